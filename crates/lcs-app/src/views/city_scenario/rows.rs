//! The parts of a scenario's answer, as pages read them.

use super::{CityPlan, CityReading};
use crate::{DifferenceRow, views::FactStatus};
use lcs_scenario::{
    BAU, CityScenarios, DriverReport, PlanAgainstActual, ScenarioAbout, ScenarioCost, ScenarioOutcome, StatedFigure,
    TargetClosing,
};
use serde::Serialize;
use utoipa::ToSchema;

/// Emissions of a sector in a place.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityPart {
    /// Sector.
    pub sector: String,
    /// Place; empty for the rest of the city.
    pub place: String,
    /// By year, t CO2e.
    pub emissions_t: Vec<f64>,
    /// The same with the grid factor of the base year in all years, t CO2e.
    pub fixed_factor_t: Vec<f64>,
}

impl CityPart {
    pub(super) fn of(outcome: &ScenarioOutcome, scenario: &str) -> Vec<Self> {
        let own = outcome.parts.iter().filter(|part| part.scenario == scenario);
        let part = |part: &lcs_scenario::PartPath| Self {
            sector: part.sector.clone(),
            place: part.place.clone(),
            emissions_t: part.emissions_t.clone(),
            fixed_factor_t: part.fixed_factor_t.clone(),
        };
        own.map(part).collect()
    }
}

/// Tonnes of one action or instrument.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityWedge {
    /// Action or instrument; `changes` for what the scenario changes in the tables.
    pub id: String,
    /// In words; empty where the file has none.
    pub title: String,
    /// Saved by year, t CO2e; negative adds.
    pub values_t: Vec<f64>,
}

impl CityWedge {
    /// Rows of one year after the other, put together by id in the order in which they come.
    pub(crate) fn of<'r>(city: &CityScenarios, years: usize, rows: impl Iterator<Item = (&'r str, f64)>) -> Vec<Self> {
        let mut wedges: Vec<Self> = Vec::new();
        for (id, emissions_t) in rows {
            match wedges.iter_mut().find(|wedge| wedge.id == id) {
                Some(wedge) => wedge.values_t.push(emissions_t),
                None => {
                    let mut values_t = Vec::with_capacity(years);
                    values_t.push(emissions_t);
                    wedges.push(Self { id: id.to_owned(), title: title(city, id), values_t });
                }
            }
        }
        wedges
    }
}

/// What an action or instrument is called.
fn title(city: &CityScenarios, id: &str) -> String {
    let action = city.file().actions.get(id).map(|action| action.title.clone());
    action.or_else(|| city.file().instruments.get(id).map(|instrument| instrument.title.clone())).unwrap_or_default()
}

/// An action as a scenario takes it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityAction {
    /// Id.
    pub id: String,
    /// In words.
    pub title: String,
    /// Who is responsible.
    #[schema(required)]
    pub body: Option<String>,
    /// Level, 0 to 1.
    pub level: f64,
    /// How far it is in place by year, as far as instruments trigger it.
    pub in_place: Vec<f64>,
}

/// What actions cost and what energy they save is worth.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityCost {
    /// Investment by year.
    pub investment: Vec<f64>,
    /// Running cost of the actions by year.
    pub running: Vec<f64>,
    /// Cost of energy less that without actions by year; negative is saved.
    pub energy: Vec<f64>,
    /// All of it, discounted to the base year.
    pub net_present_cost: f64,
    /// Tonnes saved over all years, t CO2e.
    pub saved_t: f64,
    /// Per tonne; null where nothing is saved.
    #[schema(required)]
    pub cost_per_t: Option<f64>,
    /// Actions of which no cost is stated: they count as free.
    pub without_cost: Vec<String>,
    /// Action by action.
    pub actions: Vec<CityCostAction>,
}

/// One action's own cost.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityCostAction {
    /// Action.
    pub id: String,
    /// Investment and running cost, discounted.
    pub net_present_cost: f64,
    /// Its tonnes over all years, t CO2e.
    pub saved_t: f64,
}

impl CityCost {
    fn of(cost: &ScenarioCost) -> Self {
        let action = |row: &lcs_scenario::ActionCostRow| CityCostAction {
            id: row.action.clone(),
            net_present_cost: row.net_present_cost,
            saved_t: row.saved_t,
        };
        Self {
            investment: cost.investment.clone(),
            running: cost.running.clone(),
            energy: cost.energy.clone(),
            net_present_cost: cost.net_present_cost,
            saved_t: cost.saved_t,
            cost_per_t: cost.cost_per_t,
            without_cost: cost.without_cost.clone(),
            actions: cost.actions.iter().map(action).collect(),
        }
    }
}

/// The cheapest mix found for a target.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityClosing {
    /// Target.
    pub target: String,
    /// Whether the mix meets it.
    pub met: bool,
    /// What is missing with every open action wholly in place, t CO2e.
    pub still_missing_t: f64,
    /// The mix.
    pub actions: Vec<CityClosingAction>,
    /// Emissions with the mix, t CO2e.
    pub emissions_t: Vec<f64>,
    /// Cost of the mix, discounted; null without a currency.
    #[schema(required)]
    pub net_present_cost: Option<f64>,
    /// Actions of the mix without a stated cost.
    pub without_cost: Vec<String>,
}

/// How far one action goes in a mix.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityClosingAction {
    /// Action.
    pub id: String,
    /// In words.
    pub title: String,
    /// Level, 0 to 1.
    pub level: f64,
    /// First year of works.
    pub start_year: i16,
    /// Cost of the action itself, discounted.
    pub net_present_cost: f64,
}

impl CityClosing {
    fn of(city: &CityScenarios, closing: &TargetClosing) -> Self {
        let action = |row: &lcs_scenario::ClosingAction| CityClosingAction {
            id: row.action.clone(),
            title: title(city, &row.action),
            level: row.level,
            start_year: row.start_year,
            net_present_cost: row.net_present_cost,
        };
        Self {
            target: closing.target.clone(),
            met: closing.met,
            still_missing_t: closing.still_missing_t,
            actions: closing.actions.iter().map(action).collect(),
            emissions_t: closing.emissions_t.clone(),
            net_present_cost: closing.net_present_cost,
            without_cost: closing.without_cost.clone(),
        }
    }
}

/// Quantiles of a year, t CO2e.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct CityFanYear {
    /// Year.
    pub year: i16,
    /// 2.5th percentile.
    pub p2_5: f64,
    /// Tenth.
    pub p10: f64,
    /// Median.
    pub p50: f64,
    /// Ninetieth.
    pub p90: f64,
    /// 97.5th.
    pub p97_5: f64,
}

/// What is not known, one at a time, in a year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityTornado {
    /// Year.
    pub year: i16,
    /// The widest bar first.
    pub bars: Vec<CityTornadoBar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityTornadoBar {
    /// Unknown.
    pub unknown: String,
    /// Emissions with it at its tenth percentile, t CO2e.
    pub at_p10_t: f64,
    /// At its ninetieth.
    pub at_p90_t: f64,
}

/// The plan against what came true.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityActual {
    /// Year.
    pub year: i16,
    /// As planned, t CO2e.
    pub planned_t: f64,
    /// As reported, t CO2e.
    pub actual_t: f64,
    /// Parts of the difference.
    pub parts: Vec<CityActualPart>,
}

/// One part of the difference.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityActualPart {
    /// `driver`, `factor`, `delay` or `unexplained`.
    pub kind: String,
    /// Driver, carrier or action.
    pub name: String,
    /// What it adds to the plan, t CO2e.
    pub emissions_t: f64,
}

impl CityActual {
    fn of(actual: &PlanAgainstActual) -> Self {
        let part = |part: &lcs_scenario::VariancePart| CityActualPart {
            kind: part.kind.to_owned(),
            name: part.name.clone(),
            emissions_t: part.emissions_t,
        };
        Self {
            year: actual.year,
            planned_t: actual.planned_t,
            actual_t: actual.actual_t,
            parts: actual.parts.iter().map(part).collect(),
        }
    }
}

/// A driver in use, and its forecasts beside what came true.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityDriver {
    /// Driver.
    pub id: String,
    /// Unit with the price basis of money.
    pub unit: String,
    /// Vintage in use.
    pub vintage: String,
    /// Its path.
    pub path: Vec<f64>,
    /// Forecasts for observed years.
    pub observations: Vec<CityObservation>,
}

/// A forecast beside what came true.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityObservation {
    /// Vintage.
    pub vintage: String,
    /// Year.
    pub year: i16,
    /// As forecast.
    pub forecast: f64,
    /// As observed.
    pub observed: f64,
}

impl CityDriver {
    pub(super) fn of(driver: &DriverReport) -> Self {
        let prices = driver.prices.as_ref().map(|prices| format!(", {prices}")).unwrap_or_default();
        let row = |row: &lcs_scenario::Observation| CityObservation {
            vintage: row.vintage.clone(),
            year: row.year,
            forecast: row.forecast,
            observed: row.observed,
        };
        Self {
            id: driver.id.clone(),
            unit: format!("{}{prices}", driver.unit),
            vintage: driver.vintage.clone(),
            path: driver.path.clone(),
            observations: driver.against_observed.iter().map(row).collect(),
        }
    }
}

/// A figure that a result rests on.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityAssumption {
    /// Key in the file.
    pub key: String,
    /// Scenario that states it; null for what all share.
    #[schema(required)]
    pub scenario: Option<String>,
    /// Unit as written.
    pub unit: String,
    /// One value for all years.
    #[schema(required)]
    pub value: Option<f64>,
    /// Or by year.
    pub points: Vec<CityPoint>,
    /// Whether years between or after the given ones are used.
    pub filled: bool,
    /// How far to trust it.
    pub status: FactStatus,
    /// Source.
    #[schema(required)]
    pub source: Option<String>,
    /// Page, table, row.
    #[schema(required)]
    pub locator: Option<String>,
    /// What a reader must know.
    #[schema(required)]
    pub note: Option<String>,
}

/// A year's value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct CityPoint {
    /// Year.
    pub year: i16,
    /// Value.
    pub value: f64,
}

impl CityAssumption {
    pub(super) fn of(stated: &StatedFigure) -> Self {
        Self {
            key: stated.key.clone(),
            scenario: stated.scenario.clone(),
            unit: stated.unit.clone(),
            value: stated.value,
            points: stated.points.iter().map(|&(year, value)| CityPoint { year, value }).collect(),
            filled: stated.filled,
            status: stated.status.into(),
            source: stated.source.clone(),
            locator: stated.locator.clone(),
            note: stated.note.clone(),
        }
    }
}

/// All that is said of one scenario.
pub(super) fn plan(city: &CityScenarios, outcome: &ScenarioOutcome, about: &ScenarioAbout) -> CityPlan {
    let id = about.id.as_str();
    let own = |scenario: &str| scenario == id;
    let path = |paths: &std::collections::BTreeMap<String, Vec<f64>>| paths.get(id).cloned().unwrap_or_default();
    let uncertainty = outcome.uncertainty.iter().find(|found| own(&found.scenario));
    let probability = |target: &str| {
        let found = uncertainty?.probabilities.iter().find(|found| found.target == target)?;
        found.probability
    };
    let readings = outcome.target_readings.iter().filter(|read| own(&read.scenario));
    let wedges = outcome.wedges.iter().filter(|row| own(&row.scenario));
    let instruments = outcome.instruments.iter().filter(|row| own(&row.scenario));
    let potential = || outcome.potential.iter().filter(|row| own(&row.scenario));
    let years = outcome.years.len();
    CityPlan {
        id: about.id.clone(),
        title: about.title.clone(),
        acts: !about.actions.is_empty() && id != BAU,
        emissions_t: path(&outcome.emissions_t),
        fixed_factor_t: path(&outcome.emissions_fixed_factor_t),
        parts: CityPart::of(outcome, id),
        readings: readings.map(|read| CityReading::of(city, &read.reading, probability(&read.reading.name))).collect(),
        wedges: CityWedge::of(city, years, wedges.map(|row| (row.action.as_str(), row.emissions_t))),
        instruments: CityWedge::of(city, years, instruments.map(|row| (row.instrument.as_str(), row.emissions_t))),
        saved_t: potential().map(|row| row.saved_t).collect(),
        potential_t: potential().map(|row| row.potential_t).collect(),
        actions: about.actions.iter().map(action).collect(),
        changes: about.changes.iter().map(DifferenceRow::from).collect(),
        cost: outcome.costs.iter().find(|cost| own(&cost.scenario)).map(CityCost::of),
        closing: outcome
            .closing
            .iter()
            .filter(|found| own(&found.scenario))
            .map(|c| CityClosing::of(city, c))
            .collect(),
        draws: uncertainty.map_or(0, |found| found.draws),
        fan: uncertainty.map(fan).unwrap_or_default(),
        tornado: uncertainty.map(tornado).unwrap_or_default(),
        actual: outcome.actual.iter().filter(|found| own(&found.scenario)).map(CityActual::of).collect(),
    }
}

fn action(about: &lcs_scenario::ActionAbout) -> CityAction {
    CityAction {
        id: about.id.clone(),
        title: about.title.clone(),
        body: about.body.clone(),
        level: about.level,
        in_place: about.in_place.clone(),
    }
}

fn fan(found: &lcs_scenario::ScenarioUncertainty) -> Vec<CityFanYear> {
    let year = |at: &lcs_scenario::uncertainty::FanYear| CityFanYear {
        year: at.year,
        p2_5: at.p2_5,
        p10: at.p10,
        p50: at.p50,
        p90: at.p90,
        p97_5: at.p97_5,
    };
    found.fan.iter().map(year).collect()
}

fn tornado(found: &lcs_scenario::ScenarioUncertainty) -> Vec<CityTornado> {
    let bar = |bar: &lcs_scenario::uncertainty::Bar| CityTornadoBar {
        unknown: bar.unknown.clone(),
        at_p10_t: bar.at_p10_t,
        at_p90_t: bar.at_p90_t,
    };
    let year = |at: &lcs_scenario::TornadoYear| CityTornado { year: at.year, bars: at.bars.iter().map(bar).collect() };
    found.tornado.iter().map(year).collect()
}
