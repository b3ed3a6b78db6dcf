//! `facility.eui_high`, `facility.eui_low`: an intensity outside the band of its use class.

use super::{area_unit_slip, peers::standings};
use crate::Survey;
use lcs_domain::{Finding, Severity};

/// Facilities far from their peers. High ones are candidates for measures as much as for errors.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let limits = &survey.input.thresholds;
    standings(survey)
        .iter()
        .filter(|standing| standing.apart.abs() > limits.eui_scatters * standing.class.eui.sigma)
        .filter(|standing| area_unit_slip::slipped(standing, limits.area_slip_evidence).is_none())
        .map(|standing| {
            let code = if standing.apart > 0.0 { "facility.eui_high" } else { "facility.eui_low" };
            let (centre, reach) = (standing.class.eui.centre, limits.eui_scatters * standing.class.eui.sigma);
            survey
                .facility(code, Severity::Warning, standing.facility)
                .text("class", standing.class_id)
                .number("eui", standing.eui)
                .number("median", centre.exp())
                .number("low", (centre - reach).exp())
                .number("high", (centre + reach).exp())
                .number("peers", crate::survey::stats_count(standing.class.buildings))
        })
        .collect()
}
