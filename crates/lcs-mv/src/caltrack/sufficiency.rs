//! Whether a baseline is long and complete enough.

use crate::{
    Baseline, Compat, Granularity, Notice, NoticeName, period::UsagePeriod, statistics::quantile_of_sorted, time::DAY_S,
};
use lcs_domain::Severity;

/// Days that a baseline must span.
const SPAN_DAYS: f64 = 365.0;
/// Share of the days that must have readings, temperatures, and both.
const DAILY_COVERAGE: f64 = 0.9;
/// Share of a period's hours that must have a temperature: more than this.
const HOURLY_COVERAGE: f64 = 0.9;
/// Interquartile ranges above the median from which a reading is extreme.
const EXTREME_RANGES: f64 = 3.0;
/// Length of a bill beyond which its weather is cut off, d.
const BILL_WEATHER_DAYS: f64 = 35.0;

/// What is wrong or noteworthy with a baseline.
///
/// # Source
/// CalTRACK 2.0, 2.2.1.1, 2.2.2.1, 2.2.4, 2.3.5, 2.3.6; limits as eemeter 3.2.0. eemeter counts whole days of each gap
/// on its own, and a row without a reading as one without temperature too; both are reproduced in [`Compat::Eemeter320`]
/// only.
#[must_use]
pub fn sufficiency(baseline: &Baseline) -> Vec<Notice> {
    let mut notices = Vec::new();
    let span = Span::of(baseline);
    span.judge(&mut notices);
    let periods = &baseline.periods.list;
    let negative = periods.iter().filter(|period| period.value.is_some_and(|value| value < 0.0)).count();
    if negative > 0 {
        let evidence = [("n_negative_meter_values", negative as f64)];
        notices.push(Notice::new(NoticeName::NegativeMeterValues, Severity::Error, evidence));
    }
    judge_coverage(baseline, span.total_days, &mut notices);
    judge_extremes(baseline, &mut notices);
    judge_long_bills(baseline, &mut notices);
    notices
}

/// Where the data lie in the span that was asked for, d.
struct Span {
    total_days: f64,
    after_end_days: f64,
    before_start_days: f64,
}

impl Span {
    fn of(baseline: &Baseline) -> Self {
        let whole = |seconds: i64| match baseline.periods.frame.compat {
            Compat::Correct => seconds as f64 / DAY_S as f64,
            Compat::Eemeter320 => seconds.div_euclid(DAY_S) as f64,
        };
        let (start, end) = (baseline.periods.start().utc_s, baseline.periods.end().utc_s);
        let start_gap = whole(start - baseline.requested.0.utc_s);
        let end_gap = whole(baseline.requested.1.utc_s - end);
        Self {
            total_days: whole(end - start) + start_gap.max(0.0) + end_gap.max(0.0),
            after_end_days: (-end_gap).max(0.0),
            before_start_days: (-start_gap).max(0.0),
        }
    }

    fn judge(&self, notices: &mut Vec<Notice>) {
        if self.after_end_days > 0.0 {
            let evidence = [("days", self.after_end_days)];
            notices.push(Notice::new(NoticeName::ExtraDataAfterRequestedEndDate, Severity::Error, evidence));
        }
        if self.before_start_days > 0.0 {
            let evidence = [("days", self.before_start_days)];
            notices.push(Notice::new(NoticeName::ExtraDataBeforeRequestedStartDate, Severity::Error, evidence));
        }
        if self.total_days != SPAN_DAYS {
            let evidence = [("num_days", SPAN_DAYS), ("n_days_total", self.total_days)];
            notices.push(Notice::new(NoticeName::IncorrectNumberOfTotalDays, Severity::Error, evidence));
        }
    }
}

fn judge_coverage(baseline: &Baseline, total_days: f64, notices: &mut Vec<Notice>) {
    let compat = baseline.periods.frame.compat;
    let reading = |period: &UsagePeriod| period.value.is_some();
    let weather = |period: &UsagePeriod| period.hours_present as f64 > HOURLY_COVERAGE * period.hours_expected as f64;
    // eemeter empties a row altogether where it lacks either
    let row = |period: &UsagePeriod| compat == Compat::Correct || (reading(period) && !period.days.is_empty());
    let has_reading = |period: &UsagePeriod| reading(period) && row(period);
    let has_weather = |period: &UsagePeriod| weather(period) && row(period);
    let has_both = |period: &UsagePeriod| has_reading(period) && has_weather(period);
    let days = |valid: &dyn Fn(&UsagePeriod) -> bool| {
        let sum: f64 =
            baseline.periods.list.iter().filter(|period| valid(period)).map(|period| period.length_days).sum();
        sum.trunc()
    };
    let either: [(NoticeName, &'static str, f64); 3] = [
        (NoticeName::TooManyDaysWithMissingData, "n_valid_days", days(&has_both)),
        (NoticeName::TooManyDaysWithMissingMeterData, "n_valid_meter_data_days", days(&has_reading)),
        (NoticeName::TooManyDaysWithMissingTemperatureData, "n_valid_temperature_data_days", days(&has_weather)),
    ];
    for (name, evidence, valid) in either {
        if valid < DAILY_COVERAGE * total_days {
            notices.push(Notice::new(name, Severity::Error, [(evidence, valid), ("n_days_total", total_days)]));
        }
    }
}

fn judge_extremes(baseline: &Baseline, notices: &mut Vec<Notice>) {
    let periods = baseline.periods.list.iter();
    let mut uses: Vec<f64> = periods.filter_map(|period| Some(period.value? / period.length_days)).collect();
    uses.sort_unstable_by(f64::total_cmp);
    let [lower, median, upper] = [0.25, 0.5, 0.75].map(|share| quantile_of_sorted(&uses, share));
    let limit = median + EXTREME_RANGES * (upper - lower);
    let extreme = uses.iter().rev().take_while(|value| **value > limit).count();
    if extreme > 0 {
        let evidence = [
            ("n_extreme_values", extreme as f64),
            ("median", median),
            ("upper_quantile", upper),
            ("lower_quantile", lower),
            ("extreme_value_limit", limit),
            ("max_value", uses.last().copied().unwrap_or(f64::NEG_INFINITY)),
        ];
        notices.push(Notice::new(NoticeName::ExtremeValuesDetected, Severity::Warning, evidence));
    }
}

fn judge_long_bills(baseline: &Baseline, notices: &mut Vec<Notice>) {
    if baseline.periods.frame.granularity != Granularity::Billing {
        return;
    }
    let with_value = baseline.periods.list.iter().filter(|period| period.value.is_some());
    let long: Vec<f64> = with_value.map(|period| period.length_days).filter(|days| *days > BILL_WEATHER_DAYS).collect();
    if !long.is_empty() {
        let longest = long.iter().copied().fold(0.0, f64::max);
        let evidence = [("bills", long.len() as f64), ("longest_days", longest), ("weather_days", BILL_WEATHER_DAYS)];
        notices.push(Notice::new(NoticeName::BillLongerThanItsWeather, Severity::Warning, evidence));
    }
}
