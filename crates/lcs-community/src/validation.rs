//! Which figures no block can have.

use crate::{
    Battery, Block, CommunityError, ConditionCheck, Converter, Homes, HotWater, ImportPrice, KeyFault, SeriesSource,
    Vehicles,
};

pub(crate) fn check(block: &Block) -> Result<(), CommunityError> {
    let mut check = Check::default();
    if ![15, 30, 60].contains(&block.step_minutes) {
        check.fault("step_minutes", block.step_minutes, "not 60, 30 or 15", "give 60, 30 or 15");
    }
    if !(1..=365).contains(&block.first_day) {
        check.fault("first_day", block.first_day, "not a day of a year without leap day", "give 1 to 365");
    }
    if !(block.currency.len() == 3 && block.currency.bytes().all(|letter| letter.is_ascii_uppercase())) {
        check.fault(
            "currency",
            &block.currency,
            "not three capital letters",
            "give a code of ISO 4217, such as JPY or MYR",
        );
    }
    series(&mut check, &block.series);
    grid(&mut check, block);
    if let Some(pv) = &block.pv {
        check.not_negative("pv.cost_per_kw_year", pv.cost_per_kw_year);
        check.range("pv.min_kw", pv.min_kw, "pv.max_kw", pv.max_kw);
    }
    if let Some(battery) = &block.battery {
        self::battery(&mut check, battery);
    }
    for (index, group) in block.vehicles.iter().enumerate() {
        vehicles(&mut check, index, group);
    }
    if let Some(water) = &block.hot_water {
        hot_water(&mut check, water);
    }
    if let Some(homes) = &block.homes {
        self::homes(&mut check, homes);
    }
    requirements(&mut check, block);
    conditions(&mut check, block);
    if let Some(place) = &block.place {
        check.within("place.latitude_deg", place.latitude_deg, 90.0);
        check.within("place.longitude_deg", place.longitude_deg, 180.0);
    }
    if let Some(claim) = &block.claims.local_share {
        check.share("claims.local_share.value", claim.value);
    }
    if let Some(claim) = &block.claims.outage_hours {
        check.not_negative("claims.outage_hours.value", claim.value);
    }
    if check.0.is_empty() { Ok(()) } else { Err(CommunityError::Input(check.0)) }
}

fn series(check: &mut Check, series: &SeriesSource) {
    if let Some(energy) = series.load_kwh_per_year {
        check.not_negative("series.load_kwh_per_year", energy);
    }
    if let Some(energy) = series.pv_kwh_per_kwp_year {
        check.not_negative("series.pv_kwh_per_kwp_year", energy);
    }
    if let Some(readings) = &series.readings {
        if readings.facilities.is_empty() {
            check.fault(
                "series.readings.facilities",
                "none",
                "no facility is read",
                "name the facilities of the block",
            );
        }
        if series.file.is_some() {
            let hint = "take the load from one of them; `file` with readings is not both";
            check.fault("series.readings", "given", "`series.file` has a load, too", hint);
        }
    }
    if let Some(household) = &series.household {
        if household.homes == 0 {
            check.fault("series.household.homes", 0, "no home", "give 1 or more");
        }
        check.not_negative("series.household.kwh_per_home_year", household.kwh_per_home_year);
        for (index, common) in household.common.iter().enumerate() {
            check.not_negative(&format!("series.household.common[{index}].kwh_per_year"), common.kwh_per_year);
        }
    }
    if let Some(sun) = &series.sun {
        check.within("series.sun.latitude_deg", sun.latitude_deg, 90.0);
        check.within("series.sun.longitude_deg", sun.longitude_deg, 180.0);
        if sun.utc_offset_h.is_nan() || sun.utc_offset_h.abs() > 14.0 {
            check.fault(
                "series.sun.utc_offset_h",
                sun.utc_offset_h,
                "no place has it",
                "give hours ahead of UTC, such as 8",
            );
        }
        check.not_negative("series.sun.kwh_per_kwp_year", sun.kwh_per_kwp_year);
    }
    if let Some(variety) = &series.variety {
        if let Some((key, reason)) = variety.fault() {
            check.fault(
                &format!("series.variety.{key}"),
                "given",
                reason,
                "give homes from 1, a spread from 0 to 2, a shift up to 12 h",
            );
        }
        if let Some(household) = series.household.as_ref().filter(|of| of.homes != variety.homes) {
            let reason = format!("not `series.household.homes` = {}", household.homes);
            check.fault("series.variety.homes", variety.homes, &reason, "give the same number of homes in both");
        }
    }
}

fn conditions(check: &mut Check, block: &Block) {
    if let Some(area) = block.facts.roof_area_m2 {
        check.not_negative("facts.roof_area_m2", area);
    }
    for (index, condition) in block.preconditions.iter().enumerate() {
        let key = |name: &str| format!("preconditions[{index}].{name}");
        if condition.text.trim().is_empty() {
            check.fault(&key("text"), "", "no words", "say what must be true");
        }
        match &condition.check {
            ConditionCheck::Roof { usable_share, kwp_per_m2 } => {
                check.share(&key("check.usable_share"), *usable_share);
                check.not_negative(&key("check.kwp_per_m2"), *kwp_per_m2);
            }
            ConditionCheck::ExportPlant { most_kw, most_share_of_peak } => {
                check.not_negative(&key("check.most_kw"), most_kw.unwrap_or(0.0));
                check.not_negative(&key("check.most_share_of_peak"), most_share_of_peak.unwrap_or(0.0));
            }
            ConditionCheck::PlantSize { most_kw } => check.not_negative(&key("check.most_kw"), *most_kw),
            ConditionCheck::Words {}
            | ConditionCheck::Granted { .. }
            | ConditionCheck::NoExport {}
            | ConditionCheck::ExportPremises { .. }
            | ConditionCheck::Connection {} => {}
        }
    }
    for (index, area) in block.settlement.home_area_m2.iter().enumerate() {
        if !(*area > 0.0 && area.is_finite()) {
            check.fault(&format!("settlement.home_area_m2[{index}]"), area, "not above 0", "give the floor area in m²");
        }
    }
}

fn grid(check: &mut Check, block: &Block) {
    let grid = &block.grid;
    check.share_below_one("grid.loss_share", grid.loss_share);
    check.not_negative("grid.carbon_kg_per_kwh", grid.carbon_kg_per_kwh);
    if let Some(connection) = grid.connection_kw {
        check.not_negative("grid.connection_kw", connection);
    }
    if let Some(charge) = &grid.demand_charge {
        check.not_negative("grid.demand_charge.cost_per_kw", charge.cost_per_kw);
        check.not_negative("grid.demand_charge.paid_kw", charge.paid_kw);
        if let Some(connection) = grid.connection_kw.filter(|connection| *connection < charge.paid_kw) {
            let reason = format!("above `grid.connection_kw` = {connection}");
            check.fault("grid.demand_charge.paid_kw", charge.paid_kw, &reason, "no peak can exceed the connection");
        }
    }
    if let Some(export) = &grid.export {
        check.finite("grid.export.price_per_kwh", export.price_per_kwh);
        if let Some(most) = export.max_kw {
            check.not_negative("grid.export.max_kw", most);
        }
    }
    match &grid.import_price {
        ImportPrice::Series => {}
        ImportPrice::Flat { price_per_kwh } => check.finite("grid.import_price.price_per_kwh", *price_per_kwh),
        ImportPrice::TimeOfUse { bands, otherwise_per_kwh } => {
            check.finite("grid.import_price.otherwise_per_kwh", *otherwise_per_kwh);
            for (index, band) in bands.iter().enumerate() {
                let key = |name| format!("grid.import_price.bands[{index}].{name}");
                check.hours(&key("from_hour"), band.from_hour, &key("to_hour"), band.to_hour);
                check.finite(&key("price_per_kwh"), band.price_per_kwh);
            }
        }
    }
}

fn battery(check: &mut Check, battery: &Battery) {
    check.not_negative("battery.cost_per_kwh_year", battery.cost_per_kwh_year);
    check.range("battery.min_kwh", battery.min_kwh, "battery.max_kwh", battery.max_kwh);
    converter(check, "battery.charger", &battery.charger);
    converter(check, "battery.discharger", &battery.discharger);
    check.efficiency("battery.charge_efficiency", battery.charge_efficiency);
    check.efficiency("battery.discharge_efficiency", battery.discharge_efficiency);
    check.share_below_one("battery.standing_loss_per_day", battery.standing_loss_per_day);
}

fn converter(check: &mut Check, key: &str, converter: &Converter) {
    check.not_negative(&format!("{key}.cost_per_kw_year"), converter.cost_per_kw_year);
    check.range(&format!("{key}.min_kw"), converter.min_kw, &format!("{key}.max_kw"), converter.max_kw);
}

fn vehicles(check: &mut Check, index: usize, group: &Vehicles) {
    let key = |name: &str| format!("vehicles[{index}].{name}");
    for (name, value) in
        [("battery_kwh", group.battery_kwh), ("charge_kw", group.charge_kw), ("discharge_kw", group.discharge_kw)]
    {
        check.not_negative(&key(name), value);
    }
    check.efficiency(&key("charge_efficiency"), group.charge_efficiency);
    check.efficiency(&key("discharge_efficiency"), group.discharge_efficiency);
    check.share(&key("min_soc"), group.min_soc);
    check.share(&key("departure_soc"), group.departure_soc);
    for (at, trip) in group.trips.iter().enumerate() {
        let key = |name: &str| format!("vehicles[{index}].trips[{at}].{name}");
        check.hours(&key("leave_hour"), trip.leave_hour, &key("return_hour"), trip.return_hour);
        check.not_negative(&key("drive_kwh"), trip.drive_kwh);
        let usable = group.battery_kwh * (1.0 - group.min_soc);
        if trip.drive_kwh > usable {
            let reason = format!("more than the {usable} kWh that the battery can give");
            check.fault(&key("drive_kwh"), trip.drive_kwh, &reason, "shorten the trip or take a larger battery");
        }
    }
}

fn hot_water(check: &mut Check, water: &HotWater) {
    check.not_negative("hot_water.tank_kwh", water.tank_kwh);
    check.not_negative("hot_water.heat_pump_kw", water.heat_pump_kw);
    check.not_negative("hot_water.draw_kwh_per_day", water.draw_kwh_per_day);
    check.share_below_one("hot_water.standing_loss_per_day", water.standing_loss_per_day);
    if !(water.cop > 0.0 && water.cop <= 10.0) {
        check.fault("hot_water.cop", water.cop, "not above 0 and at most 10", "give heat per electricity, such as 3");
    }
    let weights = &water.draw_by_hour;
    if weights.len() != 24
        || weights.iter().any(|w| !(*w >= 0.0 && w.is_finite()))
        || weights.iter().sum::<f64>() <= 0.0
    {
        let shown = format!("{} values", weights.len());
        check.fault(
            "hot_water.draw_by_hour",
            shown,
            "not 24 weights of which one is above 0",
            "give one weight an hour",
        );
    }
}

fn homes(check: &mut Check, homes: &Homes) {
    check.not_negative("homes.link_kw", homes.link_kw);
    check.not_negative("homes.network_fee_per_kwh", homes.network_fee_per_kwh);
    check.not_negative("homes.peak_charge_per_kw_month", homes.peak_charge_per_kw_month);
    if homes.equipment.is_empty() {
        check.fault("homes.equipment", "none", "no home has plant", "give one entry for all homes, or one for each");
    }
    for (index, plant) in homes.equipment.iter().enumerate() {
        let key = |name: &str| format!("homes.equipment[{index}].{name}");
        for (name, value) in
            [("pv_kw", plant.pv_kw), ("battery_kwh", plant.battery_kwh), ("battery_kw", plant.battery_kw)]
        {
            check.not_negative(&key(name), value);
        }
        check.efficiency(&key("charge_efficiency"), plant.charge_efficiency);
        check.efficiency(&key("discharge_efficiency"), plant.discharge_efficiency);
    }
}

fn requirements(check: &mut Check, block: &Block) {
    let wanted = &block.requirements;
    if let Some(share) = wanted.min_local_share {
        check.share("requirements.min_local_share", share);
    }
    if let Some(carbon) = wanted.max_carbon_kg_year {
        check.not_negative("requirements.max_carbon_kg_year", carbon);
    }
    if let Some(outage) = &wanted.outage {
        check.share("requirements.outage.probability", outage.probability);
        check.share("requirements.outage.critical_share", outage.critical_share);
        check.share("requirements.outage.initial_soc", outage.initial_soc);
        if block.battery.is_none() {
            let hint = "add [battery], or leave [requirements.outage] out";
            check.fault("requirements.outage", "given", "the block has no battery to live on", hint);
        }
    }
}

/// Collects what is wrong.
#[derive(Default)]
struct Check(Vec<KeyFault>);

impl Check {
    fn fault(&mut self, key: &str, value: impl ToString, reason: &str, hint: &str) {
        self.0.push(KeyFault { key: key.into(), value: value.to_string(), reason: reason.into(), hint: hint.into() });
    }

    fn finite(&mut self, key: &str, value: f64) {
        if !value.is_finite() {
            self.fault(key, value, "not a number", "give a finite number");
        }
    }

    fn not_negative(&mut self, key: &str, value: f64) {
        if !(value >= 0.0 && value.is_finite()) {
            self.fault(key, value, "below 0 or not a number", "give 0 or more in the unit that the key ends with");
        }
    }

    fn within(&mut self, key: &str, value: f64, limit: f64) {
        if value.is_nan() || value.abs() > limit {
            self.fault(key, value, &format!("beyond ±{limit}"), "give degrees, north and east above 0");
        }
    }

    fn share(&mut self, key: &str, value: f64) {
        if !(0.0..=1.0).contains(&value) {
            self.fault(key, value, "outside 0 to 1", "give a share from 0 to 1");
        }
    }

    fn share_below_one(&mut self, key: &str, value: f64) {
        if !(0.0..1.0).contains(&value) {
            self.fault(key, value, "not at least 0 and below 1", "give a share, such as 0.02");
        }
    }

    fn efficiency(&mut self, key: &str, value: f64) {
        if !(value > 0.0 && value <= 1.0) {
            self.fault(key, value, "not above 0 and at most 1", "give energy out per energy in, such as 0.95");
        }
    }

    fn range(&mut self, low_key: &str, low: f64, high_key: &str, high: Option<f64>) {
        self.not_negative(low_key, low);
        let Some(high) = high else { return };
        self.not_negative(high_key, high);
        if high < low {
            let hint = format!("give `{high_key}` = {low} or more, or lower `{low_key}`");
            self.fault(high_key, high, &format!("below `{low_key}` = {low}"), &hint);
        }
    }

    fn hours(&mut self, from_key: &str, from: u32, to_key: &str, to: u32) {
        if from > 23 {
            self.fault(from_key, from, "not an hour of the day", "give 0 to 23");
        }
        if !(1..=24).contains(&to) || from == to {
            self.fault(
                to_key,
                to,
                "not an hour at which something that began can end",
                "give 1 to 24, not the first hour",
            );
        }
    }
}
