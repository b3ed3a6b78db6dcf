//! Missing inputs worth asking for, the most valuable first.

use super::{ReportInput, count, share};
use crate::quality::is_without_area;
use lcs_domain::{Carrier, Subject};
use lcs_locale::{Arguments, Phrase};
use lcs_report::{FacilityRow, Question};
use std::collections::BTreeSet;

/// Share of the energy below which an answer would change nothing that a reader sees.
const NOTABLE: f64 = 0.005;

/// A question with the share of the estate's energy that hangs on its answer.
type Ranked = (f64, Question);

/// Every question that the data raise, by the share of the energy that hangs on it.
pub(super) fn questions(input: &ReportInput<'_>, facilities: &[FacilityRow]) -> Vec<Question> {
    let mut ranked: Vec<Ranked> = [
        floor_areas(input, facilities),
        bills(input, facilities),
        unknown_uses(facilities),
        unspecified(input),
        factors(input),
        found(input, facilities, "units", &["bill.unit_slip", "facility.area_unit_slip"]),
        found(input, facilities, "swap", &["meter.swapped"]),
        found(input, facilities, "gaps", &["bill.gap"]),
        costs(input),
        drivers(input),
        weather(input),
        knowledge(input, "plant"),
        knowledge(input, "hours"),
    ]
    .into_iter()
    .flatten()
    .collect();
    ranked.retain(|(worth, _)| *worth >= NOTABLE);
    ranked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    ranked.into_iter().map(|(_, question)| question).collect()
}

fn question(worth: f64, key: &str, arguments: Arguments, worth_arguments: Arguments) -> Ranked {
    let text = Phrase::with(&format!("question-{key}"), arguments);
    (worth, Question { text, worth: Phrase::with(&format!("question-{key}-worth"), worth_arguments) })
}

fn counted(facilities: usize) -> Arguments {
    Arguments::new().number("count", f64::from(count(facilities)))
}

fn percent(share: f64) -> Arguments {
    Arguments::new().text("share", format!("{:.0}%", share * 100.0))
}

fn energy(rows: &[&FacilityRow]) -> f64 {
    rows.iter().filter_map(|row| row.energy_kwh).sum()
}

fn total(facilities: &[FacilityRow]) -> f64 {
    facilities.iter().filter_map(|row| row.energy_kwh).sum()
}

fn floor_areas(input: &ReportInput<'_>, facilities: &[FacilityRow]) -> Option<Ranked> {
    let has_area = |row: &&FacilityRow| {
        input.city.pack.use_class(&row.use_class).is_none_or(|class| !is_without_area(&class.archetype))
    };
    let rows: Vec<&FacilityRow> = facilities
        .iter()
        .filter(|row| row.energy_kwh.is_some() && row.floor_area_m2.is_none())
        .filter(has_area)
        .collect();
    let worth = share(energy(&rows), total(facilities));
    (!rows.is_empty()).then(|| question(worth, "floor-area", counted(rows.len()), percent(worth)))
}

/// Facilities without bills: their worth is guessed by their share of the facilities.
fn bills(input: &ReportInput<'_>, facilities: &[FacilityRow]) -> Option<Ranked> {
    let missing = facilities.iter().filter(|row| row.energy_kwh.is_none()).count();
    let worth = share(f64::from(count(missing)), f64::from(count(facilities.len())));
    let arguments = counted(missing).number("year", f64::from(input.chain.year));
    (missing > 0).then(|| question(worth, "bills", arguments, Arguments::new()))
}

fn unknown_uses(facilities: &[FacilityRow]) -> Option<Ranked> {
    let rows: Vec<&FacilityRow> = facilities
        .iter()
        .filter(|row| row.use_class.is_empty() || row.use_class == crate::estate::UNKNOWN_USE)
        .collect();
    let worth = share(energy(&rows), total(facilities));
    (!rows.is_empty()).then(|| question(worth, "use", counted(rows.len()), percent(worth)))
}

fn unspecified(input: &ReportInput<'_>) -> Option<Ranked> {
    let kwh: f64 = input
        .chain
        .accounts
        .iter()
        .filter_map(|account| account.carrier(Carrier::Unspecified))
        .map(|carrier| crate::list_facilities::float(carrier.energy_kwh).abs())
        .sum();
    let worth = share(kwh, input.report.energy_kwh);
    (worth > 1e-4).then(|| question(worth, "unspecified", Arguments::new(), percent(worth)))
}

fn factors(input: &ReportInput<'_>) -> Option<Ranked> {
    let worth = input.report.unverified_share;
    let carrier = input
        .chain
        .accounts
        .iter()
        .flat_map(|account| &account.carriers)
        .max_by_key(|carrier| carrier.unverified_emissions)?
        .carrier;
    let arguments = Arguments::new().text("carrier", carrier.id()).number("year", f64::from(input.chain.year));
    (worth > 0.0).then(|| question(worth, "factor", arguments, percent(worth)))
}

/// Findings of the given codes, weighed by the energy of what they are about.
fn found(input: &ReportInput<'_>, facilities: &[FacilityRow], key: &str, codes: &[&str]) -> Option<Ranked> {
    let subjects: BTreeSet<&Subject> = input
        .chain
        .findings
        .iter()
        .filter(|finding| codes.contains(&finding.code.as_ref()))
        .map(|finding| &finding.subject)
        .collect();
    let about = |row: &&FacilityRow| row.findings.iter().any(|code| codes.contains(&code.as_str()));
    let rows: Vec<&FacilityRow> = facilities.iter().filter(about).collect();
    // Findings about meters are weighed as facilities of mean size.
    let weight = if rows.is_empty() {
        share(f64::from(count(subjects.len())), f64::from(count(facilities.len())))
    } else {
        share(energy(&rows), total(facilities))
    };
    (!subjects.is_empty()).then(|| question(weight, key, counted(subjects.len()), percent(weight)))
}

/// The measure with the largest investment, whose real cost would narrow the range most.
fn costs(input: &ReportInput<'_>) -> Option<Ranked> {
    let all = input.chain.portfolio.capex.p50;
    let dearest =
        input.chain.portfolio.by_measure.iter().max_by(|a, b| a.outcome.capex.p50.total_cmp(&b.outcome.capex.p50))?;
    let worth = share(dearest.outcome.capex.p50, all).min(1.0);
    let arguments = Arguments::new().text("measure", dearest.measure_id.clone());
    (worth > 0.0).then(|| question(worth * 0.3, "cost", arguments, percent(worth)))
}

fn drivers(input: &ReportInput<'_>) -> Option<Ranked> {
    input.chain.scenario.is_none().then(|| question(0.9, "drivers", Arguments::new(), Arguments::new()))
}

fn weather(input: &ReportInput<'_>) -> Option<Ranked> {
    let other = input.chain.weather.demonstration;
    let made = input.chain.weather.year.origin != lcs_weather::Origin::Epw;
    (other || made).then(|| question(if other { 1.0 } else { 0.05 }, "weather", Arguments::new(), Arguments::new()))
}

/// What only the people of the largest facilities know.
fn knowledge(input: &ReportInput<'_>, key: &str) -> Option<Ranked> {
    let mut potentials: Vec<f64> = input
        .chain
        .potentials
        .iter()
        .filter_map(|potential| Some(potential.full_package()?.outcome.emissions_t.p50))
        .collect();
    potentials.sort_by(|a, b| b.total_cmp(a));
    let worth = share(potentials.iter().take(10).sum(), potentials.iter().sum());
    (worth > 0.0).then(|| question(worth * 0.5, key, Arguments::new(), percent(worth)))
}
