//! What a building is doing, and why.

mod bills;
mod energy;
mod measures;

use super::{FactStatus, FindingRow, Peers, Quantiles, Sight, SourcePlace, findings::finding_row, name_or_id};
use crate::{Actor, AppError, Capability, Place, list_facilities::float, live_city::CityState};
use lcs_domain::Facility;
use lcs_locale::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// Everything that is known of a facility.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct FacilityPage {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the use class; empty where the pack has none for it.
    #[serde(rename = "use")]
    pub use_class: String,
    /// The same in words.
    pub use_name: String,
    /// The use as its owner writes it.
    #[schema(required)]
    pub use_label: Option<String>,
    /// District.
    #[schema(required)]
    pub district: Option<String>,
    /// Street address as one line.
    #[schema(required)]
    pub address: Option<String>,
    /// Degrees, north positive.
    #[schema(required)]
    pub latitude_deg: Option<f64>,
    /// Degrees, east positive.
    #[schema(required)]
    pub longitude_deg: Option<f64>,
    /// Year of completion.
    #[schema(required)]
    pub year_built: Option<i16>,
    /// Storeys above ground.
    #[schema(required)]
    pub storeys: Option<u16>,
    /// Every stated floor area.
    pub floor_areas: Vec<FloorAreaRow>,
    /// Calendar year of the figures.
    pub year: i16,
    /// Years with a bill of this facility, oldest first.
    pub years: Vec<i16>,
    /// Energy of all carriers; null without a bill in the year.
    #[schema(required)]
    pub energy_kwh: Option<f64>,
    /// Energy of a full year over the floor area.
    #[schema(required)]
    pub eui_kwh_m2: Option<f64>,
    /// Emissions; null without a bill in the year.
    #[schema(required)]
    pub emissions_t: Option<f64>,
    /// Share of the year's days that bills cover, 0 to 1.
    pub coverage: f64,
    /// Share of the emissions that rests on unverified facts, 0 to 1.
    pub unverified_share: f64,
    /// By carrier.
    pub carriers: Vec<CarrierYearRow>,
    /// Billed energy by calendar month, all years; months that no bill touches are absent.
    pub months: Vec<MonthRow>,
    /// What the calibrated simulation expects of the months; empty without one.
    pub expected: Vec<ExpectedYear>,
    /// The facility among those of its use; null with fewer than five.
    #[schema(required)]
    pub peers: Option<Peers>,
    /// Where the energy goes, largest first; empty without a simulation.
    pub end_uses: Vec<EndUseRow>,
    /// How the simulation met the bills.
    #[schema(required)]
    pub calibration: Option<CalibrationFit>,
    /// Whether the baseline is an intensity times a floor area, for want of bills.
    pub baseline_estimated: bool,
    /// Each measure that helps, alone; they do not add up.
    pub measures: Vec<MeasureOption>,
    /// Packages by rising cost; each contains the one before.
    pub packages: Vec<PackageOption>,
    /// Its first project in the run's plan.
    #[schema(required)]
    pub project: Option<PlannedProject>,
    /// Findings about it and its meters, the gravest first.
    pub findings: Vec<FindingRow>,
    /// Bills of its meters, the newest first.
    pub bills: Vec<BillRow>,
    /// Whether one of its meters has interval readings.
    pub has_readings: bool,
    /// Columns of its files that were kept as they are.
    pub attributes: Vec<AttributeRow>,
    /// Where it stands.
    pub source: SourcePlace,
    /// What the reader may do here.
    pub may: Vec<Capability>,
    /// ISO 4217 code of all money but that of bills.
    pub currency: String,
}

/// One statement of a floor area.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct FloorAreaRow {
    /// Which area.
    pub kind: String,
    /// The same in words.
    pub kind_name: String,
    /// Square metres.
    pub area_m2: f64,
    /// Whether the intensity is divided by it.
    pub denominator: bool,
    /// The cell.
    pub source: SourcePlace,
}

/// One carrier in the year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CarrierYearRow {
    /// Id.
    pub carrier: String,
    /// Name.
    pub name: String,
    /// Energy.
    pub energy_kwh: f64,
    /// Emissions; null where no factor holds.
    #[schema(required)]
    pub emissions_t: Option<f64>,
    /// The weakest status among its factors and heating values.
    pub status: FactStatus,
    /// The factors and heating values, cited.
    pub facts: Vec<String>,
}

/// One carrier in one month.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct MonthRow {
    /// Calendar year.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// Carrier.
    pub carrier: String,
    /// Energy of the bills on the days of the month.
    pub kwh: f64,
}

/// What a simulation tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExpectedCarrier {
    /// Electricity.
    Electricity,
    /// All other carriers.
    Heat,
}

/// The simulated year of the run, scaled to the bills.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ExpectedYear {
    /// Electricity or everything else.
    pub carrier: ExpectedCarrier,
    /// Twelve months, January first.
    pub kwh: Vec<f64>,
}

/// Energy of one end use in a year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct EndUseRow {
    /// Id.
    pub end_use: String,
    /// Name.
    pub name: String,
    /// Electricity.
    pub electricity_kwh: f64,
    /// Other carriers.
    pub heat_kwh: f64,
}

/// How the simulation met the bills.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct CalibrationFit {
    /// All carriers as simulated, before scaling.
    pub simulated_kwh: f64,
    /// All carriers as billed.
    pub billed_kwh: f64,
    /// Scatter of the monthly electricity around the bills after scaling, 0.15 for 15 %; null without months to
    /// compare.
    #[schema(required)]
    pub cv_rmse_electricity: Option<f64>,
}

/// A measure alone.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct MeasureOption {
    /// Id.
    pub measure: String,
    /// Name.
    pub name: String,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Energy saved, kWh a year.
    pub energy_kwh: Quantiles,
    /// Investment.
    pub capex: Quantiles,
    /// Energy cost saved a year.
    pub yearly_saving: Quantiles,
    /// Service life.
    pub life_years: f64,
    /// The weakest status among its cost, life and effects.
    pub status: FactStatus,
}

/// Measures together.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PackageOption {
    /// Ids of all its measures, in the order in which they were added.
    pub measures: Vec<String>,
    /// The same in words.
    pub names: Vec<String>,
    /// Ids of those that the package before does not have.
    pub added: Vec<String>,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Energy saved, kWh a year.
    pub energy_kwh: Quantiles,
    /// Investment.
    pub capex: Quantiles,
    /// Energy cost saved a year.
    pub yearly_saving: Quantiles,
}

/// A project of the run's plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlannedProject {
    /// Place in the plan, from 1.
    pub rank: u32,
    /// Year of the first instalment.
    pub start_year: i16,
    /// Year in which it is finished.
    pub year: i16,
    /// Names of its measures.
    pub measures: Vec<String>,
}

/// How the quantity of a bill came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BillRowStatus {
    /// Read from a meter.
    Measured,
    /// The file says it is estimated.
    Estimated,
    /// The rest between a reported total and its parts.
    Derived,
}

/// One bill, of the whole meter where it serves several facilities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct BillRow {
    /// Number of the meter or account.
    pub meter: String,
    /// Number of the supply account, where it has one of its own.
    #[schema(required)]
    pub account: Option<String>,
    /// Carrier.
    pub carrier: String,
    /// The same in words.
    pub carrier_name: String,
    /// First day, ISO 8601.
    pub start: String,
    /// Last day, ISO 8601.
    pub end: String,
    /// Quantity as written, a decimal.
    pub quantity: String,
    /// Unit as written.
    pub unit: String,
    /// What was paid, a decimal.
    #[schema(required)]
    pub cost: Option<String>,
    /// ISO 4217 code of the cost.
    #[schema(required)]
    pub currency: Option<String>,
    /// How the quantity came about.
    pub status: BillRowStatus,
    /// The cell of the quantity.
    pub source: SourcePlace,
}

/// A column that was kept as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AttributeRow {
    /// Its header.
    pub name: String,
    /// Its cell.
    pub value: String,
}

/// A facility in a year: the one asked for, or the city's usual one.
///
/// # Errors
/// When the facility is not in the actor's sight, or no bill of the city speaks of the year.
pub fn facility_page(
    state: &CityState,
    actor: &Actor,
    id: &str,
    year: Option<i16>,
    language: Language,
) -> Result<FacilityPage, AppError> {
    let sight = Sight::of(state, actor)?;
    let (at, facility) = sight.facility(id)?;
    let year = state.year(year)?;
    let of_year = state.city_year(year);
    let account = &of_year.accounts[at];
    let has_bills = !account.carriers.is_empty();
    let use_class = &state.index.use_classes[at];
    let same_use = of_year.eui_by_use.get(use_class).map_or(&[][..], Vec::as_slice);
    let (years, months) = energy::months(state, facility);
    let simulated = measures::Simulated::of(state, at);
    Ok(FacilityPage {
        id: facility.id.to_string(),
        name: facility.name.clone(),
        use_class: use_class.clone(),
        use_name: name_or_id(language, "use", use_class),
        use_label: facility.use_label.clone(),
        district: facility.district.clone(),
        address: facility.address.clone(),
        latitude_deg: facility.latitude_deg,
        longitude_deg: facility.longitude_deg,
        year_built: facility.year_built,
        storeys: facility.storeys,
        floor_areas: floor_areas(facility, language),
        year,
        years,
        energy_kwh: has_bills.then(|| float(account.energy_kwh)),
        eui_kwh_m2: account.eui_kwh_m2,
        emissions_t: has_bills.then(|| account.emissions.tonnes()),
        coverage: account.coverage,
        unverified_share: account.unverified_share,
        carriers: energy::carriers(account, language),
        months,
        expected: simulated.expected(),
        peers: Peers::of(same_use, account.eui_kwh_m2, use_class, language),
        end_uses: simulated.end_uses(language),
        calibration: simulated.calibration(),
        baseline_estimated: simulated.baseline_estimated(),
        measures: simulated.measures(&state.city.pack, language),
        packages: simulated.packages(language),
        project: measures::project(state, at, language),
        findings: findings(state, &sight, at, language),
        bills: bills::bills(state, facility, language),
        has_readings: super::readings::has_readings(state, &facility.id),
        attributes: facility
            .attributes
            .iter()
            .map(|(name, value)| AttributeRow { name: name.clone(), value: value.clone() })
            .collect(),
        source: SourcePlace::from(&facility.source),
        may: actor.capabilities_at(Place::Facility(facility)),
        currency: state.city.pack.currency.clone(),
    })
}

fn floor_areas(facility: &Facility, language: Language) -> Vec<FloorAreaRow> {
    let denominator = facility.denominator();
    let row = |area: &lcs_domain::FloorArea| FloorAreaRow {
        kind: area.kind.id().to_owned(),
        kind_name: name_or_id(language, "area", area.kind.id()),
        area_m2: float(area.area_m2),
        denominator: denominator == Some(area),
        source: SourcePlace::from(&area.source),
    };
    facility.floor_areas.iter().map(row).collect()
}

fn findings(state: &CityState, sight: &Sight<'_>, at: usize, language: Language) -> Vec<FindingRow> {
    let mut places: Vec<usize> = sight.findings_of(at).collect();
    places.sort_by_key(|place| std::cmp::Reverse(state.findings[*place].severity));
    places.into_iter().map(|place| finding_row(state, sight, place, language)).collect()
}
