//! How well a model fits its own baseline.

use crate::statistics::lag_one_autocorrelation;
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
        let count = pairs.len() as f64;
        let residuals: Vec<f64> = pairs.iter().map(|(observed, predicted)| predicted - observed).collect();
        let sum = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
        let total = sum(|pair| pair.0);
        let observed_mean = sum(|pair| pair.0.abs()) / count;
        let spread = Spread::of(pairs, total / count, sum(|pair| pair.1) / count);
        let squares: f64 = residuals.iter().map(|residual| residual * residual).sum();
        let rmse = (squares / count).sqrt();
        let rmse_adj = (squares / (count - parameters as f64)).sqrt();
        let r_squared = spread.cross * spread.cross / (spread.observed * spread.predicted);
        Self {
            periods: pairs.len(),
            parameters,
            observed_mean,
            observed_variance: spread.observed / count,
            r_squared: Some(r_squared).filter(|r_squared| r_squared.is_finite()),
            rmse,
            rmse_adj,
            cvrmse: rmse / observed_mean,
            cvrmse_adj: rmse_adj / observed_mean,
            nmbe: residuals.iter().sum::<f64>() / total,
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

/// Sums of squares and products about the means.
struct Spread {
    observed: f64,
    predicted: f64,
    cross: f64,
}

impl Spread {
    fn of(pairs: &[(f64, f64)], mean_observed: f64, mean_predicted: f64) -> Self {
        let mut spread = Self { observed: 0.0, predicted: 0.0, cross: 0.0 };
        for (observed, predicted) in pairs {
            let (x, y) = (observed - mean_observed, predicted - mean_predicted);
            spread.observed += x * x;
            spread.predicted += y * y;
            spread.cross += x * y;
        }
        spread
    }
}
