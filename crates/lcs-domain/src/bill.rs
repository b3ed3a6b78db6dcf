//! Bills: a quantity of energy over a span of days, in the unit it was written in.

use crate::{MeterId, Period, SourceRef};
use lcs_units::{Money, Unit};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How the quantity came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BillStatus {
    /// Read from a meter.
    Measured,
    /// The file says it is estimated.
    Estimated,
    /// Derived here, for example the remainder between a reported total and its parts.
    Derived,
}

/// One bill, or one row of a yearly or monthly table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bill {
    /// The meter or account.
    pub meter: MeterId,
    /// The days it covers.
    pub period: Period,
    /// The quantity as written; negative only for derived remainders and reversals.
    pub quantity: Decimal,
    /// The unit as written.
    pub unit: Unit,
    /// What was paid.
    pub cost: Option<Money>,
    /// Measured, estimated or derived.
    pub status: BillStatus,
    /// The cell of the quantity.
    pub source: SourceRef,
}
