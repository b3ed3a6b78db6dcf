//! Constructions: layers as a building file gives them, and those made up where it gives none.

use crate::detailed::Layer;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A layer of a construction: a material, or nothing but its resistance (air gaps, ground under a floor).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LayerInput {
    /// A material.
    Material(Layer),
    /// A layer that only resists.
    Resistance(ResistanceLayer),
}

/// A layer that stores nothing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResistanceLayer {
    /// Thermal resistance, m²K/W.
    pub resistance_m2k_w: f64,
}

impl LayerInput {
    /// As the balance of heat takes it.
    #[must_use]
    pub fn layer(&self) -> Layer {
        match self {
            Self::Material(layer) => *layer,
            Self::Resistance(layer) => Layer::massless(layer.resistance_m2k_w),
        }
    }
}

/// Films of both sides, m²K/W: ISO 6946:2017 table 7, heat flowing level, up, and down into the ground (inner only).
const WALL_FILMS_M2K_W: f64 = 0.17;
const ROOF_FILMS_M2K_W: f64 = 0.14;
const GROUND_FILM_M2K_W: f64 = 0.17;

/// What an element is, for its films.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Element {
    Wall,
    Roof,
    Ground,
}

impl Element {
    fn films_m2k_w(self) -> f64 {
        match self {
            Self::Wall => WALL_FILMS_M2K_W,
            Self::Roof => ROOF_FILMS_M2K_W,
            Self::Ground => GROUND_FILM_M2K_W,
        }
    }

    /// Transmittance of layers with the films of the standard, W/(m²·K).
    pub fn u_w_m2k(self, layers: &[LayerInput]) -> f64 {
        let resistance: f64 = layers.iter().map(|layer| layer.layer().resistance_m2k_w()).sum();
        1.0 / (resistance + self.films_m2k_w())
    }
}

/// Medium concrete, ISO 10456:2007 table 3: conductivity, W/(m·K), density, kg/m³, heat capacity, J/(kg·K).
const CONCRETE: (f64, f64, f64) = (1.35, 2000.0, 1000.0);
/// Outer skin of an element made up: 10 mm of lightweight rendering, ISO 10456:2007 table 3.
const SKIN: Layer =
    Layer { thickness_m: 0.01, conductivity_w_mk: 0.55, density_kg_m3: 1000.0, heat_capacity_j_kgk: 1000.0 };
/// No element resists less between its faces, m²K/W: a sheet.
const LEAST_M2K_W: f64 = 0.01;
/// No inner face stores less, J/(m²·K): a plasterboard of 10 mm.
pub(crate) const LEAST_CAPACITY_J_M2K: f64 = 8_000.0;

/// Mass of a given areal capacity, J/(m²·K), that resists `at_most_m2k_w`: concrete, or as much of it as conducts better.
pub(crate) fn mass_layer(capacity_j_m2k: f64, at_most_m2k_w: f64) -> Layer {
    let (conductivity, density_kg_m3, heat_capacity_j_kgk) = CONCRETE;
    let thickness_m = capacity_j_m2k / (density_kg_m3 * heat_capacity_j_kgk);
    let conductivity_w_mk = f64::max(conductivity, thickness_m / at_most_m2k_w);
    Layer { thickness_m, conductivity_w_mk, density_kg_m3, heat_capacity_j_kgk }
}

/// Layers of an element of which only the transmittance is known: a light skin outside (none in the ground), what
/// resists, and inside the mass that it has in the building's heat capacity. Resistance and capacity come out exactly.
pub(crate) fn made_up(element: Element, u_w_m2k: f64, capacity_j_m2k: f64) -> Vec<Layer> {
    let resistance = (1.0 / u_w_m2k - element.films_m2k_w()).max(LEAST_M2K_W);
    let mass = mass_layer(capacity_j_m2k, resistance / 2.0);
    let skin = Layer { conductivity_w_mk: SKIN.conductivity_w_mk.max(4.0 * SKIN.thickness_m / resistance), ..SKIN };
    let skin = (element != Element::Ground).then_some(skin);
    let rest = resistance - mass.resistance_m2k_w() - skin.map_or(0.0, |skin| skin.resistance_m2k_w());
    skin.into_iter().chain([Layer::massless(rest), mass]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever the transmittance, the layers resist as it says and store what they were asked to.
    #[test]
    fn a_construction_made_up_keeps_transmittance_and_capacity() {
        for element in [Element::Wall, Element::Roof, Element::Ground] {
            for u_w_m2k in [0.1, 0.5, 2.6, 4.5] {
                for capacity in [LEAST_CAPACITY_J_M2K, 60e3, 300e3] {
                    let layers = made_up(element, u_w_m2k, capacity);
                    let resistance: f64 = layers.iter().map(Layer::resistance_m2k_w).sum();
                    assert!((1.0 / (resistance + element.films_m2k_w()) / u_w_m2k - 1.0).abs() < 1e-9);
                    assert!((layers.last().unwrap().capacity_j_m2k() / capacity - 1.0).abs() < 1e-9);
                    assert!(layers.iter().all(|layer| layer.resistance_m2k_w() > 0.0));
                }
            }
        }
    }

    /// ASHRAE 140 heavy wall: R 1.798 m²K/W between its faces, 0.508 W/(m²·K) with the films of ISO 6946.
    #[test]
    fn transmittance_follows_from_layers() {
        let layers = [LayerInput::Resistance(ResistanceLayer { resistance_m2k_w: 1.798 })];
        assert!((Element::Wall.u_w_m2k(&layers) - 0.508).abs() < 5e-4);
    }
}
