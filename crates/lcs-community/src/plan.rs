//! A plan: sizes, what each year costs and saves with them, each step's powers, and the proof that nothing is cheaper.

use crate::lp::WarmPoint;
use serde::Serialize;

/// Sizes of the shared plant.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Sizes {
    /// Photovoltaic plant, kWp.
    pub pv_kw: f64,
    /// Battery, kWh.
    pub battery_kwh: f64,
    /// Charger, kW at the bus.
    pub charger_kw: f64,
    /// Discharger, kW at the battery.
    pub discharger_kw: f64,
}

/// A plan for a block.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// Value of what was made least, in the block's currency.
    pub objective: f64,
    /// Yearly cost: plant, energy, demand charges, less export; the weighted mean of the years.
    pub cost: f64,
    /// Of it the shared plant.
    pub plant_cost: f64,
    /// Sizes of the shared plant.
    pub sizes: Sizes,
    /// Greatest import of all years, kW.
    pub import_peak_kw: f64,
    /// The years, in the order given.
    pub years: Vec<YearOutcome>,
    /// What proves the plan.
    pub proof: Proof,
    /// A point from which the next search with other prices can begin.
    #[serde(skip)]
    pub warm: Option<WarmPoint>,
}

/// How good a plan is, proven from the programme's own data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proof {
    /// Whether the search came to its end; otherwise this is the best plan found in time.
    pub finished: bool,
    /// No plan costs less.
    pub bound: f64,
    /// Cost above the bound, relative to the cost.
    pub duality_gap: f64,
    /// Greatest distance from a limit, relative to the greatest limit.
    pub infeasibility: f64,
    /// Iterations.
    pub iterations: usize,
    /// Who solved it.
    pub solver: String,
}

/// What a year comes to.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct YearOutcome {
    /// Bought from the grid, kWh.
    pub import_kwh: f64,
    /// Sold to the grid, kWh.
    pub export_kwh: f64,
    /// Photovoltaic energy used, stored or sold, kWh.
    pub pv_used_kwh: f64,
    /// Photovoltaic energy that the sun would have given beside it, kWh.
    pub pv_curtailed_kwh: f64,
    /// Used in the block, whoever delivers it, kWh.
    pub consumption_kwh: f64,
    /// Share of the consumption that does not come from the grid.
    pub local_share: f64,
    /// Share of the photovoltaic energy used that stays in the block.
    pub self_consumption: f64,
    /// CO2 of what is bought, kg.
    pub carbon_kg: f64,
    /// Paid for energy.
    pub energy_cost: f64,
    /// Earned by export.
    pub export_income: f64,
    /// Paid for the greatest power.
    pub demand_cost: f64,
    /// Paid to the wires between homes and block.
    pub network_cost: f64,
    /// Greatest import, kW.
    pub import_peak_kw: f64,
    /// Time at the greatest import, h.
    pub hours_at_peak: f64,
    /// Full cycles of the shared battery.
    pub battery_full_cycles: f64,
    /// Lost in converters, stores and wires, kWh.
    pub losses_kwh: f64,
    /// Powers, step by step.
    pub dispatch: Dispatch,
    /// The homes, house by house.
    pub homes: Vec<HomeOutcome>,
}

/// Powers of a year, step by step, kW; energies at the end of the step, kWh.
///
/// Where several dispatches cost the same, an interior point gives the one in the middle of them: the same every time.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Dispatch {
    /// From the grid.
    pub import_kw: Vec<f64>,
    /// Into the grid.
    pub export_kw: Vec<f64>,
    /// From the sun.
    pub pv_kw: Vec<f64>,
    /// The stores on the block's bus: battery, cars by group, hot water.
    pub stores: Vec<StoreDispatch>,
    /// What one more kWh used in the step adds to the cost: the price of the bus.
    pub bus_price_per_kwh: Vec<f64>,
}

/// Powers of a store.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct StoreDispatch {
    /// What it is.
    pub name: String,
    /// From the bus, kW.
    pub charge_kw: Vec<f64>,
    /// To the bus, kW.
    pub discharge_kw: Vec<f64>,
    /// In it at the end of the step, kWh.
    pub stored_kwh: Vec<f64>,
}

/// What a home does.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct HomeOutcome {
    /// From the block, kWh.
    pub from_block_kwh: f64,
    /// To the block, kWh.
    pub to_block_kwh: f64,
    /// From its own sun, kWh.
    pub pv_used_kwh: f64,
    /// From the block less to the block, step by step, kW.
    pub net_kw: Vec<f64>,
    /// In its battery at the end of the step, kWh.
    pub stored_kwh: Vec<f64>,
    /// What it pays at the bus prices, with the fee for the wires.
    pub bill_at_bus_prices: f64,
}
