//! Who of a block pays what.

use super::block_folder::{BlockInput, step_h, years_in};
use crate::AppError;
use lcs_community::{
    CommonBill, PlanYear, Pv, Request, Requirements, Rule, Series, Settlement, SharedPlan, Trade, Variety, optimise,
    settle_plan, settle_with_common,
};
use serde::Serialize;
use std::path::PathBuf;

/// A bill to share.
#[derive(Debug, Clone, PartialEq)]
pub struct SettleRequest {
    /// The block's folder or TOML file, with the load of each house.
    pub block: PathBuf,
    /// The rule.
    pub rule: Rule,
}

/// What a house pays.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HouseShare {
    /// Which, from 0, in the order of the loads.
    pub house: usize,
    /// By the rule.
    pub bill: f64,
    /// On its own with the grid.
    pub alone: f64,
    /// On its own less by the rule.
    pub saving: f64,
    /// Taken in steps in which it lacks power, kWh.
    pub deficit_kwh: f64,
    /// Given in steps in which it has too much, kWh.
    pub surplus_kwh: f64,
}

/// What `lcs community settle` prints.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlockSettlement {
    /// The rule.
    pub rule: Rule,
    /// Sum of the bills.
    pub total: f64,
    /// Currency.
    pub unit: String,
    /// How much of a year the bills are for.
    pub years: f64,
    /// What the block pays the grid.
    pub block_net_cost: f64,
    /// What all would pay on their own.
    pub alone_total: f64,
    /// Bills less what the block pays: 0.
    pub budget_gap: f64,
    /// Exchanged between houses, kWh.
    pub exchanged_kwh: f64,
    /// How unequal the savings are (Gini), where all save.
    pub savings_gini: Option<f64>,
    /// Least, middle and greatest saving of a house against paying on its own.
    pub saving_spread: [f64; 3],
    /// Houses that pay more than on their own.
    pub worse_off: Vec<usize>,
    /// Each house.
    pub houses: Vec<HouseShare>,
    /// What the loads that all houses share cost; part of their bills, unless a management body pays it.
    pub common: Option<CommonBill>,
}

/// Shares the block's bill among its houses. Houses with plant of their own trade what they have over; where the plant is
/// common, the cost of the block's plan is shared, and each house owns an equal part of the plant.
///
/// # Errors
/// When a file cannot be read, no loads of houses are there, or no plan meets the block's limits.
pub fn settle_block(request: &SettleRequest) -> Result<BlockSettlement, AppError> {
    let input = BlockInput::read(&request.block)?;
    let settled = match input.block.series.variety {
        Some(variety) if input.series.house_load_kw.is_empty() => settled_plan(&input, &variety, request.rule)?,
        _ => settled_houses(&input, request.rule)?,
    };
    Ok(report(settled, input.block.currency.clone(), years_in(&input.block, &input.series)))
}

/// Bills of a block whose plant is common, its homes made from the block's load.
fn settled_plan(input: &BlockInput, variety: &Variety, rule: Rule) -> Result<Settlement, AppError> {
    let years = [PlanYear { series: &input.series, weight: 1.0 }];
    let plan = optimise(&input.block, &years, &Request::default()).map_err(input.fault())?;
    let steps_per_hour = input.block.calendar().steps_per_hour;
    let loads = variety.house_loads(&input.series, steps_per_hour).map_err(input.fault())?;
    let shared = SharedPlan { block: &input.block, series: &input.series, plan: &plan, house_load_kw: &loads };
    Ok(settle_plan(&shared, rule).map_err(input.fault())?.settlement)
}

/// Bills of houses with a load and sun of their own each.
fn settled_houses(input: &BlockInput, rule: Rule) -> Result<Settlement, AppError> {
    let BlockInput { name, block, series, house_pv_kw, .. } = input;
    if series.house_load_kw.is_empty() {
        return Err(AppError::request(
            format!("{name}: there are no loads of single houses"),
            "put loads_50x8760_kw.csv into the folder, or name `series.house_file` or [series.variety] in the block",
        ));
    }
    if house_pv_kw.len() < series.house_load_kw.len() && !house_pv_kw.is_empty() {
        let (loads, entries) = (series.house_load_kw.len(), house_pv_kw.len());
        return Err(AppError::request(
            format!("{name}: {loads} loads of houses, {entries} entries of `homes.equipment`"),
            "give one entry for all houses, or one for each",
        ));
    }
    let net = |(house, load): (usize, &Vec<f64>)| -> Vec<f64> {
        let pv_kw = house_pv_kw.get(house).copied().unwrap_or(0.0);
        load.iter().zip(&series.pv_kw_per_kwp).map(|(load, sun)| load - pv_kw * sun).collect()
    };
    let net_kw: Vec<Vec<f64>> = series.house_load_kw.iter().enumerate().map(net).collect();
    let bus_prices = if rule == Rule::BusPrice { bus_prices(input)? } else { Vec::new() };
    let trade = Trade {
        net_kw: &net_kw,
        import_price_per_kwh: &block.import_prices(series),
        export_price_per_kwh: block.export_price(),
        bus_price_per_kwh: &bus_prices,
        step_h: step_h(block),
    };
    settle_with_common(&trade, &series.common_load_kw, &block.settlement, rule).map_err(input.fault())
}

/// Prices of the bus on which the houses trade, from the duals of the plan that serves them with the sun on their roofs.
fn bus_prices(input: &BlockInput) -> Result<Vec<f64>, AppError> {
    let mut block = input.block.without_shared_plant();
    let installed = input.house_pv_kw.iter().sum();
    block.pv = Some(Pv { cost_per_kw_year: 0.0, min_kw: installed, max_kw: Some(installed) });
    (block.homes, block.requirements, block.grid.demand_charge) = (None, Requirements::default(), None);
    let common = |step: usize| input.series.common_load_kw.get(step).copied().unwrap_or(0.0);
    let load =
        |step: usize| -> f64 { common(step) + input.series.house_load_kw.iter().map(|house| house[step]).sum::<f64>() };
    let load_kw = (0..input.series.len()).map(load).collect();
    let series = Series { load_kw, house_load_kw: Vec::new(), ..input.series.clone() };
    let years = [PlanYear { series: &series, weight: 1.0 }];
    let plan = optimise(&block, &years, &Request::default()).map_err(input.fault())?;
    Ok(plan.years.into_iter().next().map(|year| year.dispatch.bus_price_per_kwh).unwrap_or_default())
}

fn report(settled: Settlement, unit: String, years: f64) -> BlockSettlement {
    let share = |house: &lcs_community::HouseBill| HouseShare {
        house: house.house,
        bill: house.bill,
        alone: house.alone,
        saving: house.saving,
        deficit_kwh: house.deficit_kwh,
        surplus_kwh: house.surplus_kwh,
    };
    BlockSettlement {
        rule: settled.rule,
        total: settled.total,
        unit,
        years,
        block_net_cost: settled.block_net_cost,
        alone_total: settled.alone_total,
        budget_gap: settled.budget_gap,
        exchanged_kwh: settled.exchanged_kwh,
        savings_gini: settled.savings_gini,
        saving_spread: spread(settled.houses.iter().map(|house| house.saving).collect()),
        worse_off: settled.worse_off,
        houses: settled.houses.iter().map(share).collect(),
        common: settled.common,
    }
}

/// Least, median and greatest.
pub(super) fn spread(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    let at = |index: usize| values.get(index).copied().unwrap_or(0.0);
    let last = values.len().saturating_sub(1);
    [at(0), 0.5 * (at(last / 2) + at(last.div_ceil(2))), at(last)]
}
