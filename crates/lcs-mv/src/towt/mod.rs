//! CalTRACK hourly: time of week and temperature, one model per calendar month.
//!
//! Each month's model is fitted to its own hours and, at half weight, those of the months beside it. A first regression
//! on degree days tells busy hours of the week from quiet ones; each of the two gets its own piecewise line of
//! temperature, all 168 hours of the week their own level.
//!
//! # Source
//! CalTRACK methods 2.0, sections 3.6 to 3.10, after Mathieu et al. 2011, <https://doi.org/10.1109/TSG.2011.2145010>;
//! figures as opendsm 1.2.7 computes them.

mod bins;
mod hours;
mod model;
mod occupancy;
mod savings;
mod segment;
mod sufficiency;

pub use bins::Bins;
pub use model::{TimeOfWeekTemperature, fit};
pub use savings::{HourlySavings, metered_savings};
pub use segment::{Segment, SegmentFit};
pub use sufficiency::sufficiency;
