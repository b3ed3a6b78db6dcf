import type { BillRow } from "../../api/types";
import type { CalendarMonth } from "./months";

const DAY_MS = 86_400_000;

/** Days since 1970 of a date without a clock, free of time zones. */
const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS;

/** A number for each month, in the order of time. */
const keyOf = ({ year, month }: CalendarMonth): number => year * 12 + month - 1;

/**
 * Tells months that bills cover only in part: there the bar is low because a bill is missing, not because little was
 * used. A facility may have several meters; a month is whole when bills of one of them cover all of its days.
 */
export function partialMonths(bills: readonly Pick<BillRow, "meter" | "start" | "end">[]): (month: CalendarMonth) => boolean {
  const meters = new Map<string, Map<number, number>>();
  for (const bill of bills) {
    const days = meters.get(bill.meter) ?? new Map<number, number>();
    meters.set(bill.meter, days);
    const last = dayOf(bill.end);
    for (let first = dayOf(bill.start); first <= last; ) {
      const date = new Date(first * DAY_MS);
      const month = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
      const end = Math.min(last + 1, Date.UTC(month.year, month.month, 1) / DAY_MS);
      days.set(keyOf(month), (days.get(keyOf(month)) ?? 0) + end - first);
      first = end;
    }
  }
  return (month) => {
    const length = new Date(Date.UTC(month.year, month.month, 0)).getUTCDate();
    const covered = [...meters.values()].map((days) => days.get(keyOf(month)) ?? 0);
    return covered.length > 0 && covered.every((days) => days < length);
  };
}
