//! What a home has behind its own meter, for plans house by house.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The homes, and the wires between them and the block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Homes {
    /// Plant of each home; one entry stands for all.
    pub equipment: Vec<HomePlant>,
    /// Greatest power between a home and the block, either way, kW.
    pub link_kw: f64,
    /// What a kWh from the block to a home pays for the wires, currency.
    #[serde(default)]
    pub network_fee_per_kwh: f64,
    /// What the block's greatest import of a month costs, currency/kW.
    #[serde(default)]
    pub peak_charge_per_kw_month: f64,
}

/// Plant of one home.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HomePlant {
    /// Photovoltaic plant, kWp.
    #[serde(default)]
    pub pv_kw: f64,
    /// Battery, kWh.
    #[serde(default)]
    pub battery_kwh: f64,
    /// Power of the battery either way, kW at the home's bus.
    #[serde(default)]
    pub battery_kw: f64,
    /// Energy stored per energy taken from the bus.
    #[serde(default = "lossless")]
    pub charge_efficiency: f64,
    /// Energy given to the bus per energy taken from the cells.
    #[serde(default = "lossless")]
    pub discharge_efficiency: f64,
}

impl Homes {
    /// Plant of home `index`.
    #[must_use]
    pub fn plant(&self, index: usize) -> HomePlant {
        self.equipment[index.min(self.equipment.len() - 1)]
    }
}

fn lossless() -> f64 {
    1.0
}
