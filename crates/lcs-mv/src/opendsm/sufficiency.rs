//! Whether days are enough for a model, and whether the model is good enough for the days.

use super::{days::Days, model::ChangePointModel};
use crate::{
    Before, Notice, NoticeName,
    caltrack::Fuel,
    statistics::{median, quantile},
};
use lcs_domain::Severity;

/// Shortest and longest baseline, d.
const SPAN_DAYS: (usize, usize) = (329, 366);
/// Share of days, and of each calendar month's days, that must be there.
const COVERAGE: f64 = 0.9;
/// Interquartile ranges beyond the quartiles from which a day is extreme.
const EXTREME_RANGES: f64 = 3.0;
/// Share of the readings that must differ from each other.
const UNIQUE: f64 = 0.1;
/// A model is good enough below either of these.
const FIT: (f64, f64) = (1.0, 1.6);

/// What is wrong or noteworthy with a baseline of days.
///
/// # Source
/// opendsm 1.2.7, sufficiency criteria; the share of unique readings as its master of June 2026.
#[must_use]
pub fn sufficiency(baseline: &Before<Days>) -> Vec<Notice> {
    let baseline = &baseline.0;
    let mut notices = Vec::new();
    let days = &baseline.list;
    let complete = |at: &usize| days[*at].energy.is_some() && days[*at].temperature_f.is_some();
    let (first, last) = ((0..days.len()).find(complete), (0..days.len()).rev().find(complete));
    let (Some(first), Some(last)) = (first, last) else {
        notices.push(Notice::new(NoticeName::NoData, Severity::Error, []));
        return notices;
    };
    let span = (days[last].start.local_day() - days[first].start.local_day()) as usize + 1;
    if span < SPAN_DAYS.0 || span > SPAN_DAYS.1 {
        let evidence =
            [("n_days_total", span as f64), ("min_days", SPAN_DAYS.0 as f64), ("max_days", SPAN_DAYS.1 as f64)];
        notices.push(Notice::new(NoticeName::IncorrectNumberOfTotalDays, Severity::Error, evidence));
    }
    judge_values(baseline, &mut notices);
    judge_coverage(baseline, span, &mut notices);
    if baseline.off_cycle_bills > 0 {
        let evidence = [("bills", baseline.off_cycle_bills as f64)];
        notices.push(Notice::new(NoticeName::OffCycleReads, Severity::Error, evidence));
    }
    if baseline.daily_temperatures {
        notices.push(Notice::new(NoticeName::UnableToConfirmDailyTemperatureSufficiency, Severity::Warning, []));
    }
    notices
}

fn judge_values(baseline: &Days, notices: &mut Vec<Notice>) {
    let mut energies: Vec<f64> = baseline.list.iter().filter_map(|day| day.energy).collect();
    energies.sort_unstable_by(f64::total_cmp);
    let negative = energies.iter().filter(|energy| **energy < 0.0).count();
    if baseline.fuel == Fuel::Gas && negative > 0 {
        let evidence = [("n_negative_meter_values", negative as f64)];
        notices.push(Notice::new(NoticeName::NegativeMeterValues, Severity::Error, evidence));
    }
    let unique = 1 + energies.windows(2).filter(|pair| pair[0] != pair[1]).count();
    if !baseline.from_bills && (unique as f64) < UNIQUE * energies.len() as f64 {
        let evidence = [("unique", unique as f64), ("readings", energies.len() as f64)];
        notices.push(Notice::new(NoticeName::TooFewUniqueMeterValues, Severity::Error, evidence));
    }
    let (lower, upper) = (quantile(&energies, 0.25), quantile(&energies, 0.75));
    let reach = EXTREME_RANGES * (upper - lower);
    let extreme = energies.iter().filter(|energy| **energy < lower - reach || **energy > upper + reach).count();
    if extreme > 0 {
        let evidence = [
            ("n_extreme_values", extreme as f64),
            ("median", median(&energies)),
            ("upper_quantile", upper),
            ("lower_quantile", lower),
            ("lower_bound", lower - reach),
            ("upper_bound", upper + reach),
            ("min_value", energies[0]),
            ("max_value", energies[energies.len() - 1]),
        ];
        notices.push(Notice::new(NoticeName::ExtremeValuesDetected, Severity::Warning, evidence));
    }
}

fn judge_coverage(baseline: &Days, span: usize, notices: &mut Vec<Notice>) {
    let days = &baseline.list;
    let count = |valid: &dyn Fn(&super::days::Day) -> bool| days.iter().filter(|day| valid(day)).count() as f64;
    let total = span as f64;
    for (name, evidence, valid) in [
        (
            NoticeName::TooManyDaysWithMissingTemperatureData,
            "n_valid_temperature_data_days",
            count(&|day| day.temperature_f.is_some()),
        ),
        (NoticeName::TooManyDaysWithMissingMeterData, "n_valid_meter_data_days", count(&|day| day.energy.is_some())),
        (
            NoticeName::TooManyDaysWithMissingData,
            "n_valid_days",
            count(&|day| day.energy.is_some() && day.temperature_f.is_some()),
        ),
    ] {
        if valid < COVERAGE * total {
            notices.push(Notice::new(name, Severity::Error, [(evidence, valid), ("n_days_total", total)]));
        }
    }
    let (mut all, mut present) = ([0_usize; 12], [0_usize; 12]);
    for day in days {
        let month = day.start.month() - 1;
        all[month] += 1;
        present[month] += usize::from(day.temperature_f.is_some());
    }
    let shares =
        all.iter().zip(present).filter(|(all, _)| **all > 0).map(|(all, present)| present as f64 / *all as f64);
    let lowest = shares.fold(1.0, f64::min);
    if lowest < COVERAGE {
        let evidence = [("lowest_monthly_coverage", lowest)];
        notices.push(Notice::new(NoticeName::MissingMonthlyTemperatureData, Severity::Error, evidence));
    }
}

/// Whether a model fits its baseline so badly that the method disqualifies it.
#[must_use]
pub fn judge_fit(model: &ChangePointModel) -> Option<Notice> {
    let fitness = model.fitness();
    let good = |value: f64, limit: f64| (0.0..=limit).contains(&value);
    if good(fitness.cvrmse_adj, FIT.0) || good(fitness.pnrmse_adj, FIT.1) {
        return None;
    }
    let evidence = [
        ("cvrmse_threshold", FIT.0),
        ("cvrmse", fitness.cvrmse_adj),
        ("pnrmse_threshold", FIT.1),
        ("pnrmse", fitness.pnrmse_adj),
    ];
    Some(Notice::new(NoticeName::ModelFitMetrics, Severity::Error, evidence))
}
