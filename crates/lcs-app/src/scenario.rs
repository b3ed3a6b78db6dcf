//! From account and plan to the scenario of estate and city.

use crate::list_facilities::float;
use lcs_carbon::FacilityYear;
use lcs_domain::{Carrier, Fact};
use lcs_pack::{Assumption, Pack, Ranged, TargetReference};
use lcs_potential::PlanYear;
use lcs_scenario::{EstateInput, PlanEffect, Range, Scenario, ScenarioError, ScenarioInput, ids};
use lcs_units::Emissions;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, iter::Sum};

/// Last year of the paths: the year of net zero.
const LAST_YEAR: i16 = 2050;

/// Energy and emissions that paths start from, with planning corrections: of one facility, or summed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Base {
    /// Grid electricity, kWh a year.
    pub electricity_kwh: f64,
    /// Emissions of that electricity, t CO2e a year.
    pub electricity_t: f64,
    /// All other carriers that have emissions, kWh a year.
    pub other_kwh: f64,
    /// Emissions of the other carriers, t CO2e a year.
    pub other_t: f64,
}

impl Base {
    /// The base of one account.
    pub(crate) fn of(account: &FacilityYear) -> Self {
        let electricity = account.carrier(Carrier::Electricity);
        let electricity_t = electricity.and_then(|carrier| carrier.emissions).map_or(0.0, Emissions::tonnes);
        let others = account.carriers.iter().filter(|carrier| carrier.carrier != Carrier::Electricity);
        Self {
            electricity_kwh: electricity.map_or(0.0, |carrier| float(carrier.energy_kwh)),
            electricity_t,
            other_kwh: others.filter(|other| other.emissions.is_some()).map(|other| float(other.energy_kwh)).sum(),
            other_t: account.emissions.tonnes() - electricity_t,
        }
    }

    /// All emissions, t CO2e a year.
    #[must_use]
    pub fn emissions_t(&self) -> f64 {
        self.electricity_t + self.other_t
    }

    /// Emissions of a kWh of the other carriers, t CO2e.
    pub(crate) fn other_t_kwh(&self) -> f64 {
        if self.other_kwh > 0.0 { self.other_t / self.other_kwh } else { 0.0 }
    }
}

impl<'a> Sum<&'a Self> for Base {
    fn sum<I: Iterator<Item = &'a Self>>(bases: I) -> Self {
        bases.fold(Self::default(), |sum, base| Self {
            electricity_kwh: sum.electricity_kwh + base.electricity_kwh,
            electricity_t: sum.electricity_t + base.electricity_t,
            other_kwh: sum.other_kwh + base.other_kwh,
            other_t: sum.other_t + base.other_t,
        })
    }
}

/// Whose base and plan a scenario is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The whole estate.
    Whole,
    /// Some of its facilities. What a pack states of the whole estate does not hold for them.
    Some,
}

/// Paths and readings, or why there are none. One function for a run and for every what-if.
pub(crate) fn estate_scenario(
    pack: &Pack,
    part: Part,
    base: &Base,
    year: i16,
    plan: &[PlanYear],
) -> Result<Scenario, ScenarioError> {
    let estate = EstateInput {
        base_year: year,
        emissions_t: base.emissions_t(),
        electricity_kwh: base.electricity_kwh,
        electricity_emissions_t: base.electricity_t,
        plan: plan.iter().map(|year| effect(year, base.other_t_kwh())).collect(),
    };
    let mut assumptions = pack.assumptions.clone();
    if part == Part::Some {
        assumptions.retain(|assumption| !assumption.id.starts_with(ids::ESTATE_EMISSIONS));
    }
    let counted_back = back_cast(pack, &assumptions, year, base.emissions_t());
    assumptions.extend(counted_back);
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
fn effect(year: &PlanYear, other_t_kwh: f64) -> PlanEffect {
    let saved = &year.reached;
    let median = saved.emissions_t.p50;
    let multiple = |value: f64| if median.abs() > f64::EPSILON { value / median } else { 1.0 };
    PlanEffect {
        year: year.year + 1,
        electricity_kwh: saved.electricity_kwh.p50,
        other_t: saved.heat_kwh.p50 * other_t_kwh,
        spread: Range { p10: multiple(saved.emissions_t.p10), p50: 1.0, p90: multiple(saved.emissions_t.p90) },
    }
}

/// Emissions of the estate in the base years of the targets, where nobody measured them: this estate counted back with
/// the growth that the scenario assumes for it, at the grid factor of the account. Unverified, and listed as such.
fn back_cast(pack: &Pack, stated: &[Assumption], year: i16, emissions_t: f64) -> Vec<Assumption> {
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
    let missing = |base: &i16| {
        let id = format!("{}{base}", ids::ESTATE_EMISSIONS);
        !stated.iter().any(|assumption| assumption.id == id)
    };
    base_years.into_iter().filter(missing).map(assumption).collect()
}
