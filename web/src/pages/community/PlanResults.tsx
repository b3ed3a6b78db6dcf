import type { BlockAnswer, BlockChanges, PlannedBlock } from "../../api/types";
import { FigureValue } from "../../parts/FigureValue";
import { useWords } from "../../words";
import { BillsChart } from "./BillsChart";
import { hours } from "./block-answer";
import styles from "./Community.module.css";
import { FrontCharts } from "./FrontCharts";
import { SizesTable } from "./SizesTable";
import { SurvivalChart } from "./SurvivalChart";
import { WeekChart } from "./WeekChart";

type Props = { id: string; version: number | null; changes: BlockChanges; answer: BlockAnswer; plan: PlannedBlock };

/** A planned block: its figures, then one picture for each question. */
export function PlanResults({ id, version, changes, answer, plan }: Props) {
  const { t, fmt } = useWords();
  const money = fmt.moneyIn(answer.currency);
  const { outage } = plan;
  return (
    <>
      <div className={styles.figures}>
        <FigureValue
          label={t("community-figure-cost")}
          value={money(plan.cost)}
          note={t("community-figure-cost-parts", { plant: money(plan.plant_cost), energy: money(plan.energy_cost) })}
        />
        <FigureValue
          label={t("community-figure-carbon")}
          value={fmt.emissions(plan.carbon_kg / 1000)}
          note={
            plan.grid_only_carbon_kg === null
              ? undefined
              : t("community-figure-on-grid", { amount: fmt.emissions(plan.grid_only_carbon_kg / 1000) })
          }
        />
        <FigureValue
          label={t("community-figure-local")}
          value={fmt.percent(plan.local_share)}
          note={t("community-figure-used", { energy: fmt.energy(plan.consumption_kwh) })}
        />
        {outage && (
          <FigureValue
            label={t("community-figure-outage")}
            value={hours(outage.mean_hours, { t, fmt })}
            note={t("community-figure-outage-note", {
              least: hours(outage.min_hours, { t, fmt }),
              energy: fmt.energy(outage.battery_kwh),
              cars: outage.vehicles_kwh > 0 ? "yes" : "no",
            })}
          />
        )}
      </div>
      <WeekChart id={id} plan={plan} />
      <SizesTable plan={plan} />
      {outage && <SurvivalChart id={id} outage={outage} />}
      <BillsChart id={id} plan={plan} currency={answer.currency} />
      <FrontCharts id={id} version={version} changes={changes} />
    </>
  );
}
