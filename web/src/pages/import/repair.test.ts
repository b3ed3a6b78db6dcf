import { describe, expect, it } from "vitest";
import type { FindingRow } from "../../api/types";
import { repairFor } from "./repair";

const row = (code: string, severity: FindingRow["severity"], column: string | null): FindingRow => ({
  code,
  title: code,
  severity,
  message: "",
  subject_kind: "file",
  subject_id: null,
  subject_name: null,
  facility_id: null,
  source: { file: "list.csv", hash: "0", sheet: null, row: 3, column },
});

const headers = ["Luas", "Mula"];

describe("repairFor", () => {
  it("offers the column that the finding names", () => {
    expect(repairFor(row("unit.missing", "error", "Luas"), headers)).toEqual({ repair: "set-unit", header: "Luas" });
    expect(repairFor(row("cell.not_a_date", "error", "Mula"), headers)).toEqual({ repair: "map-column", header: "Mula" });
  });

  it("finds the column in the sentence where the finding is about all of it", () => {
    const message = (text: string) => ({ code: "unit.missing", source: null, message: text });
    expect(repairFor(message("The numbers of the column “Luas” have no unit."), headers)?.header).toBe("Luas");
    expect(repairFor(message("列「Luas」の数値に単位がありません。"), headers)?.header).toBe("Luas");
    expect(repairFor(message("Luas Tanah has no unit."), headers)).toBeNull();
  });

  it("offers nothing where only the file can be mended, or the column is not there", () => {
    expect(repairFor(row("row.no_period", "error", null), headers)).toBeNull();
    expect(repairFor(row("unit.missing", "error", null), headers)).toBeNull();
    expect(repairFor(row("unit.missing", "error", "Catatan"), headers)).toBeNull();
  });
});
