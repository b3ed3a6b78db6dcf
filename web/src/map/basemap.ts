/**
 * A base map that the city has laid beside its data as `basemap.pmtiles`: drawn muted, beneath everything. Both common
 * schemas are understood (Protomaps and OpenMapTiles), and archives of pictures.
 */
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { MapColours } from "./colours";
import { MAP_FONT } from "./ground";

export const BASEMAP_PATH = "/basemap.pmtiles";

export type Basemap = {
  kind: "vector" | "raster";
  /** Names of the layers in the archive. */
  layers: ReadonlySet<string>;
  minZoom: number;
  maxZoom: number;
  /** Plain text, as its makers ask to be named. */
  attribution: string;
};

/** The pictures and vectors of an archive, from its header and metadata; `null` for a kind that cannot be drawn. */
export function describeBasemap(
  header: { tileType: number; minZoom: number; maxZoom: number },
  metadata: unknown,
): Basemap | null {
  const { vector_layers: layers, attribution } = (metadata ?? {}) as {
    vector_layers?: { id?: unknown }[];
    attribution?: unknown;
  };
  // Numbers of the PMTiles specification: 1 vector; 2 to 5 PNG, JPEG, WebP, AVIF.
  const kind = header.tileType === 1 ? "vector" : header.tileType >= 2 && header.tileType <= 5 ? "raster" : null;
  if (kind === null) return null;
  return {
    kind,
    layers: new Set((Array.isArray(layers) ? layers : []).map((layer) => String(layer.id))),
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    attribution: typeof attribution === "string" ? withoutMarkup(attribution) : "",
  };
}

/** The archive is somebody else's file: its markup is not ours to run. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replaceAll("&copy;", "©")
    .replaceAll("&amp;", "&")
    .trim();
}

export function basemapSource(basemap: Basemap, origin: string): SourceSpecification {
  const url = `pmtiles://${origin}${BASEMAP_PATH}`;
  return basemap.kind === "raster" ? { type: "raster", url, tileSize: 256 } : { type: "vector", url };
}

/** Layers of the base map: the ground first, names apart since they come above it. */
export function basemapLayers(
  basemap: Basemap,
  colours: MapColours,
  language: string,
): { ground: LayerSpecification[]; names: LayerSpecification[] } {
  if (basemap.kind === "raster") {
    const paint = { "raster-saturation": -0.85, "raster-opacity": 0.55 };
    return { ground: [{ id: "basemap", type: "raster", source: "basemap", paint }], names: [] };
  }
  const ground: LayerSpecification[] = [];
  const fill = (layer: string, colour: string, kinds?: string[]) => {
    if (!basemap.layers.has(layer)) return;
    // The kind of a surface is `kind` in one schema, `class` in the other.
    const kind = ["coalesce", ["get", "kind"], ["get", "class"], ""];
    const filter = ["all", ["==", ["geometry-type"], "Polygon"], ...(kinds ? [["in", kind, ["literal", kinds]]] : [])];
    ground.push({
      id: `basemap-${layer}`, type: "fill", source: "basemap", "source-layer": layer, filter,
      paint: { "fill-color": colour },
    } as LayerSpecification);
  };
  const line = (layer: string, colour: string, width: number) => {
    if (!basemap.layers.has(layer)) return;
    ground.push({
      id: `basemap-${layer}-lines`, type: "line", source: "basemap", "source-layer": layer,
      filter: ["==", ["geometry-type"], "LineString"],
      paint: { "line-color": colour, "line-width": ["interpolate", ["exponential", 1.6], ["zoom"], 8, 0.4, 12, width, 17, width * 9] },
    });
  };
  const green = ["park", "forest", "wood", "grass", "grassland", "nature_reserve", "national_park", "golf_course", "cemetery", "recreation_ground"];
  fill("earth", colours.city);
  fill("landcover", colours.park, green);
  fill("landuse", colours.park, green);
  fill("park", colours.park);
  fill("water", colours.water);
  line("waterway", colours.water, 1);
  fill("buildings", colours.building);
  fill("building", colours.building);
  line("roads", colours["road-edge"], 1.2);
  line("transportation", colours["road-edge"], 1.2);
  const places = basemap.layers.has("places") ? "places" : basemap.layers.has("place") ? "place" : null;
  const name = ["coalesce", ["get", `name:${language}`], ["get", "name"], ""];
  const names = places && {
    id: "basemap-names", type: "symbol", source: "basemap", "source-layer": places,
    layout: { "text-field": name, "text-font": MAP_FONT, "text-size": 12, "text-max-width": 8, "text-padding": 12 },
    paint: { "text-color": colours.label, "text-halo-color": colours.halo, "text-halo-width": 1.4, "text-opacity": 0.8 },
  };
  return { ground, names: names ? [names as unknown as LayerSpecification] : [] };
}
