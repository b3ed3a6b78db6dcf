//! `bill.gap`: days inside a meter's history that no bill covers.

use crate::{History, Survey};
use lcs_domain::{Finding, Period, Severity};

/// Holes between the first and the last bill of each meter.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    survey.histories.iter().flat_map(|history| gaps(survey, history)).collect()
}

fn gaps(survey: &Survey<'_>, history: &History<'_>) -> Vec<Finding> {
    let limits = &survey.input.thresholds;
    let mut found = Vec::new();
    // The readings are sorted by start; one may end after the next does.
    let mut until = history.readings.first().map(|first| first.bill.period.end);
    for reading in history.readings.iter().skip(1) {
        let period = reading.bill.period;
        if let Some(gap) =
            until.and_then(|end| Period::new(end, period.start)).filter(|gap| gap.days() >= limits.gap_days)
        {
            let severity = if gap.days() >= limits.serious_gap_days { Severity::Warning } else { Severity::Info };
            found.push(
                history
                    .finding("bill.gap", severity)
                    .text("start", gap.start.to_string())
                    .text("end", gap.end.to_string())
                    .number("days", f64::from(gap.days()))
                    .at(&reading.bill.source),
            );
        }
        until = until.max(Some(period.end));
    }
    found
}
