//! `bill.flat`: the same quantity bill after bill, as no real load gives.

use crate::Survey;
use lcs_domain::{Finding, Severity};

/// Runs of equal quantities other than zero.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let limit = survey.input.thresholds.flat_bills;
    let of = |history: &crate::History<'_>| -> Vec<Finding> {
        history
            .readings
            .chunk_by(|one, next| one.bill.quantity == next.bill.quantity && one.bill.unit == next.bill.unit)
            .filter(|run| run.len() >= limit && run[0].daily != 0.0)
            .map(|run| {
                history
                    .on_bills("bill.flat", Severity::Warning, run)
                    .text("quantity", run[0].bill.quantity.to_string())
                    .text("unit", run[0].bill.unit.symbol())
            })
            .collect()
    };
    survey.histories.iter().flat_map(of).collect()
}
