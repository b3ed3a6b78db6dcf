import { expect, test } from "vitest";
import { row } from "./rows.fixture";
import { halfOfEmissions, totalsOf } from "./totals";

test("known values are summed, unknown ones counted", () => {
  const totals = totalsOf([row("A"), row("B", { floor_area_m2: null, saving_t: null }), row("C", { energy_kwh: null, emissions_t: null })]);
  expect(totals).toEqual({
    facilities: 3,
    floorArea: 2000,
    withoutArea: 1,
    energy: 400_000,
    withoutEnergy: 1,
    emissions: 300,
    saving: { p10: 20, p50: 40, p90: 60 },
  });
});

test("nothing known is not zero", () => {
  expect(totalsOf([])).toMatchObject({ facilities: 0, floorArea: null, energy: null, emissions: null, saving: null });
  expect(totalsOf([row("A", { emissions_t: null })]).emissions).toBeNull();
  expect(totalsOf([row("A", { emissions_t: 0 })]).emissions).toBe(0);
});

test("half of the emissions comes from the fewest facilities", () => {
  const rows = [row("A", { emissions_t: 10 }), row("B", { emissions_t: 60 }), row("C", { emissions_t: 25 }), row("D", { emissions_t: 35 })];
  // 60 of 130 is not half; with 35 it is more.
  expect(halfOfEmissions(rows).map(({ id }) => id)).toEqual(["B", "D"]);
  expect(halfOfEmissions([row("A", { emissions_t: null })])).toEqual([]);
  // Exactly half is enough.
  expect(halfOfEmissions([row("A", { emissions_t: 5 }), row("B", { emissions_t: 5 })])).toHaveLength(1);
});
