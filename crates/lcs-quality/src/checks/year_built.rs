//! `facility.year_built`: a year of completion that cannot be.

use crate::Survey;
use lcs_domain::{Finding, Severity};

/// Years before the earliest believed one and years to come.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let (earliest, latest) = (survey.input.thresholds.earliest_year_built, survey.input.today.year());
    let odd = |facility: &lcs_domain::Facility| {
        let year = facility.year_built.filter(|year| !(earliest..=latest).contains(year))?;
        Some(
            survey
                .facility("facility.year_built", Severity::Warning, facility)
                .text("year", year.to_string())
                .text("earliest", earliest.to_string())
                .text("latest", latest.to_string()),
        )
    };
    survey.input.facilities.iter().filter_map(odd).collect()
}
