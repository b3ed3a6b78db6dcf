//! Heat through an opaque element in one step.

use super::construction::Chain;
use super::film::{forced_w_m2k, long_wave_w_m2k, natural_w_m2k, outside_w_m2k, wind_factor};
use super::outdoors::Outdoors;
use super::room::InnerFace;
use super::sun::PlaneLight;
use super::{Opaque, Outside};

/// Conductance between the outer face of a floor and the ground, W/(m²·K): contact.
const CONTACT_W_M2K: f64 = 1e5;

/// Least convection at an inner face, W/(m²·K): air is never quite still.
pub(super) const STILL_AIR_W_M2K: f64 = 0.1;

/// An opaque element with its temperatures.
#[derive(Debug, Clone)]
pub(super) struct Wall<'z> {
    pub of: &'z Opaque,
    /// Light on its outer face, by hour.
    pub light: Vec<PlaneLight>,
    chain: Chain,
    /// Temperatures from the outer face to the inner, °C.
    node_c: Vec<f64>,
    /// Factor of long-wave exchange with the radiant node, 0–1.
    exchange: f64,
    sky_view: f64,
    wind: f64,
    // What the elimination leaves for the way back.
    diagonal: Vec<f64>,
    right: Vec<f64>,
    outside: (f64, f64),
    inner: InnerFace,
}

impl<'z> Wall<'z> {
    pub fn new(of: &'z Opaque, light: Vec<PlaneLight>, exchange: f64, start_c: f64) -> Self {
        let chain = Chain::of(&of.layers);
        let nodes = chain.capacity_j_m2k.len();
        Self {
            of,
            light,
            node_c: vec![start_c; nodes],
            exchange,
            sky_view: 0.5 * (1.0 + of.tilt_deg.to_radians().cos()),
            wind: forced_w_m2k(wind_factor(of.height_m)) / forced_w_m2k(1.0),
            diagonal: vec![0.0; nodes],
            right: vec![0.0; nodes],
            chain,
            outside: (0.0, 0.0),
            inner: InnerFace::default(),
        }
    }

    /// Heat stored above 0 °C, J/m².
    pub fn stored_j_m2(&self) -> f64 {
        self.chain.capacity_j_m2k.iter().zip(&self.node_c).map(|(capacity, node)| capacity * node).sum()
    }

    /// Heat that entered through the outer face in the last step, sun included, W/m².
    pub fn entered_w_m2(&self) -> f64 {
        self.outside.1 - self.outside.0 * self.node_c[0]
    }

    /// Eliminates the chain from outside inwards; what is left is the balance of the inner face.
    ///
    /// Convection and radiation are linearised at the temperatures before the step.
    pub fn prepare(
        &mut self,
        air: &Outdoors,
        hour: usize,
        room_c: (f64, f64),
        absorbed_w_m2: f64,
        step_s: f64,
    ) -> InnerFace {
        self.outside = match self.of.outside {
            Outside::Ground(ground_c) => (CONTACT_W_M2K, CONTACT_W_M2K * ground_c),
            Outside::Air => self.outer_face(air, &self.light[hour]),
        };
        let last = self.node_c.len() - 1;
        let link = &self.chain.conductance_w_m2k;
        self.diagonal[0] = self.outside.0 + link[0];
        self.right[0] = self.outside.1;
        for node in 1..=last {
            let storage = self.chain.capacity_j_m2k[node] / step_s;
            let factor = link[node - 1] / self.diagonal[node - 1];
            let next = if node < last { link[node] } else { 0.0 };
            self.diagonal[node] = storage + link[node - 1] * (1.0 - factor) + next;
            self.right[node] = storage * self.node_c[node] + factor * self.right[node - 1];
        }
        let face_c = self.node_c[last];
        let (air_c, radiant_c) = room_c;
        self.inner = InnerFace {
            area_m2: self.of.area_m2,
            convection: natural_w_m2k(self.of.inner(), face_c - air_c).max(STILL_AIR_W_M2K),
            radiation: long_wave_w_m2k(self.exchange, 1.0, face_c, radiant_c),
            behind: self.diagonal[last],
            right: self.right[last] + absorbed_w_m2,
        };
        self.inner
    }

    /// Sum of the conductances at the outer face, and of conductance times temperature plus absorbed sun.
    fn outer_face(&self, air: &Outdoors, light: &PlaneLight) -> (f64, f64) {
        let face_c = self.node_c[0];
        let of = self.of;
        let convection = outside_w_m2k(of.outer(), face_c - air.air_c, air.forced_w_m2k * self.wind, of.roughness);
        // Near the horizon the sky radiates like the air (EnergyPlus: the square root of the view of the sky).
        let to_sky = self.sky_view * self.sky_view.sqrt();
        let sky = long_wave_w_m2k(of.emissivity, to_sky, face_c, air.sky_c);
        let surroundings = long_wave_w_m2k(of.emissivity, 1.0 - to_sky, face_c, air.air_c);
        let sun = of.solar_absorptance * light.total_w_m2();
        (convection + sky + surroundings, (convection + surroundings) * air.air_c + sky * air.sky_c + sun)
    }

    /// Fills in the temperatures once those of the room are known.
    pub fn finish(&mut self, room_c: (f64, f64)) {
        let last = self.node_c.len() - 1;
        self.node_c[last] = self.inner.temperature_c(room_c);
        for node in (0..last).rev() {
            self.node_c[node] =
                (self.right[node] + self.chain.conductance_w_m2k[node] * self.node_c[node + 1]) / self.diagonal[node];
        }
    }
}
