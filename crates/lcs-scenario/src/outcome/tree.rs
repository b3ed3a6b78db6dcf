//! From the city's total down to one cell and its factors, and why two totals differ.

use crate::city_model::{FACTORS, Room, Scales};
use crate::decompose::{DecomposeError, Decomposition, FactorTable, Settings, decompose};
use crate::load::{CityScenario, CityScenarios, StatedFigure};
use serde::Serialize;

/// A part of the city's emissions in a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EmissionNode {
    /// `city`, then sector, place, piece and cell.
    pub level: &'static str,
    /// Its name.
    pub name: String,
    /// Emissions, t CO2e.
    pub emissions_t: f64,
    /// Parts, which sum to it; empty for a cell.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<EmissionNode>,
    /// The factors whose product a cell is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<FactorLeaf>,
}

/// One factor of a cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactorLeaf {
    /// `driver`, `service`, `share`, `intensity`, `factor`.
    pub factor: &'static str,
    /// Value with the scenario's actions.
    pub value: f64,
    /// Value without them.
    pub without_actions: f64,
    /// Unit.
    pub unit: String,
    /// Key of the file that states it; empty where it is 1 by its nature.
    pub key: String,
    /// What the file says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<StatedFigure>,
}

fn evaluated(scenario: &CityScenario, with_actions: bool) -> Room {
    let mut room = Room::new(&scenario.model);
    let planned = scenario.planned();
    let strength = if with_actions { planned } else { planned.emptied() };
    scenario.model.evaluate(&strength, &Scales::ones(&scenario.model), false, &mut room);
    room
}

/// Opens a scenario's total of a year down to the factors of every cell; `None` for an unknown scenario or year.
#[must_use]
pub fn open_total(city: &CityScenarios, scenario: &str, year: i16) -> Option<EmissionNode> {
    let scenario = city.of(scenario)?;
    let at = scenario.model.years.iter().position(|known| *known == year)?;
    let (with, without) = (evaluated(scenario, true), evaluated(scenario, false));
    let mut total = node("city", &city.file.name);
    for (number, cell) in scenario.model.cells.iter().enumerate() {
        let (values, plain) = (with.cells.of(at, number), without.cells.of(at, number));
        let leaf = |factor: usize| FactorLeaf {
            factor: FACTORS[factor],
            value: values[factor],
            without_actions: plain[factor],
            unit: cell.units[factor].clone(),
            key: cell.keys[factor].clone(),
            stated: stated(city, &scenario.id, &cell.keys[factor]),
        };
        let mut found = node("cell", &cell.id);
        found.emissions_t = with.cells.emissions_t(at, number);
        found.factors = (0..FACTORS.len()).map(leaf).collect();
        let mut here = &mut total;
        for (level, name) in [("sector", &cell.sector), ("place", &cell.place), ("piece", &cell.piece)] {
            here.emissions_t += found.emissions_t;
            let known = here.parts.iter().position(|part| part.name == *name);
            let known = known.unwrap_or_else(|| {
                here.parts.push(node(level, name));
                here.parts.len() - 1
            });
            here = &mut here.parts[known];
        }
        here.emissions_t += found.emissions_t;
        here.parts.push(found);
    }
    Some(total)
}

fn node(level: &'static str, name: &str) -> EmissionNode {
    EmissionNode { level, name: name.to_owned(), emissions_t: 0.0, parts: Vec::new(), factors: Vec::new() }
}

/// What is said of a key: by the scenario itself, or by the file. A driver is said by the vintage in use.
fn stated(city: &CityScenarios, scenario: &str, key: &str) -> Option<StatedFigure> {
    if key.is_empty() {
        return None;
    }
    let vintage = key.strip_prefix("drivers.").and_then(|id| city.file.drivers.get(id));
    let key = vintage.map_or_else(|| key.to_owned(), |driver| format!("{key}.vintages.{}", driver.vintage));
    let of = |by: Option<&str>| {
        city.figures.iter().find(|figure| figure.key == key && figure.scenario.as_deref() == by).cloned()
    };
    of(Some(scenario)).or_else(|| of(None))
}

/// One end of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point<'a> {
    /// Scenario.
    pub scenario: &'a str,
    /// Year.
    pub year: i16,
}

/// Why emissions differ from one point to another: between years of a scenario, or between scenarios, by the five factors of
/// every cell. Cells that only one of the two has count as zero in the other. `None` for an unknown scenario or year.
///
/// # Errors
/// [`DecomposeError`] where the method is not defined for the signs of the values.
pub fn effects_between(
    city: &CityScenarios,
    from: Point<'_>,
    to: Point<'_>,
    settings: &Settings,
) -> Option<Result<Decomposition, DecomposeError>> {
    let read = |point: Point<'_>| {
        let scenario = city.of(point.scenario)?;
        let at = scenario.model.years.iter().position(|known| *known == point.year)?;
        let room = evaluated(scenario, true);
        let cells = scenario.model.cells.iter().enumerate();
        Some(cells.map(|(number, cell)| (cell.id.clone(), room.cells.of(at, number))).collect::<Vec<_>>())
    };
    let (before, after) = (read(from)?, read(to)?);
    let name = |point: Point<'_>| format!("{} {}", point.scenario, point.year);
    let (mut first, mut second) = (name(from), name(to));
    if first == second {
        (first, second) = (format!("{first} (from)"), format!("{second} (to)"));
    }
    let nothing = [0.0; 5];
    let of = |cells: &[(String, [f64; 5])], id: &str| {
        cells.iter().find(|(known, _)| known == id).map_or(nothing, |(_, factors)| *factors)
    };
    let mut ids: Vec<&String> = before.iter().chain(&after).map(|(id, _)| id).collect();
    ids.sort();
    ids.dedup();
    let mut rows: Vec<(&str, &str, [f64; 5])> = Vec::with_capacity(2 * ids.len());
    for id in &ids {
        rows.push((&first, id, of(&before, id)));
        rows.push((&second, id, of(&after, id)));
    }
    let rows: Vec<(&str, &str, &[f64])> = rows.iter().map(|(at, id, factors)| (*at, *id, factors.as_slice())).collect();
    Some(FactorTable::new(&FACTORS, &rows).and_then(|table| decompose(&table, settings)))
}
