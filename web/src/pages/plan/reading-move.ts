import type { Reading } from "../../api/types";
import type { Words } from "../../words";

/** A reading without any measure and with the plan that is looked at. */
export interface ReadingMove {
  readonly before: Reading | undefined;
  readonly after: Reading;
}

/** Pairs readings by what they are, in the order of the plan. */
export function readingMoves(before: readonly Reading[], after: readonly Reading[]): ReadingMove[] {
  return after.map((reading) => ({
    before: before.find((other) => other.id === reading.id && other.scope === reading.scope),
    after: reading,
  }));
}

/** The figures of a reading on one axis, 0 to 1 from left to right; left is less. */
export interface Axis {
  readonly limit: number;
  readonly after: number;
  readonly low: number;
  readonly high: number;
  readonly before: number | null;
}

/** Places limit, plan with range, and the way without measures on one axis; nothing where figures are missing. */
export function readingAxis({ before, after }: ReadingMove): Axis | null {
  const { value, limit } = after;
  if (value === null || limit === null) return null;
  const low = after.value_low ?? value;
  const high = after.value_high ?? value;
  const all = [value, limit, low, high, ...(before?.value == null ? [] : [before.value])];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  // A twentieth of room at both ends, so that no mark is cut.
  const at = (amount: number) => (to > from ? 0.05 + (0.9 * (amount - from)) / (to - from) : 0.5);
  return {
    limit: at(limit),
    after: at(value),
    low: at(Math.min(low, high)),
    high: at(Math.max(low, high)),
    before: before?.value == null ? null : at(before.value),
  };
}

/** In words: how the budget moves the reading, in tonnes where the target can be said in tonnes. */
export function moveSentence({ before, after }: ReadingMove, { t, fmt }: Pick<Words, "t" | "fmt">): string {
  if (after.met === null || after.gap_t === null) return t("plan-moves-unknown", { note: after.note });
  const gap = fmt.emissions(Math.abs(after.gap_t));
  if (after.met) return t("plan-moves-met", { gap, before: before?.met ? "met" : "missed" });
  const change = (before?.gap_t ?? after.gap_t) - after.gap_t;
  // Less than a thousandth of what is missing is no movement.
  if (change < Math.abs(after.gap_t) / 1000) return t("plan-moves-nothing", { gap });
  return t("plan-moves-closer", { change: fmt.emissions(change), gap });
}
