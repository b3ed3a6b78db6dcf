//! `bill.estimated_run`: nobody has read the meter for a while.

use crate::Survey;
use lcs_domain::{BillStatus, Finding, Severity};

/// Runs of estimated bills.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let limit = survey.input.thresholds.estimated_bills;
    let of = |history: &crate::History<'_>| -> Vec<Finding> {
        history
            .readings
            .chunk_by(|one, next| one.bill.status == next.bill.status)
            .filter(|run| run.len() >= limit && run[0].bill.status == BillStatus::Estimated)
            .map(|run| history.on_bills("bill.estimated_run", Severity::Warning, run))
            .collect()
    };
    survey.histories.iter().flat_map(of).collect()
}
