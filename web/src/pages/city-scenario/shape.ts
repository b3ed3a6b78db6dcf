/** What a scenario file can hold, as the editor offers it: the tables of `lcs schema scenario` with what a person chooses from. */

import { at, isTable, type Path, type Table } from "./tables";

/** Names that exist and may be chosen at a place of the tables. */
export type Pool = (tables: Table, path: Path) => readonly string[];

export type Field = { optional?: true } & (
  | { is: "text" | "yes" | "words" }
  | { is: "number"; start?: number }
  | { is: "year"; start?: "next" | "last" }
  | { is: "choice"; of: readonly string[] }
  | { is: "name" | "names"; pool: Pool }
  | { is: "ages" | "years" }
  | { is: "figure"; unit?: (tables: Table, path: Path) => string; start?: number | "rest" }
  | { is: "table"; shape: Shape }
  | { is: "by-name"; of: Field; pool?: Pool }
  | { is: "list"; shape: Shape | Kinds }
  | { is: "kinds"; kinds: Kinds }
);

export type Shape = { readonly [key: string]: Field };
/** A table whose `kind` says which other keys it has. */
export type Kinds = { readonly kind: string; readonly kinds: { readonly [kind: string]: Shape } };

export const isKinds = (shape: Shape | Kinds): shape is Kinds => typeof shape["kind"] === "string";

const keys = (tables: Table, ...path: Path): string[] => {
  const found = at(tables, path);
  return isTable(found) ? Object.keys(found) : [];
};
const of =
  (...sections: string[]): Pool =>
  (tables) =>
    sections.flatMap((section) => keys(tables, section));
const parent = (path: Path, levels = 1) => path.slice(0, path.length - levels);

/** Parts of the piece that stands beside a field: classes, technologies, carriers of a service, treatments. */
const partsOfPiece: Pool = (tables, path) => {
  const piece = at(tables, [...parent(path), "piece"]);
  if (typeof piece !== "string") return [];
  return [
    ...keys(tables, "services", piece, "uses"),
    ...keys(tables, "waste", piece, "treatments"),
    ...keys(tables, "buildings", piece, "classes"),
    ...keys(tables, "fleets", piece, "technologies"),
  ];
};
const classesHere: Pool = (tables, path) => keys(tables, ...path.slice(0, 2), "classes");

/** Pieces and, one by one, their cells. */
const cells: Pool = (tables) => [
  ...of("lines", "industry")(tables, []),
  ...keys(tables, "services").flatMap((id) => [id, ...keys(tables, "services", id, "uses").map((use) => `${id}/${use}`)]),
  ...keys(tables, "buildings").flatMap((id) => [id, ...carriersOfClasses(tables, id).map((carrier) => `${id}/*/${carrier}`)]),
  ...keys(tables, "fleets").flatMap((id) => [id, ...keys(tables, "fleets", id, "technologies").map((one) => `${id}/${one}`)]),
  ...keys(tables, "waste").flatMap((id) => [id, ...keys(tables, "waste", id, "treatments").map((one) => `${id}/${one}`)]),
];
const energyCells: Pool = (tables) => [
  ...of("lines")(tables, []).filter((id) => at(tables, ["lines", id, "carrier"]) !== undefined),
  ...cells(tables, []).filter((id) => id.includes("/")),
];
function carriersOfClasses(tables: Table, id: string): string[] {
  const all = keys(tables, "buildings", id, "classes").flatMap((one) => keys(tables, "buildings", id, "classes", one, "energy"));
  return [...new Set(all)];
}

/** Sectors that the file names already, and those that inventories have. */
const sectors: Pool = (tables) => {
  const named = ["services", "buildings", "fleets", "waste", "industry", "lines"].flatMap((section) =>
    keys(tables, section).map((id) => at(tables, [section, id, "belongs", "sector"])),
  );
  const known = named.filter((one): one is string => typeof one === "string" && one !== "");
  return [...new Set([...known, "buildings", "transport", "waste", "industry", "land"])];
};

/** Something per unit of the piece's driver. */
const perDriver = (what: string) => (tables: Table, path: Path) => {
  const unit = at(tables, ["drivers", String(at(tables, [...path.slice(0, 2), "driver"])), "unit"]);
  return typeof unit === "string" && unit !== "" ? `${what}/${unit}` : what;
};
const fixed = (unit: string) => () => unit;
const money = (tables: Table) => (typeof tables["currency"] === "string" ? `million ${tables["currency"]}` : "");

const text: Field = { is: "text" };
const said: Shape = {
  status: { is: "choice", of: ["official", "published", "expected", "unverified"], optional: true },
  source: { is: "text", optional: true },
  note: { is: "text", optional: true },
};
const belongs: Field = {
  is: "table",
  shape: { sector: { is: "name", pool: sectors }, place: { is: "text", optional: true } },
};
/** Inhabitants first: most of what a city does follows them. */
const driver: Field = {
  is: "name",
  pool: (tables) => {
    const first = at(tables, ["metrics", "population"]);
    const all = keys(tables, "drivers");
    return typeof first === "string" && all.includes(first) ? [first, ...all.filter((id) => id !== first)] : all;
  },
};
const carrier: Field = { is: "name", pool: of("carriers") };
const share: Field = { is: "figure", start: "rest" };
const number: Field = { is: "number", start: 1 };

const effects: Kinds = {
  kind: "effects",
  kinds: {
    cut: {
      cells: { is: "names", pool: cells },
      factor: { is: "choice", of: ["service", "intensity", "factor"], optional: true },
      share: { is: "figure" },
    },
    save: { cell: { is: "name", pool: energyCells }, energy: { is: "figure", unit: fixed("GWh") } },
    switch: {
      piece: { is: "name", pool: of("services", "waste") },
      from: { is: "name", pool: partsOfPiece },
      to: { is: "name", pool: partsOfPiece },
      share: { is: "figure" },
    },
    retrofit: {
      piece: { is: "name", pool: of("buildings") },
      from: { is: "name", pool: partsOfPiece },
      to: { is: "name", pool: partsOfPiece },
      rate: { is: "figure" },
    },
    build: {
      piece: { is: "name", pool: of("buildings") },
      from: { is: "name", pool: partsOfPiece },
      to: { is: "name", pool: partsOfPiece },
      share: { is: "figure" },
    },
    sell: {
      piece: { is: "name", pool: of("fleets") },
      from: { is: "name", pool: partsOfPiece },
      to: { is: "name", pool: partsOfPiece },
      share: { is: "figure" },
    },
    generate: {
      from: { is: "name", pool: (tables) => keys(tables, "power", "plants") },
      to: { is: "name", pool: (tables) => keys(tables, "power", "plants") },
      share: { is: "figure" },
    },
  },
};

const against: Kinds = {
  kind: "against",
  kinds: {
    base_year: { year: { is: "year" } },
    business_as_usual: { version: { is: "name", pool: (tables) => ["bau", ...keys(tables, "scenarios")] } },
    level: { value: { is: "number" } },
    trajectory: { points: { is: "years" } },
    budget: {
      from: { is: "year" },
      tonnes: { is: "number" },
      accumulation: { is: "choice", of: ["annual_sum", "trapezoid"] },
    },
  },
};

const distribution: Kinds = {
  kind: "distribution",
  kinds: {
    triangular: { low: { is: "number", start: 0.9 }, mode: number, high: { is: "number", start: 1.1 } },
    normal: { mean: number, sd: { is: "number", start: 0.1 } },
    log_normal: { median: number, geometric_sd: { is: "number", start: 1.1 } },
    uniform: { low: { is: "number", start: 0.9 }, high: { is: "number", start: 1.1 } },
    quantiles: { p10: { is: "number", start: 0.9 }, p50: number, p90: { is: "number", start: 1.1 } },
    fixed: { value: number },
  },
};

const on: Kinds = {
  kind: "on",
  kinds: {
    growth: { id: driver },
    driver: { id: driver },
    carrier: { id: carrier },
    cells: { cells: { is: "names", pool: cells } },
    actions: { actions: { is: "names", pool: of("actions") } },
    history: {},
  },
};

const landfill: Shape = {
  correction: { is: "figure" },
  degradable_carbon: { is: "figure" },
  degraded_share: { is: "figure" },
  methane_share: { is: "figure" },
  recovered: { is: "figure" },
  oxidised: { is: "figure" },
  gwp: { is: "figure" },
};

/** What is said of the file as a whole. */
export const GENERAL: Shape = {
  name: text,
  boundary: text,
  base_year: { is: "year" },
  last_year: { is: "year" },
  currency: { is: "text", optional: true },
  discount_rate: { is: "figure", optional: true },
  metrics: {
    is: "table",
    optional: true,
    shape: { gdp: { ...driver, optional: true }, population: { ...driver, optional: true }, floor_area: { ...driver, optional: true } },
  },
  counts: { is: "words", optional: true },
  sources: { is: "by-name", of: text, optional: true },
  history: { is: "figure", unit: fixed("t CO2e"), optional: true },
  removals: { is: "figure", unit: fixed("t CO2e"), optional: true },
  offsets: { is: "figure", unit: fixed("t CO2e"), optional: true },
  draws: { is: "table", optional: true, shape: { count: { is: "number", start: 10000 }, seed: { is: "number", start: 1 } } },
  actual: {
    is: "list",
    optional: true,
    shape: {
      year: { is: "year", start: "next" },
      emissions: { is: "figure", unit: fixed("t CO2e") },
      factors: { is: "by-name", of: { is: "figure", unit: fixed("kg CO2e/kWh") }, pool: of("carriers"), optional: true },
      in_place: { is: "by-name", of: { is: "number" }, pool: of("actions"), optional: true },
    },
  },
};

/** One thing of each section. */
export const SHAPES = {
  drivers: {
    unit: text,
    prices: { is: "text", optional: true },
    vintages: { is: "by-name", of: { is: "figure" } },
    use: { is: "name", pool: (tables, path) => keys(tables, ...path.slice(0, 2), "vintages") },
    observed: { is: "figure", optional: true },
  },
  carriers: {
    factor: { is: "figure", unit: fixed("kg CO2e/kWh"), optional: true },
    grid: { is: "yes", optional: true },
    price: { is: "figure", unit: (tables) => `${typeof tables["currency"] === "string" ? tables["currency"] : ""}/kWh`, optional: true },
  },
  services: {
    belongs,
    driver,
    per_driver: { is: "figure", unit: perDriver("GJ") },
    uses: { is: "by-name", pool: of("carriers"), of: { is: "table", shape: { share, intensity: { is: "figure", start: 1 } } } },
  },
  buildings: {
    belongs,
    driver,
    floor_area: { is: "figure", unit: perDriver("m²") },
    classes: {
      is: "by-name",
      of: {
        is: "table",
        shape: {
          base_share: share,
          new_share: { ...share, optional: true },
          demolition: { is: "figure", optional: true },
          energy: { is: "by-name", pool: of("carriers"), of: { is: "figure", unit: fixed("kWh/m²") } },
        },
      },
    },
    retrofit: {
      is: "list",
      optional: true,
      shape: { from: { is: "name", pool: classesHere }, to: { is: "name", pool: classesHere }, rate: { is: "figure" } },
    },
  },
  fleets: {
    belongs,
    driver,
    vehicles: { is: "figure", unit: perDriver("vehicle") },
    survival: { is: "ages" },
    by_age: { is: "ages" },
    technologies: {
      is: "by-name",
      of: {
        is: "table",
        shape: {
          carrier,
          base_share: share,
          sales_share: share,
          distance: { is: "figure", unit: fixed("km/vehicle") },
          energy: { is: "figure", unit: fixed("kWh/km") },
          ageing: { is: "figure", optional: true },
        },
      },
    },
    ...said,
  },
  waste: {
    belongs,
    driver,
    per_driver: { is: "figure", unit: perDriver("t") },
    treatments: {
      is: "by-name",
      of: {
        is: "table",
        shape: {
          share,
          factor: { is: "figure", unit: fixed("kg CO2e/t"), optional: true },
          landfill: { is: "table", shape: landfill, optional: true },
        },
      },
    },
  },
  industry: { belongs, driver, per_driver: { is: "figure", unit: perDriver("t CO2e") } },
  lines: {
    belongs,
    driver,
    base: { is: "figure", unit: fixed("t CO2e") },
    elasticity: { is: "figure", start: 1 },
    improvement: { is: "figure", optional: true },
    carrier: { ...carrier, optional: true },
  },
  actions: {
    title: text,
    body: { is: "text", optional: true },
    open: { is: "yes", optional: true },
    ramp: {
      is: "table",
      shape: { start_year: { is: "year", start: "next" }, years: { is: "number", start: 10 }, final_share: { ...number, optional: true } },
    },
    effects: { is: "list", shape: effects },
    cost: {
      is: "table",
      optional: true,
      shape: {
        investment: { is: "figure", unit: money, optional: true },
        lifetime_years: { is: "number", start: 15, optional: true },
        yearly: { is: "figure", unit: money, optional: true },
      },
    },
    ...said,
  },
  instruments: {
    title: text,
    body: { is: "text", optional: true },
    triggers: { is: "by-name", of: { is: "figure" }, pool: of("actions") },
  },
  targets: {
    metric: { is: "choice", of: ["absolute", "per-gdp", "per-capita", "per-floor-area"] },
    against: { is: "kinds", kinds: against },
    part: { is: "table", optional: true, shape: { sectors: { is: "words", optional: true }, places: { is: "words", optional: true } } },
    factor: { is: "choice", of: ["variable", "fixed"], optional: true },
    balance: {
      is: "kinds",
      optional: true,
      kinds: {
        kind: "balance",
        kinds: { gross: {}, net: { residual_cap: { is: "number", start: 0.1, optional: true }, most_offset: { is: "number", start: 0 } } },
      },
    },
    year: { is: "year", start: "last" },
    limit: { is: "number", start: 0.5 },
    close: { is: "yes", optional: true },
    ...said,
  },
  promises: {
    limit: { is: "number", start: 0.5 },
    year: { is: "year", start: "last" },
    base_year: { is: "year" },
    ...said,
  },
  unknowns: {
    on: { is: "kinds", kinds: on },
    distribution: { is: "kinds", kinds: distribution },
    moves_with: { is: "table", optional: true, shape: { group: text, loading: number } },
    ...said,
  },
  scenarios: {
    title: text,
    inherits: { is: "name", pool: (tables, path) => keys(tables, "scenarios").filter((id) => id !== path[1]), optional: true },
    actions: { is: "by-name", of: number, pool: (tables) => ["*", ...keys(tables, "actions")], optional: true },
  },
} as const satisfies Record<string, Shape>;

/** The power mix is one thing; every other section holds many by name. */
export const POWER: Shape = {
  carrier,
  loss: { is: "figure" },
  plants: {
    is: "by-name",
    of: {
      is: "table",
      shape: { share, factor: { is: "figure", unit: fixed("t CO2e/TJ") }, efficiency: { is: "figure" } },
    },
  },
};
