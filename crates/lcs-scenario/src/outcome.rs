//! The outcome of a scenario file: paths, readings, wedges, costs, what closes a gap, and what it rests on.

mod actual;
mod backcast;
mod cost;
mod game;
mod readings;
mod slider;
mod tree;
mod uncertainty;
mod wedges;

pub use actual::{PlanAgainstActual, VariancePart};
pub use backcast::{ClosingAction, TargetClosing, backcast};
pub use cost::{ActionCostRow, ScenarioCost};
pub use game::{CHANGES, InstrumentRow, PotentialRow, WedgeRow};
pub use readings::ScenarioReading;
pub use slider::{SliderOutcome, slide};
pub use tree::{EmissionNode, FactorLeaf, Point, effects_between, open_total};
pub use uncertainty::{Probability, ScenarioUncertainty, Spread, TornadoYear, draw_scenario};

use crate::city_model::{Room, Scales};
use crate::dimension::ScenarioUnit;
use crate::document::{Driver, Trust};
use crate::load::{CityScenario, CityScenarios, Difference, StatedFigure};
use crate::typed::read_each;
use readings::{AllFigures, Drawn, Needs, Twin, strength_of, versions};
use serde::Serialize;
use std::collections::BTreeMap;

/// All that a scenario file says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioOutcome {
    /// Name of the file's city.
    pub name: String,
    /// What is counted.
    pub boundary: String,
    /// Years of all paths.
    pub years: Vec<i16>,
    /// Emissions by scenario, `bau` among them, t CO2e, with the grid factor of each year.
    pub emissions_t: BTreeMap<String, Vec<f64>>,
    /// The same with the grid factor of the base year in all years.
    pub emissions_fixed_factor_t: BTreeMap<String, Vec<f64>>,
    /// Energy by scenario and carrier, kWh.
    pub energy_kwh: BTreeMap<String, BTreeMap<String, Vec<f64>>>,
    /// Emissions by scenario, sector and place, t CO2e; they sum to the scenario's.
    pub parts: Vec<PartPath>,
    /// What each scenario is.
    pub scenarios: Vec<ScenarioAbout>,
    /// Drivers: the vintage in use beside all others and what was observed.
    pub drivers: Vec<DriverReport>,
    /// Every reading of every target.
    pub target_readings: Vec<ScenarioReading>,
    /// Who brings which tonne.
    pub wedges: Vec<WedgeRow>,
    /// Which instrument set which tonne going.
    pub instruments: Vec<InstrumentRow>,
    /// What is saved and what could be.
    pub potential: Vec<PotentialRow>,
    /// Costs; empty without a currency.
    pub costs: Vec<ScenarioCost>,
    /// What closes the targets that ask for it.
    pub closing: Vec<TargetClosing>,
    /// What is not known; empty where nothing is.
    pub uncertainty: Vec<ScenarioUncertainty>,
    /// The plan against what came true.
    pub actual: Vec<PlanAgainstActual>,
    /// Every figure that the file states, with status and source.
    pub assumptions: Vec<StatedFigure>,
    /// Share of the stated figures that nobody has verified.
    pub unverified_share: f64,
}

/// What a scenario is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioAbout {
    /// Id.
    pub id: String,
    /// In words.
    pub title: String,
    /// Actions that it takes.
    pub actions: Vec<ActionAbout>,
    /// What it changes against business as usual.
    pub changes: Vec<Difference>,
}

/// An action as a scenario takes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActionAbout {
    /// Id.
    pub id: String,
    /// In words.
    pub title: String,
    /// Who is responsible.
    pub body: Option<String>,
    /// Level, 0 to 1.
    pub level: f64,
    /// How far it is in place, year by year, as far as instruments trigger it.
    pub in_place: Vec<f64>,
}

/// Emissions of a sector in a place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PartPath {
    /// Scenario.
    pub scenario: String,
    /// Sector.
    pub sector: String,
    /// Estate, district or facility; empty for the rest of the city.
    pub place: String,
    /// Emissions, t CO2e.
    pub emissions_t: Vec<f64>,
    /// The same with the grid factor of the base year in all years, t CO2e.
    pub fixed_factor_t: Vec<f64>,
}

/// A driver's forecasts beside what came true.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DriverReport {
    /// Driver.
    pub id: String,
    /// Unit.
    pub unit: String,
    /// Price basis of money.
    pub prices: Option<String>,
    /// What its growth holds besides growth.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cautions: Vec<MoneyCaution>,
    /// Vintage in use.
    pub vintage: String,
    /// Its path over the years of the scenario.
    pub path: Vec<f64>,
    /// Every vintage that has a value for an observed year.
    pub against_observed: Vec<Observation>,
}

/// Why growth of money is not growth of what it buys: an effect of product, and every reading per product, holds it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoneyCaution {
    /// Prices of each year: inflation counts as growth.
    NominalPrices,
    /// Another currency than the city's: the exchange rate counts as growth.
    ForeignCurrency,
}

/// A forecast beside what came true.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Observation {
    /// Vintage.
    pub vintage: String,
    /// Year.
    pub year: i16,
    /// As forecast.
    pub forecast: f64,
    /// As observed.
    pub observed: f64,
    /// Forecast over observed, less 1: positive was forecast too high.
    pub error: f64,
}

/// Runs a scenario file: every scenario, every reading.
#[must_use]
pub fn run_scenario(city: &CityScenarios) -> ScenarioOutcome {
    let needs = Needs { fixed: true };
    let mut outcome = ScenarioOutcome {
        name: city.file.name.clone(),
        boundary: city.file.boundary.clone(),
        years: city.scenarios[0].model.years.clone(),
        emissions_t: BTreeMap::new(),
        emissions_fixed_factor_t: BTreeMap::new(),
        energy_kwh: BTreeMap::new(),
        parts: Vec::new(),
        scenarios: Vec::new(),
        drivers: city.file.drivers.iter().map(|(id, driver)| report(city, id, driver)).collect(),
        target_readings: Vec::new(),
        wedges: Vec::new(),
        instruments: Vec::new(),
        potential: Vec::new(),
        costs: Vec::new(),
        closing: Vec::new(),
        uncertainty: Vec::new(),
        actual: Vec::new(),
        assumptions: city.figures.clone(),
        unverified_share: unverified_share(&city.figures),
    };
    for scenario in &city.scenarios {
        let mut room = Room::new(&scenario.model);
        let ones = Scales::ones(&scenario.model);
        let planned = scenario.planned();
        let twin = Twin::evaluate(scenario, &planned, &ones, needs, &mut room);
        scenario.model.evaluate(&planned, &ones, true, &mut room);
        let fixed = by_cell(scenario, &room);
        scenario.model.evaluate(&planned, &ones, false, &mut room);
        outcome.parts.extend(parts(scenario, &by_cell(scenario, &room), &fixed));
        outcome.energy_kwh.insert(scenario.id.clone(), energy(scenario, &room));
        outcome.emissions_t.insert(scenario.id.clone(), twin.variable_t);
        outcome.emissions_fixed_factor_t.insert(scenario.id.clone(), twin.fixed_t);
        outcome.scenarios.push(about(city, scenario));
    }
    // A file without scenarios is read as it stands.
    let alone = city.scenarios.len() == 1;
    for scenario in city.scenarios.iter().skip(usize::from(!alone)) {
        plan(city, scenario, &mut outcome);
    }
    outcome
}

/// What is said of a scenario beside business as usual.
fn plan(city: &CityScenarios, scenario: &CityScenario, outcome: &mut ScenarioOutcome) {
    outcome.target_readings.extend(read_targets(city, scenario));
    let wedges = game::wedges(scenario, &outcome.emissions_t[crate::load::BAU]);
    outcome.costs.extend(cost::cost(city, scenario, &wedges));
    outcome.wedges.extend(wedges);
    outcome.potential.extend(game::potential(scenario));
    if !scenario.instruments.is_empty() {
        outcome.instruments.extend(game::instruments(scenario));
    }
    // What closes a gap is asked of a plan, not of another version of business as usual.
    let asked = city.file.targets.iter().filter(|(_, target)| target.close && scenario.acts());
    outcome.closing.extend(asked.filter_map(|(id, _)| backcast(city, &scenario.id, id)));
    outcome.uncertainty.extend(uncertainty::uncertainty(city, scenario));
    outcome.actual.extend(city.actual.iter().filter_map(|actual| actual::plan_against_actual(scenario, actual)));
}

/// Every reading of every target for a scenario.
fn read_targets(city: &CityScenarios, scenario: &CityScenario) -> Vec<ScenarioReading> {
    let needs = Needs { fixed: true };
    let all: Vec<&CityScenario> = std::iter::once(scenario).chain(versions(city, &city.targets)).collect();
    let evaluated: Vec<(Twin, Scales)> = all
        .iter()
        .map(|scenario| {
            let ones = Scales::ones(&scenario.model);
            let mut room = Room::new(&scenario.model);
            (Twin::evaluate(scenario, &strength_of(scenario), &ones, needs, &mut room), ones)
        })
        .collect();
    let drawn: Vec<Drawn<'_>> =
        all.iter().zip(&evaluated).map(|(scenario, (twin, scales))| Drawn { scenario, twin, scales }).collect();
    let figures = AllFigures::of(city, drawn[0], &drawn[1..]);
    let readings = read_each(&city.targets, &|target| figures.for_target(target));
    readings.into_iter().map(|reading| ScenarioReading { scenario: scenario.id.clone(), reading }).collect()
}

fn about(city: &CityScenarios, scenario: &CityScenario) -> ScenarioAbout {
    let planned = scenario.planned();
    let taken = scenario.levels.iter().enumerate().filter(|(_, level)| **level > 0.0);
    let action = |(at, level): (usize, &f64)| {
        let id = &scenario.model.actions[at].id;
        let written = city.file.actions.get(id);
        ActionAbout {
            id: id.clone(),
            title: written.map(|action| action.title.clone()).unwrap_or_default(),
            body: written.and_then(|action| action.body.clone()),
            level: *level,
            in_place: planned.row(at).to_vec(),
        }
    };
    ScenarioAbout {
        id: scenario.id.clone(),
        title: scenario.title.clone(),
        actions: taken.map(action).collect(),
        changes: scenario.changes.clone(),
    }
}

/// Emissions of every cell by year, t CO2e.
fn by_cell(scenario: &CityScenario, room: &Room) -> Vec<Vec<f64>> {
    let years = 0..scenario.model.years.len();
    let path = |cell| years.clone().map(|year| room.cells.emissions_t(year, cell)).collect();
    (0..scenario.model.cells.len()).map(path).collect()
}

fn parts(scenario: &CityScenario, variable: &[Vec<f64>], fixed: &[Vec<f64>]) -> Vec<PartPath> {
    let mut found: Vec<PartPath> = Vec::new();
    let add = |sum: &mut Vec<f64>, path: &[f64]| sum.iter_mut().zip(path).for_each(|(sum, t)| *sum += t);
    for ((cell, variable), fixed) in scenario.model.cells.iter().zip(variable).zip(fixed) {
        match found.iter_mut().find(|part| part.sector == cell.sector && part.place == cell.place) {
            Some(part) => {
                add(&mut part.emissions_t, variable);
                add(&mut part.fixed_factor_t, fixed);
            }
            None => found.push(PartPath {
                scenario: scenario.id.clone(),
                sector: cell.sector.clone(),
                place: cell.place.clone(),
                emissions_t: variable.clone(),
                fixed_factor_t: fixed.clone(),
            }),
        }
    }
    found
}

fn energy(scenario: &CityScenario, room: &Room) -> BTreeMap<String, Vec<f64>> {
    let mut all: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for (number, cell) in scenario.model.cells.iter().enumerate() {
        let Some(carrier) = cell.carrier else { continue };
        let sum = all
            .entry(scenario.model.carriers[carrier].id.clone())
            .or_insert_with(|| vec![0.0; scenario.model.years.len()]);
        sum.iter_mut().enumerate().for_each(|(year, kwh)| *kwh += room.cells.energy_kwh(year, number));
    }
    all
}

fn report(city: &CityScenarios, id: &str, driver: &Driver) -> DriverReport {
    let path = city.scenarios[0].model.years.iter().filter_map(|year| driver.vintages[&driver.vintage].at(*year).ok());
    let mut against_observed = Vec::new();
    for (year, observed) in driver.observed.iter().flat_map(|observed| &observed.0.points) {
        for (vintage, quantity) in &driver.vintages {
            let Ok(forecast) = quantity.at(*year) else { continue };
            let error = forecast / observed - 1.0;
            let (vintage, year, observed) = (vintage.clone(), *year, *observed);
            against_observed.push(Observation { vintage, year, forecast, observed, error });
        }
    }
    DriverReport {
        cautions: cautions(city, driver),
        id: id.to_owned(),
        unit: driver.unit.clone(),
        prices: driver.prices.clone(),
        vintage: driver.vintage.clone(),
        path: path.collect(),
        against_observed,
    }
}

fn cautions(city: &CityScenarios, driver: &Driver) -> Vec<MoneyCaution> {
    let unit = ScenarioUnit::parse(&driver.unit, &city.file.counts).ok();
    let Some(currency) = unit.and_then(|unit| unit.dimension.currency()) else { return Vec::new() };
    let basis = driver.prices.as_deref().unwrap_or_default().to_lowercase();
    let nominal = ["nominal", "current"].iter().any(|word| basis.contains(word));
    let foreign = city.file.currency.as_deref().is_some_and(|own| own != currency);
    let found = [(nominal, MoneyCaution::NominalPrices), (foreign, MoneyCaution::ForeignCurrency)];
    found.into_iter().filter(|(holds, _)| *holds).map(|(_, caution)| caution).collect()
}

fn unverified_share(figures: &[StatedFigure]) -> f64 {
    let unverified = figures.iter().filter(|figure| figure.status == Trust::Unverified).count();
    unverified as f64 / figures.len().max(1) as f64
}

/// Differences of two paths, by index of the year.
fn per_year<'a>(before: &'a [f64], after: &'a [f64]) -> impl Iterator<Item = (usize, f64)> + 'a {
    before.iter().zip(after).map(|(before, after)| before - after).enumerate()
}
