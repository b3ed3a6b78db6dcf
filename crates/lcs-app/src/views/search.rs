//! A search that reaches everything in sight.

use super::{Sight, findings::groups, name_or_id};
use crate::{
    Actor, AppError,
    live_city::{CityState, Searched, folded},
};
use lcs_locale::{Arguments, Catalogue, Language};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Hits at most.
const HITS: usize = 20;

/// Hits at most that are districts or kinds of finding, each.
const OF_OTHER_KINDS: usize = 5;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SearchResult {
    /// The best first; at most 20.
    pub hits: Vec<SearchHit>,
}

/// What a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HitKind {
    /// A facility.
    Facility,
    /// A district.
    District,
    /// A kind of finding.
    Finding,
}

/// One hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SearchHit {
    /// What it is.
    pub kind: HitKind,
    /// Id of the facility, name of the district, code of the finding.
    pub id: String,
    /// What to show.
    pub title: String,
    /// What tells it from others.
    pub subtitle: String,
}

/// Facilities by id, name, address, numbers of accounts and meters; districts; kinds of finding by their titles.
///
/// # Errors
/// When the actor may read nothing.
pub fn search(state: &CityState, actor: &Actor, query: &str, language: Language) -> Result<SearchResult, AppError> {
    let sight = Sight::of(state, actor)?;
    let query = folded(query.trim());
    if query.is_empty() {
        return Ok(SearchResult { hits: Vec::new() });
    }
    let districts = districts(&sight, &query, language);
    let findings = findings(state, &sight, &query, language);
    let mut hits = facilities(state, &sight, &query, language);
    hits.truncate(HITS - districts.len() - findings.len());
    // A district whose name is asked for is meant before the facilities that carry the name too.
    let mut all = districts;
    all.append(&mut hits);
    all.extend(findings);
    Ok(SearchResult { hits: all })
}

/// How well a facility answers, the best first, and by which number of an account or meter.
fn answers<'s>(searched: &'s Searched, query: &str) -> Option<(u8, Option<&'s str>)> {
    let number = |test: &dyn Fn(&str) -> bool| {
        searched.numbers.iter().find(|(folded, _)| test(folded)).map(|(_, written)| written.as_str())
    };
    if searched.id == query {
        return Some((0, None));
    }
    if let Some(number) = number(&|text| text == query) {
        return Some((1, Some(number)));
    }
    let words = [
        (2, searched.name.starts_with(query)),
        (3, searched.id.starts_with(query)),
        (4, searched.name.contains(query)),
        (5, searched.id.contains(query)),
    ];
    let by_words = words.into_iter().find(|(_, answers)| *answers).map(|(rank, _)| (rank, None));
    let by_number = || number(&|text| text.contains(query)).map(|number| (6, Some(number)));
    by_words.or_else(by_number).or_else(|| searched.address.contains(query).then_some((7, None)))
}

fn facilities(state: &CityState, sight: &Sight<'_>, query: &str, language: Language) -> Vec<SearchHit> {
    let mut found: Vec<_> = sight
        .facilities()
        .filter_map(|(at, facility)| Some((answers(&state.index.search[at], query)?, at, facility)))
        .collect();
    found.sort_by(|((a, _), _, one), ((b, _), _, other)| a.cmp(b).then_with(|| one.name.cmp(&other.name)));
    let hit = |((_, number), at, facility): ((u8, Option<&str>), usize, &lcs_domain::Facility)| {
        let mut parts = vec![facility.id.to_string(), name_or_id(language, "use", &state.index.use_classes[at])];
        parts.extend(facility.district.clone());
        parts.extend(
            number.map(|number| Catalogue::text(language, "search-meter", &Arguments::new().text("meter", number))),
        );
        SearchHit {
            kind: HitKind::Facility,
            id: facility.id.to_string(),
            title: facility.name.clone(),
            subtitle: parts.join(" · "),
        }
    };
    found.into_iter().take(HITS).map(hit).collect()
}

fn districts(sight: &Sight<'_>, query: &str, language: Language) -> Vec<SearchHit> {
    let mut districts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, facility) in sight.facilities() {
        if let Some(district) = facility.district.as_deref().filter(|district| folded(district).contains(query)) {
            *districts.entry(district).or_default() += 1;
        }
    }
    let hit = |(district, facilities): (&str, usize)| SearchHit {
        kind: HitKind::District,
        id: district.to_owned(),
        title: district.to_owned(),
        subtitle: counted(language, "search-facilities", facilities),
    };
    districts.into_iter().take(OF_OTHER_KINDS).map(hit).collect()
}

fn findings(state: &CityState, sight: &Sight<'_>, query: &str, language: Language) -> Vec<SearchHit> {
    let places: Vec<usize> = sight.findings().collect();
    let groups = groups(state, sight, &places, language);
    let found = groups.into_iter().filter(|group| folded(&group.title).contains(query) || group.code == query);
    let hit = |group: super::FindingGroup| SearchHit {
        kind: HitKind::Finding,
        subtitle: counted(language, "search-findings", group.count),
        id: group.code,
        title: group.title,
    };
    found.take(OF_OTHER_KINDS).map(hit).collect()
}

fn counted(language: Language, key: &str, count: usize) -> String {
    let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    Catalogue::text(language, key, &Arguments::new().number("count", count))
}
