/** The page's state as search parameters: readable, short, and the same page again for whoever opens the link. */
import { COLOUR_BY, type ColourBy } from "../../map/classes";
import type { Sort } from "../../parts/DataTable";
import { NO_FILTERS, ONLY, SWITCHES, type Filters } from "./filters";
import { FIRST_SORT, SORT_KEYS, type SortKey } from "./sort";

export type PortfolioSearch = {
  text?: string;
  use?: string;
  district?: string;
  eui?: string;
  only?: string;
  sort?: string;
  colour?: string;
  selected?: string;
};

/** Between the values of one parameter: allowed in an address as it is, and unlikely in a name. */
const BETWEEN = "*";

function word(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function list(value: unknown): string[] {
  return word(value).split(BETWEEN).filter(Boolean);
}

function bound(text: string | undefined): number | null {
  const value = Number.parseFloat(text ?? "");
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** Reads filters; whatever does not make sense is as if it were not there. */
export function filtersOf(search: Record<string, unknown>): Filters {
  const [from, to] = word(search.eui).split("-");
  const only = new Set(list(search.only));
  return {
    text: word(search.text),
    uses: list(search.use),
    districts: list(search.district),
    euiFrom: bound(from),
    euiTo: bound(to),
    withFindings: only.has(ONLY.withFindings),
    withoutArea: only.has(ONLY.withoutArea),
    withoutBills: only.has(ONLY.withoutBills),
  };
}

/** Writes filters; what is not set leaves no parameter. */
export function filterSearch(filters: Filters): PortfolioSearch {
  const only = SWITCHES.filter((kind) => filters[kind]).map((kind) => ONLY[kind]);
  const bounded = filters.euiFrom !== null || filters.euiTo !== null;
  return {
    text: filters.text || undefined,
    use: filters.uses.join(BETWEEN) || undefined,
    district: filters.districts.join(BETWEEN) || undefined,
    eui: bounded ? `${filters.euiFrom ?? ""}-${filters.euiTo ?? ""}` : undefined,
    only: only.join(BETWEEN) || undefined,
  };
}

export function hasFilters(filters: Filters): boolean {
  return JSON.stringify(filterSearch(filters)) !== JSON.stringify(filterSearch(NO_FILTERS));
}

/** `emissions` is descending, `emissions-up` ascending; words begin with A, numbers with the greatest. */
export function sortOf(search: Record<string, unknown>): Sort {
  const [key, direction] = word(search.sort).split(/-(?=up$|down$)/);
  if (!SORT_KEYS.includes(key as SortKey)) return FIRST_SORT;
  return { key: key as SortKey, descending: direction !== "up" };
}

export function sortSearch(sort: Sort): string | undefined {
  if (sort.key === FIRST_SORT.key && sort.descending === FIRST_SORT.descending) return undefined;
  return sort.descending ? sort.key : `${sort.key}-up`;
}

export function colourOf(search: Record<string, unknown>): ColourBy {
  const wish = word(search.colour) as ColourBy;
  return COLOUR_BY.includes(wish) ? wish : "eui";
}
