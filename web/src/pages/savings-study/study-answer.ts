/** What a study says in a sentence or two: before the works what can be proved, after them what was saved. */
import type { SavingsPortfolio, StudyPage, StudyPlan, StudyResult } from "../../api/types";
import { strong } from "../../parts/Answer";
import type { Words } from "../../words";
import { withBand } from "../savings/savings-answer";

type Speech = Pick<Words, "t" | "fmt">;

export function planSentences(plan: StudyPlan, months: number, { t, fmt }: Speech): string[] {
  const { provable, expected_kwh, expected_share, can_prove, power, confidence } = plan;
  const verdict = can_prove === null ? "unknown" : can_prove ? "provable" : "too-small";
  const values = {
    expected: strong(fmt.energy(expected_kwh)),
    share: fmt.percent(expected_share),
    months,
    smallest: strong(fmt.energy(provable?.smallest_kwh ?? null)),
    smallest_share: fmt.percent(provable?.smallest_share ?? null),
    band: fmt.energy(provable?.half_band_kwh ?? null),
    confidence: fmt.percent(confidence, 0),
    power: fmt.percent(power, 0),
  };
  const sentences = [t(`mv-plan-answer-${verdict}`, values)];
  if (provable) sentences.push(t("mv-plan-band", values));
  return sentences;
}

export function resultSentences({ savings_kwh, band_kwh, verdict, events, filled }: StudyResult, confidence: number, { t, fmt }: Speech): string[] {
  const { amount, band } = withBand(savings_kwh, band_kwh, fmt);
  const undecided = events.filter(({ decision }) => decision === null).length;
  const values = { savings: strong(amount), band: strong(`±${band ?? fmt.energy(null)}`), confidence: fmt.percent(confidence, 0) };
  const sentences = [band_kwh === null ? t("study-answer-unbanded", values) : t(`study-answer-${verdict.replaceAll("_", "-")}`, values)];
  if (filled.added_kwh !== 0) sentences.push(t("study-answer-filled", { added: fmt.energy(filled.added_kwh) }));
  if (undecided > 0) sentences.push(t("study-answer-undecided", { events: undecided }));
  return sentences;
}

/** After the works the result leads, before them the plan. */
export function studySentences({ plan, result, works }: StudyPage, speech: Speech): string[] {
  if (result) return resultSentences(result, plan?.confidence ?? 0.9, speech);
  return plan ? planSentences(plan, works.reporting_months ?? 12, speech) : [];
}

export function portfolioSentences({ total, confidence, studies }: SavingsPortfolio, { t, fmt }: Speech): string[] {
  if (total.studies === 0) return [t("study-portfolio-none-yet", { studies: studies.length })];
  const { amount, band } = withBand(total.savings_kwh, total.band_kwh, fmt);
  const sentences = [
    t("study-portfolio-answer", {
      studies: total.studies,
      savings: strong(amount),
      band: strong(`±${band}`),
      confidence: fmt.percent(confidence, 0),
    }),
  ];
  const undecided = studies.reduce((sum, { undecided_events }) => sum + undecided_events, 0);
  if (undecided > 0) sentences.push(t("study-answer-undecided", { events: undecided }));
  return sentences;
}
