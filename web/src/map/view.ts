/** What the tools over a map need of it, whether it is drawn by WebGL or as a sketch. */
import type { Bounds } from "./bounds";
import type { Point } from "./lasso";

export type MapView = {
  /** Pixels from the top left corner of the map. */
  project: (longitude: number, latitude: number) => Point;
  size: () => { width: number; height: number };
  /** Steps closer or further away; absent where the picture is fixed. */
  zoom?: (steps: number) => void;
  fit?: (bounds: Bounds) => void;
};

/** True when the place lies within the picture as it is now. */
export function inView(view: MapView, place: { longitude_deg: number; latitude_deg: number }): boolean {
  const { x, y } = view.project(place.longitude_deg, place.latitude_deg);
  const { width, height } = view.size();
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
