import { expect, test } from "vitest";
import { selectionOf, selectionSearch } from "./selection";
import { selectedAfter } from "./usePortfolioState";

const ids = Array.from({ length: 3000 }, (_, index) => `DB-${10000 + index}`);

test("a few are named", () => {
  expect(selectionSearch(new Set(["DB-10002", "DB-10001"]), ids)).toBe("DB-10001*DB-10002");
  expect(selectionOf("DB-10001*DB-10002*GONE", ids)).toEqual(new Set(["DB-10001", "DB-10002"]));
  expect(selectionOf(10002, ["10002"])).toEqual(new Set(["10002"]));
});

test("nothing and all are short", () => {
  expect(selectionSearch(new Set(), ids)).toBeUndefined();
  expect(selectionOf(undefined, ids)).toEqual(new Set());
  expect(selectionSearch(new Set(ids), ids)).toBe("*all");
  expect(selectionOf("*all", ids)).toEqual(new Set(ids));
});

test("many come back whatever the order of the list, in an address that may be sent", () => {
  const some = new Set(ids.filter((_, index) => index % 3 === 0 || index > 2990));
  const text = selectionSearch(some, [...ids].reverse()) ?? "";
  expect(text.length).toBeLessThan(600);
  expect(selectionOf(text, ids)).toEqual(some);
});

test("a selection made for another list is refused", () => {
  const text = selectionSearch(new Set(ids.slice(0, 100)), ids);
  expect(selectionOf(text, ids.slice(1))).toBeNull();
});

test("a selection too large for an address stays on the page", () => {
  const many = Array.from({ length: 60_000 }, (_, index) => `B${index}`);
  expect(selectionSearch(new Set(many.slice(1)), many)).toBeUndefined();
});

test("shapes replace, add and take away", () => {
  const before = new Set(["a", "b"]);
  expect(selectedAfter(before, ["c"], "replace")).toEqual(new Set(["c"]));
  expect(selectedAfter(before, ["b", "c"], "add")).toEqual(new Set(["a", "b", "c"]));
  expect(selectedAfter(before, ["b", "c"], "remove")).toEqual(new Set(["a"]));
  expect(before.size).toBe(2);
});
