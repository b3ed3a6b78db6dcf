import { expect, test } from "vitest";
import { radiusOf, sizesOf } from "./size";

const of = (...values: (number | null)[]) => values.map((emissions_t) => ({ emissions_t }));

test("one slip among hundreds does not shrink the others", () => {
  const rows = of(...Array.from({ length: 300 }, (_, index) => index + 1), 1_000_000, null);
  expect(sizesOf(rows).largest).toBe(298);
  expect(sizesOf(of(5, 70, null, 20)).largest).toBe(70);
  expect(sizesOf(of(null, 0, -4)).largest).toBe(0);
});

test("many facilities share the room that few have", () => {
  const few = sizesOf(of(1, 2, 3));
  const many = sizesOf(Array.from({ length: 2000 }, () => ({ emissions_t: 1 })));
  expect(many.most).toBeLessThan(few.most / 2);
  expect(many.least).toBeGreaterThan(1.5);
});

test("the area of a point grows with its emissions, up to the largest drawn", () => {
  const sizes = { largest: 100, least: 3, most: 17 };
  expect(radiusOf(100, sizes)).toBeCloseTo(17);
  expect(radiusOf(25, sizes)).toBeCloseTo(10);
  expect(radiusOf(3000, sizes)).toBeCloseTo(17);
  expect(radiusOf(null, sizes)).toBe(3);
  expect(radiusOf(10, { ...sizes, largest: 0 })).toBe(3);
});
