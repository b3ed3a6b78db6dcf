/** Which points lie inside a shape drawn on the map, in pixels. */

export type Point = { x: number; y: number };

/** Even-odd rule: a line that crosses itself leaves holes, as one expects from a drawn loop. */
export function insidePolygon(point: Point, polygon: Point[]): boolean {
  let inside = false;
  for (let at = 0; at < polygon.length; at += 1) {
    const a = polygon[at];
    const b = polygon[(at + polygon.length - 1) % polygon.length];
    if (a === undefined || b === undefined) continue;
    if (a.y > point.y !== b.y > point.y) {
      const crossing = ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x;
      if (point.x < crossing) inside = !inside;
    }
  }
  return inside;
}

/** The corners of the rectangle between two opposite points. */
export function rectangle(from: Point, to: Point): Point[] {
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}

/** The line without points closer than `step` pixels to the one before: a drawn loop has hundreds. */
export function thinned(line: Point[], step: number): Point[] {
  const kept: Point[] = [];
  for (const point of line) {
    const last = kept[kept.length - 1];
    if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= step) kept.push(point);
  }
  return kept;
}

/** The ids of the places whose point on the screen lies inside the shape. */
export function insideIds<Place extends { id: string }>(
  places: Place[],
  shape: Point[],
  project: (place: Place) => Point,
): string[] {
  if (shape.length < 3) return [];
  const xs = shape.map((corner) => corner.x);
  const ys = shape.map((corner) => corner.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return places
    .filter((place) => {
      const point = project(place);
      if (point.x < left || point.x > right || point.y < top || point.y > bottom) return false;
      return insidePolygon(point, shape);
    })
    .map((place) => place.id);
}
