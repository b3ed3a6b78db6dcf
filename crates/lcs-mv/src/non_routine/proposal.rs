//! Events proposed from the residuals.

use super::level::{Level, levels, noise};
use crate::{Course, Notice, NoticeName, Stamp, time::DAY_S};
use lcs_domain::Severity;
use serde::{Deserialize, Serialize};

/// How shifts are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct EventSearch {
    /// Shortest stretch, in periods of the course: days, or bills.
    pub fewest_periods: usize,
    /// What a shift costs, in units of the logarithm of the number of periods; a shift must lower the squared distance
    /// over the long-run variance by more than that.
    pub penalty: f64,
}

impl Default for EventSearch {
    /// A week at least, and 3 ln n for each shift.
    ///
    /// # Source
    /// Penalty: the modified Bayesian information criterion of Zhang & Siegmund 2007,
    /// <https://doi.org/10.1111/j.1541-0420.2006.00662.x>.
    fn default() -> Self {
        Self { fewest_periods: 7, penalty: 3.0 }
    }
}

/// How an event ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// The level shifts and does not come back.
    Step,
    /// The level shifts and comes back.
    Temporary,
}

/// A proposal. It changes nothing before a person has decided.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ProposedEvent {
    /// How it ends.
    pub kind: EventKind,
    /// Its first instant.
    pub first: Stamp,
    /// The instant after its last; the end of the data for a step.
    pub end: Stamp,
    /// Days of it that have both a reading and weather.
    pub days: f64,
    /// By how much more is used per day than before, in the meter's unit; below zero for less.
    pub change_per_day: f64,
    /// Standard error of the change, autocorrelation included.
    pub standard_error_per_day: f64,
    /// By how much the shift lowers the squared distance over the long-run variance.
    pub evidence: f64,
    /// What it had to exceed.
    pub threshold: f64,
}

impl ProposedEvent {
    /// The notice that asks a person to decide.
    #[must_use]
    pub fn notice(&self) -> Notice {
        let evidence = [
            ("days", self.days),
            ("change_per_day", self.change_per_day),
            ("standard_error_per_day", self.standard_error_per_day),
        ];
        Notice::new(NoticeName::NonRoutineEventProposed, Severity::Warning, evidence)
    }
}

/// Shifts in the residuals of a reporting period, in order of time; empty for fewer than three shortest stretches.
///
/// Works save more on days that use more, so that the residuals are first taken from a line of the prediction. The noise
/// is that of both periods, from differences, so that the shifts themselves do not enter it.
#[must_use]
pub fn propose_events(baseline: &Course, reporting: &Course, search: EventSearch) -> Vec<ProposedEvent> {
    let reporting = reporting.by_day();
    let fewest = search.fewest_periods.max(2);
    let line = Line::of(&reporting);
    let points: Vec<Point> = reporting.points.iter().filter_map(|point| line.residual(point)).collect();
    if points.len() < 3 * fewest {
        return Vec::new();
    }
    let values: Vec<f64> = points.iter().map(|point| point.residual_per_day).collect();
    let own = noise(&values);
    let before: Vec<f64> = baseline.by_day().residuals_per_day().iter().map(|(_, residual)| *residual).collect();
    let earlier = if before.len() >= 3 * fewest { noise(&before) } else { own };
    let correlation = own.1.max(earlier.1);
    let variance = own.0.max(earlier.0) * (1.0 + correlation) / (1.0 - correlation);
    if variance <= 0.0 {
        return Vec::new();
    }
    let threshold = search.penalty * (values.len() as f64).ln();
    let found = levels(&values, variance, threshold, fewest);
    events(&found, variance, threshold).into_iter().map(|event| event.dated(&points, variance, threshold)).collect()
}

/// A period with its residual.
struct Point {
    start: Stamp,
    length_days: f64,
    residual_per_day: f64,
}

/// Observed against predicted energy per day.
struct Line {
    intercept: f64,
    slope: f64,
}

impl Line {
    /// Least squares; where predictions hardly differ, the mean difference.
    fn of(course: &Course) -> Self {
        let pairs: Vec<(f64, f64)> = course
            .points
            .iter()
            .filter_map(|point| Some((point.predicted? / point.length_days, point.observed? / point.length_days)))
            .collect();
        let count = pairs.len().max(1) as f64;
        let (x, y) = pairs.iter().fold((0.0, 0.0), |(x, y), pair| (x + pair.0 / count, y + pair.1 / count));
        let square: f64 = pairs.iter().map(|pair| (pair.0 - x).powi(2)).sum();
        let cross: f64 = pairs.iter().map(|pair| (pair.0 - x) * (pair.1 - y)).sum();
        let slope = if square > 1e-12 * x * x * count { cross / square } else { 1.0 };
        Self { intercept: y - slope * x, slope }
    }

    fn residual(&self, point: &crate::CoursePoint) -> Option<Point> {
        let (predicted, observed) = point.both()?;
        let per_day = |energy: f64| energy / point.length_days;
        Some(Point {
            start: point.start,
            length_days: point.length_days,
            residual_per_day: per_day(observed) - self.intercept - self.slope * per_day(predicted),
        })
    }
}

/// An event as stretches of points.
struct Event {
    kind: EventKind,
    at: Level,
    reference: Level,
}

/// Steps and temporary shifts of the levels, each against the level before it.
fn events(levels: &[Level], variance: f64, threshold: f64) -> Vec<Event> {
    let Some((mut reference, rest)) = levels.split_first().map(|(first, rest)| (*first, rest)) else {
        return Vec::new();
    };
    let end = levels.last().map_or(0, |last| last.end);
    let mut events = Vec::new();
    let mut at = 0;
    while at < rest.len() {
        let returns = (at + 1..rest.len()).find(|later| evidence(&rest[*later], &reference, variance) < threshold);
        if let Some(later) = returns {
            events.push(Event { kind: EventKind::Temporary, at: joined(&rest[at..later]), reference });
            reference = joined(&[reference, rest[later]]);
            at = later + 1;
        } else {
            events.push(Event { kind: EventKind::Step, at: Level { end, ..rest[at] }, reference });
            reference = rest[at];
            at += 1;
        }
    }
    events
}

/// By how much two levels fit better than one.
fn evidence(one: &Level, other: &Level, variance: f64) -> f64 {
    (one.mean - other.mean).powi(2) / (variance * (1.0 / one.count + 1.0 / other.count))
}

/// Stretches as one, with the mean of all of their points; what lies between them is not counted.
fn joined(levels: &[Level]) -> Level {
    let count: f64 = levels.iter().map(|level| level.count).sum();
    let mean = levels.iter().map(|level| level.mean * level.count).sum::<f64>() / count;
    Level { first: levels[0].first, end: levels[levels.len() - 1].end, count, mean }
}

impl Event {
    fn dated(&self, points: &[Point], variance: f64, threshold: f64) -> ProposedEvent {
        let inside = &points[self.at.first..self.at.end];
        let days = inside.iter().map(|point| point.length_days).sum();
        let last = &points[self.at.end - 1];
        ProposedEvent {
            kind: self.kind,
            first: points[self.at.first].start,
            end: last.start.plus((last.length_days * DAY_S as f64).round() as i64),
            days,
            change_per_day: self.at.mean - self.reference.mean,
            standard_error_per_day: (variance * (1.0 / self.at.count + 1.0 / self.reference.count)).sqrt(),
            evidence: evidence(&self.at, &self.reference, variance),
            threshold,
        }
    }
}
