//! Readings of a scenario's targets, each with its type spelt out and what its file says of it.

use crate::views::FactStatus;
use lcs_scenario::{
    CityScenarios,
    document::Trust,
    typed::{Against, Balance, FactorTreatment, Reading, TypedTarget, Unread},
};
use serde::Serialize;
use utoipa::ToSchema;

/// One reading of one target, with its type spelt out.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityReading {
    /// Target, or promise and wording (`minus-70/absolute-vs-bau-fixed`).
    pub target: String,
    /// The promise that it is a wording of.
    #[schema(required)]
    pub promise: Option<String>,
    /// `absolute`, `per-gdp`, `per-capita` or `per-floor-area`.
    pub metric: String,
    /// `vs-base-year`, `vs-bau`, `level`, `trajectory` or `budget`.
    pub against: String,
    /// The base year, or the version of business as usual.
    #[schema(required)]
    pub against_what: Option<String>,
    /// Whether the grid's factor is held at the base year.
    pub fixed_factor: bool,
    /// Whether removals and offsets count.
    pub net: bool,
    /// Allowed share of the reference.
    pub allowed_share: f64,
    /// Year in which it is due.
    pub year: i16,
    /// Whether it is met; null where it cannot be told.
    #[schema(required)]
    pub met: Option<bool>,
    /// Change against the reference in %, or the value itself.
    #[schema(required)]
    pub value: Option<f64>,
    /// The same for what is allowed.
    #[schema(required)]
    pub limit: Option<f64>,
    /// Unit of both.
    pub unit: String,
    /// Emissions that would just meet it, t CO2e.
    #[schema(required)]
    pub limit_t: Option<f64>,
    /// Emissions above that, t CO2e; negative is room to spare.
    #[schema(required)]
    pub gap_t: Option<f64>,
    /// Share of the draws that meet it; null without draws.
    #[schema(required)]
    pub probability: Option<f64>,
    /// An earlier target that is the same reading.
    #[schema(required)]
    pub same_as: Option<String>,
    /// Why it cannot be read: `no-emissions`, `no-divisor`, `no-business-as-usual`, …
    #[schema(required)]
    pub unread: Option<String>,
    /// The year for which something is missing.
    #[schema(required)]
    pub unread_year: Option<i16>,
    /// How far the wording may be trusted.
    pub status: FactStatus,
    /// Where the wording stands.
    #[schema(required)]
    pub source: Option<String>,
    /// What a reader must know.
    #[schema(required)]
    pub note: Option<String>,
}

impl CityReading {
    /// A reading with what its file says of the target.
    pub(crate) fn of(city: &CityScenarios, reading: &Reading, probability: Option<f64>) -> Self {
        let file = city.file();
        let typed = city.targets().iter().find(|target| target.id == reading.name);
        let promise =
            reading.name.split_once('/').map(|(promise, _)| promise).filter(|id| file.promises.contains_key(*id));
        let said = promise.and_then(|id| file.promises.get(id)).map(|said| (said.status, &said.source, &said.note));
        let said = said.or_else(|| file.targets.get(&reading.name).map(|said| (said.status, &said.source, &said.note)));
        let source = said.and_then(|(_, source, _)| source.clone());
        Self {
            target: reading.name.clone(),
            promise: promise.map(str::to_owned),
            metric: typed.map_or("", |target| target.metric.id()).to_owned(),
            against: typed.map_or("", |target| target.against.id()).to_owned(),
            against_what: typed.and_then(against_what),
            fixed_factor: typed.is_some_and(|target| target.factor == FactorTreatment::Fixed),
            net: typed.is_some_and(|target| matches!(target.balance, Balance::Net { .. })),
            allowed_share: typed.map_or(0.0, |target| target.limit),
            year: reading.year,
            met: reading.met,
            value: reading.value,
            limit: reading.limit,
            unit: reading.unit.clone(),
            limit_t: reading.limit_t,
            gap_t: reading.gap_t,
            probability,
            same_as: reading.same_as.clone(),
            unread: reading.unread.as_ref().map(|unread| unread_code(unread).0.to_owned()),
            unread_year: reading.unread.as_ref().and_then(|unread| unread_code(unread).1),
            status: said.map_or(FactStatus::Unverified, |(status, ..)| status.into()),
            source: source.map(|key| file.sources.get(&key).cloned().unwrap_or(key)),
            note: said.and_then(|(.., note)| note.clone()),
        }
    }
}

fn against_what(target: &TypedTarget) -> Option<String> {
    match &target.against {
        Against::BaseYear { year } => Some(year.to_string()),
        Against::BusinessAsUsual { version } => Some(version.clone()),
        Against::Level { .. } | Against::Trajectory { .. } | Against::Budget { .. } => None,
    }
}

fn unread_code(unread: &Unread) -> (&'static str, Option<i16>) {
    match unread {
        Unread::OtherBoundary => ("other-boundary", None),
        Unread::NoEmissions { year } => ("no-emissions", Some(*year)),
        Unread::NoDivisor { year } => ("no-divisor", Some(*year)),
        Unread::NoBusinessAsUsual => ("no-business-as-usual", None),
        Unread::NoReference => ("no-reference", None),
        Unread::OutsideTrajectory => ("outside-trajectory", None),
        Unread::BudgetNotAbsolute => ("budget-not-absolute", None),
    }
}

impl From<Trust> for FactStatus {
    fn from(trust: Trust) -> Self {
        match trust {
            Trust::Official => Self::Official,
            Trust::Published => Self::Published,
            Trust::Expected => Self::Expected,
            Trust::Unverified => Self::Unverified,
        }
    }
}
