import { useId, type KeyboardEvent } from "react";
import { useWords } from "../words";
import styles from "./Field.module.css";
import { FieldFrame, type FieldProps } from "./FieldFrame";
import { Icon } from "./Icon";

export type SearchFieldProps = Omit<FieldProps, "error"> & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** For a list of hits below: what a combobox must say of itself. */
  combobox?: { "aria-controls": string; "aria-activedescendant": string | undefined; "aria-expanded": boolean };
};

/** Words that filter what is below; Escape empties them. */
export function SearchField({ value, onChange, placeholder, autoFocus, onKeyDown, combobox, ...field }: SearchFieldProps) {
  const id = useId();
  const { t } = useWords();
  return (
    <FieldFrame id={id} {...field}>
      <div className={styles.box}>
        <span className={styles.icon}>
          <Icon name="search" size={16} />
        </span>
        <input
          autoComplete="off"
          // The one thing that a search dialog is opened for.
          autoFocus={autoFocus}
          className={styles.input}
          enterKeyHint="search"
          id={id}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (event.key === "Escape" && value !== "" && !event.defaultPrevented) {
              event.preventDefault();
              event.stopPropagation();
              onChange("");
            }
          }}
          placeholder={placeholder}
          spellCheck={false}
          type="text"
          value={value}
          {...(combobox ? { role: "combobox", "aria-autocomplete": "list" as const, ...combobox } : { role: "searchbox" })}
        />
        {value !== "" && (
          <button aria-label={t("part-clear")} className={styles.clear} onClick={() => onChange("")} type="button">
            <Icon name="close" size={14} />
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
