//! Which days are unlike their day of the week.

use crate::MvError;
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

/// What an interval of a calendar does to its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalKind {
    /// Its days are days of rest, each like a public holiday: Hari Raya, Golden Week, a company's closure.
    Holiday,
    /// Its days keep their place in the week but are used differently: the fasting month, school holidays.
    Season,
}

/// A named stretch of days as packs and people write it: `Golden Week`, holiday, 29 April to 5 May.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarInterval {
    /// Its name; seasons of one name share their effect, whichever year they lie in.
    pub name: String,
    /// What it does to its days.
    pub kind: IntervalKind,
    /// First day.
    pub first: Date,
    /// Last day, the same one for a single day.
    pub last: Date,
}

impl CalendarInterval {
    /// A holiday of one day.
    #[must_use]
    pub fn holiday(name: &str, day: Date) -> Self {
        Self { name: name.to_owned(), kind: IntervalKind::Holiday, first: day, last: day }
    }
}

/// The calendar of a place. The days of rest need not be told: each day of the week has its own level.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Public holidays.
    pub holidays: Vec<Date>,
    /// Fasting months, school holidays and the like.
    pub seasons: Vec<CalendarSeason>,
}

/// What a calendar says of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DayMarks {
    /// Its kind.
    pub(super) kind: usize,
    /// The kind of the day before.
    pub(super) kind_before: usize,
    /// Names of the seasons that it lies in.
    pub(super) seasons: Vec<String>,
}

/// Kinds of day: Monday to Sunday, and holidays.
pub(super) const KINDS: usize = 8;
/// The kind of a holiday.
pub(super) const HOLIDAY: usize = 7;

impl Calendar {
    /// The calendar of named intervals, in any order; they may overlap, and a holiday inside a season is a holiday.
    ///
    /// # Errors
    /// Where an interval ends before it begins.
    pub fn of(intervals: &[CalendarInterval]) -> Result<Self, MvError> {
        if let Some(wrong) = intervals.iter().find(|interval| interval.last < interval.first) {
            let (first, last) = (wrong.first.to_string(), wrong.last.to_string());
            return Err(MvError::Interval { name: wrong.name.clone(), first, last });
        }
        let of_kind = |kind: IntervalKind| intervals.iter().filter(move |interval| interval.kind == kind);
        let mut holidays: Vec<Date> = of_kind(IntervalKind::Holiday)
            .flat_map(|interval| {
                interval.first.series(jiff::Span::new().days(1)).take_while(|day| *day <= interval.last)
            })
            .collect();
        holidays.sort();
        holidays.dedup();
        let seasons = of_kind(IntervalKind::Season).map(|interval| CalendarSeason {
            name: interval.name.clone(),
            first: interval.first,
            last: interval.last,
        });
        Ok(Self { holidays, seasons: seasons.collect() })
    }

    /// The kind of a local day counted from 1970-01-01.
    pub(super) fn kind(&self, local_day: i64) -> usize {
        if self.holidays.iter().any(|date| day_number(*date) == local_day) {
            return HOLIDAY;
        }
        (local_day + 3).rem_euclid(7) as usize
    }

    /// What it says of a local day.
    pub(super) fn marks(&self, local_day: i64) -> DayMarks {
        let names = self.season_names().into_iter().filter(|name| self.in_season(name, local_day));
        DayMarks { kind: self.kind(local_day), kind_before: self.kind(local_day - 1), seasons: names.collect() }
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
    fn intervals_become_holidays_and_seasons() {
        let date = jiff::civil::date;
        let golden_week = CalendarInterval {
            name: "Golden Week".into(),
            kind: IntervalKind::Holiday,
            first: date(2024, 4, 29),
            last: date(2024, 5, 5),
        };
        let ramadan = CalendarInterval {
            name: "Ramadan".into(),
            kind: IntervalKind::Season,
            first: date(2024, 3, 12),
            last: date(2024, 4, 9),
        };
        let again = CalendarInterval::holiday("Constitution Day", date(2024, 5, 3));
        let calendar = Calendar::of(&[golden_week, ramadan.clone(), again]).unwrap();
        assert_eq!(calendar.holidays.len(), 7);
        assert_eq!(calendar.season_names(), ["Ramadan"]);
        assert!(calendar.in_season("Ramadan", day_number(date(2024, 4, 9))));
        let reversed = CalendarInterval { last: date(2024, 3, 1), ..ramadan };
        assert!(matches!(Calendar::of(&[reversed]), Err(MvError::Interval { .. })));
    }

    #[test]
    fn a_holiday_is_no_weekday() {
        let calendar = Calendar { holidays: vec![jiff::civil::date(2024, 8, 31)], seasons: Vec::new() };
        let day = day_number(jiff::civil::date(2024, 8, 31));
        assert_eq!((calendar.kind(day), calendar.kind(day + 1), calendar.kind(day + 2)), (HOLIDAY, 6, 0));
    }
}
