//! Savings: what would have been used without the works, less what was.

use super::{
    choice::Split,
    model::{Prediction, UsagePerDay},
    uncertainty::{Bands, Post, bands, fsu},
};
use crate::{Granularity, Notice, NoticeName, Reporting, Stamp, statistics::mean, time::DAY_S};
use lcs_domain::Severity;
use serde::Serialize;

/// Savings of one period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PeriodSavings {
    /// Start of the period.
    pub start: Stamp,
    /// What was used.
    pub observed: f64,
    /// What the baseline model predicts for the period's weather.
    pub counterfactual: Prediction,
}

/// Savings against the weather that was: counterfactual less observed, over the periods that have both.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeteredSavings {
    /// Savings in the meter's unit; zero where no period has both.
    pub savings: f64,
    /// Sum of the counterfactual.
    pub counterfactual: f64,
    /// Its parts.
    pub parts: Prediction,
    /// Sum observed.
    pub observed: f64,
    /// Confidence of the bands, two-sided.
    pub confidence: f64,
    /// Half-widths; `None` where they are undefined.
    pub bands: Option<Bands>,
    /// Period by period.
    pub periods: Vec<PeriodSavings>,
    /// Periods left out because the reading or the weather is missing.
    pub periods_left_out: usize,
}

/// Savings of the reporting period, with two-sided error bands of the given confidence.
#[must_use]
pub fn metered_savings(model: &UsagePerDay, reporting: &Reporting, confidence: f64) -> MeteredSavings {
    let all = &reporting.periods;
    let periods: Vec<PeriodSavings> = all
        .list
        .iter()
        .filter_map(|period| {
            let (observed, counterfactual) = (period.value?, model.predict(all, period)?);
            Some(PeriodSavings { start: period.start, observed, counterfactual })
        })
        .collect();
    let sum = |part: fn(&PeriodSavings) -> f64| periods.iter().map(part).sum::<f64>();
    let observed: Vec<f64> = periods.iter().map(|period| period.observed).collect();
    let granularity = model.frame.granularity;
    let count = if periods.is_empty() { 0.0 } else { band_count(reporting, granularity, periods.len()) };
    let post = Post { count, observed_mean: mean(&observed) };
    MeteredSavings {
        savings: sum(|period| period.counterfactual.total() - period.observed),
        counterfactual: sum(|period| period.counterfactual.total()),
        parts: Prediction {
            base: sum(|period| period.counterfactual.base),
            heating: sum(|period| period.counterfactual.heating),
            cooling: sum(|period| period.counterfactual.cooling),
        },
        observed: observed.iter().sum(),
        confidence,
        bands: bands(&model.totals, granularity, &post, confidence),
        periods_left_out: all.list.len() - periods.len(),
        periods,
    }
}

/// What is noteworthy about a model and its savings: a split that means nothing, periods left out, no band.
#[must_use]
pub fn savings_notices(model: &UsagePerDay, savings: &MeteredSavings) -> Vec<Notice> {
    let split = (model.split() == Split::NotIdentifiable)
        .then(|| Notice::new(NoticeName::SplitNotIdentifiable, Severity::Info, []));
    let left_out = Notice::left_out(savings.periods_left_out);
    [split, left_out, Notice::no_band(savings.bands.is_none())].into_iter().flatten().collect()
}

/// How long the reporting period is for its band: its periods, or for bills its months, to the even one of two halves.
fn band_count(reporting: &Reporting, granularity: Granularity, periods: usize) -> f64 {
    match granularity {
        Granularity::Daily => periods as f64,
        Granularity::Billing => {
            let all = &reporting.periods;
            let days = (all.end().utc_s - all.start().utc_s).div_euclid(DAY_S);
            (days as f64 / 30.0).round_ties_even()
        }
    }
}

/// Savings in a normal year: one model of the time before and one of the time after, the same weather.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ModeledSavings {
    /// Savings in the meter's unit.
    pub savings: f64,
    /// Sum that the baseline model predicts.
    pub baseline: f64,
    /// Sum that the reporting model predicts.
    pub reporting: f64,
    /// Confidence of the band, two-sided.
    pub confidence: f64,
    /// Half-width from the baseline model, the reporting model, and both in quadrature.
    pub fsu: Option<[f64; 3]>,
}

/// Savings in a normal year, whose periods and weather are given as a reporting period (readings are not looked at).
#[must_use]
pub fn modeled_savings(
    before: &UsagePerDay,
    after: &UsagePerDay,
    normal_year: &Reporting,
    confidence: f64,
) -> ModeledSavings {
    let all = &normal_year.periods;
    let (mut baseline, mut reporting, mut count) = (0.0, 0.0, 0);
    for period in &all.list {
        if let (Some(without), Some(with)) = (before.predict(all, period), after.predict(all, period)) {
            baseline += without.total();
            reporting += with.total();
            count += 1;
        }
    }
    let band = |model: &UsagePerDay| {
        let granularity = model.frame.granularity;
        let months = if count == 0 { 0.0 } else { band_count(normal_year, granularity, count) };
        fsu(&model.totals, granularity, months, confidence)
    };
    let fsu = band(before).zip(band(after)).map(|(before, after)| [before, after, before.hypot(after)]);
    ModeledSavings { savings: baseline - reporting, baseline, reporting, confidence, fsu }
}
