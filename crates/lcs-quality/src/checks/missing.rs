//! `facility.no_meter`, `facility.no_area`: what no intensity can be made of.

use crate::Survey;
use lcs_domain::{Facility, FacilityId, Finding, Severity};
use std::collections::BTreeSet;

/// Facilities without a meter or without a floor area.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let served: BTreeSet<&FacilityId> =
        survey.input.meters.iter().flat_map(|meter| &meter.serves).map(|served| &served.facility).collect();
    let of = |facility: &Facility| {
        let no_meter =
            (!served.contains(&facility.id)).then(|| survey.facility("facility.no_meter", Severity::Warning, facility));
        let no_area =
            facility.denominator().is_none().then(|| survey.facility("facility.no_area", Severity::Warning, facility));
        [no_meter, no_area]
    };
    survey.input.facilities.iter().flat_map(of).flatten().collect()
}
