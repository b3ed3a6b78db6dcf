//! The scenario file: its tables, as a planner writes them. What they mean is checked on loading (`read_scenario`).

mod actions;
mod drivers;
mod pieces;
mod quantity;
mod targets;
mod unknowns;

pub use actions::{ActionCost, ActionRamp, CityAction, CityInstrument, CutFactor, Effect};
pub use drivers::{Carrier, Driver, Plant, Power};
pub use pieces::{
    Belongs, BuildingClass, Buildings, Fleet, Industry, Landfill, Line, Retrofit, Service, ServiceUse, Technology,
    Treatment, Waste,
};
pub use quantity::{After, Between, MissingYear, Quantity, QuantityTable, Trust};
pub use targets::{Promise, Target};
pub use unknowns::{Actual, CityUnknown, UnknownOn};

use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A scenario file. What it leaves out comes from the file that it inherits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// What to call it.
    pub name: String,
    /// File whose tables are taken over, except where this one says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inherits: Option<String>,
    /// What is counted, such as `GPC BASIC`.
    pub boundary: String,
    /// Year in which stock, lines and shares are known.
    pub base_year: i16,
    /// Last year of the paths.
    pub last_year: i16,
    /// Currency of all money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Yearly rate at which costs of later years count less.
    #[serde(default)]
    pub discount_rate: Quantity,
    /// Which drivers are product, inhabitants and floor area of the targets' metrics.
    #[serde(default)]
    pub metrics: Metrics,
    /// Sources by key: title, publisher, edition.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<String, String>,
    /// Counted things that units may name, such as `bed`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<String>,
    /// Drivers.
    pub drivers: BTreeMap<String, Driver>,
    /// Energy carriers.
    #[serde(default)]
    pub carriers: BTreeMap<String, Carrier>,
    /// Generation of electricity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<Power>,
    /// Services of energy.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub services: BTreeMap<String, Service>,
    /// Building stock.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub buildings: BTreeMap<String, Buildings>,
    /// Vehicles.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fleets: BTreeMap<String, Fleet>,
    /// Waste.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub waste: BTreeMap<String, Waste>,
    /// Industrial processes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub industry: BTreeMap<String, Industry>,
    /// Lines of the inventory, by their reference.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<String, Line>,
    /// Emissions of years before the base year, for readings against them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<Quantity>,
    /// Removals within the boundary, positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removals: Option<Quantity>,
    /// Offsets bought, positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offsets: Option<Quantity>,
    /// Actions.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub actions: BTreeMap<String, CityAction>,
    /// Instruments.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub instruments: BTreeMap<String, CityInstrument>,
    /// Targets.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<String, Target>,
    /// Promises that may mean many things.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub promises: BTreeMap<String, Promise>,
    /// What is not known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub unknowns: BTreeMap<String, CityUnknown>,
    /// How often to draw, and from which seed.
    #[serde(default)]
    pub draws: DrawSettings,
    /// What came true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actual: Vec<Actual>,
    /// Scenarios beside business as usual, which is the file without any action.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scenarios: BTreeMap<String, ScenarioTable>,
}

/// Drivers of the targets' metrics.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Metrics {
    /// Product.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gdp: Option<String>,
    /// Inhabitants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// Floor area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor_area: Option<String>,
}

/// How to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrawSettings {
    /// Draws, 2 or more.
    #[serde(default = "ten_thousand")]
    pub count: usize,
    /// Start of the random numbers.
    #[serde(default = "seed")]
    pub seed: u64,
}

fn ten_thousand() -> usize {
    10_000
}

fn seed() -> u64 {
    1
}

impl Default for DrawSettings {
    fn default() -> Self {
        Self { count: ten_thousand(), seed: seed() }
    }
}

/// One scenario: what it changes, and which actions it takes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioTable {
    /// What it is, in words.
    #[serde(default)]
    pub title: String,
    /// Scenario whose changes and actions it starts from; business as usual if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inherits: Option<String>,
    /// Tables of the file that it changes, in the file's own form.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, serde_json::Value>")]
    pub change: toml::Table,
    /// Actions that it takes, each at a level from 0 to 1; `"*"` stands for all that are not named. Without it, those that it
    /// inherits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actions: Option<BTreeMap<String, f64>>,
}

/// JSON Schema of the scenario file.
#[must_use]
pub fn scenario_schema() -> Schema {
    schema_for!(ScenarioFile)
}
