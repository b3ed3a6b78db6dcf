import type { ClipboardEvent } from "react";
import { Button, IconButton } from "../../parts/Button";
import { NumberField } from "../../parts/NumberField";
import { useWords } from "../../words";
import { rowsOf } from "./tables";
import styles from "./CityScenario.module.css";

type Props = {
  label: string;
  /** What the rows count: years as they are stated, or ages from 0 on. */
  by: "year" | "age";
  rows: readonly (readonly [number, number])[];
  /** The year of a first row. */
  first: number;
  error?: string | undefined;
  disabled: boolean;
  onChange: (rows: readonly (readonly [number, number])[]) => void;
};

/** A value by year, or by age; rows may be pasted from a spreadsheet. */
export function SeriesField({ label, by, rows, first, error, disabled, onChange }: Props) {
  const { t } = useWords();
  const tell = (next: readonly (readonly [number, number])[]) =>
    onChange(by === "age" ? next.map(([, value], age) => [age, value] as const) : [...next].sort(([a], [b]) => a - b));
  const last = rows.at(-1);
  const put = (at: number, row: readonly [number, number]) => tell(rows.map((one, i) => (i === at ? row : one)));
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    // One number is an entry of the field itself.
    const pasted = /[\n\t:;]/.test(text.trim()) ? rowsOf(text) : undefined;
    if (!pasted || disabled) return;
    event.preventDefault();
    if (by === "age") return tell(pasted.flat().length === pasted.length * 2 ? pasted.map((row) => [0, row[1] ?? 0] as const) : pasted.flat().map((value) => [0, value] as const));
    const years = pasted.filter((row) => row.length >= 2).map((row) => [row[0] ?? 0, row[1] ?? 0] as const);
    const kept = rows.filter(([year]) => !years.some(([other]) => other === year));
    if (years.length > 0) tell([...kept, ...years]);
  };
  return (
    <div className={styles.series} role="group" aria-label={label} onPaste={paste}>
      <span className={styles.quiet}>
        {label} {!disabled && t("cs-series-paste")}
      </span>
      {error && <span role="alert" className={styles.error}>{error}</span>}
      <ul className={styles.rows}>
        {rows.map(([year, value], at) => (
          <li key={at} className={styles.rowOfSeries}>
            {by === "year" ? (
              <NumberField
                label={t("cs-key-year")}
                grouped={false}
                value={year}
                disabled={disabled}
                onChange={(next) => next !== null && put(at, [next, value])}
              />
            ) : (
              <span className={styles.age}>{t("cs-age", { age: at })}</span>
            )}
            <NumberField
              label={t("cs-value")}
              decimals={10}
              value={value}
              disabled={disabled}
              onChange={(next) => next !== null && put(at, [year, next])}
            />
            {!disabled && (
              <IconButton
                icon="close"
                label={t("cs-remove", { name: by === "year" ? String(year) : t("cs-age", { age: at }) })}
                onPress={() => tell(rows.filter((_, i) => i !== at))}
              />
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <div>
          <Button small onPress={() => tell([...rows, last ? [last[0] + (by === "year" && rows.length > 1 ? 5 : 1), last[1]] : [first, by === "age" ? 1 : 0]])}>
            {t(by === "year" ? "cs-add-year" : "cs-add-age")}
          </Button>
        </div>
      )}
    </div>
  );
}
