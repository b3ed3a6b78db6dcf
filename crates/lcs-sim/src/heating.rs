//! Space heating for cold places.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What makes the heat.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HeatingPlant {
    /// Fuel or district heat.
    Boiler {
        /// Useful heat per fuel energy, 0–1.2 (1 for district heat).
        efficiency: f64,
    },
    /// Air-source heat pump.
    HeatPump {
        /// Coefficient of performance at the rated outdoor temperature.
        rated_cop: f64,
        /// Outdoor dry bulb of the rating, °C (7 in EN 14511 and JIS C 9612).
        rated_outdoor_c: f64,
        /// Relative change of the coefficient per K of outdoor temperature, 1/K.
        cop_change_per_k: f64,
    },
    /// Electric resistance.
    Electric,
}

impl HeatingPlant {
    /// (electricity, fuel) in W for a heat output in W at an outdoor temperature.
    #[must_use]
    pub fn input_w(self, heat_w: f64, outdoor_c: f64) -> (f64, f64) {
        match self {
            Self::Boiler { efficiency } => (0.0, heat_w / efficiency),
            Self::HeatPump { rated_cop, rated_outdoor_c, cop_change_per_k } => {
                // A heat pump never does worse than the resistance heater that backs it up.
                let cop = (rated_cop * (1.0 + cop_change_per_k * (outdoor_c - rated_outdoor_c))).max(1.0);
                (heat_w / cop, 0.0)
            }
            Self::Electric => (heat_w, 0.0),
        }
    }
}

/// Heating of the zone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Heating {
    /// Air temperature held while heating is available, °C.
    pub set_point_c: f64,
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
    }
}
