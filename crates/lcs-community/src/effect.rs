//! What a block changes in a city: energy, CO2 and money of a year against the same homes on the grid alone.

use crate::{Block, Plan};
use serde::Serialize;

/// Change of a year that a block makes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BlockEffect {
    /// Bought less from the grid, kWh.
    pub electricity_saved_kwh: f64,
    /// Sold to the grid, kWh. No part of what is saved: it is used elsewhere, and would be counted there.
    pub exported_kwh: f64,
    /// CO2 of what is bought less, kg, with the block's own factor.
    pub carbon_saved_kg: f64,
    /// Yearly cost of the plant, currency.
    pub plant_cost: f64,
    /// Paid less for energy, currency.
    pub energy_cost_saved: f64,
    /// Paid less for the greatest power, currency.
    pub demand_cost_saved: f64,
    /// Earned by what is sold, currency.
    pub export_income: f64,
}

impl BlockEffect {
    /// What the block costs more a year in all, currency; below 0 where it pays.
    #[must_use]
    pub fn net_cost(&self) -> f64 {
        self.plant_cost - self.energy_cost_saved - self.demand_cost_saved - self.export_income
    }

    /// The part that a city's account does not see as energy at its carrier's price, currency a year.
    #[must_use]
    pub fn cost_beside_energy(&self) -> f64 {
        self.plant_cost - self.demand_cost_saved - self.export_income
    }
}

/// The effect of a plan against the grid alone, as [`grid_alone`](crate::grid_alone()) gives it; the first year of each.
#[must_use]
pub fn block_effect(block: &Block, plan: &Plan, alone: &Plan) -> BlockEffect {
    let (with, without) = match (plan.years.first(), alone.years.first()) {
        (Some(with), Some(without)) => (with.clone(), without.clone()),
        _ => Default::default(),
    };
    let electricity_saved_kwh = without.import_kwh - with.import_kwh;
    BlockEffect {
        electricity_saved_kwh,
        exported_kwh: with.export_kwh,
        carbon_saved_kg: electricity_saved_kwh * block.grid.carbon_kg_per_kwh,
        plant_cost: plan.plant_cost,
        energy_cost_saved: without.energy_cost - with.energy_cost,
        demand_cost_saved: without.demand_cost - with.demand_cost,
        export_income: with.export_income,
    }
}
