import { useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useSignIn } from "../../api/actions";
import { ApiProblem } from "../../api/problem";
import { useSession } from "../../api/queries";
import { Button } from "../../parts/Button";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { TextField } from "../../parts/TextField";
import { useRedirect } from "../../shell/use-redirect";
import { useWords } from "../../words";
import { FirstStart } from "./FirstStart";
import { safeReturn } from "./return-address";
import { Welcome } from "./Welcome";
import styles from "./Welcome.module.css";

export default function SignInPage() {
  const { t } = useWords();
  const session = useSession();
  const { from } = useSearch({ strict: false }) as { from?: unknown };
  useRedirect(Boolean(session.data?.person), () => safeReturn(from));
  if (session.data?.first_start) return <FirstStart onLook={() => void session.refetch()} />;
  return (
    <Welcome lead={t("people-sign-in-lead")} title={t("people-sign-in")}>
      {session.isPending && <Loading lines={3} />}
      {session.error && <ProblemNote problem={session.error} retry={() => void session.refetch()} />}
      {session.data && !session.data.person && <SignInForm />}
    </Welcome>
  );
}

function SignInForm() {
  const { t } = useWords();
  const signIn = useSignIn();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };
  const refused = signIn.error instanceof ApiProblem && signIn.error.code === "not-signed-in";
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        input={{ autoComplete: "username", autoFocus: true, inputMode: "email", name: "email", required: true, spellCheck: false }}
        label={t("people-email")}
        onChange={setEmail}
        type="email"
        value={email}
      />
      <TextField
        error={refused ? t("people-sign-in-refused") : undefined}
        input={{ autoComplete: "current-password", name: "password", required: true }}
        label={t("people-password")}
        onChange={setPassword}
        type="password"
        value={password}
      />
      {signIn.error && !refused && <ProblemNote problem={signIn.error} />}
      <Button busy={signIn.isPending} kind="primary" type="submit">
        {t("people-sign-in")}
      </Button>
      <p className={styles.lead}>{t("people-forgotten")}</p>
    </form>
  );
}
