import type { SavingsPage, SavingsResult } from "../../api/types";
import { strong } from "../../parts/Answer";
import type { Words } from "../../words";
import { decimalsForSpread, fixed } from "../../words/number";
import { counted, countedDays, extent } from "./periods";

type Speech = Pick<Words, "t" | "fmt">;

/** Twelve bills rarely end on the day on which they began: so many days are a year. */
const YEAR_DAYS = [358, 373] as const;

/** What the works saved, with its band, and what the bills could prove; errors of the method are not kept back. */
export function savingsAnswer(page: Pick<SavingsPage, "confidence">, result: SavingsResult, { t, fmt }: Speech): string[] {
  const { savings_kwh: savings, counterfactual_kwh: counterfactual } = result;
  const { amount, band } = withBand(Math.abs(savings), result.band_kwh, fmt);
  const verdict = result.verdict.replaceAll("_", "-");
  const span = extent(counted(result.periods));
  const sentences = [
    t(`savings-answer-${verdict}${band === null ? "-bandless" : ""}`, {
      saving: strong(amount),
      band: strong(`±${band ?? ""}`),
      confidence: fmt.percent(page.confidence, 0),
      share: strong(shareOf(Math.abs(savings), counterfactual, fmt)),
      direction: savings < 0 ? "more" : "less",
      span: spanInSentence(countedDays(result.periods), t),
    }),
  ];
  if (span) {
    sentences.push(
      t("savings-answer-compared", {
        counterfactual: strong(fmt.energy(counterfactual)),
        observed: strong(fmt.energy(result.observed_kwh)),
        first: fmt.date(span.first),
        last: fmt.date(span.last),
      }),
    );
  }
  if (result.verdict !== "saved" && result.smallest_provable_kwh !== null) {
    sentences.push(
      t("savings-answer-provable", {
        smallest: strong(rough(result.smallest_provable_kwh, fmt)),
        share: shareOf(result.smallest_provable_kwh, counterfactual, fmt),
      }),
    );
  }
  if (result.findings.some(({ severity }) => severity === "error")) sentences.push(t("savings-answer-disqualified"));
  return sentences;
}

/** A share of what would have been used. */
export function shareOf(kwh: number, counterfactual: number, fmt: Speech["fmt"]): string {
  return fmt.percent(counterfactual > 0 ? kwh / counterfactual : null);
}

/** An amount and the half width of its band under one unit, with two digits of the band. */
export function withBand(kwh: number, band_kwh: number | null, fmt: Speech["fmt"]): { amount: string; band: string | null } {
  if (band_kwh === null) return { amount: fmt.energy(kwh), band: null };
  const { divisor, before, after } = fmt.energy.scale(Math.max(Math.abs(kwh), band_kwh));
  const places = Math.min(decimalsForSpread(band_kwh / divisor), divisor > 1 ? 2 : 0);
  const write = (value: number) => `${before}${fixed(value / divisor, places)}${after}`;
  return { amount: write(kwh), band: write(band_kwh) };
}

/** A half width itself: two digits are all that it has. */
export function rough(kwh: number | null, fmt: Speech["fmt"]): string {
  return kwh === null ? fmt.energy(null) : withBand(kwh, kwh, fmt).amount;
}

/** How long the saving took: a year, or so many days. */
export function spanInSentence(days: number, t: Speech["t"]): string {
  return days >= YEAR_DAYS[0] && days <= YEAR_DAYS[1] ? t("savings-span-year") : t("savings-span-days", { days });
}
