//! Which figures no building can have.

use crate::{Building, FanControl, HeatCapacity, OutdoorAirWay, Week};

/// A key of a building whose value cannot be.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("`{key}` = {value}: {reason}")]
pub struct BuildingError {
    /// Path of the key as in the file, `envelope.walls[0].u_w_m2k`.
    pub key: String,
    /// What it is.
    pub value: String,
    /// Why that cannot be.
    pub reason: String,
    hint: String,
}

impl BuildingError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> &str {
        &self.hint
    }
}

/// Collects what is wrong.
#[derive(Default)]
pub(crate) struct Check(Vec<BuildingError>);

impl Check {
    pub fn fault(&mut self, key: &str, value: impl ToString, reason: &str, hint: &str) {
        self.0.push(BuildingError {
            key: key.to_owned(),
            value: value.to_string(),
            reason: reason.to_owned(),
            hint: hint.to_owned(),
        });
    }

    pub fn within(&mut self, key: &str, value: f64, low: f64, high: f64) {
        if !(low..=high).contains(&value) {
            let hint = format!("give a value from {low} to {high} in the unit that the key ends with");
            self.fault(key, value, &format!("outside {low} to {high}"), &hint);
        }
    }

    pub fn positive(&mut self, key: &str, value: f64, high: f64) {
        if !(value > 0.0 && value <= high) {
            let hint = format!("give a value above 0 and at most {high} in the unit that the key ends with");
            self.fault(key, value, &format!("not above 0 and at most {high}"), &hint);
        }
    }

    pub fn fraction(&mut self, key: &str, value: f64) {
        self.within(key, value, 0.0, 1.0);
    }

    fn week(&mut self, key: &str, week: &Week) {
        for (name, day) in ["weekday", "saturday", "sunday"].iter().zip(week.days()) {
            for (hour, &value) in day.iter().enumerate() {
                self.fraction(&format!("{key}.{name}[{hour}]"), value);
            }
        }
    }
}

pub(crate) fn check(building: &Building) -> Result<(), Vec<BuildingError>> {
    let mut check = Check::default();
    check.positive("floor_area_m2", building.floor_area_m2, 1e7);
    check.positive("storey_height_m", building.storey_height_m, 50.0);
    check.fraction("conditioned_fraction", building.conditioned_fraction);
    crate::envelope::validity(&mut check, building);
    crate::zoning::validity(&mut check, building);
    mass(&mut check, building);
    usage(&mut check, building);
    air_side(&mut check, building);
    crate::plant::validity(&mut check, &building.cooling_plant);
    crate::heating::validity(&mut check, building);
    if check.0.is_empty() { Ok(()) } else { Err(check.0) }
}

fn mass(check: &mut Check, building: &Building) {
    let mass = &building.mass;
    let values = mass.heat_capacity.values();
    if matches!(mass.heat_capacity, HeatCapacity::Calculated(_)) {
        let key = "mass.heat_capacity.calculated";
        check.within(&format!("{key}.heat_capacity_j_m2k"), values.heat_capacity_j_m2k, 1e4, 3e6);
        check.within(&format!("{key}.effective_area_ratio"), values.effective_area_ratio, 0.2, 20.0);
    }
    check.within("mass.surface_area_ratio", mass.surface_area_ratio, 0.5, 40.0);
    check.within("mass.surface_to_air_w_m2k", mass.surface_to_air_w_m2k, 0.5, 20.0);
    check.within("mass.air_and_furniture_j_m2k", mass.air_and_furniture_j_m2k, 500.0, 1e6);
    check.within("mass.moisture_capacity_factor", mass.moisture_capacity_factor, 1.0, 100.0);
    if values.effective_area_ratio > mass.surface_area_ratio {
        check.fault(
            "mass.surface_area_ratio",
            mass.surface_area_ratio,
            "smaller than the effective mass area, which is a part of it",
            "give all inner surfaces over floor area; 4.5 where nothing is known",
        );
    }
    coupling(check, building);
}

/// The resistances from mass to outside must add up to a positive rest outside the mass node.
fn coupling(check: &mut Check, building: &Building) {
    let envelope = &building.envelope;
    let walls: f64 = envelope.walls.iter().map(|w| w.area_m2 * w.u_w_m2k).sum();
    let roof = envelope.roof.as_ref().map_or(0.0, |r| r.area_m2 * r.u_w_m2k);
    let ground = envelope.ground.as_ref().map_or(0.0, |g| g.area_m2 * g.u_w_m2k);
    let windows: f64 = envelope.windows.iter().map(|w| w.area_m2 * w.u_w_m2k).sum();
    let area = building.floor_area_m2;
    let mass_area = building.mass.heat_capacity.values().effective_area_ratio * area;
    let surface_area = building.mass.surface_area_ratio * area;
    let opaque = walls + roof + ground;
    if opaque >= 0.9 * 9.1 * mass_area {
        check.fault(
            "envelope.walls",
            format!("{opaque:.0} W/K"),
            "the opaque envelope conducts more than its inner surface can take up",
            "compare wall, roof and ground areas with floor_area_m2, or raise the effective mass area",
        );
    }
    if mass_area / surface_area + windows / (9.1 * surface_area) > 1.0 {
        check.fault(
            "envelope.windows",
            format!("{windows:.0} W/K"),
            "windows and mass together leave no inner surface",
            "compare window area_m2 with floor_area_m2, or raise mass.surface_area_ratio",
        );
    }
}

fn usage(check: &mut Check, building: &Building) {
    let usage = &building.usage;
    check.positive("use.occupancy.area_per_person_m2", usage.occupancy.area_per_person_m2, 1e5);
    check.within("use.occupancy.sensible_w_per_person", usage.occupancy.sensible_w_per_person, 0.0, 500.0);
    check.within("use.occupancy.latent_w_per_person", usage.occupancy.latent_w_per_person, 0.0, 500.0);
    check.fraction("use.occupancy.convective_fraction", usage.occupancy.convective_fraction);
    for (key, gain) in [("use.lighting", &usage.lighting), ("use.equipment", &usage.equipment)] {
        check.within(&format!("{key}.power_w_m2"), gain.power_w_m2, 0.0, 5000.0);
        check.fraction(&format!("{key}.convective_fraction"), gain.convective_fraction);
    }
    check.within("use.outdoor_air.l_s_per_person", usage.outdoor_air.l_s_per_person, 0.0, 200.0);
    check.within("use.outdoor_air.l_s_per_m2", usage.outdoor_air.l_s_per_m2, 0.0, 100.0);
    check.fraction("use.outdoor_air.demand_control", usage.outdoor_air.demand_control);
    check.within("use.other_electricity_w_m2", usage.other_electricity_w_m2, 0.0, 5000.0);
    if let Some(cooling) = &usage.cooling {
        check.within("use.cooling.set_point_c", cooling.set_point_c, 10.0, 40.0);
        if let Some(set_back_c) = cooling.set_back_c {
            check.within("use.cooling.set_back_c", set_back_c, cooling.set_point_c, 60.0);
        }
    }
    let schedules = &building.schedules;
    for (key, week) in [
        ("schedules.occupancy", &schedules.occupancy),
        ("schedules.lighting", &schedules.lighting),
        ("schedules.equipment", &schedules.equipment),
        ("schedules.ventilation", &schedules.ventilation),
        ("schedules.cooling", &schedules.cooling),
        ("schedules.heating", &schedules.heating),
        ("schedules.other", &schedules.other),
    ] {
        check.week(key, week);
    }
    for month in &schedules.closed_months {
        if !(1..=12).contains(month) {
            check.fault("schedules.closed_months", month, "not a month", "list months as numbers from 1 to 12");
        }
    }
    for day in &schedules.holidays {
        if !(1..=365).contains(day) {
            check.fault("schedules.holidays", day, "not a day of the year", "list days as numbers from 1 to 365");
        }
    }
}

fn air_side(check: &mut Check, building: &Building) {
    let air_side = &building.air_side;
    check.within("air_side.supply_temperature_c", air_side.supply_temperature_c, 2.0, 30.0);
    if let Some(cooling) = &building.usage.cooling
        && air_side.supply_temperature_c > cooling.set_point_c - 2.0
    {
        check.fault(
            "air_side.supply_temperature_c",
            air_side.supply_temperature_c,
            "less than 2 K below use.cooling.set_point_c, so that no air flow could cool",
            "lower the supply temperature; 12 to 14 is usual",
        );
    }
    check.within("air_side.bypass_factor", air_side.bypass_factor, 0.0, 0.5);
    if let Some(control) = &air_side.dehumidification {
        check.within("air_side.dehumidification.relative_humidity_set", control.relative_humidity_set, 0.1, 1.0);
        let supply = control.minimum_supply_humidity_ratio;
        check.within("air_side.dehumidification.minimum_supply_humidity_ratio", supply, 0.0, 0.03);
    }
    if let Some(recovery) = &air_side.heat_recovery {
        check.within("air_side.heat_recovery.sensible_effectiveness", recovery.sensible_effectiveness, 0.0, 0.95);
        check.within("air_side.heat_recovery.latent_effectiveness", recovery.latent_effectiveness, 0.0, 0.95);
    }
    if let Some(economiser) = &air_side.economiser {
        check.positive("air_side.economiser.most_l_s_per_m2", economiser.most_l_s_per_m2, 100.0);
    }
    if let Some(night) = &air_side.night_ventilation {
        check.positive("air_side.night_ventilation.air_changes_per_h", night.air_changes_per_h, 50.0);
        check.within("air_side.night_ventilation.room_above_c", night.room_above_c, -100.0, 50.0);
        check.within("air_side.night_ventilation.cooler_by_k", night.cooler_by_k, -100.0, 30.0);
        check.within("air_side.night_ventilation.fan_power_w_l_s", night.fan_power_w_l_s, 0.0, 20.0);
        check.week("air_side.night_ventilation.hours", &night.hours);
    }
    check.within("air_side.specific_fan_power_w_l_s", air_side.specific_fan_power_w_l_s, 0.0, 20.0);
    check.within("air_side.fan_part_load_exponent", air_side.fan_part_load_exponent, 0.0, 4.0);
    if let Some(FanControl::Exponent(exponent)) = air_side.fan_control {
        check.within("air_side.fan_control.exponent", exponent, 0.0, 4.0);
    }
    if air_side.outdoor_air_way == OutdoorAirWay::IntoRoom && air_side.heat_recovery.is_some() {
        check.fault(
            "air_side.outdoor_air_way",
            "into_room",
            "air that comes straight into the room passes no heat exchanger",
            "take through_unit, or leave air_side.heat_recovery out",
        );
    }
    check.fraction("air_side.fan_heat_to_air", air_side.fan_heat_to_air);
}
