//! The balance of heat of zones in lanes: real layers, panes, films that follow wind and temperature.

use super::DetailedZone;
use super::element::{Buried, Outdoor, Window};
use super::film::RoomBefore;
use super::room::{RoomFree, RoomSums};
use super::slot::Slots;
use super::sunlight::Sunlight;
use crate::Climate;
use crate::balance::{FreeAir, HeatBalance, Step, StepLength};
use crate::lanes::Lanes;
use pulp::Simd;

/// Zones of one shape, one in each lane.
///
/// Method: implicit balance of layers cut into cells (ISO 52016-1:2017 clause 6.5.6, with the real layers in place of its
/// five nodes), one air node, one radiant node (Carroll 1980), convection by Walton (at glass ISO 15099) inside and by the DOE-2 model
/// outside, all linearised at the temperatures before the step.
pub(crate) struct ZoneLanes<'c, S: Simd> {
    climate: &'c Climate,
    sun: Sunlight<'c, S>,
    outdoor: Vec<Outdoor<S>>,
    buried: Vec<Buried<S>>,
    windows: Vec<Window<S>>,
    air_j_k: Lanes<S>,
    /// One over the area of all inner faces, over which radiant heat spreads, 1/m².
    per_inner_m2: Lanes<S>,
    air_c: Lanes<S>,
    radiant_c: Lanes<S>,
    air_before_c: Lanes<S>,
    free: RoomFree<S>,
    step: Step<S>,
}

/// Indoor air is taken to start between these, °C.
const START_C: [f64; 2] = [20.0, 26.0];

/// Before the first hour.
const NO_HOUR: usize = usize::MAX;

impl<'c, S: Simd> ZoneLanes<'c, S> {
    /// The zones of a register, all of one [`super::Shape`]; where there are fewer than lanes the last one fills up.
    /// Elements start in the steady state between the outdoor and an indoor temperature of the last weeks of the year.
    ///
    /// # Panics
    /// Without any zone, or with zones of different shapes.
    pub fn new(simd: S, zones: &[&DetailedZone], climate: &'c Climate) -> Self {
        let zones: Vec<&DetailedZone> = (0..Lanes::<S>::COUNT).map(|lane| zones[lane.min(zones.len() - 1)]).collect();
        let slots: Vec<Slots<'_>> = zones.iter().map(|zone| Slots::of(zone)).collect();
        let outdoor_c = climate.late_december_c();
        let start_c = [outdoor_c, outdoor_c.clamp(START_C[0], START_C[1])];
        let indoor_c = Lanes::splat(simd, start_c[1]);
        let zero = Lanes::splat(simd, 0.0);
        let step = Step {
            hour: NO_HOUR,
            length: StepLength::Hour,
            convective_w: zero,
            radiant_w: zero,
            outdoor_air_w_k: zero,
        };
        Self {
            climate,
            sun: Sunlight::new(simd, &zones, &slots, climate),
            outdoor: (0..slots[0].outdoor.len())
                .map(|i| Outdoor::new(simd, |lane| &slots[lane].outdoor[i], start_c))
                .collect(),
            buried: (0..slots[0].buried.len())
                .map(|i| Buried::new(simd, |lane| &slots[lane].buried[i], start_c[1]))
                .collect(),
            windows: (0..slots[0].windows.len())
                .map(|i| Window::new(simd, |lane| &slots[lane].windows[i], climate.air_density_kg_m3(), start_c))
                .collect(),
            air_j_k: Lanes::from_fn(simd, |lane| zones[lane].air_j_k),
            per_inner_m2: Lanes::from_fn(simd, |lane| 1.0 / slots[lane].inner_m2),
            air_c: indoor_c,
            radiant_c: indoor_c,
            air_before_c: indoor_c,
            free: RoomFree::nowhere(zero),
            step,
        }
    }
}

impl<S: Simd> HeatBalance<S> for ZoneLanes<'_, S> {
    #[inline(always)]
    fn free(&mut self, step: &Step<S>) -> FreeAir<S> {
        if self.step.hour != step.hour {
            self.sun.shine(step.hour);
        }
        self.step = *step;
        let air = self.climate.outdoors(step.hour);
        let room = RoomBefore::new(self.air_c, self.radiant_c);
        let mut sums = RoomSums::new(self.air_c.constant(0.0));
        let radiant_w_m2 = step.radiant_w * self.per_inner_m2;
        let (on_outdoor, on_buried) = self.sun.inner_w_m2.split_at(self.outdoor.len());
        for ((wall, outer), inner) in self.outdoor.iter_mut().zip(&self.sun.outer_w_m2).zip(on_outdoor) {
            wall.prepare(step.length, air, &room, [*outer, *inner + radiant_w_m2], &mut sums);
        }
        for (floor, inner) in self.buried.iter_mut().zip(on_buried) {
            floor.prepare(step.length, air.month, &room, *inner + radiant_w_m2, &mut sums);
        }
        for (index, window) in self.windows.iter_mut().enumerate() {
            let [outer, inner] = self.sun.panes_w_m2(index);
            window.prepare(air, &room, [outer, inner + radiant_w_m2], &mut sums);
        }
        sums.add_air(step.outdoor_air_w_k, self.air_c.constant(air.air_c));
        sums.add_air(self.air_j_k * step.length.per_second(), self.air_c);
        sums.add_heat(step.convective_w);
        self.free = sums.solve();
        FreeAir { air_c: self.free.air_c, k_per_w: self.free.k_per_w, w_per_k: self.free.w_per_k }
    }

    #[inline(always)]
    fn settle(&mut self, plant_w: Lanes<S>) {
        let (air_c, radiant_c) = self.free.with(plant_w);
        // Loops, not closures: those would be functions of their own, without the wide registers.
        for wall in &mut self.outdoor {
            wall.finish(air_c, radiant_c);
        }
        for floor in &mut self.buried {
            floor.finish(air_c, radiant_c);
        }
        for window in &mut self.windows {
            window.finish(air_c, radiant_c);
        }
        self.air_before_c = self.air_c;
        self.air_c = air_c;
        self.radiant_c = radiant_c;
    }

    #[inline(always)]
    fn air_c(&self) -> Lanes<S> {
        self.air_c
    }

    #[inline(always)]
    fn solar_w(&self) -> Lanes<S> {
        self.sun.entered_w
    }

    fn closure_w(&self) -> (Lanes<S>, Lanes<S>) {
        let step = &self.step;
        let per_s = 1.0 / step.length.seconds();
        let air = self.climate.outdoors(step.hour);
        let outdoor_c = self.air_c.constant(air.air_c);
        let mut entered_w = step.outdoor_air_w_k.mul_add(outdoor_c - self.air_c, step.convective_w + step.radiant_w);
        let mut stored_w = self.air_j_k * (self.air_c - self.air_before_c) * per_s;
        let (on_outdoor, on_buried) = self.sun.inner_w_m2.split_at(self.outdoor.len());
        for ((wall, outer), inner) in self.outdoor.iter().zip(&self.sun.outer_w_m2).zip(on_outdoor) {
            entered_w += wall.entered_w(air, [*outer, *inner]);
            stored_w += wall.stored_j() * per_s;
        }
        for (floor, sun) in self.buried.iter().zip(on_buried) {
            entered_w += floor.entered_w(*sun);
            stored_w += floor.stored_j() * per_s;
        }
        for (index, window) in self.windows.iter().enumerate() {
            entered_w += window.entered_w(air, self.sun.panes_w_m2(index));
        }
        (entered_w, stored_w)
    }
}
