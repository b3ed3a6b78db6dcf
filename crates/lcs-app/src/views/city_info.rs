//! The city in short: what every page needs to know.

use super::{Sight, name_or_id};
use crate::{
    Actor, AppError,
    live_city::{CityState, PublishedRun},
};
use lcs_locale::{Language, Phrase};
use serde::Serialize;
use std::{collections::BTreeMap, str::FromStr};
use utoipa::ToSchema;

/// The city in short.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityInfo {
    /// Its name.
    pub name: String,
    /// Id of its pack.
    pub pack_id: String,
    /// Version of the pack.
    pub pack_version: String,
    /// Whether everything in it is invented.
    pub synthetic: bool,
    /// ISO 4217 code of all money.
    pub currency: String,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_year_first_month: u8,
    /// Years that bills speak of, oldest first.
    pub years: Vec<i16>,
    /// The year that pages show unless asked for another.
    pub year: i16,
    /// Facilities of the city.
    pub facilities: usize,
    /// Those that the reader sees.
    pub facilities_in_scope: usize,
    /// Districts of those, by name.
    pub districts: Vec<DistrictCount>,
    /// Uses of those, the most frequent first.
    pub uses: Vec<UseCount>,
    /// Sequence number of the last published change; another number means that something is new.
    pub seq: i64,
    /// The last run.
    #[schema(required)]
    pub run: Option<RunInfo>,
    /// Whether something was imported since; also true where nothing was run yet.
    pub changed_since_run: bool,
    /// Whether the city has a base map of its own.
    pub basemap: bool,
}

/// A district with its facilities in sight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DistrictCount {
    /// Its name.
    pub name: String,
    /// Facilities.
    pub facilities: usize,
}

/// A use with its facilities in sight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct UseCount {
    /// Id of the use class.
    pub id: String,
    /// The same in words.
    pub name: String,
    /// Facilities.
    pub facilities: usize,
}

/// What a run may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RunStatus {
    /// The city's own data and climate; archetypes scaled to bills, not audits.
    Screening,
    /// Invented data.
    Synthetic,
    /// Weather of another climate.
    Demonstration,
}

/// A run in short.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RunInfo {
    /// Its number.
    pub run: i64,
    /// When it was published, RFC 3339.
    pub at: String,
    /// Year of its account.
    pub year: i16,
    /// What it may be used for.
    pub status: RunStatus,
    /// Share of the emissions that rests on unverified facts, 0 to 1.
    pub unverified_share: f64,
    /// The weather used.
    pub weather: String,
}

impl RunInfo {
    /// A run in the reader's language.
    pub(crate) fn of(run: &PublishedRun, language: Language) -> Self {
        let report = &run.record.body.report;
        Self {
            run: run.record.id,
            at: run.at.clone(),
            year: report.year,
            status: match report.status.as_str() {
                "demonstration" => RunStatus::Demonstration,
                "synthetic" => RunStatus::Synthetic,
                _ => RunStatus::Screening,
            },
            unverified_share: report.unverified_share,
            weather: run.detail.model.title.weather.say(language),
        }
    }
}

/// The city in short.
///
/// # Errors
/// When the actor may read nothing.
pub fn city_info(state: &CityState, actor: &Actor, language: Language) -> Result<CityInfo, AppError> {
    let sight = Sight::of(state, actor)?;
    let mut districts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, facility) in sight.facilities() {
        if let Some(district) = &facility.district {
            *districts.entry(district).or_default() += 1;
        }
        *uses.entry(&state.index.use_classes[at]).or_default() += 1;
    }
    let mut uses: Vec<UseCount> = uses
        .into_iter()
        .map(|(id, facilities)| UseCount { id: id.to_owned(), name: name_or_id(language, "use", id), facilities })
        .collect();
    uses.sort_by(|a, b| b.facilities.cmp(&a.facilities).then_with(|| a.name.cmp(&b.name)));
    let pack = &state.city.pack;
    let folder = &state.city.folder;
    Ok(CityInfo {
        name: city_name(pack, language),
        pack_id: pack.id.clone(),
        pack_version: pack.version.clone(),
        synthetic: folder.settings().synthetic,
        currency: pack.currency.clone(),
        fiscal_year_first_month: pack.fiscal_year_start_month,
        years: state.years.clone(),
        year: state.default_year,
        facilities: state.estate.snapshot.facilities.len(),
        facilities_in_scope: sight.places().count(),
        districts: districts
            .into_iter()
            .map(|(name, facilities)| DistrictCount { name: name.to_owned(), facilities })
            .collect(),
        uses,
        seq: state.seq,
        run: state.run.as_ref().map(|run| RunInfo::of(run, language)),
        changed_since_run: state.changed_since_run(),
        basemap: folder.root().join("basemap.pmtiles").exists(),
    })
}

/// The name of the place in a language; its id where the pack gives no names.
pub(crate) fn city_name(pack: &lcs_pack::Pack, language: Language) -> String {
    let names = pack.names.iter().filter_map(|(code, name)| Some((Language::from_str(code).ok()?, name.clone())));
    let name = Phrase::ByLanguage(names.collect()).say(language);
    if name.is_empty() { pack.id.clone() } else { name }
}
