//! `meter.unassigned`, `meter.unknown_facility`, `meter.shares`: whom a meter serves.

use crate::{History, Survey};
use lcs_domain::{FacilityId, Finding, Severity};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::collections::BTreeSet;

/// Meters that serve nobody, somebody unknown, or more than everybody.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let known: BTreeSet<&FacilityId> = survey.input.facilities.iter().map(|facility| &facility.id).collect();
    survey.histories.iter().flat_map(|history| links(history, &known)).collect()
}

fn links(history: &History<'_>, known: &BTreeSet<&FacilityId>) -> Vec<Finding> {
    let serves = &history.meter.serves;
    let mut found = Vec::new();
    if serves.is_empty() {
        let finding = history.finding("meter.unassigned", Severity::Warning);
        found.push(
            finding.number("bills", crate::survey::stats_count(history.handed_in.len())).at(&history.meter.source),
        );
    }
    for served in serves.iter().filter(|served| !known.contains(&served.facility)) {
        let finding = history.finding("meter.unknown_facility", Severity::Warning);
        found.push(finding.text("facility", served.facility.as_str()).at(&served.source));
    }
    let (sum, facilities) = largest_sum(history);
    if sum > Decimal::ONE {
        found.push(
            history
                .finding("meter.shares", Severity::Error)
                .number("sum", sum.to_f64().unwrap_or(f64::NAN))
                .number("facilities", crate::survey::stats_count(facilities))
                .at(&history.meter.source),
        );
    }
    found
}

/// The largest sum of shares that hold at one time: it can only grow where a link begins.
fn largest_sum(history: &History<'_>) -> (Decimal, usize) {
    let serves = &history.meter.serves;
    let holds = |link: &lcs_domain::ServedFacility, day| {
        link.period.is_none_or(|period| period.start <= day && day < period.end)
    };
    let starts = serves.iter().map(|link| link.period.map_or(lcs_domain::Date::MIN, |period| period.start));
    starts
        .map(|day| {
            let active: Vec<_> = serves.iter().filter(|link| holds(link, day)).collect();
            (active.iter().map(|link| link.share).sum::<Decimal>(), active.len())
        })
        .max()
        .unwrap_or_default()
}
