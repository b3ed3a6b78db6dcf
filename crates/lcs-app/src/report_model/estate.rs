//! Where the estate stands.

use super::{ReportInput, count, share};
use crate::{
    list_facilities::{facility_line, float},
    run_result::RunReport,
};
use lcs_carbon::CarrierYear;
use lcs_domain::{Carrier, Fact, FactStatus, Subject};
use lcs_report::{CarrierRow, Estate, FacilityRow, UseRow};
use std::collections::{BTreeMap, BTreeSet};

/// Every facility, in the order of the database.
pub(super) fn facilities(input: &ReportInput<'_>) -> Vec<FacilityRow> {
    let mut codes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for finding in &input.chain.findings {
        if let Subject::Facility(id) = &finding.subject {
            codes.entry(id.as_str()).or_default().insert(&finding.code);
        }
    }
    let snapshot = &input.estate.snapshot;
    snapshot
        .facilities
        .iter()
        .zip(&input.chain.accounts)
        .map(|(facility, account)| {
            let line = facility_line(&input.city.pack, facility, account);
            let findings = codes.get(facility.id.as_str()).into_iter().flatten().map(|code| (*code).to_owned());
            FacilityRow {
                id: line.id,
                name: line.name,
                use_class: line.use_class,
                district: facility.district.clone(),
                floor_area_m2: line.floor_area_m2,
                floor_area_kind: line.floor_area_kind,
                year: line.year,
                energy_kwh: line.energy_kwh,
                eui_kwh_m2: line.eui_kwh_m2,
                emissions_t: line.emissions_t,
                coverage: line.coverage,
                unverified_share: account.unverified_share,
                findings: findings.collect(),
            }
        })
        .collect()
}

/// Sums over the facilities.
pub(super) fn estate(input: &ReportInput<'_>, facilities: &[FacilityRow]) -> Estate {
    let with_energy: Vec<&FacilityRow> = facilities.iter().filter(|row| row.energy_kwh.is_some()).collect();
    let coverage: f64 = with_energy.iter().map(|row| row.coverage).sum();
    Estate {
        facilities: count(facilities.len()),
        facilities_with_energy: count(with_energy.len()),
        facilities_with_intensity: count(facilities.iter().filter(|row| row.eui_kwh_m2.is_some()).count()),
        floor_area_m2: facilities.iter().filter_map(|row| row.floor_area_m2).sum(),
        energy_kwh: input.report.energy_kwh,
        emissions_t: input.report.emissions_t,
        planning_emissions_t: notably_differs(input.report).then_some(input.report.planning_emissions_t),
        energy_cost: energy_cost(input),
        #[expect(clippy::cast_precision_loss, reason = "a number of facilities")]
        coverage: share(coverage, with_energy.len() as f64),
        carriers: carriers(input),
        uses: uses(facilities),
    }
}

/// Whether planning starts from another figure than the account: by more than a thousandth.
fn notably_differs(report: &RunReport) -> bool {
    (report.planning_emissions_t - report.emissions_t).abs() > 1e-3 * report.emissions_t.abs()
}

/// What the bills of the year name as cost; `None` where none does.
fn energy_cost(input: &ReportInput<'_>) -> Option<f64> {
    let currency = &input.city.pack.currency;
    let costs = || {
        let carriers = input.chain.accounts.iter().flat_map(|account| &account.carriers);
        carriers.filter_map(|carrier| carrier.cost.as_ref()).filter(|cost| cost.currency == *currency)
    };
    costs().next()?;
    Some(costs().map(|cost| float(cost.amount)).sum())
}

fn carriers(input: &ReportInput<'_>) -> Vec<CarrierRow> {
    let mut by_carrier: BTreeMap<Carrier, Vec<&CarrierYear>> = BTreeMap::new();
    for carrier in input.chain.accounts.iter().flat_map(|account| &account.carriers) {
        by_carrier.entry(carrier.carrier).or_default().push(carrier);
    }
    let mut rows: Vec<CarrierRow> =
        by_carrier.iter().map(|(carrier, years)| carrier_row(input, *carrier, years)).collect();
    rows.sort_by(|a, b| b.emissions_t.unwrap_or(0.0).total_cmp(&a.emissions_t.unwrap_or(0.0)));
    rows
}

fn carrier_row(input: &ReportInput<'_>, carrier: Carrier, years: &[&CarrierYear]) -> CarrierRow {
    let emissions: Vec<f64> = years.iter().filter_map(|year| year.emissions).map(|e| e.tonnes()).collect();
    let facts: BTreeMap<String, &Fact> =
        years.iter().flat_map(|year| &year.facts).map(|fact| (fact.to_string(), fact)).collect();
    let used = |factor: &&lcs_pack::EmissionFactor| facts.contains_key(&factor.kg_co2e.fact.to_string());
    let factors: Vec<String> = input
        .city
        .pack
        .default_factors()
        .filter(|factor| factor.carrier == carrier)
        .filter(used)
        .map(|factor| format!("{} kg CO2e/{}", factor.kg_co2e.value.normalize(), factor.per))
        .collect();
    let citation = |fact: &&&Fact| {
        let source = fact.source.as_deref().or(fact.note.as_deref()).unwrap_or(&fact.key);
        format!("{source} ({} {})", fact.pack, fact.version)
    };
    CarrierRow {
        carrier: carrier.id().to_owned(),
        energy_kwh: years.iter().map(|year| float(year.energy_kwh)).sum(),
        emissions_t: (!emissions.is_empty()).then(|| emissions.iter().sum()),
        factor: factors.join("; "),
        citation: facts
            .values()
            .map(|fact| citation(&fact))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
            .join("; "),
        status: weakest(facts.values().map(|fact| fact.status)).id().to_owned(),
    }
}

/// The least trustworthy status; unverified where there is none.
pub(super) fn weakest(statuses: impl Iterator<Item = FactStatus>) -> FactStatus {
    statuses.max().unwrap_or(FactStatus::Unverified)
}

fn uses(facilities: &[FacilityRow]) -> Vec<UseRow> {
    let mut by_use: BTreeMap<&str, Vec<&FacilityRow>> = BTreeMap::new();
    for row in facilities {
        by_use.entry(&row.use_class).or_default().push(row);
    }
    let mut rows: Vec<UseRow> = by_use
        .into_iter()
        .map(|(use_class, rows)| UseRow {
            use_class: use_class.to_owned(),
            facilities: count(rows.len()),
            floor_area_m2: rows.iter().filter_map(|row| row.floor_area_m2).sum(),
            energy_kwh: rows.iter().filter_map(|row| row.energy_kwh).sum(),
            emissions_t: rows.iter().filter_map(|row| row.emissions_t).sum(),
            eui_kwh_m2: spread(rows.iter().filter_map(|row| row.eui_kwh_m2).collect()),
        })
        .collect();
    rows.sort_by(|a, b| b.energy_kwh.total_cmp(&a.energy_kwh));
    rows
}

/// P10, median and P90 by linear interpolation; `None` below three values, where they say nothing.
fn spread(mut values: Vec<f64>) -> Option<[f64; 3]> {
    if values.len() < 3 {
        return None;
    }
    values.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an index"
    )]
    let at = |probability: f64| {
        let position = probability * (values.len() - 1) as f64;
        let below = position.floor() as usize;
        let above = (below + 1).min(values.len() - 1);
        values[below] + (values[above] - values[below]) * position.fract()
    };
    Some([at(0.1), at(0.5), at(0.9)])
}
