//! The clock on the wall of a place, for many instants in a row.

use jiff::{
    Timestamp,
    civil::Date,
    tz::{TimeZone, TimeZoneDatabase},
};
use std::sync::OnceLock;

const DAY_S: i64 = 86_400;
/// 1970-01-01.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// The clock of a time zone, which remembers how long its offset holds.
pub(crate) struct LocalClock {
    zone: TimeZone,
    offset_s: i64,
    holds_utc_s: std::ops::Range<i64>,
}

impl LocalClock {
    /// The clock of an IANA zone out of the list that is part of the program: the same on every machine.
    pub(crate) fn of(zone: &str) -> Option<Self> {
        static ZONES: OnceLock<TimeZoneDatabase> = OnceLock::new();
        let zone = ZONES.get_or_init(TimeZoneDatabase::bundled).get(zone).ok()?;
        Some(Self { zone, offset_s: 0, holds_utc_s: 0..0 })
    }

    /// Days from 1970-01-01 to the local date of an instant.
    pub(super) fn day(&mut self, utc_s: i64) -> i64 {
        if !self.holds_utc_s.contains(&utc_s) {
            let at = Timestamp::from_second(utc_s).unwrap_or_default();
            let change = self.zone.following(at).next().map_or(i64::MAX, |next| next.timestamp().as_second());
            self.offset_s = i64::from(self.zone.to_offset(at).seconds());
            self.holds_utc_s = utc_s..change;
        }
        (utc_s + self.offset_s).div_euclid(DAY_S)
    }

    /// The instant at which a local date begins.
    pub(super) fn start_of_day_utc_s(&self, day: i64) -> Option<i64> {
        Some(date_of(day)?.to_zoned(self.zone.clone()).ok()?.timestamp().as_second())
    }
}

/// Days from 1970-01-01 to the first of the month of a date.
pub(super) fn first_of_month(day: i64) -> Option<i64> {
    date_of(day).map(|date| day - i64::from(date.day()) + 1)
}

/// The date so many days after 1970-01-01.
pub(crate) fn date_of(day: i64) -> Option<Date> {
    EPOCH.checked_add(jiff::Span::new().try_days(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_the_wall_clock_over_summer_time() {
        // Chicago 2018: winter time is UTC-6, summer time UTC-5 from 11 March 08:00 UTC (IANA tz database, US rules).
        let mut clock = LocalClock::of("America/Chicago").unwrap();
        let day = |y, m, d| i64::from(EPOCH.until(Date::constant(y, m, d)).unwrap().get_days());
        assert_eq!(clock.day(1_520_661_600), day(2018, 3, 10), "10 March 06:00 UTC is midnight");
        assert_eq!(clock.day(1_520_830_799), day(2018, 3, 11), "12 March 04:59:59 UTC");
        assert_eq!(clock.day(1_520_830_800), day(2018, 3, 12), "12 March 05:00 UTC");
        assert_eq!(clock.day(1_520_661_599), day(2018, 3, 9), "back again");
        assert_eq!(clock.start_of_day_utc_s(day(2018, 3, 12)), Some(1_520_830_800));
        assert_eq!(first_of_month(day(2018, 3, 12)), Some(day(2018, 3, 1)));
        assert!(LocalClock::of("Asia/Atlantis").is_none());
    }
}
