//! Archetypes of buildings with a thermal zone.

use crate::entry::Entry;
use crate::{Archetype, HeatingKind, Pack, PackError, PlantKind, Ranged, ThermalArchetype};

/// One archetype; with `like` it begins as that of another class.
pub(super) fn thermal(mut entry: Entry, pack: &Pack) -> Result<ThermalArchetype, PackError> {
    let like = match entry.optional_text("like")? {
        None => None,
        Some(id) => match pack.uses.iter().find(|class| class.id == id).map(|class| &class.archetype) {
            Some(Archetype::Thermal(base)) => Some(base.as_ref().clone()),
            Some(Archetype::EndUses(_)) => {
                return entry.fail("like", format!("`{id}` has no thermal zone"), "name a class with [use.thermal]");
            }
            None => {
                return entry.fail(
                    "like",
                    format!("no class `{id}` is known yet"),
                    "name a class given before or below",
                );
            }
        },
    };
    let archetype = overlay(&mut entry, like.as_ref())?;
    if !pack.schedules.contains_key(&archetype.schedule) {
        return entry.fail("schedule", format!("no schedule `{}`", archetype.schedule), "use an id of schedules.toml");
    }
    entry.finish()?;
    Ok(archetype)
}

/// Lays `[stock]` over all thermal archetypes from below.
pub(super) fn restock(stock: Entry, pack: &mut Pack) -> Result<(), PackError> {
    for class in &mut pack.uses {
        if let Archetype::Thermal(archetype) = &mut class.archetype {
            let mut given = stock.clone();
            **archetype = overlay(&mut given, Some(archetype))?;
            given.finish()?;
        }
    }
    Ok(())
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
    })
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

fn bounded(entry: &Entry, key: &str, values: [f64; 3], least: f64, most: f64) -> Result<(), PackError> {
    match values.iter().find(|value| !(least..=most).contains(*value)) {
        Some(odd) => entry.fail(key, format!("holds {odd}, outside {least} to {most}"), "check the unit in the name"),
        None => Ok(()),
    }
}
