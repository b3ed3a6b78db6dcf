//! What a plan is made from and what it holds.

use super::choice::{ChosenOption, MeasureChoice};
use crate::{BaselinePrecision, Model, Proof};
use serde::{Deserialize, Serialize};

/// How often the supply meter is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Interval {
    /// Every hour or more often.
    Hourly,
    /// Every day.
    Daily,
    /// With each bill.
    Billing,
}

/// What a measure acts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndUse {
    /// Lamps and their control.
    Lighting,
    /// Chillers, air conditioners, cooling towers.
    Cooling,
    /// Boilers and heat pumps for rooms.
    Heating,
    /// Fans and air handling.
    Ventilation,
    /// Pumps.
    Pumping,
    /// Domestic hot water.
    HotWater,
    /// Walls, windows, roof, shading.
    Envelope,
    /// Appliances, computers, kitchens.
    Equipment,
    /// Schedules, set-points, tuning of the whole building.
    Operation,
    /// Solar generation; it is metered itself.
    Solar,
}

/// The options of the protocol that a plan chooses from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IpmvpOption {
    /// Retrofit isolation, the key parameter measured and the others estimated.
    A,
    /// Retrofit isolation, all parameters measured.
    B,
    /// The whole facility, by its supply meter.
    C,
}

/// What the supply meter is like.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MeterFacts {
    /// How often it is read.
    pub interval: Interval,
    /// Days of readings with weather before the works.
    pub baseline_days: f64,
    /// Energy of a year before the works, in the meter's unit.
    pub yearly_energy: f64,
    /// Whether every day cools: the model for the tropics is proposed.
    pub tropical: bool,
    /// Whether generation behind the meter is metered too.
    pub solar_behind_meter: bool,
    /// How precise the baseline fit is; `None` before one was made.
    pub precision: Option<BaselinePrecision>,
}

/// A measure that is planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedMeasure {
    /// Its name.
    pub name: String,
    /// What it acts on.
    pub end_use: EndUse,
    /// Expected saving as a share of the yearly energy of the supply meter.
    pub expected_share: f64,
    /// Whether its load and hours vary with weather or use after the works, so that one measurement does not stand for
    /// the year.
    pub varies: bool,
    /// Whether a meter of its own can be fitted, or is there already.
    pub can_be_submetered: bool,
    /// What measuring it costs.
    pub costs: OptionCosts,
}

/// What measurement costs over the reporting period, in the plan's currency; `None` where the option is not offered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionCosts {
    /// Option A for one measure.
    pub a: Option<f64>,
    /// Option B for one measure.
    pub b: Option<f64>,
}

/// What a plan is made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanInputs {
    /// The supply meter.
    pub meter: MeterFacts,
    /// The measures.
    pub measures: Vec<PlannedMeasure>,
    /// What Option C costs: reading, weather and analysis.
    pub cost_c: f64,
    /// What a year of the expected savings is worth, in the same currency; zero where it is not known.
    pub yearly_saving_value: f64,
    /// What counts as proof.
    pub proof: Proof,
    /// Months of reporting that are planned.
    pub reporting_months: u32,
}

/// A quantity that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// Energy at the supply meter.
    SupplyEnergy,
    /// Generation behind the meter.
    Generation,
    /// Outdoor temperature, hourly.
    OutdoorTemperature,
    /// Outdoor humidity, hourly.
    OutdoorHumidity,
    /// Energy of the end use, by a meter of its own.
    EndUseEnergy,
    /// Power, once before and once after.
    SpotPower,
    /// Operating hours; estimated and agreed in Option A where they are not the key parameter.
    OperatingHours,
    /// Heat or cold that the plant delivers.
    DeliveredHeat,
}

/// What a static factor is: what the baseline takes as constant and what must be written down now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaticFactor {
    /// Floor area in use.
    FloorArea,
    /// People and tenants.
    Occupancy,
    /// Opening hours, holidays, shifts.
    OpeningHours,
    /// Set-points and set-backs.
    SetPoints,
    /// Installed equipment and its power.
    InstalledEquipment,
    /// Solar systems, batteries, charging of cars.
    BehindTheMeter,
    /// Envelope and shading.
    Envelope,
}

/// A saving in share and energy.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// As a share of the energy of the period.
    pub share: f64,
    /// In the meter's unit over the period.
    pub energy: f64,
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasurementPlan {
    /// The option for each measure.
    pub measures: Vec<MeasureChoice>,
    /// Whether the whole facility is judged by its supply meter, and why.
    pub whole_facility: ChosenOption,
    /// Expected saving of all measures over the reporting months.
    pub expected: Amount,
    /// The smallest saving that the supply meter can prove in the reporting months; `None` before a baseline was fitted.
    pub smallest_provable: Option<Amount>,
    /// Half-width of the band that the saving will have.
    pub expected_half_band: Option<Amount>,
    /// Months after which the expected saving is proved; `None` where three years do not suffice or no baseline was fitted.
    pub months_to_prove: Option<u32>,
    /// The model of the baseline, where the supply meter is used.
    pub model: Model,
    /// Days that the baseline shall span.
    pub baseline_days: u32,
    /// Days that are still missing for it.
    pub baseline_days_missing: f64,
    /// Months of reporting.
    pub reporting_months: u32,
    /// What is measured.
    pub quantities: Vec<Quantity>,
    /// What has to be recorded before the works begin.
    pub static_factors: Vec<StaticFactor>,
    /// Cost of all measurement.
    pub cost: f64,
    /// That cost over the value of the expected savings of the reporting months; `None` where the value is not known.
    pub cost_share: Option<f64>,
    /// What counts as proof.
    pub proof: Proof,
}
