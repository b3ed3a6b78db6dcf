//! The loop over the year, and the plant that meets its loads.

use crate::plan::{HourPlan, MONTH_STARTS, Plan};
use crate::plant::power;
use crate::zone::{HourState, describe, step, warm_up};
use crate::{Building, Climate, EndUses, Peak, YearResult};
use lcs_weather::HOURS;

/// Occupied hours above this air temperature are reported, °C.
const WARM_C: f64 = 28.0;
/// A set-point counts as missed beyond this, K.
const MISSED_K: f64 = 0.5;

/// Runs a building through a year.
///
/// Give a building that [`Building::validate`] accepts: figures are not checked again here, and impossible ones give
/// impossible results.
#[must_use]
pub fn simulate(building: &Building, climate: &Climate) -> YearResult {
    run(building, climate, None::<fn(&HourState)>)
}

/// [`simulate`], showing each hour to `observer`.
#[must_use]
pub fn simulate_hourly(building: &Building, climate: &Climate, observer: impl FnMut(&HourState)) -> YearResult {
    run(building, climate, Some(observer))
}

/// What the plant needs to know of each hour once the year's peak is known.
struct Demand {
    /// Cooling at the coil without fan heat, W.
    cooling_w: [f64; HOURS],
    /// Supply air, kg/s.
    supply_kg_s: [f64; HOURS],
}

fn run(building: &Building, climate: &Climate, mut observer: Option<impl FnMut(&HourState)>) -> YearResult {
    let plan = Plan::new(building, climate);
    let mut zone = warm_up(&plan, climate);
    let mut result = YearResult { floor_area_m2: building.floor_area_m2, ..YearResult::default() };
    let mut demand = Demand { cooling_w: [0.0; HOURS], supply_kg_s: [0.0; HOURS] };
    let share = building.conditioned_fraction;
    for month in 0..12 {
        let mut sums = EndUses::default();
        for day in MONTH_STARTS[month]..MONTH_STARTS[month + 1] {
            let plans = &plan.days[usize::from(plan.day_kind[day])];
            for (clock, of_hour) in plans.iter().enumerate() {
                let hour = day * 24 + clock;
                let outside = &climate.hours()[hour];
                let before = zone;
                let loads = step(&plan, of_hour, climate, outside, &mut zone);
                if let Some(show) = observer.as_mut() {
                    show(&describe(&plan, of_hour, climate, hour, &before, &zone, &loads));
                }
                let supply_kg_s = loads.coil.map_or(of_hour.outdoor_kg_s, |coil| coil.supply_kg_s);
                let latent_w = loads.coil.map_or(0.0, |coil| coil.latent_w);
                let reheat_w = loads.coil.map_or(0.0, |coil| coil.reheat_w);
                demand.cooling_w[hour] = (loads.sensible_w + latent_w + reheat_w) * share;
                demand.supply_kg_s[hour] = supply_kg_s * share;

                let heat_w = (loads.heating_w + reheat_w) * share;
                result.peak.heating_w = result.peak.heating_w.max(heat_w);
                sums.heating_kwh += heat_w;
                sums.cooling_sensible_kwh += (loads.sensible_w + reheat_w) * share;
                sums.cooling_latent_kwh += latent_w * share;
                sums.lighting_kwh += of_hour.lighting_w;
                sums.equipment_kwh += of_hour.equipment_w;
                sums.other_kwh += of_hour.other_w;
                add_heat_supply(&mut sums, building, of_hour, heat_w, outside.dry_bulb_c);
                count_comfort(&mut result, &plan, of_hour, zone.nodes.air_c);
            }
        }
        result.monthly[month] = sums;
    }
    add_cooling_supply(&mut result, building, climate, &demand);
    for month in &mut result.monthly {
        to_kwh(month);
        month.total();
        result.annual += *month;
    }
    result
}

fn add_heat_supply(sums: &mut EndUses, building: &Building, of_hour: &HourPlan, heat_w: f64, outdoor_c: f64) {
    if heat_w > 0.0 {
        // Reheat without a heating system is electric.
        let (electric_w, fuel_w) = building.heating.map_or((heat_w, 0.0), |h| h.plant.input_w(heat_w, outdoor_c));
        sums.heating_electricity_kwh += electric_w;
        sums.heating_fuel_kwh += fuel_w;
    }
    if let Some(water) = &building.hot_water {
        let (electric, fuel) = water.input_per_heat();
        sums.hot_water_electricity_kwh += of_hour.hot_water_w * electric;
        sums.hot_water_fuel_kwh += of_hour.hot_water_w * fuel;
    }
}

fn count_comfort(result: &mut YearResult, plan: &Plan, of_hour: &HourPlan, air_c: f64) {
    if of_hour.occupied {
        result.occupied_hours += 1;
        result.occupied_hours_above_28_c += u32::from(air_c > WARM_C);
        result.unmet_cooling_hours += u32::from(of_hour.cooling && air_c > plan.cooling_set_c + MISSED_K);
        result.unmet_heating_hours += u32::from(of_hour.heating && air_c < plan.heating_set_c - MISSED_K);
    }
}

/// Fans and plant, once the year's peaks have sized them.
fn add_cooling_supply(result: &mut YearResult, building: &Building, climate: &Climate, demand: &Demand) {
    let air_side = &building.air_side;
    let plant = &building.cooling_plant;
    let peak = |column: &[f64; HOURS]| column.iter().fold(0.0_f64, |most, &value| most.max(value));
    let design_kg_s = peak(&demand.supply_kg_s);
    let design_fan_w = design_kg_s / climate.air_density_kg_m3() * 1000.0 * air_side.specific_fan_power_w_l_s;
    let fan_heat_limit_w = design_fan_w * air_side.fan_heat_to_air;
    let sized_w = (peak(&demand.cooling_w) + fan_heat_limit_w) * plant.sizing_factor;
    let capacity_w = plant.capacity_w.unwrap_or(sized_w);
    result.cooling_capacity_w = capacity_w;
    let mut peak_w: f64 = 0.0;
    for (month, sums) in result.monthly.iter_mut().enumerate() {
        for hour in MONTH_STARTS[month] * 24..MONTH_STARTS[month + 1] * 24 {
            let mut fan_w = 0.0;
            if demand.supply_kg_s[hour] > 0.0 {
                let flow = demand.supply_kg_s[hour] / design_kg_s;
                fan_w = design_fan_w * power(flow, air_side.fan_part_load_exponent);
                sums.fans_kwh += fan_w;
            }
            if demand.cooling_w[hour] > 0.0 {
                let fan_heat_w = fan_w * air_side.fan_heat_to_air;
                let load_w = demand.cooling_w[hour] + fan_heat_w;
                let outside = &climate.hours()[hour];
                let drawn = plant.run(load_w, capacity_w, outside.dry_bulb_c, outside.wet_bulb_c);
                sums.cooling_sensible_kwh += fan_heat_w;
                sums.plant_electricity_kwh += drawn.compressor_w + drawn.towers_w;
                sums.pumps_kwh += drawn.pumps_w;
                sums.district_cooling_kwh += drawn.district_w;
                peak_w = peak_w.max(load_w);
            }
        }
    }
    result.peak = Peak { cooling_w: peak_w, ..result.peak };
}

/// Watts summed over hours to kWh.
fn to_kwh(sums: &mut EndUses) {
    for energy in [
        &mut sums.heating_kwh,
        &mut sums.cooling_sensible_kwh,
        &mut sums.cooling_latent_kwh,
        &mut sums.lighting_kwh,
        &mut sums.equipment_kwh,
        &mut sums.fans_kwh,
        &mut sums.pumps_kwh,
        &mut sums.plant_electricity_kwh,
        &mut sums.heating_electricity_kwh,
        &mut sums.heating_fuel_kwh,
        &mut sums.district_cooling_kwh,
        &mut sums.hot_water_electricity_kwh,
        &mut sums.hot_water_fuel_kwh,
        &mut sums.other_kwh,
    ] {
        *energy /= 1000.0;
    }
}
