//! The city as a whole: climate normals, drivers, inventory, targets, assumptions of plan and scenario.

use crate::{Exact, Ranged};
use lcs_domain::Fact;

/// Monthly climate normals, January first.
#[derive(Debug, Clone, PartialEq)]
pub struct ClimateNormals {
    /// Name of the place.
    pub place: String,
    /// Degrees north.
    pub latitude_deg: f64,
    /// Degrees east.
    pub longitude_deg: f64,
    /// Hours ahead of UTC.
    pub utc_offset_h: f64,
    /// Metres above the sea.
    pub elevation_m: f64,
    /// Mean temperature, °C.
    pub mean_c: [f64; 12],
    /// Mean daily maximum, °C.
    pub max_c: [f64; 12],
    /// Mean daily minimum, °C.
    pub min_c: [f64; 12],
    /// Mean relative humidity, %.
    pub relative_humidity_pct: [f64; 12],
    /// Mean daily global horizontal irradiation, kWh/m².
    pub ghi_kwh_m2_day: [f64; 12],
    /// Where they come from.
    pub fact: Fact,
}

/// A yearly series of the city, for example GDP; values at published years, linear or geometric between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Driver {
    /// Id: `gdp`, `population`, `grid-factor`, `stock-floor-area`.
    pub id: String,
    /// Unit of the values.
    pub unit: String,
    /// How to read between two years.
    pub between: Interpolation,
    /// Year and value, ascending.
    pub points: Vec<(i16, Exact)>,
}

/// How a driver runs between published years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interpolation {
    /// Straight line.
    Linear,
    /// Constant growth rate.
    Geometric,
}

/// A published inventory total of the city.
#[derive(Debug, Clone, PartialEq)]
pub struct InventoryTotal {
    /// Year.
    pub year: i16,
    /// Boundary, for example `GPC BASIC`.
    pub boundary: String,
    /// Tonnes CO2e.
    pub emissions_t: Exact,
    /// Share of it that is electricity.
    pub electricity_share: Option<Exact>,
    /// Share of it that stationary energy in buildings makes.
    pub buildings_share: Option<Exact>,
}

/// What a target measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetMetric {
    /// Tonnes.
    Absolute,
    /// Tonnes per million currency units of GDP.
    PerGdp,
}

/// What a target compares with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetReference {
    /// Business as usual in the target year.
    BusinessAsUsual,
    /// The value of a base year.
    BaseYear(i16),
    /// A fixed level in the metric's unit.
    FixedLevel,
}

/// One reading of a target. A wording that can be read in several ways gives several of these.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Id, for example `per-gdp-vs-bau-2030`; the catalogue may hold its name.
    pub id: String,
    /// What it measures.
    pub metric: TargetMetric,
    /// What it compares with.
    pub reference: TargetReference,
    /// Target year.
    pub year: i16,
    /// Allowed share of the reference (0.3 for −70 %), or the level itself for a fixed level.
    pub limit: Exact,
    /// Who words it so.
    pub fact: Fact,
}

/// An assumption of the scenario, for example the ramp of the city-wide action.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    /// Id, for example `action.rest-of-stock.final-share`.
    pub id: String,
    /// The value.
    pub value: Ranged,
    /// Its unit.
    pub unit: String,
}

/// Defaults of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanDefaults {
    /// Currency units a year.
    pub yearly_budget: Exact,
    /// First year of works.
    pub first_year: i16,
    /// Years the plan runs.
    pub years: u16,
    /// Real discount rate.
    pub discount_rate: Exact,
}
