import type { NewCityScenario } from "../../api/types";

/** A part of the emissions while it is entered. */
export type LittlePart = {
  line: string;
  sector: string;
  emissions_t: number | null;
  with_gdp: boolean;
  electricity: boolean;
  /** Where its emissions are from; empty where they were entered by hand. */
  source: string;
};

/** What is known at the beginning, while it is entered; growth in per cent. */
export type Little = {
  boundary: string;
  base_year: number | null;
  last_year: number | null;
  population: number | null;
  population_growth: number | null;
  gdp_growth: number | null;
  grid_kg_kwh: number | null;
  /** Where inhabitants and grid factor are from; empty where they were entered by hand. */
  population_source: string;
  grid_source: string;
  parts: readonly LittlePart[];
  promise_year: number | null;
  promise_cut: number | null;
};

type Start = Omit<Extract<NewCityScenario["from"], { kind: "little" }>, "kind">;

const part = (line: string, sector: string): LittlePart => ({ line, sector, emissions_t: null, with_gdp: false, electricity: false, source: "" });

export const emptyLittle: Little = {
  boundary: "GPC BASIC",
  base_year: new Date().getFullYear() - 2,
  last_year: 2050,
  population: null,
  population_growth: 1,
  gdp_growth: 3,
  grid_kg_kwh: null,
  population_source: "",
  grid_source: "",
  parts: [part("all", "")],
  promise_year: null,
  promise_cut: null,
};

/** The lines of an inventory that most cities have, to be filled in. */
export const inventoryParts: readonly LittlePart[] = [
  { ...part("I.1.1", "buildings") },
  { ...part("I.1.2", "buildings"), electricity: true },
  { ...part("I.2.1", "buildings"), with_gdp: true },
  { ...part("I.2.2", "buildings"), with_gdp: true, electricity: true },
  { ...part("I.3.1", "industry"), with_gdp: true },
  { ...part("I.3.2", "industry"), with_gdp: true, electricity: true },
  { ...part("II.1.1", "transport") },
  { ...part("II.2.2", "transport"), electricity: true },
  { ...part("III.1.2", "waste") },
  { ...part("III.4.1", "waste") },
];

/** What is still needed, by the key of its words. */
export function littleNeeds(little: Little): string[] {
  const needs: [string, boolean][] = [
    ["cs-key-base_year", little.base_year === null],
    ["cs-key-last_year", little.last_year === null],
    ["cs-little-population", little.population === null],
    ["cs-little-population-growth", little.population_growth === null],
    ["cs-little-gdp-growth", little.gdp_growth === null],
    ["cs-little-any-emissions", !little.parts.some((one) => one.emissions_t !== null && one.line.trim() !== "")],
    ["cs-little-grid", little.grid_kg_kwh === null && little.parts.some((one) => one.electricity && one.emissions_t !== null)],
  ];
  return needs.filter(([, needed]) => needed).map(([key]) => key);
}

/** What is sent; `undefined` while something needed is missing. Lines without emissions are left out. */
export function littleStart(little: Little, assumedNote: string): Start | undefined {
  const { base_year, last_year, population, population_growth, gdp_growth, grid_kg_kwh } = little;
  const parts = little.parts.flatMap((one) =>
    one.emissions_t === null || one.line.trim() === "" ? [] : [{ ...one, line: one.line.trim(), emissions_t: one.emissions_t, source: one.source || null }],
  );
  if (base_year === null || last_year === null || population === null || population_growth === null || gdp_growth === null) return;
  if (parts.length === 0 || (parts.some((one) => one.electricity) && grid_kg_kwh === null)) return;
  return {
    boundary: little.boundary,
    base_year,
    last_year,
    population,
    population_growth: population_growth / 100,
    gdp_growth: gdp_growth / 100,
    grid_kg_kwh,
    population_source: little.population_source || null,
    grid_source: little.grid_source || null,
    assumed_note: assumedNote,
    parts,
    promise:
      little.promise_year !== null && little.promise_cut !== null
        ? { year: little.promise_year, cut: little.promise_cut / 100 }
        : null,
  };
}
