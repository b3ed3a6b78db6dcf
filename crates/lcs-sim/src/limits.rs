//! Plants that are too small for an hour: what a building gets instead of what its zones ask for.
//!
//! Humidity control goes first, then all zones get the same share of their sensible cooling, and the coils' latent heat is
//! what is left. The load falls nearly on a line with that share, so a few runs of the coils and the line between the
//! last two find it; what the line misses, latent heat takes up.

use crate::Building;
use crate::air_handling::AirHandling;
use crate::lanes::{Lanes, Mask};
use crate::zone::{Moment, Request, Zone};
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

    /// Whether any building of the register has a capacity.
    #[inline(always)]
    pub(crate) fn bind(&self) -> bool {
        self.cooling_w.is_some() || self.heating_w.is_some()
    }

    /// Brings the loads that the zones ask for within the capacities.
    #[inline(always)]
    pub(crate) fn hold<Z>(
        &self,
        zones: &[Zone<S, Z>],
        requests: &mut [Request<S>],
        handling: &AirHandling<S>,
        moment: &Moment,
    ) {
        if let Some(limit_w) = self.heating_w {
            let total_w = sum(zones, requests, limit_w, |request| request.loads.heating_w);
            let over = total_w.greater_than(limit_w);
            if over.any() {
                let share = over.select(limit_w / total_w, limit_w.constant(1.0));
                for request in requests.iter_mut() {
                    request.loads.heating_w = request.loads.heating_w * share;
                }
            }
        }
        if let Some(limit_w) = self.cooling_w {
            let over = sum(zones, requests, limit_w, |request| request.loads.cooling_w()).greater_than(limit_w);
            if over.any() {
                ration(zones, requests, handling, moment, limit_w, over);
            }
        }
    }
}

/// The zones' sum of something, as often and as far conditioned as each zone is.
#[inline(always)]
fn sum<S: Simd, Z>(
    zones: &[Zone<S, Z>],
    requests: &[Request<S>],
    like: Lanes<S>,
    of: impl Fn(&Request<S>) -> Lanes<S>,
) -> Lanes<S> {
    let mut sum = like.constant(0.0);
    for (zone, request) in zones.iter().zip(requests) {
        sum = of(request).mul_add(zone.part.weight, sum);
    }
    sum
}

/// Gives each building of the mask its limit.
#[inline(always)]
fn ration<S: Simd, Z>(
    zones: &[Zone<S, Z>],
    requests: &mut [Request<S>],
    handling: &AirHandling<S>,
    moment: &Moment,
    limit_w: Lanes<S>,
    over: Mask<S>,
) {
    let one = limit_w.constant(1.0);
    let floating = |request: &Request<S>, share: Lanes<S>| {
        let sensible_w = request.loads.sensible_w * share;
        (sensible_w, request.coil(handling, moment, sensible_w, request.loads.beside_w(), false))
    };
    let total = |requests: &[Request<S>], share: Lanes<S>| {
        sum(zones, requests, share, |request| {
            let (sensible_w, coil) = floating(request, share);
            sensible_w + coil.latent_w
        })
    };
    let full_w = total(requests, one);
    // Where the load without humidity control still is too much, sensible cooling shrinks.
    let short = over & full_w.greater_than(limit_w);
    let mut share = one;
    if short.any() {
        let dry = limit_w / sum(zones, requests, limit_w, |request| request.loads.sensible_w).max(one * 1e-9);
        let (mut last, mut last_w) = (one, full_w);
        let mut next = limit_w / full_w;
        for _ in 0..ROUNDS {
            let next_w = total(requests, next);
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
    for (zone, request) in zones.iter().zip(requests.iter_mut()) {
        let (reduced_w, coil) = floating(request, share);
        request.loads.sensible_w = over.select(reduced_w, request.loads.sensible_w);
        request.loads.coil = coil.or(short, request.loads.coil);
        sensible_w = request.loads.sensible_w.mul_add(zone.part.weight, sensible_w);
        latent_w = request.loads.coil.latent_w.mul_add(zone.part.weight, latent_w);
    }
    let left = ((limit_w - sensible_w) / latent_w.max(one * 1e-9)).positive().min(one);
    for request in requests.iter_mut() {
        let rationed = request.loads.coil.with_latent_share(&request.room, left);
        request.loads.coil = rationed.or(over, request.loads.coil);
    }
}
