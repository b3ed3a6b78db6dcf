//! What people do inside: presence, lights, equipment, air and temperature they ask for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// People.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Occupancy {
    /// Floor area per person at design occupancy, m².
    pub area_per_person_m2: f64,
    /// Sensible heat per person, W.
    pub sensible_w_per_person: f64,
    /// Latent heat per person, W (80 g/h of water is 55 W).
    pub latent_w_per_person: f64,
    /// Share of the sensible heat that goes to the air at once, 0–1; the rest radiates to surfaces.
    pub convective_fraction: f64,
}

/// Lights or equipment.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InternalGain {
    /// Installed power per floor area, W/m².
    pub power_w_m2: f64,
    /// Share of the heat that goes to the air at once, 0–1; the rest radiates to surfaces.
    pub convective_fraction: f64,
}

/// Outdoor air by design.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutdoorAir {
    /// Litres per second for each person at design occupancy.
    pub l_s_per_person: f64,
    /// Litres per second for each m² of floor.
    pub l_s_per_m2: f64,
    /// How far the per-person flow follows the people present, 0–1: 0 keeps the design flow while ventilation runs,
    /// 1 is demand control by CO₂.
    pub demand_control: f64,
}

/// Cooling asked for by the room.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cooling {
    /// Air temperature held while cooling is available, °C.
    pub set_point_c: f64,
    /// Air temperature held at all other times, °C; nothing is held where absent.
    #[serde(default)]
    pub set_back_c: Option<f64>,
}

/// How the space is used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// People.
    pub occupancy: Occupancy,
    /// Lighting.
    pub lighting: InternalGain,
    /// Plug loads and other equipment within the zone.
    pub equipment: InternalGain,
    /// Outdoor air.
    pub outdoor_air: OutdoorAir,
    /// Electricity whose heat stays outside the zone (lifts, pumps, outdoor lights), W/m² of floor.
    pub other_electricity_w_m2: f64,
    /// Cooling; absent in naturally ventilated buildings.
    #[serde(default)]
    pub cooling: Option<Cooling>,
}
