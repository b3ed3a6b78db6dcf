//! Totals by local day and month, against sums made with the calendar library.

use crate::inputs::{DAY_S, ENGINE, NEW_YEAR_2024, Shelf, daily, engine, meter};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use lcs_query::{
    AsOf, Engine, MeterReadings, Per, QueryError, Reading, SmallestUnit, Span, Status, Stream, Total, TotalsAsked,
};
use std::collections::BTreeMap;

/// Quarter-hours of 40 days about the end of summer time in Chicago, 2024-11-03; some missing, some estimated.
fn quarter_hours() -> Vec<MeterReadings> {
    let start = NEW_YEAR_2024 + 290 * DAY_S;
    let reading = |seed: i64, at: i64| {
        let mixed = (seed * 7_919 + at * 104_729) % 1_009;
        let status = match mixed % 11 {
            0 => Status::Estimated,
            1 => Status::Substituted,
            _ => Status::Measured,
        };
        Reading { start_utc_s: start + at * 900, value: (mixed % 13 > 0).then_some(mixed - 100), status }
    };
    let readings = |seed: i64| (0..40 * 96).map(|at| reading(seed, at)).collect();
    (0..3).map(|seed| MeterReadings { meter: meter(&format!("q{seed}")), readings: readings(seed) }).collect()
}

fn expected(meters: &[MeterReadings], per: Per, zone: &str) -> Vec<Total> {
    let zone = TimeZone::get(zone).unwrap();
    let mut totals = BTreeMap::<(&str, Date), Total>::new();
    for MeterReadings { meter, readings } in meters {
        for reading in readings {
            let date = zone.to_datetime(Timestamp::from_second(reading.start_utc_s).unwrap()).date();
            let first_day = if per == Per::Day { date } else { date.first_of_month() };
            let none = Total {
                meter: meter.clone(),
                first_day,
                value: None,
                readings: 0,
                missing: 0,
                estimated: 0,
                substituted: 0,
            };
            let total = totals.entry((meter.as_str(), first_day)).or_insert(none);
            let Some(value) = reading.value else {
                total.missing += 1;
                continue;
            };
            total.value = Some(total.value.unwrap_or(0) + value);
            total.readings += 1;
            total.estimated += u64::from(reading.status == Status::Estimated);
            total.substituted += u64::from(reading.status == Status::Substituted);
        }
    }
    totals.into_values().collect()
}

#[test]
fn days_and_months_follow_the_local_clock() {
    let mut shelf = Shelf::new(Stream::new("quarter-hours", SmallestUnit::WattHour, 900).unwrap());
    let meters = quarter_hours();
    shelf.publish(1, &meters);
    for zone in ["America/Chicago", "Asia/Tokyo", "UTC"] {
        for per in [Per::Day, Per::Month] {
            let asked = TotalsAsked { meters: None, span: Span::ALL, as_of: AsOf::Now, per, zone: zone.into() };
            let totals = ENGINE.totals(&shelf.files, &asked).unwrap();
            assert_eq!(totals, expected(&meters, per, zone), "{zone} {per:?}");
            assert_eq!(engine(1).totals(&shelf.files, &asked).unwrap(), totals, "one thread");
        }
    }
    let one = TotalsAsked {
        meters: Some(vec![meter("q1")]),
        span: Span::ALL,
        as_of: AsOf::Now,
        per: Per::Month,
        zone: "UTC".into(),
    };
    assert_eq!(ENGINE.totals(&shelf.files, &one).unwrap(), expected(&meters[1..2], Per::Month, "UTC"));
    let nobody = TotalsAsked { meters: Some(Vec::new()), ..one };
    assert_eq!(ENGINE.totals(&shelf.files, &nobody).unwrap(), []);
}

#[test]
fn temperatures_and_unknown_zones_are_refused() {
    let asked =
        TotalsAsked { meters: None, span: Span::ALL, as_of: AsOf::Now, per: Per::Day, zone: "Asia/Atlantis".into() };
    let error = ENGINE.totals(&Shelf::new(daily()).files, &asked).unwrap_err();
    assert!(matches!(error, QueryError::Zone { .. }), "{error}");
    let weather = Shelf::new(Stream::new("temperature", SmallestUnit::Millicelsius, 3_600).unwrap());
    let error = ENGINE.totals(&weather.files, &TotalsAsked { zone: "UTC".into(), ..asked }).unwrap_err();
    assert_eq!(error.to_string(), "readings of the stream temperature in m°C cannot be added up");
}
