//! What was promised, each reading with its type.

use super::quantity::Trust;
use crate::typed::{Against, Balance, FactorTreatment, Metric, Part};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One reading of a target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// What is measured.
    pub metric: Metric,
    /// Against what; a version of business as usual is `bau` or the id of any scenario.
    pub against: Against,
    /// Grid factor of each year, or that of the base year in all years.
    #[serde(default = "variable")]
    #[schemars(with = "Treatment")]
    pub factor: FactorTreatment,
    /// Part of the city that it is for; the whole where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// Gross, or net of removals and offsets.
    #[serde(default = "gross")]
    pub balance: Balance,
    /// Year in which it is due.
    pub year: i16,
    /// Allowed share of the reference: 0.3 for −70 %.
    pub limit: f64,
    /// Whether to look for the cheapest mix that meets it.
    #[serde(default)]
    pub close: bool,
    /// How far the wording may be trusted.
    #[serde(default)]
    pub status: Trust,
    /// Title and publisher, or a key of `sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What a reader must know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

fn variable() -> FactorTreatment {
    FactorTreatment::Variable
}

fn gross() -> Balance {
    Balance::Gross
}

/// Spelling of the factor treatment, for the schema.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "describes a type of another crate")]
enum Treatment {
    /// Grid factor of the base year in all years.
    Fixed,
    /// Grid factor of each year.
    Variable,
}

/// A bare cut ("−70 % by 2030") that may mean many things: every metric against the base year and against business as usual,
/// with the factor held and with that of the year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Allowed share: 0.3 for −70 %.
    pub limit: f64,
    /// Year in which it is due.
    pub year: i16,
    /// Base year of the readings against one.
    pub base_year: i16,
    /// How far the wording may be trusted.
    #[serde(default)]
    pub status: Trust,
    /// Title and publisher, or a key of `sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What a reader must know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
