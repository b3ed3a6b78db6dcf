//! A building made ready for the loop over the year: what each hour of three kinds of day brings, whatever the weather.

use crate::lanes::Lanes;
use crate::{Building, Climate, HotWater, OutdoorAirWay, Week};
use pulp::Simd;

/// Heat of vaporisation at skin temperature, J/kg: turns latent heat of people into water.
const SKIN_VAPORISATION_J_KG: f64 = 2.42e6;
/// A set-point that no room passes, K from 0 °C: nothing is held.
pub(crate) const NEVER_C: f64 = 1000.0;
/// Days before each month of a common year, and the year's length.
pub(crate) const MONTH_STARTS: [usize; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/// An hour of the week of a whole building. Where a thing is so or not, 1 means yes.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct HourPlan {
    pub convective_w: f64,
    pub radiant_w: f64,
    pub people_kg_s: f64,
    /// Outdoor air supplied by the unit, kg/s.
    pub outdoor_kg_s: f64,
    /// Outdoor air that enters the room past the unit, m³/s.
    pub direct_m3_s: f64,
    /// Night ventilation where it may run, m³/s.
    pub night_m3_s: f64,
    pub lighting_w: f64,
    pub equipment_w: f64,
    pub other_w: f64,
    /// Heat of hot water, losses of tank and circulation included.
    pub hot_water_w: f64,
    /// Air temperatures held; [`NEVER_C`] and its negative where none is.
    pub cooling_set_c: f64,
    pub heating_set_c: f64,
    /// Cooling available: humidity is held, too.
    pub dries: f64,
    pub occupied: f64,
    /// Occupied and cooling available, so that a missed set-point counts.
    pub owes_cooling: f64,
    pub owes_heating: f64,
}

/// A building's week.
pub(crate) struct Plan {
    /// Hours of a weekday, a Saturday and a Sunday.
    pub days: [[HourPlan; 24]; 3],
}

impl Plan {
    pub(crate) fn new(building: &Building, climate: &Climate) -> Self {
        let day = |kind| std::array::from_fn(|hour| hour_plan(building, climate, kind, hour));
        Self { days: std::array::from_fn(day) }
    }

    /// The sum of something over the hours of each kind of day.
    pub(crate) fn day_sums(&self, of: impl Fn(&HourPlan) -> f64) -> [f64; 3] {
        std::array::from_fn(|kind| self.days[kind].iter().map(&of).sum())
    }
}

/// Air temperatures held in an hour of a kind of day, cooling and heating, °C; [`NEVER_C`] and its negative where none is.
fn held_c(building: &Building, kind: usize, hour: usize) -> (f64, f64) {
    let open = |week: &Week| week.days()[kind][hour] > 0.0;
    let held = |open: bool, set_c: f64, back_c: Option<f64>| if open { Some(set_c) } else { back_c };
    let cooled = open(&building.schedules.cooling);
    let heated = open(&building.schedules.heating);
    let cooling = building.usage.cooling.as_ref().and_then(|c| held(cooled, c.set_point_c, c.set_back_c));
    let heating = building.heating.as_ref().and_then(|h| held(heated, h.set_point_c, h.set_back_c));
    (cooling.unwrap_or(NEVER_C), heating.unwrap_or(-NEVER_C))
}

/// Hours in which a set-point differs from that of the hour before, as bits, by the kind of the day before and of the day:
/// there the heat that comes out of the mass changes quickly. Where all holding ends whole hours would do for the year's
/// sum (0.1 %), but not for what bare concrete saves.
pub(crate) fn switches(building: &Building) -> [[u32; 3]; 3] {
    let of = |before: usize, kind: usize| {
        (0..24).fold(0, |bits, hour| {
            let last = if hour == 0 { held_c(building, before, 23) } else { held_c(building, kind, hour - 1) };
            bits | u32::from(last != held_c(building, kind, hour)) << hour
        })
    };
    std::array::from_fn(|before| std::array::from_fn(|kind| of(before, kind)))
}

/// Kind (0 weekday, 1 Saturday, 2 Sunday or closed) of each day of the year.
pub(crate) fn day_kinds(building: &Building, climate: &Climate) -> [u8; 365] {
    let mut kinds = std::array::from_fn(|day| match (day + climate.first_day() as usize) % 7 {
        5 => 1,
        6 => 2,
        _ => 0,
    });
    let schedules = &building.schedules;
    let months = schedules.closed_months.iter().map(|&month| usize::from(month));
    for month in months.filter(|month| (1..=12).contains(month)) {
        kinds[MONTH_STARTS[month - 1]..MONTH_STARTS[month]].fill(2);
    }
    for day in schedules.holidays.iter().map(|&day| usize::from(day)).filter(|day| (1..=365).contains(day)) {
        kinds[day - 1] = 2;
    }
    kinds
}

/// How many days of each kind the months have.
pub(crate) fn days_of_months(day_kind: &[u8; 365]) -> [[f64; 3]; 12] {
    std::array::from_fn(|month| {
        let mut days = [0.0; 3];
        for &kind in &day_kind[MONTH_STARTS[month]..MONTH_STARTS[month + 1]] {
            days[usize::from(kind)] += 1.0;
        }
        days
    })
}

fn hour_plan(building: &Building, climate: &Climate, kind: usize, hour: usize) -> HourPlan {
    let usage = &building.usage;
    let schedules = &building.schedules;
    let area = building.floor_area_m2;
    let at = |week: &Week| week.days()[kind][hour];

    let present = at(&schedules.occupancy);
    let people = building.design_people() * present;
    let people_w = people * usage.occupancy.sensible_w_per_person;
    let lighting_w = area * usage.lighting.power_w_m2 * at(&schedules.lighting);
    let equipment_w = area * usage.equipment.power_w_m2 * at(&schedules.equipment);
    let convective_w = people_w * usage.occupancy.convective_fraction
        + lighting_w * usage.lighting.convective_fraction
        + equipment_w * usage.equipment.convective_fraction;

    let air = &usage.outdoor_air;
    let following = 1.0 - air.demand_control * (1.0 - present);
    let litres_per_s = building.design_people() * air.l_s_per_person * following + area * air.l_s_per_m2;
    let outdoor_m3_s = litres_per_s / 1000.0 * at(&schedules.ventilation);
    let (supplied_m3_s, direct_m3_s) = match building.air_side.outdoor_air_way {
        OutdoorAirWay::ThroughUnit => (outdoor_m3_s, 0.0),
        OutdoorAirWay::IntoRoom => (0.0, outdoor_m3_s),
    };

    let cooled = at(&schedules.cooling) > 0.0;
    let heated = at(&schedules.heating) > 0.0;
    let (cooling_set_c, heating_set_c) = held_c(building, kind, hour);
    let night = building.air_side.night_ventilation.as_ref().filter(|night| !cooled && at(&night.hours) > 0.0);

    let weekday_presence: f64 = schedules.occupancy.weekday.iter().sum();
    let water = building.hot_water.as_ref().filter(|_| weekday_presence > 0.0);
    let yes = |so: bool| f64::from(u8::from(so));
    HourPlan {
        convective_w,
        radiant_w: people_w + lighting_w + equipment_w - convective_w,
        people_kg_s: people * usage.occupancy.latent_w_per_person / SKIN_VAPORISATION_J_KG,
        outdoor_kg_s: supplied_m3_s * climate.air_density_kg_m3(),
        direct_m3_s,
        night_m3_s: night.map_or(0.0, |n| n.air_changes_per_h * building.air_volume_m3() / 3600.0),
        lighting_w,
        equipment_w,
        other_w: area * usage.other_electricity_w_m2 * at(&schedules.other),
        hot_water_w: water.map_or(0.0, |water| water.daily_heat_kwh() * 1000.0 * present / weekday_presence)
            + building.hot_water.as_ref().map_or(0.0, HotWater::standing_loss_w),
        cooling_set_c,
        heating_set_c,
        dries: yes(cooled),
        occupied: yes(present > 0.0),
        owes_cooling: yes(present > 0.0 && cooled && usage.cooling.is_some()),
        owes_heating: yes(present > 0.0 && heated && building.heating.is_some()),
    }
}

/// An hour of the week of the buildings of a register: what the loop needs of it.
#[derive(Clone, Copy)]
pub(crate) struct HourLanes<S: Simd> {
    pub convective_w: Lanes<S>,
    pub radiant_w: Lanes<S>,
    pub people_kg_s: Lanes<S>,
    pub outdoor_kg_s: Lanes<S>,
    pub direct_m3_s: Lanes<S>,
    pub night_m3_s: Lanes<S>,
    pub cooling_set_c: Lanes<S>,
    pub heating_set_c: Lanes<S>,
    pub dries: Lanes<S>,
    pub hot_water_w: Lanes<S>,
    pub occupied: Lanes<S>,
    pub owes_cooling: Lanes<S>,
    pub owes_heating: Lanes<S>,
    /// Whether any lane is occupied.
    pub anyone: bool,
    /// Whether any lane holds a set-point.
    pub conditioned: bool,
}

/// The weeks of the buildings of a register: 24 hours of three kinds of day; the last plan fills the lanes beyond.
pub(crate) fn week_lanes<S: Simd>(simd: S, plans: &[Plan]) -> Vec<HourLanes<S>> {
    let mut weeks = Vec::with_capacity(72);
    for kind in 0..3 {
        for hour in 0..24 {
            let of = |field: fn(&HourPlan) -> f64| {
                Lanes::from_fn(simd, |lane| field(&plans[lane.min(plans.len() - 1)].days[kind][hour]))
            };
            let any = |so: fn(&HourPlan) -> bool| plans.iter().any(|plan| so(&plan.days[kind][hour]));
            weeks.push(HourLanes {
                convective_w: of(|h| h.convective_w),
                radiant_w: of(|h| h.radiant_w),
                people_kg_s: of(|h| h.people_kg_s),
                outdoor_kg_s: of(|h| h.outdoor_kg_s),
                direct_m3_s: of(|h| h.direct_m3_s),
                night_m3_s: of(|h| h.night_m3_s),
                cooling_set_c: of(|h| h.cooling_set_c),
                heating_set_c: of(|h| h.heating_set_c),
                dries: of(|h| h.dries),
                hot_water_w: of(|h| h.hot_water_w),
                occupied: of(|h| h.occupied),
                owes_cooling: of(|h| h.owes_cooling),
                owes_heating: of(|h| h.owes_heating),
                anyone: any(|h| h.occupied > 0.0),
                conditioned: any(|h| h.cooling_set_c < NEVER_C || h.heating_set_c > -NEVER_C),
            });
        }
    }
    weeks
}
