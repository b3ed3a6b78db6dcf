//! What a facility used in a year, and what that emitted.
//!
//! Bills keep their quantity and unit. This crate lays them on the calendar, turns them into energy with exact unit
//! factors or dated heating values, and into emissions with dated factors. Every figure of record is a decimal or an
//! integer, so a sum does not depend on the order of the bills. [`facility_year`] runs plain or with a tracer: an
//! explanation is the same calculation, listened to.
//!
//! [`inventory`] holds what a whole city reports, line by line of the Global Protocol for Cities.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod annualise;
mod calendarise;
mod counted;
mod explain;
mod facility_year;
mod facts;
pub mod inventory;
mod line;
mod year;

pub use annualise::{AnnualProfile, FillMethod, annualise};
pub use calendarise::{Spread, calendarise};
pub use counted::{CountedBill, LONGEST_BILL_DAYS, counted};
pub use facility_year::{FacilityYearInput, MeterBills, facility_year};
pub use facts::{CarryForward, EmissionFactor, EnergyFacts, FactorOn, HeatBasis, HeatingValue};
pub use line::bill_energy_kwh;
pub use year::{CarrierYear, FULL_COVERAGE, FacilityYear};
