/** The size of a point: its area grows with the emissions, so that the eye adds up what belongs together. */

export type Sizes = {
  /** t CO2e a year of the largest point; 0 when nothing is known. */
  largest: number;
  /** Radii in pixels at the scale of a city. */
  least: number;
  most: number;
};

/** So many facilities have room for points of full size; more of them share it. */
const ROOMY = 350;

/**
 * The largest point stands for what only one facility in a hundred exceeds: a bill typed a thousand times too large
 * must not make dots of all others.
 */
export function sizesOf(rows: { emissions_t: number | null }[]): Sizes {
  const sorted = rows.flatMap(({ emissions_t }) => (emissions_t !== null && emissions_t > 0 ? [emissions_t] : [])).sort((a, b) => a - b);
  const room = Math.min(1, Math.sqrt(ROOMY / Math.max(rows.length, 1)));
  return {
    largest: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0,
    least: Math.max(1.8, 3.2 * room),
    most: Math.max(7, 17 * room),
  };
}

export function radiusOf(emissions: number | null, { largest, least, most }: Sizes): number {
  if (emissions === null || emissions <= 0 || largest <= 0) return least;
  return least + (most - least) * Math.sqrt(Math.min(1, emissions / largest));
}
