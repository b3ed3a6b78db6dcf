//! The bills of homes that own a block's plant together, in equal shares.

use super::{Rule, Settlement, Trade, settle};
use crate::{Block, CommunityError, Plan, Series, series::fault};
use serde::Serialize;

/// A planned block whose cost is to be shared.
#[derive(Debug, Clone, Copy)]
pub struct SharedPlan<'a> {
    /// The block.
    pub block: &'a Block,
    /// The year that was planned.
    pub series: &'a Series,
    /// The plan.
    pub plan: &'a Plan,
    /// Load of each home, kW, adding up to the load of `series`.
    pub house_load_kw: &'a [Vec<f64>],
}

/// A planned block, settled.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanSettlement {
    /// The bills; plant and demand charge included, so that they sum to the plan's cost. `alone` is a home that keeps its
    /// share of the plant and trades with the grid only.
    pub settlement: Settlement,
    /// What each home would pay for its load at the price of the grid, without any plant and without the block's demand
    /// charge.
    pub grid_only: Vec<f64>,
}

/// Shares a plan's cost among its homes: energy by `rule`, the plant in equal parts (it belongs to all alike), the demand
/// charge by energy used. In each step a home has its load less an equal share of what the common plant gives.
///
/// # Errors
/// [`CommunityError::Series`] where the loads of the homes are not those of the plan; else as [`settle`].
pub fn settle_plan(shared: &SharedPlan, rule: Rule) -> Result<PlanSettlement, CommunityError> {
    let Some(year) = shared.plan.years.first() else {
        return Err(fault("years", "the plan has none".into()));
    };
    let homes = shared.house_load_kw.len();
    let steps = shared.series.len();
    if homes == 0 || shared.house_load_kw.iter().any(|load| load.len() != steps) {
        return Err(fault("house_load_kw", format!("{homes} homes, not all with the {steps} steps of the plan")));
    }
    let arrives = 1.0 - shared.block.grid.loss_share;
    let share_of_plant: Vec<f64> = (0..steps)
        .map(|step| {
            let at_grid = year.dispatch.import_kw[step] * arrives - year.dispatch.export_kw[step];
            (shared.house_load_kw.iter().map(|load| load[step]).sum::<f64>() - at_grid) / homes as f64
        })
        .collect();
    let net = |load: &Vec<f64>| load.iter().zip(&share_of_plant).map(|(load, share)| load - share).collect();
    let net_kw: Vec<Vec<f64>> = shared.house_load_kw.iter().map(net).collect();
    let prices: Vec<f64> = shared.block.import_prices(shared.series).into_iter().map(|price| price / arrives).collect();
    let step_h = shared.block.calendar().step_h();
    let trade = Trade {
        net_kw: &net_kw,
        import_price_per_kwh: &prices,
        export_price_per_kwh: shared.block.export_price(),
        bus_price_per_kwh: &year.dispatch.bus_price_per_kwh,
        step_h,
    };
    let mut settlement = settle(&trade, rule)?;
    add_fixed(&mut settlement, shared, year.demand_cost);
    let grid_only = shared
        .house_load_kw
        .iter()
        .map(|load| load.iter().zip(&prices).map(|(load, price)| load * price).sum::<f64>() * step_h)
        .collect();
    Ok(PlanSettlement { settlement, grid_only })
}

/// Plant and demand charge: the same with and without sharing, so that no saving changes.
fn add_fixed(settlement: &mut Settlement, shared: &SharedPlan, demand_cost: f64) {
    let homes = shared.house_load_kw.len() as f64;
    let energy: Vec<f64> = shared.house_load_kw.iter().map(|load| load.iter().sum()).collect();
    let all: f64 = energy.iter().sum();
    for (house, energy) in settlement.houses.iter_mut().zip(&energy) {
        let share = if all > 0.0 { energy / all } else { 1.0 / homes };
        let fixed = shared.plan.plant_cost / homes + demand_cost * share;
        house.bill += fixed;
        house.alone += fixed;
    }
    let fixed = shared.plan.plant_cost + demand_cost;
    settlement.total += fixed;
    settlement.block_net_cost += fixed;
    settlement.alone_total += fixed;
}
