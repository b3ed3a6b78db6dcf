//! Where the estate stands, and what needs somebody today.

mod inbox;
mod outlook;
mod sums;

use super::{FactStatus, PathSeries, Quantiles, Reading, Severity, Sight};
use crate::{
    Actor, AppError, Capability,
    list_facilities::float,
    live_city::{CityState, lock},
};
use lcs_locale::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// Where the estate stands. Sums are over the facilities that the reader sees.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Home {
    /// Calendar year of the account.
    pub year: i16,
    /// Facilities.
    pub facilities: usize,
    /// Those with a bill in the year.
    pub facilities_with_energy: usize,
    /// Those with an intensity.
    pub facilities_with_intensity: usize,
    /// Sum of the floor areas that stand under intensities.
    pub floor_area_m2: f64,
    /// Energy of the year, as billed.
    pub energy_kwh: f64,
    /// Emissions of the year, as billed.
    pub emissions_t: f64,
    /// Emissions that potential, plan and paths start from, where bills that look wrong in their unit are corrected
    /// for planning; null where nothing was corrected, or where the last run was of another year.
    #[schema(required)]
    pub planning_emissions_t: Option<f64>,
    /// What the bills of the year name as cost.
    #[schema(required)]
    pub energy_cost: Option<f64>,
    /// ISO 4217 code of all money.
    pub currency: String,
    /// Share of the year's days that bills cover, over facilities with energy, 0 to 1.
    pub coverage: f64,
    /// Share of the emissions that rests on unverified facts, 0 to 1.
    pub unverified_share: f64,
    /// By carrier, the largest emitter first.
    pub carriers: Vec<CarrierSum>,
    /// By use, the largest energy user first.
    pub uses: Vec<UseSum>,
    /// What all measures together could bring; null without a run or where nothing helps.
    #[schema(required)]
    pub potential: Option<PotentialSum>,
    /// What the run's plan takes up; null without a run.
    #[schema(required)]
    pub plan: Option<PlanSum>,
    /// Readings of the target for estate and city; only for those who see the whole city.
    pub readings: Vec<Reading>,
    /// The estate's path; only for those who see the whole city.
    #[schema(required)]
    pub path: Option<PathSeries>,
    /// What needs somebody today, the most urgent first; at most eight.
    pub inbox: Vec<InboxItem>,
}

/// One carrier.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CarrierSum {
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
    /// The factors with their units.
    pub factor: String,
}

/// One use.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct UseSum {
    /// Id of the use class.
    #[serde(rename = "use")]
    pub use_class: String,
    /// Name.
    pub name: String,
    /// Facilities.
    pub facilities: usize,
    /// Floor area under intensities.
    pub floor_area_m2: f64,
    /// Energy.
    pub energy_kwh: f64,
    /// Emissions.
    pub emissions_t: f64,
    /// Intensities of its facilities; null with fewer than three.
    #[schema(required)]
    pub eui_kwh_m2: Option<Quantiles>,
}

/// What all measures together could bring a year, and cost once.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct PotentialSum {
    /// Facilities that could be assessed.
    pub facilities: usize,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Energy saved, kWh a year.
    pub energy_kwh: Quantiles,
    /// Investment.
    pub capex: Quantiles,
    /// Energy cost saved a year.
    pub yearly_saving: Quantiles,
}

/// The run's plan in short.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct PlanSum {
    /// Money that the city may spend in a year.
    pub yearly_budget: f64,
    /// First year of works.
    pub first_year: i16,
    /// Last year of works.
    pub last_year: i16,
    /// Projects.
    pub projects: usize,
    /// Emissions avoided a year once all are done, t CO2e.
    pub emissions_t: Quantiles,
    /// Investment of all projects.
    pub capex: Quantiles,
}

/// What an item of the inbox is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InboxKind {
    /// Findings of one kind.
    Finding,
    /// A question whose answer is worth something.
    Question,
    /// The chain should be run.
    Run,
    /// Files should be imported.
    Import,
}

/// Something that needs somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct InboxItem {
    /// What it is about.
    pub kind: InboxKind,
    /// Of a finding its code; else a stable word.
    pub code: String,
    /// In short.
    pub title: String,
    /// In a sentence.
    pub detail: String,
    /// How many, where it can be counted.
    #[schema(required)]
    pub count: Option<usize>,
    /// How urgent.
    pub severity: Severity,
}

/// Where the facilities that the actor sees stand.
///
/// # Errors
/// When the actor may read nothing, or no bill speaks of the year.
pub fn home(state: &CityState, actor: &Actor, year: Option<i16>, language: Language) -> Result<Home, AppError> {
    let sight = Sight::of(state, actor)?;
    let year = state.year(year)?;
    let may_run = actor.scope(Capability::Run).whole_city();
    let calculate = || calculate(state, &sight, year, may_run, language);
    if !sight.whole_city() {
        return Ok(calculate());
    }
    let key = (year, language, may_run);
    Ok(lock(&state.caches.homes).entry(key).or_insert_with(calculate).clone())
}

fn calculate(state: &CityState, sight: &Sight<'_>, year: i16, may_run: bool, language: Language) -> Home {
    let accounts = state.accounts(year);
    let sums = sums::Sums::of(state, sight, &accounts);
    let readings = outlook::readings(state, sight, language);
    Home {
        year,
        facilities: sums.facilities,
        facilities_with_energy: sums.facilities_with_energy,
        facilities_with_intensity: sums.facilities_with_intensity,
        floor_area_m2: sums.floor_area_m2,
        energy_kwh: float(sums.energy_kwh),
        emissions_t: sums.emissions.tonnes(),
        planning_emissions_t: outlook::planning_emissions_t(state, sight, year, sums.emissions.tonnes()),
        energy_cost: sums.energy_cost.map(float),
        currency: state.city.pack.currency.clone(),
        coverage: sums.coverage,
        unverified_share: sums.unverified_share,
        carriers: sums.carriers(&state.city.pack, language),
        uses: sums.uses(language),
        potential: outlook::potential(state, sight),
        plan: outlook::plan(state, sight),
        path: outlook::path(state, sight, &readings),
        readings,
        inbox: inbox::inbox(state, sight, may_run, language),
    }
}
