//! What a year of simulation says.

use crate::Building;
use crate::demand::{Comfort, Demand};
use crate::plan::Plan;
use crate::supply::Supply;
use crate::water_heating::{MonthWater, follows_weather};
use pulp::Simd;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::AddAssign;

/// Energy by end use over a month or a year, kWh of the whole building.
///
/// Heating and cooling are heat at the coil, outdoor air included; the rest is energy drawn.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct EndUses {
    /// Heat given to the zone and to reheat.
    pub heating_kwh: f64,
    /// Sensible heat taken out at the coil, fan heat included.
    pub cooling_sensible_kwh: f64,
    /// Latent heat taken out at the coil.
    pub cooling_latent_kwh: f64,
    /// Electricity of lights.
    pub lighting_kwh: f64,
    /// Electricity of equipment within the zone.
    pub equipment_kwh: f64,
    /// Electricity of fans.
    pub fans_kwh: f64,
    /// Electricity of chilled and condenser water pumps.
    pub pumps_kwh: f64,
    /// Electricity of the cooling plant: compressors and heat rejection.
    pub plant_electricity_kwh: f64,
    /// Electricity for heating.
    pub heating_electricity_kwh: f64,
    /// Fuel or district heat for heating.
    pub heating_fuel_kwh: f64,
    /// Chilled water bought from a network.
    pub district_cooling_kwh: f64,
    /// Electricity for hot water.
    pub hot_water_electricity_kwh: f64,
    /// Fuel for hot water.
    pub hot_water_fuel_kwh: f64,
    /// Other electricity: lifts, pumps, outdoor lights.
    pub other_kwh: f64,
    /// All electricity.
    pub electricity_kwh: f64,
}

impl EndUses {
    /// Sensible and latent cooling, kWh of heat.
    #[must_use]
    pub fn cooling_kwh(&self) -> f64 {
        self.cooling_sensible_kwh + self.cooling_latent_kwh
    }

    /// All fuel, kWh.
    #[must_use]
    pub fn fuel_kwh(&self) -> f64 {
        self.heating_fuel_kwh + self.hot_water_fuel_kwh
    }

    /// Sets the total from the parts.
    pub(crate) fn total(&mut self) {
        self.electricity_kwh = self.lighting_kwh
            + self.equipment_kwh
            + self.fans_kwh
            + self.pumps_kwh
            + self.plant_electricity_kwh
            + self.heating_electricity_kwh
            + self.hot_water_electricity_kwh
            + self.other_kwh;
    }
}

impl AddAssign for EndUses {
    fn add_assign(&mut self, more: Self) {
        self.heating_kwh += more.heating_kwh;
        self.cooling_sensible_kwh += more.cooling_sensible_kwh;
        self.cooling_latent_kwh += more.cooling_latent_kwh;
        self.lighting_kwh += more.lighting_kwh;
        self.equipment_kwh += more.equipment_kwh;
        self.fans_kwh += more.fans_kwh;
        self.pumps_kwh += more.pumps_kwh;
        self.plant_electricity_kwh += more.plant_electricity_kwh;
        self.heating_electricity_kwh += more.heating_electricity_kwh;
        self.heating_fuel_kwh += more.heating_fuel_kwh;
        self.district_cooling_kwh += more.district_cooling_kwh;
        self.hot_water_electricity_kwh += more.hot_water_electricity_kwh;
        self.hot_water_fuel_kwh += more.hot_water_fuel_kwh;
        self.other_kwh += more.other_kwh;
        self.electricity_kwh += more.electricity_kwh;
    }
}

/// Highest hourly means of the year, W of the whole building.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Peak {
    /// Heating at the coil.
    pub heating_w: f64,
    /// Cooling at the coil, sensible and latent.
    pub cooling_w: f64,
}

/// A simulated year. Serialises to the document of `lcs simulate`.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct YearResult {
    /// Floor area that the figures refer to, m².
    pub floor_area_m2: f64,
    /// Sums over the year.
    pub annual: EndUses,
    /// Highest hourly loads.
    pub peak: Peak,
    /// Cooling capacity installed, W: given; or sized on the highest hour among days that follow a day of the same kind,
    /// as sizing calculations repeat one day (ASHRAE Handbook—Fundamentals 2017, chapter 18).
    pub cooling_capacity_w: f64,
    /// Occupied hours with cooling available and the air more than 0.5 K above its set-point; and hours that a sized plant
    /// finished late (the first of a warm morning). Of several zones each counts by its floor area.
    pub unmet_cooling_hours: u32,
    /// Occupied hours with heating available and the air more than 0.5 K below its set-point.
    pub unmet_heating_hours: u32,
    /// Occupied hours above 28 °C.
    pub occupied_hours_above_28_c: u32,
    /// Occupied hours.
    pub occupied_hours: u32,
    /// Sums over the months, January first.
    pub monthly: [EndUses; 12],
}

impl YearResult {
    /// Electricity per floor area, kWh/m² in the year.
    #[must_use]
    pub fn electricity_intensity_kwh_m2(&self) -> f64 {
        self.annual.electricity_kwh / self.floor_area_m2
    }
}

/// The year of one lane of a register.
pub(crate) fn of_lane<S: Simd>(
    lane: usize,
    building: &Building,
    plan: &Plan,
    days: &[[f64; 3]; 12],
    (demand, comfort): (&Demand<S>, &Comfort<S>),
    supply: &Supply<S>,
    water: &[MonthWater<S>],
) -> YearResult {
    let mut result = YearResult {
        floor_area_m2: building.floor_area_m2,
        peak: Peak { heating_w: supply.peak_heating_w.lane(lane), cooling_w: supply.peak_cooling_w.lane(lane) },
        cooling_capacity_w: supply.capacity_w.lane(lane),
        ..YearResult::default()
    };
    result.occupied_hours = whole_hours(demand.occupied.lane(lane));
    result.occupied_hours_above_28_c = whole_hours(comfort.above_28_c.lane(lane));
    result.unmet_cooling_hours =
        whole_hours(comfort.unmet_cooling.lane(lane)) + whole_hours(supply.late_hours.lane(lane));
    result.unmet_heating_hours = whole_hours(comfort.unmet_heating.lane(lane));
    let scheduled = Scheduled::new(building, plan, days);
    let night = building.air_side.night_ventilation.as_ref();
    let night_w_per_m3_s = night.map_or(0.0, |n| n.fan_power_w_l_s * 1000.0);
    for (month, ((loads, drawn), uses)) in demand.months.iter().zip(&supply.months).zip(&mut result.monthly).enumerate()
    {
        let kwh = |wh: crate::lanes::Lanes<S>| wh.lane(lane) / 1000.0;
        *uses = EndUses {
            heating_kwh: kwh(loads.heating_wh),
            cooling_sensible_kwh: kwh(loads.sensible_wh + drawn.fan_heat_wh),
            cooling_latent_kwh: kwh(loads.latent_wh),
            fans_kwh: kwh(drawn.fans_wh) + kwh(loads.night_m3_s) * night_w_per_m3_s,
            pumps_kwh: kwh(drawn.pumps_wh),
            plant_electricity_kwh: kwh(drawn.compressors_wh + drawn.towers_wh),
            heating_electricity_kwh: kwh(drawn.heating_electricity_wh),
            heating_fuel_kwh: kwh(drawn.heating_fuel_wh),
            district_cooling_kwh: kwh(drawn.district_wh),
            ..scheduled.month(month)
        };
        if follows_weather(building) {
            uses.hot_water_electricity_kwh = kwh(water[month].electricity_wh);
            uses.hot_water_fuel_kwh = kwh(water[month].fuel_wh);
        }
        uses.total();
        result.annual += *uses;
    }
    result
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "hours of a year, from 0 to 8,760")]
fn whole_hours(hours: f64) -> u32 {
    hours.round() as u32
}

/// What follows from the schedules alone.
struct Scheduled<'a> {
    /// Days of each kind in each month.
    days: &'a [[f64; 3]; 12],
    lighting_wh: [f64; 3],
    equipment_wh: [f64; 3],
    other_wh: [f64; 3],
    hot_water_wh: [f64; 3],
    /// Electricity and fuel per heat of hot water.
    water_input: (f64, f64),
}

impl<'a> Scheduled<'a> {
    fn new(building: &Building, plan: &Plan, days: &'a [[f64; 3]; 12]) -> Self {
        Self {
            days,
            lighting_wh: plan.day_sums(|hour| hour.lighting_w),
            equipment_wh: plan.day_sums(|hour| hour.equipment_w),
            other_wh: plan.day_sums(|hour| hour.other_w),
            hot_water_wh: plan.day_sums(|hour| hour.hot_water_w),
            water_input: building.hot_water.as_ref().map_or((0.0, 0.0), |water| water.input_per_heat()),
        }
    }

    fn month(&self, month: usize) -> EndUses {
        let days = &self.days[month];
        let kwh = |wh: &[f64; 3]| wh.iter().zip(days).map(|(wh, days)| wh * days).sum::<f64>() / 1000.0;
        let (electric, fuel) = self.water_input;
        EndUses {
            lighting_kwh: kwh(&self.lighting_wh),
            equipment_kwh: kwh(&self.equipment_wh),
            other_kwh: kwh(&self.other_wh),
            hot_water_electricity_kwh: kwh(&self.hot_water_wh) * electric,
            hot_water_fuel_kwh: kwh(&self.hot_water_wh) * fuel,
            ..EndUses::default()
        }
    }
}
