import type { ReactNode } from "react";
import { useWords } from "../words";
import { classes } from "./classes";
import styles from "./Field.module.css";
import { Icon } from "./Icon";

export type FieldProps = {
  label: string;
  /** The label is only read aloud, where the place itself says what the field is. */
  hideLabel?: boolean | undefined;
  description?: ReactNode;
  /** What is wrong with the value and what to do. */
  error?: string | undefined;
  /** May stay empty, and says so. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Lower, for bars of filters. */
  small?: boolean | undefined;
};

/** What all fields share: label, explanation and error, tied to the field for screen readers. */
export function FieldFrame({
  id,
  label,
  hideLabel,
  description,
  error,
  optional,
  small,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={classes(styles.field, small && styles.small)}>
      <label className={hideLabel ? "visually-hidden" : styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>{t("part-optional")}</span>}
      </label>
      {description && (
        <div className={styles.description} id={`${id}-description`}>
          {description}
        </div>
      )}
      {children}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="error" size={14} />
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a field to its explanation and error. */
export function described(id: string, { description, error }: FieldProps) {
  const ids = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}
