//! OpenDSM daily and billing: smooth change points, split by season and by weekday where the meter calls for it.
//!
//! The method is defined by its code alone and minimises along a path, so that its digits cannot be had twice; what is
//! reproduced is its objective, its splits and, within a few tenths of a per cent, its savings.
//!
//! # Source
//! opendsm 1.2.7, daily model with the settings "current" and billing model with the settings "legacy"; robust loss
//! after Barron 2019, <https://doi.org/10.1109/CVPR.2019.00446>.

mod component;
mod curve;
mod days;
mod ellipse;
mod first_fit;
mod model;
mod robust;
mod savings;
mod split;
mod start;
mod sufficiency;

pub use curve::{Curve, FittedRange, Shape};
pub use days::{Day, Days};
pub use model::{ChangePointModel, Component, Fitness, Settings, SplitTried, fit};
pub use savings::{DailySavings, metered_savings};
pub use split::{Part, Season, Week};
pub use sufficiency::{judge_fit, sufficiency};
