import { describe, expect, it } from "vitest";
import type { Reading, ScenarioPage } from "../../api/types";
import { pieces } from "../../parts/Answer";
import { speech } from "../plan/speech-for-tests";
import { closings, scenarioAnswer } from "./scenario-words";
import { districtOf, districtScope, scopeFromAddress, scopeInSentence, scopeKind } from "./scope";

const reading = (id: string, met: boolean | null, gap_t: number | null): Reading => ({
  id,
  name: id,
  kind: "absolute-level",
  kind_name: "",
  scope: "estate",
  year: 2030,
  met,
  value: gap_t,
  value_low: null,
  value_high: null,
  limit: 0,
  unit: "t",
  gap: gap_t,
  gap_unit: "t",
  limit_t: 0,
  gap_t,
  note: met === null ? "Base year unknown." : "",
  unverified: false,
});

const scenario = (readings: Reading[], closes: ScenarioPage["closes"] = []): ScenarioPage => ({
  scope: "estate",
  scope_name: "own estate",
  path: {
    years: [2029, 2030],
    bau_t: [230_000, 240_000],
    grid_t: [220_000, 225_000],
    plan_t: [180_000, 170_000],
    plan_p10_t: [170_000, 160_000],
    plan_p90_t: [190_000, 182_000],
    limits: [],
    history: [],
  },
  wedges: [],
  wedges_note: "",
  readings,
  yearly_budget: 20_000_000,
  default_budget: 20_000_000,
  currency: "MYR",
  closes,
  gdp: null,
  assumptions: [],
  districts: [],
});

const first = (some: ScenarioPage) =>
  pieces(scenarioAnswer(some, speech("en"))[0] ?? "")
    .map((piece) => piece.text)
    .join("");

describe("do we meet the target?", () => {
  it("yes, no, or it depends on the reading", () => {
    const [met, missed, open] = [reading("a", true, -1), reading("b", false, 5), reading("c", null, null)];
    expect(first(scenario([met, met, open]))).toBe(
      "Yes: with RM\u00a020.0\u00a0m a year all 2 readings of the target that can be told are met.",
    );
    expect(first(scenario([met, missed, missed]))).toBe(
      "It depends on the reading: with RM\u00a020.0\u00a0m a year one of 3 is met.",
    );
    expect(first(scenario([missed, missed]))).toContain("No: with RM\u00a020.0\u00a0m a year none of the 2 readings");
    expect(first(scenario([missed]))).toContain("the one reading of the target that can be told is missed");
    expect(first(scenario([open]))).toContain("No reading of the target can be told");
  });

  it("says what the plan leaves when the first reading is due, with its range", () => {
    const [, path = ""] = scenarioAnswer(scenario([reading("a", true, -1)]), speech("en"));
    expect(pieces(path).map((piece) => piece.text).join("")).toBe(
      "In 2030 the plan leaves 160–182\u00a0kt CO2e instead of 240\u00a0kt CO2e.",
    );
  });
});

describe("what closes the gap", () => {
  const words = speech("en");
  const one = (met: boolean | null, gap: number | null, yearly_budget: number | null) =>
    closings(scenario([reading("a", met, gap)], [{ reading: "a", yearly_budget }]), words)[0];

  it("is the smallest budget, offered where the reading is missed now", () => {
    expect(one(false, 900, 35_000_000)).toMatchObject({ sentence: "Met from RM\u00a035.0\u00a0m a year on.", attempt: 35_000_000 });
    expect(one(true, -900, 9_000_000)).toMatchObject({ sentence: "Met from RM\u00a09.00\u00a0m a year on.", attempt: null });
  });

  it("may be nothing at all, or no budget, or unknown", () => {
    expect(one(false, 12_000, null)?.sentence).toBe(
      "Not even all measures together suffice; 12.0\u00a0kt CO2e stay missing with this budget.",
    );
    expect(one(true, -5, 0)?.sentence).toBe("Met without any budget of its own.");
    expect(one(null, null, null)?.sentence).toBe("Cannot be told: Base year unknown.");
  });
});

describe("the scope", () => {
  it("comes from the address, and what it does not know is the own estate", () => {
    expect(scopeFromAddress("city")).toBe("city");
    expect(scopeFromAddress("district:Segambut")).toBe("district:Segambut");
    expect(scopeFromAddress("district:")).toBe("estate");
    expect(scopeFromAddress(7)).toBe("estate");
    expect(scopeKind(districtScope("Segambut"))).toBe("district");
    expect(districtOf("city")).toBe("");
    expect(scopeInSentence("district:Segambut", speech("en").t)).toBe("Segambut");
    expect(scopeInSentence("city", speech("en").t)).toBe("the whole city");
  });
});
