//! From a run to the report's model: selection and naming, no calculation beyond sums.

mod estate;
mod findings;
mod outlook;
mod plan;
mod questions;
mod sources;

pub(crate) use outlook::said_assumption;

use crate::{City, estate::Estate, run_chain::Chain, run_result::RunReport};
use lcs_domain::Date;
use lcs_locale::{Language, Phrase};
use lcs_potential::Quantiles;
use lcs_report::{Figure, ReportModel, Standing, Title};
use std::str::FromStr;

/// What a report is made from.
pub(crate) struct ReportInput<'a> {
    pub(crate) chain: &'a Chain,
    pub(crate) report: &'a RunReport,
    pub(crate) city: &'a City,
    pub(crate) estate: &'a Estate,
    pub(crate) date: Date,
}

/// The whole report.
pub(crate) fn report_model(input: &ReportInput<'_>) -> ReportModel {
    let facilities = estate::facilities(input);
    ReportModel {
        title: title(input),
        estate: estate::estate(input, &facilities),
        findings: findings::groups(input),
        questions: questions::questions(input, &facilities),
        potential: plan::potential(input),
        measures: plan::measures(input),
        plan: plan::plan(input, &facilities),
        scenario: outlook::scenario(input),
        method: sources::method(input),
        sources: sources::sources(input),
        facilities,
    }
}

/// What the city is called, by language.
pub(crate) fn city_name(city: &City) -> Phrase {
    let pack = &city.pack;
    let names = pack.names.iter().filter_map(|(code, name)| Some((Language::from_str(code).ok()?, name.clone())));
    if pack.names.is_empty() { Phrase::plain(pack.id.clone()) } else { Phrase::ByLanguage(names.collect()) }
}

fn title(input: &ReportInput<'_>) -> Title {
    let pack = &input.city.pack;
    Title {
        city: city_name(input.city),
        pack_id: pack.id.clone(),
        pack_version: pack.version.clone(),
        pack_sha256: pack.hash.clone(),
        run_id: input.report.run.to_string(),
        date: input.date,
        sequence: u64::try_from(input.estate.snapshot.seq).unwrap_or_default(),
        year: input.chain.year,
        first_month: i8::try_from(pack.fiscal_year_start_month).unwrap_or(1),
        currency: pack.currency.clone(),
        standing: Standing {
            demonstration: input.chain.weather.demonstration,
            synthetic: input.city.folder.settings().synthetic,
        },
        unverified_share: input.report.unverified_share,
        weather: input.chain.weather.phrase.clone(),
    }
}

/// Quantiles as a figure.
fn figure(quantiles: Quantiles, unit: &str, decimals: u8) -> Figure {
    Figure::range(quantiles.p10, quantiles.p50, quantiles.p90, unit, decimals)
}

/// A count for a table.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

/// Part over whole; 0 where there is no whole.
fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
