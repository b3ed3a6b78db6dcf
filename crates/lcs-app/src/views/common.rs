//! What several pages say in the same way: ranges, readings of a target, paths, places in a file.

use lcs_domain::SourceRef;
use lcs_locale::{Arguments, Catalogue, Language};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A range: one in ten outcomes lies below `p10`, one in ten above `p90`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, ToSchema)]
pub struct Quantiles {
    /// Tenth percentile.
    pub p10: f64,
    /// Median.
    pub p50: f64,
    /// Ninetieth percentile.
    pub p90: f64,
}

impl From<lcs_potential::Quantiles> for Quantiles {
    fn from(quantiles: lcs_potential::Quantiles) -> Self {
        Self { p10: quantiles.p10, p50: quantiles.p50, p90: quantiles.p90 }
    }
}

impl Quantiles {
    /// Electricity and other carriers together. Quantiles of a sum lie at most as far apart as the sum of the
    /// quantiles.
    #[must_use]
    pub fn sum(a: lcs_potential::Quantiles, b: lcs_potential::Quantiles) -> Self {
        Self { p10: a.p10 + b.p10, p50: a.p50 + b.p50, p90: a.p90 + b.p90 }
    }
}

/// What a package of measures brings a year and costs once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Benefit {
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Energy saved, kWh a year.
    pub energy_kwh: Quantiles,
    /// Investment.
    pub capex: Quantiles,
    /// Energy cost saved a year.
    pub yearly_saving: Quantiles,
}

impl From<&lcs_potential::Outcome> for Benefit {
    fn from(outcome: &lcs_potential::Outcome) -> Self {
        Self {
            emissions_t: outcome.emissions_t.into(),
            energy_kwh: Quantiles::sum(outcome.electricity_kwh, outcome.heat_kwh),
            capex: outcome.capex.into(),
            yearly_saving: outcome.yearly_saving.into(),
        }
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// May change a result.
    Warning,
    /// A result is wrong or missing because of it.
    Error,
}

impl From<lcs_domain::Severity> for Severity {
    fn from(severity: lcs_domain::Severity) -> Self {
        match severity {
            lcs_domain::Severity::Info => Self::Info,
            lcs_domain::Severity::Warning => Self::Warning,
            lcs_domain::Severity::Error => Self::Error,
        }
    }
}

/// How far a fact may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FactStatus {
    /// Read in the publication of the body that is responsible for it.
    Official,
    /// Read in a publication that quotes it.
    Published,
    /// Announced, not yet in force.
    Expected,
    /// Nobody has verified it.
    Unverified,
}

impl From<lcs_domain::FactStatus> for FactStatus {
    fn from(status: lcs_domain::FactStatus) -> Self {
        match status {
            lcs_domain::FactStatus::Official => Self::Official,
            lcs_domain::FactStatus::Published => Self::Published,
            lcs_domain::FactStatus::Expected => Self::Expected,
            lcs_domain::FactStatus::Unverified => Self::Unverified,
        }
    }
}

impl FactStatus {
    /// The least trustworthy of several; unverified where there is none.
    #[must_use]
    pub fn weakest(statuses: impl IntoIterator<Item = lcs_domain::FactStatus>) -> Self {
        statuses.into_iter().max().map_or(Self::Unverified, Self::from)
    }

    /// The weakest status among a measure's cost, life and effects.
    #[must_use]
    pub(crate) fn of_measure(pack: &lcs_pack::Pack, measure: &str) -> Self {
        let ranged = pack.measure(measure).into_iter().flat_map(lcs_pack::Measure::ranged);
        Self::weakest(ranged.map(|(_, ranged)| ranged.fact.status))
    }
}

/// A cell or row of a file that was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SourcePlace {
    /// The file's name when it was imported.
    pub file: String,
    /// SHA-256 of the file.
    pub hash: String,
    /// Sheet of a workbook.
    #[schema(required)]
    pub sheet: Option<String>,
    /// Row as a spreadsheet counts it.
    pub row: u32,
    /// Header of the column, where one cell is meant.
    #[schema(required)]
    pub column: Option<String>,
}

impl From<&SourceRef> for SourcePlace {
    fn from(source: &SourceRef) -> Self {
        Self {
            file: source.name.clone(),
            hash: source.file.to_string(),
            sheet: source.sheet.clone(),
            row: source.row,
            column: source.column.clone(),
        }
    }
}

/// What a reading or a path speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PathScope {
    /// The city's own facilities.
    Estate,
    /// The whole city.
    City,
    /// The own facilities of one district.
    District,
}

/// One reading of one target.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Reading {
    /// The target's id in the pack, with its scope: unique among the readings of an answer.
    pub id: String,
    /// The target's name.
    pub name: String,
    /// How it is read: `absolute-vs-base-year`, `net-zero`, …
    pub kind: String,
    /// The same in words.
    pub kind_name: String,
    /// Whose emissions.
    pub scope: PathScope,
    /// Year in which it is due.
    pub year: i16,
    /// Whether the median path meets it; null where it cannot be told, and then the note says why.
    #[schema(required)]
    pub met: Option<bool>,
    /// The plan's value in `unit`.
    #[schema(required)]
    pub value: Option<f64>,
    /// The value where the measures do well.
    #[schema(required)]
    pub value_low: Option<f64>,
    /// The value where the measures do badly.
    #[schema(required)]
    pub value_high: Option<f64>,
    /// What is allowed, in `unit`.
    #[schema(required)]
    pub limit: Option<f64>,
    /// Unit of value and limit.
    pub unit: String,
    /// Value minus limit: positive is missing.
    #[schema(required)]
    pub gap: Option<f64>,
    /// Unit of the gap.
    pub gap_unit: String,
    /// Emissions that would just meet the target in its year, t CO2e.
    #[schema(required)]
    pub limit_t: Option<f64>,
    /// Emissions of the plan above `limit_t`, t CO2e; negative is room to spare.
    #[schema(required)]
    pub gap_t: Option<f64>,
    /// What a reader must know; may be empty.
    pub note: String,
    /// Whether it rests on anything that is not published.
    pub unverified: bool,
}

/// A reading as a run keeps it and as [`lcs_scenario::TargetReading`] is serialised.
#[derive(Debug, Deserialize)]
struct KeptReading {
    name: String,
    kind: String,
    scope: PathScope,
    year: i16,
    met: Option<bool>,
    value: Option<f64>,
    value_range: Option<(f64, f64)>,
    limit: Option<f64>,
    unit: String,
    gap: Option<f64>,
    gap_unit: String,
    limit_t: Option<f64>,
    gap_t: Option<f64>,
    note_code: String,
    unverified: bool,
}

impl Reading {
    /// A reading that a run keeps, or any serialised [`lcs_scenario::TargetReading`], in words; `None` where another
    /// version wrote it.
    #[must_use]
    pub(crate) fn from_kept(kept: &serde_json::Value, language: Language) -> Option<Self> {
        let kept = KeptReading::deserialize(kept).ok()?;
        let scope = match kept.scope {
            PathScope::Estate => "estate",
            PathScope::City => "city",
            PathScope::District => "district",
        };
        Some(Self {
            id: format!("{scope}:{}", kept.name),
            name: name(language, "target-name", &kept.name.replace('.', "-")).unwrap_or(kept.name),
            kind_name: name(language, "target", &kept.kind).unwrap_or_else(|| kept.kind.clone()),
            kind: kept.kind,
            scope: kept.scope,
            year: kept.year,
            met: kept.met,
            value: kept.value,
            value_low: kept.value_range.map(|(low, _)| low),
            value_high: kept.value_range.map(|(_, high)| high),
            limit: kept.limit,
            unit: kept.unit,
            gap: kept.gap,
            gap_unit: kept.gap_unit,
            limit_t: kept.limit_t,
            gap_t: kept.gap_t,
            note: name(language, "target-note", &kept.note_code).unwrap_or_default(),
            unverified: kept.unverified,
        })
    }
}

/// Emissions that would just meet a reading.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PathLimit {
    /// Year in which it is due.
    pub year: i16,
    /// Emissions, t CO2e.
    pub limit_t: f64,
    /// [`Reading::id`].
    pub id: String,
    /// [`Reading::name`].
    pub name: String,
}

impl PathLimit {
    /// The limits of those readings of a scope that have one in tonnes.
    #[must_use]
    pub fn of(readings: &[Reading], scope: PathScope) -> Vec<Self> {
        let limit = |reading: &Reading| {
            let limit_t = reading.limit_t?;
            Some(Self { year: reading.year, limit_t, id: reading.id.clone(), name: reading.name.clone() })
        };
        readings.iter().filter(|reading| reading.scope == scope).filter_map(limit).collect()
    }
}

/// Measured emissions of a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct HistoryYear {
    /// The year.
    pub year: i16,
    /// Emissions of the account, t CO2e.
    pub emissions_t: f64,
}

/// Emissions of one scope by year, t CO2e; all series are as long as `years`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, ToSchema)]
pub struct PathSeries {
    /// The years.
    pub years: Vec<i16>,
    /// Business as usual with the grid of the base year.
    pub bau_t: Vec<f64>,
    /// The same on the grid as it is expected to become.
    pub grid_t: Vec<f64>,
    /// With the plan.
    pub plan_t: Vec<f64>,
    /// Where the measures do well.
    pub plan_p10_t: Vec<f64>,
    /// Where the measures do badly.
    pub plan_p90_t: Vec<f64>,
    /// Readings of the target in tonnes.
    pub limits: Vec<PathLimit>,
    /// What was measured, oldest first.
    pub history: Vec<HistoryYear>,
}

/// The catalogue's name of an id in a family (`use`, `measure`, `carrier`, …).
pub(crate) fn name(language: Language, family: &str, id: &str) -> Option<String> {
    Catalogue::try_text(language, &format!("{family}-{id}"), &Arguments::new())
}

/// The same; the id itself where only a city's own pack knows it.
pub(crate) fn name_or_id(language: Language, family: &str, id: &str) -> String {
    name(language, family, id).unwrap_or_else(|| id.to_owned())
}
