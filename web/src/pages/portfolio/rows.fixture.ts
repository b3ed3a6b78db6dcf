/** A row of the portfolio for tests, complete unless told otherwise. */
import type { PortfolioRow } from "../../api/types";

export function row(id: string, its: Partial<PortfolioRow> = {}): PortfolioRow {
  return {
    id,
    name: `Building ${id}`,
    use: "office",
    use_name: "Office",
    district: "North",
    latitude_deg: 3.1,
    longitude_deg: 101.7,
    floor_area_m2: 1000,
    floor_area_kind: "gross",
    energy_kwh: 200_000,
    eui_kwh_m2: 200,
    eui_rank: 0.5,
    emissions_t: 150,
    coverage: 1,
    saving_t: { p10: 10, p50: 20, p90: 30 },
    findings: 0,
    worst: null,
    ...its,
  };
}
