import type { CityPlan, CityReading, CityScenarioAnswer } from "../../api/types";
import { strong } from "../../parts/Answer";
import type { Words } from "../../words";

type Speech = Pick<Words, "t" | "fmt">;

/** What a scenario is called: its title, else its id. */
export function planName(plan: Pick<CityPlan, "id" | "title">): string {
  return plan.title || plan.id;
}

/** What an action or instrument is called; what a scenario changes in the tables has a word of its own. */
export function wedgeName({ id, title }: { id: string; title: string }, t: Words["t"]): string {
  return id === "changes" ? t("cs-wedge-changes") : title || id;
}

/** The type of a reading in words: what is measured, against what, with which factor of the grid. */
export function readingWording(reading: CityReading, t: Words["t"]): string {
  const parts = [
    t(`cs-metric-${reading.metric}`),
    t(`cs-against-${reading.against}`, { what: reading.against_what ?? "" }),
    ...(reading.fixed_factor ? [t("cs-fixed-factor")] : []),
    ...(reading.net ? [t("cs-net")] : []),
  ];
  return parts.join(" · ");
}

/** Met, or by how much not; in tonnes where they are known. */
export function readingDistance(reading: CityReading, { t, fmt }: Speech): string {
  if (reading.unread) return t(`cs-unread-${reading.unread}`, { year: reading.unread_year ?? reading.year });
  if (reading.gap_t === null) return fmt.number(null);
  const amount = fmt.emissions(Math.abs(reading.gap_t));
  return t(reading.gap_t > 0 ? "part-reading-above" : "part-reading-below", { amount });
}

/** Do we meet the target? By how many of the readings that say something of their own. */
export function cityAnswer(answer: CityScenarioAnswer, plan: CityPlan, { t, fmt }: Speech): string[] {
  const told = plan.readings.filter((one) => one.met !== null && one.same_as === null);
  const met = told.filter((one) => one.met).length;
  const verdict = () => {
    if (told.length === 0) return t("cs-answer-none");
    if (met === told.length) return t("cs-answer-all", { count: told.length });
    if (met === 0) return t("cs-answer-no", { count: told.length });
    return t("cs-answer-some", { met, count: told.length });
  };
  const due = Math.min(...told.map((one) => one.year), answer.years.at(-1) ?? 0);
  const at = answer.years.indexOf(due);
  const fan = plan.fan.find((one) => one.year === due);
  const emissions = plan.emissions_t[at];
  if (emissions === undefined) return [verdict()];
  const left = fan ? fmt.range({ p10: fan.p10, p50: fan.p50, p90: fan.p90 }, fmt.emissions) : fmt.emissions(emissions);
  return [verdict(), t("cs-answer-path", { year: due, plan: strong(left), bau: strong(fmt.emissions(answer.bau_t[at])) })];
}

/** The year to look at first: that of the first target, else the last. */
export function firstDue(answer: CityScenarioAnswer, plan: CityPlan): number {
  return Math.min(...plan.readings.map((one) => one.year), answer.years.at(-1) ?? 0);
}
