//! The block as a linear programme: one bus or house by house, one year or several at once.
//!
//! Each hour is a balance of the bus; each store (battery, cars, tank, home battery) is a chain of energies; what all
//! hours share (sizes, peaks) is one column each. Nothing is written as text or expression: columns go straight into
//! the arrays.

mod assembly;
mod columns;
mod ledger;
mod sizing;
mod store;

pub(crate) use assembly::build;
pub(crate) use columns::{HomeColumns, Model, StoreColumns, YearColumns};

use crate::{Calendar, Series};
use serde::{Deserialize, Serialize};

/// What is made least.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub enum Objective {
    /// Cost.
    #[default]
    Cost,
    /// Cost with a price on every kg of CO2, currency.
    CostWithCarbonPrice(f64),
    /// CO2; cost decides only between plans of equal CO2.
    Carbon,
}

/// Whether the block is one bus, or a bus with a home behind each link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// All loads on one bus.
    #[default]
    OneBus,
    /// Every home with its own bus, plant and link; `house_load_kw` of the series are the loads.
    HouseByHouse,
}

/// A year that a plan is made for.
#[derive(Debug, Clone, Copy)]
pub struct PlanYear<'a> {
    /// Its series.
    pub series: &'a Series,
    /// Its weight among the years; the weights need not add up to one.
    pub weight: f64,
}

/// How stores begin and end.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Ends {
    /// As they began.
    #[default]
    Cyclic,
    /// From given energies in the order battery, cars, tank, kWh; what is left is worth a price per kWh, up to given
    /// energies where there are any.
    Open { stored_kwh: Vec<f64>, worth_per_kwh: f64, most_kwh: Vec<f64> },
}

/// A limit taken away, whose least value the programme then looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Power from the grid.
    Connection,
    /// Photovoltaic plant.
    PvPower,
    /// Shared battery.
    BatteryEnergy,
    /// Charger of the shared battery.
    ChargerPower,
    /// Discharger of the shared battery.
    DischargerPower,
    /// Import that the wanted local share leaves.
    GridEnergy,
    /// CO2 of what is bought.
    Carbon,
    /// Charging power of all cars of a group.
    VehicleCharging(usize),
    /// Heat pumps of the water heaters.
    HeatPump,
    /// Tanks of the water heaters.
    Tank,
}

impl Limit {
    /// Key of the block's file.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Connection => "grid.connection_kw".into(),
            Self::PvPower => "pv.max_kw".into(),
            Self::BatteryEnergy => "battery.max_kwh".into(),
            Self::ChargerPower => "battery.charger.max_kw".into(),
            Self::DischargerPower => "battery.discharger.max_kw".into(),
            Self::GridEnergy => "requirements.min_local_share (as import from the grid)".into(),
            Self::Carbon => "requirements.max_carbon_kg_year".into(),
            Self::VehicleCharging(group) => format!("vehicles[{group}].charge_kw (all cars)"),
            Self::HeatPump => "hot_water.heat_pump_kw".into(),
            Self::Tank => "hot_water.tank_kwh".into(),
        }
    }

    /// Unit of its value.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Connection | Self::PvPower | Self::ChargerPower | Self::DischargerPower => "kW",
            Self::VehicleCharging(_) | Self::HeatPump => "kW",
            Self::BatteryEnergy | Self::GridEnergy | Self::Tank => "kWh",
            Self::Carbon => "kg",
        }
    }
}

/// All that a programme is built from.
pub(crate) struct Task<'a> {
    pub block: &'a crate::Block,
    pub years: &'a [PlanYear<'a>],
    pub layout: Layout,
    pub objective: Objective,
    pub ends: Ends,
    /// The one limit whose least value is looked for instead of the least cost.
    pub loosened: Option<Limit>,
}

impl Task<'_> {
    pub(crate) fn calendar(&self) -> Calendar {
        self.block.calendar()
    }
}
