//! The bills of homes that own a block's plant together, in equal shares.

use super::{CommonPayer, Rule, Settlement, Trade, common, settle};
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
    /// Load of each home, kW, adding up to the load of `series` less the loads that they share
    /// ([`Series::common_load_kw`]).
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
    /// The same for the loads that all share, where a management body pays for them; elsewhere part of `grid_only`.
    pub common_grid_only: Option<f64>,
}

/// Shares a plan's cost among its homes: energy by `rule`, the plant in equal parts (it belongs to all alike), the demand
/// charge by energy used. In each step a home has its load less an equal share of what the common plant gives. Loads that
/// all share draw from the block like a home without plant, and are paid as the block's terms say.
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
    let common_kw = shared.series.common_load_kw.as_slice();
    let own_energy: Vec<f64> = shared.house_load_kw.iter().map(|load| load.iter().sum()).collect();
    let terms = &shared.block.settlement;
    let shares = common::shares(terms, &own_energy)?;
    let arrives = 1.0 - shared.block.grid.loss_share;
    let share_of_plant: Vec<f64> = (0..steps)
        .map(|step| {
            let at_grid = year.dispatch.import_kw[step] * arrives - year.dispatch.export_kw[step];
            let own: f64 = shared.house_load_kw.iter().map(|load| load[step]).sum();
            (own + common_kw.get(step).unwrap_or(&0.0) - at_grid) / homes as f64
        })
        .collect();
    let net = |load: &Vec<f64>| load.iter().zip(&share_of_plant).map(|(load, share)| load - share).collect();
    let mut net_kw: Vec<Vec<f64>> = shared.house_load_kw.iter().map(net).collect();
    net_kw.extend((!common_kw.is_empty()).then(|| common_kw.to_vec()));
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
    add_fixed(&mut settlement, shared, &own_energy, year.demand_cost);
    if !common_kw.is_empty() {
        settlement.lay_common(terms.common_payer, shares.as_deref());
    }
    let at_grid = |load: &[f64]| load.iter().zip(&prices).map(|(load, price)| load * price).sum::<f64>() * step_h;
    let common_at_grid = at_grid(common_kw);
    let share = |home: usize| shares.as_ref().and_then(|shares| shares.get(home)).copied().unwrap_or(0.0);
    let grid_only = shared.house_load_kw.iter().enumerate();
    let grid_only = grid_only.map(|(home, load)| at_grid(load) + share(home) * common_at_grid).collect();
    let apart = terms.common_payer == CommonPayer::ManagementBody && !common_kw.is_empty();
    Ok(PlanSettlement { settlement, grid_only, common_grid_only: apart.then_some(common_at_grid) })
}

/// Plant and demand charge: the same with and without sharing, so that no saving changes. The plant belongs to the homes;
/// the demand charge goes by energy used, common loads included, which stand behind the homes in the list.
fn add_fixed(settlement: &mut Settlement, shared: &SharedPlan, own_energy: &[f64], demand_cost: f64) {
    let homes = own_energy.len();
    let common: f64 = shared.series.common_load_kw.iter().sum();
    let all: f64 = own_energy.iter().sum::<f64>() + common;
    let parties = settlement.houses.len() as f64;
    for (at, house) in settlement.houses.iter_mut().enumerate() {
        let energy = own_energy.get(at).copied().unwrap_or(common);
        let demand = if all > 0.0 { energy / all } else { 1.0 / parties };
        let plant = if at < homes { shared.plan.plant_cost / homes as f64 } else { 0.0 };
        let fixed = plant + demand_cost * demand;
        house.bill += fixed;
        house.alone += fixed;
    }
    settlement.block_net_cost += shared.plan.plant_cost + demand_cost;
    settlement.judge();
}
