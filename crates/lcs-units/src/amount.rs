//! Amounts of record: integers in the smallest unit, so that sums are exact and do not depend on order.

use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use serde::{Deserialize, Serialize};
use std::{iter::Sum, ops::Add};

/// Greenhouse-gas emissions in whole grams of CO2 equivalent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize, Deserialize)]
pub struct Emissions(i64);

impl Emissions {
    /// No emissions.
    pub const ZERO: Self = Self(0);

    /// From grams.
    #[must_use]
    pub const fn from_grams(grams: i64) -> Self {
        Self(grams)
    }

    /// From kilograms, rounded half to even to the gram; `None` beyond ±9.2 × 10¹⁸ g.
    #[must_use]
    pub fn from_kilograms(kilograms: Decimal) -> Option<Self> {
        kilograms
            .checked_mul(Decimal::ONE_THOUSAND)?
            .round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven)
            .to_i64()
            .map(Self)
    }

    /// Grams.
    #[must_use]
    pub const fn grams(self) -> i64 {
        self.0
    }

    /// Tonnes, for display and for planning; not for further sums of record.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "display: 15 digits are enough")]
    pub fn tonnes(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

impl Add for Emissions {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sum for Emissions {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

/// Money as a decimal amount of one currency (ISO 4217 code). Amounts of different currencies never add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// The amount in whole currency units (ringgit, yen, dollars).
    pub amount: Decimal,
    /// ISO 4217, for example `MYR`.
    pub currency: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilograms_round_half_to_even() {
        let grams = |kg: &str| Emissions::from_kilograms(kg.parse().unwrap()).unwrap().grams();
        assert_eq!(grams("0.0005"), 0);
        assert_eq!(grams("0.0015"), 2);
        assert_eq!(grams("1.2344"), 1234);
        assert_eq!(grams("-0.0015"), -2);
    }
}
