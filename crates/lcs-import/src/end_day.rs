//! Whether the end date of a bill is its last day or the first of the next bill.
//!
//! Utilities and Portfolio Manager exports differ, and so do meters within one file; taking one for the other counts a
//! day twice or loses it: 44,160 kWh from 6 January to 6 February are 31 days in one reading and 32 in the other.

use jiff::{ToSpan, civil::Date};
use lcs_domain::Period;

/// What an end date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum EndDay {
    /// The day belongs to the bill.
    Included,
    /// The day is the first of the next bill.
    Shared,
}

impl EndDay {
    /// What the bills of one meter tell: how neighbours meet; without neighbours, whether the days make whole months.
    /// With how many boundaries say so more than say otherwise.
    pub(crate) fn of(spans: &[(Date, Date)]) -> Option<(Self, usize)> {
        let mut sorted = spans.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        let (mut included, mut shared) = (0usize, 0usize);
        for pair in sorted.windows(2) {
            let (end, next) = (pair[0].1, pair[1].0);
            shared += usize::from(end == next);
            included += usize::from(end.tomorrow().is_ok_and(|day| day == next));
        }
        if included == 0 && shared == 0 {
            for &(start, end) in &sorted {
                included += usize::from(end.tomorrow().is_ok_and(|after| whole_months(start, after)));
                shared += usize::from(whole_months(start, end));
            }
        }
        match included.cmp(&shared) {
            std::cmp::Ordering::Greater => Some((Self::Included, included - shared)),
            std::cmp::Ordering::Less => Some((Self::Shared, shared - included)),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The half-open period; `None` when the end lies before the start.
    pub(crate) fn period(self, start: Date, end: Date) -> Option<Period> {
        match self {
            Self::Included => Period::new(start, end.tomorrow().ok()?),
            Self::Shared => Period::new(start, end),
        }
    }
}

fn whole_months(start: Date, after: Date) -> bool {
    (1..=12).any(|months| start.checked_add(months.months()).is_ok_and(|day| day == after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i16, m: i8, d: i8) -> Date {
        Date::constant(y, m, d)
    }

    #[test]
    fn neighbours_tell() {
        // Portfolio Manager export Has_Meters_two_buildings: 2018-01-06..02-06 and 02-06..03-08 share a boundary day.
        let shared = [(day(2018, 2, 6), day(2018, 3, 8)), (day(2018, 1, 6), day(2018, 2, 6))];
        assert_eq!(EndDay::of(&shared), Some((EndDay::Shared, 1)));
        let included = [(day(2018, 1, 6), day(2018, 2, 5)), (day(2018, 2, 6), day(2018, 3, 7))];
        assert_eq!(EndDay::of(&included), Some((EndDay::Included, 1)));
        // Counted on a calendar: end-exclusive 31 days, end-inclusive 32.
        let days = |end: EndDay| end.period(day(2018, 1, 6), day(2018, 2, 6)).unwrap().days();
        assert_eq!((days(EndDay::Shared), days(EndDay::Included)), (31, 32));
    }

    #[test]
    fn a_single_bill_tells_by_whole_months() {
        assert_eq!(EndDay::of(&[(day(2019, 1, 1), day(2019, 1, 31))]), Some((EndDay::Included, 1)));
        assert_eq!(EndDay::of(&[(day(2019, 1, 1), day(2019, 12, 31))]), Some((EndDay::Included, 1)));
        assert_eq!(EndDay::of(&[(day(2018, 1, 6), day(2018, 2, 6))]), Some((EndDay::Shared, 1)));
        assert_eq!(EndDay::of(&[(day(2018, 1, 6), day(2018, 2, 9))]), None);
        assert_eq!(EndDay::of(&[]), None);
    }
}
