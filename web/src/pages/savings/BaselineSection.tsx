import { useMemo } from "react";
import type { SavingsMeter, SavingsResult } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords, type Words } from "../../words";
import { listed } from "../../words/listed";
import styles from "./BaselineSection.module.css";

/** Terms of models that have words of their own; those of OpenDSM may be several, one for each part of the year. */
const FORMS = new Set([
  "intercept_only",
  "hdd_only",
  "cdd_only",
  "cdd_hdd",
  "tidd",
  "c_hdd_tidd",
  "c_hdd_tidd_smooth",
  "hdd_tidd_cdd",
  "hdd_tidd_cdd_smooth",
  "dry_bulb",
  "wet_bulb",
  "enthalpy",
  "kinds_of_day",
]);

/** How each meter's use follows the weather before the works. */
export function BaselineSection({ result }: { result: SavingsResult }) {
  const words = useWords();
  const { t } = words;
  const { meters } = result;
  const columns = useMemo(() => columnsFor(meters, words), [meters, words]);
  const unsplit = meters.filter(({ split_identifiable }) => !split_identifiable);
  return (
    <Section title={t("savings-baseline")}>
      <p className={styles.lead}>{t("savings-baseline-lead")}</p>
      <DataTable
        cards={(meter) => <MeterCard columns={columns} meter={meter} />}
        columns={columns}
        label={t("savings-baseline")}
        rowKey={meterKey}
        rows={meters}
      />
      {unsplit.length > 0 && (
        <p className={styles.note}>{t("savings-baseline-unsplit", { meters: listed(unsplit.map(({ id }) => id), words.language) })}</p>
      )}
      {meters.map(({ id, rivals }) => rivals.length > 0 && <Rivals id={meters.length > 1 ? id : undefined} key={id} rivals={rivals} />)}
    </Section>
  );
}

/** Whoever doubts the model reads why it is not another one. */
function Rivals({ id, rivals }: { id?: string; rivals: readonly string[] }) {
  const { t } = useWords();
  return (
    <details className={styles.note}>
      <summary>{[t("savings-rivals"), id].filter(Boolean).join(" · ")}</summary>
      <ul className={styles.rivals}>
        {rivals.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

const meterKey = (meter: SavingsMeter) => meter.id;

function MeterCard({ columns, meter }: { columns: readonly Column<SavingsMeter>[]; meter: SavingsMeter }) {
  const [first, ...rest] = columns;
  return (
    <div className={styles.card}>
      <strong>{first?.cell(meter)}</strong>
      <dl>
        {rest.map(({ key, label, unit, cell }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {cell(meter)} {unit}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Figure = { key: keyof SavingsMeter; label: string; unit?: string; width?: number; write: (value: number) => string };

/** A column for what at least one meter has: where it is never cold, nobody heats. */
function columnsFor(meters: readonly SavingsMeter[], { t, fmt, language }: Words): Column<SavingsMeter>[] {
  const formOf = ({ form }: SavingsMeter) => {
    const parts = [...new Set(form.split(", "))];
    return parts.every((part) => FORMS.has(part)) ? listed(parts.map((part) => t(`savings-form-${part}`)), language) : form;
  };
  const degrees = (value: number) => fmt.number(value, 1);
  const figures: Figure[] = [
    { key: "base_kwh_day", label: t("savings-column-base"), unit: "kWh/d", write: (value) => fmt.significant(value, 3) },
    { key: "heating_balance_point_c", label: t("savings-column-heating-from"), unit: "°C", write: degrees },
    { key: "heating_kwh_per_degree_day", label: t("savings-column-heating"), unit: "kWh/(K·d)", write: (value) => fmt.significant(value, 3) },
    { key: "cooling_balance_point_c", label: t("savings-column-cooling-from"), unit: "°C", write: degrees },
    { key: "cooling_kwh_per_degree_day", label: t("savings-column-cooling"), unit: "kWh/(K·d)", write: (value) => fmt.significant(value, 3) },
    { key: "adjusted_r_squared", label: t("savings-column-r2"), width: 92, write: (value) => fmt.number(value, 2) },
    { key: "cvrmse", label: "CV(RMSE)", width: 92, write: (value) => fmt.percent(value) },
  ];
  const amount = (meter: SavingsMeter, key: keyof SavingsMeter) => {
    const value = meter[key];
    return typeof value === "number" ? value : null;
  };
  return [
    { key: "meter", label: t("savings-column-meter"), width: 120, cell: ({ id }) => id, value: ({ id }) => id },
    { key: "form", label: t("savings-column-form"), width: 150, cell: formOf, value: formOf },
    ...figures
      .filter(({ key }) => meters.some((meter) => amount(meter, key) !== null))
      .map(({ key, label, unit, width = 104, write }): Column<SavingsMeter> => ({
        key,
        label,
        unit,
        width,
        align: "end",
        cell: (meter) => {
          const value = amount(meter, key);
          return value === null ? fmt.number(null) : write(value);
        },
        value: (meter) => amount(meter, key),
      })),
    ...(meters.some(({ candidates }) => candidates !== null)
      ? [
          {
            key: "candidates",
            label: t("savings-column-candidates"),
            width: 150,
            cell: ({ candidates }: SavingsMeter) => (candidates === null ? fmt.number(null) : t("savings-candidates", { ...candidates })),
            value: ({ candidates }: SavingsMeter) => candidates?.qualified,
          },
        ]
      : []),
  ];
}
