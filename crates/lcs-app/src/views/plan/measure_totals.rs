//! Each measure over the facilities of a part of the estate, each time done alone.

use super::{FactStatus, MeasureRow};
use crate::{
    live_city::CityState,
    scenario::Part,
    views::{common::Benefit, estate_part::EstatePart, name_or_id},
};
use lcs_locale::Language;
use lcs_potential::{FacilityPotential, MeasureTotal, Outcome, Quantiles, annuity};
use std::{borrow::Cow, collections::BTreeMap};

/// The largest reduction first.
pub(super) fn measures(state: &CityState, estate: &EstatePart<'_>, language: Language) -> Vec<MeasureRow> {
    let totals = match estate.part {
        Part::Whole => Cow::Borrowed(&estate.run.detail.measures[..]),
        Part::Some => Cow::Owned(sum(&estate.potentials)),
    };
    let discount = estate.settings().discount_rate;
    totals.iter().map(|total| row(state, total, discount, language)).collect()
}

fn row(state: &CityState, total: &MeasureTotal, discount_rate: f64, language: Language) -> MeasureRow {
    let outcome = &total.outcome;
    let (capex, saving, tonnes) = (outcome.capex.p50, outcome.yearly_saving.p50, outcome.emissions_t.p50);
    let yearly_cost = annuity(capex, total.life_years, discount_rate) - saving;
    let benefit = Benefit::from(outcome);
    MeasureRow {
        name: name_or_id(language, "measure", &total.measure_id),
        facilities: total.facilities,
        emissions_t: benefit.emissions_t,
        energy_kwh: benefit.energy_kwh,
        capex: benefit.capex,
        yearly_saving: benefit.yearly_saving,
        life_years: total.life_years,
        simple_payback_years: (saving > 0.0).then(|| capex / saving),
        cost_per_tonne: (tonnes > 0.0).then(|| yearly_cost / tonnes),
        status: FactStatus::of_measure(&state.city.pack, &total.measure_id),
        measure: total.measure_id.clone(),
    }
}

/// Sums of quantiles, since a run keeps no draws of single measures: what a measure really brings and costs is common
/// to all buildings, so the quantiles of the sum lie close to them, and never further apart.
fn sum(potentials: &[FacilityPotential]) -> Vec<MeasureTotal> {
    let mut totals: BTreeMap<&str, (MeasureTotal, f64)> = BTreeMap::new();
    for single in potentials.iter().flat_map(|potential| &potential.singles) {
        let empty = || MeasureTotal {
            measure_id: single.measure_id.clone(),
            facilities: 0,
            outcome: Outcome::default(),
            life_years: 0.0,
        };
        let (total, weights) = totals.entry(&single.measure_id).or_insert_with(|| (empty(), 0.0));
        total.facilities += 1;
        total.outcome = add(&total.outcome, &single.outcome);
        // Weighted by investment; what costs nothing still has a life.
        let weight = single.outcome.capex.p50.max(f64::MIN_POSITIVE);
        *weights += weight;
        total.life_years += (single.life_years - total.life_years) * weight / *weights;
    }
    let mut totals: Vec<MeasureTotal> = totals.into_values().map(|(total, _)| total).collect();
    totals.sort_by(|a, b| b.outcome.emissions_t.p50.total_cmp(&a.outcome.emissions_t.p50));
    totals
}

fn add(a: &Outcome, b: &Outcome) -> Outcome {
    let add = |a: Quantiles, b: Quantiles| Quantiles { p10: a.p10 + b.p10, p50: a.p50 + b.p50, p90: a.p90 + b.p90 };
    Outcome {
        electricity_kwh: add(a.electricity_kwh, b.electricity_kwh),
        heat_kwh: add(a.heat_kwh, b.heat_kwh),
        emissions_t: add(a.emissions_t, b.emissions_t),
        capex: add(a.capex, b.capex),
        yearly_saving: add(a.yearly_saving, b.yearly_saving),
    }
}
