//! Distributions, by their quantile function.

use super::normal::{normal_probability, normal_quantile};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How an unknown is distributed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Distribution {
    /// One value.
    Fixed {
        /// It.
        value: f64,
    },
    /// Normal.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation, 0 or more.
        sd: f64,
    },
    /// Normal in the logarithm.
    LogNormal {
        /// Median, above 0.
        median: f64,
        /// Geometric standard deviation, 1 or more.
        geometric_sd: f64,
    },
    /// Every value alike.
    Uniform {
        /// Lowest.
        low: f64,
        /// Highest.
        high: f64,
    },
    /// Straight up to the mode and straight down.
    Triangular {
        /// Lowest.
        low: f64,
        /// Likeliest.
        mode: f64,
        /// Highest.
        high: f64,
    },
    /// Half a normal below and half a normal above the median: for a range with unequal sides.
    Quantiles {
        /// Tenth percentile.
        p10: f64,
        /// Median.
        p50: f64,
        /// Ninetieth percentile.
        p90: f64,
    },
}

/// A distribution that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[error("{0:?} is no distribution: its parameters are out of order or not finite")]
pub struct DistributionError(pub Distribution);

impl DistributionError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        "let low ≤ mode ≤ high (p10 ≤ p50 ≤ p90), deviations not be negative, and medians of logarithms be above 0"
    }
}

impl Distribution {
    /// Checks the parameters.
    ///
    /// # Errors
    /// [`DistributionError`] where they are out of order or not finite.
    pub fn check(self) -> Result<Self, DistributionError> {
        let good = match self {
            Self::Fixed { value } => value.is_finite(),
            Self::Normal { mean, sd } => mean.is_finite() && sd.is_finite() && sd >= 0.0,
            Self::LogNormal { median, geometric_sd } => {
                median.is_finite() && median > 0.0 && geometric_sd.is_finite() && geometric_sd >= 1.0
            }
            Self::Uniform { low, high } => low.is_finite() && high.is_finite() && low <= high,
            Self::Triangular { low, mode, high } | Self::Quantiles { p10: low, p50: mode, p90: high } => {
                low.is_finite() && high.is_finite() && low <= mode && mode <= high
            }
        };
        if good { Ok(self) } else { Err(DistributionError(self)) }
    }

    /// Value below which the unknown lies with the probability of a standard normal variable below `z`.
    #[must_use]
    pub fn at(&self, z: f64) -> f64 {
        match *self {
            Self::Fixed { value } => value,
            Self::Normal { mean, sd } => mean + sd * z,
            Self::LogNormal { median, geometric_sd } => median * (geometric_sd.ln() * z).exp(),
            Self::Uniform { low, high } => low + (high - low) * normal_probability(z),
            Self::Triangular { low, mode, high } => triangular(low, mode, high, normal_probability(z)),
            Self::Quantiles { p10, p50, p90 } => {
                let side = if z < 0.0 { p50 - p10 } else { p90 - p50 };
                p50 + side * z / normal_quantile(0.9)
            }
        }
    }

    /// Value below which the unknown lies with probability `p`, 0 < p < 1.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        self.at(normal_quantile(p))
    }
}

fn triangular(low: f64, mode: f64, high: f64, p: f64) -> f64 {
    let width = high - low;
    if width <= 0.0 {
        return mode;
    }
    if p * width <= mode - low {
        low + (p * width * (mode - low)).sqrt()
    } else {
        high - ((1.0 - p) * width * (high - mode)).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: quantiles of a triangle on 0, 1, 3 are √(3 p) up to a third, then 3 − √(6 (1 − p)).
    #[test]
    fn quantiles_by_hand() {
        let triangle = Distribution::Triangular { low: 0.0, mode: 1.0, high: 3.0 };
        assert!((triangle.quantile(0.12) - 0.6).abs() < 1e-12);
        assert!((triangle.quantile(0.5) - (3.0 - 3.0_f64.sqrt())).abs() < 1e-12);
        assert!((Distribution::Uniform { low: 2.0, high: 6.0 }.quantile(0.25) - 3.0).abs() < 1e-12);
        let sides = Distribution::Quantiles { p10: 8.0, p50: 10.0, p90: 15.0 };
        for (p, expected) in [(0.1, 8.0), (0.5, 10.0), (0.9, 15.0)] {
            assert!((sides.quantile(p) - expected).abs() < 1e-12);
        }
        let log = Distribution::LogNormal { median: 2.0, geometric_sd: 3.0 };
        assert!((log.at(1.0) - 6.0).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_distribution_is_refused() {
        for wrong in [
            Distribution::Normal { mean: 0.0, sd: -1.0 },
            Distribution::Uniform { low: 1.0, high: 0.0 },
            Distribution::LogNormal { median: 0.0, geometric_sd: 2.0 },
            Distribution::Quantiles { p10: 1.0, p50: 0.5, p90: 2.0 },
            Distribution::Fixed { value: f64::NAN },
            Distribution::Triangular { low: 0.0, mode: f64::NAN, high: 1.0 },
        ] {
            assert!(wrong.check().is_err());
        }
        assert!(Distribution::Triangular { low: 1.0, mode: 1.0, high: 1.0 }.check().is_ok());
    }
}
