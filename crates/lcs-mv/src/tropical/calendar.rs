//! Which days are unlike their day of the week.

use lcs_domain::Date;
use serde::{Deserialize, Serialize};

/// A stretch of days on which people come and go differently: a fasting month, school holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarSeason {
    /// Its name; stretches of one name share their effect.
    pub name: String,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

/// The calendar of a place. The days of rest need not be told: each day of the week has its own level.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Public holidays.
    pub holidays: Vec<Date>,
    /// Fasting months, school holidays and the like.
    pub seasons: Vec<CalendarSeason>,
}

/// Kinds of day: Monday to Sunday, and holidays.
pub(super) const KINDS: usize = 8;
/// The kind of a holiday.
pub(super) const HOLIDAY: usize = 7;

impl Calendar {
    /// The kind of a local day counted from 1970-01-01.
    pub(super) fn kind(&self, local_day: i64) -> usize {
        if self.holidays.iter().any(|date| day_number(*date) == local_day) {
            return HOLIDAY;
        }
        (local_day + 3).rem_euclid(7) as usize
    }

    /// Names of the seasons, each once, in order.
    pub(super) fn season_names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.seasons.iter().map(|season| season.name.clone()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// Whether a local day lies in a season of that name.
    pub(super) fn in_season(&self, name: &str, local_day: i64) -> bool {
        let holds = |season: &&CalendarSeason| {
            season.name == name && (day_number(season.first)..=day_number(season.last)).contains(&local_day)
        };
        self.seasons.iter().any(|season| holds(&season))
    }
}

/// Days since 1970-01-01.
fn day_number(date: Date) -> i64 {
    jiff::tz::TimeZone::UTC
        .to_timestamp(date.at(0, 0, 0, 0))
        .map_or(0, |instant| instant.as_second().div_euclid(crate::time::DAY_S))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holiday_is_no_weekday() {
        let calendar = Calendar { holidays: vec![jiff::civil::date(2024, 8, 31)], seasons: Vec::new() };
        let day = day_number(jiff::civil::date(2024, 8, 31));
        assert_eq!((calendar.kind(day), calendar.kind(day + 1), calendar.kind(day + 2)), (HOLIDAY, 6, 0));
    }
}
