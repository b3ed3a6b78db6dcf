//! Savings by the tropical model.

use super::{days::TropicalDays, model::TropicalModel};
use crate::{
    After,
    statistics::{solve_semidefinite, student_t_quantile},
};
use serde::Serialize;

/// Savings against the weather that was, over the days that have both energy and weather.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TropicalSavings {
    /// Savings in the meter's unit.
    pub savings: f64,
    /// Sum predicted.
    pub counterfactual: f64,
    /// Sum observed.
    pub observed: f64,
    /// Days that were counted.
    pub days: usize,
    /// Days left out because energy or weather is missing.
    pub days_left_out: usize,
    /// Confidence of the band, two-sided.
    pub confidence: f64,
    /// Half-width of the band; `None` where no day was counted.
    pub band: Option<f64>,
}

/// Savings of the reporting days, with a two-sided error band of the given confidence.
#[must_use]
pub fn metered_savings(model: &TropicalModel, reporting: &After<TropicalDays>, confidence: f64) -> TropicalSavings {
    let days = &reporting.0;
    let (mut counterfactual, mut observed, mut counted) = (0.0, 0.0, 0);
    let mut sum_of_rows = vec![0.0; model.coefficients.len()];
    for (at, day) in days.list.iter().enumerate() {
        let (Some(energy), Some(row)) = (day.energy, model.design.row_at(days, at)) else { continue };
        counterfactual += row.iter().zip(&model.coefficients).map(|(x, c)| x * c).sum::<f64>();
        observed += energy;
        counted += 1;
        for (sum, x) in sum_of_rows.iter_mut().zip(&row) {
            *sum += x;
        }
    }
    TropicalSavings {
        savings: counterfactual - observed,
        counterfactual,
        observed,
        days: counted,
        days_left_out: days.list.len() - counted,
        confidence,
        band: (counted > 0).then(|| band(model, &sum_of_rows, counted, confidence)),
    }
}

/// Half-width of the band of a sum: the noise of its days and the uncertainty of the coefficients, both widened by
/// autocorrelation; t at the independent days that the baseline is worth.
///
/// # Source
/// Prediction variance of a sum in linear regression, σ²(m + zᵀ(XᵀX)⁻¹z), with the inflation of Newey & West 1987.
fn band(model: &TropicalModel, sum_of_rows: &[f64], days: usize, confidence: f64) -> f64 {
    let (solved, _) = solve_semidefinite(&model.normal, sum_of_rows);
    let of_coefficients: f64 = sum_of_rows.iter().zip(&solved).map(|(z, x)| z * x).sum();
    let variance = model.residual_variance() * model.inflation * (days as f64 + of_coefficients);
    let degrees = (model.days as f64 / model.inflation - model.coefficients.len() as f64).max(1.0);
    student_t_quantile(1.0 - (1.0 - confidence) / 2.0, degrees) * variance.sqrt()
}
