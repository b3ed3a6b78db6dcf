//! Targets by type: what is measured, against what, within which boundary, with which grid factor, gross or net.
//!
//! One wording of a target can mean several of these, and they may differ by the whole growth of the economy. [`read`]
//! reads a path against every one of them side by side; [`wordings`] makes all that a bare "−70 % by 2030" may mean;
//! [`close`](close()) finds the cheapest mix of actions that meets a chosen one.

mod close;
mod figures;
mod read;
mod target;

pub use close::{Closing, Lever, LeverUse, close};
pub use figures::{BauPath, FactorTwin, PathFigures, Series};
pub use lcs_carbon::inventory::FactorTreatment;
pub use read::{Reading, Unread, read};
pub(crate) use read::{read_each, read_one};
pub use target::{Against, Balance, Metric, Part, TypedTarget, wordings};
