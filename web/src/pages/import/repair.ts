import type { FindingRow } from "../../api/types";

/** How what was not taken can be mended on the page itself. */
export type Repair = "set-unit" | "map-column";

const REPAIRS: Readonly<Record<string, Repair>> = {
  "unit.missing": "set-unit",
  "unit.unknown": "set-unit",
  "unit.shared": "set-unit",
  "cell.no_unit": "set-unit",
  "cell.not_a_number": "map-column",
  "cell.not_a_date": "map-column",
  "cell.not_a_month": "map-column",
  "cell.out_of_range": "map-column",
  "cell.absurd_area": "map-column",
  "cell.absurd_year": "map-column",
  "carrier.unknown": "map-column",
  "energy.column_chosen": "map-column",
};

/** A column that a person is asked about, and what is wanted of it. */
export interface AskedColumn {
  repair: Repair;
  header: string;
}

/**
 * The repair that a button offers; null where the file itself has to be mended. A finding about a whole column names it
 * only in its sentence, in quotation marks.
 */
export function repairFor(
  { code, source, message }: Pick<FindingRow, "code" | "source" | "message">,
  headers: readonly string[],
): AskedColumn | null {
  const repair = REPAIRS[code];
  if (!repair) return null;
  const named = source?.column ?? headers.find((header) => message.includes(`“${header}”`) || message.includes(`「${header}」`));
  return named !== undefined && headers.includes(named) ? { repair, header: named } : null;
}
