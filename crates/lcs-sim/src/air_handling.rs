//! What happens to outdoor air before it reaches the room, in lanes: heat recovery, free cooling, night ventilation.

use crate::coil::{Coils, ROOM_AIR_J_KGK};
use crate::lanes::{Lanes, Mask};
use crate::moist_air::enthalpy_j_kg;
use crate::plan::{HourLanes, NEVER_C};
use crate::zone::Moment;
use crate::{Building, Climate};
use pulp::Simd;

/// Air sides of the buildings of a register.
pub(crate) struct AirHandling<S: Simd> {
    pub coils: Coils<S>,
    recovery: Option<Recovery<S>>,
    pub economiser: Option<Economisers<S>>,
    night: Option<NightLimits<S>>,
}

/// Outdoor air of a step, kg/s where nothing else is said.
#[derive(Clone, Copy)]
pub(crate) struct Streams<S: Simd> {
    /// Supplied as far as its heat is not exchanged with the exhaust.
    pub sensible_kg_s: Lanes<S>,
    /// Supplied as far as its moisture is not exchanged with the exhaust.
    pub moist_kg_s: Lanes<S>,
    /// Let in at night, m³/s.
    pub night_m3_s: Lanes<S>,
}

/// Heat exchangers between exhaust and outdoor air.
#[derive(Clone, Copy)]
struct Recovery<S: Simd> {
    sensible: Lanes<S>,
    latent: Lanes<S>,
}

/// When night air is let in.
#[derive(Clone, Copy)]
struct NightLimits<S: Simd> {
    room_above_c: Lanes<S>,
    cooler_by_k: Lanes<S>,
}

impl<S: Simd> Streams<S> {
    /// Without heat recovery.
    #[inline(always)]
    pub(crate) fn plain(outdoor_kg_s: Lanes<S>, night_m3_s: Lanes<S>) -> Self {
        Self { sensible_kg_s: outdoor_kg_s, moist_kg_s: outdoor_kg_s, night_m3_s }
    }
}

impl<S: Simd> AirHandling<S> {
    /// Whether the humidity of a room acts on what outdoor air does to its heat.
    pub(crate) fn feels_humidity(&self) -> bool {
        self.recovery.is_some() || self.economiser.is_some()
    }

    pub(crate) fn new(simd: S, buildings: &[&Building], climate: &Climate) -> Self {
        let of = |field: &dyn Fn(&Building) -> f64| Lanes::from_fn(simd, |lane| field(buildings[lane]));
        let any = |has: fn(&Building) -> bool| buildings.iter().any(|building| has(building));
        let sides: Vec<_> = buildings.iter().map(|building| &building.air_side).collect();
        let kg_per_l = climate.air_density_kg_m3() / 1000.0;
        Self {
            coils: Coils::new(simd, &sides),
            recovery: any(|b| b.air_side.heat_recovery.is_some()).then(|| Recovery {
                sensible: of(&|b| b.air_side.heat_recovery.map_or(0.0, |r| r.sensible_effectiveness)),
                latent: of(&|b| b.air_side.heat_recovery.map_or(0.0, |r| r.latent_effectiveness)),
            }),
            economiser: any(|b| b.air_side.economiser.is_some()).then(|| Economisers {
                most_kg_s: of(&|b| {
                    b.air_side.economiser.map_or(0.0, |e| e.most_l_s_per_m2 * b.floor_area_m2 * kg_per_l)
                }),
            }),
            night: any(|b| b.air_side.night_ventilation.is_some()).then(|| NightLimits {
                room_above_c: of(&|b| b.air_side.night_ventilation.as_ref().map_or(NEVER_C, |n| n.room_above_c)),
                cooler_by_k: of(&|b| b.air_side.night_ventilation.as_ref().map_or(0.0, |n| n.cooler_by_k)),
            }),
        }
    }

    /// The streams of a step, decided by the room as the step before left it.
    #[inline(always)]
    pub(crate) fn streams(
        &self,
        plan: &HourLanes<S>,
        moment: &Moment,
        outdoor_kg_s: Lanes<S>,
        share: Lanes<S>,
        room_c: Lanes<S>,
        humidity: Lanes<S>,
    ) -> Streams<S> {
        let zero = share.constant(0.0);
        let (mut sensible_kg_s, mut moist_kg_s) = (outdoor_kg_s, outdoor_kg_s);
        if let Some(recovery) = &self.recovery {
            let helps = recovery.helps(plan, moment, room_c, humidity);
            sensible_kg_s = outdoor_kg_s - helps.keep(recovery.sensible) * outdoor_kg_s;
            moist_kg_s = outdoor_kg_s - helps.keep(recovery.latent) * outdoor_kg_s;
        }
        let mut night_m3_s = zero;
        if let Some(limits) = &self.night {
            let outdoor_c = zero.constant(moment.outside.dry_bulb_c);
            let runs = room_c.greater_than(limits.room_above_c) & room_c.greater_than(limits.cooler_by_k + outdoor_c);
            night_m3_s = runs.keep(plan.night_m3_s * share);
        }
        Streams { sensible_kg_s, moist_kg_s, night_m3_s }
    }
}

impl<S: Simd> Recovery<S> {
    /// Cold outside for a heated room, or hot (with a wheel: rich in enthalpy) for a cooled.
    #[inline(always)]
    fn helps(&self, plan: &HourLanes<S>, moment: &Moment, room_c: Lanes<S>, humidity: Lanes<S>) -> Mask<S> {
        let outdoor_c = room_c.constant(moment.outside.dry_bulb_c);
        let outdoor_j_kg = enthalpy_j_kg(outdoor_c, room_c.constant(moment.outside.humidity));
        let room_j_kg = enthalpy_j_kg(room_c.min(plan.cooling_set_c), humidity);
        let cold = outdoor_c.less_than(plan.heating_set_c);
        let cooled = plan.cooling_set_c.less_than(room_c.constant(NEVER_C));
        let wheel = self.latent.greater_than(room_c.constant(0.0));
        let rich = wheel & outdoor_j_kg.greater_than(room_j_kg);
        let hot = !wheel & outdoor_c.greater_than(plan.cooling_set_c);
        cold | (cooled & (rich | hot))
    }
}

/// Free cooling of the buildings of a register.
#[derive(Clone, Copy)]
pub(crate) struct Economisers<S: Simd> {
    most_kg_s: Lanes<S>,
}

/// What an economiser brings.
#[derive(Clone, Copy)]
pub(crate) struct FreeCooling<S: Simd> {
    pub outdoor_kg_s: Lanes<S>,
    pub cooling_w: Lanes<S>,
}

impl<S: Simd> Economisers<S> {
    /// As much outdoor air as the room asks for and the fans can bring, where it is cooler than the room and poorer in
    /// enthalpy.
    #[inline(always)]
    pub(crate) fn run(
        &self,
        wanted_w: Lanes<S>,
        share: Lanes<S>,
        room_c: Lanes<S>,
        humidity: Lanes<S>,
        moment: &Moment,
    ) -> FreeCooling<S> {
        let zero = room_c.constant(0.0);
        let outdoor_c = zero.constant(moment.outside.dry_bulb_c);
        let outdoor_j_kg = enthalpy_j_kg(outdoor_c, zero.constant(moment.outside.humidity));
        let helps = wanted_w.greater_than(zero)
            & outdoor_c.less_than(room_c)
            & outdoor_j_kg.less_than(enthalpy_j_kg(room_c, humidity));
        if !helps.any() {
            return FreeCooling { outdoor_kg_s: zero, cooling_w: zero };
        }
        let j_kg = (room_c - outdoor_c) * ROOM_AIR_J_KGK;
        let outdoor_kg_s = helps.keep((wanted_w / j_kg).min(self.most_kg_s * share));
        // Not the product alone: where the flow suffices the rest must be nothing, not a rounding.
        let whole = outdoor_kg_s.less_than(self.most_kg_s * share);
        let cooling_w = helps.keep(whole.select(wanted_w, outdoor_kg_s * j_kg));
        FreeCooling { outdoor_kg_s, cooling_w }
    }
}
