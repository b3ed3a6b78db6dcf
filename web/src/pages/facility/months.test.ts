import { describe, expect, it } from "vitest";
import { expectedYear, timeline, yearAgainstYear } from "./months";

const electricity = (year: number, month: number, kwh: number) => ({ year, month, carrier: "electricity", kwh });
const gas = (year: number, month: number, kwh: number) => ({ year, month, carrier: "natural-gas", kwh });

describe("timeline", () => {
  it("leaves no month out and marks those without a bill", () => {
    const { months, carriers } = timeline([electricity(2024, 12, 100), electricity(2025, 2, 80)], [], null);
    expect(months).toEqual([
      { year: 2024, month: 12 },
      { year: 2025, month: 1 },
      { year: 2025, month: 2 },
    ]);
    expect(carriers).toEqual([{ carrier: "electricity", kwh: [100, null, 80] }]);
  });

  it("puts the largest carrier first and adds what stands twice", () => {
    const { carriers } = timeline([electricity(2025, 1, 10), gas(2025, 1, 30), electricity(2025, 1, 5)], [], null);
    expect(carriers).toEqual([
      { carrier: "natural-gas", kwh: [30] },
      { carrier: "electricity", kwh: [15] },
    ]);
  });

  it("shows the model only in the year that it simulates", () => {
    const model = [{ carrier: "electricity" as const, kwh: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }];
    const { expected } = timeline([electricity(2024, 12, 100), electricity(2025, 2, 80)], model, 2025);
    expect(expected).toEqual([null, 1, 2]);
  });

  it("is empty without bills", () => {
    expect(timeline([], [], 2025)).toEqual({ months: [], carriers: [], expected: [] });
  });
});

describe("expectedYear", () => {
  it("adds electricity and heat", () => {
    const twelve = (value: number) => Array.from({ length: 12 }, () => value);
    expect(
      expectedYear([
        { carrier: "electricity", kwh: twelve(7) },
        { carrier: "heat", kwh: twelve(3) },
      ]),
    ).toEqual(twelve(10));
    expect(expectedYear([])).toBeNull();
  });
});

describe("yearAgainstYear", () => {
  it("keeps one line per year, all carriers together, oldest first", () => {
    const lines = yearAgainstYear([electricity(2025, 1, 50), gas(2025, 1, 5), electricity(2024, 3, 40)]);
    expect(lines.map((line) => line.year)).toEqual([2024, 2025]);
    expect(lines[0]?.kwh[2]).toBe(40);
    expect(lines[1]?.kwh.slice(0, 2)).toEqual([55, null]);
  });
});
