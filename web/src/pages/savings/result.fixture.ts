import type { SavingsPage, SavingsPeriod, SavingsResult } from "../../api/types";
import { lastDay } from "./periods";

/** Twelve months before works in March 2024, and twelve after them: 3,000 kWh a month, then 2,700, then 2,500 of 3,000. */
export function bills(): SavingsPeriod[] {
  const monthAt = (at: number) => new Date(Date.UTC(2023, 2 + at, 1)).toISOString().slice(0, 10);
  return Array.from({ length: 25 }, (_, at): SavingsPeriod => {
    const side = at < 12 ? "baseline" : at === 12 ? "works" : "reporting";
    return {
      start: monthAt(at),
      end: monthAt(at + 1),
      side,
      metered_kwh: { baseline: 3000, works: 2700, reporting: 2500 }[side],
      predicted_kwh: side === "works" ? null : 3000,
    };
  });
}

export const result = (over: Partial<SavingsResult> = {}): SavingsResult => ({
  savings_kwh: 6000,
  band_kwh: 2040,
  counterfactual_kwh: 36_000,
  observed_kwh: 30_000,
  verdict: "saved",
  smallest_provable_kwh: 2040,
  meters: [
    {
      id: "M-1",
      form: "cdd_only",
      base_kwh_day: 71.2,
      heating_balance_point_c: null,
      cooling_balance_point_c: 23.9,
      heating_kwh_per_degree_day: null,
      cooling_kwh_per_degree_day: 6.48,
      adjusted_r_squared: 0.83,
      cvrmse: 0.061,
      split_identifiable: false,
      candidates: { qualified: 42, disqualified: 7, not_attempted: 12 },
      rivals: ["base load alone: fits less well; its adjusted R² is lower by 0.4120."],
    },
  ],
  periods: bills(),
  findings: [],
  ...over,
});

export const page = (over: Partial<SavingsPage> = {}): SavingsPage => ({
  id: "F-0001",
  name: "Dewan Serbaguna",
  carriers: ["electricity"],
  meters: { electricity: ["M-1"] },
  carrier: "electricity",
  works_from: "2024-03-04",
  works_to: "2024-03-22",
  first_bill: "2023-01-01",
  last_bill: lastDay("2025-04-01"),
  suggested_from: "2024-02-01",
  suggested_to: "2024-02-29",
  model: "caltrack-billing",
  models: ["caltrack-billing", "opendsm-billing"],
  source: "bills",
  source_reason: "Bills are compared: no meter has interval readings.",
  confidence: 0.9,
  weather: { files: ["subang-2023-2025.csv"], first: "2023-01-01", last: "2025-03-31" },
  result: result(),
  problem: null,
  ...over,
});
