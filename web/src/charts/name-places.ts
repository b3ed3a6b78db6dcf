/**
 * Where names stand beside what they name: from the lowest up, each clear of the one below and of the axis. `share` is
 * the share of the largest amount that a name takes in height.
 */
export function namePlaces(ends: readonly number[], largest: number, share: number): number[] {
  const places = [...ends];
  let floor = (largest * share) / 2;
  for (const i of ends.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))) {
    const place = Math.max(floor, ends[i] ?? 0);
    places[i] = place;
    floor = place + largest * share;
  }
  return places;
}
