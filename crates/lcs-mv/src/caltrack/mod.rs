//! CalTRACK 2.0 usage per day, daily and billing: one base load, heating and cooling by degree days.
//!
//! The candidates are all whole balance points from 30 to 90 °F; the best adjusted R² among those with no negative
//! coefficient wins. The grid stays in °F: in °C it would be another grid.
//!
//! # Source
//! CalTRACK methods 2.0, sections 2.2 to 3.5; figures as eemeter 3.2.0 computes them.

mod candidate;
mod choice;
mod fit;
mod grid;
mod metrics;
mod model;
mod savings;
mod sufficiency;
mod uncertainty;

pub use candidate::{Candidate, Counts, DegreeDays, Fate, Form, Parameter};
pub use choice::Split;
pub use fit::{Fuel, candidates, fit};
pub use metrics::Metrics;
pub use model::{Prediction, Slope, UsagePerDay};
pub use savings::{MeteredSavings, ModeledSavings, PeriodSavings, metered_savings, modeled_savings, savings_notices};
pub use sufficiency::sufficiency;
pub use uncertainty::Bands;
pub(crate) use uncertainty::correction;
