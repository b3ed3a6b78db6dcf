import { describe, expect, it } from "vitest";
import { binOf } from "./peers-option";

const bins = [
  { from: 0, to: 50, count: 3 },
  { from: 50, to: 100, count: 4 },
];

describe("binOf", () => {
  it("puts a value at a border into the class above, and the very highest into the last", () => {
    expect(binOf(bins, 0)).toBe(0);
    expect(binOf(bins, 50)).toBe(1);
    expect(binOf(bins, 100)).toBe(1);
  });

  it("is nowhere outside, or without a value", () => {
    expect(binOf(bins, 101)).toBeNull();
    expect(binOf(bins, null)).toBeNull();
  });
});
