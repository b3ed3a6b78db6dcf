//! What a plan must reach.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a plan must reach beside the least cost.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Requirements {
    /// Least share of the consumption that does not come from the grid, 0–1.
    #[serde(default)]
    pub min_local_share: Option<f64>,
    /// Most CO2 of what is bought, kg a year.
    #[serde(default)]
    pub max_carbon_kg_year: Option<f64>,
    /// How an outage must be survived.
    #[serde(default)]
    pub outage: Option<OutageTarget>,
}

/// How an outage must be survived.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutageTarget {
    /// Length of the outage, h.
    pub hours: u32,
    /// Least share of all start hours from which it is survived, 0–1.
    pub probability: f64,
    /// Share of the load that is served in an outage, 0–1.
    pub critical_share: f64,
    /// Share of the battery that is full when it begins, 0–1.
    pub initial_soc: f64,
}
