//! `uses.toml`: use classes, their labels and archetypes.

use super::{replace_or_push, thermal};
use crate::entry::Entry;
use crate::{Archetype, EndUseArchetype, Pack, PackError, UseClass, classify::normalise};
use std::collections::BTreeMap;

/// End uses of an asset without a thermal zone.
const END_USES: [&str; 8] =
    ["lighting", "pumps", "lifts", "equipment", "cooling", "refrigeration", "fans", "hot-water"];

/// Shares that miss one by more than this do not sum to one.
const SHARE_TOLERANCE: f64 = 1e-6;

/// Reads use classes.
///
/// `[stock]` says what holds for every thermal archetype from below (envelope, plant, heating of the place's
/// buildings). A `[[use]]` adds its labels to those below and replaces the archetype and intensity where it gives
/// them; a `[use.thermal]` may begin with `like = "<use>"`, any class known so far, its own from below included.
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
        let archetype = match (entry.child("thermal")?, entry.child("end_uses")?) {
            (Some(_), Some(_)) => return entry.fail("end_uses", "stands beside `thermal`", "keep one of them"),
            (Some(own), None) => Archetype::Thermal(Box::new(thermal::thermal(own, pack)?)),
            (None, Some(own)) => Archetype::EndUses(end_uses(own)?),
            (None, None) => match &below {
                Some(class) => class.archetype.clone(),
                None => return entry.fail("thermal", "is missing", "give [use.thermal] or [use.end_uses]"),
            },
        };
        let eui_kwh_m2 = entry.optional_ranged("eui_kwh_m2")?.or_else(|| below.and_then(|class| class.eui_kwh_m2));
        entry.finish()?;
        let class = UseClass { id: id.clone(), labels, archetype, eui_kwh_m2 };
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
    entry.finish()?;
    Ok(EndUseArchetype { shares, roof_per_floor_area })
}
