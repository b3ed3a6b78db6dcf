import type { Words } from "../../words";

type Speech = Pick<Words, "t">;

/** Years until the savings have paid the investment; nothing means never. */
export function payback(years: number | null, { t }: Speech): string {
  if (years === null) return t("plan-payback-never");
  return t("plan-years", { count: Number(years.toPrecision(2)) });
}

/** The yearly cost of a tonne over the life of a measure; below zero no ranking by it makes sense, it pays for itself. */
export function costOfTonne(cost: number | null, { t, fmt }: Pick<Words, "t" | "fmt">): string {
  if (cost === null) return fmt.money(null);
  return cost <= 0 ? t("plan-pays") : fmt.money(cost);
}
