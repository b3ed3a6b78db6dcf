//! What is known of a facility, and what is found out about it.

use crate::{Outcome, OutcomeDraws};
use lcs_domain::Finding;
use lcs_pack::{CountedUnit, UseClass};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is known of a facility.
#[derive(Debug, Clone, PartialEq)]
pub struct FacilityInput<'a> {
    /// Its id; also the seed of its own uncertainty.
    pub id: String,
    /// Its use class.
    pub use_class: &'a UseClass,
    /// Floor area, m²; 0 where unknown.
    pub floor_area_m2: f64,
    /// Whether the floor area is an estimate.
    pub area_estimated: bool,
    /// Storeys above ground.
    pub storeys: Option<f64>,
    /// Year of construction: some classes know their buildings by it.
    pub year_built: Option<i16>,
    /// Parts of an asset that are counted: lamps, lifts, parking spaces.
    pub counts: BTreeMap<CountedUnit, f64>,
    /// Billed electricity by calendar month, made into a full year, kWh; `None` without bills.
    pub electricity_kwh: Option<[f64; 12]>,
    /// All other billed carriers by calendar month, kWh; `None` without bills.
    pub heat_kwh: Option<[f64; 12]>,
    /// kg CO2e per kWh of electricity.
    pub electricity_factor_kg_kwh: f64,
    /// kg CO2e per kWh of the other carriers, weighted by their use.
    pub heat_factor_kg_kwh: f64,
    /// Currency units per kWh of electricity.
    pub electricity_price: f64,
    /// Currency units per kWh of the other carriers.
    pub heat_price: f64,
}

/// How the model met the bills.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// All carriers as simulated, kWh a year.
    pub simulated_kwh: f64,
    /// All carriers as billed or estimated, kWh a year.
    pub billed_kwh: f64,
    /// Electricity billed over simulated; `None` where nothing was simulated.
    pub scale_electricity: Option<f64>,
    /// Other carriers billed over simulated; `None` where nothing was simulated.
    pub scale_heat: Option<f64>,
    /// Coefficient of variation of the monthly electricity after scaling (ASHRAE Guideline 14, one parameter);
    /// `None` without bills that differ from month to month.
    pub cv_rmse_electricity: Option<f64>,
}

/// The simulated year scaled to the bills, by month: what a month should have used. Its scatter around the bills is
/// [`Calibration::cv_rmse_electricity`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Expected {
    /// Electricity, kWh, January first.
    pub electricity: [f64; 12],
    /// Other carriers, kWh, January first.
    pub heat: [f64; 12],
}

/// Calibrated energy of one end use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EndUseEnergy {
    /// `cooling`, `pumps`, `fans`, `heating`, `lighting`, `equipment`, `hot-water`, `other`; for assets the ids of the
    /// pack; `unexplained` is billed energy that the archetype cannot account for.
    pub end_use: String,
    /// Electricity, kWh a year.
    pub electricity_kwh: f64,
    /// Other carriers, kWh a year.
    pub heat_kwh: f64,
}

/// Energy of a year before any measure.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Baseline {
    /// Electricity, kWh.
    pub electricity_kwh: f64,
    /// Other carriers, kWh.
    pub heat_kwh: f64,
    /// t CO2e.
    pub emissions_t: f64,
    /// Whether it is an intensity times a floor area instead of bills.
    pub estimated: bool,
}

/// One measure by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureResult {
    /// Id of the measure.
    pub measure_id: String,
    /// What it brings and costs when done alone.
    pub outcome: Outcome,
    /// The same draw by draw.
    pub draws: OutcomeDraws,
    /// Service life, years.
    pub life_years: f64,
}

/// A package on the facility's hull of cost and carbon. Each contains the one before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Package {
    /// All measures of the package, in the order in which they were added.
    pub measures: Vec<String>,
    /// Those that the package before does not have.
    pub added: Vec<String>,
    /// What the whole package brings and costs, simulated as a whole.
    pub outcome: Outcome,
    /// The same draw by draw.
    pub draws: OutcomeDraws,
    /// Life of what was added, years, weighted by cost.
    pub added_life_years: f64,
}

/// What can be saved in one facility.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacilityPotential {
    /// The facility's id.
    pub id: String,
    /// Floor area used, m²; `None` where none was known or inferred.
    pub floor_area_m2: Option<f64>,
    /// Energy before measures; `None` without any basis.
    pub baseline: Option<Baseline>,
    /// How the simulation met it; `None` for assets without a thermal zone.
    pub calibration: Option<Calibration>,
    /// The calibrated year by month; `None` for assets without a thermal zone.
    pub expected_kwh: Option<Expected>,
    /// Where the energy goes.
    pub end_uses: Vec<EndUseEnergy>,
    /// Each effective measure alone. They do not add up.
    pub singles: Vec<MeasureResult>,
    /// Cumulative packages by rising cost; empty where nothing helps.
    pub packages: Vec<Package>,
    /// What makes the result weak or impossible.
    pub findings: Vec<Finding>,
}

impl FacilityPotential {
    /// Everything that helps, done together.
    #[must_use]
    pub fn full_package(&self) -> Option<&Package> {
        self.packages.last()
    }
}
