//! `bill.zero`: no use in the middle of a history of use.

use crate::Survey;
use crate::survey::stats_count;
use lcs_domain::{Finding, Severity};

/// Runs of zero bills with use before and after, of meters that are seldom at zero.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let limits = &survey.input.thresholds;
    let of = |history: &crate::History<'_>| -> Vec<Finding> {
        let readings = &history.readings;
        let used = |at: &usize| readings[*at].daily != 0.0;
        let (Some(first), Some(last)) = ((0..readings.len()).find(used), (0..readings.len()).rev().find(used)) else {
            return Vec::new();
        };
        let inside = &readings[first..=last];
        let zeros = inside.iter().filter(|reading| reading.daily == 0.0).count();
        if inside.len() < limits.history_bills || stats_count(zeros) > limits.zero_share * stats_count(inside.len()) {
            return Vec::new();
        }
        inside
            .chunk_by(|one, next| (one.daily == 0.0) == (next.daily == 0.0))
            .filter(|run| run[0].daily == 0.0)
            .map(|run| history.on_bills("bill.zero", Severity::Warning, run))
            .collect()
    };
    survey.histories.iter().flat_map(of).collect()
}
