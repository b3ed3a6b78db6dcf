//! Measurement and verification: what a building would have used without the works, and how sure that is.
//!
//! A meter and its weather become a [`Baseline`] and a [`Reporting`] period; a model is fitted to the one
//! ([`caltrack::fit`]) and predicts the other ([`caltrack::metered_savings`]). What is noteworthy about the data comes
//! as [`Notice`]s. Temperatures are °F inside, since the published grids and bins are; energy is in the meter's unit.

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod caltrack;
mod compat;
mod error;
pub mod layout;
mod notice;
pub mod opendsm;
mod period;
mod series;
mod sides;
mod statistics;
mod study;
mod time;
pub mod towt;
pub mod tropical;

pub use compat::Compat;
pub use error::MvError;
pub use notice::{Notice, NoticeName};
pub use period::{Baseline, Frame, Granularity, Periods, Reporting, UsagePeriod};
pub use series::{HourlyTemperature, JointRow, JointSeries, MeterSeries, Reading, TemperatureUnit};
pub use sides::{After, Before};
pub use study::{Answer, Data, Model, ModelSummary, Study};
pub use time::Stamp;
