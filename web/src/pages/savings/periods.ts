/** Bill periods as steps on the axis of time. */
import type { SavingsPeriod, SavingsResult } from "../../api/types";
import type { Works } from "./address";

export const DAY_MS = 86_400_000;

/** Milliseconds since 1970 of a date without a clock, free of time zones. */
export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day before the first day after: the last one. */
export const lastDay = (end: string): string => new Date(timeOf(end) - DAY_MS).toISOString().slice(0, 10);

/** Days of a bill period. */
export const daysOf = ({ start, end }: Pick<SavingsPeriod, "start" | "end">): number =>
  Math.round((timeOf(end) - timeOf(start)) / DAY_MS);

/** One bill: bills differ in length, so its height is the mean use of a day and its area the energy. */
export interface Step {
  /** First moment and first moment after, ms. */
  readonly from: number;
  readonly to: number;
  readonly side: SavingsPeriod["side"];
  /** kWh a day; null where nobody says. */
  readonly metered: number | null;
  readonly predicted: number | null;
}

export function stepsOf(periods: readonly SavingsPeriod[]): Step[] {
  const daily = (kwh: number | null, days: number) => (kwh === null || days <= 0 ? null : kwh / days);
  return periods.map((period) => ({
    from: timeOf(period.start),
    to: timeOf(period.end),
    side: period.side,
    metered: daily(period.metered_kwh, daysOf(period)),
    predicted: daily(period.predicted_kwh, daysOf(period)),
  }));
}

/** The bills after the works that count: metered and with weather. */
export function counted(periods: readonly SavingsPeriod[]): SavingsPeriod[] {
  return periods.filter((period) => period.side === "reporting" && period.metered_kwh !== null && period.predicted_kwh !== null);
}

/** Days that the saving speaks of. */
export function countedDays(periods: readonly SavingsPeriod[]): number {
  return counted(periods).reduce((sum, period) => sum + daysOf(period), 0);
}

/** First and last day of some bills; null without any. */
export function extent(periods: readonly SavingsPeriod[]): { first: string; last: string } | null {
  const [first] = periods;
  if (!first) return null;
  const start = periods.reduce((least, period) => (period.start < least ? period.start : least), first.start);
  const end = periods.reduce((most, period) => (period.end > most ? period.end : most), first.end);
  return { first: start, last: lastDay(end) };
}

/** The works with the bills that hold part of them, ms. Bills beyond the two years count to neither side either. */
export function worksSpan(periods: readonly SavingsPeriod[], works: Works): [number, number] {
  const [from, to] = [timeOf(works.from), timeOf(works.to) + DAY_MS];
  const around = periods.filter(({ side, start, end }) => side === "works" && timeOf(start) < to && timeOf(end) > from);
  return [Math.min(from, ...around.map(({ start }) => timeOf(start))), Math.max(to, ...around.map(({ end }) => timeOf(end)))];
}

/** Half width of the band of the whole saving, shared evenly by its days, kWh a day: drawn, its area is the band. */
export function bandPerDay({ band_kwh, periods }: Pick<SavingsResult, "band_kwh" | "periods">): number | null {
  const days = countedDays(periods);
  return band_kwh === null || days === 0 ? null : band_kwh / days;
}
