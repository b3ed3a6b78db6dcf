//! What the page asks of an open block: the answer for its sliders, and the fronts behind it.

use super::{
    answer::{BlockAnswer, block_answer},
    blocks::OpenBlock,
    changes::BlockChanges,
    front::{BlockFrontPoint, carbon_front, resilience_front},
};
use crate::AppError;
use lcs_community::{OutageTarget, Request, lp::Limits};
use serde::Serialize;
use utoipa::ToSchema;

pub use lcs_community::lp::Stop as StopWhen;

/// The answer for a block with changes.
///
/// # Errors
/// When a change cannot be, the search comes to no proven end, or `stop` says that nobody waits any more.
pub fn answer_of_block(open: &OpenBlock, changes: &BlockChanges, stop: StopWhen) -> Result<BlockAnswer, AppError> {
    block_answer(&open.input, changes, stop)
}

/// What less CO2 and what longer survival cost.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockFrontPage {
    /// ISO 4217 code of all money; costs are per year.
    pub currency: String,
    /// Cost against CO2; empty where the grid has none.
    pub carbon: Vec<BlockFrontPoint>,
    /// Cost against outages survived; empty for a block without battery.
    pub resilience: Vec<BlockFrontPoint>,
    /// What the outages ask for: share of the start hours, share of the load, how full the battery is.
    pub probability: f64,
    /// Share of the load that is served.
    pub critical_share: f64,
    /// How full the battery is when the grid fails.
    pub initial_soc: f64,
}

/// The outages that the front asks for where the block does not say which: half the load, from a half full battery, from
/// nineteen of twenty start hours.
const TARGET: OutageTarget = OutageTarget { hours: 0, probability: 0.95, critical_share: 0.5, initial_soc: 0.5 };

/// The fronts of a block with changes. Sizes that a block gives are freed to find what would be best, up to the roof.
///
/// # Errors
/// As [`answer_of_block`].
pub fn fronts_of_block(open: &OpenBlock, changes: &BlockChanges, stop: StopWhen) -> Result<BlockFrontPage, AppError> {
    let mut input = open.input.clone();
    changes.apply(&mut input.block, &mut input.series)?;
    let target = input.block.requirements.outage.take().unwrap_or(TARGET);
    free_sizes(&mut input.block);
    let limits = Limits { stop: Some(stop), ..Limits::default() };
    let request = Request { limits: &limits, ..Request::default() };
    let carbon = match input.block.grid.carbon_kg_per_kwh > 0.0 {
        true => carbon_front(&input, &[], &request)?,
        false => Vec::new(),
    };
    let resilience = match (limits.stopped(), input.block.battery) {
        (true, _) => return Err(AppError::Cancelled),
        (false, Some(_)) => resilience_front(&input, &[], &target, &request)?,
        (false, None) => Vec::new(),
    };
    if limits.stopped() {
        return Err(AppError::Cancelled);
    }
    Ok(BlockFrontPage {
        currency: input.block.currency,
        carbon,
        resilience,
        probability: target.probability,
        critical_share: target.critical_share,
        initial_soc: target.initial_soc,
    })
}

/// A front of a plant that is there already would be one point.
fn free_sizes(block: &mut lcs_community::Block) {
    if let Some(pv) = &mut block.pv {
        pv.min_kw = 0.0;
    }
    if let Some(battery) = &mut block.battery {
        (battery.min_kwh, battery.charger.min_kw, battery.discharger.min_kw) = (0.0, 0.0, 0.0);
        (battery.max_kwh, battery.charger.max_kw, battery.discharger.max_kw) = (None, None, None);
    }
}
