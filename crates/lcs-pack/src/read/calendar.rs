//! `calendar.toml`: holidays and seasons.

use super::replace_or_push;
use crate::entry::Entry;
use crate::{CalendarEntry, CalendarKind, Pack, PackError};
use jiff::civil::Date;

/// Reads holidays and seasons; an entry takes the place of the one with its id in the layers below.
pub(super) fn calendar(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    for (key, kind) in [("holiday", CalendarKind::Holiday), ("season", CalendarKind::Season)] {
        for mut entry in file.entries(key, "id")? {
            let read = CalendarEntry {
                id: entry.text("id")?,
                names: entry.text_table("names")?,
                kind,
                stretches: stretches(&mut entry)?,
                fact: entry.fact()?,
            };
            entry.finish()?;
            let id = read.id.clone();
            replace_or_push(&mut pack.calendar, read, |old| old.id == id);
        }
    }
    file.finish()
}

/// Single days and stretches together, ascending.
fn stretches(entry: &mut Entry) -> Result<Vec<(Date, Date)>, PackError> {
    let mut all = entry.stretches("stretches")?;
    all.extend(entry.dates("days")?.into_iter().map(|day| (day, day)));
    if all.is_empty() {
        return entry.fail("days", "is missing", "give the entry `days`, or `stretches` of a first and a last day");
    }
    all.sort_unstable();
    match all.windows(2).find(|pair| pair[1].0 <= pair[0].1) {
        Some(pair) => {
            entry.fail("days", format!("holds {} twice", pair[1].0), "let the days and stretches of an entry lie apart")
        }
        None => Ok(all),
    }
}
