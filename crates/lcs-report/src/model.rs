//! What a report says, free of language, layout and formulas. The use case fills it; the writers only set it.
//!
//! Units are last in the names. Energy is final energy at the meter in kWh, emissions are tonnes CO2e, money is in
//! [`Title::currency`], shares run from 0 to 1. Ranges are P10 to P90.

use jiff::civil::Date;
use lcs_locale::{Argument, Phrase};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportModel {
    /// Whose report, of when, how trustworthy.
    pub title: Title,
    /// Where the estate stands.
    pub estate: Estate,
    /// Findings grouped by code, the gravest and most frequent first.
    pub findings: Vec<FindingGroup>,
    /// Missing inputs worth asking for, the most valuable first; ten are shown.
    pub questions: Vec<Question>,
    /// What the measures could save; `None` where nothing could be simulated.
    pub potential: Option<Potential>,
    /// The measures over the whole estate, in the order in which they should be read.
    pub measures: Vec<MeasureRow>,
    /// What to do first.
    pub plan: Plan,
    /// Paths and targets, or why there are none.
    pub scenario: ScenarioPart,
    /// How it was calculated: one paragraph each.
    pub method: Vec<Phrase>,
    /// What the figures rest on.
    pub sources: Vec<SourceRow>,
    /// Every facility; the PDF shows the 25 largest emitters, the workbook all.
    pub facilities: Vec<FacilityRow>,
}

/// Whose report, of when, how trustworthy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Title {
    /// The city's name.
    pub city: Phrase,
    /// Id of the pack.
    pub pack_id: String,
    /// Semantic version of the pack.
    pub pack_version: String,
    /// Hash of the pack, as hexadecimal text.
    pub pack_sha256: String,
    /// Id of the run.
    pub run_id: String,
    /// Day of the run; also the creation date of the files, which keeps them reproducible.
    pub date: Date,
    /// Sequence number of the belief clock that the run read.
    pub sequence: u64,
    /// Year of the energy data.
    pub year: i16,
    /// First month of the reporting year: 1 for January, 4 for April.
    pub first_month: i8,
    /// ISO 4217 code of all money.
    pub currency: String,
    /// What kind of data and weather this rests on.
    pub standing: Standing,
    /// Share of the estate's emissions that rests on values with status `unverified`, 0 to 1.
    pub unverified_share: f64,
    /// The weather used.
    pub weather: Phrase,
}

/// What a report may be used for; the marks stand on every page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Weather of another climate: figures show how the method works, not what the city should do.
    pub demonstration: bool,
    /// Invented facilities and bills.
    pub synthetic: bool,
}

/// A value with its range.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The middle (P50), or the value itself.
    pub value: f64,
    /// Nine in ten outcomes are above.
    pub p10: Option<f64>,
    /// Nine in ten outcomes are below.
    pub p90: Option<f64>,
    /// Unit as written: `t CO2e/yr`, `kWh/m2`, `MYR`.
    pub unit: String,
    /// Decimals the value deserves.
    pub decimals: u8,
}

impl Figure {
    /// A value without a range.
    #[must_use]
    pub fn exact(value: f64, unit: &str, decimals: u8) -> Self {
        Self { value, p10: None, p90: None, unit: unit.to_owned(), decimals }
    }

    /// A value with its range.
    #[must_use]
    pub fn range(p10: f64, p50: f64, p90: f64, unit: &str, decimals: u8) -> Self {
        Self { value: p50, p10: Some(p10), p90: Some(p90), unit: unit.to_owned(), decimals }
    }
}

/// Where the estate stands in the data year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Estate {
    /// Number of facilities in the database.
    pub facilities: u32,
    /// Those with any energy data in the year.
    pub facilities_with_energy: u32,
    /// Those with energy data and a floor area, which alone have an intensity.
    pub facilities_with_intensity: u32,
    /// Sum of the floor areas that serve as denominators.
    pub floor_area_m2: f64,
    /// Energy of the year.
    pub energy_kwh: f64,
    /// Emissions of the year, as billed.
    pub emissions_t: f64,
    /// Emissions that potential, plan and paths start from, where bills that look wrong in their unit are corrected
    /// for planning; `None` where nothing had to be.
    pub planning_emissions_t: Option<f64>,
    /// Cost of the year's energy, where bills or tariffs tell.
    pub energy_cost: Option<f64>,
    /// Share of the year's days that bills cover, over facilities with energy, 0 to 1.
    pub coverage: f64,
    /// Energy and emissions by carrier, the largest emitter first.
    pub carriers: Vec<CarrierRow>,
    /// Intensity by use class, the largest energy user first.
    pub uses: Vec<UseRow>,
}

/// One energy carrier over the estate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CarrierRow {
    /// Id: `electricity`, `natural-gas`, …
    pub carrier: String,
    /// Energy.
    pub energy_kwh: f64,
    /// Emissions; `None` where no factor was found.
    pub emissions_t: Option<f64>,
    /// The factor as its publisher writes it, with unit: `0.740 kg CO2e/kWh`.
    pub factor: String,
    /// Where the factor was read, with its year.
    pub citation: String,
    /// `official`, `published`, `unverified`, `expected`.
    pub status: String,
}

/// One use class over the estate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UseRow {
    /// Id of the use class.
    pub use_class: String,
    /// Facilities of the class.
    pub facilities: u32,
    /// Floor area that serves as denominator.
    pub floor_area_m2: f64,
    /// Energy.
    pub energy_kwh: f64,
    /// Emissions.
    pub emissions_t: f64,
    /// Energy use intensity of the facilities of the class, kWh/m2: P10, median, P90.
    pub eui_kwh_m2: Option<[f64; 3]>,
}

/// Findings of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingGroup {
    /// Dotted code: `bill.gap`.
    pub code: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// How many.
    pub count: u32,
    /// How many facilities are concerned.
    pub facilities: u32,
    /// A few of them; the workbook shows all that are given.
    pub examples: Vec<FindingExample>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingExample {
    /// What it is about, as a reader would name it.
    pub subject: String,
    /// The values of its sentence.
    pub arguments: BTreeMap<String, Argument>,
    /// The file.
    pub file: Option<String>,
    /// The sheet.
    pub sheet: Option<String>,
    /// The row, counted as the file's reader counts it.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<String>,
}

/// An input that is missing, and what having it would be worth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The question.
    pub text: Phrase,
    /// What the answer is worth.
    pub worth: Phrase,
}

/// What the measures could save in a year, all facilities together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Potential {
    /// Facilities that could be simulated.
    pub facilities: u32,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Figure,
    /// Energy saved, kWh a year.
    pub energy_kwh: Figure,
    /// Investment.
    pub capex: Figure,
    /// Energy cost saved a year.
    pub cost_saving: Figure,
}

/// A measure over the estate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureRow {
    /// Id: `led-lighting`, …
    pub measure: String,
    /// Facilities to which it applies.
    pub facilities: u32,
    /// Investment.
    pub capex: Figure,
    /// Energy saved, kWh a year.
    pub energy_saving_kwh: Figure,
    /// Emissions avoided, t CO2e a year.
    pub emissions_saving_t: Figure,
    /// Energy cost saved a year.
    pub cost_saving: Figure,
    /// Years until the savings have paid the investment; `None` where they never do.
    pub simple_payback_years: Option<f64>,
    /// Cost of an avoided tonne over the life. `None` where it has no ranking sense: a negative cost per tonne rewards
    /// small reductions, so such a measure is said to pay for itself instead.
    pub cost_per_tonne: Option<f64>,
    /// Whether it pays for itself over its life.
    pub pays_for_itself: bool,
    /// `official`, `published`, `unverified`, `expected`: the weakest status among its costs and effects.
    pub status: String,
}

/// What to do first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Money that may be spent in a year, where a budget was set.
    pub yearly_budget: Option<f64>,
    /// The projects, in their order.
    pub rows: Vec<PlanRow>,
    /// Investment of all rows.
    pub capex: Figure,
    /// Emissions avoided by all rows, t CO2e a year once all are done.
    pub emissions_saving_t: Figure,
    /// Energy cost saved by all rows a year.
    pub cost_saving: Figure,
}

/// One project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanRow {
    /// Place in the order, from 1.
    pub rank: u32,
    /// Year in which it is paid.
    pub year: i16,
    /// Id of the facility.
    pub facility_id: String,
    /// Name of the facility.
    pub facility_name: String,
    /// Id of the use class.
    pub use_class: String,
    /// Ids of the measures of the package.
    pub measures: Vec<String>,
    /// Investment.
    pub capex: Figure,
    /// Energy saved, kWh a year.
    pub energy_saving_kwh: Figure,
    /// Emissions avoided, t CO2e a year.
    pub emissions_saving_t: Figure,
    /// Energy cost saved a year.
    pub cost_saving: f64,
    /// Why it stands here: catalogue key `reason-<code>`.
    pub reason: String,
}

/// Paths and targets, or why there are none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "there is one per report")]
pub enum ScenarioPart {
    /// Calculated.
    Some(Scenario),
    /// Not possible, and why.
    None {
        /// Why, and what would make it possible.
        reason: Phrase,
    },
}

/// Emission paths and readings of the target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// The years of all series.
    pub years: Vec<i16>,
    /// The city's own estate: the plan counts in full.
    pub estate: PathPair,
    /// The whole city: the plan counts with the action "the same measures in the rest of the stock".
    pub city: PathPair,
    /// Every reading of every target.
    pub targets: Vec<TargetReading>,
    /// What was assumed.
    pub assumptions: Vec<Assumption>,
}

/// Business as usual beside the plan, t CO2e a year, one value per year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PathPair {
    /// Without the plan.
    pub bau_t: Vec<f64>,
    /// With the plan.
    pub plan_t: Vec<f64>,
    /// Lower end of the plan's range; empty where there is none.
    pub plan_p10_t: Vec<f64>,
    /// Upper end of the plan's range; empty where there is none.
    pub plan_p90_t: Vec<f64>,
}

/// Which emissions a reading speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The city's own facilities.
    Estate,
    /// The whole city.
    City,
}

impl Scope {
    /// The id, also the end of the catalogue key `scope-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Estate => "estate",
            Self::City => "city",
        }
    }
}

/// One reading of one target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TargetReading {
    /// The target's name.
    pub name: Phrase,
    /// How the target is read: catalogue key `target-<kind>`.
    pub kind: String,
    /// Whose emissions.
    pub scope: Scope,
    /// Year in which it is due.
    pub year: i16,
    /// Whether the plan meets it; `None` where it cannot be told.
    pub met: Option<bool>,
    /// The plan's value.
    pub value: Option<f64>,
    /// The limit.
    pub limit: Option<f64>,
    /// Unit of value, limit and gap.
    pub unit: String,
    /// Value minus limit: what is still missing when positive.
    pub gap: Option<f64>,
    /// The limit as absolute emissions in the target year, for the chart, t CO2e.
    pub limit_t: Option<f64>,
    /// What a reader must know.
    pub note: Phrase,
    /// Whether it rests on anything that is not published.
    pub unverified: bool,
}

/// An assumption of the scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// What is assumed.
    pub name: Phrase,
    /// The value as text with its unit.
    pub value: String,
    /// `official`, `published`, `unverified`, `expected`.
    pub status: String,
    /// Where it comes from.
    pub source: String,
}

/// Something a figure rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceRow {
    /// The publication or file.
    pub citation: String,
    /// Page, table, sheet or address within it.
    pub locator: String,
    /// `official`, `published`, `unverified`, `expected`.
    pub status: String,
    /// What was taken from it.
    pub used_for: Phrase,
}

/// One facility.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacilityRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the use class.
    pub use_class: String,
    /// District, where known.
    pub district: Option<String>,
    /// Floor area that serves as denominator.
    pub floor_area_m2: Option<f64>,
    /// Which floor area: catalogue key `area-<kind>`.
    pub floor_area_kind: Option<String>,
    /// Year of the data.
    pub year: i16,
    /// Energy; `None` where there is no data.
    pub energy_kwh: Option<f64>,
    /// Energy use intensity over the floor area named.
    pub eui_kwh_m2: Option<f64>,
    /// Emissions.
    pub emissions_t: Option<f64>,
    /// Share of the year's days that bills cover, 0 to 1.
    pub coverage: f64,
    /// Share of the emissions that rests on unverified values, 0 to 1.
    pub unverified_share: f64,
    /// Codes of its findings.
    pub findings: Vec<String>,
}
