//! Where the sun goes in lanes: onto outer faces, into panes, and through them onto inner faces.

use super::inner_light::InnerLight;
use super::light::{Column, LightTable, Part, TableBuilder, USUAL_ALBEDO, bits_of, facing_of};
use super::simple_glazing::{normal, panes};
use super::slot::{OpaqueSlot, Slots, WindowSlot};
use super::{DetailedZone, Glass, Shades};
use crate::Climate;
use crate::lanes::Lanes;
use pulp::Simd;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Columns and their weights of one target of one zone.
type Needs = Vec<(Column, f64)>;

/// What a zone does with the sun.
struct ZoneSun {
    /// Light absorbed by the outer face of each outdoor element, W/m².
    outdoor: Vec<Needs>,
    /// Of each window: beam and diffuse light through it, W, and heat in its outer and inner pane, W/m².
    windows: Vec<[Needs; 4]>,
    /// Heat in each pane for a watt through the window, 1/m².
    pane_per_w: Vec<f64>,
    inner: InnerLight,
}

/// Whether the columns that all buildings share describe a slot of windows.
fn is_usual(slot: &WindowSlot<'_>, albedo: f64) -> bool {
    albedo == USUAL_ALBEDO
        && slot.members.iter().all(|of| {
            of.shades == Shades::default()
                && matches!(of.glass, Glass::Simple { .. })
                && facing_of(of.tilt_deg, of.azimuth_deg).is_some()
        })
}

impl ZoneSun {
    fn of(zone: &DetailedZone, slots: &Slots<'_>) -> Self {
        let (windows, pane_per_w) = slots.windows.iter().map(|slot| window_needs(slot, zone.albedo)).unzip();
        Self {
            outdoor: slots.outdoor.iter().map(|slot| outdoor_needs(slot, zone.albedo)).collect(),
            windows,
            pane_per_w,
            inner: InnerLight::of(slots),
        }
    }
}

fn outdoor_needs(slot: &OpaqueSlot<'_>, albedo: f64) -> Needs {
    let need = |of: &&super::Opaque| {
        let facing = facing_of(of.tilt_deg, of.azimuth_deg).filter(|_| albedo == USUAL_ALBEDO);
        let column = facing.map_or_else(|| Column::incident_on(of.tilt_deg, of.azimuth_deg, albedo), Column::Incident);
        (column, of.solar_absorptance * of.area_m2 / slot.area_m2)
    };
    slot.members.iter().map(need).collect()
}

fn window_needs(slot: &WindowSlot<'_>, albedo: f64) -> ([Needs; 4], f64) {
    let mut needs: [Needs; 4] = Default::default();
    let mut pane_per_w = 0.0;
    for of in &slot.members {
        let open_m2 = of.area_m2() * of.sun_share;
        match (of.glass, facing_of(of.tilt_deg, of.azimuth_deg)) {
            (Glass::Simple { u_w_m2k, shgc }, Some(facing)) if is_usual(slot, albedo) => {
                let (optics, panes) = (normal(u_w_m2k, shgc), panes(u_w_m2k));
                let passes_m2 = open_m2 * optics.transmittance;
                needs[Part::Beam as usize].push((Column::Beam(panes, facing), passes_m2));
                needs[Part::Diffuse as usize].push((Column::Diffuse(panes, facing), passes_m2));
                pane_per_w = optics.outer / optics.transmittance.max(1e-3) / slot.area_m2;
            }
            _ => {
                let bits = bits_of(of, albedo);
                for part in [Part::Beam, Part::Diffuse, Part::Outer, Part::Inner] {
                    let to_m2 = if part <= Part::Diffuse { 1.0 } else { slot.area_m2 };
                    needs[part as usize].push((Column::Glass(bits.clone(), part), open_m2 / to_m2));
                }
            }
        }
    }
    (needs, pane_per_w)
}

/// A sum of columns: where they stand, and their weight in each lane.
struct Target<S: Simd> {
    places: Vec<usize>,
    weights: Vec<Lanes<S>>,
}

impl<S: Simd> Target<S> {
    /// `needs` gives the columns of each lane, in any order.
    fn new<'n>(simd: S, needs: impl Fn(usize) -> &'n Needs, columns: &[Column], places: &[usize]) -> Self {
        let lanes = Lanes::<S>::COUNT;
        let weight_of = |column: &Column, lane: usize| -> f64 {
            needs(lane).iter().filter(|(needed, _)| needed == column).map(|(_, weight)| weight).sum()
        };
        let wanted = |column: &Column| (0..lanes).any(|lane| needs(lane).iter().any(|(needed, _)| needed == column));
        let terms: Vec<_> = columns.iter().zip(places).filter(|(column, _)| wanted(column)).collect();
        Self {
            places: terms.iter().map(|(_, place)| **place).collect(),
            weights: terms.iter().map(|(column, _)| Lanes::from_fn(simd, |lane| weight_of(column, lane))).collect(),
        }
    }

    #[inline(always)]
    fn light(&self, row: &[f64], zero: Lanes<S>) -> Lanes<S> {
        let mut sum = zero;
        for (place, weight) in self.places.iter().zip(&self.weights) {
            sum = weight.scaled_add(row[*place], sum);
        }
        sum
    }
}

struct WindowSun<S: Simd> {
    parts: [Target<S>; 4],
    pane_per_w: Lanes<S>,
    /// What the outer and the inner pane take of beam and diffuse light within the zone, 1/m².
    pane_of: [[Lanes<S>; 2]; 2],
    /// Heat in the outer and the inner pane this hour, W/m².
    panes_w_m2: [Lanes<S>; 2],
}

/// The sun of the zones of a register.
pub(super) struct Sunlight<'c, S: Simd> {
    table: Cow<'c, LightTable>,
    outdoor: Vec<Target<S>>,
    windows: Vec<WindowSun<S>>,
    of_faces: Vec<[Lanes<S>; 2]>,
    /// On each outer face this hour, W/m².
    pub outer_w_m2: Vec<Lanes<S>>,
    /// On each inner face (outdoor, buried) this hour, W/m².
    pub inner_w_m2: Vec<Lanes<S>>,
    /// Through all glass this hour, W.
    pub entered_w: Lanes<S>,
    dark: bool,
}

impl<'c, S: Simd> Sunlight<'c, S> {
    /// One zone for each lane, all of one shape.
    pub fn new(simd: S, zones: &[&DetailedZone], slots: &[Slots<'_>], climate: &'c Climate) -> Self {
        let suns: Vec<ZoneSun> = zones.iter().zip(slots).map(|(zone, slots)| ZoneSun::of(zone, slots)).collect();
        let columns: BTreeSet<&Column> = suns
            .iter()
            .flat_map(|sun| sun.outdoor.iter().chain(sun.windows.iter().flatten()))
            .flatten()
            .map(|(column, _)| column)
            .collect();
        let columns: Vec<Column> = columns.into_iter().cloned().collect();
        let (table, places) = if columns.iter().all(Column::is_shared) {
            (Cow::Borrowed(climate.light()), climate.light().places(&columns))
        } else {
            let glass = zones
                .iter()
                .flat_map(|zone| zone.glazed.iter().map(|of| (bits_of(of, zone.albedo), (of, zone.albedo))))
                .filter(|(bits, _)| columns.contains(&Column::Glass(bits.clone(), Part::Beam)))
                .collect();
            let table = TableBuilder { glass }.build(&columns, climate.sun(), climate.light());
            (Cow::Owned(table), (0..columns.len()).collect())
        };
        let lanes = |of_lane: &dyn Fn(&ZoneSun) -> f64| Lanes::from_fn(simd, |lane| of_lane(&suns[lane]));
        let zero = Lanes::splat(simd, 0.0);
        let target = |pick: &dyn for<'s> Fn(&'s ZoneSun) -> &'s Needs| {
            Target::new(simd, |lane| pick(&suns[lane]), &columns, &places)
        };
        let windows = (0..suns[0].windows.len()).map(|window| WindowSun {
            parts: [0, 1, 2, 3].map(|part| target(&|sun| &sun.windows[window][part])),
            pane_per_w: lanes(&|sun| sun.pane_per_w[window]),
            pane_of: [0, 1].map(|pane| [0, 1].map(|of| lanes(&|sun| sun.inner.panes[window][pane][of]))),
            panes_w_m2: [zero; 2],
        });
        Self {
            outdoor: (0..suns[0].outdoor.len()).map(|slot| target(&|sun| &sun.outdoor[slot])).collect(),
            windows: windows.collect(),
            of_faces: (0..suns[0].inner.faces.len())
                .map(|face| [0, 1].map(|of| lanes(&|sun| sun.inner.faces[face][of])))
                .collect(),
            outer_w_m2: vec![zero; suns[0].outdoor.len()],
            inner_w_m2: vec![zero; suns[0].inner.faces.len()],
            entered_w: zero,
            dark: true,
            table,
        }
    }

    /// Heat in the outer and the inner pane of a window this hour, W/m².
    #[inline(always)]
    pub fn panes_w_m2(&self, window: usize) -> [Lanes<S>; 2] {
        self.windows[window].panes_w_m2
    }

    /// Works an hour out.
    #[inline(always)]
    pub fn shine(&mut self, hour: usize) {
        let zero = self.entered_w.constant(0.0);
        let Some(row) = self.table.at(hour) else {
            if !self.dark {
                self.outer_w_m2.fill(zero);
                self.inner_w_m2.fill(zero);
                for window in &mut self.windows {
                    window.panes_w_m2 = [zero; 2];
                }
                self.entered_w = zero;
                self.dark = true;
            }
            return;
        };
        self.dark = false;
        for (sun, target) in self.outer_w_m2.iter_mut().zip(&self.outdoor) {
            *sun = target.light(row, zero);
        }
        let (mut all_beam, mut all_diffuse) = (zero, zero);
        for window in &mut self.windows {
            let [beam, diffuse, outer, inner] = &window.parts;
            let (beam, diffuse) = (beam.light(row, zero), diffuse.light(row, zero));
            let in_each = (beam + diffuse) * window.pane_per_w;
            window.panes_w_m2 = [outer.light(row, in_each), inner.light(row, in_each)];
            all_beam += beam;
            all_diffuse += diffuse;
        }
        self.entered_w = all_beam + all_diffuse;
        for window in &mut self.windows {
            for (pane, [of_beam, of_diffuse]) in window.panes_w_m2.iter_mut().zip(&window.pane_of) {
                *pane = of_beam.mul_add(all_beam, of_diffuse.mul_add(all_diffuse, *pane));
            }
        }
        for (sun, [of_beam, of_diffuse]) in self.inner_w_m2.iter_mut().zip(&self.of_faces) {
            *sun = of_beam.mul_add(all_beam, *of_diffuse * all_diffuse);
        }
    }
}
