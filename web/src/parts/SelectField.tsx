import { useId } from "react";
import styles from "./Field.module.css";
import { described, FieldFrame, type FieldProps } from "./FieldFrame";
import { Icon } from "./Icon";

export type SelectOption = { id: string; label: string; disabled?: boolean };
export type SelectFieldProps = FieldProps & {
  /** The id of the chosen option; empty for none. */
  value: string;
  onChange: (id: string) => void;
  options: readonly (SelectOption | { label: string; options: readonly SelectOption[] })[];
  /** Shown while nothing is chosen; with it the choice can be emptied again. */
  placeholder?: string;
};

/** One of several; the browser's own list, which every phone and screen reader knows. */
export function SelectField({ value, onChange, options, placeholder, ...field }: SelectFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} {...field}>
      <div className={styles.box} data-disabled={field.disabled || undefined} data-invalid={field.error ? true : undefined}>
        <select
          className={styles.input}
          disabled={field.disabled}
          id={id}
          onChange={(event) => onChange(event.target.value)}
          value={value}
          {...described(id, field)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) =>
            "options" in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(one)}
              </optgroup>
            ) : (
              one(option)
            ),
          )}
        </select>
        <span className={styles.chevron}>
          <Icon name="down" size={16} />
        </span>
      </div>
    </FieldFrame>
  );
}

function one(option: SelectOption) {
  return (
    <option disabled={option.disabled} key={option.id} value={option.id}>
      {option.label}
    </option>
  );
}
