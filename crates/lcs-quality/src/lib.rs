//! What is odd about a city's bills, meters and buildings, told as findings with evidence and, where sensible, with a
//! proposed correction.
//!
//! A check is a function from the [`Survey`] to findings; [`CHECKS`] lists them all. Every comparison is robust
//! (medians, not means), because the faults looked for must not hide themselves, and quiet, because an officer stops
//! reading what cries wolf: [`Thresholds`] gives each limit with its reason.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod checks;
pub mod stats;
mod survey;
mod thresholds;
mod usual;

pub use checks::{CHECKS, Check};
pub use survey::{EuiBand, History, QualityInput, Reading, Survey};
pub use thresholds::Thresholds;

use lcs_domain::Finding;

/// Every finding of every check, in the order of [`CHECKS`]; within a check by meter or facility as they came in.
#[must_use]
pub fn check(input: &QualityInput<'_>) -> Vec<Finding> {
    let survey = Survey::new(input);
    CHECKS.iter().flat_map(|check| check(&survey)).collect()
}
