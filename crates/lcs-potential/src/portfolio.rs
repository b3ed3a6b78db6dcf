//! All facilities together, summed draw by draw.

use crate::{FacilityPotential, OutcomeDraws, Quantiles, outcome::Outcome};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One measure over all facilities in which it helps, each time done alone. Measures do not add up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureTotal {
    /// Id of the measure.
    pub measure_id: String,
    /// Facilities in which it helps.
    pub facilities: usize,
    /// What it brings and costs.
    pub outcome: Outcome,
    /// Life, years, weighted by median investment.
    pub life_years: f64,
}

/// What all packages together bring and cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PortfolioPotential {
    /// Facilities with at least one effective measure.
    pub facilities: usize,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Investment.
    pub capex: Quantiles,
    /// Grid electricity saved, kWh a year.
    pub electricity_kwh: Quantiles,
    /// Other carriers saved, kWh a year.
    pub heat_kwh: Quantiles,
    /// Money saved a year.
    pub yearly_saving: Quantiles,
    /// Each measure by itself, the largest reduction first.
    pub by_measure: Vec<MeasureTotal>,
}

/// Sums the full packages. Totals are taken draw by draw and then ranked, so that the median is that of the total and
/// what all buildings share does not average out.
#[must_use]
pub fn portfolio(potentials: &[FacilityPotential]) -> PortfolioPotential {
    let full = || potentials.iter().filter_map(FacilityPotential::full_package);
    let draws = full().next().map_or(0, |package| package.draws.draws());
    let mut sum = OutcomeDraws::none(draws);
    for package in full() {
        sum.add(&package.draws, 1.0);
    }
    let total = sum.quantiles();
    PortfolioPotential {
        facilities: full().count(),
        emissions_t: total.emissions_t,
        capex: total.capex,
        electricity_kwh: total.electricity_kwh,
        heat_kwh: total.heat_kwh,
        yearly_saving: total.yearly_saving,
        by_measure: by_measure(potentials, draws),
    }
}

/// Sum over the facilities of one measure.
struct Sum {
    facilities: usize,
    draws: OutcomeDraws,
    /// Life times investment, life, investment.
    life: [f64; 3],
}

fn by_measure(potentials: &[FacilityPotential], draws: usize) -> Vec<MeasureTotal> {
    let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
    for single in potentials.iter().flat_map(|potential| &potential.singles) {
        let empty = || Sum { facilities: 0, draws: OutcomeDraws::none(draws), life: [0.0; 3] };
        let sum = sums.entry(&single.measure_id).or_insert_with(empty);
        let capex = single.outcome.capex.p50;
        sum.facilities += 1;
        sum.draws.add(&single.draws, 1.0);
        sum.life = [sum.life[0] + single.life_years * capex, sum.life[1] + single.life_years, sum.life[2] + capex];
    }
    let mut totals: Vec<MeasureTotal> = sums
        .into_iter()
        .map(|(id, sum)| MeasureTotal {
            measure_id: id.to_owned(),
            facilities: sum.facilities,
            outcome: sum.draws.quantiles(),
            life_years: if sum.life[2] > 0.0 { sum.life[0] / sum.life[2] } else { sum.life[1] / sum.facilities as f64 },
        })
        .collect();
    totals.sort_by(|a, b| b.outcome.emissions_t.p50.total_cmp(&a.outcome.emissions_t.p50));
    totals
}
