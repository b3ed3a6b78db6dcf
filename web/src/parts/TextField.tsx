import { type HTMLInputTypeAttribute, type InputHTMLAttributes, useId } from "react";
import styles from "./Field.module.css";
import { described, FieldFrame, type FieldProps } from "./FieldFrame";

export type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: HTMLInputTypeAttribute;
  /** Several lines. */
  multiline?: boolean;
  /** Which languages and spelling a browser may expect, what it may fill in, … */
  input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "autoComplete" | "autoFocus" | "inputMode" | "maxLength" | "minLength" | "name" | "placeholder" | "readOnly" | "required" | "spellCheck" | "lang" | "list" | "list"
  >;
};

export function TextField({ value, onChange, type = "text", multiline, input, ...field }: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    className: styles.input,
    value,
    disabled: field.disabled,
    ...described(id, field),
    ...input,
  };
  return (
    <FieldFrame id={id} {...field}>
      <div className={styles.box} data-disabled={field.disabled || undefined} data-invalid={field.error ? true : undefined}>
        {multiline ? (
          <textarea {...(shared as object)} onChange={(event) => onChange(event.target.value)} value={value} />
        ) : (
          <input {...shared} onChange={(event) => onChange(event.target.value)} type={type} />
        )}
      </div>
    </FieldFrame>
  );
}
