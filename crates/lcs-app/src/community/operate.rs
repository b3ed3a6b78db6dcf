//! A block run day by day on forecasts: what of the promised saving is reached.

use super::{
    block_folder::BlockInput,
    schedule::write_schedule,
    sizes::{BlockSizes, GivenSizes},
};
use crate::AppError;
use lcs_community::{Forecast, OperationInput, Request, operate};
use serde::Serialize;
use std::path::PathBuf;

pub use lcs_community::Forecast as BlockForecast;

/// A block to run.
#[derive(Debug, Clone, PartialEq)]
pub struct OperateRequest {
    /// The block's TOML file, or the folder of a reference block.
    pub block: PathBuf,
    /// Sizes; those of its plan where none are given.
    pub sizes: GivenSizes,
    /// What is known of the days to come.
    pub forecast: Forecast,
    /// Days looked ahead.
    pub horizon_days: usize,
    /// A CSV file for the powers of every step as they were run.
    pub schedule: Option<PathBuf>,
}

/// What `lcs community operate` prints. Costs are for energy and peaks, without the plant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlockOperation {
    /// Currency.
    pub unit: String,
    /// Sizes that were run.
    pub sizes: BlockSizes,
    /// What was known of the days to come.
    pub forecast: Forecast,
    /// Days looked ahead.
    pub horizon_days: usize,
    /// As run.
    pub cost: f64,
    /// With the whole year known beforehand: what a plan promises.
    pub perfect_cost: f64,
    /// With the battery idle; none where cars or tanks must be charged by some rule.
    pub idle_cost: Option<f64>,
    /// What the plan promises to save against an idle battery.
    pub promised_saving: Option<f64>,
    /// What is saved as run.
    pub reached_saving: Option<f64>,
    /// Share of the promise that is reached.
    pub reached_share: Option<f64>,
    /// Greatest import as run, kW.
    pub import_peak_kw: f64,
    /// Part of the cost: filling the stores up to what they held at the begin.
    pub refill_cost: f64,
}

/// Runs a block through its year.
///
/// # Errors
/// When a file cannot be read or written, or a key or series does not fit; a day without any dispatch is named.
pub fn operate_block(request: &OperateRequest) -> Result<BlockOperation, AppError> {
    let input = BlockInput::read(&request.block)?;
    let asked = Request::default();
    let sizes = request.sizes.of(&input, &asked)?;
    let of = OperationInput {
        block: &input.block,
        sizes: &sizes,
        actual: &input.series,
        forecast: request.forecast,
        horizon_days: request.horizon_days,
    };
    let run = operate(&of, &asked).map_err(input.fault())?;
    if let Some(file) = &request.schedule {
        write_schedule(file, &run.dispatch, input.block.step_minutes)?;
    }
    Ok(BlockOperation {
        sizes: sizes.into(),
        forecast: request.forecast,
        horizon_days: request.horizon_days,
        cost: run.cost,
        perfect_cost: run.perfect_cost,
        idle_cost: run.idle_cost,
        promised_saving: run.idle_cost.map(|idle| idle - run.perfect_cost),
        reached_saving: run.idle_cost.map(|idle| idle - run.cost),
        reached_share: run.reached_share,
        import_peak_kw: run.import_peak_kw,
        refill_cost: run.refill_cost,
        unit: input.block.currency,
    })
}
