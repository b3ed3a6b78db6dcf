import type { BlockAnswer, PlannedBlock } from "../../api/types";

const control = { value: 1, stated: 1, most: 2, given: false };

/** A small block for tests: round figures, not those of a real one. */
export function plannedBlock(over: Partial<PlannedBlock> = {}): PlannedBlock {
  const week = (month: number) => ({
    month,
    load_kw: Array.from({ length: 168 }, () => 20),
    pv_kw: Array.from({ length: 168 }, (_, hour) => (hour % 24 === 12 ? 50 : 0)),
    import_kw: Array.from({ length: 168 }, () => 10),
    export_kw: Array.from({ length: 168 }, () => 0),
    stores_kw: Array.from({ length: 168 }, () => 0),
    stored_kwh: Array.from({ length: 168 }, () => 60),
  });
  return {
    cost: 4_000_000,
    plant_cost: 2_000_000,
    energy_cost: 1_900_000,
    demand_cost: 100_000,
    export_income: 0,
    grid_only_cost: 6_000_000,
    carbon_kg: 40_000,
    grid_only_carbon_kg: 100_000,
    local_share: 0.62,
    self_consumption: 1,
    consumption_kwh: 200_000,
    import_kwh: 80_000,
    export_kwh: 0,
    pv_kwh: 130_000,
    pv_unused_kwh: 20_000,
    import_peak_kw: 30,
    gap: 0,
    sizes: [{ plant: "pv", size: 224, unit: "kWp", least: 224, most: 224, bound: "given" }],
    weeks: [1, 4, 7, 10].map(week),
    outage: {
      battery_kwh: 205,
      battery_kw: 107,
      vehicles_kwh: 80,
      critical_share: 1,
      initial_soc: 1,
      mean_hours: 16.2,
      median_hours: 15,
      min_hours: 3,
      max_hours: 40,
      curve: [
        { hours: 0, all: 1, by_season: [1, 1, 1, 1] },
        { hours: 15, all: 0.5, by_season: [0.3, 0.6, 0.7, 0.4] },
      ],
    },
    bills: [
      {
        rule: "mmr",
        total: 4_000_000,
        budget_gap: 0,
        worse_off: 0,
        savings_gini: 0.2,
        saving_spread: [100, 200, 300],
        common: null,
      bills: [1_000_000, 3_000_000],
      },
    ],
    grid_only_bills: [2_000_000, 4_000_000],
    scenario_toml: "[actions.community-small]",
    ...over,
  };
}

export function blockOf(over: Partial<BlockAnswer> = {}): BlockAnswer {
  return {
    name: "Small",
    currency: "JPY",
    homes: 2,
    plan: plannedBlock(),
    limits: [],
    controls: {
      pv_kw: control,
      battery_kwh: control,
      vehicles: control,
      price_factor: control,
      export_kw: control,
      carbon_price_per_kg: control,
      local_share: control,
      outage_hours: control,
      critical_share: control,
    },
    claims: [
      { kind: "local-share", claimed: 0.6, source: "a paper", computed: 0.62 },
      { kind: "outage-hours", claimed: 18, source: "a paper", computed: 16.2 },
    ],
    conditions: [],
    filled_share: null,
    plant_is_priced: true,
    ...over,
  };
}
