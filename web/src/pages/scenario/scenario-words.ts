import type { Reading, ScenarioPage } from "../../api/types";
import { strong } from "../../parts/Answer";
import type { Words } from "../../words";
import { countMet } from "../plan/plan-answer";

type Speech = Pick<Words, "t" | "fmt">;

/** Do we meet the target? Yes, no, or it depends on the reading; and what the plan leaves in the year of the next reading. */
export function scenarioAnswer(scenario: ScenarioPage, { t, fmt }: Speech): string[] {
  const budget = strong(fmt.money(scenario.yearly_budget));
  const { told, met } = countMet(scenario.readings);
  const answer = () => {
    if (told === 0) return t("scenario-answer-none");
    if (met === told) return t("scenario-answer-all", { budget, count: told });
    if (met > 0) return t("scenario-answer-some", { budget, met, count: told });
    return told === 1 ? t("scenario-answer-no-one", { budget }) : t("scenario-answer-no", { budget, count: told });
  };
  return [answer(), ...pathSentence(scenario, { t, fmt })];
}

/** The year in which the first reading is due, else the last of the path. */
function decisiveYear({ readings, path }: ScenarioPage): number | undefined {
  const due = readings.map((reading) => reading.year).filter((year) => path.years.includes(year));
  return due.length > 0 ? Math.min(...due) : path.years.at(-1);
}

function pathSentence(scenario: ScenarioPage, { t, fmt }: Speech): string[] {
  const { path } = scenario;
  const year = decisiveYear(scenario);
  const i = path.years.indexOf(year ?? Number.NaN);
  const [p10, p50, p90, bau] = [path.plan_p10_t[i], path.plan_t[i], path.plan_p90_t[i], path.bau_t[i]];
  if (year === undefined || p10 === undefined || p50 === undefined || p90 === undefined || bau === undefined) return [];
  const plan = strong(fmt.range({ p10, p50, p90 }, fmt.emissions));
  return [t("scenario-answer-path", { year, plan, bau: strong(fmt.emissions(bau)) })];
}

/** One reading and what it takes to meet it. */
export interface Closing {
  readonly reading: Reading;
  readonly sentence: string;
  /** The budget to try: the smallest that meets the reading, where it is not met already. */
  readonly attempt: number | null;
}

/** What closes the gap, reading by reading, in words. */
export function closings(scenario: ScenarioPage, { t, fmt }: Speech): Closing[] {
  return scenario.readings.map((reading) => {
    const smallest = scenario.closes.find((closes) => closes.reading === reading.id);
    const say = (sentence: string, attempt: number | null = null): Closing => ({ reading, sentence, attempt });
    if (reading.met === null) return say(t("scenario-closes-unknown", { note: reading.note }));
    if (smallest?.yearly_budget === 0) return say(t("scenario-closes-zero"));
    if (smallest?.yearly_budget != null) {
      const budget = t("scenario-closes-budget", { budget: fmt.money(smallest.yearly_budget) });
      return say(budget, reading.met ? null : smallest.yearly_budget);
    }
    if (reading.met) return say(t("scenario-closes-now"));
    return say(
      reading.gap_t === null
        ? t("scenario-closes-never-plain")
        : t("scenario-closes-never", { gap: fmt.emissions(reading.gap_t) }),
    );
  });
}
