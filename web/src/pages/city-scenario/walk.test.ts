import { describe, expect, it } from "vitest";
import { fresh, freshTable } from "./fresh";
import { POWER, SHAPES } from "./shape";
import { at, keyOf, put, SECTIONS, type Table } from "./tables";
import { places, titleOf, unsaid } from "./walk";

const tables: Table = {
  name: "A city",
  boundary: "GPC BASIC",
  base_year: 2020,
  last_year: 2050,
  metrics: { population: "people" },
  drivers: {
    gdp: { unit: "million RM", prices: "constant 2015", vintages: { own: { points: [[2020, 5]], after: "hold" } }, use: "own" },
    people: { unit: "thousand people", vintages: { own: { points: [[2020, 5]], after: "hold" } }, use: "own" },
  },
  carriers: { electricity: { grid: true, factor: { unit: "kg CO2e/kWh", value: 0.5 } }, gas: {} },
  lines: { "I.1.2": { belongs: {}, driver: "people", base: { unit: "t CO2e", value: 1 }, elasticity: 1, carrier: "electricity" } },
};
const with_ = (section: Exclude<(typeof SECTIONS)[number], "power">, id: string, before = tables) =>
  put(before, [section, id], freshTable(SHAPES[section], before, [section, id])) as Table;

describe("a new thing", () => {
  it("has what it must have, follows the inhabitants, and leaves figures to be stated", () => {
    const next = with_("services", "cooling");
    expect(at(next, ["services", "cooling"])).toMatchObject({
      driver: "people",
      per_driver: { unit: "GJ/thousand people" },
      uses: { electricity: { share: { value: 1 }, intensity: { value: 1 } } },
    });
    expect(unsaid(next).map(({ path }) => keyOf(path))).toEqual(["services.cooling.per_driver"]);
  });

  it("takes the share that the others leave", () => {
    const next = put(with_("services", "cooling"), ["services", "cooling", "uses", "electricity", "share", "value"], 0.7) as Table;
    const uses = SHAPES.services.uses;
    expect(fresh(uses.of, next, ["services", "cooling", "uses", "gas"])).toMatchObject({ share: { value: 0.3 } });
  });

  it("can be made in every section", () => {
    for (const section of SECTIONS) {
      if (section === "power") expect(freshTable(POWER, tables, ["power"])).toMatchObject({ carrier: "electricity", loss: {}, plants: {} });
      else expect(Object.keys(freshTable(SHAPES[section], tables, [section, "x"])).length).toBeGreaterThan(section === "carriers" ? -1 : 0);
    }
    expect(unsaid(with_("fleets", "cars")).map(({ path }) => keyOf(path))).toEqual([
      "fleets.cars.vehicles",
      "fleets.cars.survival",
      "fleets.cars.by_age",
      "fleets.cars.technologies",
    ]);
  });
});

describe("places of the tables", () => {
  it("are found along the file and told in words", () => {
    const t = (key: string) => `<${key}>`;
    expect(places(tables).map(({ path }) => keyOf(path))).toContain("lines.I.1.2.base");
    expect(titleOf(tables, "lines.I.1.2.base", t)).toBe("<cs-section-lines> › I.1.2 › <cs-key-base>");
    expect(titleOf(put(tables, ["scenarios", "plan", "title"], "Plan") as Table, "scenarios.plan.change.lines.I.1.2.base", t)).toBe(
      "Plan › <cs-section-lines> › I.1.2 › <cs-key-base>",
    );
    expect(titleOf(tables, "nowhere", t)).toBe("nowhere");
  });
});
