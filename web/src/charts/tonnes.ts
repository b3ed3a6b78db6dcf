/** The unit in which a chart of emissions is read: one unit for the whole chart, so that its numbers compare. */
export interface TonneScale {
  /** Tonnes in one unit of the axis. */
  readonly tonnes: number;
  /** Key of the unit's word. */
  readonly word: "unit-tonnes" | "unit-kilotonnes";
}

/** Kilotonnes from 10,000 t on: below, tonnes are still easily read. */
export function tonneScale(values: readonly number[]): TonneScale {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest >= 10_000 ? { tonnes: 1000, word: "unit-kilotonnes" } : { tonnes: 1, word: "unit-tonnes" };
}

/** A, B, C …: how a mark in a chart is named where its full name would not fit. */
export function markLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letter + String(Math.floor(index / 26) + 1);
}
