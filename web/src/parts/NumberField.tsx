import { useCallback, useEffect, useId, useState } from "react";
import { classes } from "./classes";
import styles from "./Field.module.css";
import { described, FieldFrame, type FieldProps } from "./FieldFrame";
import { parseNumber } from "./parse-number";
import { useWords } from "../words";
import { upTo } from "../words/number";

export type NumberFieldProps = FieldProps & {
  /** `null` while the field is empty. */
  value: number | null;
  /** Told when the value is complete: on Enter, on leaving the field, on an arrow key. */
  onChange: (value: number | null) => void;
  unit?: string;
  min?: number;
  max?: number;
  /** What an arrow key adds; with it the decimals that are shown. */
  step?: number;
  /** Most decimals, 2 unless told; years are shown without grouping with `grouped={false}`. */
  decimals?: number;
  grouped?: boolean;
};

/** A number as people type it: with or without grouping, in full-width digits too. Values outside the limits are refused in words. */
export function NumberField({ value, onChange, unit, min, max, step = 1, decimals = 2, grouped = true, ...field }: NumberFieldProps) {
  const id = useId();
  const { t, fmt } = useWords();
  const write = useCallback((v: number | null) => (v === null ? "" : grouped ? upTo(v, decimals) : String(v)), [grouped, decimals]);
  const [text, setText] = useState(() => write(value));
  const [problem, setProblem] = useState<string>();
  useEffect(() => setText(write(value)), [value, write]);

  const settle = (next: number | null) => {
    setProblem(undefined);
    setText(write(next));
    if (next !== value) onChange(next);
  };
  const commit = () => {
    if (text.trim() === "") return settle(null);
    const next = parseNumber(text);
    if (next === undefined) return setProblem(t("part-number-unreadable"));
    if (min !== undefined && next < min) return setProblem(t("part-number-at-least", { limit: grouped ? fmt.number(min) : String(min) }));
    if (max !== undefined && next > max) return setProblem(t("part-number-at-most", { limit: grouped ? fmt.number(max) : String(max) }));
    settle(next);
  };
  const nudge = (by: number) => {
    const next = (parseNumber(text) ?? value ?? 0) + by;
    settle(Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, Number(next.toFixed(10)))));
  };
  const error = field.error ?? problem;
  return (
    <FieldFrame id={id} {...field} error={error}>
      <div className={styles.box} data-disabled={field.disabled || undefined} data-invalid={error ? true : undefined}>
        <input
          className={classes(styles.input, styles.number)}
          disabled={field.disabled}
          id={id}
          inputMode="decimal"
          onBlur={commit}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
            event.preventDefault();
            nudge(event.key === "ArrowUp" ? step : -step);
          }}
          type="text"
          value={text}
          {...described(id, { ...field, error })}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </div>
    </FieldFrame>
  );
}
