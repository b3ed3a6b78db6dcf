//! Hot water.

use crate::HeatingPlant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What heats the water.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WaterHeater {
    /// Electric resistance.
    Electric,
    /// Heat pump with one coefficient for the year.
    HeatPump {
        /// Yearly mean coefficient of performance.
        cop: f64,
    },
    /// Heat pump whose coefficient follows the outdoor air.
    AirSourceHeatPump {
        /// Coefficient of performance at the rated outdoor temperature and the tank's temperature.
        rated_cop: f64,
        /// Outdoor dry bulb of the rating, °C (7, 14 or 20 in EN 16147, 16 in JIS C 9220).
        rated_outdoor_c: f64,
        /// Relative change of the coefficient per K of outdoor temperature, 1/K.
        cop_change_per_k: f64,
    },
    /// Gas or another fuel.
    Fuel {
        /// Useful heat per fuel energy, 0–1.2.
        efficiency: f64,
    },
}

/// Heat that tank and circulation lose all the time.
///
/// # Source
/// EN 15316-3 and EN 15316-5: pipes and tank lose in proportion to how much warmer they are than what surrounds them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandingLoss {
    /// Loss of the tank, W/K.
    pub tank_w_k: f64,
    /// Length of pipes in which water circulates, m.
    pub circulation_m: f64,
    /// Loss of those pipes, W/(m·K) (0.2 to 0.3 insulated, about 1 bare).
    pub pipe_w_m_k: f64,
    /// Water above the air around tank and pipes, K.
    pub excess_k: f64,
}

impl StandingLoss {
    /// Heat lost, W.
    #[must_use]
    pub fn heat_w(&self) -> f64 {
        (self.tank_w_k + self.circulation_m * self.pipe_w_m_k) * self.excess_k
    }
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
    /// Tank and circulation, hot day and night; none where absent.
    #[serde(default)]
    pub standing_loss: Option<StandingLoss>,
}

impl HotWater {
    /// Heat of a weekday at the taps, kWh: 4.186 kJ/(kg·K), 1 kg per litre.
    #[must_use]
    pub fn daily_heat_kwh(&self) -> f64 {
        self.litres_per_day * 4.186 * self.temperature_rise_k / 3600.0
    }

    /// Heat that tank and circulation lose in every hour, W.
    #[must_use]
    pub fn standing_loss_w(&self) -> f64 {
        self.standing_loss.map_or(0.0, |loss| loss.heat_w())
    }
}

impl WaterHeater {
    /// The heater as a heating plant: the hourly model is the same.
    #[must_use]
    pub fn plant(self) -> HeatingPlant {
        let pump = |rated_cop, rated_outdoor_c, cop_change_per_k| HeatingPlant::HeatPump {
            rated_cop,
            rated_outdoor_c,
            cop_change_per_k,
        };
        match self {
            Self::Electric => HeatingPlant::Electric,
            Self::HeatPump { cop } => pump(cop, 0.0, 0.0),
            Self::AirSourceHeatPump { rated_cop, rated_outdoor_c, cop_change_per_k } => {
                pump(rated_cop, rated_outdoor_c, cop_change_per_k)
            }
            Self::Fuel { efficiency } => HeatingPlant::Boiler { efficiency },
        }
    }
}

impl HotWater {
    /// (electricity, fuel) per unit of heat at an outdoor dry bulb.
    #[must_use]
    pub fn input_per_heat_at(&self, outdoor_c: f64) -> (f64, f64) {
        self.heater.plant().input_w(1.0, outdoor_c)
    }

    /// (electricity, fuel) per unit of heat, at the rating of a heat pump.
    #[must_use]
    pub fn input_per_heat(&self) -> (f64, f64) {
        let rated_c = match self.heater {
            WaterHeater::AirSourceHeatPump { rated_outdoor_c, .. } => rated_outdoor_c,
            _ => 0.0,
        };
        self.input_per_heat_at(rated_c)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn water(heater: WaterHeater) -> HotWater {
        let loss = StandingLoss { tank_w_k: 2.0, circulation_m: 40.0, pipe_w_m_k: 0.25, excess_k: 30.0 };
        HotWater { litres_per_day: 1000.0, temperature_rise_k: 33.0, heater, standing_loss: Some(loss) }
    }

    /// By hand: 1,000 L × 4.186 × 33 / 3,600 = 38.37 kWh; (2 + 40 × 0.25) × 30 = 360 W.
    #[test]
    fn heat_of_a_day_and_of_the_pipes() {
        let water = water(WaterHeater::Electric);
        assert!((water.daily_heat_kwh() - 38.371_67).abs() < 1e-4);
        assert!((water.standing_loss_w() - 360.0).abs() < 1e-9);
    }

    /// Sheet section 9, measure 20: a heat pump of 3.5 in the place of resistance saves 60 to 75 % of the energy.
    #[test]
    fn heaters() {
        assert_eq!(water(WaterHeater::Electric).input_per_heat(), (1.0, 0.0));
        assert_eq!(water(WaterHeater::Fuel { efficiency: 0.8 }).input_per_heat(), (0.0, 1.25));
        assert!((water(WaterHeater::HeatPump { cop: 3.5 }).input_per_heat_at(-5.0).0 - 1.0 / 3.5).abs() < 1e-12);
        let pump = WaterHeater::AirSourceHeatPump { rated_cop: 3.5, rated_outdoor_c: 20.0, cop_change_per_k: 0.02 };
        assert!((water(pump).input_per_heat_at(28.0).0 - 1.0 / (3.5 * 1.16)).abs() < 1e-12);
    }
}
