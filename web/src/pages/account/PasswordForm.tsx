import { type FormEvent, useState } from "react";
import { useChangePassword } from "../../api/actions";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { TextField } from "../../parts/TextField";
import { useToast } from "../../parts/Toast";
import { useWords } from "../../words";
import { PasswordField } from "../invitation/PasswordField";
import { passwordFault } from "../invitation/password-strength";
import styles from "./AccountPage.module.css";

/** Changes one's own password; all other sessions of the person end with it. */
export function PasswordForm({ about }: { about: readonly string[] }) {
  const { t } = useWords();
  const toast = useToast();
  const change = useChangePassword();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passwordFault(next, about)) return;
    change.mutate(
      { current, new: next },
      {
        onSuccess: () => {
          setCurrent("");
          setNext("");
          setTried(false);
          toast({ text: t("people-password-changed") });
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {/* For password managers, which file a password under its account. */}
      <input autoComplete="username" hidden readOnly type="email" value={about.at(-1) ?? ""} />
      <TextField
        input={{ autoComplete: "current-password", name: "current-password", required: true }}
        label={t("people-password-current")}
        onChange={setCurrent}
        type="password"
        value={current}
      />
      <PasswordField about={about} label={t("people-password-new")} onChange={setNext} showFault={tried} value={next} />
      {change.error && <ProblemNote problem={change.error} />}
      <Button busy={change.isPending} type="submit">
        {t("people-password-change")}
      </Button>
    </form>
  );
}
