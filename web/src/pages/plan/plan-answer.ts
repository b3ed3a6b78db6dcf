import type { PlanPage, Reading } from "../../api/types";
import { strong } from "../../parts/Answer";
import type { Words } from "../../words";

type Speech = Pick<Words, "t" | "fmt">;

/** What a budget buys, by when, with range; and how many readings of the target it meets. */
export function planAnswer(plan: PlanPage, { t, fmt }: Speech): string[] {
  const budget = strong(fmt.money(plan.yearly_budget));
  const { totals } = plan;
  if (totals.projects === 0) return [t("plan-answer-none", { budget })];
  return [
    t("plan-answer-buys", {
      budget,
      count: totals.projects,
      last_year: lastYear(plan),
      emissions: strong(fmt.range(totals.emissions_t, fmt.emissions)),
    }),
    t("plan-answer-costs", {
      capex: strong(fmt.range(totals.capex, fmt.money)),
      saving: strong(fmt.range(totals.yearly_saving, fmt.money)),
      share: strong(fmt.percent(plan.reached_share)),
    }),
    ...metSentence(plan.readings, { t, fmt }),
  ];
}

/** The year in which the last project of a plan is done. */
export function lastYear(plan: Pick<PlanPage, "years" | "last_year">): number {
  const busy = plan.years.filter((year) => year.spent > 0);
  return busy.at(-1)?.year ?? plan.last_year;
}

/** How many of the readings that can be told are met; nothing where none can be told. */
function metSentence(readings: readonly Reading[], { t }: Speech): string[] {
  const { told, met } = countMet(readings);
  if (told === 0) return [];
  return [met === told ? t("plan-answer-met", { count: told }) : t("plan-answer-missed", { count: told, met })];
}

/** Readings that can be told, and those of them that are met. */
export function countMet(readings: readonly Reading[]): { told: number; met: number } {
  const told = readings.filter((reading) => reading.met !== null);
  return { told: told.length, met: told.filter((reading) => reading.met).length };
}
