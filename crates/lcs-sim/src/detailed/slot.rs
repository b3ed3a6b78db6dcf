//! What a zone is to the kernel: elements with the same layers and films joined, faces with their sun.
//!
//! Walls of the same layers that look different ways differ by their sun and their wind only. Heat flow is linear in the
//! sun, so they are one wall with the mean of it by area, and with the mean of the wind's film; windows of the same glass
//! likewise.

use super::construction::Chain;
use super::film::{OuterFace, radiant_exchange};
use super::gap::WindowConductance;
use super::glass_film::GlassFace;
use super::wind::Exposed;
use super::{DetailedZone, Glazed, Opaque, Outside, Tilt};

/// Opaque elements joined.
#[derive(Debug, Clone)]
pub(super) struct OpaqueSlot<'z> {
    pub area_m2: f64,
    pub chain: Chain,
    pub members: Vec<&'z Opaque>,
    /// Factor of long-wave exchange with the radiant node, mean by area.
    pub exchange: f64,
    /// Solar absorptance of the inner faces, mean by area.
    pub inner_solar_absorptance: f64,
}

/// Windows joined.
#[derive(Debug, Clone)]
pub(super) struct WindowSlot<'z> {
    pub area_m2: f64,
    pub members: Vec<&'z Glazed>,
    pub conductance: WindowConductance,
    pub exchange: f64,
}

/// A zone as the kernel takes it.
#[derive(Debug, Clone)]
pub(super) struct Slots<'z> {
    /// Elements to outdoor air.
    pub outdoor: Vec<OpaqueSlot<'z>>,
    /// Elements to the ground or to nowhere.
    pub buried: Vec<OpaqueSlot<'z>>,
    pub windows: Vec<WindowSlot<'z>>,
    /// All inner faces, m².
    pub inner_m2: f64,
}

/// What zones must share to stand in one register: nodes of each outdoor and each buried element, and windows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Shape {
    outdoor: Vec<usize>,
    buried: Vec<usize>,
    windows: usize,
}

impl DetailedZone {
    /// What zones must share to stand in one register.
    pub(crate) fn shape(&self) -> Shape {
        let slots = Slots::of(self);
        let nodes = |of: &[OpaqueSlot<'_>]| of.iter().map(|slot| slot.chain.nodes()).collect();
        Shape { outdoor: nodes(&slots.outdoor), buried: nodes(&slots.buried), windows: slots.windows.len() }
    }
}

/// Whether two elements have the same heat flow but for their sun.
fn alike(a: &Opaque, b: &Opaque) -> bool {
    a.outside == b.outside
        && a.layers == b.layers
        && (a.tilt_deg, a.emissivity, a.roughness, a.height_m) == (b.tilt_deg, b.emissivity, b.roughness, b.height_m)
}

fn alike_windows(a: &Glazed, b: &Glazed) -> bool {
    a.glass == b.glass
        && (a.tilt_deg, a.emissivity, a.height_m, a.middle_m) == (b.tilt_deg, b.emissivity, b.height_m, b.middle_m)
}

impl<'z> Slots<'z> {
    pub fn of(zone: &'z DetailedZone) -> Self {
        let opaque: Vec<&Opaque> = zone.opaque.iter().filter(|of| of.area_m2 > 0.0).collect();
        let glazed: Vec<&Glazed> = zone.glazed.iter().filter(|of| of.area_m2() > 0.0).collect();
        let faces: Vec<(f64, f64)> = opaque
            .iter()
            .map(|of| (of.area_m2, of.emissivity))
            .chain(glazed.iter().map(|of| (of.area_m2(), of.emissivity)))
            .collect();
        let exchange = radiant_exchange(&faces);
        let mut slots = Self {
            outdoor: Vec::new(),
            buried: Vec::new(),
            windows: Vec::new(),
            inner_m2: faces.iter().map(|(area_m2, _)| area_m2).sum(),
        };
        for (of, exchange) in opaque.into_iter().zip(&exchange) {
            let list = if of.outside == Outside::Air { &mut slots.outdoor } else { &mut slots.buried };
            join(list, of, *exchange);
        }
        let of_windows = &exchange[exchange.len() - glazed.len()..];
        for (of, exchange) in glazed.into_iter().zip(of_windows) {
            slots.join_window(of, *exchange);
        }
        // Zones whose elements stand in another order still fit into one register.
        slots.outdoor.sort_by_key(|slot| (slot.chain.nodes(), slot.members[0].outer() as u8));
        slots.buried.sort_by_key(|slot| (slot.chain.nodes(), slot.members[0].outer() as u8));
        slots
    }

    fn join_window(&mut self, of: &'z Glazed, exchange: f64) {
        let area_m2 = of.area_m2();
        if let Some(slot) = self.windows.iter_mut().find(|slot| alike_windows(slot.members[0], of)) {
            slot.exchange = (slot.exchange * slot.area_m2 + exchange * area_m2) / (slot.area_m2 + area_m2);
            slot.area_m2 += area_m2;
            slot.members.push(of);
        } else {
            let conductance = WindowConductance::of(&of.glass, of.height_m, of.emissivity);
            self.windows.push(WindowSlot { area_m2, members: vec![of], conductance, exchange });
        }
    }
}

fn join<'z>(slots: &mut Vec<OpaqueSlot<'z>>, of: &'z Opaque, exchange: f64) {
    if let Some(slot) = slots.iter_mut().find(|slot| alike(slot.members[0], of)) {
        let sum = slot.area_m2 + of.area_m2;
        let mean = |before: f64, more: f64| (before * slot.area_m2 + more * of.area_m2) / sum;
        slot.exchange = mean(slot.exchange, exchange);
        slot.inner_solar_absorptance = mean(slot.inner_solar_absorptance, of.inner_solar_absorptance);
        slot.area_m2 = sum;
        slot.members.push(of);
    } else {
        let chain = Chain::of(&of.layers);
        slots.push(OpaqueSlot {
            area_m2: of.area_m2,
            chain: if of.outside == Outside::Inside { chain.closed() } else { chain },
            members: vec![of],
            exchange,
            inner_solar_absorptance: of.inner_solar_absorptance,
        });
    }
}

impl OpaqueSlot<'_> {
    pub fn outer_face(&self) -> OuterFace {
        let of = self.members[0];
        let azimuths = self.members.iter().map(|of| (of.area_m2, of.azimuth_deg)).collect();
        let exposed = Exposed { height_m: of.height_m, tilt_deg: of.tilt_deg, azimuths };
        OuterFace { exposed, roughness: of.roughness, emissivity: of.emissivity }
    }

    pub fn inner_tilt(&self) -> Tilt {
        self.members[0].inner()
    }

    /// Ground behind it in each month, °C; of no matter where nothing passes.
    pub fn ground_c(&self) -> [f64; 12] {
        match self.members[0].outside {
            Outside::Ground(months_c) => months_c,
            Outside::Air | Outside::Inside => [0.0; 12],
        }
    }

    /// Whether the sun that enters falls on it first: floors, and what stands for the floors between storeys.
    pub fn takes_beam(&self) -> bool {
        self.inner_tilt() == Tilt::Up || self.members[0].outside == Outside::Inside
    }
}

impl WindowSlot<'_> {
    pub fn outer_face(&self) -> OuterFace {
        let of = self.members[0];
        let azimuths = self.members.iter().map(|of| (of.area_m2(), of.azimuth_deg)).collect();
        let exposed = Exposed { height_m: of.middle_m, tilt_deg: of.tilt_deg, azimuths };
        OuterFace { exposed, roughness: 1.0, emissivity: of.emissivity }
    }

    /// The room side, in air of a density, kg/m³.
    pub fn inner_face(&self, air_kg_m3: f64) -> GlassFace {
        let of = self.members[0];
        GlassFace { tilt_deg: of.tilt_deg, height_m: of.height_m, air_kg_m3 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ashrae140::CASES;

    /// Case 900 has four walls of one kind, a roof, a floor and one kind of window.
    #[test]
    fn walls_of_one_kind_are_one_slot() {
        let zone = CASES[6].zone();
        let slots = Slots::of(&zone);
        assert_eq!((slots.outdoor.len(), slots.buried.len(), slots.windows.len()), (2, 1, 1));
        let area: f64 = slots.outdoor.iter().map(|slot| slot.area_m2).sum();
        assert!((area - (63.6 + 48.0)).abs() < 1e-9);
        assert!((slots.inner_m2 - 171.6).abs() < 1e-9);
    }

    /// The case with windows east and west fits into one register with the case whose windows look south.
    #[test]
    fn zones_of_the_same_layers_share_a_shape() {
        assert_eq!(CASES[6].zone().shape(), CASES[8].zone().shape());
        assert_ne!(CASES[0].zone().shape(), CASES[6].zone().shape());
    }
}
