//! Days on which buildings are used unlike their day of the week.

use crate::Pack;
use jiff::civil::Date;
use lcs_domain::Fact;
use std::collections::BTreeMap;

/// What an entry of a calendar does to its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarKind {
    /// Days of rest: each is like a public holiday.
    Holiday,
    /// Days that keep their place in the week but are used differently: a fasting month, school holidays.
    Season,
}

/// A holiday or a season with all its days, year after year.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarEntry {
    /// Id; an entry of a layer above takes the place of one with the same id below.
    pub id: String,
    /// Name by language code.
    pub names: BTreeMap<String, String>,
    /// What it does to its days.
    pub kind: CalendarKind,
    /// First and last day of each stretch, ascending; equal for a single day.
    pub stretches: Vec<(Date, Date)>,
    /// Where the days come from and for which years they are told.
    pub fact: Fact,
}

impl Pack {
    /// The entries with a day between two days, both included, each with only those stretches.
    #[must_use]
    pub fn calendar_between(&self, first: Date, last: Date) -> Vec<CalendarEntry> {
        let touches = |stretch: &&(Date, Date)| stretch.0 <= last && stretch.1 >= first;
        let within = |entry: &CalendarEntry| CalendarEntry {
            stretches: entry.stretches.iter().filter(touches).copied().collect(),
            ..entry.clone()
        };
        self.calendar.iter().map(within).filter(|entry| !entry.stretches.is_empty()).collect()
    }
}
