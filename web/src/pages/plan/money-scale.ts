import type { Quantity } from "../../words";

/** How a chart of money is read: one unit for the whole axis, as the language counts (millions, or 億). */
export function moneyScale(amounts: readonly number[], money: Quantity): { divide: number; unit: string } {
  const { divisor, before, after } = money.scale(amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0));
  return { divide: divisor, unit: `${before}${after}`.replace(/\s+/g, "\u00a0").trim() };
}
