//! Calendar months of UTC: the folders of a stream.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar month of UTC. Months of a place's own clock are made when totals are counted, not when files are laid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    first: Date,
}

impl Month {
    /// The month of an instant; `None` outside the years 1 to 9998.
    #[must_use]
    pub fn of(utc_s: i64) -> Option<Self> {
        let date = TimeZone::UTC.to_datetime(Timestamp::from_second(utc_s).ok()?).date();
        (1..=9998).contains(&date.year()).then(|| Self { first: date.first_of_month() })
    }

    /// Its first second since 1970-01-01 00:00 UTC.
    #[must_use]
    pub fn start_utc_s(self) -> i64 {
        midnight_utc_s(self.first)
    }

    /// The first second of the month after it.
    #[must_use]
    pub fn end_utc_s(self) -> i64 {
        midnight_utc_s(self.next().first)
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        let (year, month) = (self.first.year(), self.first.month());
        let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        Self { first: Date::constant(year, month, 1) }
    }
}

fn midnight_utc_s(date: Date) -> i64 {
    date.to_zoned(TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_second())
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

impl FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let month = text.split_once('-').and_then(|(year, month)| {
            let date = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
            Some(Self { first: date })
        });
        month.filter(|month| month.to_string() == text).ok_or_else(|| format!("`{text}` is not a month like 2025-03"))
    }
}

impl TryFrom<String> for Month {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_reaches_to_the_first_second_of_the_next() {
        // 1740787200 is 2025-03-01T00:00:00Z, 1743465600 is 2025-04-01T00:00:00Z (GNU date -u).
        let march = Month::of(1_740_787_200).unwrap();
        assert_eq!(march.to_string(), "2025-03");
        assert_eq!((march.start_utc_s(), march.end_utc_s()), (1_740_787_200, 1_743_465_600));
        assert_eq!(Month::of(1_740_787_199).unwrap().to_string(), "2025-02");
        assert_eq!("2024-12".parse::<Month>().unwrap().next().to_string(), "2025-01");
    }

    #[test]
    fn only_the_form_of_the_folders_is_read() {
        for text in ["2025-3", "2025-13", "2025", "2025-03-01", ""] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
        assert_eq!(Month::of(i64::MAX), None);
    }
}
