import { describe, expect, it } from "vitest";
import { budgetAt, budgetFromAddress, positionOf, spoken } from "./budget-scale";

describe("the scale of budgets", () => {
  it("reaches both ends exactly", () => {
    expect(budgetAt(0, 81_234_567)).toBe(0);
    expect(budgetAt(1, 81_234_567)).toBe(81_234_567);
  });

  it("gives the first half of the slider to the first twelfth of the money", () => {
    // (e^2.5 − 1) / (e^5 − 1) = 0.0759
    expect(budgetAt(0.5, 100_000_000)).toBe(7_590_000);
  });

  it("says budgets with three digits", () => {
    expect(spoken(21_374_518)).toBe(21_400_000);
    expect(budgetAt(0.731, 90_000_000) % 100_000).toBe(0);
  });

  it("finds the position of a budget again", () => {
    for (const position of [0, 0.1, 0.33, 0.5, 0.9, 1]) {
      expect(positionOf(budgetAt(position, 5_000_000), 5_000_000)).toBeCloseTo(position, 1);
    }
    expect(positionOf(2_000_000, 1_000_000)).toBe(1);
  });

  it("rises with every step of the keyboard", () => {
    const steps = Array.from({ length: 101 }, (_, i) => budgetAt(i / 100, 73_000_000));
    for (const [i, budget] of steps.entries()) {
      if (i > 0) expect(budget).toBeGreaterThan(steps[i - 1] ?? Infinity);
      // A rounded budget belongs to the step that it came from; else the slider would be stuck.
      expect(Math.round(positionOf(budget, 73_000_000) * 100)).toBe(i);
    }
  });

  it("stays at zero where no budget is of use", () => {
    expect(budgetAt(0.7, 0)).toBe(0);
    expect(positionOf(100, 0)).toBe(0);
  });

  it("takes only budgets from an address", () => {
    expect(budgetFromAddress("20000000")).toBe(20_000_000);
    expect(budgetFromAddress(0)).toBe(0);
    expect(budgetFromAddress(undefined)).toBeUndefined();
    expect(budgetFromAddress("-1")).toBeUndefined();
    expect(budgetFromAddress("much")).toBeUndefined();
  });
});
