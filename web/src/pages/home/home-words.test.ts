import { describe, expect, it } from "vitest";
import type { Home } from "../../api/types";
import { pieces } from "../../parts/Answer";
import { speech } from "../plan/speech-for-tests";
import { emissionParts, homeAnswer, inboxAction, shareText } from "./home-words";

const q = (p10: number, p90: number) => ({ p10, p50: (p10 + p90) / 2, p90 });

const home = (over: Partial<Home>): Home => ({
  year: 2025,
  facilities: 1955,
  facilities_with_energy: 1900,
  facilities_with_intensity: 1700,
  floor_area_m2: 9e6,
  energy_kwh: 2.7e8,
  emissions_t: 206_400,
  planning_emissions_t: null,
  energy_cost: null,
  currency: "MYR",
  coverage: 0.97,
  unverified_share: 0.02,
  carriers: [],
  uses: [],
  potential: null,
  plan: null,
  readings: [],
  path: null,
  inbox: [],
  ...over,
});

const said = (some: Home, language: "en" | "ja" | "ms" = "en") =>
  homeAnswer(some, speech(language)).map((sentence) => pieces(sentence).map((piece) => piece.text).join(""));

describe("the first sentence", () => {
  it("says what was emitted, and before a run that nothing more is known", () => {
    expect(said(home({}))).toEqual([
      "In 2025 the 1,955 facilities of the city emitted 206\u00a0kt CO2e.",
      "What could be avoided has not been calculated yet.",
    ]);
  });

  it("says what could be avoided and what the plan reaches, with ranges", () => {
    const potential = { facilities: 1700, emissions_t: q(45_000, 62_000), energy_kwh: q(1, 2), capex: q(1, 2), yearly_saving: q(1, 2) };
    const plan = { yearly_budget: 2e7, first_year: 2026, last_year: 2035, projects: 300, emissions_t: q(12_000, 15_500), capex: q(1, 2) };
    expect(said(home({ potential, plan })).slice(1)).toEqual([
      "45–62\u00a0kt CO2e a year could be avoided.",
      "The plan reaches 12.0–15.5\u00a0kt CO2e of it by 2035.",
    ]);
    expect(said(home({ potential, plan: { ...plan, projects: 0 } }))).toHaveLength(2);
    expect(said(home({ potential, plan }), "ja")[1]).toBe("年間45〜62\u00a0千t-CO2eの排出を避けられる見込みです。");
  });
});

describe("the inbox", () => {
  const item = { code: "bill.gap", title: "", detail: "", count: null, severity: "warning" as const };
  it("leads to the one thing to do", () => {
    expect(inboxAction({ ...item, kind: "finding" })?.href).toBe("/findings?code=bill.gap");
    expect(inboxAction({ ...item, kind: "run" })?.href).toBe("/plan");
    expect(inboxAction({ ...item, kind: "import" })?.href).toBe("/import");
    expect(inboxAction({ ...item, kind: "question", code: "question-bills" })?.href).toBe("/portfolio?only=no-bills");
    expect(inboxAction({ ...item, kind: "question", code: "question-weather" })).toBeNull();
  });
});

describe("the composition", () => {
  it("shows the largest and the rest, each with its share of all", () => {
    const items = Array.from({ length: 9 }, (_, i) => ({ id: `u${String(i)}`, name: `use ${String(i)}`, emissions: 10 * (i + 1) }));
    const parts = emissionParts(items, (count) => `${String(count)} others`, speech("en"));
    expect(parts).toHaveLength(7);
    expect(parts[0]).toMatchObject({ name: "use 8", amount: 90, label: "90.0\u00a0t CO2e · 20%" });
    expect(shareText(0.004, speech("en").fmt)).toBe("0.4%");
    expect(shareText(0.996, speech("en").fmt)).toBe("99.6%");
    // 10 + 20 + 30 of 450.
    expect(parts[6]).toMatchObject({ id: "rest", name: "3 others", amount: 60 });
  });
});
