//! How the tonnes of a project divide over its measures.
//!
//! Measures overlap, so what each adds depends on the order in which they are thought of. A project's tonnes are
//! divided in proportion to what each of its measures brings alone: no measure is favoured by its place.

use lcs_potential::{FacilityPotential, Outcome};
use std::collections::BTreeMap;

/// Emissions of a kWh, t CO2e.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Factors {
    /// Of grid electricity.
    pub electricity: f64,
    /// Of the other carriers.
    pub other: f64,
}

impl Factors {
    /// Emissions that an energy saving avoids, t CO2e a year, median.
    pub fn avoided_t(self, outcome: &Outcome) -> f64 {
        outcome.electricity_kwh.p50 * self.electricity + outcome.heat_kwh.p50 * self.other
    }
}

/// What each measure brings alone, facility by facility.
pub(crate) struct Singles<'p>(BTreeMap<&'p str, BTreeMap<&'p str, &'p Outcome>>);

impl<'p> Singles<'p> {
    /// The single measures of all facilities.
    pub fn of(potentials: &'p [FacilityPotential]) -> Self {
        let singles = |potential: &'p FacilityPotential| {
            potential.singles.iter().map(|single| (single.measure_id.as_str(), &single.outcome)).collect()
        };
        Self(potentials.iter().map(|potential| (potential.id.as_str(), singles(potential))).collect())
    }

    /// What each measure of a project brings alone; `None` for one that brings nothing alone.
    pub fn of_project(&self, facility: &str, measures: &[String]) -> Vec<Option<&'p Outcome>> {
        let alone = self.0.get(facility);
        measures.iter().map(|measure| alone?.get(measure.as_str()).copied()).collect()
    }
}

/// Share of each measure of a project in what they bring together; the shares sum to 1. Equal where none brings anything
/// alone.
pub(crate) fn shares<'a>(
    alone: &'a [Option<&Outcome>],
    worth: impl Fn(&Outcome) -> f64 + Copy + 'a,
) -> impl Iterator<Item = f64> + 'a {
    let of = move |single: &Option<&Outcome>| single.map_or(0.0, worth).max(0.0);
    let sum: f64 = alone.iter().map(of).sum();
    #[expect(clippy::cast_precision_loss, reason = "a number of measures")]
    let equal = 1.0 / alone.len() as f64;
    alone.iter().map(move |single| if sum > 0.0 { of(single) / sum } else { equal })
}
