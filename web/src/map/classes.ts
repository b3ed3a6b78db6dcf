/** What the colour of a point means: the classes of the facilities, without the colours themselves. */
import type { PortfolioRow } from "../api/types";
import { classOf, readableBreaks } from "./breaks";

export const COLOUR_BY = ["eui", "emissions", "saving", "use", "quality"] as const;
export type ColourBy = (typeof COLOUR_BY)[number];

export type MapClass = {
  /** A number range in the unit of the quantity, a share of the peers, a name given by the data, or a word of ours. */
  meaning:
    | { kind: "range"; from: number | null; to: number | null }
    | { kind: "peers"; from: number; to: number }
    | { kind: "name"; name: string }
    | { kind: "other" }
    | { kind: "quality"; quality: Quality }
    | { kind: "none" };
  count: number;
};

export type Classification = {
  colourBy: ColourBy;
  /** Classes in an order that means something, or a set of kinds. */
  scale: "sequence" | "category";
  classes: MapClass[];
  /** Facilities of which the quantity is not known; drawn hollow. */
  unknown: number;
  /** Index of the class of each facility by id; absent where unknown. */
  classById: ReadonlyMap<string, number>;
};

/** Worst first: a facility counts for the first that fits. */
export const QUALITIES = ["no-bills", "error", "no-area", "gaps", "warning", "good"] as const;
export type Quality = (typeof QUALITIES)[number];

/** Bills for less of the year than this leave gaps that matter: about one month. */
const FULL_COVERAGE = 0.92;
/** More kinds than this cannot be told apart by colour. */
const KINDS = 6;
const STEPS = 5;

export function qualityOf(row: PortfolioRow): Quality {
  if (row.energy_kwh === null || row.coverage === 0) return "no-bills";
  if (row.worst === "error") return "error";
  if (row.floor_area_m2 === null && row.use !== "street-lighting") return "no-area";
  if (row.coverage < FULL_COVERAGE) return "gaps";
  if (row.worst === "warning") return "warning";
  return "good";
}

function collect(
  colourBy: ColourBy,
  scale: Classification["scale"],
  meanings: MapClass["meaning"][],
  rows: PortfolioRow[],
  indexOf: (row: PortfolioRow) => number | null,
): Classification {
  const classes = meanings.map((meaning) => ({ meaning, count: 0 }));
  const classById = new Map<string, number>();
  for (const row of rows) {
    const index = indexOf(row);
    const its = index === null ? undefined : classes[index];
    if (index === null || its === undefined) continue;
    its.count += 1;
    classById.set(row.id, index);
  }
  return { colourBy, scale, classes, unknown: rows.length - classById.size, classById };
}

function byAmount(colourBy: ColourBy, rows: PortfolioRow[], amount: (row: PortfolioRow) => number | null) {
  const breaks = readableBreaks(rows.map((row) => amount(row) ?? 0), STEPS);
  const meanings: MapClass["meaning"][] = [];
  for (let at = 0; at <= breaks.length; at += 1) {
    meanings.push({ kind: "range", from: breaks[at - 1] ?? null, to: breaks[at] ?? null });
  }
  return collect(colourBy, "sequence", meanings, rows, (row) => {
    const value = amount(row);
    return value === null ? null : classOf(value, breaks);
  });
}

/** The most frequent uses get a colour each, the others one together; equal counts in the order of their names. */
function byUse(rows: PortfolioRow[]): Classification {
  const counts = new Map<string, { name: string; count: number }>();
  for (const row of rows) {
    const use = counts.get(row.use) ?? { name: row.use_name, count: 0 };
    counts.set(row.use, { ...use, count: use.count + 1 });
  }
  const uses = [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const own = uses.length <= KINDS + 1 ? uses : uses.slice(0, KINDS);
  const indices = new Map(own.map(([use], index) => [use, index]));
  const meanings: MapClass["meaning"][] = own.map(([, { name }]) => ({ kind: "name", name }));
  if (own.length < uses.length) meanings.push({ kind: "other" });
  return collect("use", "category", meanings, rows, (row) => indices.get(row.use) ?? own.length);
}

/** Sorts all facilities of the portfolio into classes; breaks do not move when a filter changes. */
export function classify(rows: PortfolioRow[], colourBy: ColourBy): Classification {
  switch (colourBy) {
    case "use":
      return byUse(rows);
    case "emissions":
      return byAmount(colourBy, rows, (row) => row.emissions_t);
    case "saving":
      return byAmount(colourBy, rows, (row) => row.saving_t?.p50 ?? null);
    case "eui": {
      const fifths = [0, 1, 2, 3, 4].map((fifth) => ({ kind: "peers", from: fifth / 5, to: (fifth + 1) / 5 }) as const);
      return collect(colourBy, "sequence", fifths, rows, (row) =>
        row.eui_rank === null ? null : Math.min(4, Math.floor(row.eui_rank * 5)),
      );
    }
    case "quality": {
      const meanings = QUALITIES.map((quality) => ({ kind: "quality", quality }) as const);
      return collect(colourBy, "category", meanings, rows, (row) => QUALITIES.indexOf(qualityOf(row)));
    }
  }
}

/** How many of some facilities fall into each class. */
export function countShown(
  { classes, classById }: Classification,
  shown: readonly { id: string }[],
): { classes: number[]; unknown: number } {
  const counts = { classes: classes.map(() => 0), unknown: 0 };
  for (const { id } of shown) {
    const index = classById.get(id);
    if (index === undefined) counts.unknown += 1;
    else counts.classes[index] = (counts.classes[index] ?? 0) + 1;
  }
  return counts;
}
