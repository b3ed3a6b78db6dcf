//! Whether an import stays within the rights of who hands it in.
//!
//! Somebody with a right to part of the city can change nothing outside it: no facility, no meter that serves another
//! facility too, no bill of such a meter, and no facility is moved in or out.

use crate::{AppError, Scope, merge::Belief};
use lcs_domain::{Batch, Facility, FacilityId, FileKind, MeterId, SourceRef};

/// Before the batch is taken: facilities that are believed to lie elsewhere, or that would be moved elsewhere.
pub(crate) fn refuse_foreign_facilities(belief: &Belief, batch: &Batch, scope: &Scope) -> Result<(), AppError> {
    let moved = |before: &Option<String>, now: &Option<String>| match now {
        Some(district) => before != now && !scope.sees_district(district),
        None => false,
    };
    let foreign = |incoming: &&Facility| {
        let believed = belief.facility(&incoming.id);
        believed.is_some_and(|facility| !scope.sees(facility) || moved(&facility.district, &incoming.district))
    };
    match batch.facilities.iter().find(foreign) {
        Some(facility) => Err(outside(&facility.source, &format!("facility `{}`", facility.id))),
        None => Ok(()),
    }
}

/// After it: facilities that are new or moved, meters, and bills by their meters.
pub(crate) fn refuse_foreign_result(belief: &Belief, batch: &Batch, scope: &Scope) -> Result<(), AppError> {
    if scope.whole_city() {
        return Ok(());
    }
    if batch.kind == FileKind::ObservedWeather {
        let subject = "the weather of the whole city".to_owned();
        return Err(AppError::OutsideScope { place: batch.name.clone(), subject });
    }
    let own_facility = |id: &FacilityId| belief.facility(id).is_some_and(|facility| scope.sees(facility));
    let own_meter = |id: &MeterId| {
        belief.meter(id).is_some_and(|meter| {
            !meter.serves.is_empty() && meter.serves.iter().all(|served| own_facility(&served.facility))
        })
    };
    if let Some(facility) = batch.facilities.iter().find(|facility| !own_facility(&facility.id)) {
        return Err(outside(&facility.source, &format!("facility `{}`", facility.id)));
    }
    let meters = batch.meters.iter().map(|meter| (&meter.id, &meter.source));
    let bills = batch.bills.iter().map(|bill| (&bill.meter, &bill.source));
    match meters.chain(bills).find(|(meter, _)| !own_meter(meter)) {
        Some((meter, source)) => Err(outside(source, &format!("meter or account `{meter}`"))),
        None => Ok(()),
    }
}

fn outside(source: &SourceRef, subject: &str) -> AppError {
    AppError::OutsideScope { place: source.to_string(), subject: subject.to_owned() }
}

#[cfg(test)]
mod tests;
