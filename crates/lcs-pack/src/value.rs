//! Values with their fact.

use lcs_domain::Fact;
use rust_decimal::Decimal;

/// An exact value: a factor, a price, a heating value.
#[derive(Debug, Clone, PartialEq)]
pub struct Exact {
    /// The value in the unit its field names.
    pub value: Decimal,
    /// Where it comes from and when it holds.
    pub fact: Fact,
}

/// A value with a range: 80 % of cases lie between `p10` and `p90`.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranged {
    /// Tenth percentile.
    pub p10: f64,
    /// Median.
    pub p50: f64,
    /// Ninetieth percentile.
    pub p90: f64,
    /// Where it comes from.
    pub fact: Fact,
}
