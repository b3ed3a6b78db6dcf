/** The ground of the city: districts, roads, water and parks, as the city gave them or as LCS drew them. */
import type { Feature, FeatureCollection, Geometry, Point, Position } from "geojson";
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from "maplibre-gl";
import type { Bounds } from "./bounds";
import type { MapColours } from "./colours";

export type GroundKind = "district" | "road" | "water" | "park";
export type Ground = FeatureCollection<Geometry, { kind: GroundKind; name: string | null }>;

export const NO_GROUND: Ground = { type: "FeatureCollection", features: [] };

/** Fonts of the pages; with no glyphs in the style the browser itself draws the letters, in any language. */
export const MAP_FONT = ["Inter Variable", "Noto Sans JP Variable", "system-ui", "sans-serif"];

type Ring = Position[];

/** Twice the signed area of a ring and its centroid. */
function ringMiddle(ring: Ring): { area: number; x: number; y: number } {
  let [area, x, y] = [0, 0, 0];
  for (let at = 0; at < ring.length; at += 1) {
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  if (area === 0) return { area: 0, x: ring[0]?.[0] ?? 0, y: ring[0]?.[1] ?? 0 };
  return { area: Math.abs(area), x: x / (3 * area), y: y / (3 * area) };
}

/** The outer rings of a surface. */
export function outlines(geometry: Geometry): Ring[] {
  if (geometry.type === "Polygon") return geometry.coordinates.slice(0, 1);
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1));
  return [];
}

/** Where the name of each district stands: once, in the middle of its largest part. */
export function districtNames(ground: Ground): FeatureCollection<Point, { name: string }> {
  const features: Feature<Point, { name: string }>[] = [];
  for (const { properties, geometry } of ground.features) {
    if (properties.kind !== "district" || !properties.name) continue;
    const middles = outlines(geometry).map(ringMiddle);
    const largest = middles.sort((a, b) => b.area - a.area)[0];
    if (largest === undefined) continue;
    features.push({
      type: "Feature",
      properties: { name: properties.name },
      geometry: { type: "Point", coordinates: [largest.x, largest.y] },
    });
  }
  return { type: "FeatureCollection", features };
}

/** The box round everything on the ground; `null` without any. */
export function groundBounds(ground: Ground): Bounds | null {
  const bounds: Bounds = [180, 90, -180, -90];
  for (const { geometry } of ground.features) {
    for (const [x = 0, y = 0] of outlines(geometry).flat()) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds[0] <= bounds[2] ? bounds : null;
}

export function groundSources(ground: Ground): Record<string, GeoJSONSourceSpecification> {
  return {
    ground: { type: "geojson", data: ground },
    "ground-names": { type: "geojson", data: districtNames(ground) },
  };
}

const only = (kind: GroundKind): ["==", ["get", "kind"], string] => ["==", ["get", "kind"], kind];

/**
 * Layers beneath the facilities. Over a base map, which has its own roads and water, only the bounds and names of the
 * districts are drawn.
 */
export function groundLayers(colours: MapColours, overBasemap: boolean): LayerSpecification[] {
  const wide = (...stops: number[]) => ["interpolate", ["exponential", 1.5], ["zoom"], ...stops] as ExpressionSpecification;
  const own: LayerSpecification[] = [
    { id: "districts", type: "fill", source: "ground", filter: only("district"), paint: { "fill-color": colours.city } },
    { id: "parks", type: "fill", source: "ground", filter: only("park"), paint: { "fill-color": colours.park } },
    {
      id: "water", type: "fill", source: "ground",
      filter: ["all", only("water"), ["==", ["geometry-type"], "Polygon"]],
      paint: { "fill-color": colours.water },
    },
    {
      id: "rivers", type: "line", source: "ground",
      filter: ["all", only("water"), ["==", ["geometry-type"], "LineString"]],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colours.water, "line-width": wide(9, 1.5, 12, 4, 16, 18) },
    },
    {
      id: "road-edges", type: "line", source: "ground", filter: only("road"), layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colours["road-edge"], "line-width": wide(9, 1.6, 12, 4, 16, 16) },
    },
    {
      id: "roads", type: "line", source: "ground", filter: only("road"), layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colours.road, "line-width": wide(9, 0.8, 12, 2.6, 16, 13) },
    },
  ];
  return [
    ...(overBasemap ? [] : own),
    {
      id: "district-lines", type: "line", source: "ground", filter: only("district"), layout: { "line-join": "round" },
      paint: { "line-color": colours.district, "line-width": 1, "line-dasharray": [3, 2] },
    },
  ];
}

/** Names, above the facilities so that they stay readable, in quiet letters. */
export function groundNameLayers(colours: MapColours, overBasemap: boolean): LayerSpecification[] {
  const roadNames: LayerSpecification = {
    id: "road-names", type: "symbol", source: "ground", minzoom: 11, filter: ["in", ["get", "kind"], ["literal", ["road", "water"]]],
    layout: { "symbol-placement": "line", "text-field": ["coalesce", ["get", "name"], ""], "text-font": MAP_FONT, "text-size": 11 },
    paint: {
      "text-color": ["match", ["get", "kind"], "water", colours["water-label"], colours.label],
      "text-halo-color": colours.halo, "text-halo-width": 1.5,
    },
  };
  return [
    ...(overBasemap ? [] : [roadNames]),
    {
      id: "district-names", type: "symbol", source: "ground-names",
      layout: {
        "text-field": ["get", "name"], "text-font": MAP_FONT, "text-max-width": 8, "text-padding": 6,
        "text-size": ["interpolate", ["linear"], ["zoom"], 9, 11, 13, 14],
      },
      paint: { "text-color": colours.label, "text-halo-color": colours.halo, "text-halo-width": 1.6 },
    },
  ];
}
