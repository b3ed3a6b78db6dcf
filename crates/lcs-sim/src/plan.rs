//! A building made ready for the loop over the year: one plan for each hour of three kinds of day.

use crate::coil::Coil;
use crate::network::{Fabric, Network};
use crate::{Building, Climate};

/// Heat of vaporisation at skin temperature, J/kg: turns latent heat of people into water.
const SKIN_VAPORISATION_J_KG: f64 = 2.42e6;

/// What an hour of the week brings, whatever the weather.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct HourPlan {
    pub convective_w: f64,
    pub radiant_w: f64,
    pub people_kg_s: f64,
    /// Outdoor air supplied, kg/s.
    pub outdoor_kg_s: f64,
    pub lighting_w: f64,
    pub equipment_w: f64,
    pub other_w: f64,
    pub hot_water_w: f64,
    pub occupied: bool,
    pub cooling: bool,
    pub heating: bool,
    /// Index of the network with outdoor air as it is, and with heat recovery.
    pub network: [usize; 2],
}

/// A building ready to run.
pub(crate) struct Plan {
    pub fabric: Fabric,
    pub networks: Vec<Network>,
    pub days: [[HourPlan; 24]; 3],
    pub coil: Coil,
    pub leak_kg_s: f64,
    pub moisture_kg_s: f64,
    /// Share of the outdoor air whose moisture is exchanged, without and with heat recovery.
    pub moist_share: [f64; 2],
    pub latent_recovery: bool,
    pub cooling_set_c: f64,
    pub heating_set_c: f64,
    /// Limits that the zone feels, W.
    pub cooling_limit_w: f64,
    pub heating_limit_w: f64,
    /// Day kind (0 weekday, 1 Saturday, 2 Sunday or closed) of each day.
    pub day_kind: [u8; 365],
}

impl Plan {
    pub(crate) fn new(building: &Building, climate: &Climate) -> Self {
        let fabric = Fabric::new(building, climate);
        let air_kg_s = building.air_volume_m3() * climate.air_density_kg_m3() / 3600.0;
        let recovery = building.air_side.heat_recovery;
        let mut plan = Self {
            fabric,
            networks: Vec::new(),
            days: [[HourPlan::default(); 24]; 3],
            coil: Coil::new(&building.air_side),
            leak_kg_s: air_kg_s * building.envelope.infiltration_ach,
            moisture_kg_s: air_kg_s * building.mass.moisture_capacity_factor,
            moist_share: [1.0, recovery.map_or(1.0, |r| 1.0 - r.latent_effectiveness)],
            latent_recovery: recovery.is_some_and(|r| r.latent_effectiveness > 0.0),
            cooling_set_c: building.usage.cooling.map_or(f64::INFINITY, |c| c.set_point_c),
            heating_set_c: building.heating.map_or(f64::NEG_INFINITY, |h| h.set_point_c),
            cooling_limit_w: limit(building, building.cooling_plant.capacity_w),
            heating_limit_w: limit(building, building.heating.and_then(|h| h.capacity_w)),
            day_kind: day_kinds(building, climate),
        };
        let sensible_share = [1.0, recovery.map_or(1.0, |r| 1.0 - r.sensible_effectiveness)];
        for kind in 0..3 {
            for hour in 0..24 {
                let mut of_hour = hour_plan(building, climate, kind, hour);
                for (state, share) in sensible_share.iter().enumerate() {
                    let streams_kg_s = plan.leak_kg_s + of_hour.outdoor_kg_s * share;
                    of_hour.network[state] = plan.network(streams_kg_s * climate.air_heat_j_kgk());
                }
                plan.days[kind][hour] = of_hour;
            }
        }
        plan
    }

    /// Index of the network with a flow; most hours of the week share a few.
    fn network(&mut self, flow_w_k: f64) -> usize {
        if let Some(known) = self.networks.iter().position(|n| n.flow_w_k() == flow_w_k) {
            return known;
        }
        self.networks.push(Network::new(&self.fabric, flow_w_k));
        self.networks.len() - 1
    }
}

/// A capacity of the whole building as the fully conditioned zone feels it.
fn limit(building: &Building, capacity_w: Option<f64>) -> f64 {
    match capacity_w {
        Some(w) if building.conditioned_fraction > 0.0 => w / building.conditioned_fraction,
        _ => f64::INFINITY,
    }
}

fn hour_plan(building: &Building, climate: &Climate, kind: usize, hour: usize) -> HourPlan {
    let usage = &building.usage;
    let schedules = &building.schedules;
    let area = building.floor_area_m2;
    let at = |week: &crate::Week| week.days()[kind][hour];

    let present = at(&schedules.occupancy);
    let people = building.design_people() * present;
    let people_w = people * usage.occupancy.sensible_w_per_person;
    let lighting_w = area * usage.lighting.power_w_m2 * at(&schedules.lighting);
    let equipment_w = area * usage.equipment.power_w_m2 * at(&schedules.equipment);
    let gains_w = people_w + lighting_w + equipment_w;
    let convective_w = people_w * usage.occupancy.convective_fraction
        + lighting_w * usage.lighting.convective_fraction
        + equipment_w * usage.equipment.convective_fraction;

    let air = &usage.outdoor_air;
    let following = 1.0 - air.demand_control * (1.0 - present);
    let litres_per_s = building.design_people() * air.l_s_per_person * following + area * air.l_s_per_m2;
    let outdoor_m3_s = litres_per_s / 1000.0 * at(&schedules.ventilation);

    let weekday_presence: f64 = schedules.occupancy.weekday.iter().sum();
    let hot_water_w = building
        .hot_water
        .filter(|_| weekday_presence > 0.0)
        .map_or(0.0, |water| water.daily_heat_kwh() * 1000.0 * present / weekday_presence);
    HourPlan {
        convective_w,
        radiant_w: gains_w - convective_w,
        people_kg_s: people * usage.occupancy.latent_w_per_person / SKIN_VAPORISATION_J_KG,
        outdoor_kg_s: outdoor_m3_s * climate.air_density_kg_m3(),
        lighting_w,
        equipment_w,
        other_w: area * usage.other_electricity_w_m2 * at(&schedules.other),
        hot_water_w,
        occupied: present > 0.0,
        cooling: usage.cooling.is_some() && at(&schedules.cooling) > 0.0,
        heating: building.heating.is_some() && at(&schedules.heating) > 0.0,
        network: [0; 2],
    }
}

/// Days before each month of a common year, and the year's length.
pub(crate) const MONTH_STARTS: [usize; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

fn day_kinds(building: &Building, climate: &Climate) -> [u8; 365] {
    let mut kinds = [0; 365];
    for month in 0..12 {
        let closed = building.schedules.closed_months.iter().any(|&m| usize::from(m) == month + 1);
        for (day, kind) in kinds.iter_mut().enumerate().take(MONTH_STARTS[month + 1]).skip(MONTH_STARTS[month]) {
            *kind = match (day + climate.first_day() as usize) % 7 {
                _ if closed => 2,
                5 => 1,
                6 => 2,
                _ => 0,
            };
        }
    }
    kinds
}
