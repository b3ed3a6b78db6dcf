//! How long the block lives on its own when the grid fails: from every hour of the year.
//!
//! A step on its own maps the stored energy `s` to `min(top, s + shift)` if `s ≥ need`, and to failure otherwise. Such
//! maps stay such maps when one follows the other, so that spans of 1, 2, 4, … steps are prepared once and each start is
//! answered by halving: 8,760 starts of up to a year cost as much as a few thousand steps each way.

use crate::{CommunityError, KeyFault, Series};
use serde::Serialize;

/// The plant that is there when the grid fails, and what it must serve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OutageInput {
    /// Photovoltaic plant, kWp.
    pub pv_kw: f64,
    /// Battery, kWh, with cars that stay.
    pub battery_kwh: f64,
    /// Power of the battery either way, kW at the bus.
    pub battery_kw: f64,
    /// Share of the load that is served.
    pub critical_share: f64,
    /// Share of the battery that is full when the grid fails.
    pub initial_soc: f64,
    /// Energy stored per energy taken from the bus.
    pub charge_efficiency: f64,
    /// Energy given to the bus per energy taken from the cells.
    pub discharge_efficiency: f64,
}

/// Survival from every start.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outage {
    /// Mean time survived, h.
    pub mean_hours: f64,
    /// Median, h.
    pub median_hours: f64,
    /// Shortest, h.
    pub min_hours: f64,
    /// Longest, h; the length of the series where it is survived whole.
    pub max_hours: f64,
    /// Share of the starts from which the whole series is survived.
    pub endless_share: f64,
    /// Time survived from each start, h.
    pub hours: Vec<f64>,
}

/// Probability of surviving an outage of a given length.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Survival {
    /// Length, h.
    pub hours: f64,
    /// Share of the starts from which it is survived.
    pub probability: f64,
}

/// What is lost in outages of one length.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Unserved {
    /// Length, h.
    pub hours: f64,
    /// Critical load not served, mean over all starts, kWh.
    pub mean_kwh: f64,
    /// The worst start, kWh.
    pub max_kwh: f64,
    /// Share of the critical energy that is served.
    pub served_share: f64,
}

/// Lengths that a survival curve is told for, h.
pub const SURVIVAL_HOURS: [f64; 14] = [1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0, 12.0, 15.0, 18.0, 24.0, 48.0, 72.0, 168.0];

/// What a span of steps does to the stored energy.
#[derive(Clone, Copy)]
struct Span {
    need: f64,
    shift: f64,
    top: f64,
}

impl Span {
    fn then(self, next: Self) -> Self {
        let need = if self.top < next.need { f64::INFINITY } else { self.need.max(next.need - self.shift) };
        Self { need, shift: self.shift + next.shift, top: next.top.min(self.top + next.shift) }
    }

    fn after(self, stored: f64) -> Option<f64> {
        (stored >= self.need).then(|| self.top.min(stored + self.shift))
    }
}

/// Simulates an outage from every step of `series`, going round the year, each until the first step whose critical load
/// cannot be met, or once round.
///
/// In each step the sun serves first; what is over charges the battery up to its power and room, what is missing comes
/// from the battery within its power and content.
///
/// # Source
/// The rule of the reference data (facts on smart communities, model D), which follows the outage simulator of REopt
/// (National Renewable Energy Laboratory).
///
/// # Errors
/// [`CommunityError::Input`] naming figures that cannot be.
pub fn survival(series: &Series, step_h: f64, input: &OutageInput) -> Result<Outage, CommunityError> {
    input.validate()?;
    let spans = spans(series, step_h, input);
    let steps = series.len();
    let begin = input.initial_soc * input.battery_kwh;
    let survived: Vec<usize> = (0..steps).map(|start| survived_steps(&spans, start, begin)).collect();
    let mut sorted = survived.clone();
    sorted.sort_unstable();
    let median = if sorted.is_empty() { 0.0 } else { 0.5 * (sorted[(steps - 1) / 2] + sorted[steps / 2]) as f64 };
    Ok(Outage {
        mean_hours: survived.iter().sum::<usize>() as f64 * step_h / steps.max(1) as f64,
        median_hours: median * step_h,
        min_hours: sorted.first().copied().unwrap_or(0) as f64 * step_h,
        max_hours: sorted.last().copied().unwrap_or(0) as f64 * step_h,
        endless_share: sorted.iter().filter(|&&survived| survived == steps).count() as f64 / steps.max(1) as f64,
        hours: survived.into_iter().map(|steps| steps as f64 * step_h).collect(),
    })
}

/// `spans[level][start]`: the `2^level` steps from `start`.
fn spans(series: &Series, step_h: f64, input: &OutageInput) -> Vec<Vec<Span>> {
    let single: Vec<Span> = net_kw(series, input).map(|net| single_step(net, step_h, input)).collect();
    let steps = single.len();
    let mut spans = vec![single];
    while 1 << spans.len() <= steps {
        let half = 1 << (spans.len() - 1);
        let last = &spans[spans.len() - 1];
        spans.push((0..steps).map(|start| last[start].then(last[(start + half) % steps])).collect());
    }
    spans
}

fn net_kw<'a>(series: &'a Series, input: &'a OutageInput) -> impl Iterator<Item = f64> + 'a {
    series.load_kw.iter().zip(&series.pv_kw_per_kwp).map(|(load, sun)| input.critical_share * load - input.pv_kw * sun)
}

fn single_step(net_kw: f64, step_h: f64, input: &OutageInput) -> Span {
    if net_kw <= 0.0 {
        let stored = input.charge_efficiency * (-net_kw).min(input.battery_kw) * step_h;
        Span { need: 0.0, shift: stored, top: input.battery_kwh }
    } else {
        let drawn = net_kw * step_h / input.discharge_efficiency;
        let need = if net_kw <= input.battery_kw { drawn } else { f64::INFINITY };
        Span { need, shift: -drawn, top: input.battery_kwh - drawn }
    }
}

fn survived_steps(spans: &[Vec<Span>], start: usize, begin: f64) -> usize {
    let steps = spans[0].len();
    let (mut stored, mut done) = (begin, 0);
    for level in (0..spans.len()).rev() {
        while done + (1 << level) <= steps {
            let Some(after) = spans[level][(start + done) % steps].after(stored) else { break };
            stored = after;
            done += 1 << level;
        }
    }
    done
}

impl Outage {
    /// Share of the starts from which `hours` are survived.
    #[must_use]
    pub fn probability(&self, hours: f64) -> f64 {
        share_of(self.hours.iter(), hours)
    }

    /// The curve at [`SURVIVAL_HOURS`].
    #[must_use]
    pub fn curve(&self) -> Vec<Survival> {
        SURVIVAL_HOURS.iter().map(|&hours| Survival { hours, probability: self.probability(hours) }).collect()
    }

    /// Share of the starts of each month from which `hours` are survived, January first: the seasons.
    #[must_use]
    pub fn probability_by_month(&self, calendar: &crate::Calendar, hours: f64) -> Vec<f64> {
        (0..12)
            .map(|month| {
                let starts = self.hours.iter().enumerate().filter(|(step, _)| calendar.month(*step) == month);
                share_of(starts.map(|(_, survived)| survived), hours)
            })
            .collect()
    }

    /// Share of the starts in each hour of the day from which `hours` are survived.
    #[must_use]
    pub fn probability_by_hour(&self, calendar: &crate::Calendar, hours: f64) -> Vec<f64> {
        (0..24)
            .map(|hour| {
                let starts = self.hours.iter().enumerate().filter(|(step, _)| calendar.hour(*step) == hour);
                share_of(starts.map(|(_, survived)| survived), hours)
            })
            .collect()
    }
}

fn share_of<'a>(survived: impl Iterator<Item = &'a f64>, hours: f64) -> f64 {
    let (mut long, mut all) = (0usize, 0usize);
    for survived in survived {
        all += 1;
        long += usize::from(*survived >= hours);
    }
    if all == 0 { 0.0 } else { long as f64 / all as f64 }
}

/// Critical load not served in outages of `hours` from every start, where in each step as much is served as sun and
/// battery can give.
///
/// # Errors
/// [`CommunityError::Input`] naming figures that cannot be.
pub fn unserved(series: &Series, step_h: f64, input: &OutageInput, hours: f64) -> Result<Unserved, CommunityError> {
    input.validate()?;
    let net: Vec<f64> = net_kw(series, input).collect();
    let steps = net.len();
    let length = ((hours / step_h).round() as usize).min(steps);
    let (mut total, mut worst, mut critical) = (0.0, 0.0_f64, 0.0);
    for start in 0..steps {
        let (mut stored, mut missed) = (input.initial_soc * input.battery_kwh, 0.0);
        for step in (start..start + length).map(|step| step % steps) {
            let net = net[step];
            critical += input.critical_share * series.load_kw[step] * step_h;
            if net <= 0.0 {
                let most = (-net).min(input.battery_kw) * step_h * input.charge_efficiency;
                stored = (stored + most).min(input.battery_kwh);
            } else {
                let given = net.min(input.battery_kw).min(stored * input.discharge_efficiency / step_h);
                stored -= given * step_h / input.discharge_efficiency;
                missed += (net - given) * step_h;
            }
        }
        total += missed;
        worst = worst.max(missed);
    }
    let served_share = if critical > 0.0 { 1.0 - total / critical } else { 1.0 };
    Ok(Unserved { hours, mean_kwh: total / steps.max(1) as f64, max_kwh: worst, served_share })
}

impl OutageInput {
    fn validate(&self) -> Result<(), CommunityError> {
        let mut faults = Vec::new();
        let mut refuse = |good: bool, key: &str, value: f64, reason: &str, hint: &str| {
            if !good {
                let (key, reason, hint) = (key.to_owned(), reason.to_owned(), hint.to_owned());
                faults.push(KeyFault { key, value: value.to_string(), reason, hint });
            }
        };
        for (key, value) in [
            ("pv-kw", self.pv_kw),
            ("battery-kwh", self.battery_kwh),
            ("battery-kw", self.battery_kw),
            ("critical-share", self.critical_share),
        ] {
            refuse(value >= 0.0 && value.is_finite(), key, value, "below 0 or not a number", "give 0 or more");
        }
        let share = (0.0..=1.0).contains(&self.initial_soc);
        refuse(share, "initial-soc", self.initial_soc, "outside 0 to 1", "give a share from 0 to 1");
        for (key, value) in
            [("charge_efficiency", self.charge_efficiency), ("discharge_efficiency", self.discharge_efficiency)]
        {
            refuse(value > 0.0 && value <= 1.0, key, value, "not above 0 and at most 1", "give a value such as 0.95");
        }
        if faults.is_empty() { Ok(()) } else { Err(CommunityError::Input(faults)) }
    }
}
