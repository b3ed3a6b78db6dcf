import type { FactStatus } from "../../api/types";
import { NumberField } from "../../parts/NumberField";
import { SelectField } from "../../parts/SelectField";
import { StatusMark } from "../../parts/StatusMark";
import { TextField } from "../../parts/TextField";
import { useWords } from "../../words";
import { anchorOf, useEditing } from "./editing";
import { faultText } from "./fault-words";
import { Fold } from "./Fold";
import { SeriesField } from "./SeriesField";
import { concerns, isTable, keyOf, type Path, type Table, type Value } from "./tables";
import styles from "./CityScenario.module.css";

const STATUSES: readonly FactStatus[] = ["official", "published", "expected", "unverified"];
const BETWEEN = ["linear", "geometric", "step"] as const;

/** At which of a figure's fields a fault stands. */
const PLACE: Record<string, "unit" | "source"> = { "unknown-unit": "unit", dimension: "unit", "no-source": "source" };

/** One figure: a value or a value by year, with unit, trust and source. */
export function FigureForm({ path, label, value }: { path: Path; label: string; value: Value }) {
  const { t } = useWords();
  const { tables, fault, disabled, change } = useEditing();
  const key = keyOf(path);
  // A bare number is a figure without unit and source.
  const figure: Table = isTable(value) ? value : typeof value === "number" ? { value } : {};
  const set = (name: string, next: Value | undefined) => {
    const { [name]: _, ...others } = figure;
    change(path, next === "" || next === undefined ? others : { ...others, [name]: next });
  };
  const faulty = fault && concerns(fault.key, path) ? fault : undefined;
  const place = faulty && (PLACE[faulty.code] ?? "value");
  const error = (at: typeof place) => (faulty && place === at ? { error: faultText(faulty, t) } : {});
  const text = (name: string) => String(figure[name] ?? "");
  const points = Array.isArray(figure["points"]) ? figure["points"] : undefined;
  const status = (figure["status"] as FactStatus | undefined) ?? "unverified";
  const base = Number(tables["base_year"]);
  const byYear = (yes: boolean) => {
    const { value: one, points: many, between: _b, after: _a, ...others } = figure;
    const first = Array.isArray(many) && Array.isArray(many[0]) ? many[0][1] : undefined;
    if (yes) change(path, { ...others, points: typeof one === "number" ? [[base, one]] : [], after: "hold" });
    else change(path, { ...others, ...(typeof first === "number" ? { value: first } : {}) });
  };
  return (
    <fieldset id={anchorOf(key)} className={styles.figure}>
      <legend>
        {label} <StatusMark status={status} />
      </legend>
      <div className={styles.grid}>
        {!points && (
          <NumberField
            label={t("cs-value")}
            value={typeof figure["value"] === "number" ? figure["value"] : null}
            unit={text("unit")}
            decimals={10}
            disabled={disabled}
            {...error("value")}
            onChange={(next) => set("value", next ?? undefined)}
          />
        )}
        <SelectField
          label={t("cs-years-how")}
          value={points ? "years" : "one"}
          disabled={disabled}
          onChange={(next) => byYear(next === "years")}
          options={[
            { id: "one", label: t("cs-years-one") },
            { id: "years", label: t("cs-years-many") },
          ]}
        />
        <TextField label={t("cs-unit")} value={text("unit")} disabled={disabled} {...error("unit")} onChange={(unit) => set("unit", unit)} />
      </div>
      {points && (
        <>
          <SeriesField
            label={t("cs-by-year")}
            by="year"
            rows={points.map((point): [number, number] => (Array.isArray(point) ? [Number(point[0]), Number(point[1])] : [base, 0]))}
            first={base}
            disabled={disabled}
            {...error("value")}
            onChange={(rows) => set("points", rows.map(([year, amount]) => [year, amount]))}
          />
          <div className={styles.grid}>
            <SelectField
              label={t("cs-key-between")}
              value={text("between") || "linear"}
              disabled={disabled}
              onChange={(next) => set("between", next)}
              options={BETWEEN.map((id) => ({ id, label: t(`cs-choice-between-${id}`) }))}
            />
            <AfterField figure={figure} disabled={disabled} onChange={(next) => set("after", next)} />
          </div>
        </>
      )}
      <Fold title={t("cs-origin")} aside={text("source")} path={place === "source" ? path : [...path, "source"]}>
        <div className={styles.grid}>
          <SelectField
            label={t("cs-status")}
            value={status}
            disabled={disabled}
            onChange={(next) => set("status", next)}
            options={STATUSES.map((id) => ({ id, label: t(`part-status-${id}`) }))}
          />
          <TextField label={t("cs-source")} value={text("source")} disabled={disabled} {...error("source")} onChange={(next) => set("source", next)} />
          <TextField label={t("cs-key-locator")} value={text("locator")} disabled={disabled} onChange={(next) => set("locator", next)} />
          <TextField label={t("cs-key-note")} value={text("note")} disabled={disabled} onChange={(next) => set("note", next)} />
        </div>
      </Fold>
    </fieldset>
  );
}

/** How a figure goes on after its last year: held, growing, or not stated. */
function AfterField({ figure, disabled, onChange }: { figure: Table; disabled: boolean; onChange: (after: Value | undefined) => void }) {
  const { t } = useWords();
  const after = figure["after"];
  const growth = isTable(after) && typeof after["growth"] === "number" ? after["growth"] : undefined;
  const kind = growth !== undefined ? "growth" : after === "hold" ? "hold" : "none";
  return (
    <>
      <SelectField
        label={t("cs-key-after")}
        value={kind}
        disabled={disabled}
        onChange={(next) => onChange(next === "growth" ? { growth: 0.01 } : next === "hold" ? "hold" : undefined)}
        options={["none", "hold", "growth"].map((id) => ({ id, label: t(`cs-choice-after-${id}`) }))}
      />
      {growth !== undefined && (
        <NumberField
          label={t("cs-growth")}
          unit="%"
          decimals={6}
          value={Number((100 * growth).toFixed(8))}
          disabled={disabled}
          onChange={(next) => next !== null && onChange({ growth: next / 100 })}
        />
      )}
    </>
  );
}
