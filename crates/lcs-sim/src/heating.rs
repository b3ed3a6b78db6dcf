//! Space heating for cold places.

mod boiler;
mod hour;
mod validity;

pub use boiler::BoilerCurve;
pub(crate) use hour::HeatingPlantLanes;
pub(crate) use validity::check as validity;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What makes the heat.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HeatingPlant {
    /// Fuel or district heat at constant efficiency.
    Boiler {
        /// Useful heat per fuel energy, 0–1.2 (1 for district heat).
        efficiency: f64,
    },
    /// Boiler whose efficiency follows its load.
    PartLoadBoiler {
        /// Useful heat per fuel energy at full load, 0–1.2.
        efficiency: f64,
        /// How it changes.
        curve: BoilerCurve,
    },
    /// Air-source heat pump whose coefficient follows the outdoor air.
    HeatPump {
        /// Coefficient of performance at the rated outdoor temperature.
        rated_cop: f64,
        /// Outdoor dry bulb of the rating, °C (7 in EN 14511 and JIS C 9612).
        rated_outdoor_c: f64,
        /// Relative change of the coefficient per K of outdoor temperature, 1/K.
        cop_change_per_k: f64,
    },
    /// Air-source heat pump with capacity that falls in the cold, cycling, frost, and resistance for the rest.
    AirSourceHeatPump(AirSourceHeatPump),
    /// Heat from a network through a heat exchanger; it counts with the fuel.
    District {
        /// Heat lost by the substation over heat delivered, 0–0.3.
        loss: f64,
    },
    /// Electric resistance.
    Electric,
}

/// An air-source heat pump.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AirSourceHeatPump {
    /// Coefficient of performance at the rated outdoor temperature and full load.
    pub rated_cop: f64,
    /// Outdoor dry bulb of the rating, °C (7 in EN 14511 and JIS C 9612, 8.3 in AHRI 210/240).
    pub rated_outdoor_c: f64,
    /// Relative change of the coefficient per K of outdoor temperature, 1/K.
    pub cop_change_per_k: f64,
    /// Relative change of the capacity per K of outdoor temperature, 1/K.
    pub capacity_change_per_k: f64,
    /// Degradation coefficient of cycling, 0–0.5 (0 for an inverter).
    pub cycling_degradation: f64,
    /// Whether the outdoor coil frosts and is defrosted; `false` where the rating points already say so.
    pub defrost: bool,
    /// Outdoor dry bulb below which the compressor stops, °C.
    pub minimum_outdoor_c: f64,
}

impl HeatingPlant {
    /// (electricity, fuel) in W for a heat output in W at an outdoor temperature, from a plant with capacity to spare.
    #[must_use]
    pub fn input_w(self, heat_w: f64, outdoor_c: f64) -> (f64, f64) {
        let lanes = |value: f64| crate::lanes::Lanes::splat(pulp::Scalar, value);
        let plant = HeatingPlantLanes::new(pulp::Scalar, &[self], lanes(heat_w));
        let power = plant.hour(lanes(heat_w), outdoor_c);
        (power.electricity_w.lane(0), power.fuel_w.lane(0))
    }
}

/// Heating of the zone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Heating {
    /// Air temperature held while heating is available, °C.
    pub set_point_c: f64,
    /// Air temperature held at other hours, °C; off where absent.
    #[serde(default)]
    pub set_back_c: Option<f64>,
    /// Heat output limit, W; unlimited where absent.
    #[serde(default)]
    pub capacity_w: Option<f64>,
    /// What makes the heat.
    pub plant: HeatingPlant,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heat_pump_loses_with_cold_and_never_falls_below_resistance() {
        let pump = HeatingPlant::HeatPump { rated_cop: 3.5, rated_outdoor_c: 7.0, cop_change_per_k: 0.025 };
        assert!((pump.input_w(3500.0, 7.0).0 - 1000.0).abs() < 1e-9);
        assert!(pump.input_w(3500.0, -3.0).0 > 1300.0);
        assert_eq!(pump.input_w(3500.0, -60.0), (3500.0, 0.0));
        assert_eq!(HeatingPlant::Boiler { efficiency: 0.8 }.input_w(800.0, 0.0), (0.0, 1000.0));
        assert_eq!(HeatingPlant::District { loss: 0.05 }.input_w(1000.0, 0.0), (0.0, 1050.0));
        assert_eq!(HeatingPlant::Electric.input_w(1000.0, 0.0), (1000.0, 0.0));
    }
}
