import { useEffect, useState } from "react";
import type { FactStatus, ScenarioFault } from "../../api/types";
import { NumberField } from "../../parts/NumberField";
import { SelectField } from "../../parts/SelectField";
import { StatusMark } from "../../parts/StatusMark";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { concerns, type Path, pointsOf, pointsText, type Table, type Value } from "./tables";
import styles from "./CityScenario.module.css";

const STATUSES: readonly FactStatus[] = ["official", "published", "expected", "unverified"];

type Props = {
  path: Path;
  figure: Table;
  fault: ScenarioFault | undefined;
  onChange: (path: Path, value: Value | undefined) => void;
  disabled: boolean;
};

/** One figure: a value or years, with unit, status, source and note. */
export function FigureForm({ path, figure, fault, onChange, disabled }: Props) {
  const { t } = useWords();
  const key = String(path.at(-1));
  const word = t(`cs-key-${key}`);
  const label = word === `cs-key-${key}` ? key : word;
  const status = (figure["status"] as FactStatus | undefined) ?? "unverified";
  const error = concerns(fault?.key, path) ? fault?.message : undefined;
  const set = (name: string, value: Value | undefined) => onChange([...path, name], value === "" ? undefined : value);
  const text = (name: string) => String(figure[name] ?? "");
  const hasPoints = Array.isArray(figure["points"]);
  return (
    <fieldset className={styles.stack}>
      <legend>
        {label} <StatusMark status={status} />
      </legend>
      <div className={styles.grid}>
        {hasPoints ? (
          <PointsField label={t("cs-points")} value={figure["points"]} error={error} disabled={disabled} onChange={(points) => set("points", points)} />
        ) : (
          <NumberField
            label={t("cs-value")}
            value={typeof figure["value"] === "number" ? figure["value"] : null}
            unit={text("unit")}
            decimals={10}
            disabled={disabled}
            {...(error ? { error } : {})}
            onChange={(value) => value !== null && set("value", value)}
          />
        )}
        <TextField label={t("cs-unit")} value={text("unit")} disabled={disabled} onChange={(unit) => set("unit", unit)} />
        <SelectField
          label={t("cs-status")}
          value={status}
          disabled={disabled}
          onChange={(next) => set("status", next)}
          options={STATUSES.map((id) => ({ id, label: t(`part-status-${id}`) }))}
        />
        <TextField label={t("cs-source")} value={text("source")} disabled={disabled} onChange={(source) => set("source", source)} />
        <TextField label={t("cs-key-note")} value={text("note")} disabled={disabled} onChange={(note) => set("note", note)} />
      </div>
    </fieldset>
  );
}

type PointsProps = { label: string; value: Value | undefined; error: string | undefined; disabled: boolean; onChange: (points: Value) => void };

/** Years with their values, as `2020: 5; 2030: 7`; told when all of them can be read. */
function PointsField({ label, value, error, disabled, onChange }: PointsProps) {
  const { t } = useWords();
  const [text, setText] = useState(() => pointsText(value));
  useEffect(() => setText((before) => (pointsText(pointsOf(before)) === pointsText(value) ? before : pointsText(value))), [value]);
  const unreadable = pointsOf(text) === undefined ? t("cs-points-unreadable") : undefined;
  const told = unreadable ?? error;
  return (
    <TextField
      label={label}
      value={text}
      disabled={disabled}
      {...(told ? { error: told } : {})}
      onChange={(next) => {
        setText(next);
        const points = pointsOf(next);
        if (points !== undefined) onChange(points);
      }}
    />
  );
}
