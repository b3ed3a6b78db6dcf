//! Quantiles of outcomes, year by year.

use serde::Serialize;

/// Quantile of ascending values, straight between neighbours.
///
/// # Source
/// R. J. Hyndman, Y. Fan, The American Statistician 50 (1996) 361–365, doi:10.2307/2684934, definition 7.
///
/// # Panics
/// Without values.
#[must_use]
pub fn quantile(ascending: &[f64], p: f64) -> f64 {
    let at = p.clamp(0.0, 1.0) * (ascending.len() - 1) as f64;
    let below = at.floor() as usize;
    let above = (below + 1).min(ascending.len() - 1);
    ascending[below] + (ascending[above] - ascending[below]) * (at - below as f64)
}

/// One year of the fan, t CO2e.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FanYear {
    /// Year.
    pub year: i16,
    /// 2.5th percentile.
    pub p2_5: f64,
    /// Tenth percentile.
    pub p10: f64,
    /// First quartile.
    pub p25: f64,
    /// Median.
    pub p50: f64,
    /// Third quartile.
    pub p75: f64,
    /// Ninetieth percentile.
    pub p90: f64,
    /// 97.5th percentile.
    pub p97_5: f64,
    /// Mean.
    pub mean: f64,
}

/// Quantiles of each year.
pub type Fan = Vec<FanYear>;

/// One year's quantiles.
pub(crate) fn fan_year(year: i16, mut outcomes: Vec<f64>) -> FanYear {
    let mean = outcomes.iter().sum::<f64>() / outcomes.len() as f64;
    outcomes.sort_unstable_by(f64::total_cmp);
    let at = |p| quantile(&outcomes, p);
    FanYear {
        year,
        p2_5: at(0.025),
        p10: at(0.1),
        p25: at(0.25),
        p50: at(0.5),
        p75: at(0.75),
        p90: at(0.9),
        p97_5: at(0.975),
        mean,
    }
}
