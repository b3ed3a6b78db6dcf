//! Where light goes that entered a zone.
//!
//! The beam falls on the floor, diffuse light on all that its window sees. What they throw back spreads evenly over all
//! faces until it is taken; glass takes what it absorbs and what leaves through it.

use super::slot::{OpaqueSlot, Slots};
use super::{Glazed, GlazingOptics, Outside};

/// What a square metre takes of a watt of beam and of a watt of diffuse light through the windows of a zone, 1/m².
pub(super) struct InnerLight {
    /// Of each inner face, outdoor ones before buried ones.
    pub faces: Vec<[f64; 2]>,
    /// Of the outer and of the inner pane of each window.
    pub panes: Vec<[[f64; 2]; 2]>,
}

/// A face that light within a zone may fall on.
struct Face<'s> {
    area_m2: f64,
    /// Share of light on it that it does not throw back.
    taken: f64,
    lies: Lies<'s>,
}

/// Where a face lies.
enum Lies<'s> {
    Wall(&'s OpaqueSlot<'s>),
    Glass(&'s [&'s Glazed]),
}

impl InnerLight {
    pub fn of(slots: &Slots<'_>) -> Self {
        let optics: Vec<_> =
            slots.windows.iter().map(|slot| GlazingOptics::of(&slot.members[0].glass).diffuse()).collect();
        let walls = slots.outdoor.iter().chain(&slots.buried).map(|slot| Face {
            area_m2: slot.area_m2,
            taken: slot.inner_solar_absorptance,
            lies: Lies::Wall(slot),
        });
        let glass = slots.windows.iter().zip(&optics).map(|(slot, optics)| Face {
            area_m2: slot.area_m2,
            taken: optics.not_reflected(),
            lies: Lies::Glass(&slot.members),
        });
        let faces: Vec<Face<'_>> = walls.chain(glass).collect();
        let windows: Vec<&Glazed> = slots.windows.iter().flat_map(|slot| slot.members.iter().copied()).collect();
        let beam = with_reflections(&faces, &beam_first(&faces));
        let diffuse = with_reflections(&faces, &diffuse_first(&faces, &windows));
        let light: Vec<[f64; 2]> = beam.into_iter().zip(diffuse).map(|(beam, diffuse)| [beam, diffuse]).collect();
        let (on_walls, on_glass) = light.split_at(faces.len() - optics.len());
        Self {
            faces: on_walls.iter().zip(&faces).map(|(light, face)| light.map(|light| light * face.taken)).collect(),
            // From inside the panes change places.
            panes: on_glass
                .iter()
                .zip(&optics)
                .map(|(light, optics)| [optics.inner, optics.outer].map(|taken| light.map(|light| light * taken)))
                .collect(),
        }
    }
}

/// Where a watt of beam falls first, 1/m²: evenly on the floor.
fn beam_first(faces: &[Face<'_>]) -> Vec<f64> {
    let is_floor = |face: &Face<'_>| matches!(face.lies, Lies::Wall(slot) if slot.takes_beam());
    let floor_m2: f64 = faces.iter().filter(|face| is_floor(face)).map(|face| face.area_m2).sum();
    faces.iter().map(|face| if is_floor(face) { 1.0 / floor_m2 } else { 0.0 }).collect()
}

/// Where a watt of diffuse light through all windows falls first, 1/m²: each window's evenly on what it sees, which is
/// all but its own wall and the windows in it.
fn diffuse_first(faces: &[Face<'_>], windows: &[&Glazed]) -> Vec<f64> {
    let windows_m2: f64 = windows.iter().map(|window| window.area_m2()).sum();
    let mut first = vec![0.0; faces.len()];
    for window in windows {
        let seen: Vec<f64> = faces.iter().map(|face| face.seen_m2(window)).collect();
        let all_m2: f64 = seen.iter().sum();
        if all_m2 > 0.0 {
            for ((first, face), seen_m2) in first.iter_mut().zip(faces).zip(seen) {
                *first += window.area_m2() / windows_m2 * seen_m2 / (all_m2 * face.area_m2);
            }
        }
    }
    first
}

/// Light on a square metre of each face in the end, 1/m²: what falls there first, and what all faces throw back.
fn with_reflections(faces: &[Face<'_>], first: &[f64]) -> Vec<f64> {
    let taken_first: f64 = faces.iter().zip(first).map(|(face, first)| first * face.area_m2 * face.taken).sum();
    let takes_m2: f64 = faces.iter().map(|face| face.area_m2 * face.taken).sum();
    first.iter().map(|first| first + (1.0 - taken_first) / takes_m2).collect()
}

impl Face<'_> {
    /// Area that a window sees, m².
    fn seen_m2(&self, window: &Glazed) -> f64 {
        let outside = |tilt_deg, azimuth_deg| !in_one_plane(window, tilt_deg, azimuth_deg);
        match self.lies {
            Lies::Wall(slot) => slot
                .members
                .iter()
                .filter(|of| of.outside != Outside::Air || outside(of.tilt_deg, of.azimuth_deg))
                .map(|of| of.area_m2)
                .sum(),
            Lies::Glass(members) => {
                members.iter().filter(|of| outside(of.tilt_deg, of.azimuth_deg)).map(|of| of.area_m2()).sum()
            }
        }
    }
}

/// Whether an outer element lies in the plane of a window.
fn in_one_plane(window: &Glazed, tilt_deg: f64, azimuth_deg: f64) -> bool {
    const APART_DEG: f64 = 10.0;
    let turned_deg = ((window.azimuth_deg - azimuth_deg + 180.0).rem_euclid(360.0) - 180.0).abs();
    let is_level = tilt_deg.to_radians().sin() < APART_DEG.to_radians().sin();
    (window.tilt_deg - tilt_deg).abs() < APART_DEG && (is_level || turned_deg < APART_DEG)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ashrae140::CASES;

    /// All light is taken by inner faces, absorbed in panes or leaves; and nothing falls first on the wall of the window.
    #[test]
    fn all_light_is_taken_or_leaves() {
        for case in &CASES {
            let zone = case.zone();
            let slots = Slots::of(&zone);
            let light = InnerLight::of(&slots);
            for kind in 0..2 {
                let faces = slots.outdoor.iter().chain(&slots.buried).zip(&light.faces);
                let taken: f64 = faces.map(|(slot, taken)| slot.area_m2 * taken[kind]).sum();
                let left: f64 = slots
                    .windows
                    .iter()
                    .zip(&light.panes)
                    .map(|(slot, panes)| {
                        let optics = GlazingOptics::of(&slot.members[0].glass).diffuse();
                        let absorbed = panes[0][kind] + panes[1][kind];
                        slot.area_m2 * absorbed * optics.not_reflected() / (optics.inner + optics.outer)
                    })
                    .sum();
                assert!((taken + left - 1.0).abs() < 1e-12, "{taken} {left}");
                assert!(left < 0.1);
            }
        }
    }

    /// Case 600: of light through the south windows nothing falls first on the south; 150 m² share the rest.
    #[test]
    fn diffuse_light_misses_the_wall_of_its_window() {
        let zone = CASES[0].zone();
        let slots = Slots::of(&zone);
        let window = slots.windows[0].members[0];
        let seen =
            |slot: &OpaqueSlot<'_>| Face { area_m2: slot.area_m2, taken: 0.6, lies: Lies::Wall(slot) }.seen_m2(window);
        let all: f64 = slots.outdoor.iter().chain(&slots.buried).map(seen).sum();
        assert!((all - (2.0 * 48.0 + 21.6 + 2.0 * 16.2)).abs() < 1e-9, "{all}");
        let glass = Face { area_m2: 12.0, taken: 0.9, lies: Lies::Glass(&slots.windows[0].members) };
        assert_eq!(glass.seen_m2(window), 0.0);
    }
}
