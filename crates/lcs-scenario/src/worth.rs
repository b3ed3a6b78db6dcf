//! What it is worth to know a figure better: which of the figures that nobody has verified moves the result most.

use crate::document::Trust;
use crate::load::{CityScenarios, ScenarioFileError, read_scenario_tables};
use rayon::prelude::*;
use serde::Serialize;
use toml::{Table, Value};

/// By how much a figure is moved to see what hangs on it.
const MOVED: f64 = 1.1;

/// A figure that nobody has verified, and what hangs on it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FigureWorth {
    /// Key in the file.
    pub key: String,
    /// Scenario that states it; `None` for what all share.
    pub scenario: Option<String>,
    /// By how much the emissions of the year change where the figure is a tenth higher, t CO2e; `None` where the file does
    /// not hold together then, as with one of several shares.
    pub emissions_t: Option<f64>,
}

/// The figures that nobody has verified, first what moves the emissions of a scenario's year most: each is put a tenth higher,
/// in the years after the base year where it has several. Empty for an unknown scenario or year.
///
/// # Errors
/// [`ScenarioFileError`] where the scenario cannot be read.
pub fn worth_of_figures(
    file: &str,
    tables: &Table,
    scenario: &str,
    year: i16,
) -> Result<Vec<FigureWorth>, ScenarioFileError> {
    let city = read_scenario_tables(file, tables)?;
    let Some(plain_t) = emissions_t(&city, scenario, year) else { return Ok(Vec::new()) };
    let unverified = city.figures().iter().filter(|figure| figure.status == Trust::Unverified);
    let of_scenario = unverified.filter(|figure| figure.scenario.as_deref().is_none_or(|id| id == scenario));
    let asked: Vec<(&str, Option<&str>)> =
        of_scenario.map(|figure| (figure.key.as_str(), figure.scenario.as_deref())).collect();
    let base_year = city.years()[0];
    let worth = |(key, by): &(&str, Option<&str>)| {
        let mut moved = tables.clone();
        let path = by.map_or_else(|| (*key).to_owned(), |by| format!("scenarios.{by}.change.{key}"));
        let found = at(&mut moved, &path).map(|value| raise(value, base_year)).is_some();
        let moved_t = read_scenario_tables(file, &moved).ok().and_then(|city| emissions_t(&city, scenario, year));
        let emissions_t = moved_t.filter(|_| found).map(|moved_t| (moved_t - plain_t).abs());
        FigureWorth { key: (*key).to_owned(), scenario: by.map(str::to_owned), emissions_t }
    };
    let mut all: Vec<FigureWorth> = asked.par_iter().map(worth).collect();
    all.sort_by(|a, b| {
        b.emissions_t.unwrap_or(-1.0).total_cmp(&a.emissions_t.unwrap_or(-1.0)).then_with(|| a.key.cmp(&b.key))
    });
    Ok(all)
}

fn emissions_t(city: &CityScenarios, scenario: &str, year: i16) -> Option<f64> {
    let scenario = city.of(scenario)?;
    let at = city.years().iter().position(|known| *known == year)?;
    Some(scenario.model.emissions_t(&scenario.planned(), false)[at])
}

/// The value at a key's path. Names may hold dots themselves (`I.1.2`), so every beginning is tried.
fn at<'t>(table: &'t mut Table, path: &str) -> Option<&'t mut Value> {
    let name = table
        .keys()
        .find(|name| below(path, name).is_some_and(|rest| rest.is_empty() || leads(&table[*name], rest)))?;
    let (name, rest) = (name.clone(), below(path, name)?.to_owned());
    let value = table.get_mut(&name)?;
    if rest.is_empty() { Some(value) } else { inside(value, &rest) }
}

fn inside<'t>(value: &'t mut Value, path: &str) -> Option<&'t mut Value> {
    match value {
        Value::Table(table) => at(table, path),
        Value::Array(items) => {
            let (number, rest) = path.split_once('.').unwrap_or((path, ""));
            let item = items.get_mut(number.parse::<usize>().ok()?)?;
            if rest.is_empty() { Some(item) } else { inside(item, rest) }
        }
        _ => None,
    }
}

/// Whether a path can be followed.
fn leads(value: &Value, path: &str) -> bool {
    match value {
        Value::Table(table) => table
            .iter()
            .any(|(name, value)| below(path, name).is_some_and(|rest| rest.is_empty() || leads(value, rest))),
        Value::Array(_) => true,
        _ => false,
    }
}

/// What is left of a path behind a name.
fn below<'p>(path: &'p str, name: &str) -> Option<&'p str> {
    let rest = path.strip_prefix(name)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('.') }
}

/// Puts a figure a tenth higher.
fn raise(figure: &mut Value, base_year: i16) {
    match figure {
        Value::Float(value) => *value *= MOVED,
        Value::Integer(value) => *figure = Value::Float(*value as f64 * MOVED),
        Value::Table(table) => {
            table.get_mut("value").into_iter().for_each(|value| raise(value, base_year));
            let growth = table.get_mut("after").and_then(|after| after.get_mut("growth"));
            growth.into_iter().for_each(|growth| raise(growth, base_year));
            let points = table.get_mut("points").and_then(Value::as_array_mut);
            for point in points.into_iter().flatten().filter_map(Value::as_array_mut) {
                let later = point.first().and_then(Value::as_integer).is_some_and(|year| year > base_year.into());
                point.get_mut(1).filter(|_| later).into_iter().for_each(|value| raise(value, base_year));
            }
        }
        _ => {}
    }
}
