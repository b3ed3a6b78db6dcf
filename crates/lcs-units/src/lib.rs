//! Quantities and exact conversions.
//!
//! Bills keep the quantity and unit they were written in. [`Unit`] knows its kind and its exact size in the base unit
//! of that kind (kWh, m³, kg, m²), so that a conversion is one decimal multiplication and can be shown to a person.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod amount;
mod unit;

pub use amount::{Emissions, Money};
pub use rust_decimal::Decimal;
pub use unit::{Kind, Unit};
