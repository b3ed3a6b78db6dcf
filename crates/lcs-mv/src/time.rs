//! Points in time with the clock on the wall beside them.

use crate::MvError;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Seconds of an hour.
pub const HOUR_S: i64 = 3_600;
/// Seconds of a day of 24 hours.
pub const DAY_S: i64 = 86_400;

/// A point in time, and how far the local clock was from UTC then.
///
/// Two stamps of the same instant with different offsets are different stamps: methods that sort days into seasons
/// and hours into weeks need the local clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// Seconds since 1970-01-01 00:00 UTC.
    pub utc_s: i64,
    /// Local time less UTC, s.
    pub offset_s: i32,
}

impl Stamp {
    /// An instant on the clock of UTC.
    #[must_use]
    pub const fn utc(utc_s: i64) -> Self {
        Self { utc_s, offset_s: 0 }
    }

    /// The same clock, some seconds later.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self { utc_s: self.utc_s + seconds, ..self }
    }

    /// Days since 1970-01-01 on the local calendar.
    #[must_use]
    pub const fn local_day(self) -> i64 {
        (self.utc_s + self.offset_s as i64).div_euclid(DAY_S)
    }

    /// Hour of the local day, 0 to 23.
    #[must_use]
    pub const fn hour(self) -> usize {
        ((self.utc_s + self.offset_s as i64).rem_euclid(DAY_S) / HOUR_S) as usize
    }

    /// Day of the week, Monday is 0. (1970-01-01 was a Thursday.)
    #[must_use]
    pub const fn weekday(self) -> usize {
        (self.local_day() + 3).rem_euclid(7) as usize
    }

    /// Hour of the local week, 0 is Monday 00 to 01 h.
    #[must_use]
    pub const fn hour_of_week(self) -> usize {
        self.weekday() * 24 + self.hour()
    }

    /// Month of the local year, 1 to 12.
    #[must_use]
    pub const fn month(self) -> usize {
        year_and_month(self.local_day()).1
    }

    /// Months since the year 0 on the local calendar: equal for two instants of one calendar month.
    #[must_use]
    pub const fn month_count(self) -> i64 {
        let (year, month) = year_and_month(self.local_day());
        year * 12 + month as i64
    }
}

/// Year and month of a day counted from 1970-01-01, in the proleptic Gregorian calendar.
///
/// # Source
/// Counting from 1 March puts the leap day last; an era is 400 years of 146,097 days.
const fn year_and_month(day: i64) -> (i64, usize) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month as usize)
}

impl FromStr for Stamp {
    type Err = MvError;

    /// Reads `2016-12-26`, `2016-12-26T06:00:00Z`, `2018-01-01 00:00:00-06:00`; without an offset the clock is UTC.
    fn from_str(text: &str) -> Result<Self, MvError> {
        let wrong = || MvError::Time { text: text.to_owned() };
        let trimmed = text.trim();
        let (clock, offset_s) = split_offset(trimmed).ok_or_else(wrong)?;
        let civil = match clock.parse::<jiff::civil::DateTime>() {
            Ok(civil) => civil,
            Err(_) => clock.parse::<jiff::civil::Date>().map_err(|_| wrong())?.at(0, 0, 0, 0),
        };
        let utc = jiff::tz::TimeZone::UTC.to_timestamp(civil).map_err(|_| wrong())?;
        Ok(Self { utc_s: utc.as_second() - i64::from(offset_s), offset_s })
    }
}

/// The clock reading and the offset behind it, s.
fn split_offset(text: &str) -> Option<(&str, i32)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(time_at) = text.find(['T', ' ', 't']) else { return Some((text, 0)) };
    let Some(sign_at) = text[time_at..].rfind(['+', '-']).map(|at| at + time_at) else { return Some((text, 0)) };
    let (clock, offset) = text.split_at(sign_at);
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits: String = offset[1..].chars().filter(|digit| *digit != ':').collect();
    if digits.len() != 4 && digits.len() != 2 {
        return None;
    }
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes: i32 = digits.get(2..4).map_or(Ok(0), str::parse).ok()?;
    Some((clock, sign * (hours * 3_600 + minutes * 60)))
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = jiff::Timestamp::from_second(self.utc_s + i64::from(self.offset_s)).unwrap_or_default();
        let sign = if self.offset_s < 0 { '-' } else { '+' };
        let offset = self.offset_s.abs();
        let clock = jiff::tz::Offset::UTC.to_datetime(local).strftime("%Y-%m-%dT%H:%M:%S");
        write!(f, "{clock}{sign}{:02}:{:02}", offset / 3_600, offset / 60 % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_reads_and_shows_its_own_clock() {
        let stamp: Stamp = "2018-01-01 00:00:00-06:00".parse().unwrap();
        assert_eq!(stamp, Stamp { utc_s: 1_514_786_400, offset_s: -21_600 });
        assert_eq!(stamp.to_string(), "2018-01-01T00:00:00-06:00");
        assert_eq!((stamp.month(), stamp.weekday(), stamp.hour()), (1, 0, 0), "1 January 2018 was a Monday");
        assert_eq!("2016-12-26".parse::<Stamp>().unwrap(), Stamp::utc(1_482_710_400));
        assert_eq!("2016-12-26T00:00:00Z".parse::<Stamp>().unwrap(), Stamp::utc(1_482_710_400));
        assert!("yesterday".parse::<Stamp>().is_err());
    }

    #[test]
    fn months_agree_with_the_calendar_library() {
        for day in (-40_000..60_000).step_by(17) {
            let stamp = Stamp::utc(day * DAY_S);
            let date = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::from_second(stamp.utc_s).unwrap()).date();
            assert_eq!(stamp.month_count(), i64::from(date.year()) * 12 + i64::from(date.month()));
            assert_eq!(stamp.weekday(), date.weekday().to_monday_zero_offset() as usize);
        }
    }
}
