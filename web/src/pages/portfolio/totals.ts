/** Sums over some facilities, and how concentrated their emissions are. */
import type { PortfolioRow, Quantiles } from "../../api/types";

export type Totals = {
  facilities: number;
  /** m²; `null` when no facility has a floor area. */
  floorArea: number | null;
  withoutArea: number;
  /** kWh a year; `null` when no facility has bills. */
  energy: number | null;
  withoutEnergy: number;
  /** t CO2e a year; `null` when nothing could be counted. */
  emissions: number | null;
  /**
   * t CO2e a year that everything that helps would avoid; `null` without a run. The low ends and the high ends are
   * summed as if every estimate erred in the same direction: the true range of a sum is this one or narrower.
   */
  saving: Quantiles | null;
};

/** Sums the rows; what is not known is left out and counted. */
export function totalsOf(rows: PortfolioRow[]): Totals {
  const totals: Totals = {
    facilities: rows.length,
    floorArea: null,
    withoutArea: 0,
    energy: null,
    withoutEnergy: 0,
    emissions: null,
    saving: null,
  };
  for (const row of rows) {
    if (row.floor_area_m2 === null) totals.withoutArea += 1;
    else totals.floorArea = (totals.floorArea ?? 0) + row.floor_area_m2;
    if (row.energy_kwh === null) totals.withoutEnergy += 1;
    else totals.energy = (totals.energy ?? 0) + row.energy_kwh;
    if (row.emissions_t !== null) totals.emissions = (totals.emissions ?? 0) + row.emissions_t;
    if (row.saving_t !== null) {
      const { p10, p50, p90 } = totals.saving ?? { p10: 0, p50: 0, p90: 0 };
      totals.saving = { p10: p10 + row.saving_t.p10, p50: p50 + row.saving_t.p50, p90: p90 + row.saving_t.p90 };
    }
  }
  return totals;
}

/** The fewest facilities that together emit at least half of all that the rows emit, greatest first. */
export function halfOfEmissions(rows: PortfolioRow[]): PortfolioRow[] {
  const emitting = rows
    .filter((row) => (row.emissions_t ?? 0) > 0)
    .sort((a, b) => (b.emissions_t ?? 0) - (a.emissions_t ?? 0) || (a.id < b.id ? -1 : 1));
  const half = emitting.reduce((sum, row) => sum + (row.emissions_t ?? 0), 0) / 2;
  let sum = 0;
  const few: PortfolioRow[] = [];
  for (const row of emitting) {
    if (sum >= half) break;
    sum += row.emissions_t ?? 0;
    few.push(row);
  }
  return few;
}
