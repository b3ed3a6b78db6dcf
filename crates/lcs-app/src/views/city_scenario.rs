//! A scenario of the city, answered: paths, readings, who brings which tonne, costs, what closes a gap, and what it rests on.

mod opened;
mod readings;
mod rows;

pub use opened::{
    EmissionBranch, EmissionCell, OpenedFactor, OpenedTotal, WhyEffect, WhyGroup, WhyPage, WhyPoints, emission_cell,
    opened_total, why_different,
};
pub use readings::CityReading;
pub use rows::{
    CityAction, CityActual, CityActualPart, CityAssumption, CityClosing, CityClosingAction, CityCost, CityCostAction,
    CityDriver, CityFanYear, CityObservation, CityPart, CityPoint, CityTornado, CityTornadoBar, CityWedge,
};

use crate::{
    Actor, AppError, Capability, DifferenceRow, Place, ScenarioFault,
    city_scenarios::{Detail, Library, own_buildings},
    live_city::CityState,
};
use lcs_locale::Language;
use lcs_scenario::{
    CityScenarios, FigureWorth, read_scenario_tables, run_scenario, with_own_buildings, worth_of_figures,
};
use serde::{Deserialize, Serialize};
use std::path::Path;
use toml::Table;
use utoipa::{IntoParams, ToSchema};

/// Draws of a fan where the own buildings are in: more pieces, and the same shape.
const DRAWS_WITH_OWN: i64 = 2_000;

/// A scenario's tables, whose they are, and whether the city's own buildings are wanted in them.
#[derive(Debug, Clone)]
pub struct AskedScenario {
    id: String,
    title: String,
    version: i64,
    tables: Table,
    own_buildings: bool,
}

/// Which scenario of the file, and in what form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CityScenarioAsked {
    /// Version of the document; the latest where left out
    pub version: Option<i64>,
    /// Whether the city's own buildings stand in it one by one, with the plan of the last run
    #[serde(default)]
    pub own_buildings: bool,
}

impl AskedScenario {
    /// Reads a scenario with what it inherits.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; or when nothing of the city may be read, or, with the own buildings, not the whole of it.
    pub async fn read(actor: &Actor, dir: &Path, id: &str, asked: &CityScenarioAsked) -> Result<Self, AppError> {
        actor.may_somewhere(Capability::Read)?;
        if asked.own_buildings {
            actor.may(Capability::Read, Place::City)?;
        }
        let library = Library::open(dir).await?;
        let (stamp, text) = library.version(dir, id, asked.version).await?;
        let tables = library.tables(id, &text)?.whole;
        Ok(Self {
            id: stamp.id,
            title: stamp.title,
            version: stamp.version,
            tables,
            own_buildings: asked.own_buildings,
        })
    }

    /// What tells its answers apart.
    #[must_use]
    pub fn question(&self) -> String {
        format!("{} {} {}", self.id, self.version, self.own_buildings)
    }

    fn city(&self, state: &CityState, detail: Detail, language: Language) -> Result<CityScenarios, AppError> {
        let mut tables = self.tables.clone();
        if self.own_buildings {
            let own = own_buildings(state, detail, language)?;
            tables = with_own_buildings(&self.id, &tables, &own)
                .map_err(|error| AppError::unusable(error.to_string(), error.hint()))?;
            fewer_draws(&mut tables);
        }
        read_scenario_tables(&self.id, &tables).map_err(|error| AppError::unusable(error.to_string(), error.hint()))
    }
}

fn fewer_draws(tables: &mut Table) {
    let draws = tables.entry("draws").or_insert_with(|| Table::new().into());
    if let Some(draws) = draws.as_table_mut() {
        let asked = draws.get("count").and_then(toml::Value::as_integer).unwrap_or(i64::MAX);
        draws.insert("count".into(), asked.min(DRAWS_WITH_OWN).into());
        draws.entry("seed").or_insert(1.into());
    }
}

/// The page.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityScenarioAnswer {
    /// Id of the document.
    pub id: String,
    /// How people call it.
    pub title: String,
    /// Version of the document.
    pub version: i64,
    /// Whether the city's own buildings stand in it.
    pub own_buildings: bool,
    /// Why nothing can be told; the rest is empty then.
    #[schema(required)]
    pub fault: Option<ScenarioFault>,
    /// What is counted.
    pub boundary: String,
    /// Currency of all money.
    #[schema(required)]
    pub currency: Option<String>,
    /// Years of all paths.
    pub years: Vec<i16>,
    /// Business as usual, t CO2e.
    pub bau_t: Vec<f64>,
    /// Business as usual by sector and place.
    pub bau_parts: Vec<CityPart>,
    /// The scenarios beside business as usual.
    pub scenarios: Vec<CityPlan>,
    /// Drivers beside what was observed.
    pub drivers: Vec<CityDriver>,
    /// Every figure that the file states.
    pub assumptions: Vec<CityAssumption>,
    /// Share of them that nobody has verified.
    pub unverified_share: f64,
}

/// One scenario beside business as usual.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityPlan {
    /// Id in the file.
    pub id: String,
    /// In words.
    pub title: String,
    /// Whether it takes any action; otherwise it is another version of business as usual.
    pub acts: bool,
    /// Emissions, t CO2e, with the grid factor of each year.
    pub emissions_t: Vec<f64>,
    /// The same with the grid factor of the base year.
    pub fixed_factor_t: Vec<f64>,
    /// The same by sector and place.
    pub parts: Vec<CityPart>,
    /// Every reading of every target.
    pub readings: Vec<CityReading>,
    /// Who brings which tonne.
    pub wedges: Vec<CityWedge>,
    /// Which instrument sets which tonne going.
    pub instruments: Vec<CityWedge>,
    /// Saved as far as owners are brought to act, t CO2e.
    pub saved_t: Vec<f64>,
    /// Saved where all act, t CO2e.
    pub potential_t: Vec<f64>,
    /// Its actions.
    pub actions: Vec<CityAction>,
    /// What it changes in the tables.
    pub changes: Vec<DifferenceRow>,
    /// Costs; null without a currency or without any action.
    #[schema(required)]
    pub cost: Option<CityCost>,
    /// What closes the targets that ask for it.
    pub closing: Vec<CityClosing>,
    /// Draws behind the fan; 0 where nothing is unknown.
    pub draws: usize,
    /// Quantiles by year; empty where nothing is unknown.
    pub fan: Vec<CityFanYear>,
    /// What is not known, one at a time.
    pub tornado: Vec<CityTornado>,
    /// The plan against what came true.
    pub actual: Vec<CityActual>,
}

/// Runs a scenario. A scenario whose parent does not hold together any more is answered with its fault.
///
/// # Errors
/// With the own buildings: [`AppError::NoRun`], or when the scenario has no place for them.
pub fn city_scenario_answer(
    state: &CityState,
    asked: &AskedScenario,
    language: Language,
) -> Result<CityScenarioAnswer, AppError> {
    let mut answer = CityScenarioAnswer {
        id: asked.id.clone(),
        title: asked.title.clone(),
        version: asked.version,
        own_buildings: asked.own_buildings,
        fault: None,
        boundary: String::new(),
        currency: None,
        years: Vec::new(),
        bau_t: Vec::new(),
        bau_parts: Vec::new(),
        scenarios: Vec::new(),
        drivers: Vec::new(),
        assumptions: Vec::new(),
        unverified_share: 0.0,
    };
    if let Err(error) = read_scenario_tables(&asked.id, &asked.tables) {
        answer.fault = Some((&error).into());
        return Ok(answer);
    }
    let city = asked.city(state, Detail::Places, language)?;
    let mut outcome = run_scenario(&city);
    answer.boundary = std::mem::take(&mut outcome.boundary);
    answer.currency = city.file().currency.clone();
    answer.years = outcome.years.clone();
    answer.bau_t = outcome.emissions_t.get(lcs_scenario::BAU).cloned().unwrap_or_default();
    answer.bau_parts = CityPart::of(&outcome, lcs_scenario::BAU);
    // A file without scenarios is read as it stands.
    let alone = outcome.scenarios.len() == 1;
    let shown = outcome.scenarios.iter().skip(usize::from(!alone));
    answer.scenarios = shown.map(|about| rows::plan(&city, &outcome, about)).collect();
    answer.drivers = outcome.drivers.iter().map(CityDriver::of).collect();
    answer.assumptions = outcome.assumptions.iter().map(CityAssumption::of).collect();
    answer.unverified_share = outcome.unverified_share;
    Ok(answer)
}

/// Which scenario and year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WorthAsked {
    /// Scenario of the file
    pub scenario: String,
    /// Year
    pub year: i16,
}

/// A figure that nobody has verified, and what hangs on it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct FigureWorthRow {
    /// Key in the file.
    pub key: String,
    /// By how much the emissions of the year change where the figure is a tenth higher, t CO2e; null where the file does not
    /// hold together then.
    #[schema(required)]
    pub emissions_t: Option<f64>,
}

/// What to ask next: the figures that nobody has verified, first what moves the result most.
///
/// # Errors
/// When the scenario cannot be read.
pub fn figures_worth_asking(asked: &AskedScenario, of: &WorthAsked) -> Result<Vec<FigureWorthRow>, AppError> {
    FigureWorthRow::of(&asked.id, &asked.tables, &of.scenario, of.year)
}

impl FigureWorthRow {
    pub(crate) fn of(file: &str, tables: &Table, scenario: &str, year: i16) -> Result<Vec<Self>, AppError> {
        let worth = worth_of_figures(file, tables, scenario, year)
            .map_err(|error| AppError::unusable(error.to_string(), error.hint()))?;
        let row = |figure: FigureWorth| Self {
            key: match &figure.scenario {
                None => figure.key,
                Some(by) => format!("scenarios.{by}.change.{}", figure.key),
            },
            emissions_t: figure.emissions_t,
        };
        Ok(worth.into_iter().map(row).collect())
    }
}
