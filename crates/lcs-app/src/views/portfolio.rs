//! Every facility in sight, one row each; the page filters and sorts.

use super::{Quantiles, Severity, Sight, name_or_id, peers};
use crate::{Actor, AppError, list_facilities::float, live_city::CityState};
use lcs_locale::Language;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The facilities of a year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Portfolio {
    /// Calendar year of the figures.
    pub year: i16,
    /// One row per facility in sight, by id.
    pub rows: Vec<PortfolioRow>,
}

/// One facility.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PortfolioRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the use class; empty where the pack has none for it.
    #[serde(rename = "use")]
    pub use_class: String,
    /// The same in words.
    pub use_name: String,
    /// District.
    #[schema(required)]
    pub district: Option<String>,
    /// Degrees, north positive.
    #[schema(required)]
    pub latitude_deg: Option<f64>,
    /// Degrees, east positive.
    #[schema(required)]
    pub longitude_deg: Option<f64>,
    /// Floor area under the intensity.
    #[schema(required)]
    pub floor_area_m2: Option<f64>,
    /// Which floor area.
    #[schema(required)]
    pub floor_area_kind: Option<String>,
    /// Energy of all carriers; null without a bill in the year.
    #[schema(required)]
    pub energy_kwh: Option<f64>,
    /// Energy of a full year over the floor area.
    #[schema(required)]
    pub eui_kwh_m2: Option<f64>,
    /// Share of the other facilities of the same use in the city that lie below, 0 to 1; null with fewer than five.
    #[schema(required)]
    pub eui_rank: Option<f64>,
    /// Emissions; null without a bill in the year.
    #[schema(required)]
    pub emissions_t: Option<f64>,
    /// Share of the year's days that bills cover, 0 to 1.
    pub coverage: f64,
    /// What everything that helps would avoid a year, t CO2e; null without a run or where nothing helps.
    #[schema(required)]
    pub saving_t: Option<Quantiles>,
    /// Findings about it and its meters.
    pub findings: usize,
    /// The gravest of them.
    #[schema(required)]
    pub worst: Option<Severity>,
}

/// The facilities that the actor sees.
///
/// # Errors
/// When the actor may read nothing, or no bill speaks of the year.
pub fn portfolio(
    state: &CityState,
    actor: &Actor,
    year: Option<i16>,
    language: Language,
) -> Result<Portfolio, AppError> {
    let sight = Sight::of(state, actor)?;
    let year = state.year(year)?;
    let of_year = state.city_year(year);
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    let rows = sight.facilities().map(|(at, facility)| {
        let account = &of_year.accounts[at];
        let has_bills = !account.carriers.is_empty();
        let use_class = &state.index.use_classes[at];
        let eui = account.eui_kwh_m2;
        let peers = of_year.eui_by_use.get(use_class).map_or(&[][..], Vec::as_slice);
        let potential = state.run.as_ref().zip(state.index.potentials[at]);
        let package = potential.and_then(|(run, place)| run.detail.potentials[place].full_package());
        let findings: Vec<Severity> =
            sight.findings_of(at).map(|finding| state.findings[finding].severity.into()).collect();
        PortfolioRow {
            id: facility.id.to_string(),
            name: facility.name.clone(),
            use_class: use_class.clone(),
            use_name: names.entry(use_class).or_insert_with(|| name_or_id(language, "use", use_class)).clone(),
            district: facility.district.clone(),
            latitude_deg: facility.latitude_deg,
            longitude_deg: facility.longitude_deg,
            floor_area_m2: account.denominator.map(|(_, area)| float(area)),
            floor_area_kind: account.denominator.map(|(kind, _)| kind.id().to_owned()),
            energy_kwh: has_bills.then(|| float(account.energy_kwh)),
            eui_kwh_m2: eui,
            eui_rank: eui.and_then(|eui| peers::rank(peers, eui)),
            emissions_t: has_bills.then(|| account.emissions.tonnes()),
            coverage: account.coverage,
            saving_t: package.map(|package| package.outcome.emissions_t.into()),
            findings: findings.len(),
            worst: findings.into_iter().max(),
        }
    });
    Ok(Portfolio { year, rows: rows.collect() })
}
