import { describe, expect, it } from "vitest";
import type { EmissionBranch } from "../../api/types";
import { emptyLittle, inventoryParts, littleStart } from "./little";
import { lineOf } from "./open-line";

const known = { ...emptyLittle, base_year: 2020, population: 1000, parts: emptyLittle.parts.map((part) => ({ ...part, emissions_t: 5 })) };

describe("a scenario from little", () => {
  it("is sent when what it needs is there, growth as a share", () => {
    expect(littleStart(emptyLittle, "Assumed.")).toBeUndefined();
    expect(littleStart(known, "Assumed.")).toMatchObject({ base_year: 2020, population_growth: 0.01, gdp_growth: 0.03, promise: null });
  });

  it("needs the grid's factor where a line is of electricity, and leaves lines without emissions out", () => {
    const electric = inventoryParts.map((part) => (part.electricity ? { ...part, emissions_t: 7 } : part));
    expect(littleStart({ ...known, parts: electric }, "Assumed.")).toBeUndefined();
    const start = littleStart({ ...known, parts: electric, grid_kg_kwh: 0.5, promise_year: 2030, promise_cut: 70 }, "Assumed.");
    expect(start?.parts.map((part) => part.line)).toEqual(["I.1.2", "I.2.2", "I.3.2", "II.2.2"]);
    expect(start?.promise).toEqual({ year: 2030, cut: 0.7 });
  });
});

describe("the way down from a total", () => {
  const branch = (level: string, name: string, parts: EmissionBranch[] = []): EmissionBranch => ({
    level,
    name,
    facility: null,
    facility_name: null,
    emissions_t: 1,
    parts,
  });

  it("ends where a part is not there in another year", () => {
    const total = branch("city", "A", [branch("sector", "buildings", [branch("place", "")])]);
    const names = (path: string[]) => lineOf(total, path).map(({ level }) => level);
    expect(names(["sector buildings", "place "])).toEqual(["city", "sector", "place"]);
    expect(names(["sector transport", "place "])).toEqual(["city"]);
  });
});
