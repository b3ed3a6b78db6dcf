//! Plants that are too small for an hour: what a building gets instead of what its zones ask for.
//!
//! Humidity control goes first, then all zones get the same share of their sensible cooling, and the coils' latent heat is
//! what is left. The load falls nearly on a line with that share, so a few runs of the coils and the line between the
//! last two find it; what the line misses, latent heat takes up.

use crate::Building;
use crate::air_handling::AirHandling;
use crate::balance::HeatBalance;
use crate::lanes::{Lanes, Mask};
use crate::zone::{Moment, Zone};
use pulp::Simd;

/// Times the share of sensible cooling is moved along the line.
const ROUNDS: usize = 3;
/// More than any building asks for, W.
const BOUNDLESS_W: f64 = 1e15;

/// Given capacities of the buildings of a register, W.
pub(crate) struct Limits<S: Simd> {
    cooling_w: Option<Lanes<S>>,
    heating_w: Option<Lanes<S>>,
}

impl<S: Simd> Limits<S> {
    pub(crate) fn new(simd: S, buildings: &[&Building]) -> Self {
        let lanes = |of: &dyn Fn(&Building) -> Option<f64>| {
            buildings
                .iter()
                .any(|building| of(building).is_some())
                .then(|| Lanes::from_fn(simd, |lane| of(buildings[lane]).unwrap_or(BOUNDLESS_W)))
        };
        Self {
            cooling_w: lanes(&|building| building.cooling_plant.capacity_w),
            heating_w: lanes(&|building| building.heating.as_ref().and_then(|heating| heating.capacity_w)),
        }
    }

    /// Brings the loads that the zones ask for within the capacities.
    #[inline(always)]
    pub(crate) fn hold<Z: HeatBalance<S>>(&self, zones: &mut [Zone<S, Z>], handling: &AirHandling<S>, moment: &Moment) {
        if let Some(limit_w) = self.heating_w {
            let total_w = sum(zones, limit_w, |zone| zone.loads.heating_w);
            let over = total_w.greater_than(limit_w);
            if over.any() {
                let share = over.select(limit_w / total_w, limit_w.constant(1.0));
                for zone in zones.iter_mut() {
                    zone.loads.heating_w = zone.loads.heating_w * share;
                }
            }
        }
        if let Some(limit_w) = self.cooling_w {
            let over = sum(zones, limit_w, |zone| zone.loads.cooling_w()).greater_than(limit_w);
            if over.any() {
                ration(zones, handling, moment, limit_w, over);
            }
        }
    }
}

/// The zones' sum of something, as often and as far conditioned as each zone is.
#[inline(always)]
fn sum<S: Simd, Z>(zones: &[Zone<S, Z>], like: Lanes<S>, of: impl Fn(&Zone<S, Z>) -> Lanes<S>) -> Lanes<S> {
    let mut sum = like.constant(0.0);
    for zone in zones {
        sum = of(zone).mul_add(zone.part.weight, sum);
    }
    sum
}

/// Gives each building of the mask its limit.
#[inline(always)]
fn ration<S: Simd, Z: HeatBalance<S>>(
    zones: &mut [Zone<S, Z>],
    handling: &AirHandling<S>,
    moment: &Moment,
    limit_w: Lanes<S>,
    over: Mask<S>,
) {
    let one = limit_w.constant(1.0);
    let floating = |zone: &Zone<S, Z>, share: Lanes<S>| {
        let sensible_w = zone.loads.sensible_w * share;
        (sensible_w, zone.coil(handling, moment, sensible_w, zone.loads.beside_w(), false))
    };
    let total = |zones: &[Zone<S, Z>], share: Lanes<S>| {
        sum(zones, share, |zone| {
            let (sensible_w, coil) = floating(zone, share);
            sensible_w + coil.latent_w
        })
    };
    let full_w = total(zones, one);
    // Where the load without humidity control still is too much, sensible cooling shrinks.
    let short = over & full_w.greater_than(limit_w);
    let mut share = one;
    if short.any() {
        let dry = limit_w / sum(zones, limit_w, |zone| zone.loads.sensible_w).max(one * 1e-9);
        let (mut last, mut last_w) = (one, full_w);
        let mut next = limit_w / full_w;
        for _ in 0..ROUNDS {
            let next_w = total(zones, next);
            let slope = (last_w - next_w) / (last - next);
            let moved = (next + (limit_w - next_w) / slope).min(dry).min(one).positive();
            (last, last_w) = (next, next_w);
            // Where the line has met the limit its slope is lost in rounding.
            next = (limit_w - next_w).abs().greater_than(limit_w * 1e-9).select(moved, next);
        }
        share = short.select(next, one);
    }
    let zero = one.constant(0.0);
    let (mut sensible_w, mut latent_w) = (zero, zero);
    for zone in zones.iter_mut() {
        let (reduced_w, coil) = floating(zone, share);
        zone.loads.sensible_w = over.select(reduced_w, zone.loads.sensible_w);
        zone.loads.coil = coil.or(short, zone.loads.coil);
        sensible_w = zone.loads.sensible_w.mul_add(zone.part.weight, sensible_w);
        latent_w = zone.loads.coil.latent_w.mul_add(zone.part.weight, latent_w);
    }
    let left = ((limit_w - sensible_w) / latent_w.max(one * 1e-9)).positive().min(one);
    for zone in zones.iter_mut() {
        let rationed = zone.loads.coil.with_latent_share(zone.room(), left);
        zone.loads.coil = rationed.or(over, zone.loads.coil);
    }
}
