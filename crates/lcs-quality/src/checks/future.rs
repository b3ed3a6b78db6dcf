//! `bill.future`: a bill for days that have not passed.

use crate::Survey;
use crate::survey::is_future;
use lcs_domain::{Finding, Severity};

/// Bills that end after tomorrow. They count in no history: a slipped year would shift every neighbour.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let today = survey.input.today;
    let of = |history: &crate::History<'_>| -> Vec<Finding> {
        history
            .handed_in
            .iter()
            .filter(|bill| is_future(bill, today))
            .map(|bill| {
                history
                    .finding("bill.future", Severity::Error)
                    .text("start", bill.period.start.to_string())
                    .text("end", bill.period.end.to_string())
                    .text("today", today.to_string())
                    .at(&bill.source)
            })
            .collect()
    };
    survey.histories.iter().flat_map(of).collect()
}
