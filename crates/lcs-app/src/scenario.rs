//! From account and plan to the scenario of estate and city.

use crate::list_facilities::float;
use lcs_carbon::FacilityYear;
use lcs_domain::{Carrier, Fact};
use lcs_pack::{Assumption, Pack, Ranged, TargetReference};
use lcs_potential::{Plan, PlanYear};
use lcs_scenario::{EstateInput, PlanEffect, Range, Scenario, ScenarioError, ScenarioInput, ids};
use std::collections::BTreeSet;

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
    let heat_kwh: f64 = accounts
        .iter()
        .flat_map(|account| &account.carriers)
        .filter(|carrier| carrier.carrier != Carrier::Electricity && carrier.emissions.is_some())
        .map(|carrier| float(carrier.energy_kwh))
        .sum();
    let heat_t_kwh = if heat_kwh > 0.0 { (emissions_t - electricity_emissions_t) / heat_kwh } else { 0.0 };
    let estate = EstateInput {
        base_year: year,
        emissions_t,
        electricity_kwh,
        electricity_emissions_t,
        plan: plan.years.iter().map(|year| effect(year, heat_t_kwh)).collect(),
    };
    let mut assumptions = pack.assumptions.clone();
    assumptions.extend(back_cast(pack, year, emissions_t));
    lcs_scenario::run(&ScenarioInput {
        estate: &estate,
        drivers: &pack.drivers,
        inventory: &pack.inventory,
        targets: &pack.targets,
        assumptions: &assumptions,
        last_year: LAST_YEAR,
    })
}

/// What the projects finished by the end of a year save from the next year on.
fn effect(year: &PlanYear, heat_t_kwh: f64) -> PlanEffect {
    let saved = &year.reached;
    let median = saved.emissions_t.p50;
    let multiple = |value: f64| if median.abs() > f64::EPSILON { value / median } else { 1.0 };
    PlanEffect {
        year: year.year + 1,
        electricity_kwh: saved.electricity_kwh.p50,
        other_t: saved.heat_kwh.p50 * heat_t_kwh,
        spread: Range { p10: multiple(saved.emissions_t.p10), p50: 1.0, p90: multiple(saved.emissions_t.p90) },
    }
}

/// Emissions of the estate in the base years of the targets, where nobody measured them: this estate counted back with
/// the growth that the scenario assumes for it, at the grid factor of the account. Unverified, and listed as such.
fn back_cast(pack: &Pack, year: i16, emissions_t: f64) -> Vec<Assumption> {
    let Some(growth) = pack.assumption(ids::ESTATE_GROWTH) else { return Vec::new() };
    let base_years = pack.targets.iter().filter_map(|target| match target.reference {
        TargetReference::BaseYear(base) => Some(base),
        _ => None,
    });
    let base_years: BTreeSet<i16> = base_years.filter(|base| *base < year).collect();
    let assumption = |base: i16| {
        let then = |growth: f64| emissions_t / (1.0 + growth).powi(i32::from(year - base));
        let id = format!("{}{base}", ids::ESTATE_EMISSIONS);
        let note = format!(
            "Counted back from {year} with the assumption {} at the grid factor of {year}; the city's own figure of \
             {base} was not at hand.",
            growth.id
        );
        let fact = Fact { key: id.clone(), note: Some(note), source: None, ..growth.value.fact.clone() };
        let value =
            Ranged { p10: then(growth.value.p90), p50: then(growth.value.p50), p90: then(growth.value.p10), fact };
        Assumption { id, value, unit: "t CO2e/yr".to_owned() }
    };
    let stated = |base: &i16| pack.assumption(&format!("{}{base}", ids::ESTATE_EMISSIONS)).is_none();
    base_years.into_iter().filter(stated).map(assumption).collect()
}
