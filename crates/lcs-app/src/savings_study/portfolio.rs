//! All studies of a city: what the works saved together, by measure, by district.

use super::{
    CONFIDENCE,
    keep::StudyDocument,
    page::{WorkedOut, facility_in_sight},
};
use crate::{
    Actor, AppError, Capability,
    live_city::CityState,
    views::{SavingsVerdict, name_or_id},
};
use jiff::ToSpan;
use lcs_domain::Date;
use lcs_locale::Language;
use lcs_mv::{MemberSavings, PortfolioSavings};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Correlation between the errors of two studies that is assumed unless told: one weather and one method hold for all,
/// buildings differ.
const CORRELATION: f64 = 0.5;

/// Days over which savings are counted.
const YEAR_DAYS: i32 = 365;

/// All studies that the reader sees.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SavingsPortfolio {
    /// Studies with what came of them.
    pub studies: Vec<StudyRow>,
    /// All that have a result, together.
    pub total: SavingsGroup,
    /// By measure; the saving of works with several is shared out by what was expected of each.
    pub by_measure: Vec<SavingsGroup>,
    /// By district; an empty name for facilities without one.
    pub by_district: Vec<SavingsGroup>,
    /// Correlation between the errors of any two studies that is assumed.
    pub correlation: f64,
    /// Two-sided confidence of all bands.
    pub confidence: f64,
    /// Currency of all amounts of money, ISO 4217.
    pub currency: String,
    /// Whether the reader may write a study somewhere.
    pub may_write: bool,
}

/// A study in a table.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StudyRow {
    /// Its id.
    pub id: String,
    /// How people call it.
    pub title: String,
    /// Facility.
    pub facility: String,
    /// Its name.
    pub facility_name: String,
    /// Its district.
    #[schema(required)]
    pub district: Option<String>,
    /// Its use in words.
    pub use_name: String,
    /// Carrier.
    pub carrier: String,
    /// First day of the works.
    pub works_from: String,
    /// Last day of the works.
    pub works_to: String,
    /// Names of the measures.
    pub measures: Vec<String>,
    /// Cost of the works.
    #[schema(required)]
    pub works_cost: Option<f64>,
    /// Expected saving of a year, kWh.
    pub expected_kwh_year: f64,
    /// The smallest saving that can be proved in the planned months, kWh.
    #[schema(required)]
    pub smallest_provable_kwh: Option<f64>,
    /// Whether the expected saving can be proved.
    #[schema(required)]
    pub can_prove: Option<bool>,
    /// Saved, after decisions about events, kWh; null before there is a result.
    #[schema(required)]
    pub savings_kwh: Option<f64>,
    /// Half-width of its band.
    #[schema(required)]
    pub band_kwh: Option<f64>,
    /// What the band says.
    #[schema(required)]
    pub verdict: Option<SavingsVerdict>,
    /// Savings in a normal year, kWh.
    #[schema(required)]
    pub normal_year_kwh: Option<f64>,
    /// Events that nobody has decided about.
    pub undecided_events: usize,
    /// Why there is no result.
    #[schema(required)]
    pub problem: Option<String>,
    /// Title of an earlier study of the same use whose counted year reaches into these works: what they saved in it is
    /// in its saving, and no sum counts it twice. Null for a study that is counted itself.
    #[schema(required)]
    pub counted_in: Option<String>,
}

/// Savings of several studies together.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SavingsGroup {
    /// Measure or district; empty for all.
    pub name: String,
    /// Studies with a result.
    pub studies: usize,
    /// Studies of it that have no result yet.
    pub studies_without_result: usize,
    /// Expected saving of a year of all of them, kWh.
    pub expected_kwh_year: f64,
    /// Saved, kWh.
    pub savings_kwh: f64,
    /// Half-width of the band at the assumed correlation, kWh.
    pub band_kwh: f64,
    /// Half-width if errors were independent: the lower end.
    pub band_independent_kwh: f64,
    /// Half-width if all errors were one: the upper end.
    pub band_common_kwh: f64,
    /// Studies whose saving is in the sum and whose uncertainty nobody knows.
    pub without_band: Vec<String>,
}

/// The studies of the facilities in the reader's scope.
///
/// # Errors
/// When the reader may read nothing, or the correlation lies outside 0 to 1.
pub fn savings_portfolio(
    state: &CityState,
    actor: &Actor,
    studies: &[StudyDocument],
    correlation: Option<f64>,
    language: Language,
) -> Result<SavingsPortfolio, AppError> {
    actor.may_somewhere(Capability::Read)?;
    let correlation = correlation.unwrap_or(CORRELATION);
    let in_sight: Vec<&StudyDocument> =
        studies.iter().filter(|study| facility_in_sight(state, actor, study).is_ok()).collect();
    let rows = in_sight.par_iter().map(|study| row(state, actor, study, language)).collect::<Result<Vec<_>, _>>()?;
    let rows: Vec<StudyRow> =
        rows.iter().map(|row| StudyRow { counted_in: counted_in(row, &rows), ..row.clone() }).collect();
    let counted = |row: &&StudyRow| row.counted_in.is_none();
    let whole: Vec<Part<'_>> = rows.iter().filter(counted).map(|row| Part { row, share: 1.0 }).collect();
    let mut by_measure: BTreeMap<&str, Vec<Part<'_>>> = BTreeMap::new();
    let mut by_district: BTreeMap<&str, Vec<Part<'_>>> = BTreeMap::new();
    for (study, row) in in_sight.iter().zip(&rows).filter(|(_, row)| counted(row)) {
        by_district.entry(row.district.as_deref().unwrap_or_default()).or_default().push(Part { row, share: 1.0 });
        let works = &study.study.works;
        let expected = works.expected_kwh_year();
        for measure in &works.measures {
            #[expect(clippy::cast_precision_loss, reason = "a number of measures")]
            let evenly = 1.0 / works.measures.len() as f64;
            let share = if expected > 0.0 { measure.expected_kwh_year / expected } else { evenly };
            by_measure.entry(measure.name.trim()).or_default().push(Part { row, share });
        }
    }
    let groups = |parts: BTreeMap<&str, Vec<Part<'_>>>| {
        parts.into_iter().map(|(name, parts)| group(name, &parts, correlation)).collect::<Result<Vec<_>, _>>()
    };
    Ok(SavingsPortfolio {
        total: group("", &whole, correlation)?,
        by_measure: groups(by_measure)?,
        by_district: groups(by_district)?,
        studies: rows.clone(),
        correlation,
        confidence: CONFIDENCE,
        currency: state.city.pack.currency.clone(),
        may_write: actor.may_somewhere(Capability::Amend).is_ok(),
    })
}

/// The study with a result whose counted year holds the beginning of these works, at the same facility and carrier.
fn counted_in(row: &StudyRow, rows: &[StudyRow]) -> Option<String> {
    let year_end =
        |other: &StudyRow| Some(other.works_to.parse::<Date>().ok()?.saturating_add(YEAR_DAYS.days()).to_string());
    let began_before = |other: &&StudyRow| (&other.works_from, &other.id) < (&row.works_from, &row.id);
    rows.iter()
        .filter(|other| other.facility == row.facility && other.carrier == row.carrier && other.savings_kwh.is_some())
        .filter(began_before)
        .find(|other| year_end(other).is_some_and(|end| row.works_from <= end))
        .map(|other| other.title.clone())
}

/// A study's share in a group.
struct Part<'r> {
    row: &'r StudyRow,
    share: f64,
}

fn group(name: &str, parts: &[Part<'_>], correlation: f64) -> Result<SavingsGroup, AppError> {
    let member = |part: &Part<'_>| {
        Some(MemberSavings {
            name: part.row.title.clone(),
            savings: part.row.savings_kwh? * part.share,
            half_band: part.row.band_kwh.map(|band| band * part.share),
        })
    };
    let members: Vec<MemberSavings> = parts.iter().filter_map(member).collect();
    let PortfolioSavings { savings, half_band, half_band_independent, half_band_common, without_band, .. } =
        lcs_mv::portfolio_savings(&members, correlation)
            .map_err(|error| AppError::request(error.to_string(), error.hint()))?;
    Ok(SavingsGroup {
        name: name.to_owned(),
        studies: members.len(),
        studies_without_result: parts.len() - members.len(),
        expected_kwh_year: parts.iter().map(|part| part.row.expected_kwh_year * part.share).sum(),
        savings_kwh: savings,
        band_kwh: half_band,
        band_independent_kwh: half_band_independent,
        band_common_kwh: half_band_common,
        without_band,
    })
}

fn row(state: &CityState, actor: &Actor, study: &StudyDocument, language: Language) -> Result<StudyRow, AppError> {
    let facility = facility_in_sight(state, actor, study)?;
    let works = &study.study.works;
    let worked_out = WorkedOut::of(state, facility, &study.study, language);
    let plan = worked_out.plan.ok();
    let result = worked_out.counted.as_ref().ok().map(|counted| &counted.result);
    let use_class = state.index.facility.get(facility.id.as_str()).map(|at| state.index.use_classes[*at].as_str());
    Ok(StudyRow {
        id: study.stamp.id.clone(),
        title: study.stamp.title.clone(),
        facility: facility.id.to_string(),
        facility_name: facility.name.clone(),
        district: facility.district.clone(),
        use_name: name_or_id(language, "use", use_class.unwrap_or_default()),
        carrier: works.carrier.clone(),
        works_from: works.works_from.clone(),
        works_to: works.works_to.clone(),
        measures: works.measures.iter().map(|measure| measure.name.clone()).collect(),
        works_cost: works.works_cost,
        expected_kwh_year: works.expected_kwh_year(),
        smallest_provable_kwh: plan.as_ref().and_then(|plan| plan.provable).map(|of| of.smallest_kwh),
        can_prove: plan.as_ref().and_then(|plan| plan.can_prove),
        savings_kwh: result.map(|result| result.savings_kwh),
        band_kwh: result.and_then(|result| result.band_kwh),
        verdict: result.map(|result| result.verdict),
        normal_year_kwh: result.and_then(|result| result.normal_year).map(|year| year.savings_kwh),
        undecided_events: result
            .map_or(0, |result| result.events.iter().filter(|event| event.decision.is_none()).count()),
        problem: worked_out.counted.err().map(|problem| problem.message),
        counted_in: None,
    })
}
