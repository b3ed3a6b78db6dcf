//! `facility.area_unit_slip`: a floor area in square feet that was taken for square metres, or the reverse.

use super::peers::{Standing, log_area, standings};
use crate::Survey;
use lcs_domain::{Finding, Severity};

/// Logarithm of 10.7639 ft²/m².
const SLIP: f64 = 2.376_197_6;
/// A facility this many scatters from where the slip would put it is odd for another reason.
const EXPLAINED: f64 = 3.0;

/// Facilities whose intensity and size fit their class much better after the correction.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let evident = |standing: &Standing<'_>| {
        let slip = slipped(standing, survey.input.thresholds.area_slip_evidence)?;
        let factor = (-slip).exp();
        let area = log_area(standing.facility)?.exp();
        Some(
            survey
                .facility("facility.area_unit_slip", Severity::Error, standing.facility)
                .text("class", standing.class_id)
                .number("eui", standing.eui)
                .number("median", standing.class.eui.centre.exp())
                .number("peers", crate::survey::stats_count(standing.class.buildings))
                .number("area_m2", area)
                .number("proposed_area_m2", area * factor)
                .number("proposed_factor", factor),
        )
    };
    standings(survey).iter().filter_map(evident).collect()
}

/// Logarithm by which the area is too large, where the evidence says so.
///
/// Compares two explanations by their likelihood: intensity and area are usual for the class, or both become usual
/// once the area is divided by the ratio of the units. Logarithms of both are taken as normal.
pub fn slipped(standing: &Standing<'_>, evidence: f64) -> Option<f64> {
    let area = log_area(standing.facility)?;
    [SLIP, -SLIP].into_iter().find(|slip| {
        // Too large an area by `slip` makes the intensity too small by as much.
        let eui = ratio(standing.apart, -slip, standing.class.eui.sigma);
        let size = standing.class.area.map_or(0.0, |class| ratio(area - class.centre, *slip, class.sigma));
        let explained = (standing.apart + slip).abs() <= EXPLAINED * standing.class.eui.sigma;
        // Sizes spread over decades: they may support the intensity's verdict, not make it.
        explained && eui > 0.0 && eui + size.min(eui) >= evidence
    })
}

/// Log likelihood ratio of a normal value moved by `shift` against the same value in place.
fn ratio(apart: f64, shift: f64, sigma: f64) -> f64 {
    (apart.powi(2) - (apart - shift).powi(2)) / (2.0 * sigma.powi(2))
}
