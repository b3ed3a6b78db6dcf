//! Whether days are enough for the model.

use super::days::TropicalDays;
use crate::{Before, Notice, NoticeName, caltrack::Fuel};
use lcs_domain::Severity;

/// Days that a baseline should span: a year less a tenth.
const SPAN_DAYS: f64 = 329.0;
/// Share of the days that must have energy and weather.
const COVERAGE: f64 = 0.9;

/// What is wrong or noteworthy with a baseline of tropical days.
#[must_use]
pub fn sufficiency(baseline: &Before<TropicalDays>, fuel: Fuel) -> Vec<Notice> {
    let days = baseline.0.list();
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return vec![Notice::new(NoticeName::NoData, Severity::Error, [])];
    };
    let mut notices = Vec::new();
    let span = (last.start.local_day() - first.start.local_day() + 1) as f64;
    if span < SPAN_DAYS {
        let evidence = [("min_days", SPAN_DAYS), ("n_days_total", span)];
        notices.push(Notice::new(NoticeName::IncorrectNumberOfTotalDays, Severity::Warning, evidence));
    }
    let both = days.iter().filter(|day| day.energy.is_some() && day.dry_bulb_c.is_some()).count() as f64;
    if both < COVERAGE * span {
        let evidence = [("n_valid_days", both), ("n_days_total", span)];
        notices.push(Notice::new(NoticeName::TooManyDaysWithMissingData, Severity::Error, evidence));
    }
    let negative = days.iter().filter(|day| day.energy.is_some_and(|energy| energy < 0.0)).count();
    if negative > 0 {
        let severity = if fuel == Fuel::Gas { Severity::Error } else { Severity::Warning };
        notices.push(Notice::new(
            NoticeName::NegativeMeterValues,
            severity,
            [("n_negative_meter_values", negative as f64)],
        ));
    }
    notices
}
