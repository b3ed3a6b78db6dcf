//! Interval readings held against the bills of the same meter. The account stays on bills; where the two differ
//! somebody should know.

use crate::{
    AppError,
    estate::Estate,
    readings::{CityReadings, MeterDay},
};
use lcs_domain::{Bill, BillStatus, Date, Finding, IntervalUnit, Meter, MeterId, Period, Severity, Subject};
use std::collections::BTreeMap;

/// Share of a bill beyond which readings differ from it: the accuracy of a class 2 meter.
///
/// # Source
/// IEC 62053-21, class 2: 2 % of the energy.
const TOLERATED_SHARE: f64 = 0.02;
/// Bills are whole units.
const ROUNDING_KWH: f64 = 1.0;
/// Meters that are looked at together.
const METERS_AT_ONCE: usize = 500;

/// A bill beside the readings of its days.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Compared {
    days: Period,
    billed_kwh: f64,
    read_kwh: f64,
}

impl Compared {
    fn difference_kwh(&self) -> f64 {
        self.read_kwh - self.billed_kwh
    }

    fn differs(&self) -> bool {
        let difference = self.difference_kwh().abs();
        difference > ROUNDING_KWH && difference > TOLERATED_SHARE * self.billed_kwh.abs()
    }
}

/// One finding for each meter whose readings differ from a measured bill over all its days.
pub(crate) fn readings_against_bills(readings: &CityReadings, estate: &Estate) -> Result<Vec<Finding>, AppError> {
    let is_billed = |meter: &&Meter| !readings.spans_of(&meter.id).is_empty() && !estate.bills_of(&meter.id).is_empty();
    let meters: Vec<&Meter> = estate.snapshot.meters.iter().filter(is_billed).collect();
    let clock = readings.clock();
    let mut findings = Vec::new();
    for meters in meters.chunks(METERS_AT_ONCE) {
        let spans = || meters.iter().flat_map(|meter| readings.spans_of(&meter.id));
        let first = spans().map(|span| span.first_start_utc_s).min();
        let last = spans().map(|span| span.last_start_utc_s).max();
        let Some((first, last)) = first.zip(last) else { continue };
        let span = (clock.day(first), clock.day(last).tomorrow().unwrap_or(Date::MAX));
        let ids: Vec<MeterId> = meters.iter().map(|meter| meter.id.clone()).collect();
        let days = readings.days(&ids, IntervalUnit::WattHour, span)?;
        for meter in meters {
            let Some(days) = days.get(&meter.id) else { continue };
            let compared = compare(estate, meter, days);
            findings.extend(finding(meter, &compared));
        }
    }
    Ok(findings)
}

/// The bills that were measured from the first to the last day, beside their readings. The bill after an estimate makes
/// up for it and is left out too.
fn compare(estate: &Estate, meter: &Meter, days: &BTreeMap<Date, MeterDay>) -> Vec<Compared> {
    let bills = estate.bills_of(&meter.id);
    let after_estimate = |at: usize| at > 0 && bills[at - 1].status == BillStatus::Estimated;
    let measured =
        bills.iter().enumerate().filter(|(at, bill)| bill.status == BillStatus::Measured && !after_estimate(*at));
    let compared = |(_, bill): (usize, &Bill)| {
        Some(Compared {
            days: bill.period,
            billed_kwh: estate.bill_kwh(meter, bill)?,
            read_kwh: read_kwh(days, bill.period)?,
        })
    };
    measured.filter_map(compared).collect()
}

/// Readings of all days, kWh; `None` where a day is not whole.
fn read_kwh(days: &BTreeMap<Date, MeterDay>, period: Period) -> Option<f64> {
    let of_period = days.range(period.start..period.end);
    let mut count = 0;
    let mut sum = 0.0;
    for (_, day) in of_period {
        sum += day.whole()?;
        count += 1;
    }
    (count == period.days()).then_some(sum)
}

fn finding(meter: &Meter, compared: &[Compared]) -> Option<Finding> {
    let differing = || compared.iter().filter(|one| one.differs());
    let share = |one: &&Compared| one.difference_kwh().abs() / one.billed_kwh.abs().max(ROUNDING_KWH);
    let worst = differing().max_by(|a, b| share(a).total_cmp(&share(b)))?;
    Some(
        Finding::new("reading.differs_from_bill", Severity::Warning, Subject::Meter(meter.id.clone()))
            .text("meter", meter.id.to_string())
            .text("start", worst.days.start.to_string())
            .text("end", worst.days.end.to_string())
            .number("read", worst.read_kwh.round())
            .number("billed", worst.billed_kwh.round())
            .number("bills", differing().count() as f64)
            .number("compared", compared.len() as f64)
            .at(&meter.source),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(value: i64, readings: u64) -> MeterDay {
        MeterDay { value, readings, expected: 24, not_measured: 0 }
    }

    #[test]
    fn only_whole_days_of_a_whole_bill_are_held_against_it() {
        let january = Period::month(2025, 1);
        let date = |day| Date::constant(2025, 1, day);
        let mut days: BTreeMap<Date, MeterDay> = (1..=31).map(|at| (date(at), day(10_000, 24))).collect();
        assert_eq!(read_kwh(&days, january), Some(310.0));
        days.insert(date(9), day(10_000, 23));
        assert_eq!(read_kwh(&days, january), None);
        days.remove(&date(9));
        assert_eq!(read_kwh(&days, january), None);
    }

    #[test]
    fn two_per_cent_and_a_rounded_bill_are_no_difference() {
        let of = |billed_kwh, read_kwh| Compared { days: Period::month(2025, 1), billed_kwh, read_kwh }.differs();
        assert!(!of(1_000.0, 1_020.0) && of(1_000.0, 1_020.1) && of(1_000.0, 979.9));
        assert!(!of(20.0, 20.9), "a bill of 20 kWh may stand for 20.9");
    }
}
