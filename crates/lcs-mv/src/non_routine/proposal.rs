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
    /// From which residuals the noise is told.
    pub noise: EventNoise,
}

/// From which residuals the noise of a search is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventNoise {
    /// From both periods, the larger one: for days, of which an event disturbs few differences.
    BothPeriods,
    /// From the baseline alone: for bills. Of eleven differences between twelve bills the two ends of an event are so large
    /// a part that with them no event would ever stand out of the noise.
    Baseline,
}

impl EventSearch {
    /// For bills: two at least, noise from the baseline.
    ///
    /// Simulated with twelve bills before and after and independent errors: in 1 to 2 of 100 studies without an event one is
    /// proposed (3 where errors remember a third of the one before), and an event of four bills of five standard deviations
    /// is proposed in 7 of 10.
    #[must_use]
    pub fn of_bills() -> Self {
        Self { fewest_periods: 2, noise: EventNoise::Baseline, ..Self::default() }
    }
}

impl Default for EventSearch {
    /// A week at least, and 3 ln n for each shift.
    ///
    /// # Source
    /// Penalty: the modified Bayesian information criterion of Zhang & Siegmund 2007,
    /// <https://doi.org/10.1111/j.1541-0420.2006.00662.x>.
    fn default() -> Self {
        Self { fewest_periods: 7, penalty: 3.0, noise: EventNoise::BothPeriods }
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
/// Works save more on days that use more, so that the residuals are taken from a line of the prediction; once levels are
/// found, the line is told anew from within them, until they stay. The noise
/// comes from differences, so that the shifts themselves hardly enter it, and where [`EventSearch::noise`] says.
#[must_use]
pub fn propose_events(baseline: &Course, reporting: &Course, search: EventSearch) -> Vec<ProposedEvent> {
    let reporting = reporting.by_day();
    let fewest = search.fewest_periods.max(2);
    let points: Vec<Point> = reporting.points.iter().filter_map(Point::of).collect();
    if points.len() < 3 * fewest {
        return Vec::new();
    }
    let whole = Level { first: 0, end: points.len(), count: points.len() as f64, mean: 0.0 };
    let mut values = Line::within(&points, &[whole]).residuals(&points);
    let own = noise(&values);
    let before: Vec<f64> = baseline.by_day().residuals_per_day().iter().map(|(_, residual)| *residual).collect();
    let earlier = if before.len() >= 3 * fewest { noise(&before) } else { own };
    let (point, correlation) = match search.noise {
        EventNoise::BothPeriods => (own.0.max(earlier.0), own.1.max(earlier.1)),
        EventNoise::Baseline => earlier,
    };
    let variance = point * (1.0 + correlation) / (1.0 - correlation);
    if variance <= 0.0 {
        return Vec::new();
    }
    let threshold = search.penalty * (values.len() as f64).ln();
    let mut found = levels(&values, variance, threshold, fewest);
    for _ in 0..ROUNDS {
        if found.len() == 1 {
            break;
        }
        values = Line::within(&points, &found).residuals(&points);
        let again = levels(&values, variance, threshold, fewest);
        let settled = again.iter().map(|level| level.end).eq(found.iter().map(|level| level.end));
        found = again;
        if settled {
            break;
        }
    }
    events(&found, variance, threshold).into_iter().map(|event| event.dated(&points, variance, threshold)).collect()
}

/// How often the line is told anew from within the levels that were found with the line before.
const ROUNDS: usize = 8;

/// A period by the day: what was predicted and used.
struct Point {
    start: Stamp,
    length_days: f64,
    predicted_per_day: f64,
    observed_per_day: f64,
}

impl Point {
    fn of(point: &crate::CoursePoint) -> Option<Self> {
        let (predicted, observed) = point.both()?;
        let (start, length_days) = (point.start, point.length_days);
        let (predicted_per_day, observed_per_day) = (predicted / length_days, observed / length_days);
        Some(Self { start, length_days, predicted_per_day, observed_per_day })
    }
}

/// Observed against predicted energy per day.
struct Line {
    intercept: f64,
    slope: f64,
}

impl Line {
    /// Least squares with a level of its own for each stretch, so that an event does not bend the line; where predictions
    /// hardly differ, the mean difference.
    fn within(points: &[Point], levels: &[Level]) -> Self {
        let mean = |points: &[Point], value: fn(&Point) -> f64| {
            points.iter().map(value).sum::<f64>() / points.len().max(1) as f64
        };
        let (predicted, observed) = (|point: &Point| point.predicted_per_day, |point: &Point| point.observed_per_day);
        let (mut square, mut cross) = (0.0, 0.0);
        for level in levels {
            let stretch = &points[level.first..level.end];
            let (x, y) = (mean(stretch, predicted), mean(stretch, observed));
            for point in stretch {
                square += (point.predicted_per_day - x).powi(2);
                cross += (point.predicted_per_day - x) * (point.observed_per_day - y);
            }
        }
        let (x, y) = (mean(points, predicted), mean(points, observed));
        let slope = if square > 1e-12 * x * x * points.len() as f64 { cross / square } else { 1.0 };
        Self { intercept: y - slope * x, slope }
    }

    fn residuals(&self, points: &[Point]) -> Vec<f64> {
        points
            .iter()
            .map(|point| point.observed_per_day - self.intercept - self.slope * point.predicted_per_day)
            .collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CoursePoint;

    /// Twelve bills that swing with the seasons, their residuals repeating a pattern of 1 % of the use.
    fn bills(from_month: i64, saved: f64, event: impl Fn(usize) -> f64) -> Course {
        let point = |month: usize| {
            let predicted = 3_000.0 + 900.0 * (month as f64 / 12.0 * std::f64::consts::TAU).sin();
            let residual = [30.0, -25.0, 5.0, -15.0, 20.0, -10.0][(month * 5 + month / 6) % 6];
            CoursePoint {
                start: Stamp::utc((from_month + month as i64) * 30 * DAY_S),
                length_days: 30.0,
                observed: Some(predicted * (1.0 - saved) + residual + event(month)),
                predicted: Some(predicted),
            }
        };
        Course { points: (0..12).map(point).collect() }
    }

    #[test]
    fn an_event_of_some_bills_stands_out_of_the_noise_of_the_baseline() {
        let before = bills(0, 0.0, |_| 0.0);
        assert!(propose_events(&before, &bills(12, 0.2, |_| 0.0), EventSearch::of_bills()).is_empty());
        // 600 kWh a bill, 20 kWh a day, from the fourth to the seventh bill.
        let event = |month: usize| if (3..7).contains(&month) { 600.0 } else { 0.0 };
        let after = bills(12, 0.2, event);
        let found = propose_events(&before, &after, EventSearch::of_bills());
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].kind, found[0].first), (EventKind::Temporary, after.points[3].start));
        assert!((found[0].change_per_day - 20.0).abs() < 3.0, "{found:?}");
        assert!(
            propose_events(&before, &after, EventSearch { fewest_periods: 2, ..EventSearch::default() }).is_empty()
        );
    }
}
