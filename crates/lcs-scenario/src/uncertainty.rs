//! What is not known, drawn many times.
//!
//! An **unknown** has a distribution; unknowns of one group move together (one grid factor serves all lines of
//! electricity, so it is drawn once per draw and not once per line). Draws come from a seed and from the unknown's name:
//! the same on every machine, in any order of work, and an unknown that is added leaves the others as they were.

mod distribution;
mod draws;
mod fan;
mod model;
mod normal;
mod propagation;

pub use distribution::{Distribution, DistributionError};
pub use draws::{Draws, Share, Unknown};
pub(crate) use fan::fan_year;
pub use fan::{Fan, FanYear, quantile};
pub use model::{Bar, Effect, Outcomes, UncertainModel, WiringError};
pub use propagation::{Uncertain, product, sum, sum_together};
