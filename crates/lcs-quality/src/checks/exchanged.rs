//! `meter.swapped`: two meters whose levels change places at a date, as when two account numbers are exchanged.

use crate::stats::TERMS;
use crate::survey::stats_count;
use crate::usual::{SEASON_BASIS, wave};
use crate::{History, Reading, Survey, Thresholds, stats};
use lcs_domain::{Carrier, Date, Finding, Severity};
use lcs_units::Kind;

/// Both explanations have four terms a meter; a tenth more is within the noise of two dozen bills.
const AS_GOOD: f64 = 1.1;

/// A pair of histories and the date.
#[derive(Debug, Clone, PartialEq)]
pub struct Exchange {
    /// Position of one history.
    pub one: usize,
    /// Position of the other.
    pub other: usize,
    at: Date,
    levels: [f64; 2],
    misfit: f64,
}

/// A meter's level before and after the date at which it changes most.
#[derive(Debug, Clone, Copy)]
struct Step {
    history: usize,
    carrier: Carrier,
    kind: Kind,
    at: Date,
    before: f64,
    after: f64,
    /// How uncertain a level is.
    error: f64,
    /// Sum of absolute deviations from the two levels and the season.
    cost: f64,
}

/// One finding per pair, about the first meter.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let of = |pair: &Exchange| {
        let (one, other) = (&survey.histories[pair.one], &survey.histories[pair.other]);
        let from = one.readings.iter().position(|reading| reading.bill.period.start >= pair.at).unwrap_or(0);
        one.on_bills("meter.swapped", Severity::Error, &one.readings[from..])
            .text("other_meter", other.meter.id.as_str())
            .text("date", pair.at.to_string())
            .number("daily_before", pair.levels[0])
            .number("daily_after", pair.levels[1])
            .number("misfit_percent", pair.misfit.exp_m1() * 100.0)
            .text("proposed_exchange_with", other.meter.id.as_str())
    };
    survey.exchanges.iter().map(of).collect()
}

/// Pairs that mirror each other, the best first taken; a meter is in one pair at most.
pub fn pairs(histories: &[History<'_>], limits: &Thresholds) -> Vec<Exchange> {
    let steps: Vec<Step> =
        histories.iter().enumerate().filter_map(|(index, history)| step(index, history, limits)).collect();
    let mut found: Vec<Exchange> = Vec::new();
    for (at, one) in steps.iter().enumerate() {
        let mirrored = steps[at + 1..].iter().filter_map(|other| {
            mirror(one, other, limits).filter(|_| fits_better(histories, one, other).unwrap_or(true))
        });
        found.extend(mirrored);
    }
    found.sort_by(|one, other| one.misfit.total_cmp(&other.misfit).then(one.one.cmp(&other.one)));
    let mut taken = vec![false; histories.len()];
    found.retain(|pair| {
        let free = !taken[pair.one] && !taken[pair.other];
        (taken[pair.one], taken[pair.other]) = (true, true);
        free
    });
    found.sort_by_key(|pair| (pair.one, pair.other));
    found
}

/// The split of a history into two levels that leaves the least absolute deviation, if it stands out. Where bills cover
/// the calendar, a yearly wave is fitted beside the two levels, or else winter and summer would be taken for a change.
fn step(index: usize, history: &History<'_>, limits: &Thresholds) -> Option<Step> {
    let used: Vec<(f64, [f64; 2], &Reading<'_>)> = history
        .readings
        .iter()
        .zip(wave(history))
        .filter(|(reading, _)| reading.daily > 0.0)
        .map(|(reading, (_, sin, cos))| (reading.daily.ln(), [sin, cos], reading))
        .collect();
    if used.len() < limits.history_bills.max(2 * limits.swap_bills) {
        return None;
    }
    // Cheap way out for the many meters that keep their level.
    let (low, high) = used.iter().fold((f64::MAX, f64::MIN), |(low, high), (log, ..)| (low.min(*log), high.max(*log)));
    if high - low < limits.swap_ratio.ln() {
        return None;
    }
    let splits = limits.swap_bills..=used.len() - limits.swap_bills;
    let (at, fit) = splits
        .filter_map(|at| Some((at, Fit::of(&used, at)?)))
        .min_by(|one, other| one.1.cost.total_cmp(&other.1.cost))?;
    let sigma = fit.sigma.max(limits.history_scatter);
    let change = (fit.after - fit.before).abs();
    (change >= limits.swap_ratio.ln() && change >= limits.swap_scatters * sigma).then(|| Step {
        history: index,
        carrier: history.meter.carrier,
        kind: used[at].2.bill.unit.kind(),
        at: used[at].2.bill.period.start,
        before: fit.before,
        after: fit.after,
        error: sigma / stats_count(at.min(used.len() - at)).sqrt(),
        cost: fit.cost,
    })
}

/// Two levels and what they leave unexplained.
struct Fit {
    before: f64,
    after: f64,
    /// Sum of absolute deviations.
    cost: f64,
    sigma: f64,
}

impl Fit {
    fn of(used: &[(f64, [f64; 2], &Reading<'_>)], at: usize) -> Option<Self> {
        let (first, last) = (used.first()?.2.bill.period.start, used.last()?.2.bill.period.end);
        let year = first.until(last).is_ok_and(|span| span.get_days() >= SEASON_BASIS.2);
        let logs = |wave: [f64; 2]| used.iter().map(move |(log, [sin, cos], _)| log - wave[0] * sin - wave[1] * cos);
        let wave = if year && used.len() >= 3 * TERMS {
            let after = |i: usize| if i < at { 0.0 } else { 1.0 };
            let row = |(i, (log, [sin, cos], _)): (usize, &(f64, [f64; 2], &Reading<'_>))| {
                ([1.0, after(i), *sin, *cos], *log)
            };
            let weights = stats::least_squares(&used.iter().enumerate().map(row).collect::<Vec<_>>())?;
            [weights[2], weights[3]]
        } else {
            [0.0, 0.0]
        };
        let (before, after) = (stats::median(logs(wave).take(at))?, stats::median(logs(wave).skip(at))?);
        let deviations: Vec<f64> =
            logs(wave).enumerate().map(|(i, log)| (log - if i < at { before } else { after }).abs()).collect();
        let cost = deviations.iter().sum();
        Some(Self { before, after, cost, sigma: stats::MAD_TO_SIGMA * stats::median(deviations)? })
    }
}

/// What one gave up the other took, at the same time.
fn mirror(one: &Step, other: &Step, limits: &Thresholds) -> Option<Exchange> {
    let days = one.at.until(other.at).map_or(i32::MAX, |span| span.get_days()).abs();
    let misfit = (one.before - other.after).abs().max((one.after - other.before).abs());
    let closeness = limits.swap_closeness.max(1.5 * (one.error + other.error));
    let change = (one.after - one.before).abs();
    let alike = one.carrier == other.carrier && one.kind == other.kind && days <= limits.swap_days;
    (alike && misfit <= closeness && misfit <= change / 3.0).then(|| Exchange {
        one: one.history,
        other: other.history,
        at: one.at.max(other.at),
        levels: [one.before.exp(), one.after.exp()],
        misfit,
    })
}

/// The histories put back, each on one level with its own trend and season, leave no more unexplained than the two with
/// a step each. Two real changes that happen to match seldom match in season as well.
///
/// `None` where too few bills tell a season.
fn fits_better(histories: &[History<'_>], one: &Step, other: &Step) -> Option<bool> {
    let put_back = |first: &Step, second: &Step| {
        let rows: Vec<([f64; TERMS], f64)> = points(&histories[first.history])
            .filter(|point| point.0 < first.at)
            .chain(points(&histories[second.history]).filter(|point| point.0 >= second.at))
            .map(|(_, terms, log)| (terms, log))
            .collect();
        if rows.len() < 3 * TERMS {
            return None;
        }
        let weights = stats::least_squares(&rows)?;
        let fit = |terms: &[f64; TERMS]| terms.iter().zip(weights).map(|(term, weight)| term * weight).sum::<f64>();
        Some(rows.iter().map(|(terms, log)| (log - fit(terms)).abs()).sum::<f64>())
    };
    let apart = put_back(one, other)? + put_back(other, one)?;
    Some(apart <= AS_GOOD * (one.cost + other.cost))
}

fn points(history: &History<'_>) -> impl Iterator<Item = (Date, [f64; TERMS], f64)> {
    let used = history.readings.iter().zip(wave(history)).filter(|(reading, _)| reading.daily > 0.0);
    used.map(|(reading, (years, sin, cos))| (reading.bill.period.start, [1.0, years, sin, cos], reading.daily.ln()))
}
