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
    pub fn add(&mut self, other: &Self, sign: f64) {
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

    /// The draws to seven significant digits, far finer than what is known: kept as decimal text they are short, and
    /// read again they are the same numbers.
    pub(crate) fn rounded(mut self) -> Self {
        let all = [
            &mut self.electricity_kwh,
            &mut self.heat_kwh,
            &mut self.emissions_t,
            &mut self.capex,
            &mut self.yearly_saving,
        ];
        for value in all.into_iter().flatten() {
            *value = seven_digits(*value);
        }
        self
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

/// The double nearest to the decimal of seven significant digits. Both ways go through a whole number and an exact
/// power of ten, so that the result is what reading the decimal gives.
fn seven_digits(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the exponent of a double lies within ±324")]
    let shift = 6 - value.abs().log10().floor() as i32;
    if !(-22..=22).contains(&shift) {
        return value;
    }
    let power = 10_f64.powi(shift.abs());
    if shift >= 0 { (value * power).round() / power } else { (value / power).round() * power }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rounded_draws_are_the_decimals_that_they_are_written_as(
            value in prop_oneof![-1e12..1e12_f64, -1.0..1.0_f64, -1e-6..1e-6_f64],
        ) {
            let rounded = seven_digits(value);
            prop_assert!((rounded - value).abs() <= 1e-6 * value.abs());
            let written: f64 = format!("{value:.6e}").parse().unwrap();
            prop_assert!((rounded - written).abs() <= 1.000_001e-6 * value.abs());
            let digits = format!("{rounded:e}").trim_start_matches('-').split('e').next().unwrap().replace('.', "");
            prop_assert!(digits.len() <= 7, "{rounded:e}");
        }
    }
}
