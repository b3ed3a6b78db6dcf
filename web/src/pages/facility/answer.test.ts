import { describe, expect, it } from "vitest";
import { answer, simplePaybackYears } from "./answer";

const range = { p10: 1, p50: 2, p90: 3 };
const packageOf = { measures: [], names: [], added: [], emissions_t: range, energy_kwh: range, capex: range, yearly_saving: range };
const source = { file: "list.csv", hash: "0", sheet: null, row: 2, column: null };
const area = { kind: "gross", kind_name: "gross", area_m2: 1000, denominator: true, source };
const peers = { use_name: "Office", count: 12, eui_kwh_m2: range, rank: 0.5, bins: [] };
const office = {
  energy_kwh: 1000,
  emissions_t: 1,
  eui_kwh_m2: 1,
  peers,
  floor_areas: [area],
  use: "office",
  packages: [packageOf],
  baseline_estimated: false,
};

describe("answer", () => {
  it("says all of a building that is known well", () => {
    expect(answer(office)).toEqual({ use: "used-emitted", intensity: "among-peers", saving: "range" });
  });

  it("compares with nobody where there are too few peers", () => {
    expect(answer({ ...office, peers: null }).intensity).toBe("alone");
    expect(answer({ ...office, peers: { ...peers, rank: null } }).intensity).toBe("alone");
  });

  it("tells a missing area from a year that bills do not cover", () => {
    expect(answer({ ...office, eui_kwh_m2: null, floor_areas: [] }).intensity).toBe("no-area");
    expect(answer({ ...office, eui_kwh_m2: null }).intensity).toBe("not-whole-year");
  });

  it("does not ask street lighting for a floor area", () => {
    expect(answer({ ...office, use: "street-lighting", eui_kwh_m2: null, floor_areas: [] }).intensity).toBeNull();
  });

  it("says that bills are missing, and what could be saved all the same", () => {
    expect(answer({ ...office, energy_kwh: null, emissions_t: null, eui_kwh_m2: null })).toEqual({
      use: "no-bills",
      intensity: null,
      saving: "range",
    });
    expect(answer({ ...office, energy_kwh: null, packages: [] }).saving).toBe("unknown");
    expect(answer({ ...office, packages: [] }).saving).toBe("none");
  });
});

describe("simplePaybackYears", () => {
  it("is investment over yearly saving, and never without a saving", () => {
    expect(simplePaybackYears(100, 25)).toBe(4);
    expect(simplePaybackYears(100, 0)).toBeNull();
    expect(simplePaybackYears(100, -1)).toBeNull();
  });
});
