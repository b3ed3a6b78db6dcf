/** What of the portfolio is shown: the filters of the page as plain data, and the test of one row against them. */
import type { PortfolioRow } from "../../api/types";

export type Filters = {
  /** Every word must occur in the name, the id, the use or the district. */
  text: string;
  uses: string[];
  /** Names of districts; `NO_DISTRICT` stands for facilities that have none. */
  districts: string[];
  /** Bounds of the energy use intensity in kWh/m² a year; a facility without intensity is never inside. */
  euiFrom: number | null;
  euiTo: number | null;
  withFindings: boolean;
  withoutArea: boolean;
  withoutBills: boolean;
};

export const NO_DISTRICT = "_";

/** The filters that are on or off, as an address and the catalogue call them. */
export const ONLY = { withFindings: "findings", withoutArea: "no-area", withoutBills: "no-bills" } as const;
export const SWITCHES = ["withFindings", "withoutArea", "withoutBills"] as const;

export const NO_FILTERS: Filters = {
  text: "",
  uses: [],
  districts: [],
  euiFrom: null,
  euiTo: null,
  withFindings: false,
  withoutArea: false,
  withoutBills: false,
};

/** Without accents and case, full-width letters as ordinary ones, so that people find what they type. */
export function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** True when no bill tells anything about the year. */
export function lacksBills(row: PortfolioRow): boolean {
  return row.energy_kwh === null || row.coverage === 0;
}

/** The rows that pass every filter, in their given order. */
export function filterRows(rows: PortfolioRow[], filters: Filters): PortfolioRow[] {
  const words = plain(filters.text).split(/\s+/).filter(Boolean);
  const uses = new Set(filters.uses);
  const districts = new Set(filters.districts);
  return rows.filter((row) => {
    if (uses.size > 0 && !uses.has(row.use)) return false;
    if (districts.size > 0 && !districts.has(row.district ?? NO_DISTRICT)) return false;
    if (filters.euiFrom !== null && !(row.eui_kwh_m2 !== null && row.eui_kwh_m2 >= filters.euiFrom)) return false;
    if (filters.euiTo !== null && !(row.eui_kwh_m2 !== null && row.eui_kwh_m2 <= filters.euiTo)) return false;
    if (filters.withFindings && row.findings === 0) return false;
    if (filters.withoutArea && row.floor_area_m2 !== null) return false;
    if (filters.withoutBills && !lacksBills(row)) return false;
    if (words.length === 0) return true;
    const text = plain(`${row.name} ${row.id} ${row.use_name} ${row.district ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}

/** One filter in force, as it stands on a chip that removes it. */
export type FilterPart =
  | { kind: "text"; text: string }
  | { kind: "use"; use: string }
  | { kind: "district"; district: string }
  | { kind: "eui"; from: number | null; to: number | null }
  | { kind: "withFindings" | "withoutArea" | "withoutBills" };

/** The filters in force, one by one. */
export function filterParts(filters: Filters): FilterPart[] {
  const parts: FilterPart[] = [];
  if (filters.text.trim() !== "") parts.push({ kind: "text", text: filters.text.trim() });
  for (const use of filters.uses) parts.push({ kind: "use", use });
  for (const district of filters.districts) parts.push({ kind: "district", district });
  if (filters.euiFrom !== null || filters.euiTo !== null) {
    parts.push({ kind: "eui", from: filters.euiFrom, to: filters.euiTo });
  }
  for (const kind of SWITCHES) {
    if (filters[kind]) parts.push({ kind });
  }
  return parts;
}

/** The filters without one of their parts. */
export function withoutPart(filters: Filters, part: FilterPart): Filters {
  switch (part.kind) {
    case "text":
      return { ...filters, text: "" };
    case "use":
      return { ...filters, uses: filters.uses.filter((use) => use !== part.use) };
    case "district":
      return { ...filters, districts: filters.districts.filter((district) => district !== part.district) };
    case "eui":
      return { ...filters, euiFrom: null, euiTo: null };
    default:
      return { ...filters, [part.kind]: false };
  }
}
