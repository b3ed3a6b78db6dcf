//! What is not known, and what came true.

use super::quantity::{Quantity, Trust};
use crate::uncertainty::{Distribution, Share};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A multiplier that is not known. One draw serves everything it acts on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CityUnknown {
    /// What it multiplies.
    pub on: UnknownOn,
    /// How it is distributed, about 1.
    pub distribution: Distribution,
    /// What it moves with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moves_with: Option<Share>,
    /// How far it may be trusted.
    #[serde(default)]
    pub status: Trust,
    /// Title and publisher, or a key of `sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What a reader must know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What an unknown multiplies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum UnknownOn {
    /// A driver in every year after the base year.
    Driver {
        /// Driver.
        id: String,
    },
    /// A driver once for every year after the base year: its growth.
    Growth {
        /// Driver.
        id: String,
    },
    /// The emission factor of a carrier in every year after the base year.
    Carrier {
        /// Carrier.
        id: String,
    },
    /// The emissions of cells in every year, as of an inventory whose lines are not exact.
    Cells {
        /// Cells.
        cells: Vec<String>,
    },
    /// How far actions are in place. A cut never exceeds what is there.
    Actions {
        /// Actions.
        actions: Vec<String>,
    },
    /// Emissions of the years before the base year.
    History,
}

/// What came true in a year, held against the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actual {
    /// The year.
    pub year: i16,
    /// Emissions as reported.
    pub emissions: Quantity,
    /// Emission factors by carrier.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub factors: BTreeMap<String, Quantity>,
    /// How far actions are in place, 0 to 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub in_place: BTreeMap<String, f64>,
}
