/**
 * What to do about a finding, by its code: the catalogue keeps one sentence per kind of remedy
 * (`facility-advice-<remedy>`), because many findings are mended in the same way.
 */
const CODES_BY_REMEDY = {
  "name-facility": ["row.no_facility"],
  "name-account": ["row.no_meter"],
  "give-period": ["row.no_period"],
  "remove-one": ["row.duplicate_facility", "row.duplicate_month", "row.duplicate_year", "bill.duplicate", "meter.duplicate"],
  "correct-cell": ["cell.not_a_number", "cell.not_a_date", "cell.not_a_month", "cell.out_of_range"],
  "name-unit": ["cell.no_unit", "unit.unknown", "unit.missing"],
  "correct-area": ["cell.negative", "cell.absurd_area", "facility.area_unit_slip", "area.corrected_for_planning"],
  "correct-year": ["cell.absurd_year", "facility.year_built"],
  "correct-dates": ["period.reversed", "bill.absurd_period", "bill.future", "bill.overlap"],
  "correct-quantity": ["bill.no_quantity", "bill.absurd_quantity", "bill.cost_without_usage"],
  "name-carrier": ["carrier.unknown", "carrier.missing", "carbon.unspecified"],
  "make-agree": ["carrier.conflict"],
  "give-header": ["header.missing"],
  "rename-header": ["header.duplicate"],
  "compare-readings": ["reading.differs_from_bill", "reading.superseded"],
  "give-intervals": ["reading.duplicate", "reading.left_out", "reading.no_such_time", "reading.no_type"],
  "say-times": ["reading.label_assumed"],
  "check-date": ["date.ambiguous", "period.end_assumed"],
  "check-conclusion": [
    "unit.shared",
    "carrier.assumed",
    "energy.column_chosen",
    "energy.year_from_name",
    "energy.negative",
  ],
  "give-shares": ["meter.shared", "meter.shared_equally", "meter.shares"],
  "add-ids": ["meter.facility_by_name"],
  "join-facilities": ["facility.duplicate"],
  "decide-which": ["bill.superseded", "energy.columns_disagree", "energy.months_disagree"],
  "find-carrier": ["energy.unspecified"],
  "ask-bills": [
    "energy.from_intensity",
    "energy.zero",
    "energy.missing",
    "energy.partial_year",
    "bill.gap",
    "potential.estimated_baseline",
    "potential.counted_baseline",
  ],
  "add-year": ["energy.no_year"],
  "compare-bill": ["bill.unit_slip", "energy.corrected_for_planning"],
  "check-reading": ["bill.spike", "bill.zero"],
  "read-meter": ["bill.flat", "bill.estimated_run"],
  "find-reversed": ["bill.negative"],
  "check-cost": ["bill.cost_per_kwh"],
  "one-currency": ["bill.mixed_currency"],
  "ask-meters": ["meter.swapped"],
  "assign-meter": ["meter.unassigned"],
  "add-facility": ["meter.unknown_facility"],
  "find-account": ["facility.no_meter"],
  "look-up-area": ["facility.no_area", "potential.area_from_bills", "potential.area_estimated"],
  "say-use": ["facility.use_from_name"],
  "measures-first": ["facility.eui_high"],
  "missing-meter": ["facility.eui_low"],
  "correct-place": ["facility.coordinates"],
  "check-facts": ["calibration.out_of_range", "potential.no_basis"],
  "mend-pack": [
    "energy.no_heating_value",
    "carbon.no_factor",
    "carbon.basis_mismatch",
    "fact.carried_forward",
    "potential.no_schedule",
    "scenario.missing",
    "weather.unchecked",
    "pack.unverified",
    "pack.uncited",
    "pack.expired",
    "pack.expiring",
  ],
  "give-weather": ["weather.synthesised", "weather.other_climate"],
  "ask-readings": ["mv.no_data", "mv.too_many_days_with_missing_meter_data"],
  "fill-gaps": ["mv.savings_filled", "mv.load_incomplete", "mv.too_many_days_with_missing_data", "mv.missing_monthly_hours", "mv.reporting_periods_left_out"],
  "longer-period": ["mv.incorrect_number_of_total_days", "mv.band_undefined", "mv.temperature_beyond_baseline"],
  "other-station": ["mv.too_many_days_with_missing_temperature_data", "mv.missing_monthly_temperature_data"],
  "hourly-weather": ["weather.observed_daily", "mv.unable_to_confirm_daily_temperature_sufficiency"],
  "add-generation": ["mv.negative_meter_values", "reading.negative"],
  "regular-reads": ["mv.off_cycle_reads"],
  "look-at-days": ["mv.extreme_values_detected"],
  "ask-estimated": ["mv.too_few_unique_meter_values"],
  "other-cause": ["mv.non_routine_event_proposed", "mv.comparison_unmatched", "mv.comparison_not_equivalent", "mv.model_fit_metrics"],
  "saving-alone": ["mv.split_not_identifiable"],
  "split-bill": ["mv.bill_longer_than_its_weather"],
  "other-figure": ["mv.departs_from_reference"],
  "daily-model": ["mv.segment_rank_deficient"],
  "mend-inventory": [
    "inventory.total_disagrees",
    "inventory.no_published_totals",
    "inventory.total_unknown",
    "inventory.total_unreadable",
    "inventory.total_duplicate",
    "inventory.line_unknown",
    "inventory.line_duplicate",
    "inventory.line_missing",
    "inventory.line_blank",
    "inventory.value_as_text",
    "inventory.value_unreadable",
    "inventory.value_and_key",
    "inventory.zero_without_key",
    "inventory.negative_outside_land_use",
    "inventory.key_unknown",
    "inventory.key_compound",
    "inventory.elsewhere_unsaid",
    "inventory.elsewhere_empty",
    "inventory.not_estimated_unjustified",
    "inventory.level_incomplete",
    "inventory.level_unknown",
    "inventory.year_unreadable",
    "inventory.year_spans_two",
    "inventory.unit_unsaid",
    "inventory.city_fact_unreadable",
    "inventory.gwp_label_wrong",
    "inventory.gases_disagree",
    "inventory.biogenic_counted",
    "inventory.factor_disagrees",
    "inventory.factor_outside_validity",
    "inventory.gwp_mixed",
    "inventory.generation_beside_grid",
    "inventory.generation_repeated",
  ],
} as const satisfies Record<string, readonly string[]>;

/** A kind of remedy; its sentence is `facility-advice-<remedy>`. */
export type Remedy = keyof typeof CODES_BY_REMEDY;

const REMEDY_BY_CODE = new Map<string, Remedy>(
  Object.entries(CODES_BY_REMEDY).flatMap(([remedy, codes]) => codes.map((code) => [code, remedy as Remedy] as const)),
);

/** Every remedy, for the test that the catalogue knows them all. */
export const REMEDIES = Object.keys(CODES_BY_REMEDY) as Remedy[];

/** What to do about a finding of this code; null where nothing needs to be done. */
export function remedyFor(code: string): Remedy | null {
  return REMEDY_BY_CODE.get(code) ?? null;
}

/** Facts of a facility that a person can say on its page, and the remedies that ask for them. */
const AMENDABLE: ReadonlySet<Remedy> = new Set<Remedy>([
  "correct-area",
  "look-up-area",
  "say-use",
  "correct-place",
  "correct-year",
  "check-facts",
]);

/** Whether the form on the facility's page can mend a finding of this code. */
export function mendedByAmending(code: string): boolean {
  const remedy = remedyFor(code);
  return remedy !== null && AMENDABLE.has(remedy);
}
