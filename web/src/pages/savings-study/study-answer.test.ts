import { describe, expect, it } from "vitest";
import type { StudyPlan } from "../../api/types";
import { pieces } from "../../parts/Answer";
import { speech } from "../plan/speech-for-tests";
import { planSentences, portfolioSentences } from "./study-answer";

const said = (sentences: readonly string[]) => sentences.map((sentence) => pieces(sentence).map(({ text }) => text).join(""));

const plan = (over: Partial<StudyPlan> = {}): StudyPlan => ({
  whole_facility: null,
  reason: "too_small_for_supply_meter",
  measures: [],
  yearly_kwh: 100_000,
  expected_kwh: 4000,
  expected_share: 0.04,
  provable: { months: 12, smallest_kwh: 9000, smallest_share: 0.09, half_band_kwh: 6000, half_band_share: 0.06 },
  provable_by_months: [],
  months_to_prove: null,
  power: 0.8,
  confidence: 0.9,
  can_prove: false,
  advice: [],
  baseline_first: null,
  baseline_last: null,
  baseline_days_missing: 0,
  cvrmse: 0.1,
  quantities: [],
  static_factors: [],
  measurement_cost: 0,
  cost_share: null,
  ...over,
});

describe("what a study says before the works", () => {
  it("names the smallest saving that can be proved beside what is expected", () => {
    const [answer, band] = said(planSentences(plan(), 12, speech("en")));
    expect(answer).toContain("too small for the supply meter");
    expect(answer).toMatch(/9[.,]0*\s?MWh|9,000\s?kWh/);
    expect(band).toContain("80");
    expect(said(planSentences(plan({ can_prove: true }), 12, speech("en")))[0]).toContain("can be proved by the supply meter");
  });

  it("says so where nobody can tell", () => {
    const sentences = said(planSentences(plan({ provable: null, can_prove: null }), 12, speech("ms")));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).not.toContain("{");
  });
});

describe("all studies in a sentence", () => {
  it("waits for the first result", () => {
    const group = {
      name: "",
      studies: 0,
      studies_without_result: 2,
      expected_kwh_year: 1,
      savings_kwh: 0,
      band_kwh: 0,
      band_independent_kwh: 0,
      band_common_kwh: 0,
      without_band: [],
    };
    const all = { studies: [], total: group, by_measure: [], by_district: [], correlation: 0.5, confidence: 0.9, currency: "MYR", may_write: true };
    expect(said(portfolioSentences(all, speech("en")))[0]).toContain("no readings after the works yet");
    const done = { ...all, total: { ...group, studies: 2, savings_kwh: 50_000, band_kwh: 9000 } };
    expect(said(portfolioSentences(done, speech("en")))[0]).toContain("2 studies together show");
  });
});
