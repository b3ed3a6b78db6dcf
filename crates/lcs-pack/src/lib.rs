//! Packs: the dated, cited facts of a place. Bytes in, [`Pack`] out.
//!
//! A pack is a chain of layers: a place over its country over the world. [`resolve`] finds the chain, [`Pack::load`]
//! reads and merges it, and refuses what breaks a rule of `docs/reference/pack-format.md` with file and key. What holds
//! on a day is asked with [`Pack::factor`], [`Pack::heating_value`] and [`Pack::price`].
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod archetype;
mod asset;
mod blocks;
mod calendar;
mod check;
mod citation;
mod cited;
mod city;
mod classify;
mod embedded;
mod entry;
mod error;
mod factor;
mod loader;
mod lookup;
mod measure;
mod plant;
mod read;
mod schedule;
mod source;
mod thermal;
mod value;

pub use archetype::{Archetype, UseClass, Vintage};
pub use asset::{CountedUnit, EndUseArchetype, PerUnit};
pub use blocks::BlockFile;
pub use calendar::{CalendarEntry, CalendarKind};
pub use check::{PackNote, PackNoteKind};
pub use city::{
    Assumption, ClimateNormals, Driver, Interpolation, InventoryTotal, PlanDefaults, Target, TargetMetric,
    TargetReference,
};
pub use classify::MatchQuality;
pub use embedded::{embedded, embedded_ids};
pub use error::PackError;
pub use factor::{CarryForward, EmissionFactor, EnergyPrice, HeatingValue};
pub use lookup::FactorLookup;
pub use measure::{CostBasis, Effect, Measure, UnitCost};
pub use plant::{HeatingKind, PlantKind};
pub use schedule::{DayProfile, DaySchedule, Schedule};
pub use source::{PackSource, resolve};
pub use thermal::{AirHandling, Construction, CoolingWater, HeatRecovery, PersonHeat, ThermalArchetype, Zoning};
pub use value::{Exact, Ranged};

use std::collections::BTreeMap;

/// A pack with all its layers merged: the place's own facts over those of its country over those of the world.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Id, for example `my-kuala-lumpur`.
    pub id: String,
    /// Semantic version.
    pub version: String,
    /// SHA-256 over all layers' files, lower-case hexadecimal.
    pub hash: String,
    /// Name by language code.
    pub names: BTreeMap<String, String>,
    /// Layers from the place down to `world`: id, version, hash.
    pub layers: Vec<(String, String, String)>,
    /// ISO 4217.
    pub currency: String,
    /// IANA time zone.
    pub time_zone: String,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_year_start_month: u8,
    /// Emission factors.
    pub factors: Vec<EmissionFactor>,
    /// Heating values.
    pub heating_values: Vec<HeatingValue>,
    /// Energy prices.
    pub prices: Vec<EnergyPrice>,
    /// Climate normals.
    pub climate: Option<ClimateNormals>,
    /// Holidays and seasons, in the order of the layers from the world up.
    pub calendar: Vec<CalendarEntry>,
    /// Use classes with archetypes.
    pub uses: Vec<UseClass>,
    /// Schedules by id.
    pub schedules: BTreeMap<String, Schedule>,
    /// Measures.
    pub measures: Vec<Measure>,
    /// Plan defaults.
    pub plan: Option<PlanDefaults>,
    /// City drivers; empty where the pack has none, and then there is no scenario.
    pub drivers: Vec<Driver>,
    /// Inventory totals.
    pub inventory: Vec<InventoryTotal>,
    /// Readings of targets.
    pub targets: Vec<Target>,
    /// Assumptions of the scenario.
    pub assumptions: Vec<Assumption>,
    /// Ready scenarios of the city, files of the folder `scenarios`, by name.
    pub scenarios: BTreeMap<String, String>,
    /// Files of ready blocks by path in `blocks/`: TOML files and the series that they name.
    pub block_files: BTreeMap<String, BlockFile>,
}
