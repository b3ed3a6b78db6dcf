//! The pack's holidays and seasons as measurement and verification takes them.

use lcs_mv::tropical::{Calendar, CalendarInterval, IntervalKind};
use lcs_pack::{CalendarEntry, CalendarKind, Pack};

/// The calendar of a place. Only the model for the tropics looks at it; for years that the pack does not tell, every day
/// is like its day of the week.
pub(crate) fn pack_calendar(pack: &Pack) -> Calendar {
    let kind = |entry: &CalendarEntry| match entry.kind {
        CalendarKind::Holiday => IntervalKind::Holiday,
        CalendarKind::Season => IntervalKind::Season,
    };
    let intervals = |entry: &CalendarEntry| {
        let interval = |(first, last): &(lcs_domain::Date, lcs_domain::Date)| CalendarInterval {
            name: entry.id.clone(),
            kind: kind(entry),
            first: *first,
            last: *last,
        };
        entry.stretches.iter().map(interval).collect::<Vec<_>>()
    };
    let all: Vec<CalendarInterval> = pack.calendar.iter().flat_map(intervals).collect();
    // The pack's reader has refused what ends before it begins.
    Calendar::of(&all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use lcs_domain::Date;

    #[test]
    fn the_fasting_month_is_a_season_and_the_feast_a_holiday() {
        let calendar = pack_calendar(&Pack::embedded("my-kuala-lumpur").unwrap());
        assert!(calendar.holidays.contains(&Date::constant(2025, 3, 31)), "Hari Raya Puasa 2025");
        assert!(calendar.holidays.contains(&Date::constant(2025, 8, 31)), "National Day");
        let fasting =
            |season: &&lcs_mv::tropical::CalendarSeason| season.name == "ramadan" && season.first.year() == 2025;
        let ramadan = calendar.seasons.iter().find(fasting).unwrap();
        assert_eq!((ramadan.first, ramadan.last), (Date::constant(2025, 3, 2), Date::constant(2025, 3, 30)));
    }
}
