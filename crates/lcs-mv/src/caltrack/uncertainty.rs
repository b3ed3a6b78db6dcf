//! Error bands of savings.

use super::metrics::Metrics;
use crate::{Granularity, statistics::student_t_quantile};
use serde::{Deserialize, Serialize};

/// Half-widths of the error band of savings, in the meter's unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// Fractional savings uncertainty times baseline energy.
    pub fsu: f64,
    /// Ordinary least squares: model and noise together.
    pub ols: f64,
    /// Its part from the model.
    pub ols_model: f64,
    /// Its part from the noise.
    pub ols_noise: f64,
}

/// What the reporting period contributes to its own band.
pub(super) struct Post {
    /// Length that enters the band: periods for days, rounded months for bills.
    pub(super) count: f64,
    /// Mean of the observed values.
    pub(super) observed_mean: f64,
}

/// The polynomial in the months of reporting that replaces the constant 1.26.
///
/// # Source
/// Sun & Baltazar 2013, "Analysis and improvement on the estimation of building energy savings uncertainty", ASHRAE
/// Transactions 119; coefficients as eemeter 3.2.0 and CalTRACK use them.
pub(crate) fn correction(granularity: Granularity, count: f64) -> f64 {
    let (a, b, c, months) = match granularity {
        Granularity::Billing => (-0.000_22, 0.033_06, 0.940_54, count),
        Granularity::Daily => (-0.000_24, 0.035_35, 1.002_86, count / 30.0),
    };
    a * months * months + b * months + c
}

/// What both kinds of band need.
struct Basis {
    count: f64,
    effective: f64,
    t: f64,
}

fn basis(metrics: &Metrics, post_count: f64, confidence: f64) -> Option<Basis> {
    let effective = metrics.effective_periods()?;
    let count = metrics.periods as f64;
    let degrees = count - metrics.parameters as f64;
    if post_count == 0.0 || metrics.observed_mean == 0.0 || degrees <= 0.0 {
        return None;
    }
    Some(Basis { count, effective, t: student_t_quantile(1.0 - (1.0 - confidence) / 2.0, degrees) })
}

/// Half-width by fractional savings uncertainty; `None` where it is undefined.
///
/// # Source
/// ASHRAE Guideline 14, annex B, with the correction of [`correction`].
pub(super) fn fsu(metrics: &Metrics, granularity: Granularity, post_count: f64, confidence: f64) -> Option<f64> {
    Some(fsu_on(&basis(metrics, post_count, confidence)?, metrics, granularity, post_count))
}

fn fsu_on(basis: &Basis, metrics: &Metrics, granularity: Granularity, post_count: f64) -> f64 {
    let Basis { count, effective, t } = *basis;
    let spread = (count / effective * (1.0 + 2.0 / effective) / post_count).sqrt();
    let baseline_energy = metrics.observed_mean * count;
    let relative = t * correction(granularity, post_count) * (metrics.rmse_adj / metrics.observed_mean) * spread;
    baseline_energy * relative
}

/// Both bands of metered savings; `None` where they are undefined.
pub(super) fn bands(metrics: &Metrics, granularity: Granularity, post: &Post, confidence: f64) -> Option<Bands> {
    let basis = basis(metrics, post.count, confidence)?;
    let fsu = fsu_on(&basis, metrics, granularity, post.count);
    let Basis { count, effective, t } = basis;
    if metrics.observed_variance == 0.0 {
        return None;
    }
    let distance = (metrics.observed_mean - post.observed_mean).powi(2) / metrics.observed_variance;
    let ols_model = t * metrics.rmse_adj * post.count / count.sqrt() * (1.0 + distance).sqrt();
    let ols_noise = t * metrics.rmse_adj * (post.count * count / effective).sqrt();
    Some(Bands { fsu, ols: ols_model.hypot(ols_noise), ols_model, ols_noise })
}
