//! How well a model fits its own baseline.

use crate::statistics::{lag_one_autocorrelation, mean, population_variance};
use serde::{Deserialize, Serialize};

/// Fit of a model to its baseline, over periods of equal standing.
///
/// `parameters` does not count the base load, as in eemeter 3; all that is "adjusted" follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Metrics {
    /// Periods.
    pub periods: usize,
    /// Slopes of the model.
    pub parameters: usize,
    /// Mean of the observed values' magnitudes.
    pub observed_mean: f64,
    /// Mean squared distance of the observed values from their mean.
    pub observed_variance: f64,
    /// Squared correlation of observed and predicted.
    pub r_squared: Option<f64>,
    /// Root of the mean squared residual.
    pub rmse: f64,
    /// Root of the squared residuals over periods less parameters.
    pub rmse_adj: f64,
    /// [`Self::rmse`] over the observed mean.
    pub cvrmse: f64,
    /// [`Self::rmse_adj`] over the observed mean.
    pub cvrmse_adj: f64,
    /// Sum of residuals (predicted less observed) over the sum observed.
    pub nmbe: f64,
    /// Correlation of each residual with the one before; `None` where it is undefined.
    pub autocorrelation: Option<f64>,
}

impl Metrics {
    /// Metrics of pairs of observed and predicted values.
    pub(super) fn of(pairs: &[(f64, f64)], parameters: usize) -> Self {
        let observed: Vec<f64> = pairs.iter().map(|pair| pair.0).collect();
        let predicted: Vec<f64> = pairs.iter().map(|pair| pair.1).collect();
        let residuals: Vec<f64> = pairs.iter().map(|(observed, predicted)| predicted - observed).collect();
        let magnitudes: Vec<f64> = observed.iter().map(|value| value.abs()).collect();
        let observed_mean = mean(&magnitudes);
        let squares: f64 = residuals.iter().map(|residual| residual * residual).sum();
        let count = pairs.len() as f64;
        let rmse = (squares / count).sqrt();
        let rmse_adj = (squares / (count - parameters as f64)).sqrt();
        Self {
            periods: pairs.len(),
            parameters,
            observed_mean,
            observed_variance: population_variance(&observed),
            r_squared: squared_correlation(&observed, &predicted),
            rmse,
            rmse_adj,
            cvrmse: rmse / observed_mean,
            cvrmse_adj: rmse_adj / observed_mean,
            nmbe: residuals.iter().sum::<f64>() / observed.iter().sum::<f64>(),
            autocorrelation: lag_one_autocorrelation(&residuals),
        }
    }

    /// Independent observations that the autocorrelated ones are worth; `None` where that is undefined.
    ///
    /// # Source
    /// ASHRAE Guideline 14, as eemeter 3.2.0 computes it: n (1 − ρ) / (1 + ρ).
    #[must_use]
    pub fn effective_periods(&self) -> Option<f64> {
        let rho = self.autocorrelation.filter(|rho| rho.abs() < 1.0)?;
        Some(self.periods as f64 * (1.0 - rho) / (1.0 + rho))
    }
}

fn squared_correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let (mean_a, mean_b) = (mean(a), mean(b));
    let (mut cross, mut squares_a, mut squares_b) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        cross += (x - mean_a) * (y - mean_b);
        squares_a += (x - mean_a).powi(2);
        squares_b += (y - mean_b).powi(2);
    }
    let squared = cross * cross / (squares_a * squares_b);
    squared.is_finite().then_some(squared)
}
