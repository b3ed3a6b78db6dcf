//! The cooling coil and the moisture of the room, in lanes.
//!
//! # Source
//! Coil: apparatus dew point and bypass factor, ASHRAE Handbook of Fundamentals, psychrometrics chapter. Room:
//! implicit balance of ISO 52016-1:2017 clause 6.3.6 in which what the coil removes enters the next state.

use crate::AirSide;
use crate::lanes::Lanes;
use crate::moist_air::{dew_point_c, humidity_ratio, saturation_pressure_pa, vapour_enthalpy_j_kg};
use pulp::Simd;

/// A relative humidity that no room passes: humidity floats.
const NO_SET: f64 = 10.0;

/// Heat capacity of the air that rooms are supplied with, J/(kg·K): dry air and 10 g/kg of vapour.
pub(crate) const ROOM_AIR_J_KGK: f64 = 1006.0 + 0.010 * 1860.0;

/// Pressure, and the numbers that all lanes of an hour share.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AirOfHour {
    /// Humidity ratio outside.
    pub humidity: f64,
    pub pressure_pa: f64,
    pub per_pressure: f64,
}

/// What happens to moisture in a step, before any coil.
#[derive(Clone, Copy)]
pub(crate) struct RoomAir<S: Simd> {
    /// Humidity ratio before the step.
    pub before: Lanes<S>,
    /// Moisture capacity over the step, kg dry air per s.
    pub capacity_kg_s: Lanes<S>,
    /// Leaks and night ventilation, kg/s.
    pub leak_kg_s: Lanes<S>,
    /// Outdoor air supplied, kg/s.
    pub outdoor_kg_s: Lanes<S>,
    /// Outdoor air supplied as far as its moisture is not exchanged with the exhaust, kg/s.
    pub outdoor_moist_kg_s: Lanes<S>,
    /// Moisture from people, kg/s.
    pub people_kg_s: Lanes<S>,
    /// 1 where humidity control is awake.
    pub dries: Lanes<S>,
}

impl<S: Simd> RoomAir<S> {
    /// Water that is there whatever the supply does, kg/s: stored, leaked in, breathed out.
    #[inline(always)]
    fn kept(&self, air: &AirOfHour) -> Lanes<S> {
        self.capacity_kg_s.mul_add(self.before, self.leak_kg_s.scaled_add(air.humidity, self.people_kg_s))
    }

    /// What a change of the humidity ratio by one takes with no coil running, kg/s.
    #[inline(always)]
    pub(crate) fn inertia_kg_s(&self) -> Lanes<S> {
        self.capacity_kg_s + self.leak_kg_s + self.outdoor_moist_kg_s
    }

    /// Humidity ratio at the end of the step with no coil running.
    #[inline(always)]
    pub(crate) fn without_coil(&self, air: &AirOfHour) -> Lanes<S> {
        // The reciprocal does not wait for the step before.
        let per_inertia = self.before.constant(1.0) / self.inertia_kg_s();
        self.outdoor_moist_kg_s.scaled_add(air.humidity, self.kept(air)) * per_inertia
    }
}

/// Sensible duty of the coil in a step.
#[derive(Clone, Copy)]
pub(crate) struct Duty<S: Simd> {
    /// Sensible heat to remove including that of the outdoor air, W; the coil stands still where it is not positive.
    pub sensible_w: Lanes<S>,
    /// The part of it that the outdoor air brings, W (negative when it is cooler than the room).
    pub outdoor_air_w: Lanes<S>,
    /// Room air, °C.
    pub room_c: Lanes<S>,
}

/// What the coil did.
#[derive(Clone, Copy)]
pub(crate) struct CoilResult<S: Simd> {
    /// Room humidity ratio at the end of the step.
    pub humidity: Lanes<S>,
    /// The same if the coil had stood still.
    pub without_coil: Lanes<S>,
    /// Water removed, kg/s.
    pub condensate_kg_s: Lanes<S>,
    /// Latent heat removed, W.
    pub latent_w: Lanes<S>,
    /// Supply air, kg/s.
    pub supply_kg_s: Lanes<S>,
    /// Heat taken out and given back to reach a low humidity, W.
    pub reheat_w: Lanes<S>,
}

impl<S: Simd> CoilResult<S> {
    /// The step of a room whose coil stands still.
    #[inline(always)]
    pub(crate) fn none(room: &RoomAir<S>, air: &AirOfHour) -> Self {
        let humidity = room.without_coil(air);
        let zero = humidity.constant(0.0);
        Self {
            humidity,
            without_coil: humidity,
            condensate_kg_s: zero,
            latent_w: zero,
            supply_kg_s: room.outdoor_kg_s,
            reheat_w: zero,
        }
    }

    /// The same coil with a share of its latent heat and no reheat; the water that stays is in the room.
    #[inline(always)]
    pub(crate) fn with_latent_share(&self, room: &RoomAir<S>, share: Lanes<S>) -> Self {
        let condensate_kg_s = self.condensate_kg_s * share;
        Self {
            humidity: self.without_coil - condensate_kg_s / room.inertia_kg_s(),
            condensate_kg_s,
            latent_w: self.latent_w * share,
            reheat_w: share.constant(0.0),
            ..*self
        }
    }

    /// This one where the mask is set, else the other.
    #[inline(always)]
    pub(crate) fn or(self, chosen: crate::lanes::Mask<S>, other: Self) -> Self {
        Self {
            humidity: chosen.select(self.humidity, other.humidity),
            without_coil: other.without_coil,
            condensate_kg_s: chosen.select(self.condensate_kg_s, other.condensate_kg_s),
            latent_w: chosen.select(self.latent_w, other.latent_w),
            supply_kg_s: chosen.select(self.supply_kg_s, other.supply_kg_s),
            reheat_w: chosen.select(self.reheat_w, other.reheat_w),
        }
    }
}

/// Humidity control of the coils of a register.
#[derive(Clone, Copy)]
struct Control<S: Simd> {
    relative_humidity: Lanes<S>,
    driest_supply: Lanes<S>,
    /// 1 where overcooled air is heated again.
    reheats: Lanes<S>,
    any_reheats: bool,
}

/// The coils of a register.
#[derive(Clone, Copy)]
pub(crate) struct Coils<S: Simd> {
    supply_c: Lanes<S>,
    bypass: Lanes<S>,
    /// Bypassed over treated air.
    bypass_ratio: Lanes<S>,
    control: Option<Control<S>>,
}

impl<S: Simd> Coils<S> {
    pub(crate) fn new(simd: S, sides: &[&AirSide]) -> Self {
        let of = |field: &dyn Fn(&AirSide) -> f64| Lanes::from_fn(simd, |lane| field(sides[lane]));
        let control = |side: &AirSide, without: f64, field: fn(&crate::Dehumidification) -> f64| {
            side.dehumidification.as_ref().map_or(without, field)
        };
        let reheats = of(&|side| control(side, 0.0, |c| f64::from(u8::from(c.reheat))));
        Self {
            supply_c: of(&|side| side.supply_temperature_c),
            bypass: of(&|side| side.bypass_factor),
            bypass_ratio: of(&|side| side.bypass_factor / (1.0 - side.bypass_factor)),
            control: sides.iter().any(|side| side.dehumidification.is_some()).then(|| Control {
                relative_humidity: of(&|side| control(side, NO_SET, |c| c.relative_humidity_set)),
                driest_supply: of(&|side| control(side, 0.0, |c| c.minimum_supply_humidity_ratio)),
                reheats,
                any_reheats: reheats.greater_than(reheats.constant(0.0)).any(),
            }),
        }
    }

    /// The coils without humidity control.
    #[inline(always)]
    pub(crate) fn uncontrolled(&self) -> Self {
        Self { control: None, ..*self }
    }

    /// Runs the coils for a step of sensible duty.
    #[inline(always)]
    pub(crate) fn run(&self, duty: &Duty<S>, room: &RoomAir<S>, air: &AirOfHour) -> CoilResult<S> {
        let runs = duty.sensible_w.greater_than(duty.sensible_w.constant(0.0));
        let lift_k = (duty.room_c - self.supply_c).max(duty.room_c.constant(1.0));
        let lift_j_kg = lift_k * ROOM_AIR_J_KGK;
        let room_w = duty.sensible_w - duty.outdoor_air_w;
        // The flow follows the room's load, but outdoor air is never less than designed. What the flow, its effect on the
        // temperature and the floating humidity divide by shares one division.
        let carried_w = room_w.max(room.outdoor_kg_s * lift_j_kg).max(lift_j_kg * 1e-9);
        let floating = self.floating(room, carried_w, lift_j_kg);
        let both = carried_w * lift_j_kg;
        let over_all = both.constant(1.0) / (both * floating.change_w);
        let inverse = over_all * floating.change_w;
        let supply_kg_s = carried_w * carried_w * inverse;
        let k_per_w = lift_k * lift_j_kg * inverse;
        let supply_c = duty.room_c - room_w * k_per_w;
        let dew_point_c = supply_c - self.bypass_ratio * duty.sensible_w * k_per_w;
        let dew_point = humidity_ratio(saturation_pressure_pa(dew_point_c), air.per_pressure);

        let kept = room.kept(air);
        let wet = floating.water_w(air, kept, lift_j_kg, dew_point) * (over_all * both);
        let without_coil = room.without_coil(air);
        // Wet where the air that meets the coil is richer in water than the coil's surface lets pass.
        let mixed = room.outdoor_moist_kg_s.mul_add(-wet + air.humidity, supply_kg_s * wet);
        let condenses = runs & mixed.greater_than(supply_kg_s * dew_point);
        let mut humidity = condenses.select(wet, without_coil);
        let mut reheat_w = humidity.constant(0.0);
        if let Some(control) = &self.control {
            let set = humidity_ratio(control.relative_humidity * saturation_pressure_pa(duty.room_c), air.per_pressure);
            let awake = room.dries.greater_than(set.constant(0.5));
            let humid = runs & awake & humidity.greater_than(set);
            if humid.any() {
                let s_per_kg = lift_j_kg * lift_j_kg * inverse;
                let supply = control.supply_humidity(room, air, s_per_kg, set);
                let held = supply_kg_s.mul_add(supply, kept) / (room.capacity_kg_s + room.leak_kg_s + supply_kg_s);
                // The ideal dehumidifier brings as much of its driest air as it takes.
                let real = control.reheats.greater_than(set.constant(0.5));
                let held = real.select(held, set.min(held));
                // Where even the driest supply would add moisture the coil is dry.
                humidity = humid.select(held.min(without_coil), humidity);
                if control.any_reheats {
                    let excess_k = (supply_c - self::dew_point_c(supply, air.pressure_pa)).positive();
                    reheat_w = humid.keep(supply_kg_s * excess_k * control.reheats * ROOM_AIR_J_KGK);
                }
            }
        }
        let condensate_kg_s = room.inertia_kg_s() * (without_coil - humidity).positive();
        CoilResult {
            humidity,
            without_coil,
            condensate_kg_s,
            latent_w: condensate_kg_s * vapour_enthalpy_j_kg(duty.room_c),
            supply_kg_s: runs.select(supply_kg_s, room.outdoor_kg_s),
            reheat_w,
        }
    }

    /// The room's humidity when the coil removes what it happens to remove, ready but for the coil's surface.
    #[inline(always)]
    fn floating(&self, room: &RoomAir<S>, carried_w: Lanes<S>, lift_j_kg: Lanes<S>) -> Floating<S> {
        let treated_w = carried_w - self.bypass * carried_w;
        let bypassed_kg_s = self.bypass * room.outdoor_moist_kg_s;
        let change_w = (room.capacity_kg_s + room.leak_kg_s + bypassed_kg_s).mul_add(lift_j_kg, treated_w);
        Floating { treated_w, bypassed_kg_s, change_w }
    }
}

/// Streams of water as the supply air that carries so many watts: times the coil's lift.
struct Floating<S: Simd> {
    /// Supply air that touches the coil.
    treated_w: Lanes<S>,
    bypassed_kg_s: Lanes<S>,
    /// What a change of the humidity ratio by one takes.
    change_w: Lanes<S>,
}

impl<S: Simd> Floating<S> {
    /// Water that the streams bring: over `change_w` it is the room's humidity.
    #[inline(always)]
    fn water_w(&self, air: &AirOfHour, kept: Lanes<S>, lift_j_kg: Lanes<S>, dew_point: Lanes<S>) -> Lanes<S> {
        let untreated = self.bypassed_kg_s.scaled_add(air.humidity, kept);
        self.treated_w.mul_add(dew_point, untreated * lift_j_kg)
    }
}

impl<S: Simd> Control<S> {
    /// Humidity ratio of the supply air that holds the set, as far as the coil can; of the supply air one over its flow.
    #[inline(always)]
    fn supply_humidity(&self, room: &RoomAir<S>, air: &AirOfHour, s_per_kg: Lanes<S>, set: Lanes<S>) -> Lanes<S> {
        let others = room.leak_kg_s.mul_add(-set + air.humidity, room.people_kg_s);
        let stored = room.capacity_kg_s * (set - room.before);
        (stored - others).mul_add(s_per_kg, set).max(self.driest_supply)
    }
}
