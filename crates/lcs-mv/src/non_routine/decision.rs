//! What a person decides about proposed events, and the saving that follows.

use super::proposal::ProposedEvent;
use crate::{MeteredTotal, MvError, statistics::student_t_quantile};
use serde::{Deserialize, Serialize};

/// Degrees of freedom at which t is the normal distribution.
const NORMAL: f64 = 1e6;

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "verdict")]
pub enum Verdict {
    /// It happened, and changed the use as proposed.
    Accept,
    /// It is no event, or one of the works: nothing is adjusted.
    Reject,
    /// It happened, and its change is known better: from a submeter, a tenant's bill, an engineer's figure.
    Adjust {
        /// By how much more was used per day, in the meter's unit.
        change_per_day: f64,
        /// Standard error of that figure; zero where it was metered.
        standard_error_per_day: f64,
    },
}

/// A person's decision about one event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Which of the proposed events, from 0.
    pub event: usize,
    /// What is decided.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Who decided.
    pub by: String,
    /// Why.
    pub why: String,
}

/// What an event changes in the saving.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Adjustment {
    /// Which of the proposed events, from 0.
    pub event: usize,
    /// Days that are adjusted.
    pub days: f64,
    /// Energy added to the counterfactual, and so to the saving.
    pub energy: f64,
    /// Half-width of its band.
    pub half_band: f64,
}

/// Both savings beside each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecidedSavings {
    /// As metered, no event adjusted.
    pub metered: MeteredTotal,
    /// Savings with the accepted events adjusted.
    pub adjusted: f64,
    /// Half-width of the band of the adjusted savings.
    pub adjusted_half_band: Option<f64>,
    /// What was adjusted.
    pub adjustments: Vec<Adjustment>,
    /// Events that were rejected.
    pub rejected: Vec<usize>,
    /// Events that nobody has decided about.
    pub undecided: Vec<usize>,
}

/// The saving after decisions. Of several about one event the last one counts.
///
/// The change is estimated against the days outside the event, whose sum is independent of it, so that both variances add
/// up to that of a saving counted from the undisturbed days alone.
///
/// # Errors
/// Where a decision is about an event that was not proposed.
pub fn decide(
    metered: &MeteredTotal,
    events: &[ProposedEvent],
    decisions: &[Decision],
) -> Result<DecidedSavings, MvError> {
    if let Some(wrong) = decisions.iter().find(|decision| decision.event >= events.len()) {
        return Err(MvError::NoSuchEvent { event: wrong.event, events: events.len() });
    }
    let t = student_t_quantile(1.0 - (1.0 - metered.confidence) / 2.0, NORMAL);
    let (mut adjustments, mut rejected, mut undecided) = (Vec::new(), Vec::new(), Vec::new());
    for (at, event) in events.iter().enumerate() {
        let verdict = decisions.iter().rev().find(|decision| decision.event == at).map(|decision| decision.verdict);
        let (change, error) = match verdict {
            None => {
                undecided.push(at);
                continue;
            }
            Some(Verdict::Reject) => {
                rejected.push(at);
                continue;
            }
            Some(Verdict::Accept) => (event.change_per_day, event.standard_error_per_day),
            Some(Verdict::Adjust { change_per_day, standard_error_per_day }) => {
                (change_per_day, standard_error_per_day)
            }
        };
        let half_band = t * error * event.days;
        adjustments.push(Adjustment { event: at, days: event.days, energy: change * event.days, half_band });
    }
    let energy: f64 = adjustments.iter().map(|adjustment| adjustment.energy).sum();
    let squares: f64 = adjustments.iter().map(|adjustment| adjustment.half_band.powi(2)).sum();
    Ok(DecidedSavings {
        metered: *metered,
        adjusted: metered.savings + energy,
        adjusted_half_band: metered.half_band.map(|band| (band * band + squares).sqrt()),
        adjustments,
        rejected,
        undecided,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EventKind, Stamp};

    #[test]
    fn nothing_is_adjusted_before_a_person_has_decided() {
        let event = ProposedEvent {
            kind: EventKind::Temporary,
            first: Stamp::utc(0),
            end: Stamp::utc(864_000),
            days: 10.0,
            change_per_day: 5.0,
            standard_error_per_day: 1.0,
            evidence: 25.0,
            threshold: 17.7,
        };
        let metered = MeteredTotal {
            savings: 100.0,
            counterfactual: 1_000.0,
            observed: 900.0,
            half_band: Some(30.0),
            confidence: 0.9,
            periods_left_out: 0,
        };
        let said = |verdict| Decision { event: 0, verdict, by: "operator".into(), why: "second shift".into() };
        let none = decide(&metered, &[event], &[]).unwrap();
        assert_eq!((none.adjusted, none.undecided.as_slice()), (100.0, [0].as_slice()));
        let yes = decide(&metered, &[event], &[said(Verdict::Accept)]).unwrap();
        // 30 and 1.6449 × 10 in quadrature
        assert!(yes.adjusted == 150.0 && (yes.adjusted_half_band.unwrap() - 34.212).abs() < 2e-3);
        let no = decide(&metered, &[event], &[said(Verdict::Accept), said(Verdict::Reject)]).unwrap();
        assert_eq!((no.adjusted, no.adjusted_half_band, no.rejected.as_slice()), (100.0, Some(30.0), [0].as_slice()));
        let known = Verdict::Adjust { change_per_day: 2.0, standard_error_per_day: 0.0 };
        assert_eq!(decide(&metered, &[event], &[said(known)]).unwrap().adjusted, 120.0);
        let other = Decision { event: 1, ..said(Verdict::Accept) };
        assert!(matches!(decide(&metered, &[event], &[other]), Err(MvError::NoSuchEvent { .. })));
        let text = serde_json::to_string(&said(Verdict::Accept)).unwrap();
        assert_eq!(serde_json::from_str::<Decision>(&text).unwrap(), said(Verdict::Accept));
    }
}
