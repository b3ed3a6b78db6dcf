import { useState } from "react";
import { Checkbox } from "../../parts/Checkbox";
import { classes } from "../../parts/classes";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import styles from "./PasswordField.module.css";
import { passwordFault, SHORTEST, strengthOf } from "./password-strength";

type PasswordFieldProps = {
  label: string;
  value: string;
  onChange: (password: string) => void;
  /** Name and e-mail, which a password must not be. */
  about: readonly string[];
  /** Whether what is wrong is said already. */
  showFault: boolean;
};

/** A new password: it may be looked at, and says in words how hard it is to guess. */
export function PasswordField({ label, value, onChange, about, showFault }: PasswordFieldProps) {
  const { t } = useWords();
  const [visible, setVisible] = useState(false);
  const fault = passwordFault(value, about);
  const strength = strengthOf(value);
  return (
    <div>
      <TextField
        description={t("people-password-rule", { least: SHORTEST })}
        error={showFault && fault ? t(`people-password-${fault}`, { least: SHORTEST }) : undefined}
        input={{ autoComplete: "new-password", name: "new-password", spellCheck: false }}
        label={label}
        onChange={onChange}
        type={visible ? "text" : "password"}
        value={value}
      />
      <div aria-hidden="true" className={classes(styles.meter, value !== "" && styles[strength])}>
        <span />
        <span />
        <span />
      </div>
      <p aria-live="polite" className={styles.word}>
        {value !== "" && t(`people-password-${strength}`)}
      </p>
      <Checkbox checked={visible} onChange={setVisible}>
        {t("people-password-show")}
      </Checkbox>
    </div>
  );
}
