//! Bills of several meters as series with the same periods.
//!
//! Bills of several meters rarely begin on the same day. The meter with most bills lends its periods; bills of the others
//! are spread evenly over their days. A meter adds nothing before its first and after its last bill: it was not there.

use super::{Meters, Parts};
use crate::{
    estate::{BilledKwh, MeterBilled},
    local_clock::LocalClock,
};
use lcs_domain::Date;
use lcs_mv::{MeterSeries, MvError, Reading};

/// The meters of a facility bill by bill; `None` where no supply meter has any bill.
pub(super) fn of_bills(meters: &Meters<'_>, clock: &LocalClock) -> Result<Option<Parts>, MvError> {
    let mut supply = billed(&meters.supply);
    supply.sort_by_key(|of| std::cmp::Reverse(of.bills.len()));
    let periods = periods(&supply);
    let (Some((first, _)), Some((_, after_last))) = (periods.first().copied(), periods.last().copied()) else {
        return Ok(None);
    };
    let series_of = |meters: &[MeterBilled<'_>]| {
        let billed = billed(meters);
        (!billed.is_empty()).then(|| series(&periods, &billed, clock)).transpose()
    };
    Ok(Some(Parts {
        supply: series(&periods, &supply, clock)?,
        generation: series_of(&meters.generation)?,
        apart: series_of(&meters.apart)?,
        days: (first, after_last),
    }))
}

/// The meters that have bills.
fn billed<'m>(meters: &[MeterBilled<'m>]) -> Vec<MeterBilled<'m>> {
    meters.iter().filter(|of| !of.bills.is_empty()).cloned().collect()
}

/// Periods of the first meter; before and after it those of the next ones.
fn periods(meters: &[MeterBilled<'_>]) -> Vec<(Date, Date)> {
    let mut all: Vec<(Date, Date)> = Vec::new();
    for bill in meters.iter().flat_map(|of| &of.bills) {
        let (start, end) = (bill.days.start, bill.days.end);
        let apart = all.iter().all(|(from, to)| end <= *from || start >= *to);
        // Within the days of an earlier meter only its own periods count, gaps included.
        let (Some(first), Some(last)) = (all.iter().map(|of| of.0).min(), all.iter().map(|of| of.1).max()) else {
            all.push((start, end));
            continue;
        };
        let of_first = meters[0].bills.iter().any(|own| own.days == bill.days);
        if apart && (of_first || end <= first || start >= last) {
            all.push((start, end));
        }
    }
    all.sort_unstable();
    all
}

/// Energy of the meters in each period; days between periods have no value, the last reading closes the last period.
fn series(periods: &[(Date, Date)], meters: &[MeterBilled<'_>], clock: &LocalClock) -> Result<MeterSeries, MvError> {
    let mut readings: Vec<Reading> = Vec::with_capacity(periods.len() + 1);
    let mut after_last: Option<Date> = None;
    for &(start, end) in periods {
        let gap = after_last.filter(|last| *last < start);
        readings.extend(gap.map(|last| Reading { start: clock.midnight(last), value: None }));
        let value = meters.iter().map(|of| energy_kwh(&of.bills, (start, end))).sum::<Option<f64>>();
        readings.push(Reading { start: clock.midnight(start), value });
        after_last = Some(end);
    }
    readings.extend(after_last.map(|last| Reading { start: clock.midnight(last), value: None }));
    MeterSeries::new(readings)
}

/// Energy of a meter in some days, each bill spread evenly over its own; `None` where a day between its first and its
/// last bill is not covered or its bill cannot be told.
fn energy_kwh(bills: &[BilledKwh], (start, end): (Date, Date)) -> Option<f64> {
    let days = |from: Date, to: Date| f64::from((to - from).get_days().max(0));
    let (first, last) = (bills.first()?.days.start, bills.last()?.days.end);
    let mut missing = days(start.max(first), end.min(last));
    let mut sum = 0.0;
    for bill in bills {
        let overlap = days(start.max(bill.days.start), end.min(bill.days.end));
        if overlap > 0.0 {
            // A whole bill keeps its figure to the last digit.
            let share = overlap / days(bill.days.start, bill.days.end);
            sum += if share < 1.0 { bill.kwh? * share } else { bill.kwh? };
            missing -= overlap;
        }
    }
    (missing <= 0.0).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lcs_domain::Period;

    fn bill(from: (i8, i8), to: (i8, i8), kwh: Option<f64>) -> BilledKwh {
        let date = |(month, day)| Date::constant(2025, month, day);
        BilledKwh { days: Period::new(date(from), date(to)).unwrap(), kwh }
    }

    #[test]
    fn bills_of_another_rhythm_are_spread_over_their_days() {
        let bills = [bill((1, 11), (2, 10), Some(300.0)), bill((2, 10), (3, 10), Some(56.0))];
        let of = |from: (i8, i8), to: (i8, i8)| {
            energy_kwh(&bills, (Date::constant(2025, from.0, from.1), Date::constant(2025, to.0, to.1)))
        };
        // 21 of 30 days of the first bill; nothing was metered before it began.
        assert_eq!(of((1, 1), (2, 1)), Some(210.0));
        assert_eq!(of((2, 1), (3, 1)), Some(90.0 + 19.0 * 2.0));
        assert_eq!(of((1, 11), (2, 10)), Some(300.0));
        let gap = [bill((1, 1), (1, 11), Some(10.0)), bill((1, 21), (2, 1), Some(11.0))];
        assert_eq!(energy_kwh(&gap, (Date::constant(2025, 1, 1), Date::constant(2025, 2, 1))), None);
    }
}
