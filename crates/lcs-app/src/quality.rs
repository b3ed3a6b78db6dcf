//! Checks across records, over what is believed now.

use crate::estate::{Estate, use_class};
use lcs_carbon::FacilityYear;
use lcs_domain::{Bill, Date, FacilityId, Finding, MeterId, Subject};
use lcs_pack::{Archetype, Pack};
use lcs_quality::{EuiBand, QualityInput, Thresholds, check};
use std::collections::BTreeMap;

/// What the checks find.
pub(crate) fn quality_findings(estate: &Estate, pack: &Pack, accounts: &[FacilityYear], today: Date) -> Vec<Finding> {
    let snapshot = &estate.snapshot;
    let bills: BTreeMap<MeterId, Vec<&Bill>> =
        snapshot.meters.iter().map(|meter| (meter.id.clone(), estate.bills_of(&meter.id).iter().collect())).collect();
    let use_classes: BTreeMap<FacilityId, String> = snapshot
        .facilities
        .iter()
        .filter_map(|facility| Some((facility.id.clone(), use_class(pack, facility)?.id.clone())))
        .collect();
    let eui_kwh_m2: BTreeMap<FacilityId, f64> =
        accounts.iter().filter_map(|account| Some((account.facility.clone(), account.eui_kwh_m2?))).collect();
    let eui_bands: BTreeMap<String, EuiBand> = pack
        .uses
        .iter()
        .filter_map(|class| {
            let band = class.eui_kwh_m2.as_ref()?;
            Some((class.id.clone(), EuiBand { p10: band.p10, p50: band.p50, p90: band.p90 }))
        })
        .collect();
    let findings = check(&QualityInput {
        facilities: &snapshot.facilities,
        meters: &snapshot.meters,
        bills: &bills,
        use_class: &use_classes,
        eui_kwh_m2: &eui_kwh_m2,
        eui_bands: &eui_bands,
        today,
        thresholds: Thresholds::default(),
    });
    let needs_area = |facility: &FacilityId| {
        let class = use_classes.get(facility).and_then(|id| pack.use_class(id));
        class.is_none_or(|class| !is_without_area(&class.archetype))
    };
    findings
        .into_iter()
        .filter(|finding| match &finding.subject {
            Subject::Facility(id) if finding.code == "facility.no_area" => needs_area(id),
            _ => true,
        })
        .collect()
}

/// Street lights and the like have no floor area to ask for.
pub(crate) fn is_without_area(archetype: &Archetype) -> bool {
    matches!(archetype, Archetype::EndUses(uses) if uses.roof_per_floor_area <= 0.0)
}
