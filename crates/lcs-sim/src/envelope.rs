//! What separates inside from outside.

use crate::Facing;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Opaque wall looking one way, windows excluded.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    /// Where it looks.
    pub facing: Facing,
    /// Net area, m².
    pub area_m2: f64,
    /// Thermal transmittance including both films, W/(m²·K).
    pub u_w_m2k: f64,
    /// Share of solar radiation absorbed by the outer face, 0–1.
    pub solar_absorptance: f64,
}

/// Roof, taken as horizontal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Roof {
    /// Net area, m².
    pub area_m2: f64,
    /// Thermal transmittance including both films, W/(m²·K).
    pub u_w_m2k: f64,
    /// Share of solar radiation absorbed by the outer face, 0–1 (a cool roof has 0.2–0.3).
    pub solar_absorptance: f64,
}

/// Floor on the ground.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Area, m².
    pub area_m2: f64,
    /// Equivalent transmittance between indoor air and the ground, W/(m²·K).
    pub u_w_m2k: f64,
    /// Ground temperature, °C, constant over the year.
    pub temperature_c: f64,
}

/// Windows looking one way.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Where it looks.
    pub facing: Facing,
    /// Area, m².
    pub area_m2: f64,
    /// Thermal transmittance including both films, W/(m²·K).
    pub u_w_m2k: f64,
    /// Solar heat gain coefficient at normal incidence, 0–1.
    pub shgc: f64,
    /// Share of the sun that external shading, frame and dirt let through, 0–1 (1 = nothing in the way).
    pub shading_factor: f64,
}

/// The envelope of a building.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// Opaque walls.
    #[serde(default)]
    pub walls: Vec<Wall>,
    /// Roof; absent where another storey or building lies above.
    #[serde(default)]
    pub roof: Option<Roof>,
    /// Floor on the ground; absent where it does not touch it.
    #[serde(default)]
    pub ground: Option<Ground>,
    /// Windows and skylights.
    #[serde(default)]
    pub windows: Vec<Window>,
    /// Air changes per hour through leaks, always.
    pub infiltration_ach: f64,
    /// Long-wave emissivity of the outer faces, 0–1 (0.9 for all but bare metal).
    pub emissivity: f64,
}
