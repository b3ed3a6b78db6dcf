import { describe, expect, it } from "vitest";
import { type ColumnWords, needsUnit, sameWords, sayColumn, shownColumns, unitsFor, unsayColumn } from "./columns";

const read = { sheet: null, header: "Luas", field: "area-gross", field_name: "gross floor area", unit: null };
const fields = [
  { id: "area-gross", meaning: "gross floor area", unit: "area" },
  { id: "use", meaning: "main use", unit: null },
  { id: "cost", meaning: "what was paid", unit: "currency" },
];

describe("a person's word on a column", () => {
  const none: ColumnWords = new Map();

  it("goes before what the reader found and can be taken back", () => {
    const said = sayColumn(none, { header: "Luas", field: "area-net", unit: "m²" });
    expect(shownColumns([read], said)).toEqual([{ header: "Luas", sheet: null, field: "area-net", unit: "m²", changed: true }]);
    expect(shownColumns([read], unsayColumn(said, "Luas"))).toEqual([
      { header: "Luas", sheet: null, field: "area-gross", unit: null, changed: false },
    ]);
  });

  it("may leave a column out", () => {
    const said = sayColumn(none, { header: "Luas", field: null, unit: null });
    expect(shownColumns([read], said)[0]?.field).toBeNull();
  });

  it("is compared with what was said before", () => {
    const said = sayColumn(none, { header: "Luas", field: "area-gross", unit: "m²" });
    expect(sameWords(said, sayColumn(none, { header: "Luas", field: "area-gross", unit: "m²" }))).toBe(true);
    expect(sameWords(said, sayColumn(none, { header: "Luas", field: "area-gross", unit: "ft²" }))).toBe(false);
    expect(sameWords(said, none)).toBe(false);
  });
});

describe("unitsFor", () => {
  it("offers what suits the field and keeps what the file says", () => {
    expect(unitsFor(fields, "area-gross", null)).toEqual(["m²", "ft²"]);
    expect(unitsFor(fields, "area-gross", "sq ft")).toEqual(["sq ft", "m²", "ft²"]);
    expect(unitsFor(fields, "use", null)).toEqual([]);
    expect(unitsFor(fields, null, null)).toEqual([]);
  });

  it("asks for units of measure, not for a currency", () => {
    expect(needsUnit(fields, "area-gross")).toBe(true);
    expect(needsUnit(fields, "cost")).toBe(false);
  });
});
