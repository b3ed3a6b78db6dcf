import { expect, test } from "vitest";
import { colourOf, filterSearch, filtersOf, hasFilters, sortOf, sortSearch } from "./address";
import { NO_DISTRICT, NO_FILTERS, type Filters } from "./filters";
import { FIRST_SORT, SORT_KEYS } from "./sort";

const written: Filters = {
  text: "hall", uses: ["office", "car-park"], districts: ["Bukit Bintang", NO_DISTRICT], euiFrom: null, euiTo: 120.5,
  withFindings: true, withoutArea: false, withoutBills: true,
};

test("filters come back from their address as they were", () => {
  expect(filtersOf(filterSearch(written))).toEqual(written);
  expect(filtersOf(filterSearch({ ...NO_FILTERS, euiFrom: 10, euiTo: 20 }))).toMatchObject({ euiFrom: 10, euiTo: 20 });
  expect(filterSearch(written)).toMatchObject({ use: "office*car-park", eui: "-120.5", only: "findings*no-bills" });
});

test("no filter leaves nothing in the address", () => {
  expect(Object.values(filterSearch(NO_FILTERS)).every((value) => value === undefined)).toBe(true);
  expect(hasFilters(NO_FILTERS)).toBe(false);
  expect(hasFilters({ ...NO_FILTERS, withoutArea: true })).toBe(true);
});

test("nonsense in an address is as nothing; a number typed as text is text", () => {
  expect(filtersOf({ eui: "abc", use: { a: 1 }, text: 2024, only: "unknown" })).toEqual({ ...NO_FILTERS, text: "2024" });
  expect(filtersOf({ eui: 80 })).toMatchObject({ euiFrom: 80, euiTo: null });
  expect(sortOf({ sort: "colour" })).toEqual(FIRST_SORT);
  expect(colourOf({ colour: "red" })).toBe("eui");
});

test("every order comes back", () => {
  for (const key of SORT_KEYS) {
    for (const descending of [true, false]) {
      expect(sortOf({ sort: sortSearch({ key, descending }) })).toEqual({ key, descending });
    }
  }
});
