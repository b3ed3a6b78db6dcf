//! `[[use.vintage]]` and `[[stock.vintage]]`: what the year of construction tells.

use super::thermal::{Schedules, whole};
use crate::entry::Entry;
use crate::{PackError, ThermalArchetype, Vintage};
use std::collections::BTreeSet;

/// What one entry says of the buildings of a span of years.
pub(super) struct Dated<'a> {
    end: i16,
    says: Entry<'a>,
}

/// The end of a vintage that runs on.
const OPEN: i16 = i16::MAX;

/// Years that a building may have been built before.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2100;

/// The `vintage` entries of a table, the oldest first; the last may leave out `built_before`.
pub(super) fn dated<'a>(table: &mut Entry<'a>) -> Result<Vec<Dated<'a>>, PackError> {
    let mut list: Vec<Dated<'a>> = Vec::new();
    for mut says in table.series("vintage")? {
        let end = says.optional_integer("built_before")?;
        if end.is_some_and(|end| !YEARS.contains(&end)) {
            return says.fail("built_before", "lies outside 1800 to 2100", "write the year with four digits");
        }
        let end = end.unwrap_or(OPEN);
        if list.last().is_some_and(|older| older.end >= end) {
            return says.fail("built_before", "does not come after the vintage before", "order vintages by year");
        }
        says.rename(&if end == OPEN { "newest".to_owned() } else { format!("before-{end}") });
        list.push(Dated { end, says });
    }
    Ok(list)
}

/// Lays dated entries over the vintages that a class has; where two lists name different years, every span between any two
/// of these years becomes a vintage of its own.
pub(super) fn lay(
    own: &[Dated],
    class: &ThermalArchetype,
    below: &[Vintage],
    schedules: &Schedules,
) -> Result<Vec<Vintage>, PackError> {
    let end = |vintage: &Vintage| vintage.built_before.unwrap_or(OPEN);
    let ends: BTreeSet<i16> = below.iter().map(end).chain(own.iter().map(|dated| dated.end)).collect();
    let mut vintages = Vec::new();
    for until in ends {
        let base = below.iter().find(|vintage| end(vintage) >= until).map_or(class, |vintage| &vintage.archetype);
        let archetype = match own.iter().find(|dated| dated.end >= until) {
            Some(dated) => whole(dated.says.clone(), Some(base), schedules)?,
            None => base.clone(),
        };
        vintages.push(Vintage { built_before: Some(until).filter(|year| *year != OPEN), archetype });
    }
    Ok(vintages)
}
