//! How long a block lives on its own.

use super::block_folder::{BlockInput, step_h};
use crate::AppError;
use lcs_community::{OutageInput, SURVIVAL_HOURS, Survival, Unserved, survival, unserved};
use serde::Serialize;
use std::path::PathBuf;

/// An outage to look at.
#[derive(Debug, Clone, PartialEq)]
pub struct OutageRequest {
    /// The block's TOML file, or the folder of a reference block.
    pub block: PathBuf,
    /// Photovoltaic plant, kWp.
    pub pv_kw: f64,
    /// Battery, kWh.
    pub battery_kwh: f64,
    /// Its power either way, kW.
    pub battery_kw: f64,
    /// Share of the load that must be served.
    pub critical_share: f64,
    /// How full the battery is when the grid fails, 0 to 1.
    pub initial_soc: f64,
}

/// What `lcs community outage` prints.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlockOutage {
    /// Mean over all starts, h.
    pub mean_hours: f64,
    /// Median over all starts, h.
    pub median_hours: f64,
    /// Worst start, h.
    pub min_hours: f64,
    /// Best start, h; the length of the series where it never ends.
    pub max_hours: f64,
    /// Share of the starts from which the block never fails.
    pub endless_share: f64,
    /// Probability over the starts of living longer than so many hours.
    pub survival: Vec<Survival>,
    /// Probability of living through a day, by month of the start.
    pub day_survived_by_month: Vec<f64>,
    /// Energy missed in outages of a given length.
    pub unserved: Vec<Unserved>,
}

/// Lets the grid fail at every step of the block's year.
///
/// # Errors
/// When a file cannot be read, or a figure cannot be: it is named.
pub fn outage_of_block(request: &OutageRequest) -> Result<BlockOutage, AppError> {
    let read = BlockInput::read(&request.block)?;
    let (block, series) = (&read.block, &read.series);
    let (charge_efficiency, discharge_efficiency) =
        block.battery.map_or((1.0, 1.0), |battery| (battery.charge_efficiency, battery.discharge_efficiency));
    let input = OutageInput {
        pv_kw: request.pv_kw,
        battery_kwh: request.battery_kwh,
        battery_kw: request.battery_kw,
        critical_share: request.critical_share,
        initial_soc: request.initial_soc,
        charge_efficiency,
        discharge_efficiency,
    };
    let step_h = step_h(block);
    let outage = survival(series, step_h, &input).map_err(read.fault())?;
    let missed = [6.0, 24.0, 72.0].map(|hours| unserved(series, step_h, &input, hours));
    let unserved = missed.into_iter().collect::<Result<Vec<_>, _>>().map_err(read.fault())?;
    let longest = series.len() as f64 * step_h;
    Ok(BlockOutage {
        mean_hours: outage.mean_hours,
        median_hours: outage.median_hours,
        min_hours: outage.min_hours,
        max_hours: outage.max_hours,
        endless_share: outage.endless_share,
        survival: outage.curve().into_iter().take(SURVIVAL_HOURS.partition_point(|hours| *hours <= longest)).collect(),
        day_survived_by_month: outage.probability_by_month(&block.calendar(), 24.0),
        unserved,
    })
}
