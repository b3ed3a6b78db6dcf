//! Findings as a person reads them: grouped by code, filtered, page by page.

use super::{Severity, Sight, SourcePlace};
use crate::{Actor, AppError, live_city::CityState, words::finding_message};
use lcs_domain::Subject;
use lcs_locale::{Catalogue, Language};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// Rows of a page unless asked otherwise.
const ROWS: usize = 100;

/// Rows of a page at most.
const MOST_ROWS: usize = 1_000;

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SubjectKind {
    /// A facility.
    Facility,
    /// A meter or account.
    Meter,
    /// An imported file.
    File,
    /// The city as a whole, its pack or its weather.
    City,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FindingRow {
    /// Dotted code.
    pub code: String,
    /// The kind of finding in short.
    pub title: String,
    /// How much it matters.
    pub severity: Severity,
    /// The sentence with its evidence.
    pub message: String,
    /// What it is about.
    pub subject_kind: SubjectKind,
    /// Id of the facility or meter, name of the file; null for the city.
    #[schema(required)]
    pub subject_id: Option<String>,
    /// Name of the facility, where the subject has one besides its id.
    #[schema(required)]
    pub subject_name: Option<String>,
    /// The facility it concerns, also for its meters.
    #[schema(required)]
    pub facility_id: Option<String>,
    /// Where to look.
    #[schema(required)]
    pub source: Option<SourcePlace>,
}

/// Findings of one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FindingGroup {
    /// Dotted code.
    pub code: String,
    /// The kind of finding in short.
    pub title: String,
    /// The gravest of the group.
    pub severity: Severity,
    /// How many.
    pub count: usize,
    /// How many facilities they concern.
    pub facilities: usize,
}

/// A page of findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Findings {
    /// Rows that the whole filter lets through.
    pub total: usize,
    /// All codes in sight (of the facility asked for), whatever code and severity were asked for: the gravest and
    /// most frequent first.
    pub groups: Vec<FindingGroup>,
    /// The rows of this page, the gravest first.
    pub rows: Vec<FindingRow>,
}

/// Which findings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FindingFilter {
    /// Only of this code.
    pub code: Option<String>,
    /// Only of this severity.
    pub severity: Option<Severity>,
    /// Only about this facility and its meters.
    pub facility: Option<String>,
    /// Rows to leave out before the first.
    pub offset: usize,
    /// Rows at most; 100 unless said, never more than 1,000.
    pub limit: Option<usize>,
}

/// Findings that the actor sees.
///
/// # Errors
/// When the actor may read nothing, or the facility asked for is not in sight.
pub fn findings(
    state: &CityState,
    actor: &Actor,
    filter: &FindingFilter,
    language: Language,
) -> Result<Findings, AppError> {
    let sight = Sight::of(state, actor)?;
    let facility = filter.facility.as_deref().map(|id| sight.facility(id)).transpose()?;
    let places: Vec<usize> = match facility {
        Some((at, _)) => sight.findings_of(at).collect(),
        None => sight.findings().collect(),
    };
    let groups = groups(state, &sight, &places, language);
    let mut chosen: Vec<usize> = places.into_iter().filter(|at| lets_through(state, filter, *at)).collect();
    // By severity, then code; within a code as they were found.
    chosen.sort_by(|a, b| {
        let (a, b) = (&state.findings[*a], &state.findings[*b]);
        b.severity.cmp(&a.severity).then_with(|| a.code.cmp(&b.code))
    });
    let limit = filter.limit.unwrap_or(ROWS).min(MOST_ROWS);
    let rows = chosen.iter().skip(filter.offset).take(limit).map(|at| finding_row(state, &sight, *at, language));
    Ok(Findings { total: chosen.len(), groups, rows: rows.collect() })
}

fn lets_through(state: &CityState, filter: &FindingFilter, at: usize) -> bool {
    let finding = &state.findings[at];
    filter.code.as_ref().is_none_or(|code| finding.code == *code)
        && filter.severity.is_none_or(|severity| Severity::from(finding.severity) == severity)
}

/// Findings by code, the gravest and most frequent first.
pub(super) fn groups(state: &CityState, sight: &Sight<'_>, places: &[usize], language: Language) -> Vec<FindingGroup> {
    let mut by_code: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in places {
        by_code.entry(&state.findings[*at].code).or_default().push(*at);
    }
    let group = |(code, places): (&str, Vec<usize>)| {
        let about = |at: &usize| state.index.concerns[*at].about.iter().copied().filter(|f| sight.sees_place(*f));
        let facilities: BTreeSet<usize> = places.iter().flat_map(about).collect();
        let severity = places.iter().map(|at| Severity::from(state.findings[*at].severity)).max();
        FindingGroup {
            code: code.to_owned(),
            title: Catalogue::finding_title(language, code),
            severity: severity.unwrap_or(Severity::Info),
            count: places.len(),
            facilities: facilities.len(),
        }
    };
    let mut groups: Vec<FindingGroup> = by_code.into_iter().map(group).collect();
    groups.sort_by(|a, b| {
        b.severity.cmp(&a.severity).then_with(|| b.count.cmp(&a.count)).then_with(|| a.code.cmp(&b.code))
    });
    groups
}

/// A finding in words.
pub(super) fn finding_row(state: &CityState, sight: &Sight<'_>, at: usize, language: Language) -> FindingRow {
    let finding = &state.findings[at];
    let facilities = &state.estate.snapshot.facilities;
    let about = state.index.concerns[at].about.iter().copied().find(|facility| sight.sees_place(*facility));
    let (subject_kind, subject_id) = match &finding.subject {
        Subject::Facility(id) => (SubjectKind::Facility, Some(id.to_string())),
        Subject::Meter(id) => (SubjectKind::Meter, Some(id.to_string())),
        Subject::File(name) => (SubjectKind::File, Some(name.clone())),
        Subject::City => (SubjectKind::City, None),
    };
    FindingRow {
        code: finding.code.to_string(),
        title: Catalogue::finding_title(language, &finding.code),
        severity: finding.severity.into(),
        message: finding_message(language, finding),
        subject_kind,
        subject_id,
        subject_name: about.map(|at| facilities[at].name.clone()),
        facility_id: about.map(|at| facilities[at].id.to_string()),
        source: finding.source.as_ref().map(SourcePlace::from),
    }
}
