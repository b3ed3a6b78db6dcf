//! Savings by the day.

use super::{
    days::Days,
    model::{ChangePointModel, Settings},
};
use crate::{After, statistics::student_t_quantile};
use serde::Serialize;

/// Savings against the weather that was, over the days that have both energy and temperature.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DailySavings {
    /// Savings in the meter's unit.
    pub savings: f64,
    /// Sum predicted.
    pub counterfactual: f64,
    /// Sum observed.
    pub observed: f64,
    /// Days that were counted.
    pub days: usize,
    /// Days left out because energy or temperature is missing.
    pub days_left_out: usize,
    /// Days colder or warmer than any day of their part of the baseline.
    pub days_beyond_baseline: usize,
    /// Confidence of the band, two-sided.
    pub confidence: f64,
    /// Half-width of the band; `None` where it is undefined.
    pub fsu: Option<f64>,
}

/// Savings of the reporting days, with a two-sided error band of the given confidence.
#[must_use]
pub fn metered_savings(model: &ChangePointModel, reporting: &After<Days>, confidence: f64) -> DailySavings {
    let (mut counterfactual, mut observed, mut days, mut days_beyond_baseline) = (0.0, 0.0, 0, 0);
    let mut months = [false; 12];
    for day in &reporting.0.list {
        let (Some(energy), Some(component), Some(temperature_f)) =
            (day.energy, model.component(day), day.temperature_f)
        else {
            continue;
        };
        counterfactual += component.curve.predict(temperature_f);
        observed += energy;
        days += 1;
        let (coldest_f, warmest_f) = component.curve.range.all_f;
        days_beyond_baseline += usize::from(temperature_f < coldest_f || temperature_f > warmest_f);
        months[day.start.month() - 1] = true;
    }
    let months = months.iter().filter(|month| **month).count();
    DailySavings {
        savings: counterfactual - observed,
        counterfactual,
        observed,
        days,
        days_left_out: reporting.0.list.len() - days,
        days_beyond_baseline,
        confidence,
        fsu: band(model, counterfactual, days, months, confidence),
    }
}

/// Half-width of the band.
///
/// # Source
/// ASHRAE Guideline 14, annex B, with the polynomial of Sun & Baltazar 2013 in the calendar months of the reporting
/// period; as opendsm after 1.2.7, which takes t at days less parameters.
fn band(model: &ChangePointModel, counterfactual: f64, days: usize, months: usize, confidence: f64) -> Option<f64> {
    let fitness = &model.fitness;
    let degrees = fitness.days as f64 - fitness.parameters as f64;
    if days == 0 || degrees <= 0.0 {
        return None;
    }
    let (n, m, effective, months) = (fitness.days as f64, days as f64, fitness.effective_days, months as f64);
    let (a, b, c) = match model.settings {
        Settings::Current => (-0.000_24, 0.035_35, 1.002_86),
        Settings::Legacy => (-0.000_22, 0.033_06, 0.940_54),
    };
    let t = student_t_quantile(1.0 - (1.0 - confidence) / 2.0, degrees);
    let spread = (n / effective * (1.0 + 2.0 / effective) * m).sqrt();
    let band = (counterfactual / m * fitness.cvrmse_adj).abs() * t * spread * (a * months * months + b * months + c);
    band.is_finite().then_some(band)
}
