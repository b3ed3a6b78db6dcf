import { type ReactNode, useEffect, useRef } from "react";
import styles from "./Field.module.css";

export type CheckboxProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some of what it stands for is chosen. */
  mixed?: boolean;
  disabled?: boolean;
  /** With it nothing is shown beside the box. */
  label?: string;
  children?: ReactNode;
};

export function Checkbox({ checked, onChange, mixed = false, disabled, label, children }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  const input = (
    <input
      aria-label={label}
      checked={checked}
      className={label ? styles.bare : undefined}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
      ref={box}
      type="checkbox"
    />
  );
  if (label) return input;
  return (
    <label className={styles.check}>
      {input}
      <span>{children}</span>
    </label>
  );
}
