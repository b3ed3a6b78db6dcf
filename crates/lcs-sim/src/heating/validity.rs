//! Which figures no heating and no hot water can have.

use super::{BoilerCurve, HeatingPlant};
use crate::validation::Check;
use crate::{Building, HotWater, WaterHeater};

/// Checks heating and hot water under the keys `heating` and `hot_water`.
pub(crate) fn check(check: &mut Check, building: &Building) {
    if let Some(heating) = &building.heating {
        check.within("heating.set_point_c", heating.set_point_c, 0.0, 30.0);
        if let Some(capacity_w) = heating.capacity_w {
            check.positive("heating.capacity_w", capacity_w, 1e12);
        }
        if let Some(cooling) = &building.usage.cooling
            && heating.set_point_c >= cooling.set_point_c
        {
            check.fault(
                "heating.set_point_c",
                heating.set_point_c,
                "not below use.cooling.set_point_c",
                "leave a dead band of some kelvin between heating and cooling",
            );
        }
        if let Some(set_back_c) = heating.set_back_c
            && !(0.0..=heating.set_point_c).contains(&set_back_c)
        {
            check.fault(
                "heating.set_back_c",
                set_back_c,
                "not between 0 and heating.set_point_c",
                "set it some kelvin below the set-point, or leave it out to switch off",
            );
        }
        plant(check, heating.plant);
    }
    if let Some(water) = &building.hot_water {
        hot_water(check, water);
    }
}

fn plant(check: &mut Check, plant: HeatingPlant) {
    match plant {
        HeatingPlant::Boiler { efficiency } => check.within("heating.plant.boiler.efficiency", efficiency, 0.2, 1.2),
        HeatingPlant::PartLoadBoiler { efficiency, curve } => {
            check.within("heating.plant.part_load_boiler.efficiency", efficiency, 0.2, 1.2);
            if let BoilerCurve::Condensing { return_c } = curve {
                check.within("heating.plant.part_load_boiler.curve.condensing.return_c", return_c, 20.0, 85.0);
            }
        }
        HeatingPlant::HeatPump { rated_cop, cop_change_per_k, .. } => {
            check.within("heating.plant.heat_pump.rated_cop", rated_cop, 1.0, 15.0);
            check.within("heating.plant.heat_pump.cop_change_per_k", cop_change_per_k, 0.0, 0.1);
        }
        HeatingPlant::AirSourceHeatPump(pump) => {
            let key = |name: &str| format!("heating.plant.air_source_heat_pump.{name}");
            check.within(&key("rated_cop"), pump.rated_cop, 1.0, 15.0);
            check.within(&key("rated_outdoor_c"), pump.rated_outdoor_c, -20.0, 30.0);
            check.within(&key("cop_change_per_k"), pump.cop_change_per_k, 0.0, 0.1);
            check.within(&key("capacity_change_per_k"), pump.capacity_change_per_k, 0.0, 0.1);
            check.within(&key("cycling_degradation"), pump.cycling_degradation, 0.0, 0.5);
            check.within(&key("minimum_outdoor_c"), pump.minimum_outdoor_c, -60.0, 10.0);
        }
        HeatingPlant::District { loss } => check.within("heating.plant.district.loss", loss, 0.0, 0.3),
        HeatingPlant::Electric => {}
    }
}

fn hot_water(check: &mut Check, water: &HotWater) {
    check.within("hot_water.litres_per_day", water.litres_per_day, 0.0, 1e7);
    check.within("hot_water.temperature_rise_k", water.temperature_rise_k, 0.0, 90.0);
    match water.heater {
        WaterHeater::HeatPump { cop } => check.within("hot_water.heater.heat_pump.cop", cop, 1.0, 15.0),
        WaterHeater::AirSourceHeatPump { rated_cop, cop_change_per_k, .. } => {
            check.within("hot_water.heater.air_source_heat_pump.rated_cop", rated_cop, 1.0, 15.0);
            check.within("hot_water.heater.air_source_heat_pump.cop_change_per_k", cop_change_per_k, 0.0, 0.1);
        }
        WaterHeater::Fuel { efficiency } => check.within("hot_water.heater.fuel.efficiency", efficiency, 0.2, 1.2),
        WaterHeater::Electric => {}
    }
    if let Some(loss) = &water.standing_loss {
        check.within("hot_water.standing_loss.tank_w_k", loss.tank_w_k, 0.0, 1e4);
        check.within("hot_water.standing_loss.circulation_m", loss.circulation_m, 0.0, 1e5);
        check.within("hot_water.standing_loss.pipe_w_m_k", loss.pipe_w_m_k, 0.0, 5.0);
        check.within("hot_water.standing_loss.excess_k", loss.excess_k, 0.0, 80.0);
    }
}
