import { useMemo } from "react";
import type { CurveStep } from "../api/types";
import { ChartFrame } from "../parts/ChartFrame";
import { EChart } from "../parts/EChart";
import { useWords } from "../words";
import { costAxis, costCurveOption, selfPayingShare } from "./cost-curve-option";
import { useChartColours } from "./use-chart-colours";
import styles from "./CostCurve.module.css";

/** What a tonne costs, from the cheapest step on, and which steps the plan takes. */
export function CostCurve({ steps, currency, height = 320 }: { steps: readonly CurveStep[]; currency: string; height?: number }) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const option = useMemo(
    () =>
      costCurveOption(
        steps,
        {
          xName: t("plan-curve-x", { unit: t("unit-tonnes") }),
          yName: t("plan-curve-y", { currency }),
          paysForItself: t("plan-curve-pays"),
          number: (value) => fmt.number(value, 0),
          card: (step) => [
            step.name,
            t("plan-curve-card-cost", {
              cost: fmt.money(step.cost_per_tonne),
              range: fmt.range(
                { p10: step.cost_per_tonne_p10, p50: step.cost_per_tonne, p90: step.cost_per_tonne_p90 },
                fmt.money,
              ),
            }),
            t("plan-curve-card-avoids", { emissions: fmt.emissions(step.emissions_t), capex: fmt.money(step.capex) }),
            t("plan-curve-card-chosen", { chosen: step.chosen, count: step.projects }),
          ],
        },
        colours,
      ),
    [steps, currency, colours, t, fmt],
  );
  const sum = (of: (step: CurveStep) => number) => steps.reduce((total, step) => total + of(step), 0);
  const sentence = t("plan-curve-sentence", {
    share: fmt.percent(selfPayingShare(steps)),
    total: fmt.emissions(sum((step) => step.emissions_t)),
    chosen: sum((step) => step.chosen),
    count: sum((step) => step.projects),
  });
  const { beyond } = costAxis(steps);
  const perTonne = t("plan-curve-y", { currency });
  const table = {
    columns: [
      { key: "name", label: t("plan-column-measures") },
      { key: "from", label: t("plan-curve-from"), unit: t("unit-tonnes-per-year") },
      { key: "emissions", label: t("plan-column-emissions"), unit: t("unit-tonnes-per-year") },
      { key: "p10", label: t("plan-curve-low"), unit: perTonne },
      { key: "cost", label: t("plan-column-cost-per-tonne"), unit: perTonne },
      { key: "p90", label: t("plan-curve-high"), unit: perTonne },
      { key: "capex", label: t("plan-column-capex"), unit: currency },
      { key: "projects", label: t("plan-curve-projects") },
      { key: "chosen", label: t("plan-curve-chosen") },
    ],
    rows: steps.map((step) => ({
      name: step.name,
      from: step.from_t,
      emissions: step.emissions_t,
      p10: step.cost_per_tonne_p10,
      cost: step.cost_per_tonne,
      p90: step.cost_per_tonne_p90,
      capex: step.capex,
      projects: step.projects,
      chosen: step.chosen,
    })),
  };
  return (
    <ChartFrame title={t("plan-curve")} sentence={sentence} table={table} filename="cost-curve">
      <EChart option={option} height={height} sentence={sentence} />
      <p className={styles.note}>
        {t("plan-curve-note")}
        {beyond > 0 && ` ${t("plan-curve-beyond", { count: beyond })}`}
      </p>
    </ChartFrame>
  );
}
