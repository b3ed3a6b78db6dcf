import type { ScenarioFault } from "../../api/types";
import { Button } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { NumberField } from "../../parts/NumberField";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { FigureForm } from "./FigureForm";
import { concerns, isFigure, isTable, keyOf, type Path, type Table, type Value } from "./tables";
import styles from "./CityScenario.module.css";

/** Keys whose value is one of a few words of the file's own. */
const CHOICES: Record<string, readonly string[]> = {
  status: ["official", "published", "expected", "unverified"],
  metric: ["absolute", "per-gdp", "per-capita", "per-floor-area"],
  between: ["linear", "geometric", "step"],
};

type Props = {
  path: Path;
  value: Table;
  title?: string;
  fault: ScenarioFault | undefined;
  onChange: (path: Path, value: Value | undefined) => void;
  disabled: boolean;
  removable?: boolean;
};

/** A table of a scenario as a form: figures with unit, status and source, plain values, and tables below it. */
export function TableForm({ path, value, title, fault, onChange, disabled, removable }: Props) {
  const { t } = useWords();
  const here = concerns(fault?.key, path);
  if (isFigure(value)) return <FigureForm path={path} figure={value} fault={fault} onChange={onChange} disabled={disabled} />;
  const entries: [string, Value][] = Object.entries(value as Table);
  const plain = entries.filter(([, one]) => !isBelow(one));
  const below = entries.filter(([, one]) => isBelow(one));
  return (
    <details className={styles.group} open={here || undefined}>
      <summary>{title ?? keyName(path, t)}</summary>
      <div className={styles.inner}>
        {fault && here && fault.key === keyOf(path) && <p role="alert">{fault.message}</p>}
        <div className={styles.grid}>
          {plain.map(([key, one]) => (
            <PlainField
              key={key}
              name={key}
              label={keyName([...path, key], t)}
              value={one}
              error={fault?.key === keyOf([...path, key]) ? fault.message : undefined}
              disabled={disabled}
              onChange={(next) => onChange([...path, key], next)}
            />
          ))}
        </div>
        {below.map(([key, one]) =>
          isTable(one) ? (
            <TableForm key={key} path={[...path, key]} value={one} fault={fault} onChange={onChange} disabled={disabled} />
          ) : (
            (one as Value[]).map((item, i) => (
              <TableForm
                key={`${key} ${i}`}
                path={[...path, key, i]}
                value={isTable(item) ? item : {}}
                title={`${keyName([...path, key], t)} ${i + 1}`}
                fault={fault}
                onChange={onChange}
                disabled={disabled}
                removable
              />
            ))
          ),
        )}
        {removable && !disabled && (
          <div>
            <Button small kind="plain" onPress={() => onChange(path, undefined)}>
              {t("cs-remove", { name: title ?? String(path.at(-1)) })}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** Whether a value is a form of its own. */
const isBelow = (value: Value) => isTable(value) || (Array.isArray(value) && value.some(isTable));

/** A key in words where it is one of the file's own; names that a person gave stand as they are. */
function keyName(path: Path, t: (key: string) => string): string {
  const key = String(path.at(-1));
  const word = t(`cs-key-${key}`);
  return word === `cs-key-${key}` ? key : word;
}

type PlainProps = {
  name: string;
  label: string;
  value: Value;
  error: string | undefined;
  disabled: boolean;
  onChange: (value: Value | undefined) => void;
};

/** One plain value: a number, a word, yes or no, or several words. */
function PlainField({ name, label, value, error, disabled, onChange }: PlainProps) {
  const field = { label, disabled, ...(error ? { error } : {}) };
  const choices = CHOICES[name];
  if (choices) {
    return <SelectField {...field} value={String(value)} onChange={onChange} options={choices.map((id) => ({ id, label: id }))} />;
  }
  if (typeof value === "number") {
    return (
      <NumberField
        {...field}
        value={value}
        decimals={8}
        grouped={!name.endsWith("year") && name !== "seed"}
        onChange={(next) => next !== null && onChange(next)}
      />
    );
  }
  if (typeof value === "boolean") {
    return (
      <Checkbox checked={value} disabled={disabled} onChange={onChange}>
        {label}
      </Checkbox>
    );
  }
  if (Array.isArray(value)) {
    const numbers = value.length > 0 && value.every((one) => typeof one === "number");
    const read = (text: string) => {
      const parts = text.split(",").map((part) => part.trim());
      return numbers ? parts.map(Number).filter(Number.isFinite) : parts.filter((part) => part !== "");
    };
    return <TextField {...field} value={value.join(", ")} onChange={(text) => onChange(read(text))} />;
  }
  return <TextField {...field} value={String(value ?? "")} onChange={onChange} />;
}
