import type { BlockChanges, BlockControls } from "../../api/types";

/** A slider of the page, by its key in the API. */
export type ChangeKey = keyof BlockChanges & keyof BlockControls;

export const CHANGE_KEYS: readonly ChangeKey[] = [
  "pv_kw",
  "battery_kwh",
  "vehicles",
  "price_factor",
  "export_kw",
  "carbon_price_per_kg",
  "local_share",
  "outage_hours",
  "critical_share",
];

/** Facts that a condition may ask for; set beside the condition, not by a slider. */
export const FACT_KEYS = ["roof_area_m2", "connection_kw"] as const;

export type FactKey = (typeof FACT_KEYS)[number];

/** Whole numbers only. */
const WHOLE: ReadonlySet<ChangeKey | FactKey> = new Set<ChangeKey | FactKey>(["vehicles", "outage_hours"]);
const SHARES: ReadonlySet<ChangeKey | FactKey> = new Set<ChangeKey | FactKey>(["local_share", "critical_share"]);

/** The changes that an address carries; nonsense is taken as absent. */
export function changesOf(search: Record<string, unknown>): BlockChanges {
  const changes: BlockChanges = {};
  for (const key of [...CHANGE_KEYS, ...FACT_KEYS]) {
    const value = typeof search[key] === "number" ? search[key] : Number.NaN;
    const fits = Number.isFinite(value) && value >= 0 && (!SHARES.has(key) || value <= 1);
    if (fits) changes[key] = WHOLE.has(key) ? Math.round(value) : value;
  }
  return changes;
}

/** The address for changes: what is not changed is taken out of it. */
export function searchOf(changes: BlockChanges): Record<ChangeKey | FactKey, number | undefined> {
  const pairs = [...CHANGE_KEYS, ...FACT_KEYS].map((key) => [key, changes[key] ?? undefined]);
  return Object.fromEntries(pairs) as Record<ChangeKey | FactKey, number | undefined>;
}

/** A fact that somebody tells; empty takes it back. */
export function told(changes: BlockChanges, key: FactKey, value: number | null): BlockChanges {
  const { [key]: _, ...rest } = changes;
  return value === null ? rest : { ...rest, [key]: value };
}

/** One more change; back at what the block's file says it is none. */
export function changed(changes: BlockChanges, key: ChangeKey, value: number, stated: number): BlockChanges {
  const { [key]: _, ...rest } = changes;
  return Math.abs(value - stated) <= 1e-9 * Math.max(1, Math.abs(stated)) ? rest : { ...rest, [key]: value };
}

/** Steps of a slider: about a hundred, at round distances. */
export function stepOf(key: ChangeKey, most: number): number {
  if (WHOLE.has(key)) return 1;
  if (most <= 0) return 1;
  const rough = most / 100;
  const size = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((digit) => digit * size).find((step) => step >= rough * 0.999) ?? rough;
}
