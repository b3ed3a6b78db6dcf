//! How it was calculated, and what it rests on.

use super::ReportInput;
use lcs_domain::Fact;
use lcs_locale::{Arguments, Phrase};
use lcs_report::SourceRow;
use std::collections::BTreeMap;

/// One paragraph per step of the chain.
pub(super) fn method(input: &ReportInput<'_>) -> Vec<Phrase> {
    let settings = &input.chain.money.settings;
    let plan = Arguments::new()
        .text(
            "budget",
            lcs_locale::format_money(lcs_locale::Language::En, settings.yearly_budget, &input.report.plan.currency),
        )
        .number("years", f64::from(settings.years))
        .text("discount", format!("{:.1}%", settings.discount_rate * 100.0));
    let mut method = vec![
        Phrase::key("method-account"),
        Phrase::key("method-findings"),
        Phrase::with("method-simulation", Arguments::new().text("weather", input.report.weather.clone())),
        Phrase::with(
            "method-ranges",
            Arguments::new().number("draws", f64::from(super::count(lcs_potential::DEFAULT_DRAWS))),
        ),
        Phrase::with("method-plan", plan),
    ];
    if input.chain.scenario.is_some() {
        method.push(Phrase::key("method-scenario"));
    }
    method
}

/// Imported files, factors, and every other fact of the pack that a figure uses.
pub(super) fn sources(input: &ReportInput<'_>) -> Vec<SourceRow> {
    let mut rows: Vec<SourceRow> = input
        .estate
        .snapshot
        .files
        .iter()
        .map(|file| SourceRow {
            citation: file.name.clone(),
            locator: format!("sha256 {}", file.hash),
            status: "own".to_owned(),
            used_for: Phrase::key("source-bills"),
        })
        .collect();
    let pack = &input.city.pack;
    let mut facts: BTreeMap<String, (&Fact, &'static str)> = BTreeMap::new();
    for fact in input.chain.facts() {
        facts.insert(fact.to_string(), (fact, "source-factor"));
    }
    for fact in pack.measures.iter().map(|measure| &measure.fact) {
        facts.entry(fact.to_string()).or_insert((fact, "source-measure"));
    }
    for fact in pack.climate.iter().map(|climate| &climate.fact) {
        facts.entry(fact.to_string()).or_insert((fact, "source-climate"));
    }
    if input.chain.scenario.is_some() {
        let points = pack.drivers.iter().flat_map(|driver| &driver.points).map(|(_, value)| &value.fact);
        let inventory = pack.inventory.iter().map(|total| &total.emissions_t.fact);
        for fact in points.chain(inventory).chain(pack.targets.iter().map(|target| &target.fact)) {
            facts.entry(fact.to_string()).or_insert((fact, "source-scenario"));
        }
    }
    rows.extend(facts.into_values().map(|(fact, used_for)| source(fact, used_for)));
    rows
}

fn source(fact: &Fact, used_for: &'static str) -> SourceRow {
    let citation = fact.source.clone().or_else(|| fact.note.clone()).unwrap_or_else(|| fact.key.clone());
    let locator = fact.locator.clone().unwrap_or_default();
    SourceRow {
        citation,
        locator: format!("{locator} ({} {} {})", fact.pack, fact.version, fact.key).trim().to_owned(),
        status: fact.status.id().to_owned(),
        used_for: Phrase::key(used_for),
    }
}
