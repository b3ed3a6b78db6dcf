//! `schedules.toml`: weeks of use.

use crate::entry::Entry;
use crate::{DaySchedule, Pack, PackError, Schedule};

/// Reads schedules; one replaces that of the same id below.
pub(super) fn schedules(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    for mut entry in file.entries("schedule", "id")? {
        let schedule = Schedule {
            id: entry.text("id")?,
            weekday: day(&mut entry, "weekday")?,
            saturday: day(&mut entry, "saturday")?,
            sunday: day(&mut entry, "sunday")?,
            fact: entry.fact()?,
        };
        entry.finish()?;
        pack.schedules.insert(schedule.id.clone(), schedule);
    }
    file.finish()
}

fn day(entry: &mut Entry, key: &'static str) -> Result<DaySchedule, PackError> {
    let Some(mut day) = entry.child(key)? else {
        return entry.fail(key, "is missing", "give weekday, saturday and sunday");
    };
    let schedule = DaySchedule {
        occupancy: day.numbers("occupancy", 0.0, 1.0)?,
        lighting: day.numbers("lighting", 0.0, 1.0)?,
        equipment: day.numbers("equipment", 0.0, 1.0)?,
        hvac: day.numbers("hvac", 0.0, 1.0)?,
    };
    day.finish()?;
    Ok(schedule)
}
