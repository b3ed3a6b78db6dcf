//! Savings by the hour.

use super::model::TimeOfWeekTemperature;
use crate::{After, JointSeries, caltrack::Fuel, statistics::student_t_quantile};
use serde::Serialize;

/// Savings against the weather that was, over the hours that have both energy and temperature.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HourlySavings {
    /// Savings in the meter's unit.
    pub savings: f64,
    /// Sum predicted.
    pub counterfactual: f64,
    /// Sum observed.
    pub observed: f64,
    /// Hours that were counted.
    pub hours: usize,
    /// Hours left out because energy, temperature or the month's model is missing.
    pub hours_left_out: usize,
    /// Confidence of the band, two-sided.
    pub confidence: f64,
    /// Half-width of the band, months in quadrature; `None` where a month's is undefined.
    pub fsu: Option<f64>,
}

/// Savings of the reporting hours, with a two-sided error band of the given confidence.
#[must_use]
pub fn metered_savings(
    model: &TimeOfWeekTemperature,
    reporting: &After<JointSeries>,
    confidence: f64,
) -> HourlySavings {
    let (mut counterfactual, mut observed, mut hours) = (0.0, 0.0, 0);
    let mut by_month = [(0.0, 0_usize); 12];
    for row in reporting.0.rows() {
        let energy = row.observed.filter(|value| model.fuel == Fuel::Gas || *value != 0.0);
        if let (Some(energy), Some(predicted)) = (energy, model.predict(row)) {
            counterfactual += predicted;
            observed += energy;
            hours += 1;
            let month = &mut by_month[row.start.month() - 1];
            month.0 += energy;
            month.1 += 1;
        }
    }
    HourlySavings {
        savings: counterfactual - observed,
        counterfactual,
        observed,
        hours,
        hours_left_out: reporting.0.rows().len() - hours,
        confidence,
        fsu: band(model, &by_month, confidence),
    }
}

/// The band of all months, each by ASHRAE Guideline 14 with its own month's model.
///
/// # Source
/// ASHRAE Guideline 14, annex B: 1.26 t CV √(n/n′ (1 + 2/n′) / m), as opendsm 1.2.7 applies it by month.
fn band(model: &TimeOfWeekTemperature, by_month: &[(f64, usize); 12], confidence: f64) -> Option<f64> {
    let mut squares = 0.0;
    for (month, (energy, hours)) in by_month.iter().enumerate().filter(|(_, (_, hours))| *hours > 1) {
        let fit = model.month(month + 1)?.own_fit();
        let effective = fit.effective_hours()?;
        let (n, m) = (fit.hours as f64, *hours as f64);
        let t = student_t_quantile(1.0 - (1.0 - confidence) / 2.0, m - 1.0);
        let spread = (fit.mean_squared_error * n / effective * (1.0 + 2.0 / effective) * m).sqrt();
        squares += (1.26 * t * energy / (m * fit.mean_energy) * spread).powi(2);
    }
    (squares > 0.0 && squares.is_finite()).then(|| squares.sqrt())
}
