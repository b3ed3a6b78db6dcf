//! Hot water.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What heats the water.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WaterHeater {
    /// Electric resistance.
    Electric,
    /// Heat pump.
    HeatPump {
        /// Yearly mean coefficient of performance.
        cop: f64,
    },
    /// Gas or another fuel.
    Fuel {
        /// Useful heat per fuel energy, 0–1.2.
        efficiency: f64,
    },
}

/// Hot-water use.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HotWater {
    /// Litres on a weekday; other days in proportion to their occupancy.
    pub litres_per_day: f64,
    /// Temperature rise from the main to the tap, K.
    pub temperature_rise_k: f64,
    /// What heats it.
    pub heater: WaterHeater,
}

impl HotWater {
    /// Heat of a weekday, kWh: 4.186 kJ/(kg·K), 1 kg per litre.
    #[must_use]
    pub fn daily_heat_kwh(&self) -> f64 {
        self.litres_per_day * 4.186 * self.temperature_rise_k / 3600.0
    }

    /// (electricity, fuel) per unit of heat.
    #[must_use]
    pub fn input_per_heat(&self) -> (f64, f64) {
        match self.heater {
            WaterHeater::Electric => (1.0, 0.0),
            WaterHeater::HeatPump { cop } => (1.0 / cop, 0.0),
            WaterHeater::Fuel { efficiency } => (0.0, 1.0 / efficiency),
        }
    }
}
