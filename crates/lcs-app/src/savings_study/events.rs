//! Non-routine events: proposed from the residuals, decided by a person.

use super::{
    document::{EventDecision, EventVerdict},
    fit::Question,
};
use crate::{AppError, local_clock::LocalClock, views::SavingsSource};
use lcs_domain::Date;
use lcs_mv::{
    Course, DecidedSavings, Decision, EventKind, EventSearch, MeteredTotal, ProposedEvent, Verdict, decide,
    propose_events,
};
use serde::Serialize;
use utoipa::ToSchema;

/// How an event ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StudyEventKind {
    /// The use shifts and does not come back.
    Step,
    /// It comes back.
    Temporary,
}

/// A proposed event with what was decided about it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StudyEvent {
    /// How it ends.
    pub kind: StudyEventKind,
    /// First day.
    pub first: String,
    /// Last day; that of the data for a step.
    pub last: String,
    /// Days of it with a reading and weather.
    pub days: f64,
    /// By how much more was used, kWh a day; below zero for less.
    pub change_kwh_day: f64,
    /// Standard error of the change, kWh a day.
    pub standard_error_kwh_day: f64,
    /// How strongly the readings speak for it.
    pub evidence: f64,
    /// What the evidence had to exceed.
    pub threshold: f64,
    /// The last decision about it; null before one.
    #[schema(required)]
    pub decision: Option<EventDecision>,
    /// What the decision adds to the saving, kWh; null where nothing is adjusted.
    #[schema(required)]
    pub adjustment_kwh: Option<f64>,
}

/// Both sides of the works by their readings, and the saving that events may change.
pub(super) struct Judgeable<'a> {
    pub baseline: &'a Course,
    pub reporting: &'a Course,
    pub total: &'a MeteredTotal,
}

/// Events with the saving before and after they are adjusted.
pub(super) struct Judged {
    pub events: Vec<StudyEvent>,
    /// Decisions about events that the data do not show any more.
    pub orphans: Vec<EventDecision>,
    pub savings: DecidedSavings,
}

/// Proposes the events of a reporting period and applies what was decided. An event is known by its days: when new
/// readings move them, the decision no longer speaks of it and a person is asked again.
pub(super) fn judge(
    question: &Question<'_>,
    savings: &Judgeable<'_>,
    decisions: &[EventDecision],
) -> Result<Judged, AppError> {
    let search = match question.load.source() {
        SavingsSource::Bills => EventSearch::of_bills(),
        SavingsSource::Readings => EventSearch::default(),
    };
    let proposed = propose_events(savings.baseline, savings.reporting, search);
    let days: Vec<(Date, Date)> = proposed.iter().map(|event| days(event, question.clock)).collect();
    let speaks_of = |decision: &EventDecision, (first, last): &(Date, Date)| {
        decision.first == first.to_string() && decision.last == last.to_string()
    };
    let of_event = |decision: &EventDecision| days.iter().position(|days| speaks_of(decision, days));
    let applied: Vec<Decision> = decisions
        .iter()
        .filter_map(|decision| {
            let (by, why) = (decision.by.clone(), decision.why.clone());
            Some(Decision { event: of_event(decision)?, verdict: verdict(decision.verdict), by, why })
        })
        .collect();
    let savings = decide(savings.total, &proposed, &applied)
        .map_err(|error| AppError::unusable(error.to_string(), error.hint()))?;
    let events = proposed.iter().zip(&days).enumerate().map(|(at, (event, days))| StudyEvent {
        kind: match event.kind {
            EventKind::Step => StudyEventKind::Step,
            EventKind::Temporary => StudyEventKind::Temporary,
        },
        first: days.0.to_string(),
        last: days.1.to_string(),
        days: event.days,
        change_kwh_day: event.change_per_day,
        standard_error_kwh_day: event.standard_error_per_day,
        evidence: event.evidence,
        threshold: event.threshold,
        decision: decisions.iter().rev().find(|decision| speaks_of(decision, days)).cloned(),
        adjustment_kwh: savings
            .adjustments
            .iter()
            .find(|adjusted| adjusted.event == at)
            .map(|adjusted| adjusted.energy),
    });
    let events = events.collect();
    let orphans = decisions.iter().filter(|decision| of_event(decision).is_none()).cloned().collect();
    Ok(Judged { events, orphans, savings })
}

fn days(event: &ProposedEvent, clock: &LocalClock) -> (Date, Date) {
    let after = clock.day(event.end.utc_s);
    (clock.day(event.first.utc_s), after.yesterday().unwrap_or(after))
}

const fn verdict(of: EventVerdict) -> Verdict {
    match of {
        EventVerdict::Accept => Verdict::Accept,
        EventVerdict::Reject => Verdict::Reject,
        EventVerdict::Adjust { change_kwh_day, standard_error_kwh_day } => {
            Verdict::Adjust { change_per_day: change_kwh_day, standard_error_per_day: standard_error_kwh_day }
        }
    }
}
