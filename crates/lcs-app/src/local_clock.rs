//! The clock of a place: where its days begin and end.

use jiff::{
    Timestamp,
    tz::{Offset, TimeZone},
};
use lcs_domain::Date;
use lcs_mv::Stamp;

const HOUR_S: f64 = 3_600.0;

/// A clock, with summer time where the place has it: one day of the year is then an hour shorter, another longer.
#[derive(Debug, Clone)]
pub(crate) struct LocalClock(TimeZone);

impl LocalClock {
    /// The clock of an IANA zone; that of Greenwich where the name is not known.
    pub(crate) fn of_zone(name: &str) -> Self {
        Self(TimeZone::get(name).unwrap_or(TimeZone::UTC))
    }

    /// A clock that stays the same number of hours before Greenwich, as weather is kept.
    pub(crate) fn standard(utc_offset_h: f64) -> Self {
        Self(Offset::from_seconds((utc_offset_h * HOUR_S) as i32).map_or(TimeZone::UTC, TimeZone::fixed))
    }

    /// The instant at which a day begins.
    pub(crate) fn midnight(&self, day: Date) -> Stamp {
        day.to_zoned(self.0.clone()).map_or(Stamp::utc(0), |start| Stamp {
            utc_s: start.timestamp().as_second(),
            offset_s: start.offset().seconds(),
        })
    }

    /// The day in which an instant lies.
    pub(crate) fn day(&self, utc_s: i64) -> Date {
        Timestamp::from_second(utc_s).map_or(Date::ZERO, |at| at.to_zoned(self.0.clone()).date())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_makes_a_day_longer() {
        let hours = |clock: &LocalClock, day: Date| {
            (clock.midnight(day.tomorrow().unwrap()).utc_s - clock.midnight(day).utc_s) / 3_600
        };
        let berlin = LocalClock::of_zone("Europe/Berlin");
        // Directive 2000/84/EC: the last Sundays of March and October.
        assert_eq!(hours(&berlin, Date::constant(2025, 10, 26)), 25);
        assert_eq!(hours(&berlin, Date::constant(2025, 3, 30)), 23);
        assert_eq!(berlin.day(berlin.midnight(Date::constant(2025, 10, 26)).utc_s), Date::constant(2025, 10, 26));
        let kuala_lumpur = LocalClock::of_zone("Asia/Kuala_Lumpur");
        let day = Date::constant(2025, 10, 26);
        assert_eq!(kuala_lumpur.midnight(day), LocalClock::standard(8.0).midnight(day));
        // Midnight in Malaysia is 16:00 UTC of the day before.
        assert_eq!(kuala_lumpur.midnight(day).utc_s.rem_euclid(86_400), 16 * 3_600);
    }
}
