//! What others say of a block: where it lies and what is claimed of it, to be held against what is computed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a block lies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockPlace {
    /// District and city.
    pub name: String,
    /// Latitude, degrees north.
    pub latitude_deg: f64,
    /// Longitude, degrees east.
    pub longitude_deg: f64,
}

/// What is claimed of a block, each with who says so. No plan has to reach it; it is shown beside what is computed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// Share of the consumption that does not come from the grid, 0–1.
    #[serde(default)]
    pub local_share: Option<Claim>,
    /// Time that it lives on its own, h.
    #[serde(default)]
    pub outage_hours: Option<Claim>,
}

/// A claimed figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The figure, in the unit that its key names.
    pub value: f64,
    /// Who says so, and where.
    pub source: String,
}
