/** The page's state, kept in its address: filters, order, colour and selection. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PortfolioRow } from "../../api/types";
import type { ColourBy } from "../../map/classes";
import type { SelectHow } from "../../map/CityMap";
import { colourOf, filterSearch, filtersOf, sortOf, sortSearch } from "./address";
import type { Filters } from "./filters";
import { selectionOf, selectionSearch } from "./selection";
import type { Sort } from "../../parts/DataTable";

const NOTHING: ReadonlySet<string> = new Set();

export type PortfolioState = {
  filters: Filters;
  setFilters: (filters: Filters) => void;
  sort: Sort;
  setSort: (sort: Sort) => void;
  colourBy: ColourBy;
  setColourBy: (colourBy: ColourBy) => void;
  selected: ReadonlySet<string>;
  setSelected: (selected: ReadonlySet<string>) => void;
  select: (ids: string[], how: SelectHow) => void;
  /** The address names a selection from another list of facilities, and it was left out. */
  stale: boolean;
};

/** What remains selected after some facilities are chosen, added or taken away. */
export function selectedAfter(before: ReadonlySet<string>, ids: string[], how: SelectHow): ReadonlySet<string> {
  if (how === "replace") return new Set(ids);
  const after = new Set(before);
  for (const id of ids) {
    if (how === "add") after.add(id);
    else after.delete(id);
  }
  return after;
}

export function usePortfolioState(rows: PortfolioRow[]): PortfolioState {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const write = useCallback(
    (change: Record<string, unknown>) =>
      void navigate({ to: ".", search: ((before: object) => ({ ...before, ...change })) as never, replace: true, resetScroll: false }),
    [navigate],
  );

  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const inAddress = search.selected;
  // What the page wrote itself need not be read again; a selection too large for an address lives here only.
  const written = useRef<unknown>(undefined);
  const [selected, setKept] = useState<ReadonlySet<string>>(NOTHING);
  const [stale, setStale] = useState(false);
  useEffect(() => {
    if (ids.length === 0 || inAddress === written.current) return;
    written.current = inAddress;
    const read = selectionOf(inAddress, ids);
    setKept(read ?? NOTHING);
    setStale(read === null);
  }, [inAddress, ids]);

  const setSelected = useCallback(
    (next: ReadonlySet<string>) => {
      const text = selectionSearch(next, ids);
      written.current = text;
      setKept(next);
      setStale(false);
      write({ selected: text });
    },
    [ids, write],
  );
  const select = useCallback(
    (those: string[], how: SelectHow) => setSelected(selectedAfter(selected, those, how)),
    [selected, setSelected],
  );

  const { text, use, district, eui, only, sort, colour } = search;
  return {
    filters: useMemo(() => filtersOf({ text, use, district, eui, only }), [text, use, district, eui, only]),
    setFilters: useCallback((filters) => write(filterSearch(filters)), [write]),
    sort: useMemo(() => sortOf({ sort }), [sort]),
    setSort: useCallback((next) => write({ sort: sortSearch(next) }), [write]),
    colourBy: colourOf({ colour }),
    setColourBy: useCallback((next) => write({ colour: next }), [write]),
    selected,
    setSelected,
    select,
    stale,
  };
}
