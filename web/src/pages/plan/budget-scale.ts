/**
 * How a slider becomes a budget. Cities differ by orders of magnitude and the first money does the most, so the scale
 * is fine near zero and coarse near the largest useful budget, like a logarithm that still reaches zero.
 */
const BEND = 5;

/** Positions run from 0 to 1; the budget that belongs to one, rounded as a person would say it. */
export function budgetAt(position: number, largest: number): number {
  if (position <= 0 || largest <= 0) return 0;
  if (position >= 1) return largest;
  return Math.min(largest, spoken((largest * Math.expm1(BEND * position)) / Math.expm1(BEND)));
}

/** The position of a budget; beyond the largest it stays at the end. */
export function positionOf(budget: number, largest: number): number {
  if (budget <= 0 || largest <= 0) return 0;
  return Math.min(1, Math.log1p((budget / largest) * Math.expm1(BEND)) / BEND);
}

/** Three significant digits: nobody plans RM 21,374,518 a year, and steps of the slider stay apart. */
export function spoken(budget: number): number {
  return Number(budget.toPrecision(3));
}

/** A budget from an address: a number of at least zero, else none. */
export function budgetFromAddress(value: unknown): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const budget = Number(value);
  return Number.isFinite(budget) && budget >= 0 ? budget : undefined;
}
