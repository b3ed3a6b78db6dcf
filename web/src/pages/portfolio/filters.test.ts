import { expect, test } from "vitest";
import { filterParts, filterRows, NO_DISTRICT, NO_FILTERS, withoutPart, type Filters } from "./filters";
import { row } from "./rows.fixture";

const rows = [
  row("A1", { name: "Balai Seni", use: "library", use_name: "Library" }),
  row("A2", { name: "Ｔｏｗｎ Café", eui_kwh_m2: 90, findings: 2, worst: "warning", district: null }),
  row("A3", { floor_area_m2: null, eui_kwh_m2: null, energy_kwh: null, emissions_t: null, coverage: 0, district: "South" }),
  row("A4", { eui_kwh_m2: 300, coverage: 0.5 }),
];
const ids = (filters: Partial<Filters>) => filterRows(rows, { ...NO_FILTERS, ...filters }).map(({ id }) => id);

test("without filters everything is shown in its order", () => {
  expect(ids({})).toEqual(["A1", "A2", "A3", "A4"]);
});

test("each filter keeps what it names", () => {
  expect(ids({ uses: ["library"] })).toEqual(["A1"]);
  expect(ids({ uses: ["library", "office"] })).toHaveLength(4);
  expect(ids({ districts: ["South", NO_DISTRICT] })).toEqual(["A2", "A3"]);
  expect(ids({ withFindings: true })).toEqual(["A2"]);
  expect(ids({ withoutArea: true })).toEqual(["A3"]);
  expect(ids({ withoutBills: true })).toEqual(["A3"]);
});

test("bounds of the intensity include their ends and never what is unknown", () => {
  expect(ids({ euiFrom: 200 })).toEqual(["A1", "A4"]);
  expect(ids({ euiTo: 200 })).toEqual(["A1", "A2"]);
  expect(ids({ euiFrom: 90, euiTo: 200 })).toEqual(["A1", "A2"]);
});

test("text is found in names, numbers, uses and districts, whatever its case, accents and width", () => {
  expect(ids({ text: "town cafe" })).toEqual(["A2"]);
  expect(ids({ text: "LIBRARY seni" })).toEqual(["A1"]);
  expect(ids({ text: "a3" })).toEqual(["A3"]);
  expect(ids({ text: "south" })).toEqual(["A3"]);
  expect(ids({ text: "seni south" })).toEqual([]);
});

test("every filter in force is a part of its own and can be taken away", () => {
  const filters: Filters = {
    text: " hall ", uses: ["office", "library"], districts: ["North"], euiFrom: 10, euiTo: null,
    withFindings: true, withoutArea: false, withoutBills: true,
  };
  const parts = filterParts(filters);
  expect(parts.map(({ kind }) => kind)).toEqual(["text", "use", "use", "district", "eui", "withFindings", "withoutBills"]);
  expect(parts.reduce(withoutPart, filters)).toEqual(NO_FILTERS);
  expect(withoutPart(filters, { kind: "use", use: "office" }).uses).toEqual(["library"]);
});
