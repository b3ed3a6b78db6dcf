/** The facilities on the map: where their data come from, and how colour, size, filter and selection are drawn. */
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FilterSpecification,
  SourceSpecification,
} from "maplibre-gl";
import { isLocated, type Located } from "./bounds";
import type { PortfolioRow } from "../api/types";
import type { Classification } from "./classes";
import { colourOfClass, type MapColours } from "./colours";
import type { Sizes } from "./size";

export const FACILITIES = "facilities";

/** Where the points come from: the rows themselves, or tiles that the server cuts when there are too many. */
export type FacilitySource = { mode: "geojson"; rows: Located[] } | { mode: "tiles"; year: number; address: string };

/** Feature states need to know the layer inside a tile. */
export const sourceLayerOf = (source: FacilitySource): string | undefined =>
  source.mode === "tiles" ? FACILITIES : undefined;

export function facilitySource(source: FacilitySource): SourceSpecification {
  if (source.mode === "tiles") {
    const tiles = [`${source.address}/api/v1/map/tiles/{z}/{x}/{y}?year=${source.year}`];
    return { type: "vector", tiles, promoteId: "id", minzoom: 0, maxzoom: 14 };
  }
  return {
    type: "geojson",
    promoteId: "id",
    data: {
      type: "FeatureCollection",
      features: source.rows.map((row) => ({
        type: "Feature",
        properties: { id: row.id, emissions_t: row.emissions_t },
        geometry: { type: "Point", coordinates: [row.longitude_deg, row.latitude_deg] },
      })),
    },
  };
}

/** What the facilities look like now. */
export type FacilityLook = {
  classification: Classification;
  /** The ids that pass the filters; `null` when all do. */
  shown: string[] | null;
  anySelected: boolean;
  /** Of the whole portfolio, so that sizes do not change with a filter. */
  sizes: Sizes;
};

/** The ids to be drawn; `null` when nothing is filtered away. */
export function shownIds(all: PortfolioRow[], shown: PortfolioRow[]): string[] | null {
  return shown.length === all.length ? null : shown.filter(isLocated).map((row) => row.id);
}

function colour({ classification }: FacilityLook, colours: MapColours): ExpressionSpecification | string {
  const ids: string[][] = classification.classes.map(() => []);
  for (const [id, index] of classification.classById) ids[index]?.push(id);
  const branches = ids.flatMap((those, index) =>
    those.length === 0 ? [] : [those, colours[colourOfClass(classification, index)]],
  );
  if (branches.length === 0) return colours.unknown;
  return ["match", ["get", "id"], ...branches, colours.unknown] as unknown as ExpressionSpecification;
}

function filter({ shown }: FacilityLook): FilterSpecification {
  if (shown === null) return ["has", "id"];
  if (shown.length === 0) return ["==", ["get", "id"], ""];
  return ["match", ["get", "id"], shown, true, false];
}

/** Radius by emissions, smaller where the whole city is seen; `more` pixels wider for rings round it. */
function radius({ largest, least, most }: Sizes, more: number): ExpressionSpecification {
  const share = ["min", 1, ["/", ["max", 0, ["coalesce", ["get", "emissions_t"], 0]], Math.max(largest, 1e-9)]];
  const at = (scale: number) => ["+", least * scale + more, ["*", (most - least) * scale, ["sqrt", share]]];
  return ["interpolate", ["linear"], ["zoom"], 9, at(0.7), 12, at(1.2), 16, at(2.4)] as unknown as ExpressionSpecification;
}

const selected = ["boolean", ["feature-state", "selected"], false];
const hovered = ["boolean", ["feature-state", "hovered"], false];
const expression = (value: unknown) => value as ExpressionSpecification;

/** Small points above large ones, so that none hides. */
const smallAbove = expression(["-", 0, ["coalesce", ["get", "emissions_t"], 0]]);

/** The ring round selected and hovered facilities, and the points. */
export function facilityLayers(source: FacilitySource, look: FacilityLook, colours: MapColours): CircleLayerSpecification[] {
  const from = { source: FACILITIES, ...(source.mode === "tiles" ? { "source-layer": FACILITIES } : {}) };
  return [
    {
      id: "facility-rings", type: "circle", ...from, filter: filter(look),
      layout: { "circle-sort-key": smallAbove },
      paint: {
        "circle-color": colours.selected,
        "circle-radius": radius(look.sizes, 4),
        "circle-opacity": expression(["case", hovered, 0.7, selected, 0.5, 0]),
      },
    },
    {
      id: FACILITIES, type: "circle", ...from, filter: filter(look),
      layout: { "circle-sort-key": smallAbove },
      paint: {
        "circle-color": colour(look, colours),
        "circle-radius": radius(look.sizes, 0),
        "circle-opacity": expression(["case", ["any", hovered, selected], 1, look.anySelected ? 0.25 : 0.88]),
        "circle-stroke-color": expression(["case", hovered, colours.ink, colours.edge]),
        "circle-stroke-width": expression(["case", hovered, 2.5, selected, 1.2, 0.8]),
        "circle-stroke-opacity": expression(["case", ["any", hovered, selected], 1, look.anySelected ? 0.2 : 0.6]),
      },
    },
  ];
}
