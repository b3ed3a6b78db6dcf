//! What drives activity: inhabitants, product, floor area, vehicles.

use super::quantity::Quantity;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A driver as it was forecast, publication by publication, and as it was observed. Forecasts stay as they were made;
/// what came true stands beside them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Driver {
    /// Unit of all its values, such as `people` or `million RM`.
    pub unit: String,
    /// Price basis of money, such as `constant 2015` or `nominal`; needed where the unit is money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prices: Option<String>,
    /// The vintage that the scenario runs on.
    #[serde(rename = "use")]
    pub vintage: String,
    /// Forecasts, by publication.
    pub vintages: BTreeMap<String, Quantity>,
    /// What came true, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observed: Option<Quantity>,
}

/// An energy carrier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Carrier {
    /// Emission factor, mass of CO2e per energy; left out where `power` gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<Quantity>,
    /// Whether its factor is that of a grid, which a fixed-factor reading holds at the base year.
    #[serde(default)]
    pub grid: bool,
    /// Price, money per energy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Quantity>,
}

/// The generation of electricity: `Σ share × factor / efficiency / (1 − loss)` is the carrier's emission factor.
///
/// # Source
/// The power balance of the AIM extended snapshot form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Power {
    /// The carrier whose factor it gives.
    pub carrier: String,
    /// Share lost in transmission and distribution.
    pub loss: Quantity,
    /// Kinds of plant.
    pub plants: BTreeMap<String, Plant>,
}

/// A kind of plant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plant {
    /// Share of generation; the shares of all plants add up to 1.
    pub share: Quantity,
    /// Emission factor of its fuel, mass of CO2e per energy of fuel; 0 without fuel.
    pub factor: Quantity,
    /// Electricity per fuel; 1 without fuel.
    pub efficiency: Quantity,
}
