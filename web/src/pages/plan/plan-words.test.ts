import { describe, expect, it } from "vitest";
import type { PlanPage, Reading } from "../../api/types";
import { pieces } from "../../parts/Answer";
import { planAnswer } from "./plan-answer";
import { costOfTonne, payback } from "./plan-figures";
import { moveSentence, readingAxis, readingMoves } from "./reading-move";
import { speech } from "./speech-for-tests";

const range = (p10: number, p90: number) => ({ p10, p50: (p10 + p90) / 2, p90 });

export const reading = (over: Partial<Reading>): Reading => ({
  id: "net-zero",
  name: "Net zero by 2050",
  kind: "net-zero",
  kind_name: "net zero",
  scope: "estate",
  year: 2050,
  met: false,
  value: 40_000,
  value_low: 34_000,
  value_high: 46_000,
  limit: 0,
  unit: "t CO2e/yr",
  gap: 40_000,
  gap_unit: "t CO2e/yr",
  limit_t: 0,
  gap_t: 40_000,
  note: "",
  unverified: true,
  ...over,
});

const plan: PlanPage = {
  yearly_budget: 20_000_000,
  default_budget: 20_000_000,
  budget_basis: "pack",
  largest_useful_budget: 80_000_000,
  currency: "MYR",
  first_year: 2026,
  last_year: 2035,
  discount_rate: 0.05,
  totals: {
    projects: 312,
    capex: range(180_000_000, 220_000_000),
    emissions_t: range(12_000, 15_000),
    energy_kwh: range(2e7, 3e7),
    yearly_saving: range(5_000_000, 7_000_000),
  },
  years: [
    { year: 2026, spent: 20_000_000, emissions_t: range(1000, 2000) },
    { year: 2033, spent: 4_000_000, emissions_t: range(12_000, 15_000) },
    { year: 2035, spent: 0, emissions_t: range(12_000, 15_000) },
  ],
  projects: [],
  measures: [],
  curve: [],
  readings: [reading({}), reading({ id: "bau", met: true, gap_t: -500 }), reading({ id: "open", met: null, gap_t: null })],
  reached_share: 0.34,
};

const said = (sentences: string[]) => sentences.map((sentence) => pieces(sentence).map((piece) => piece.text).join(""));

describe("what a budget buys", () => {
  it("is said with its range, by when, and how many readings it meets", () => {
    expect(said(planAnswer(plan, speech("en")))).toEqual([
      "RM\u00a020.0\u00a0m a year buys 312 projects by 2033: 12.0–15.0\u00a0kt CO2e less every year from then on.",
      "They cost RM\u00a0180–220\u00a0m in all and save RM\u00a05.0–7.0\u00a0m of energy cost a year; that is 34% of all that could be avoided.",
      "Of the 2 readings of the target that can be told, one is met.",
    ]);
  });

  it("sets the figures off from their sentence in every language", () => {
    for (const language of ["en", "ja", "ms"] as const) {
      const strongs = planAnswer(plan, speech(language)).flatMap((sentence) => pieces(sentence).filter((piece) => piece.strong));
      expect(strongs).toHaveLength(5);
    }
  });

  it("is nothing where the cheapest project costs more", () => {
    const none = { ...plan, yearly_budget: 500, totals: { ...plan.totals, projects: 0 } };
    expect(said(planAnswer(none, speech("en")))).toEqual([
      "With RM\u00a0500 a year nothing can be done: even the cheapest project costs more.",
    ]);
  });
});

describe("how a budget moves a reading", () => {
  const after = reading({});
  const before = reading({ value: 52_000, gap_t: 52_000, gap: 52_000 });

  it("pairs a reading with itself without measures, by id and scope", () => {
    const other = reading({ scope: "city", gap_t: 9e6 });
    expect(readingMoves([other, before], [after])).toEqual([{ before, after }]);
    expect(readingMoves([other], [after])).toEqual([{ before: undefined, after }]);
  });

  it("says how much closer, what is missing, what is to spare, and what cannot be told", () => {
    const words = speech("en");
    expect(moveSentence({ before, after }, words)).toBe(
      "12.0\u00a0kt CO2e closer than without measures; 40.0\u00a0kt CO2e are still missing.",
    );
    expect(moveSentence({ before: after, after }, words)).toBe("40.0\u00a0kt CO2e are missing, with this budget as without it.");
    const met = reading({ met: true, gap_t: -500 });
    expect(moveSentence({ before, after: met }, words)).toBe(
      "Met, with 500\u00a0t CO2e to spare; without measures it would be missed.",
    );
    const open = reading({ met: null, gap_t: null, note: "No base year." });
    expect(moveSentence({ before, after: open }, words)).toBe("Cannot be told: No base year.");
  });

  it("places all marks on one axis, less to the left", () => {
    const axis = readingAxis({ before, after });
    // From 0 (the limit) to 52,000: a twentieth of room at both ends.
    expect(axis?.limit).toBeCloseTo(0.05);
    expect(axis?.before).toBeCloseTo(0.95);
    expect(axis?.after).toBeCloseTo(0.05 + (0.9 * 40) / 52);
    expect(readingAxis({ before, after: reading({ value: null }) })).toBeNull();
  });
});

describe("figures of a table", () => {
  it("payback and the cost of a tonne", () => {
    const words = speech("en");
    expect(payback(6.123, words)).toBe("6.1 years");
    expect(payback(null, words)).toBe("never");
    expect(costOfTonne(-40, words)).toBe("pays for itself");
    expect(costOfTonne(120, words)).toBe("RM\u00a0120");
    expect(costOfTonne(null, words)).toBe("—");
  });
});
