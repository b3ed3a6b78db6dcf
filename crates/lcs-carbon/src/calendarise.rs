//! Laying a bill's quantity on the days it covers.

use lcs_domain::{Date, Period};
use rust_decimal::Decimal;

/// Decimals kept when a quantity is divided among days. A billionth of a kWh is far below any meter, and the parts of
/// a bill still sum exactly to it, whatever the number of parts.
const DECIMALS: u32 = 9;

/// A total spread evenly over the days of a period.
///
/// A part is the difference of two cumulated amounts, `total × days elapsed / days`, each rounded once. So adjoining
/// parts telescope: however the period is cut, the parts sum exactly to the total.
///
/// # Source
/// Daily proration over half-open periods, the end day not counted: the first reading of vector T1
/// (44,160 kWh, 2018-01-06 to 2018-02-06).
#[derive(Debug, Clone, Copy)]
pub struct Spread {
    total: Decimal,
    period: Period,
    days: i32,
}

impl Spread {
    /// Spreads `total` over `period`.
    #[must_use]
    pub fn new(total: Decimal, period: Period) -> Self {
        Self { total, period, days: period.days() }
    }

    /// The amount that falls into `part`; days of `part` outside the period bring nothing.
    #[must_use]
    pub fn over(&self, part: Period) -> Decimal {
        self.period.intersection(part).map_or(Decimal::ZERO, |inside| self.until(inside.end) - self.until(inside.start))
    }

    fn until(&self, day: Date) -> Decimal {
        let elapsed = Period::new(self.period.start, day).map_or(0, Period::days);
        if elapsed >= self.days { self.total } else { share_of(self.total, elapsed, self.days) }
    }
}

/// `total × part / whole`, rounded to [`DECIMALS`].
pub(crate) fn share_of(total: Decimal, part: i32, whole: i32) -> Decimal {
    let (part, whole) = (Decimal::from(part), Decimal::from(whole));
    // Multiply first: the product of a meter quantity and a day count is exact, only the division rounds.
    total.checked_mul(part).map_or_else(|| total / whole * part, |product| product / whole).round_dp(DECIMALS)
}

/// The parts of `total` by calendar month, in order; they sum exactly to `total`.
#[must_use]
pub fn calendarise(total: Decimal, period: Period) -> Vec<(Period, Decimal)> {
    let spread = Spread::new(total, period);
    let mut parts = Vec::new();
    let mut start = period.start;
    while start < period.end {
        let month = Period::month(start.year(), start.month());
        let part = Period { start, end: month.end.min(period.end) };
        parts.push((part, spread.over(part)));
        start = part.end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn period(start: (i16, i8, i8), end: (i16, i8, i8)) -> Period {
        Period::new(Date::constant(start.0, start.1, start.2), Date::constant(end.0, end.1, end.2)).unwrap()
    }

    #[test]
    fn vector_t1_end_exclusive() {
        // energy-database.md T1: 31 days, January 37,037.419 and February 7,122.581, sum 44,160.
        let parts = calendarise(Decimal::from(44_160), period((2018, 1, 6), (2018, 2, 6)));
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[0].1.round_dp(3).to_string(), "37037.419");
        assert_eq!(parts[1].1.round_dp(3).to_string(), "7122.581");
        assert_eq!(parts[0].1 + parts[1].1, Decimal::from(44_160));
    }

    #[test]
    fn vector_t1_end_inclusive_is_the_same_rule_on_one_more_day() {
        // T1: an importer that knows its end day to be included hands over 2018-02-07; 32 days, 35,880 / 8,280.
        let parts = calendarise(Decimal::from(44_160), period((2018, 1, 6), (2018, 2, 7)));
        assert_eq!((parts[0].1, parts[1].1), (Decimal::from(35_880), Decimal::from(8_280)));
    }

    proptest! {
        #[test]
        fn months_sum_to_the_bill(cents in -1_000_000_000_i64..1_000_000_000, offset in 0_i32..3_000, days in 1_i32..800) {
            let start = Date::constant(2015, 1, 1) + jiff::Span::new().days(offset);
            let period = Period::new(start, start + jiff::Span::new().days(days)).unwrap();
            let total = Decimal::new(cents, 2);
            let parts = calendarise(total, period);
            prop_assert_eq!(parts.iter().map(|part| part.1).sum::<Decimal>(), total);
            prop_assert_eq!(parts.iter().map(|part| part.0.days()).sum::<i32>(), days);
        }
    }
}
