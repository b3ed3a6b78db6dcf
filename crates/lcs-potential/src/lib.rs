//! What could be saved, for how much, and what to do first.
//!
//! Per facility ([`assess`]): the archetype of its use becomes a building, its simulated year is scaled to the bills,
//! each measure is tried alone, and then one after the other with the building simulated anew each time, since
//! savings interact and must not be added. What is not known is drawn: what a measure really brings and costs is
//! shared by all buildings of a draw, what differs from building to building is drawn for each, and every draw meets
//! the bills again. The packages on the facility's hull of cost and carbon go to the [`plan`], which fills a yearly
//! budget.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod assess;
mod asset;
mod baseline;
mod cost;
mod draws;
mod effect;
mod facility;
#[cfg(test)]
mod fixture;
mod hull;
mod increment;
mod model;
mod outcome;
mod package;
mod parameters;
mod plan;
mod portfolio;
mod quantile;
mod shoebox;
mod solar;
mod thermal;
mod week;

pub use assess::{Context, DEFAULT_DRAWS, assess};
pub use facility::{
    Baseline, Calibration, EndUseEnergy, Expected, FacilityInput, FacilityPotential, MeasureResult, Package,
};
pub use increment::{Increment, annuity};
pub use outcome::{Outcome, OutcomeDraws};
pub use plan::{LeftOut, Objective, Plan, PlanItem, PlanSettings, PlanYear, Ranking, ReasonCode, plan};
pub use portfolio::{MeasureTotal, PortfolioPotential, portfolio};
pub use quantile::Quantiles;
pub use solar::{ExportCredit, SolarYield};
