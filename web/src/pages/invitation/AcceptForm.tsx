import { type FormEvent, useState } from "react";
import { useAcceptInvitation } from "../../api/actions";
import type { Invitation } from "../../api/types";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import styles from "../sign-in/Welcome.module.css";
import { PasswordField } from "./PasswordField";
import { passwordFault } from "./password-strength";

type AcceptFormProps = { token: string; invitation: Invitation; onAccepted: () => void };

/** Name, e-mail and password of the person who holds the link. */
export function AcceptForm({ token, invitation, onAccepted }: AcceptFormProps) {
  const { t } = useWords();
  const accept = useAcceptInvitation(token);
  const [name, setName] = useState(invitation.name ?? "");
  const [email, setEmail] = useState(invitation.email ?? "");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const fault = passwordFault(password, [name, email]);
  const missingName = name.trim() === "";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!fault && !missingName) accept.mutate({ name: name.trim(), email: email.trim(), password }, { onSuccess: onAccepted });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {invitation.kind !== "new-password" && (
        <TextField
          error={tried && missingName ? t("people-name-missing") : undefined}
          input={{ autoComplete: "name", autoFocus: true, name: "name", maxLength: 200 }}
          label={t("people-name")}
          onChange={setName}
          value={name}
        />
      )}
      <TextField
        description={invitation.email ? undefined : t("people-email-meaning")}
        input={{
          autoComplete: "username",
          inputMode: "email",
          name: "email",
          readOnly: invitation.email !== null,
          required: true,
          spellCheck: false,
        }}
        label={t("people-email")}
        onChange={setEmail}
        type="email"
        value={email}
      />
      <PasswordField about={[name, email]} label={t("people-password")} onChange={setPassword} showFault={tried} value={password} />
      {accept.error && <ProblemNote problem={accept.error} />}
      <Button busy={accept.isPending} kind="primary" type="submit">
        {t(`people-invitation-${invitation.kind}-accept`)}
      </Button>
    </form>
  );
}
