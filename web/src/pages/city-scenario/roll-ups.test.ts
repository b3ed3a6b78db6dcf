import { expect, test } from "vitest";
import { rollUps } from "./roll-ups";

// By hand: the estate falls from 10 to 8 t with the grid of each year and to 9 t with that of the base year; the rest stays.
test("places add up to the city, with either grid factor", () => {
  const parts = [
    { sector: "buildings", place: "estate", emissions_t: [10, 8], fixed_factor_t: [10, 9] },
    { sector: "buildings", place: "", emissions_t: [20, 20], fixed_factor_t: [20, 20] },
    { sector: "waste", place: "", emissions_t: [10, 10], fixed_factor_t: [10, 10] },
  ];
  const [whole, rest, estate] = rollUps(parts, 1);
  expect(whole).toMatchObject({ base_t: 40, variable_t: 38 });
  expect(whole?.variable).toBeCloseTo(-0.05);
  expect(rest).toMatchObject({ place: "", base_t: 30, variable: 0 });
  expect(estate?.variable).toBeCloseTo(-0.2);
  expect(estate?.fixed).toBeCloseTo(-0.1);
  expect(rollUps([], 1)).toEqual([]);
});
