import { describe, expect, it } from "vitest";
import { at, concerns, levelOf, put, rowsOf, type Table, withLevel } from "./tables";

const tables: Table = {
  actions: { a: {}, b: {} },
  lines: { "I.1.2": { base: { unit: "t CO2e", value: 5 } } },
  scenarios: { plan: { actions: { "*": 1, b: 0.5 } }, late: { inherits: "plan" } },
};

describe("a scenario's tables", () => {
  it("are changed in a copy", () => {
    const next = put(tables, ["lines", "I.1.2", "base", "value"], 7);
    expect(at(next, ["lines", "I.1.2", "base", "value"])).toBe(7);
    expect(at(tables, ["lines", "I.1.2", "base", "value"])).toBe(5);
    expect(at(put(next, ["lines", "I.1.2"], undefined), ["lines"])).toEqual({});
    expect(put(["x", "y"], [0], undefined)).toEqual(["y"]);
  });

  it("know where a fault lies", () => {
    expect(concerns("lines.I.1.2.base", ["lines", "I.1.2"])).toBe(true);
    expect(concerns("lines.I.1.2.base", ["lines", "I.1.2", "base"])).toBe(true);
    expect(concerns("lines.I.1.20.base", ["lines", "I.1.2"])).toBe(false);
    expect(concerns(undefined, ["lines"])).toBe(false);
  });
});

describe("rows of numbers", () => {
  it("are read as people write them and as spreadsheets copy them", () => {
    expect(rowsOf("2020: 0.5; 2030 = 1e3")).toEqual([[2020, 0.5], [2030, 1000]]);
    expect(rowsOf("2020\t1,234.5\r\n2030\t-2\r\n")).toEqual([[2020, 1234.5], [2030, -2]]);
    expect(rowsOf("1\n0.9\n0.5")).toEqual([[1], [0.9], [0.5]]);
    expect(rowsOf("soon: 1")).toBeUndefined();
    expect(rowsOf("")).toBeUndefined();
  });
});

describe("levels of actions", () => {
  it("are the scenario's own, those of all, or inherited", () => {
    expect([levelOf(tables, "plan", "a"), levelOf(tables, "plan", "b"), levelOf(tables, "late", "b")]).toEqual([1, 0.5, 0.5]);
    expect(levelOf(tables, "bau", "a")).toBe(0);
  });

  it("stay where they are when one of them is moved", () => {
    const moved = withLevel(tables, "late", "a", 0.25);
    expect([levelOf(moved, "late", "a"), levelOf(moved, "late", "b"), levelOf(moved, "plan", "a")]).toEqual([0.25, 0.5, 1]);
  });
});
