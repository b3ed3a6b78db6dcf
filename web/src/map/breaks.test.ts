import { expect, test } from "vitest";
import { classOf, readableBreaks } from "./breaks";

test("breaks are round figures near equal shares", () => {
  const values = Array.from({ length: 1000 }, (_, index) => 1.02 ** (index / 2));
  const breaks = readableBreaks(values, 5);
  expect(breaks).toHaveLength(4);
  for (const figure of breaks) expect([1, 2, 5]).toContain(Number(figure.toExponential()[0]));
  const counts = [0, 0, 0, 0, 0];
  for (const value of values) counts[classOf(value, breaks)] = (counts[classOf(value, breaks)] ?? 0) + 1;
  for (const count of counts) expect(count).toBeGreaterThan(100);
});

test("breaks rise and lie within the values", () => {
  const breaks = readableBreaks([3, 4, 4, 30, 41, 900], 5);
  expect(breaks).toEqual([...breaks].sort((a, b) => a - b));
  expect(new Set(breaks).size).toBe(breaks.length);
  for (const figure of breaks) expect(figure > 3 && figure < 900).toBe(true);
});

test("values close together need fewer breaks, none at all leave one class", () => {
  expect(readableBreaks([11, 12, 13], 5)).toEqual([]);
  expect(readableBreaks([15, 16, 25], 5)).toEqual([20]);
  expect(readableBreaks([], 5)).toEqual([]);
  expect(readableBreaks([0, -5], 5)).toEqual([]);
});

test("a value equal to a break belongs above it", () => {
  expect(classOf(9.99, [10, 20])).toBe(0);
  expect(classOf(10, [10, 20])).toBe(1);
  expect(classOf(20, [10, 20])).toBe(2);
  expect(classOf(-3, [10, 20])).toBe(0);
});
