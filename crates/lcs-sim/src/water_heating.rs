//! Water heaters whose efficiency follows the weather, in lanes.

use crate::heating::HeatingPlantLanes;
use crate::lanes::Lanes;
use crate::plan::{HourLanes, MONTH_STARTS};
use crate::{Building, HeatingPlant, WaterHeater};
use pulp::Simd;

/// Energy for hot water in a month, Wh.
#[derive(Clone, Copy)]
pub(crate) struct MonthWater<S: Simd> {
    pub electricity_wh: Lanes<S>,
    pub fuel_wh: Lanes<S>,
}

/// Whether the building's water heater follows the weather; all others follow the schedules alone.
pub(crate) fn follows_weather(building: &Building) -> bool {
    building.hot_water.as_ref().is_some_and(|water| matches!(water.heater, WaterHeater::AirSourceHeatPump { .. }))
}

/// The twelve months of a register; nothing where no heater of it follows the weather.
#[inline(always)]
pub(crate) fn heat_water<S: Simd>(
    simd: S,
    buildings: &[&Building],
    weeks: &[HourLanes<S>],
    day_kind: &[u8; 365],
    outdoor_c: impl Fn(usize) -> f64,
) -> Vec<MonthWater<S>> {
    if !buildings.iter().any(|building| follows_weather(building)) {
        return Vec::new();
    }
    let plant =
        |building: &&Building| building.hot_water.as_ref().map_or(HeatingPlant::Electric, |water| water.heater.plant());
    let plants: Vec<HeatingPlant> = buildings.iter().map(plant).collect();
    let zero = Lanes::splat(simd, 0.0);
    let heaters = HeatingPlantLanes::new(simd, &plants, zero);
    let mut months = Vec::with_capacity(12);
    for month in MONTH_STARTS.windows(2) {
        let mut sums = MonthWater { electricity_wh: zero, fuel_wh: zero };
        for day in month[0]..month[1] {
            let hours = &weeks[usize::from(day_kind[day]) * 24..][..24];
            for (clock, hour) in hours.iter().enumerate() {
                let drawn = heaters.hour(hour.hot_water_w, outdoor_c(day * 24 + clock));
                sums.electricity_wh += drawn.electricity_w;
                sums.fuel_wh += drawn.fuel_w;
            }
        }
        months.push(sums);
    }
    months
}
