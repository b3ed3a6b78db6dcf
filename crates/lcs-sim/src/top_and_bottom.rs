//! Where a building meets the sky and the ground.

use crate::Roughness;
use crate::construction::LayerInput;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Roof, taken as horizontal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Roof {
    /// Net area, m².
    pub area_m2: f64,
    /// Thermal transmittance including both films, W/(m²·K).
    pub u_w_m2k: f64,
    /// Share of solar radiation absorbed by the outer face, 0–1 (a cool roof has 0.2–0.3).
    pub solar_absorptance: f64,
    /// Its layers, outside first; where absent they follow from the transmittance and the building's mass.
    #[serde(default)]
    pub layers: Vec<LayerInput>,
    /// Of its outer face.
    #[serde(default)]
    pub roughness: Roughness,
}

/// Floor on the ground.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Area, m².
    pub area_m2: f64,
    /// Equivalent transmittance between indoor air and the ground, W/(m²·K).
    pub u_w_m2k: f64,
    /// Ground temperature, °C: mean of the year.
    pub temperature_c: f64,
    /// Ground temperature of each month, °C, where it is known; its mean should be that of the year.
    #[serde(default)]
    pub monthly_temperature_c: Option<[f64; 12]>,
    /// Its layers, from the ground upwards; where absent they follow from the transmittance and the building's mass.
    #[serde(default)]
    pub layers: Vec<LayerInput>,
}
