//! What a planner sees while editing: the path and the readings of what is not saved yet, or the fault at its key.

use super::as_tables;
use crate::{
    Actor, AppError, Capability,
    views::{CityReading, CityWedge, FigureWorthRow},
};
use lcs_scenario::{BAU, CityScenarios, ScenarioFileError, read_scenario_tables, slide};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Edited tables; nothing is kept of them.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioDraft {
    /// All tables, with what is inherited.
    #[schema(value_type = Object)]
    pub tables: serde_json::Value,
    /// The scenario whose path is wanted; the first beside business as usual where left out.
    #[serde(default)]
    pub scenario: Option<String>,
    /// Year for which is wanted what unverified figures are worth; left out where it is not asked for, as it takes longer.
    #[serde(default)]
    pub worth_year: Option<i16>,
}

/// What is wrong with a scenario, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ScenarioFault {
    /// A stable word: `unknown-unit`, `missing-year`, `shares`, …
    pub code: String,
    /// Key in the file, such as `lines.I.1.2.base`; empty for the file as a whole.
    pub key: String,
    /// What is wrong.
    pub message: String,
    /// What to try.
    pub hint: String,
    /// What the sentence names, by name, for sentences in other languages: unit, year, sum, …
    pub given: BTreeMap<String, String>,
}

impl From<&ScenarioFileError> for ScenarioFault {
    fn from(error: &ScenarioFileError) -> Self {
        Self {
            code: error.code().to_owned(),
            key: error.key.clone(),
            message: error.fault.to_string(),
            hint: error.hint(),
            given: error.given().into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        }
    }
}

/// The draft's path, or its fault: one of the two.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct DraftAnswer {
    /// What is wrong.
    #[schema(required)]
    pub fault: Option<ScenarioFault>,
    /// The path.
    #[schema(required)]
    pub path: Option<DraftPath>,
    /// What unverified figures are worth, first what moves the emissions most; empty unless asked for.
    pub worth: Vec<FigureWorthRow>,
}

/// A path without draws and costs.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct DraftPath {
    /// Scenario.
    pub scenario: String,
    /// All scenarios, business as usual first.
    pub scenarios: Vec<String>,
    /// Years.
    pub years: Vec<i16>,
    /// Business as usual, t CO2e.
    pub bau_t: Vec<f64>,
    /// The scenario, t CO2e.
    pub emissions_t: Vec<f64>,
    /// Every reading of every target.
    pub readings: Vec<CityReading>,
    /// Who brings which tonne.
    pub wedges: Vec<CityWedge>,
}

/// Runs edited tables without draws and costs.
///
/// # Errors
/// When nothing of the city may be read, or what was sent are no tables. A fault of the scenario is an answer.
pub fn try_draft(actor: &Actor, draft: &ScenarioDraft) -> Result<DraftAnswer, AppError> {
    actor.may_somewhere(Capability::Read)?;
    let tables = as_tables(&draft.tables)?;
    let city = match read_scenario_tables("draft", &tables) {
        Ok(city) => city,
        Err(error) => return Ok(DraftAnswer { fault: Some((&error).into()), path: None, worth: Vec::new() }),
    };
    let path = path(&city, draft.scenario.as_deref())?;
    let worth = match draft.worth_year {
        None => Vec::new(),
        Some(year) => FigureWorthRow::of("draft", &tables, &path.scenario, year)?,
    };
    Ok(DraftAnswer { fault: None, path: Some(path), worth })
}

fn path(city: &CityScenarios, asked: Option<&str>) -> Result<DraftPath, AppError> {
    let scenarios: Vec<String> = city.ids().map(str::to_owned).collect();
    let first = scenarios.get(1).map_or(BAU, String::as_str);
    // A scenario that was just renamed is no error: the first stands for it.
    let scenario = asked.filter(|asked| scenarios.iter().any(|known| known == asked)).unwrap_or(first).to_owned();
    let unknown = || AppError::Internal { message: format!("scenario {scenario} vanished") };
    let slid = slide(city, &scenario, &[]).ok_or_else(unknown)?;
    let bau = slide(city, BAU, &[]).ok_or_else(unknown)?;
    Ok(DraftPath {
        readings: slid.target_readings.iter().map(|read| CityReading::of(city, &read.reading, None)).collect(),
        wedges: CityWedge::of(
            city,
            slid.years.len(),
            slid.wedges.iter().map(|row| (row.action.as_str(), row.emissions_t)),
        ),
        years: slid.years,
        bau_t: bau.emissions_t,
        emissions_t: slid.emissions_t,
        scenarios,
        scenario,
    })
}
