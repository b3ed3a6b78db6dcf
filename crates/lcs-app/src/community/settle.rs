//! Who of a block pays what.

use super::{
    block_folder::{BlockInput, step_h, years_in},
    in_file,
};
use crate::AppError;
use lcs_community::{Rule, Settlement, Trade, settle};
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
    /// Houses that pay more than on their own.
    pub worse_off: Vec<usize>,
    /// Each house.
    pub houses: Vec<HouseShare>,
}

/// Shares the block's bill among its houses, each with its load and the sun on its roof.
///
/// # Errors
/// When a file cannot be read, no loads of houses are there, or the block has no price for the grid.
pub fn settle_block(request: &SettleRequest) -> Result<BlockSettlement, AppError> {
    let BlockInput { block, series, house_pv_kw } = BlockInput::read(&request.block)?;
    if series.house_load_kw.is_empty() {
        return Err(AppError::request(
            format!("{}: there are no loads of single houses", request.block.display()),
            "put loads_50x8760_kw.csv into the folder, or name `series.house_file` in the block",
        ));
    }
    if house_pv_kw.len() < series.house_load_kw.len() && !house_pv_kw.is_empty() {
        return Err(AppError::request(
            format!(
                "{}: {} loads of houses, {} entries of `homes.equipment`",
                request.block.display(),
                series.house_load_kw.len(),
                house_pv_kw.len()
            ),
            "give one entry for all houses, or one for each",
        ));
    }
    let net = |(house, load): (usize, &Vec<f64>)| -> Vec<f64> {
        let pv_kw = house_pv_kw.get(house).copied().unwrap_or(0.0);
        load.iter().zip(&series.pv_kw_per_kwp).map(|(load, sun)| load - pv_kw * sun).collect()
    };
    let net_kw: Vec<Vec<f64>> = series.house_load_kw.iter().enumerate().map(net).collect();
    let trade = Trade {
        net_kw: &net_kw,
        import_price_per_kwh: &block.import_prices(&series),
        export_price_per_kwh: block.export_price(),
        bus_price_per_kwh: &[],
        step_h: step_h(&block),
    };
    let settled = settle(&trade, request.rule).map_err(in_file(&request.block))?;
    Ok(report(settled, block.currency.clone(), years_in(&block, &series)))
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
        worse_off: settled.worse_off,
        houses: settled.houses.iter().map(share).collect(),
    }
}
