//! `bill.duplicate`, `bill.overlap`, `bill.absurd_period`: the same day billed twice.

use crate::Survey;
use lcs_domain::Finding;

/// What [`lcs_carbon::counted`] leaves aside, in its very words.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    survey.histories.iter().flat_map(|history| history.found.iter().cloned()).collect()
}
