//! The grid at the block's connection: what it sells and buys at, and up to what power.

use crate::{Block, Days, Series};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The grid at one connection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// What a kWh from the grid costs.
    pub import_price: ImportPrice,
    /// Greatest power from the grid, kW.
    #[serde(default)]
    pub connection_kw: Option<f64>,
    /// Share of what is bought that is lost before it reaches the bus.
    #[serde(default)]
    pub loss_share: f64,
    /// What the greatest power costs.
    #[serde(default)]
    pub demand_charge: Option<DemandCharge>,
    /// Feeding into the grid; left out where it is not allowed.
    #[serde(default)]
    pub export: Option<Export>,
    /// CO2 of a kWh from the grid, kg.
    #[serde(default)]
    pub carbon_kg_per_kwh: f64,
}

/// What a kWh from the grid costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ImportPrice {
    /// The series has a price for each step.
    Series,
    /// One price, currency/kWh.
    Flat {
        /// Price, currency/kWh.
        price_per_kwh: f64,
    },
    /// Prices by hour and day.
    TimeOfUse {
        /// The first band that a step lies in gives its price.
        bands: Vec<PriceBand>,
        /// Price of every other step, currency/kWh.
        otherwise_per_kwh: f64,
    },
}

/// Hours with a price of their own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceBand {
    /// Days on which it holds.
    #[serde(default)]
    pub days: Days,
    /// First hour, 0–23.
    pub from_hour: u32,
    /// Hour at which it ends, 1–24; before `from_hour` for a night.
    pub to_hour: u32,
    /// Price, currency/kWh.
    pub price_per_kwh: f64,
}

/// What the greatest power of a period costs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandCharge {
    /// Currency/kW of the period's greatest import.
    pub cost_per_kw: f64,
    /// The period.
    pub period: DemandPeriod,
    /// Power paid for already, kW: a peak below it costs no less.
    #[serde(default)]
    pub paid_kw: f64,
}

/// The time over which the greatest power counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DemandPeriod {
    /// The whole series.
    Year,
    /// Each calendar month.
    Month,
}

/// Feeding into the grid.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// What a kWh earns, currency.
    pub price_per_kwh: f64,
    /// Greatest power into the grid, kW.
    #[serde(default)]
    pub max_kw: Option<f64>,
}

impl Block {
    /// Price of a kWh from the grid in each step of `series`, currency.
    #[must_use]
    pub fn import_prices(&self, series: &Series) -> Vec<f64> {
        match &self.grid.import_price {
            ImportPrice::Series => series.import_price_per_kwh.clone(),
            ImportPrice::Flat { price_per_kwh } => vec![*price_per_kwh; series.len()],
            ImportPrice::TimeOfUse { bands, otherwise_per_kwh } => (0..series.len())
                .map(|step| {
                    bands
                        .iter()
                        .find(|band| self.lies_in(step, band.days, band.from_hour, band.to_hour))
                        .map_or(*otherwise_per_kwh, |band| band.price_per_kwh)
                })
                .collect(),
        }
    }

    /// What a kWh into the grid earns, 0 where none may be fed in.
    #[must_use]
    pub fn export_price(&self) -> f64 {
        self.grid.export.map_or(0.0, |export| export.price_per_kwh)
    }
}
