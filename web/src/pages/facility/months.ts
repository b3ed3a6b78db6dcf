import type { FacilityPage } from "../../api/types";

type MonthKwh = FacilityPage["months"][number];
type ExpectedMonths = FacilityPage["expected"][number];

/** A calendar month. */
export interface CalendarMonth {
  year: number;
  /** 1 to 12. */
  month: number;
}

/** Metered energy of all months in a row, by carrier, and what the model expects; null where nobody says. */
export interface Timeline {
  months: CalendarMonth[];
  carriers: { carrier: string; kwh: (number | null)[] }[];
  expected: (number | null)[];
}

/** All carriers of one calendar year, January first; null where no bill covers the month. */
export interface YearLine {
  year: number;
  kwh: (number | null)[];
}

const index = ({ year, month }: CalendarMonth): number => year * 12 + month - 1;

/** The model's electricity and heat together, January first; null without a simulation. */
export function expectedYear(expected: readonly ExpectedMonths[]): number[] | null {
  if (expected.length === 0) return null;
  return Array.from({ length: 12 }, (_, month) => expected.reduce((sum, each) => sum + (each.kwh[month] ?? 0), 0));
}

/** Lays the months on one axis without holes, the largest carrier first. */
export function timeline(rows: readonly MonthKwh[], expected: readonly ExpectedMonths[], runYear: number | null): Timeline {
  if (rows.length === 0) return { months: [], carriers: [], expected: [] };
  const places = rows.map(index);
  const first = Math.min(...places);
  const length = Math.max(...places) - first + 1;
  const months = Array.from({ length }, (_, at) => ({
    year: Math.floor((first + at) / 12),
    month: ((first + at) % 12) + 1,
  }));
  const byCarrier = new Map<string, (number | null)[]>();
  for (const row of rows) {
    const kwh = byCarrier.get(row.carrier) ?? Array.from<number | null>({ length }).fill(null);
    const at = index(row) - first;
    kwh[at] = (kwh[at] ?? 0) + row.kwh;
    byCarrier.set(row.carrier, kwh);
  }
  const sum = (kwh: (number | null)[]): number => kwh.reduce<number>((total, value) => total + (value ?? 0), 0);
  const carriers = [...byCarrier].map(([carrier, kwh]) => ({ carrier, kwh })).sort((a, b) => sum(b.kwh) - sum(a.kwh));
  const model = expectedYear(expected);
  return {
    months,
    carriers,
    expected: months.map(({ year, month }) => (model && year === runYear ? (model[month - 1] ?? null) : null)),
  };
}

/** One line per year, the oldest first. */
export function yearAgainstYear(rows: readonly MonthKwh[]): YearLine[] {
  const years = new Map<number, (number | null)[]>();
  for (const row of rows) {
    const kwh = years.get(row.year) ?? Array.from<number | null>({ length: 12 }).fill(null);
    kwh[row.month - 1] = (kwh[row.month - 1] ?? 0) + row.kwh;
    years.set(row.year, kwh);
  }
  return [...years].map(([year, kwh]) => ({ year, kwh })).sort((a, b) => a.year - b.year);
}
