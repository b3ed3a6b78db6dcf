import { describe, expect, it } from "vitest";
import { partialMonths } from "./partial-months";

const bill = (start: string, end: string, meter = "M-1") => ({ meter, start, end });

describe("partialMonths", () => {
  it("is a month that bills end in, not one that they meet in", () => {
    const partial = partialMonths([bill("2025-01-10", "2025-02-09"), bill("2025-02-10", "2025-03-09")]);
    expect(partial({ year: 2025, month: 1 })).toBe(true);
    expect(partial({ year: 2025, month: 2 })).toBe(false);
    expect(partial({ year: 2025, month: 3 })).toBe(true);
  });

  it("takes a month as whole when one meter covers it", () => {
    const partial = partialMonths([bill("2025-03-01", "2025-03-31"), bill("2025-03-20", "2025-04-19", "M-2")]);
    expect(partial({ year: 2025, month: 3 })).toBe(false);
    expect(partial({ year: 2025, month: 4 })).toBe(true);
  });

  it("counts a bill over a year for all of its months, leap day included", () => {
    const partial = partialMonths([bill("2024-01-01", "2024-12-31")]);
    expect(partial({ year: 2024, month: 2 })).toBe(false);
    expect(partial({ year: 2025, month: 1 })).toBe(true);
  });

  it("judges nothing without bills", () => {
    expect(partialMonths([])({ year: 2025, month: 1 })).toBe(false);
  });
});
