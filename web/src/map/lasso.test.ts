import { expect, test } from "vitest";
import { insideIds, insidePolygon, rectangle, thinned, type Point } from "./lasso";

// A horseshoe, open to the right.
const horseshoe: Point[] = [
  { x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 3 }, { x: 4, y: 3 }, { x: 4, y: 7 }, { x: 10, y: 7 }, { x: 10, y: 10 }, { x: 0, y: 10 },
];

test("a point in the opening of a horseshoe is outside", () => {
  expect(insidePolygon({ x: 2, y: 5 }, horseshoe)).toBe(true);
  expect(insidePolygon({ x: 8, y: 5 }, horseshoe)).toBe(false);
  expect(insidePolygon({ x: 8, y: 2 }, horseshoe)).toBe(true);
  expect(insidePolygon({ x: 11, y: 5 }, horseshoe)).toBe(false);
});

test("a level with a corner is counted once", () => {
  const diamond = [{ x: 5, y: 0 }, { x: 10, y: 5 }, { x: 5, y: 10 }, { x: 0, y: 5 }];
  expect(insidePolygon({ x: 2, y: 5 }, diamond)).toBe(true);
  expect(insidePolygon({ x: -2, y: 5 }, diamond)).toBe(false);
});

test("a rectangle may be drawn from any corner", () => {
  const drawn = rectangle({ x: 10, y: 10 }, { x: 0, y: 2 });
  expect(insidePolygon({ x: 5, y: 5 }, drawn)).toBe(true);
  expect(insidePolygon({ x: 5, y: 1 }, drawn)).toBe(false);
});

test("places are found by where they are drawn", () => {
  const places = [{ id: "in", at: 2 }, { id: "out", at: 30 }];
  expect(insideIds(places, horseshoe, ({ at }) => ({ x: at, y: 5 }))).toEqual(["in"]);
  expect(insideIds(places, horseshoe.slice(0, 2), () => ({ x: 1, y: 1 }))).toEqual([]);
});

test("a drawn line loses its crowded points", () => {
  const line = Array.from({ length: 21 }, (_, index) => ({ x: index / 2, y: 0 }));
  expect(thinned(line, 2).map(({ x }) => x)).toEqual([0, 2, 4, 6, 8, 10]);
});
