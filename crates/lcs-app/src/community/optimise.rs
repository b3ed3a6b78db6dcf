//! The best sizes and dispatch of a block.

use super::{
    block_folder::BlockInput,
    conditions::{ConditionRow, conditions},
    schedule::write_schedule,
};
use crate::AppError;
use lcs_community::{Block, Layout, Objective, Plan, PlanYear, Proof, Request, YearOutcome, optimise};
use serde::Serialize;
use std::path::PathBuf;

/// A block to plan.
#[derive(Debug, Clone, PartialEq)]
pub struct OptimiseRequest {
    /// Its TOML file, or the folder of a reference block.
    pub block: PathBuf,
    /// What is made least.
    pub objective: Objective,
    /// One bus, or house by house.
    pub layout: Layout,
    /// A CSV file for the powers of every step.
    pub schedule: Option<PathBuf>,
}

/// The plan as `lcs community optimise` prints it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlockReport {
    /// What the block is called.
    pub name: String,
    /// Value of what was made least.
    pub objective: f64,
    /// Currency of all money; costs are per year.
    pub unit: String,
    /// Yearly cost.
    pub cost: f64,
    /// Of it the shared plant.
    pub plant_cost: f64,
    /// Photovoltaic plant, kWp.
    pub pv_kw: f64,
    /// Greatest import, kW.
    pub import_peak_kw: f64,
    /// Shared battery, kWh.
    pub battery_kwh: f64,
    /// Charger, kW at the bus.
    pub charger_kw: f64,
    /// Discharger, kW at the battery.
    pub discharger_kw: f64,
    /// Bought, kWh.
    pub import_kwh: f64,
    /// Sold, kWh.
    pub export_kwh: f64,
    /// Used in the block, kWh.
    pub consumption_kwh: f64,
    /// Share of the use that does not come from the grid.
    pub local_share: f64,
    /// Share of the photovoltaic energy used that stays in the block.
    pub self_consumption: f64,
    /// CO2 of what is bought, kg.
    pub carbon_kg: f64,
    /// Cost above the proven bound, relative to the cost.
    pub duality_gap: f64,
    /// What proves the plan.
    pub proof: Proof,
    /// What must be true before it may be built here, each held against the block's facts.
    pub preconditions: Vec<ConditionRow>,
}

/// Finds the plan of a block for the year of its series.
///
/// # Errors
/// When a file cannot be read or a key or series does not fit; when no plan meets all limits, with the limits that
/// stand in the way and how far each would have to move; when the schedule cannot be written.
pub fn optimise_block(request: &OptimiseRequest) -> Result<BlockReport, AppError> {
    let input = BlockInput::read(&request.block)?;
    let asked = Request { objective: request.objective, layout: request.layout, ..Request::default() };
    let plan =
        optimise(&input.block, &[PlanYear { series: &input.series, weight: 1.0 }], &asked).map_err(input.fault())?;
    let year = plan.years.first().cloned().unwrap_or_default();
    if let Some(file) = &request.schedule {
        write_schedule(file, &year.dispatch, input.block.step_minutes)?;
    }
    Ok(report(input.block, plan, &year))
}

fn report(block: Block, plan: Plan, year: &YearOutcome) -> BlockReport {
    let preconditions = conditions(&block, Some(&plan));
    BlockReport {
        name: block.name,
        objective: plan.objective,
        unit: block.currency,
        cost: plan.cost,
        plant_cost: plan.plant_cost,
        pv_kw: plan.sizes.pv_kw,
        import_peak_kw: plan.import_peak_kw,
        battery_kwh: plan.sizes.battery_kwh,
        charger_kw: plan.sizes.charger_kw,
        discharger_kw: plan.sizes.discharger_kw,
        import_kwh: year.import_kwh,
        export_kwh: year.export_kwh,
        consumption_kwh: year.consumption_kwh,
        local_share: year.local_share,
        self_consumption: year.self_consumption,
        carbon_kg: year.carbon_kg,
        duality_gap: plan.proof.duality_gap,
        proof: plan.proof,
        preconditions,
    }
}
