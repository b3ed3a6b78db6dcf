//! What a measure or package brings and costs.

use crate::Quantiles;
use serde::{Deserialize, Serialize};

/// Quantiles of what a measure or package brings in a year and costs once.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Outcome {
    /// Grid electricity no longer taken, credited export included, kWh a year.
    pub electricity_kwh: Quantiles,
    /// All other carriers saved, kWh a year.
    pub heat_kwh: Quantiles,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Investment, currency of the pack.
    pub capex: Quantiles,
    /// Energy cost saved less added running cost, a year.
    pub yearly_saving: Quantiles,
}

/// The same draw by draw: sums over buildings are taken here, before quantiles.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct OutcomeDraws {
    /// kWh a year.
    pub electricity_kwh: Vec<f64>,
    /// kWh a year.
    pub heat_kwh: Vec<f64>,
    /// t CO2e a year.
    pub emissions_t: Vec<f64>,
    /// Currency of the pack.
    pub capex: Vec<f64>,
    /// Currency of the pack a year.
    pub yearly_saving: Vec<f64>,
}

impl OutcomeDraws {
    /// Nothing, in so many draws.
    #[must_use]
    pub fn none(draws: usize) -> Self {
        let zeros = || vec![0.0; draws];
        Self {
            electricity_kwh: zeros(),
            heat_kwh: zeros(),
            emissions_t: zeros(),
            capex: zeros(),
            yearly_saving: zeros(),
        }
    }

    /// Adds another outcome times `sign`, draw by draw. Where one has more draws, the common ones count.
    pub(crate) fn add(&mut self, other: &Self, sign: f64) {
        let add = |mine: &mut [f64], theirs: &[f64]| {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine += sign * theirs;
            }
        };
        add(&mut self.electricity_kwh, &other.electricity_kwh);
        add(&mut self.heat_kwh, &other.heat_kwh);
        add(&mut self.emissions_t, &other.emissions_t);
        add(&mut self.capex, &other.capex);
        add(&mut self.yearly_saving, &other.yearly_saving);
    }

    /// This beyond `before`, draw by draw.
    #[must_use]
    pub fn beyond(&self, before: &Self) -> Self {
        let mut rest = self.clone();
        rest.add(before, -1.0);
        rest
    }

    /// Number of draws.
    #[must_use]
    pub fn draws(&self) -> usize {
        self.emissions_t.len()
    }

    /// Quantiles over the draws.
    #[must_use]
    pub fn quantiles(&self) -> Outcome {
        Outcome {
            electricity_kwh: Quantiles::of(&self.electricity_kwh),
            heat_kwh: Quantiles::of(&self.heat_kwh),
            emissions_t: Quantiles::of(&self.emissions_t),
            capex: Quantiles::of(&self.capex),
            yearly_saving: Quantiles::of(&self.yearly_saving),
        }
    }
}
