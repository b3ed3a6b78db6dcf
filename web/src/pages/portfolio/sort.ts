/** What the rows can be ordered by, and the value each order goes by. */
import type { PortfolioRow } from "../../api/types";
import type { Sort } from "../../parts/DataTable";

export const SORT_KEYS = ["name", "emissions", "saving", "energy", "eui", "area", "findings"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What matters most first. */
export const FIRST_SORT: Sort = { key: "emissions", descending: true };

/** Errors before warnings before notices, however many there are. */
const WEIGHT = { error: 3e6, warning: 2e6, info: 1e6 };

export function orderValue(key: SortKey, row: PortfolioRow): string | number | null {
  switch (key) {
    case "name":
      return row.name;
    case "emissions":
      return row.emissions_t;
    case "saving":
      return row.saving_t?.p50 ?? null;
    case "energy":
      return row.energy_kwh;
    case "eui":
      return row.eui_kwh_m2;
    case "area":
      return row.floor_area_m2;
    case "findings":
      return (row.worst === null ? 0 : WEIGHT[row.worst]) + row.findings;
  }
}
