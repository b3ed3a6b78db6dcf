import { describe, expect, it } from "vitest";
import type { FindingRow } from "../../api/types";
import { byKind } from "./by-kind";

const row = (code: string, severity: FindingRow["severity"]): FindingRow => ({
  code,
  title: code,
  severity,
  message: "",
  subject_kind: "file",
  subject_id: null,
  subject_name: null,
  facility_id: null,
  source: { file: "list.csv", hash: "0", sheet: null, row: 3, column: null },
});

describe("byKind", () => {
  it("puts the worst first, then the most frequent", () => {
    const kinds = byKind([
      row("sheet.left_out", "info"),
      row("date.ambiguous", "warning"),
      row("cell.not_a_date", "error"),
      row("row.no_period", "error"),
      row("row.no_period", "error"),
    ]);
    expect(kinds.map((kind) => [kind.code, kind.rows.length])).toEqual([
      ["row.no_period", 2],
      ["cell.not_a_date", 1],
      ["date.ambiguous", 1],
      ["sheet.left_out", 1],
    ]);
  });
});
