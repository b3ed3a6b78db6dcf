//! Whether hours are enough for a model of each month.

use crate::{Before, JointSeries, Notice, NoticeName, caltrack::Fuel};
use lcs_domain::Severity;

/// Share of the hours of each month that must have energy and temperature.
const COVERAGE: f64 = 0.9;
/// Days that the baseline must span.
const SPAN_DAYS: i64 = 365;
/// Seconds of a day.
const DAY_S: i64 = crate::time::DAY_S;

/// What is wrong or noteworthy with a baseline of hours.
///
/// # Source
/// CalTRACK 2.0, 2.2.1.2: 365 days, and 90 % of the hours in each calendar month; 2.3.5: negative readings.
#[must_use]
pub fn sufficiency(baseline: &Before<JointSeries>, fuel: Fuel) -> Vec<Notice> {
    let rows = baseline.0.rows();
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return vec![Notice::new(NoticeName::NoData, Severity::Error, [])];
    };
    let mut notices = Vec::new();
    let span = last.start.local_day() - first.start.local_day() + 1;
    if span < SPAN_DAYS {
        let evidence = [("num_days", SPAN_DAYS as f64), ("n_days_total", span as f64)];
        notices.push(Notice::new(NoticeName::IncorrectNumberOfTotalDays, Severity::Error, evidence));
    }
    let negative = rows.iter().filter(|row| row.observed.is_some_and(|value| value < 0.0)).count();
    if negative > 0 {
        let evidence = [("n_negative_meter_values", negative as f64)];
        notices.push(Notice::new(NoticeName::NegativeMeterValues, Severity::Error, evidence));
    }
    let (mut all, mut temperatures, mut both) = ([0.0; 12], [0.0; 12], [0.0; 12]);
    for row in rows {
        let month = row.start.month() - 1;
        let energy = row.observed.is_some_and(|value| fuel == Fuel::Gas || value != 0.0);
        temperatures[month] += f64::from(row.temperature_f.is_some());
        both[month] += f64::from(energy && row.temperature_f.is_some());
    }
    // hours that should be there: those of the days that the rows span, month by month
    for day in first.start.local_day()..=last.start.local_day() {
        all[crate::Stamp::utc(day * DAY_S).month() - 1] += 24.0;
    }
    let lowest = |present: &[f64; 12]| {
        all.iter().zip(present).filter(|(all, _)| **all > 0.0).map(|(all, present)| present / all).fold(1.0, f64::min)
    };
    for (name, lowest) in [
        (NoticeName::MissingMonthlyTemperatureData, lowest(&temperatures)),
        (NoticeName::MissingMonthlyHours, lowest(&both)),
    ] {
        if lowest < COVERAGE {
            notices.push(Notice::new(name, Severity::Error, [("lowest_monthly_coverage", lowest)]));
        }
    }
    notices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{JointRow, Stamp};

    fn year(without: impl Fn(i64) -> bool) -> Vec<NoticeName> {
        let row = |hour: i64| JointRow {
            start: Stamp::utc(hour * 3_600),
            temperature_f: Some(60.0),
            relative_humidity_pct: None,
            observed: (!without(hour)).then_some(1.0),
        };
        let series = JointSeries::new((0..24 * 365).map(row).collect()).unwrap();
        sufficiency(&Before(series), Fuel::Electricity).iter().map(|notice| notice.name).collect()
    }

    #[test]
    fn a_month_may_lack_a_tenth_of_its_hours() {
        assert_eq!(year(|_| false), []);
        assert_eq!(year(|hour| hour < 74), []);
        assert_eq!(year(|hour| hour < 75), [NoticeName::MissingMonthlyHours]);
    }
}
