//! A year of one zone with ideal heating and cooling: what the standard's cases ask for.

use super::{DetailedZone, StepLength, ZoneLanes};
use crate::Climate;
use crate::balance::{HeatBalance, Step};
use crate::lanes::Lanes;
use lcs_weather::HOURS;
use pulp::{Arch, Simd, WithSimd};

/// Days run before 1 January, taken from the end of the year, so that mass starts as it would be.
const WARM_UP_DAYS: usize = 14;

/// What people and plant do in the zone during a time step.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct StepUse {
    /// Convective heat of people, lights and equipment, W.
    pub convective_w: f64,
    /// Their radiant heat, W.
    pub radiant_w: f64,
    /// Heating set-point of the air, °C; `None` off.
    pub heating_c: Option<f64>,
    /// Cooling set-point of the air, °C; `None` off.
    pub cooling_c: Option<f64>,
    /// Outdoor air by leaks and fans, W/K.
    pub outdoor_air_w_k: f64,
}

/// One hour of a zone: means over its steps.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DetailedHour {
    /// Hour of the year, 0 = 1 January 00:00–01:00.
    pub hour: usize,
    /// Air, °C.
    pub air_c: f64,
    /// Heat given to the air, W.
    pub heating_w: f64,
    /// Heat taken from the air, W.
    pub cooling_w: f64,
    /// Sun through the glass, W.
    pub solar_w: f64,
    /// Everything that entered the zone but heating and cooling: sun absorbed, gains, heat through faces and air, W.
    pub entered_w: f64,
    /// What air and elements kept, W. Equal to `entered_w + heating_w − cooling_w`.
    pub stored_w: f64,
}

/// Runs a zone through a year with unlimited heating and cooling and shows each hour. `usage` answers for an hour of the
/// year and a step of it.
pub fn simulate_detailed(
    zone: &DetailedZone,
    climate: &Climate,
    length: StepLength,
    usage: impl FnMut(usize, usize) -> StepUse,
    observe: impl FnMut(DetailedHour),
) {
    Arch::new().dispatch(IdealYear { zone, climate, length, usage, observe });
}

struct IdealYear<'z, U, O> {
    zone: &'z DetailedZone,
    climate: &'z Climate,
    length: StepLength,
    usage: U,
    observe: O,
}

impl<U: FnMut(usize, usize) -> StepUse, O: FnMut(DetailedHour)> WithSimd for IdealYear<'_, U, O> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, simd: S) {
        let mut zone = ZoneLanes::new(simd, &[self.zone], self.climate);
        for count in HOURS - WARM_UP_DAYS * 24..2 * HOURS {
            let hour = count % HOURS;
            let mut seen = DetailedHour { hour, ..DetailedHour::default() };
            let share = 1.0 / self.length.in_hour() as f64;
            for step in 0..self.length.in_hour() {
                let usage = (self.usage)(hour, step);
                let plant_w = one_step(simd, &mut zone, hour, self.length, &usage);
                let (entered, stored) = zone.closure_w();
                seen.air_c += zone.air_c().lane(0) * share;
                seen.heating_w += plant_w.max(0.0) * share;
                seen.cooling_w += (-plant_w).max(0.0) * share;
                seen.solar_w += zone.solar_w().lane(0) * share;
                seen.entered_w += entered.lane(0) * share;
                seen.stored_w += stored.lane(0) * share;
            }
            if count >= HOURS {
                (self.observe)(seen);
            }
        }
    }
}

/// One step; the heat that holds the set-points (cold is negative), W.
#[inline(always)]
fn one_step<S: Simd>(simd: S, zone: &mut ZoneLanes<'_, S>, hour: usize, length: StepLength, usage: &StepUse) -> f64 {
    let free = zone.free(&Step {
        hour,
        length,
        convective_w: Lanes::splat(simd, usage.convective_w),
        radiant_w: Lanes::splat(simd, usage.radiant_w),
        outdoor_air_w_k: Lanes::splat(simd, usage.outdoor_air_w_k),
    });
    let (free_c, k_per_w) = (free.air_c.lane(0), free.k_per_w.lane(0));
    let held_c = match (usage.heating_c, usage.cooling_c) {
        (Some(low_c), _) if free_c < low_c => low_c,
        (_, Some(high_c)) if free_c > high_c => high_c,
        _ => free_c,
    };
    let plant_w = (held_c - free_c) / k_per_w;
    zone.settle(Lanes::splat(simd, plant_w));
    plant_w
}
