//! Half-open spans of days.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// From the start of `start` to the start of `end`: the end day is not included.
///
/// Every importer brings its own convention to this one, so that neighbouring bills share a boundary and no day is
/// counted twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub start: Date,
    /// Day after the last day.
    pub end: Date,
}

impl Period {
    /// `None` when the end does not lie after the start.
    #[must_use]
    pub fn new(start: Date, end: Date) -> Option<Self> {
        (end > start).then_some(Self { start, end })
    }

    /// The calendar year.
    #[must_use]
    pub fn year(year: i16) -> Self {
        Self { start: Date::constant(year, 1, 1), end: Date::constant(year + 1, 1, 1) }
    }

    /// The calendar month, `month` 1 to 12.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Self {
        let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        Self { start: Date::constant(year, month, 1), end: Date::constant(next_year, next_month, 1) }
    }

    /// Whole days.
    #[must_use]
    pub fn days(self) -> i32 {
        self.start.until(self.end).map_or(0, |span| span.get_days())
    }

    /// The part that lies in `other`.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_half_open() {
        // energy-database.md T1: 2018-01-06 to 2018-02-06 is 31 days, 26 of them in January.
        let bill = Period::new(Date::constant(2018, 1, 6), Date::constant(2018, 2, 6)).unwrap();
        assert_eq!(bill.days(), 31);
        assert_eq!(bill.intersection(Period::month(2018, 1)).unwrap().days(), 26);
        assert_eq!(Period::year(2016).days(), 366);
        assert_eq!(Period::month(2023, 12).days(), 31);
    }
}
