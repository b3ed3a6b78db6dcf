/** Where on Earth, and where in a picture. */
import type { PortfolioRow } from "../api/types";
import type { Point } from "./lasso";

export type Located = PortfolioRow & { latitude_deg: number; longitude_deg: number };
/** West, south, east, north, in degrees. */
export type Bounds = [number, number, number, number];

export function isLocated(row: PortfolioRow): row is Located {
  return row.latitude_deg !== null && row.longitude_deg !== null;
}

/** The smallest box round the places; `null` without any. */
export function boundsOf(places: { latitude_deg: number; longitude_deg: number }[]): Bounds | null {
  if (places.length === 0) return null;
  const bounds: Bounds = [180, 90, -180, -90];
  for (const { latitude_deg, longitude_deg } of places) {
    bounds[0] = Math.min(bounds[0], longitude_deg);
    bounds[1] = Math.min(bounds[1], latitude_deg);
    bounds[2] = Math.max(bounds[2], longitude_deg);
    bounds[3] = Math.max(bounds[3], latitude_deg);
  }
  return bounds;
}

/**
 * The part of the city where nearly all facilities lie: the box of the middle 98 % each way, widened a little. One
 * coordinate typed wrongly must not shrink the city to a dot.
 */
export function coreBounds(places: { latitude_deg: number; longitude_deg: number }[]): Bounds | null {
  if (places.length < 50) return boundsOf(places);
  const middle = (values: number[]): [number, number] => {
    const sorted = values.sort((a, b) => a - b);
    const low = sorted[Math.floor(sorted.length * 0.01)] ?? 0;
    const high = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
    const margin = (high - low) * 0.06;
    return [Math.max(low - margin, sorted[0] ?? low), Math.min(high + margin, sorted[sorted.length - 1] ?? high)];
  };
  const [west, east] = middle(places.map((place) => place.longitude_deg));
  const [south, north] = middle(places.map((place) => place.latitude_deg));
  return [west, south, east, north];
}

/** Mercator's ordinate in degrees at the equator, so that both axes have one scale. */
function mercator(latitude: number): number {
  const limited = Math.max(-85, Math.min(85, latitude));
  return (Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360)) * 180) / Math.PI;
}

export type Projection = (longitude: number, latitude: number) => Point;

/** Lays the box into a picture with equal margins, north up. */
export function fit(bounds: Bounds, width: number, height: number, margin: number): Projection {
  const [west, south, east, north] = bounds;
  const [bottom, top] = [mercator(south), mercator(north)];
  const wide = Math.max(east - west, 1e-6);
  const high = Math.max(top - bottom, 1e-6);
  const scale = Math.min(Math.max(width - 2 * margin, 1) / wide, Math.max(height - 2 * margin, 1) / high);
  return (longitude, latitude) => ({
    x: width / 2 + (longitude - (west + east) / 2) * scale,
    y: height / 2 - (mercator(latitude) - (bottom + top) / 2) * scale,
  });
}
