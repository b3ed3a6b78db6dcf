//! From account and plan to the scenario of estate and city.

use crate::list_facilities::float;
use lcs_carbon::FacilityYear;
use lcs_domain::Carrier;
use lcs_pack::Pack;
use lcs_potential::{Plan, PlanYear};
use lcs_scenario::{EstateInput, PlanEffect, Range, Scenario, ScenarioError, ScenarioInput};

/// Last year of the paths: the year of net zero.
const LAST_YEAR: i16 = 2050;

/// Paths and readings, or why there are none.
pub(crate) fn estate_scenario(
    pack: &Pack,
    accounts: &[FacilityYear],
    year: i16,
    plan: &Plan,
) -> Result<Scenario, ScenarioError> {
    let electricity = || accounts.iter().filter_map(|account| account.carrier(Carrier::Electricity));
    let electricity_kwh: f64 = electricity().map(|carrier| float(carrier.energy_kwh)).sum();
    let electricity_emissions_t: f64 =
        electricity().filter_map(|carrier| carrier.emissions).map(lcs_units::Emissions::tonnes).sum();
    let emissions_t: f64 = accounts.iter().map(|account| account.emissions.tonnes()).sum();
    let factor_t_kwh = if electricity_kwh > 0.0 { electricity_emissions_t / electricity_kwh } else { 0.0 };
    let estate = EstateInput {
        base_year: year,
        emissions_t,
        electricity_kwh,
        electricity_emissions_t,
        plan: plan.years.iter().map(|year| effect(year, factor_t_kwh)).collect(),
    };
    lcs_scenario::run(&ScenarioInput {
        estate: &estate,
        drivers: &pack.drivers,
        inventory: &pack.inventory,
        targets: &pack.targets,
        assumptions: &pack.assumptions,
        last_year: LAST_YEAR,
    })
}

/// What the finished projects save in a year. Emissions that electricity does not explain are those of other carriers.
fn effect(year: &PlanYear, factor_t_kwh: f64) -> PlanEffect {
    let saved = &year.reached;
    let median = saved.emissions_t.p50;
    let multiple = |value: f64| if median.abs() > f64::EPSILON { value / median } else { 1.0 };
    PlanEffect {
        year: year.year,
        electricity_kwh: saved.electricity_kwh.p50,
        other_t: median - saved.electricity_kwh.p50 * factor_t_kwh,
        spread: Range { p10: multiple(saved.emissions_t.p10), p50: 1.0, p90: multiple(saved.emissions_t.p90) },
    }
}
