//! From the pack's exact decimals to the floats that paths are computed in.

use lcs_pack::Exact;
use rust_decimal::prelude::ToPrimitive;

/// The value as a float. Every decimal has one.
pub(crate) fn float(exact: &Exact) -> f64 {
    exact.value.to_f64().unwrap_or(f64::NAN)
}
