//! A city's total opened: sector, place, building or piece, cell, and the factors of one cell with what is said of them. And
//! why two totals differ.

use super::{AskedScenario, CityAssumption};
use crate::{AppError, city_scenarios::Detail, live_city::CityState};
use lcs_locale::Language;
use lcs_scenario::{EmissionNode, OWN_PIECE, Point, decompose::Settings, effects_between, open_total};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// A total, opened.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct OpenedTotal {
    /// Scenario of the file.
    pub scenario: String,
    /// Year.
    pub year: i16,
    /// The city.
    pub total: EmissionBranch,
}

/// A part of the emissions.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct EmissionBranch {
    /// `city`, `sector`, `place`, `building`, `piece` or `cell`.
    pub level: String,
    /// Its name in the file; empty for the rest of the city and of no sector.
    pub name: String,
    /// The facility that a building is.
    #[schema(required)]
    pub facility: Option<String>,
    /// The facility's name.
    #[schema(required)]
    pub facility_name: Option<String>,
    /// Emissions, t CO2e.
    pub emissions_t: f64,
    /// Parts, the largest first; none for a cell.
    #[schema(no_recursion)]
    pub parts: Vec<EmissionBranch>,
}

/// One cell with its factors.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct EmissionCell {
    /// The cell.
    pub name: String,
    /// Emissions, t CO2e: the product of the factors.
    pub emissions_t: f64,
    /// The factors.
    pub factors: Vec<OpenedFactor>,
}

/// One factor of a cell.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct OpenedFactor {
    /// `driver`, `service`, `share`, `intensity` or `factor`.
    pub factor: String,
    /// With the scenario's actions.
    pub value: f64,
    /// Without them.
    pub without_actions: f64,
    /// Unit.
    pub unit: String,
    /// Key of the file that states it; empty where it is 1 by its nature.
    pub key: String,
    /// What the file says of it.
    #[schema(required)]
    pub stated: Option<CityAssumption>,
}

/// Opens a scenario's total of a year; with the own buildings in it, one by one.
///
/// # Errors
/// When the scenario has no such year or scenario, or no place for the own buildings.
pub fn opened_total(
    state: &CityState,
    asked: &AskedScenario,
    scenario: &str,
    year: i16,
    language: Language,
) -> Result<OpenedTotal, AppError> {
    let total = total(state, asked, scenario, year, language)?;
    let buildings = buildings(state);
    Ok(OpenedTotal { scenario: scenario.to_owned(), year, total: branch(&total, &buildings) })
}

/// One cell of a scenario's total of a year.
///
/// # Errors
/// [`AppError::NotFound`] for an unknown cell; else as [`opened_total`].
pub fn emission_cell(
    state: &CityState,
    asked: &AskedScenario,
    scenario: &str,
    year: i16,
    cell: &str,
    language: Language,
) -> Result<EmissionCell, AppError> {
    let total = total(state, asked, scenario, year, language)?;
    let found = cell_of(&total, cell).ok_or_else(|| AppError::NotFound {
        what: format!("cell `{cell}`"),
        hint: "open the total to see its cells".into(),
    })?;
    let factor = |leaf: &lcs_scenario::FactorLeaf| OpenedFactor {
        factor: leaf.factor.to_owned(),
        value: leaf.value,
        without_actions: leaf.without_actions,
        unit: leaf.unit.clone(),
        key: leaf.key.clone(),
        stated: leaf.stated.as_ref().map(CityAssumption::of),
    };
    Ok(EmissionCell {
        name: found.name.clone(),
        emissions_t: found.emissions_t,
        factors: found.factors.iter().map(factor).collect(),
    })
}

fn total(
    state: &CityState,
    asked: &AskedScenario,
    scenario: &str,
    year: i16,
    language: Language,
) -> Result<EmissionNode, AppError> {
    let city = asked.city(state, Detail::Each, language)?;
    open_total(&city, scenario, year).ok_or_else(|| no_such_point(scenario, year, city.years()))
}

fn no_such_point(scenario: &str, year: i16, years: &[i16]) -> AppError {
    let span = years.first().zip(years.last()).map(|(first, last)| format!("{first} to {last}")).unwrap_or_default();
    AppError::request(
        format!("there is no scenario `{scenario}` with the year {year}"),
        format!("name a scenario of the file, or `bau`, and a year from {span}"),
    )
}

/// Facility and name by the id that stands in the name of a piece.
fn buildings(state: &CityState) -> BTreeMap<String, (String, String)> {
    let facilities = state.estate.snapshot.facilities.iter();
    let entry = |facility: &lcs_domain::Facility| {
        (facility.id.as_str().replace('/', "-"), (facility.id.to_string(), facility.name.clone()))
    };
    facilities.map(entry).collect()
}

fn branch(node: &EmissionNode, buildings: &BTreeMap<String, (String, String)>) -> EmissionBranch {
    let mut parts: Vec<EmissionBranch> = Vec::new();
    for part in &node.parts {
        let below = branch(part, buildings);
        let id = (part.level == "piece").then(|| part.name.strip_prefix(OWN_PIECE)?.rsplit_once(':')).flatten();
        let Some((id, _)) = id else {
            parts.push(below);
            continue;
        };
        // Electricity and fuel of a building are two pieces of the scenario and one building.
        let known = parts.iter().position(|known| known.level == "building" && known.name == id);
        let at = known.unwrap_or_else(|| {
            let facility = buildings.get(id);
            parts.push(EmissionBranch {
                level: "building".to_owned(),
                name: id.to_owned(),
                facility: facility.map(|(id, _)| id.clone()),
                facility_name: facility.map(|(_, name)| name.clone()),
                emissions_t: 0.0,
                parts: Vec::new(),
            });
            parts.len() - 1
        });
        parts[at].emissions_t += below.emissions_t;
        parts[at].parts.extend(below.parts);
    }
    parts.sort_by(|a, b| b.emissions_t.total_cmp(&a.emissions_t).then_with(|| a.name.cmp(&b.name)));
    EmissionBranch {
        level: node.level.to_owned(),
        name: node.name.clone(),
        facility: None,
        facility_name: None,
        emissions_t: node.emissions_t,
        parts,
    }
}

fn cell_of<'n>(node: &'n EmissionNode, name: &str) -> Option<&'n EmissionNode> {
    if node.level == "cell" && node.name == name {
        return Some(node);
    }
    node.parts.iter().find_map(|part| cell_of(part, name))
}

/// The two ends of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WhyPoints {
    /// Scenario of the first end, `bau` among them
    pub from_scenario: String,
    /// Its year
    pub from_year: i16,
    /// Scenario of the second end
    pub to_scenario: String,
    /// Its year
    pub to_year: i16,
}

/// Why two totals differ, by the logarithmic mean of every cell's factors.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct WhyPage {
    /// Emissions of the first end, t CO2e.
    pub from_t: f64,
    /// Of the second.
    pub to_t: f64,
    /// Effects, which sum to the change.
    pub effects: Vec<WhyEffect>,
    /// Effects by cell, the largest change first.
    pub groups: Vec<WhyGroup>,
}

/// What a factor adds.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct WhyEffect {
    /// `driver`, `service`, `share`, `intensity`, `factor`; `sinks` where a cell is below zero.
    pub factor: String,
    /// Tonnes added, t CO2e; negative saves.
    pub emissions_t: f64,
}

/// Effects within one cell.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct WhyGroup {
    /// The cell.
    pub cell: String,
    /// All effects together, t CO2e.
    pub emissions_t: f64,
    /// Effects.
    pub effects: Vec<WhyEffect>,
}

/// Why emissions differ between years or scenarios.
///
/// # Errors
/// When an end does not exist, or the method is not defined for the signs of the values.
pub fn why_different(
    state: &CityState,
    asked: &AskedScenario,
    points: &WhyPoints,
    language: Language,
) -> Result<WhyPage, AppError> {
    let city = asked.city(state, Detail::Places, language)?;
    let from = Point { scenario: &points.from_scenario, year: points.from_year };
    let to = Point { scenario: &points.to_scenario, year: points.to_year };
    let total = |point: Point<'_>| {
        let total = open_total(&city, point.scenario, point.year);
        total.map(|total| total.emissions_t).ok_or_else(|| no_such_point(point.scenario, point.year, city.years()))
    };
    let (from_t, to_t) = (total(from)?, total(to)?);
    let Some(found) = effects_between(&city, from, to, &Settings::default()) else {
        return Err(no_such_point(to.scenario, to.year, city.years()));
    };
    let found = found.map_err(|error| {
        AppError::unusable(error.to_string(), "compare other years, or `lcs scenario decompose --method shapley`")
    })?;
    let rows = |effects: &lcs_scenario::decompose::Effects| {
        let row =
            |(factor, emissions_t): &(String, f64)| WhyEffect { factor: factor.clone(), emissions_t: *emissions_t };
        effects.0.iter().map(row).collect::<Vec<_>>()
    };
    let group = |group: &lcs_scenario::decompose::GroupEffects| {
        let effects = rows(&group.effects);
        WhyGroup { cell: group.group.clone(), emissions_t: effects.iter().map(|e| e.emissions_t).sum(), effects }
    };
    let mut groups: Vec<WhyGroup> = found.steps.iter().flat_map(|step| &step.groups).map(group).collect();
    groups.sort_by(|a, b| b.emissions_t.abs().total_cmp(&a.emissions_t.abs()).then_with(|| a.cell.cmp(&b.cell)));
    Ok(WhyPage { from_t, to_t, effects: rows(&found.effects), groups })
}
