//! Archetypes of buildings with a thermal zone.

use super::{air, vintage};
use crate::entry::Entry;
use crate::{
    Archetype, Construction, HeatingKind, Pack, PackError, PlantKind, Ranged, Schedule, ThermalArchetype, Vintage,
    Zoning,
};
use std::collections::BTreeMap;

/// The weeks of use known so far, by id.
pub(super) type Schedules = BTreeMap<String, Schedule>;

/// One archetype with its vintages; with `like` both begin as those of another class, and what is given here holds for
/// every year of construction.
pub(super) fn thermal(mut entry: Entry, pack: &Pack) -> Result<(ThermalArchetype, Vec<Vintage>), PackError> {
    let Some(like) = entry.optional_text("like")? else {
        return Ok((whole(entry, None, &pack.schedules)?, Vec::new()));
    };
    let Some(class) = pack.uses.iter().find(|class| class.id == like) else {
        return entry.fail("like", format!("no class `{like}` is known yet"), "name a class given before or below");
    };
    let Archetype::Thermal(base) = &class.archetype else {
        return entry.fail("like", format!("`{like}` has no thermal zone"), "name a class with [use.thermal]");
    };
    let mut vintages = class.vintages.clone();
    for vintage in &mut vintages {
        vintage.archetype = whole(entry.clone(), Some(&vintage.archetype), &pack.schedules)?;
    }
    Ok((whole(entry, Some(base), &pack.schedules)?, vintages))
}

/// Lays `[stock]` over all thermal archetypes from below, and `[[stock.vintage]]` over their vintages.
pub(super) fn restock(mut stock: Entry, pack: &mut Pack) -> Result<(), PackError> {
    let own = vintage::dated(&mut stock)?;
    let Pack { uses, schedules, .. } = pack;
    for class in uses {
        if let Archetype::Thermal(archetype) = &mut class.archetype {
            **archetype = whole(stock.clone(), Some(archetype), schedules)?;
            for vintage in &mut class.vintages {
                vintage.archetype = whole(stock.clone(), Some(&vintage.archetype), schedules)?;
            }
            class.vintages = vintage::lay(&own, archetype, &class.vintages, schedules)?;
        }
    }
    Ok(())
}

/// The fields of an entry over those of `base`, and nothing else in it.
pub(super) fn whole(
    mut entry: Entry,
    base: Option<&ThermalArchetype>,
    schedules: &Schedules,
) -> Result<ThermalArchetype, PackError> {
    let archetype = overlay(&mut entry, base)?;
    if !schedules.contains_key(&archetype.schedule) {
        return entry.fail("schedule", format!("no schedule `{}`", archetype.schedule), "use an id of schedules.toml");
    }
    set_points_apart(&entry, &archetype)?;
    entry.finish()?;
    Ok(archetype)
}

/// The fields given, over those of `base`.
fn overlay(entry: &mut Entry, base: Option<&ThermalArchetype>) -> Result<ThermalArchetype, PackError> {
    macro_rules! number {
        ($field:ident, $least:expr, $most:expr) => {{
            let number = entry.optional_number(stringify!($field))?.or(base.map(|base| base.$field));
            let Some(number) = number else { return missing(entry, stringify!($field)) };
            bounded(entry, stringify!($field), [number; 3], $least, $most)?;
            number
        }};
    }
    macro_rules! ranged {
        ($field:ident, $least:expr, $most:expr) => {{
            let own = entry.optional_ranged(stringify!($field))?;
            let Some(ranged) = own.or_else(|| base.map(|base| base.$field.clone())) else {
                return missing(entry, stringify!($field));
            };
            bounded(entry, stringify!($field), [ranged.p10, ranged.p50, ranged.p90], $least, $most)?;
            ranged
        }};
    }
    macro_rules! optional {
        ($field:ident, $least:expr, $most:expr) => {{
            let own = entry.optional_ranged(stringify!($field))?;
            let ranged = own.or_else(|| base.and_then(|base| base.$field.clone()));
            if let Some(ranged) = &ranged {
                bounded(entry, stringify!($field), [ranged.p10, ranged.p50, ranged.p90], $least, $most)?;
            }
            ranged
        }};
    }
    let plant = entry.optional_choice("plant", &PlantKind::IDS)?.or(base.map(|base| base.plant));
    let Some(plant) = plant else { return missing(entry, "plant") };
    let heating = entry.optional_choice("heating", &HeatingKind::IDS)?.or(base.map(|base| base.heating));
    let Some(heating) = heating else { return missing(entry, "heating") };
    let schedule = entry.optional_text("schedule")?.or_else(|| base.map(|base| base.schedule.clone()));
    let Some(schedule) = schedule else { return missing(entry, "schedule") };
    Ok(ThermalArchetype {
        storeys: number!(storeys, 1.0, 200.0),
        storey_height_m: number!(storey_height_m, 2.0, 20.0),
        aspect_ratio: number!(aspect_ratio, 1.0, 20.0),
        window_wall_ratio: ranged!(window_wall_ratio, 0.0, 0.95),
        wall_u_w_m2k: ranged!(wall_u_w_m2k, 0.05, 8.0),
        roof_u_w_m2k: ranged!(roof_u_w_m2k, 0.05, 8.0),
        window_u_w_m2k: ranged!(window_u_w_m2k, 0.4, 8.0),
        window_shgc: ranged!(window_shgc, 0.05, 0.95),
        shading_factor: ranged!(shading_factor, 0.0, 1.0),
        roof_absorptance: ranged!(roof_absorptance, 0.05, 0.98),
        heat_capacity_kj_m2k: number!(heat_capacity_kj_m2k, 20.0, 1000.0),
        infiltration_ach: ranged!(infiltration_ach, 0.0, 20.0),
        conditioned_fraction: ranged!(conditioned_fraction, 0.0, 1.0),
        occupancy_m2_person: ranged!(occupancy_m2_person, 0.5, 5000.0),
        lighting_w_m2: ranged!(lighting_w_m2, 0.0, 100.0),
        equipment_w_m2: ranged!(equipment_w_m2, 0.0, 2000.0),
        outdoor_air_l_s_person: ranged!(outdoor_air_l_s_person, 0.0, 100.0),
        cooling_setpoint_c: ranged!(cooling_setpoint_c, 10.0, 35.0),
        heating_setpoint_c: heating_setpoint(entry, heating, base)?,
        plant,
        cooling_cop: ranged!(cooling_cop, 0.5, 15.0),
        heating,
        heating_efficiency: ranged!(heating_efficiency, 0.3, 8.0),
        fan_w_per_l_s: ranged!(fan_w_per_l_s, 0.0, 10.0),
        hot_water_l_person_day: number!(hot_water_l_person_day, 0.0, 500.0),
        other_w_m2: ranged!(other_w_m2, 0.0, 100.0),
        schedule,
        construction: entry
            .optional_choice("construction", &Construction::IDS)?
            .or(base.and_then(|base| base.construction)),
        wall_absorptance: optional!(wall_absorptance, 0.05, 0.98),
        overhang_ratio: optional!(overhang_ratio, 0.0, 3.0),
        zoning: entry.optional_choice("zoning", &Zoning::IDS)?.or(base.map(|base| base.zoning)).unwrap_or_default(),
        cooling_setback_c: optional!(cooling_setback_c, 10.0, 45.0),
        heating_setback_c: optional!(heating_setback_c, 1.0, 28.0).filter(|_| heating != HeatingKind::None),
        air: air::air_handling(entry, base.map(|base| base.air).unwrap_or_default())?,
        cooling_water: air::cooling_water(entry, base.map(|base| base.cooling_water).unwrap_or_default())?,
        person: air::person_heat(entry, base.map(|base| base.person).unwrap_or_default())?,
    })
}

/// Heating that reaches up to cooling, or a set-back that is stricter than the set-point, is a slip of the pen.
fn set_points_apart(entry: &Entry, archetype: &ThermalArchetype) -> Result<(), PackError> {
    let median = |range: &Option<Ranged>| range.as_ref().map(|range| range.p50);
    let cooling_c = archetype.cooling_setpoint_c.p50;
    let heating_c = median(&archetype.heating_setpoint_c);
    let hint = "compare the medians of heating and cooling, in use and outside it";
    if heating_c.is_some_and(|heating_c| heating_c >= cooling_c) {
        return entry.fail("heating_setpoint_c", format!("is not below {cooling_c}, where cooling begins"), hint);
    }
    if median(&archetype.cooling_setback_c).is_some_and(|setback_c| setback_c < cooling_c) {
        return entry.fail("cooling_setback_c", format!("lies below the set-point {cooling_c}"), hint);
    }
    match (median(&archetype.heating_setback_c), heating_c) {
        (Some(setback_c), Some(heating_c)) if setback_c > heating_c => {
            entry.fail("heating_setback_c", format!("lies above the set-point {heating_c}"), hint)
        }
        _ => Ok(()),
    }
}

/// A building without heating has no set-point; one with heating needs it.
fn heating_setpoint(
    entry: &mut Entry,
    heating: HeatingKind,
    base: Option<&ThermalArchetype>,
) -> Result<Option<Ranged>, PackError> {
    let own = entry.optional_ranged("heating_setpoint_c")?;
    if heating == HeatingKind::None {
        return Ok(None);
    }
    let Some(setpoint) = own.or_else(|| base.and_then(|base| base.heating_setpoint_c.clone())) else {
        return missing(entry, "heating_setpoint_c");
    };
    bounded(entry, "heating_setpoint_c", [setpoint.p10, setpoint.p50, setpoint.p90], 5.0, 28.0)?;
    Ok(Some(setpoint))
}

fn missing<T>(entry: &Entry, key: &str) -> Result<T, PackError> {
    entry.fail(key, "is missing", "give it here, or begin with like = \"<use>\"")
}

pub(super) fn bounded(entry: &Entry, key: &str, values: [f64; 3], least: f64, most: f64) -> Result<(), PackError> {
    match values.iter().find(|value| !(least..=most).contains(*value)) {
        Some(odd) => entry.fail(key, format!("holds {odd}, outside {least} to {most}"), "check the unit in the name"),
        None => Ok(()),
    }
}
