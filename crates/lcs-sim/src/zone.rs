//! A step of the zones of a register: ventilation, heat, coil, moisture.

use crate::air_handling::{AirHandling, Streams};
use crate::balance::{FreeAir, HeatBalance, Step, StepLength};
use crate::climate::OutdoorHour;
use crate::coil::{AirOfHour, CoilResult, Duty, ROOM_AIR_J_KGK, RoomAir};
use crate::demand::Comfort;
use crate::lanes::Lanes;
use crate::plan::HourLanes;
use crate::zoning::ZoneOfBuilding;
use crate::{Building, Climate, Mode};
use pulp::Simd;

/// What all lanes share in a step.
pub(crate) struct Moment<'a> {
    pub hour: usize,
    pub length: StepLength,
    /// One over the length of the step, 1/s.
    pub per_second: f64,
    pub outside: &'a OutdoorHour,
    pub air: AirOfHour,
    /// Dry air in a m³ that leaks in, kg.
    pub leak_kg_m3: f64,
    /// Its heat capacity, J/(kg·K).
    pub leak_j_kgk: f64,
}

impl<'a> Moment<'a> {
    #[inline(always)]
    pub(crate) fn new(leaks: &'a LeakingAir, hour: usize, length: StepLength) -> Self {
        let outside = &leaks.hours[hour];
        let OutdoorHour { humidity, pressure_pa, per_pressure, density_kg_m3, .. } = *outside;
        Self {
            hour,
            length,
            per_second: length.per_second(),
            outside,
            air: AirOfHour { humidity, pressure_pa, per_pressure },
            leak_kg_m3: leaks.fixed_kg_m3.unwrap_or(density_kg_m3),
            leak_j_kgk: leaks.j_kgk,
        }
    }
}

/// Outdoor air as it leaks in: so many m³, at the density outside.
pub(crate) struct LeakingAir<'a> {
    hours: &'a [OutdoorHour],
    /// Density of all hours, where it is not that of each.
    fixed_kg_m3: Option<f64>,
    j_kgk: f64,
}

impl<'a> LeakingAir<'a> {
    /// At the density of each hour; or, in the screening mode, at the year's mean, so that the network keeps its flows.
    pub(crate) fn new(climate: &'a Climate, mode: Mode) -> Self {
        Self {
            hours: climate.outdoor_hours(),
            fixed_kg_m3: (mode == Mode::Screening).then(|| climate.mean_density_kg_m3()),
            j_kgk: climate.air_heat_j_kgk(),
        }
    }
}

/// What a zone is within its building, apart from its heat balance; a lane for each building.
#[derive(Clone, Copy)]
pub(crate) struct Part<S: Simd> {
    /// Share of the building's people, lights, equipment and outdoor air.
    pub share: Lanes<S>,
    /// Share of the building's floor area, all zones of this kind together.
    pub floor_share: Lanes<S>,
    /// Times that its loads count: how often the zone occurs, times the conditioned fraction.
    pub weight: Lanes<S>,
    /// Leaks, m³/s of outdoor air.
    pub leak_m3_s: Lanes<S>,
    /// Dry air that stores as much moisture as air, furniture and surfaces do, kg.
    pub moisture_kg: Lanes<S>,
}

impl<S: Simd> Part<S> {
    /// One zone for the whole of each building.
    pub(crate) fn whole(simd: S, buildings: &[&Building], climate: &Climate) -> Self {
        let of = |field: &dyn Fn(&Building) -> f64| Lanes::from_fn(simd, |lane| field(buildings[lane]));
        let air_kg = |building: &Building| building.air_volume_m3() * climate.air_density_kg_m3();
        Self {
            share: of(&|_| 1.0),
            floor_share: of(&|_| 1.0),
            weight: of(&|building| building.conditioned_fraction),
            leak_m3_s: of(&|building| building.air_volume_m3() * building.envelope.infiltration_ach / 3600.0),
            moisture_kg: of(&|building| air_kg(building) * building.mass.moisture_capacity_factor),
        }
    }

    /// One of the zones that each building was cut into.
    pub(crate) fn of(simd: S, buildings: &[&Building], zones: &[&ZoneOfBuilding], climate: &Climate) -> Self {
        let of = |field: &dyn Fn(&Building, &ZoneOfBuilding) -> f64| {
            Lanes::from_fn(simd, |lane| field(buildings[lane], zones[lane]))
        };
        let density = climate.air_density_kg_m3();
        Self {
            share: of(&|building, zone| zone.floor_area_m2 / building.floor_area_m2),
            floor_share: of(&|building, zone| zone.floor_area_m2 * zone.multiplier / building.floor_area_m2),
            weight: of(&|building, zone| zone.multiplier * building.conditioned_fraction),
            leak_m3_s: of(&|building, zone| zone.air_volume_m3 * building.envelope.infiltration_ach / 3600.0),
            moisture_kg: of(&|building, zone| zone.air_volume_m3 * density * building.mass.moisture_capacity_factor),
        }
    }
}

/// Loads of a zone in a step, W, as a fully conditioned whole.
#[derive(Clone, Copy)]
pub(crate) struct Loads<S: Simd> {
    pub heating_w: Lanes<S>,
    pub sensible_w: Lanes<S>,
    /// Taken out by more outdoor air than people need.
    pub free_cooling_w: Lanes<S>,
    /// Night air let in, m³/s.
    pub night_m3_s: Lanes<S>,
    pub coil: CoilResult<S>,
}

impl<S: Simd> Loads<S> {
    /// All that the cooling plant takes out.
    #[inline(always)]
    pub(crate) fn cooling_w(&self) -> Lanes<S> {
        self.sensible_w + self.coil.latent_w + self.coil.reheat_w
    }

    /// What warms the room apart from the coil: heating, less free cooling.
    #[inline(always)]
    pub(crate) fn beside_w(&self) -> Lanes<S> {
        self.heating_w - self.free_cooling_w
    }
}

/// What a zone asks of its plant in a step, and what the coil needs to know should it get less.
#[derive(Clone, Copy)]
pub(crate) struct Request<S: Simd> {
    pub loads: Loads<S>,
    pub room: RoomAir<S>,
    free: FreeAir<S>,
    outdoor_air_w_k: Lanes<S>,
}

impl<S: Simd> Request<S> {
    /// What the coil does when it takes out sensible heat, with humidity control or floating; `beside_w` is what else
    /// warms the room: heating, less free cooling.
    #[inline(always)]
    pub(crate) fn coil(
        &self,
        handling: &AirHandling<S>,
        moment: &Moment,
        sensible_w: Lanes<S>,
        beside_w: Lanes<S>,
        controlled: bool,
    ) -> CoilResult<S> {
        let room_c = self.free.k_per_w.mul_add(beside_w - sensible_w, self.free.air_c);
        let outdoor_air_w = self.outdoor_air_w_k * (-room_c + moment.outside.dry_bulb_c);
        let duty = Duty { sensible_w, outdoor_air_w, room_c };
        if controlled {
            handling.coils.run(&duty, &self.room, &moment.air)
        } else {
            handling.coils.uncontrolled().run(&duty, &self.room, &moment.air)
        }
    }
}

/// What the heat of a step leaves to the coil.
#[derive(Clone, Copy)]
pub(crate) struct Held<S: Simd> {
    /// Air at the end of the step, °C.
    room_c: Lanes<S>,
    heating_w: Lanes<S>,
    sensible_w: Lanes<S>,
    /// Night air let in, m³/s.
    night_m3_s: Lanes<S>,
}

/// A zone of each building of a register.
pub(crate) struct Zone<S: Simd, Z> {
    pub model: Z,
    pub part: Part<S>,
    /// Humidity ratio of the room.
    pub humidity: Lanes<S>,
    pub comfort: Comfort<S>,
}

/// The heat of a step without and with plant, as far as no capacity limits it.
#[derive(Clone, Copy)]
struct Heat<S: Simd> {
    free: FreeAir<S>,
    heating_w: Lanes<S>,
    cooling_w: Lanes<S>,
}

impl<S: Simd, Z: HeatBalance<S>> Zone<S, Z> {
    /// The zone at the humidity of the first hour outside.
    pub(crate) fn new(model: Z, part: Part<S>, climate: &Climate) -> Self {
        let humidity = part.share.constant(climate.hours()[0].humidity_ratio);
        Self { model, humidity, comfort: Comfort::none(humidity.simd()), part }
    }

    /// Outdoor air of a step, as the room was left by the step before.
    #[inline(always)]
    fn streams(&self, handling: &AirHandling<S>, plan: &HourLanes<S>, moment: &Moment) -> Streams<S> {
        let share = self.part.share;
        handling.streams(plan, moment, plan.outdoor_kg_s * share, share, self.model.air_c(), self.humidity)
    }

    /// Outdoor air that enters the room itself: what leaks in, what is let in at night or all day, kg/s.
    #[inline(always)]
    fn entering_kg_s(&self, plan: &HourLanes<S>, night_m3_s: Lanes<S>, moment: &Moment) -> Lanes<S> {
        plan.direct_m3_s.mul_add(self.part.share, self.part.leak_m3_s + night_m3_s) * moment.leak_kg_m3
    }

    /// The balance of heat, up to what holds the set-points.
    #[inline(always)]
    fn balance(&mut self, plan: &HourLanes<S>, moment: &Moment, streams: &Streams<S>) -> Heat<S> {
        let share = self.part.share;
        let leak_kg_s = self.entering_kg_s(plan, streams.night_m3_s, moment);
        let free = self.model.free(&Step {
            hour: moment.hour,
            length: moment.length,
            convective_w: plan.convective_w * share,
            radiant_w: plan.radiant_w * share,
            outdoor_air_w_k: leak_kg_s.scaled_add(moment.leak_j_kgk, streams.sensible_kg_s * ROOM_AIR_J_KGK),
        });
        let zero = share.constant(0.0);
        let (mut heating_w, mut cooling_w) = (zero, zero);
        if plan.conditioned {
            let held_c = free.air_c.max(plan.heating_set_c).min(plan.cooling_set_c);
            let wanted_w = (held_c - free.air_c) * free.w_per_k;
            heating_w = wanted_w.positive();
            cooling_w = (zero - wanted_w).positive();
        }
        Heat { free, heating_w, cooling_w }
    }

    /// The moisture of a step, before any coil.
    #[inline(always)]
    fn room_air(&self, plan: &HourLanes<S>, moment: &Moment, streams: &Streams<S>) -> RoomAir<S> {
        let part = &self.part;
        RoomAir {
            before: self.humidity,
            capacity_kg_s: part.moisture_kg * moment.per_second,
            leak_kg_s: self.entering_kg_s(plan, streams.night_m3_s, moment),
            outdoor_kg_s: plan.outdoor_kg_s * part.share,
            outdoor_moist_kg_s: streams.moist_kg_s,
            people_kg_s: plan.people_kg_s * part.share,
            dries: plan.dries,
        }
    }

    /// Moves the heat on by a step; for zones without limits, economiser and heat recovery, to which
    /// [`Zone::moisture`] can follow later.
    #[inline(always)]
    pub(crate) fn heat(&mut self, handling: &AirHandling<S>, plan: &HourLanes<S>, moment: &Moment) -> Held<S> {
        let streams = self.streams(handling, plan, moment);
        let Heat { free, heating_w, cooling_w } = self.balance(plan, moment, &streams);
        let plant_w = heating_w - cooling_w;
        self.model.settle(plant_w);
        let room_c = free.k_per_w.mul_add(plant_w, free.air_c);
        Held { room_c, heating_w, sensible_w: cooling_w, night_m3_s: streams.night_m3_s }
    }

    /// Moves the moisture on by a step whose heat has settled.
    #[inline(always)]
    pub(crate) fn moisture(
        &mut self,
        handling: &AirHandling<S>,
        plan: &HourLanes<S>,
        moment: &Moment,
        held: &Held<S>,
    ) -> Loads<S> {
        let Held { room_c, heating_w, sensible_w, night_m3_s } = *held;
        let room = self.room_air(plan, moment, &Streams::plain(plan.outdoor_kg_s * self.part.share, night_m3_s));
        let zero = room_c.constant(0.0);
        let mut coil = CoilResult::none(&room, &moment.air);
        if sensible_w.greater_than(zero).any() {
            let outdoor_air_w = room.outdoor_kg_s * ROOM_AIR_J_KGK * (-room_c + moment.outside.dry_bulb_c);
            let duty = Duty { sensible_w, outdoor_air_w, room_c };
            coil = handling.coils.run(&duty, &room, &moment.air);
        }
        self.humidity = coil.humidity;
        Loads { heating_w, sensible_w, free_cooling_w: zero, night_m3_s, coil }
    }

    /// Works the step out as if no capacity were limited.
    #[inline(always)]
    pub(crate) fn ask(&mut self, handling: &AirHandling<S>, plan: &HourLanes<S>, moment: &Moment) -> Request<S> {
        let streams = self.streams(handling, plan, moment);
        let Heat { free, heating_w, mut cooling_w } = self.balance(plan, moment, &streams);
        let mut room = self.room_air(plan, moment, &streams);
        let mut outdoor_air_w_k = streams.sensible_kg_s * ROOM_AIR_J_KGK;
        let zero = heating_w.constant(0.0);
        let mut free_cooling_w = zero;
        if let Some(economiser) = &handling.economiser {
            let room_c = free.air_c.min(plan.cooling_set_c);
            let more = economiser.run(cooling_w, self.part.share, room_c, self.humidity, moment);
            free_cooling_w = more.cooling_w;
            cooling_w = cooling_w - free_cooling_w;
            outdoor_air_w_k = more.outdoor_kg_s.scaled_add(ROOM_AIR_J_KGK, outdoor_air_w_k);
            room.outdoor_kg_s += more.outdoor_kg_s;
            room.outdoor_moist_kg_s += more.outdoor_kg_s;
        }
        let idle = Loads {
            heating_w,
            sensible_w: cooling_w,
            free_cooling_w,
            night_m3_s: streams.night_m3_s,
            coil: CoilResult::none(&room, &moment.air),
        };
        let request = Request { loads: idle, room, free, outdoor_air_w_k };
        if !cooling_w.greater_than(zero).any() {
            return request;
        }
        let coil = request.coil(handling, moment, cooling_w, heating_w - free_cooling_w, true);
        Request { loads: Loads { coil, ..idle }, ..request }
    }

    /// Ends the step with loads that are granted.
    #[inline(always)]
    pub(crate) fn settle(&mut self, loads: &Loads<S>) {
        self.model.settle(loads.beside_w() - loads.sensible_w);
        self.humidity = loads.coil.humidity;
    }
}
