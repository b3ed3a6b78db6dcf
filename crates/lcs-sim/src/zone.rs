//! One hour of the zone: heat, then coil, then moisture.

use crate::climate::{Climate, ClimateHour};
use crate::coil::{CoilResult, Duty, RoomAir};
use crate::network::{HeatFlows, Network, Nodes};
use crate::plan::{HourPlan, Plan};
use lcs_weather::psychrometrics::enthalpy_j_kg;

/// Days run before 1 January, taken from the end of the year, so that mass starts warm.
const WARM_UP_DAYS: usize = 14;
/// Times the sensible cooling is scaled down towards a given capacity; latent cooling takes what is left of it.
const LIMIT_ROUNDS: usize = 6;

/// One hour of the zone, as a fully conditioned whole (before [`crate::Building::conditioned_fraction`]).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HourState {
    /// Hour of the year, 0 = 1 January 00:00–01:00.
    pub hour: usize,
    /// Air, °C.
    pub air_c: f64,
    /// Mass, °C.
    pub mass_c: f64,
    /// Air, kg water per kg dry air.
    pub humidity_ratio: f64,
    /// Heating, W.
    pub heating_w: f64,
    /// Sensible cooling at the coil without fan and reheat, W.
    pub cooling_sensible_w: f64,
    /// Latent cooling at the coil, W.
    pub cooling_latent_w: f64,
    /// Heat taken out and given back for humidity control, W.
    pub reheat_w: f64,
    /// Supply air, kg/s (outdoor air where the coil stands still).
    pub supply_kg_s: f64,
    /// Sun through the windows, W.
    pub solar_w: f64,
    /// All other flows of heat. Entering flows + heating − sensible cooling = stored.
    pub heat: HeatFlows,
    /// Water brought by air streams, kg/s.
    pub water_in_kg_s: f64,
    /// Water from people, kg/s.
    pub water_people_kg_s: f64,
    /// Water taken out by the coil, kg/s.
    pub condensate_kg_s: f64,
    /// Water kept by air and furniture, kg/s.
    pub water_stored_kg_s: f64,
}

/// State carried from hour to hour.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Zone {
    pub nodes: Nodes,
    pub humidity: f64,
}

/// Loads of one hour of the zone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Loads {
    pub heating_w: f64,
    pub sensible_w: f64,
    pub coil: Option<CoilResult>,
}

/// The zone on 1 January, after the last days of the year.
pub(crate) fn warm_up(plan: &Plan, climate: &Climate) -> Zone {
    let first = &climate.hours()[0];
    let mut zone = Zone { nodes: Nodes::at(first.dry_bulb_c.clamp(18.0, 28.0)), humidity: first.humidity_ratio };
    for day in 365 - WARM_UP_DAYS..365 {
        for (clock, of_hour) in plan.days[usize::from(plan.day_kind[day])].iter().enumerate() {
            step(plan, of_hour, climate, &climate.hours()[day * 24 + clock], &mut zone);
        }
    }
    zone
}

/// Whether heat recovery helps: cold outside for a heated room, or hot (with a wheel: rich in enthalpy) for a cooled.
#[inline]
fn recovers(plan: &Plan, of_hour: &HourPlan, outside: &ClimateHour, zone: &Zone) -> usize {
    let helps = if of_hour.heating && outside.dry_bulb_c < plan.heating_set_c {
        true
    } else if of_hour.cooling && plan.latent_recovery {
        let room = enthalpy_j_kg(zone.nodes.air_c.min(plan.cooling_set_c), zone.humidity);
        enthalpy_j_kg(outside.dry_bulb_c, outside.humidity_ratio) > room
    } else {
        of_hour.cooling && outside.dry_bulb_c > plan.cooling_set_c
    };
    usize::from(helps)
}

/// Moves the zone on by an hour.
#[inline]
pub(crate) fn step(
    plan: &Plan,
    of_hour: &HourPlan,
    climate: &Climate,
    outside: &ClimateHour,
    zone: &mut Zone,
) -> Loads {
    let state = recovers(plan, of_hour, outside, zone);
    let network = &plan.networks[of_hour.network[state]];
    let drive = plan.fabric.drive(outside, of_hour.convective_w, of_hour.radiant_w);
    let free = network.free(&plan.fabric, &drive, &zone.nodes);
    let room = RoomAir {
        before: zone.humidity,
        capacity_kg_s: plan.moisture_kg_s,
        outdoor: outside.humidity_ratio,
        leak_kg_s: plan.leak_kg_s,
        outdoor_kg_s: of_hour.outdoor_kg_s,
        outdoor_moist_kg_s: of_hour.outdoor_kg_s * plan.moist_share[state],
        people_kg_s: of_hour.people_kg_s,
    };
    if of_hour.cooling && free.air_c > plan.cooling_set_c {
        return cool(plan, network, &free, &room, climate, outside, zone);
    }
    let mut heating_w = 0.0;
    let mut nodes = free;
    if of_hour.heating && free.air_c < plan.heating_set_c {
        heating_w = network.heat_to_reach_w(&free, plan.heating_set_c).min(plan.heating_limit_w);
        nodes = network.with_heat(&free, heating_w);
    }
    *zone = Zone { nodes, humidity: room.without_coil() };
    Loads { heating_w, sensible_w: 0.0, coil: None }
}

/// Holds the cooling set-point, or as near to it as the capacity allows.
#[inline]
fn cool(
    plan: &Plan,
    network: &Network,
    free: &Nodes,
    room: &RoomAir,
    climate: &Climate,
    outside: &ClimateHour,
    zone: &mut Zone,
) -> Loads {
    let outdoor_w_k = network.flow_w_k() - plan.leak_kg_s * climate.air_heat_j_kgk();
    let mut sensible_w = -network.heat_to_reach_w(free, plan.cooling_set_c);
    let mut coil = plan.coil;
    let mut rounds = 0;
    loop {
        let nodes = network.with_heat(free, -sensible_w);
        let duty = Duty {
            sensible_w,
            outdoor_air_w: outdoor_w_k * (outside.dry_bulb_c - nodes.air_c),
            room_c: nodes.air_c,
            pressure_pa: outside.pressure_pa,
            air_heat_j_kgk: climate.air_heat_j_kgk(),
        };
        let mut done = coil.run(&duty, room);
        let total_w = sensible_w + done.latent_w + done.reheat_w;
        if total_w <= plan.cooling_limit_w || rounds == LIMIT_ROUNDS {
            done = done.with_latent_limit(&duty, room, plan.cooling_limit_w - sensible_w - done.reheat_w);
            *zone = Zone { nodes, humidity: done.humidity };
            return Loads { heating_w: 0.0, sensible_w, coil: Some(done) };
        }
        // Overloaded: humidity control goes first, then the set-point.
        let floating = rounds == 0 && coil.controls_humidity();
        coil = coil.floating();
        if !floating {
            sensible_w *= plan.cooling_limit_w / total_w;
        }
        rounds += 1;
    }
}

/// The hour as the observer sees it.
pub(crate) fn describe(
    plan: &Plan,
    of_hour: &HourPlan,
    climate: &Climate,
    hour: usize,
    before: &Zone,
    after: &Zone,
    loads: &Loads,
) -> HourState {
    let outside = &climate.hours()[hour];
    let state = recovers(plan, of_hour, outside, before);
    let network = &plan.networks[of_hour.network[state]];
    let drive = plan.fabric.drive(outside, of_hour.convective_w, of_hour.radiant_w);
    let streams_kg_s = plan.leak_kg_s + of_hour.outdoor_kg_s * plan.moist_share[state];
    HourState {
        hour,
        air_c: after.nodes.air_c,
        mass_c: after.nodes.mass_c,
        humidity_ratio: after.humidity,
        heating_w: loads.heating_w,
        cooling_sensible_w: loads.sensible_w,
        cooling_latent_w: loads.coil.map_or(0.0, |coil| coil.latent_w),
        reheat_w: loads.coil.map_or(0.0, |coil| coil.reheat_w),
        supply_kg_s: loads.coil.map_or(of_hour.outdoor_kg_s, |coil| coil.supply_kg_s),
        solar_w: drive.solar_w,
        heat: network.flows(&plan.fabric, &drive, &before.nodes, &after.nodes),
        water_in_kg_s: streams_kg_s * (outside.humidity_ratio - after.humidity),
        water_people_kg_s: of_hour.people_kg_s,
        condensate_kg_s: loads.coil.map_or(0.0, |coil| coil.condensate_kg_s),
        water_stored_kg_s: plan.moisture_kg_s * (after.humidity - before.humidity),
    }
}
