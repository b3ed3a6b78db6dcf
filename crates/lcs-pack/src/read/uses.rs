//! `uses.toml`: use classes, their labels and archetypes.

use super::{replace_or_push, thermal, vintage};
use crate::entry::Entry;
use crate::{Archetype, CountedUnit, EndUseArchetype, Pack, PackError, PerUnit, Ranged, UseClass, classify::normalise};
use std::collections::BTreeMap;

/// End uses of an asset without a thermal zone.
const END_USES: [&str; 8] =
    ["lighting", "pumps", "lifts", "equipment", "cooling", "refrigeration", "fans", "hot-water"];

/// Shares that miss one by more than this do not sum to one.
const SHARE_TOLERANCE: f64 = 1e-6;

/// A leap year has the most.
const HOURS_OF_YEAR: f64 = 8784.0;

/// Reads use classes.
///
/// `[stock]` says what holds for every thermal archetype from below (envelope, plant, heating of the place's
/// buildings). A `[[use]]` adds its labels to those below and replaces the archetype and intensity where it gives
/// them; a `[use.thermal]` may begin with `like = "<use>"`, any class known so far, its own from below included, with
/// the vintages of that class. `[[use.vintage]]` lies over all of it.
pub(super) fn uses(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    if let Some(stock) = file.child("stock")? {
        thermal::restock(stock, pack)?;
    }
    for mut entry in file.entries("use", "id")? {
        let id = entry.text("id")?;
        let below = pack.uses.iter().find(|class| class.id == id).cloned();
        let mut labels = below.as_ref().map_or_else(Vec::new, |class| class.labels.clone());
        for label in entry.texts("labels")? {
            let label = normalise(&label);
            let owner = pack.uses.iter().find(|class| class.id != id && class.labels.contains(&label));
            if let Some(owner) = owner {
                return entry.fail("labels", format!("`{label}` already means {}", owner.id), "keep it in one class");
            }
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        let (archetype, vintages) = match (entry.child("thermal")?, entry.child("end_uses")?) {
            (Some(_), Some(_)) => return entry.fail("end_uses", "stands beside `thermal`", "keep one of them"),
            (Some(own), None) => {
                let (archetype, vintages) = thermal::thermal(own, pack)?;
                (Archetype::Thermal(Box::new(archetype)), vintages)
            }
            (None, Some(own)) => (Archetype::EndUses(end_uses(own)?), Vec::new()),
            (None, None) => match &below {
                Some(class) => (class.archetype.clone(), class.vintages.clone()),
                None => return entry.fail("thermal", "is missing", "give [use.thermal] or [use.end_uses]"),
            },
        };
        let own = vintage::dated(&mut entry)?;
        let vintages = match &archetype {
            Archetype::Thermal(class) => vintage::lay(&own, class, &vintages, &pack.schedules)?,
            Archetype::EndUses(_) if own.is_empty() => vintages,
            Archetype::EndUses(_) => {
                return entry.fail("vintage", "stands on a class without a thermal zone", "remove [[use.vintage]]");
            }
        };
        let eui_kwh_m2 = entry.optional_ranged("eui_kwh_m2")?.or_else(|| below.and_then(|class| class.eui_kwh_m2));
        entry.finish()?;
        let class = UseClass { id: id.clone(), labels, archetype, vintages, eui_kwh_m2 };
        replace_or_push(&mut pack.uses, class, |old| old.id == id);
    }
    file.finish()
}

fn end_uses(mut entry: Entry) -> Result<EndUseArchetype, PackError> {
    let roof_per_floor_area = entry.number("roof_per_floor_area")?;
    if !(0.0..=2.0).contains(&roof_per_floor_area) {
        return entry.fail("roof_per_floor_area", "lies outside 0 to 2", "write roof area over floor area");
    }
    let mut shares = BTreeMap::new();
    for end_use in END_USES {
        if let Some(share) = entry.optional_ranged(end_use)? {
            shares.insert(end_use.to_owned(), share);
        }
    }
    let sum: f64 = shares.values().map(|share| share.p50).sum();
    if (sum - 1.0).abs() > SHARE_TOLERANCE {
        return entry.fail("", format!("the medians of the shares sum to {sum}"), "make them sum to 1");
    }
    let mut per_unit = Vec::new();
    for (place, mut part) in entry.series("per_unit")?.into_iter().enumerate() {
        part.rename(&format!("per-unit-{}", place + 1));
        per_unit.push(counted(part, &shares)?);
    }
    entry.finish()?;
    Ok(EndUseArchetype { shares, per_unit, roof_per_floor_area })
}

fn counted(mut entry: Entry, shares: &BTreeMap<String, Ranged>) -> Result<PerUnit, PackError> {
    let end_use = entry.text("end_use")?;
    if !shares.contains_key(&end_use) {
        return entry.fail("end_use", format!("`{end_use}` has no share here"), "name an end use that has a share");
    }
    let part = PerUnit {
        end_use,
        unit: entry.choice("unit", &CountedUnit::IDS)?,
        power_w: entry.ranged("power_w")?,
        hours_per_year: entry.ranged("hours_per_year")?,
    };
    thermal::bounded(&entry, "power_w", [part.power_w.p10, part.power_w.p50, part.power_w.p90], 0.0, 1e6)?;
    let hours = &part.hours_per_year;
    thermal::bounded(&entry, "hours_per_year", [hours.p10, hours.p50, hours.p90], 0.0, HOURS_OF_YEAR)?;
    entry.finish()?;
    Ok(part)
}
