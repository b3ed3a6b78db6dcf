import { describe, expect, it } from "vitest";
import { measureRows, packageRows } from "./options";

const range = (p50: number) => ({ p10: p50 / 2, p50, p90: p50 * 2 });
const money = { energy_kwh: range(1), capex: range(1), yearly_saving: range(1) };
const measures = [
  { measure: "led", name: "LED", life_years: 12, status: "unverified" as const, emissions_t: range(3), ...money },
  { measure: "roof", name: "Cool roof", life_years: 20, status: "published" as const, emissions_t: range(8), ...money },
];
const packages = [
  { measures: ["led"], names: ["LED"], added: ["led"], emissions_t: range(3), ...money },
  { measures: ["led", "roof"], names: ["LED", "Cool roof"], added: ["roof"], emissions_t: range(10), ...money },
];
const project = { rank: 4, start_year: 2027, year: 2028, measures: ["LED"] };

describe("what would help", () => {
  it("puts the measure that avoids most first", () => {
    expect(measureRows({ measures, packages, project: null }).map((row) => row.id)).toEqual(["roof", "led"]);
  });

  it("keeps the packages in the order in which they add up, named by what each adds", () => {
    const rows = packageRows({ measures, packages, project });
    expect(rows.map((row) => [row.name, row.inPlan])).toEqual([
      ["LED", true],
      ["Cool roof", false],
    ]);
  });
});
