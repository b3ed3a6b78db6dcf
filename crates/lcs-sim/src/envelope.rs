//! What separates inside from outside.

mod validity;

pub(crate) use validity::validity;

use crate::construction::LayerInput;
use crate::detailed::{Fin, Overhang};
use crate::{Facing, Ground, Roof};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How rough an outer face is: rougher faces exchange more heat with the wind.
///
/// # Source
/// Multipliers of the DOE-2 model (Walton 1981), EnergyPlus Engineering Reference, "Outside Surface Heat Balance".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Roughness {
    /// Stucco: 2.17.
    VeryRough,
    /// Brick, rough plaster: 1.67.
    #[default]
    Rough,
    /// Concrete: 1.52.
    MediumRough,
    /// Clear pine: 1.13.
    MediumSmooth,
    /// Smooth plaster: 1.11.
    Smooth,
    /// Glass, paint on pine: 1.
    VerySmooth,
}

impl Roughness {
    /// Multiplier of the forced part of the outer film.
    #[must_use]
    pub fn multiplier(self) -> f64 {
        match self {
            Self::VeryRough => 2.17,
            Self::Rough => 1.67,
            Self::MediumRough => 1.52,
            Self::MediumSmooth => 1.13,
            Self::Smooth => 1.11,
            Self::VerySmooth => 1.0,
        }
    }
}

/// Opaque wall looking one way, windows excluded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    /// Where it looks.
    pub facing: Facing,
    /// Azimuth clockwise from north, degrees, where it is known better than by `facing` (which the screening mode
    /// takes).
    #[serde(default)]
    pub azimuth_deg: Option<f64>,
    /// Tilt from horizontal where it does not stand upright, degrees.
    #[serde(default)]
    pub tilt_deg: Option<f64>,
    /// Net area, m².
    pub area_m2: f64,
    /// Thermal transmittance including both films, W/(m²·K).
    pub u_w_m2k: f64,
    /// Share of solar radiation absorbed by the outer face, 0–1.
    pub solar_absorptance: f64,
    /// Its layers, outside first; where absent they follow from the transmittance and the building's mass.
    #[serde(default)]
    pub layers: Vec<LayerInput>,
    /// Of its outer face.
    #[serde(default)]
    pub roughness: Roughness,
}

/// Clear panes by their makers' figures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PanesInput {
    /// How many equal panes, 1 or 2.
    pub count: usize,
    /// Solar transmittance of one at normal incidence, 0–1.
    pub transmittance: f64,
    /// Solar reflectance of one at normal incidence, 0–1.
    pub reflectance: f64,
    /// Thickness of each, m.
    pub thickness_m: f64,
    /// Conductivity of the glass, W/(m·K).
    pub conductivity_w_mk: f64,
    /// Width of the air gap between two panes, m.
    #[serde(default)]
    pub gap_m: f64,
}

/// Width and height of one window of several equal ones.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WindowSize {
    /// Width, m.
    pub width_m: f64,
    /// Height, m.
    pub height_m: f64,
}

/// Windows looking one way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Where it looks.
    pub facing: Facing,
    /// Azimuth clockwise from north, degrees, where it is known better than by `facing`.
    #[serde(default)]
    pub azimuth_deg: Option<f64>,
    /// Tilt from horizontal where it does not stand upright, degrees.
    #[serde(default)]
    pub tilt_deg: Option<f64>,
    /// Area, m².
    pub area_m2: f64,
    /// Thermal transmittance including both films, W/(m²·K).
    pub u_w_m2k: f64,
    /// Solar heat gain coefficient at normal incidence, 0–1.
    pub shgc: f64,
    /// Share of the sun that external shading, frame and dirt let through, 0–1 (1 = nothing in the way).
    pub shading_factor: f64,
    /// Its panes; where absent they follow from transmittance and solar heat gain coefficient.
    #[serde(default)]
    pub panes: Option<PanesInput>,
    /// Size of one window: plates round it need it.
    #[serde(default)]
    pub size: Option<WindowSize>,
    /// Plate above each window, beyond `shading_factor`.
    #[serde(default)]
    pub overhang: Option<Overhang>,
    /// Plate to the left of each window, seen from outside.
    #[serde(default)]
    pub left_fin: Option<Fin>,
    /// Plate to the right of each window, seen from outside.
    #[serde(default)]
    pub right_fin: Option<Fin>,
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
