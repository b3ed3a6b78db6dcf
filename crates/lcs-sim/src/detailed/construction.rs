//! Opaque constructions: layers of real materials, cut into cells for the heat balance.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A layer of a construction.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layer {
    /// Thickness, m.
    pub thickness_m: f64,
    /// Thermal conductivity, W/(m·K).
    pub conductivity_w_mk: f64,
    /// Density, kg/m³; 0 for a layer that only resists.
    pub density_kg_m3: f64,
    /// Specific heat capacity, J/(kg·K).
    pub heat_capacity_j_kgk: f64,
}

impl Layer {
    /// A layer that only resists, m²K/W.
    #[must_use]
    pub fn massless(resistance_m2k_w: f64) -> Self {
        Self { thickness_m: resistance_m2k_w, conductivity_w_mk: 1.0, density_kg_m3: 0.0, heat_capacity_j_kgk: 0.0 }
    }

    /// Thermal resistance, m²K/W.
    #[must_use]
    pub fn resistance_m2k_w(&self) -> f64 {
        self.thickness_m / self.conductivity_w_mk
    }

    /// Areal heat capacity, J/(m²·K).
    #[must_use]
    pub fn capacity_j_m2k(&self) -> f64 {
        self.thickness_m * self.density_kg_m3 * self.heat_capacity_j_kgk
    }

    /// Cells that an hourly balance needs: each no thicker than heat wanders in [`CELL_S`], six at most.
    fn cells(&self) -> usize {
        let diffusivity_m2_s = self.conductivity_w_mk / (self.density_kg_m3 * self.heat_capacity_j_kgk);
        let depth_m = (diffusivity_m2_s * CELL_S).sqrt();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 6")]
        let cells = (self.thickness_m / depth_m).ceil().clamp(1.0, 6.0) as usize;
        cells
    }
}

/// Time in which heat wanders through a cell, s: half of an hourly step.
const CELL_S: f64 = 1800.0;

/// Resistance of a construction that names no layer, m²K/W: the faces are one.
const NO_RESISTANCE: f64 = 1e-6;

/// A chain of nodes from the outer face to the inner: capacities at the nodes, conductances between them. The first and
/// the last node are the faces, which store nothing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chain {
    /// Areal capacity of each node, J/(m²·K).
    pub capacity_j_m2k: Vec<f64>,
    /// Conductance from each node to the next, W/(m²·K).
    pub conductance_w_m2k: Vec<f64>,
}

impl Chain {
    /// Cuts a construction, outside first. Layers that only resist join the conductance between their neighbours.
    pub fn of(layers: &[Layer]) -> Self {
        let (mut capacity_j_m2k, mut conductance_w_m2k) = (vec![0.0], Vec::new());
        let mut resistance = 0.0;
        for layer in layers {
            if layer.capacity_j_m2k() <= 0.0 {
                resistance += layer.resistance_m2k_w();
                continue;
            }
            let cells = layer.cells();
            let half = layer.resistance_m2k_w() / cells as f64 / 2.0;
            for _ in 0..cells {
                conductance_w_m2k.push(1.0 / (resistance + half));
                capacity_j_m2k.push(layer.capacity_j_m2k() / cells as f64);
                resistance = half;
            }
        }
        conductance_w_m2k.push(1.0 / f64::max(resistance, NO_RESISTANCE));
        capacity_j_m2k.push(0.0);
        Self { capacity_j_m2k, conductance_w_m2k }
    }

    /// The same chain without a way out of its outer face.
    pub fn closed(mut self) -> Self {
        self.conductance_w_m2k[0] = 0.0;
        self
    }

    /// Nodes between the faces.
    pub fn nodes(&self) -> usize {
        self.conductance_w_m2k.len() - 1
    }

    /// Temperatures of the nodes between the faces in a steady state, °C; behind a closed face that of the open one.
    pub fn steady_c(&self, [outer_c, inner_c]: [f64; 2]) -> Vec<f64> {
        if self.conductance_w_m2k[0] == 0.0 {
            return vec![inner_c; self.nodes()];
        }
        let whole: f64 = self.conductance_w_m2k.iter().map(|link| 1.0 / link).sum();
        let mut passed = 0.0;
        let up_to = |link: &f64| {
            passed += 1.0 / link;
            outer_c + (inner_c - outer_c) * passed / whole
        };
        self.conductance_w_m2k[..self.nodes()].iter().map(up_to).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heavy_wall() -> Vec<Layer> {
        let layer = |thickness_m, conductivity_w_mk, density_kg_m3, heat_capacity_j_kgk| Layer {
            thickness_m,
            conductivity_w_mk,
            density_kg_m3,
            heat_capacity_j_kgk,
        };
        vec![layer(0.009, 0.14, 530.0, 900.0), layer(0.0615, 0.04, 10.0, 1400.0), layer(0.1, 0.51, 1400.0, 1000.0)]
    }

    /// The sums that the standard's table gives for the heavy wall: R 1.798 m²K/W, 145.2 kJ/(m²·K).
    #[test]
    fn nothing_is_lost_by_cutting() {
        let chain = Chain::of(&heavy_wall());
        let resistance: f64 = chain.conductance_w_m2k.iter().map(|c| 1.0 / c).sum();
        let capacity: f64 = chain.capacity_j_m2k.iter().sum();
        assert!((resistance - 1.798).abs() < 5e-4, "{resistance}");
        assert!((capacity - 145_154.0).abs() < 1.0, "{capacity}");
        assert_eq!(chain.capacity_j_m2k.len(), chain.conductance_w_m2k.len() + 1);
    }

    #[test]
    fn a_layer_that_only_resists_is_a_conductance() {
        let chain = Chain::of(&[Layer::massless(2.0)]);
        assert_eq!(chain.capacity_j_m2k, vec![0.0, 0.0]);
        assert!((chain.conductance_w_m2k[0] - 0.5).abs() < 1e-12);
    }
}
