//! The air side of the cooling and ventilation system: supply air, coil, fans, heat recovery, free cooling.

use crate::{FanControl, Week};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Humidity held by cooling the supply air further than temperature alone asks for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dehumidification {
    /// Relative humidity not to be passed while the coil runs and cooling is available (not at set-back), 0–1.
    pub relative_humidity_set: f64,
    /// Driest supply air the coil can make, kg water per kg dry air.
    pub minimum_supply_humidity_ratio: f64,
    /// Whether overcooled air is heated again to the supply temperature and both loads count. `false` is the ideal
    /// dehumidifier of reference programs, which brings as much of its driest air as the set takes.
    pub reheat: bool,
}

/// Heat (and moisture) exchange between exhaust and outdoor air; bypassed when it would not help.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeatRecovery {
    /// Sensible effectiveness, 0–1.
    pub sensible_effectiveness: f64,
    /// Latent effectiveness, 0–1 (0 for plates and run-around coils).
    pub latent_effectiveness: f64,
}

/// More outdoor air than people need, wherever it spares the coil: when it is cooler than the set-point and poorer in
/// enthalpy than the room.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Economiser {
    /// Outdoor air that the fans can bring beyond what people need, L/s per m² of floor.
    pub most_l_s_per_m2: f64,
}

/// Air let in at night to cool the mass, while cooling is off.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NightVentilation {
    /// Air changes per hour while it runs.
    pub air_changes_per_h: f64,
    /// It runs only while the room is warmer than this, °C.
    pub room_above_c: f64,
    /// It runs only while outdoor air is cooler than the room by more than this, K.
    pub cooler_by_k: f64,
    /// Electric power of its fans, W per L/s (0 for windows).
    pub fan_power_w_l_s: f64,
    /// Hours in which it may run, where above zero.
    pub hours: Week,
}

/// Which way outdoor air takes to the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutdoorAirWay {
    /// Through the unit: the coil treats it before it reaches the room, and the fans bring it.
    #[default]
    ThroughUnit,
    /// Straight into the room, by windows or a fan of its own that is not counted: the coil meets room air only, as split
    /// units do, and dries less.
    IntoRoom,
}

/// Air side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AirSide {
    /// Supply air temperature while cooling, °C. The flow follows the load; at the outdoor-air flow the temperature
    /// rises instead.
    pub supply_temperature_c: f64,
    /// Share of the air that passes the coil untouched, 0–1; with the supply temperature it fixes the apparatus dew
    /// point. 0 is a saturated coil.
    pub bypass_factor: f64,
    /// Which way outdoor air takes to the room.
    #[serde(default)]
    pub outdoor_air_way: OutdoorAirWay,
    /// Humidity control; without it humidity floats with what the coil happens to remove.
    #[serde(default)]
    pub dehumidification: Option<Dehumidification>,
    /// Heat recovery.
    #[serde(default)]
    pub heat_recovery: Option<HeatRecovery>,
    /// Free cooling with outdoor air.
    #[serde(default)]
    pub economiser: Option<Economiser>,
    /// Night ventilation.
    #[serde(default)]
    pub night_ventilation: Option<NightVentilation>,
    /// Electric power of supply and exhaust fans at design flow, W per L/s of supply air (0 for natural ventilation).
    pub specific_fan_power_w_l_s: f64,
    /// Exponent of fan power over flow fraction: 1 for fans that cycle, 2.5 to 3 for variable speed. Not used with
    /// `fan_control`.
    pub fan_part_load_exponent: f64,
    /// How the power of the fans follows the flow, by a published curve instead of an exponent.
    #[serde(default)]
    pub fan_control: Option<FanControl>,
    /// Share of fan power that warms the supply air and comes back to the coil while it runs, 0–1. Fan heat at other
    /// hours is left out.
    pub fan_heat_to_air: f64,
}

impl AirSide {
    /// How the power of the fans follows the flow.
    pub(crate) fn fan_power(&self) -> FanControl {
        self.fan_control.unwrap_or(FanControl::Exponent(self.fan_part_load_exponent))
    }
}
