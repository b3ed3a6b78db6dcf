import { useMemo } from "react";
import type { PlanMeasure, PlanPage } from "../../api/types";
import { RangeBar } from "../../charts/RangeBar";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { StatusMark } from "../../parts/StatusMark";
import { useWords } from "../../words";
import styles from "./PlanTables.module.css";
import { costOfTonne, payback } from "./plan-figures";

/** Each measure by itself, wherever it applies: what it would bring and cost if it were taken everywhere. */
export function PlanMeasures({ plan }: { plan: PlanPage }) {
  const { t, fmt } = useWords();
  const { measures } = plan;
  const columns = useMemo<Column<PlanMeasure>[]>(() => {
    const tonnes = Math.max(0, ...measures.map((measure) => measure.emissions_t.p90));
    const money = Math.max(0, ...measures.map((measure) => measure.capex.p90));
    return [
      {
        key: "measure",
        label: t("plan-column-measures"),
        width: 180,
        cell: (measure) => measure.name,
        value: (measure) => measure.name,
      },
      {
        key: "facilities",
        label: t("plan-column-facilities"),
        width: 84,
        align: "end",
        cell: (measure) => fmt.number(measure.facilities),
        value: (measure) => measure.facilities,
      },
      {
        key: "emissions",
        label: t("plan-column-emissions"),
        width: 172,
        cell: ({ emissions_t: q }) => <RangeBar range={q} largest={tonnes} text={fmt.range(q, fmt.emissions)} />,
        value: (measure) => measure.emissions_t.p50,
      },
      {
        key: "capex",
        label: t("plan-column-capex"),
        width: 150,
        cell: ({ capex: q }) => <RangeBar range={q} largest={money} text={fmt.range(q, fmt.money)} />,
        value: (measure) => measure.capex.p50,
      },
      {
        key: "saving",
        label: t("plan-column-saving"),
        width: 150,
        cell: (measure) => fmt.range(measure.yearly_saving, fmt.money),
        value: (measure) => measure.yearly_saving.p50,
      },
      {
        key: "payback",
        label: t("plan-column-payback"),
        width: 96,
        align: "end",
        cell: (measure) => payback(measure.simple_payback_years, { t }),
        value: (measure) => measure.simple_payback_years,
      },
      {
        key: "tonne",
        label: t("plan-column-cost-per-tonne"),
        width: 116,
        align: "end",
        cell: (measure) => costOfTonne(measure.cost_per_tonne, { t, fmt }),
        value: (measure) => measure.cost_per_tonne,
      },
      {
        key: "life",
        label: t("plan-column-life"),
        width: 96,
        align: "end",
        cell: (measure) => t("plan-years", { count: measure.life_years }),
        value: (measure) => measure.life_years,
      },
      {
        key: "status",
        label: t("plan-column-status"),
        width: 92,
        cell: (measure) => <StatusMark status={measure.status} />,
        value: (measure) => measure.status,
      },
    ];
  }, [measures, t, fmt]);
  if (measures.length === 0) return null;
  return (
    <Section title={t("plan-measures")}>
      <DataTable
        label={t("plan-measures")}
        columns={columns}
        rows={measures}
        rowKey={measureKey}
        sort={{ key: "emissions", descending: true }}
        cards={(measure) => (
          <div className={styles.card}>
            <strong>{measure.name}</strong>
            <span className={styles.quiet}>
              {fmt.range(measure.emissions_t, fmt.emissions)} · {fmt.range(measure.capex, fmt.money)}
            </span>
            <span className={styles.quiet}>
              {costOfTonne(measure.cost_per_tonne, { t, fmt })} · <StatusMark status={measure.status} />
            </span>
          </div>
        )}
      />
      <p className={styles.note}>{t("plan-measures-note", { rate: fmt.percent(plan.discount_rate) })}</p>
    </Section>
  );
}

const measureKey = (measure: PlanMeasure) => measure.measure;
