//! A scenario from little: what a city emits, how many live there, and how fast it grows.

use serde::{Deserialize, Serialize};
use toml::{Table, Value};

/// What is known at the beginning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LittleKnown {
    /// What to call it.
    pub name: String,
    /// What is counted, such as `GPC BASIC`.
    pub boundary: String,
    /// Year of the emissions.
    pub base_year: i16,
    /// Last year of the paths.
    pub last_year: i16,
    /// Inhabitants in the base year.
    pub population: f64,
    /// Yearly growth of inhabitants, 0.01 for 1 %.
    pub population_growth: f64,
    /// Yearly growth of the product, 0.04 for 4 %.
    pub gdp_growth: f64,
    /// Emission factor of the grid, kg CO2e/kWh; needed where a part is of electricity.
    pub grid_kg_kwh: Option<f64>,
    /// What is emitted, part by part.
    pub parts: Vec<LittlePart>,
    /// What was promised, if anything.
    pub promise: Option<LittlePromise>,
    /// Where the inhabitants and the grid factor are from, if anyone published them.
    pub sources: LittleSources,
    /// What is noted beside figures that are assumed, in the planner's language: growth, and how emissions follow it.
    pub assumed_note: Option<String>,
}

/// Where figures of the beginning are from, as `source` of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LittleSources {
    /// Inhabitants.
    pub population: Option<String>,
    /// Emission factor of the grid.
    pub grid: Option<String>,
}

/// A part of the emissions, as a line of the inventory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LittlePart {
    /// Its name, such as `I.2.2` or `all`.
    pub line: String,
    /// Sector, such as `buildings`.
    pub sector: String,
    /// Emissions of the base year, t CO2e.
    pub emissions_t: f64,
    /// Whether it grows with the product; otherwise with inhabitants.
    pub with_gdp: bool,
    /// Whether it comes from the grid's electricity.
    pub electricity: bool,
    /// Where its emissions are from, such as an inventory; what has none is marked as verified by nobody.
    pub source: Option<String>,
}

/// A bare cut.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LittlePromise {
    /// Year in which it is due.
    pub year: i16,
    /// Share that is cut, 0.5 for −50 %.
    pub cut: f64,
}

/// The tables of a scenario file from little. Product is an index, 100 in the base year: readings per product are told, levels
/// of it are not.
#[must_use]
pub fn little_scenario(known: &LittleKnown) -> Table {
    let mut tables = Table::from_iter([
        ("name".to_owned(), text(&known.name)),
        ("boundary".to_owned(), text(&known.boundary)),
        ("base_year".to_owned(), year(known.base_year)),
        ("last_year".to_owned(), year(known.last_year)),
    ]);
    let metrics = [("population", text("population")), ("gdp", text("gdp"))];
    tables.insert("metrics".into(), of(metrics));
    let drivers = [
        ("population", driver("people", known, known.population, known.population_growth, &known.sources.population)),
        ("gdp", driver("", known, 100.0, known.gdp_growth, &None)),
    ];
    tables.insert("drivers".into(), of(drivers));
    if let Some(factor) = known.grid_kg_kwh {
        let factor = sourced([("unit", text("kg CO2e/kWh")), ("value", factor.into())], &known.sources.grid);
        let carrier = of([("grid", true.into()), ("factor", factor)]);
        tables.insert("carriers".into(), of([("electricity", carrier)]));
    }
    let lines = known.parts.iter().map(|part| (part.line.as_str(), line(part, known)));
    tables.insert("lines".into(), of(lines));
    if let Some(promise) = known.promise {
        let promise = of([
            ("limit", (1.0 - promise.cut).into()),
            ("year", year(promise.year)),
            ("base_year", year(known.base_year)),
        ]);
        tables.insert("promises".into(), of([("promise", promise)]));
    }
    let plan = of([("title", text("")), ("actions", of([("*", 1.into())]))]);
    tables.insert("scenarios".into(), of([("plan", plan)]));
    tables
}

fn driver(unit: &str, known: &LittleKnown, value: f64, growth: f64, source: &Option<String>) -> Value {
    let point = Value::Array(vec![year(known.base_year), value.into()]);
    let path = [("points", Value::Array(vec![point])), ("after", of([("growth", growth.into())]))];
    let path = assumed(sourced(path, source), known);
    of([("unit", text(unit)), ("use", text("entered")), ("vintages", of([("entered", path)]))])
}

fn line(part: &LittlePart, known: &LittleKnown) -> Value {
    let base = sourced([("unit", text("t CO2e")), ("value", part.emissions_t.into())], &part.source);
    let mut line = Table::from_iter([
        ("belongs".to_owned(), of([("sector", text(&part.sector))])),
        ("driver".to_owned(), text(if part.with_gdp { "gdp" } else { "population" })),
        ("base".to_owned(), base),
        ("elasticity".to_owned(), assumed(of([("value", 1.into())]), known)),
    ]);
    if part.electricity {
        line.insert("carrier".into(), text("electricity"));
    }
    Value::Table(line)
}

/// A figure that stands in a publication, or one without a source that nobody has verified.
fn sourced<'k>(figure: impl IntoIterator<Item = (&'k str, Value)>, source: &Option<String>) -> Value {
    let said = source.iter().flat_map(|source| [("status", text("published")), ("source", text(source))]);
    of(figure.into_iter().chain(said))
}

/// The same with the note that it was assumed.
fn assumed(figure: Value, known: &LittleKnown) -> Value {
    match (figure, &known.assumed_note) {
        (Value::Table(mut table), Some(note)) => {
            table.insert("note".to_owned(), text(note));
            Value::Table(table)
        }
        (figure, _) => figure,
    }
}

fn of<'k>(entries: impl IntoIterator<Item = (&'k str, Value)>) -> Value {
    Value::Table(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn text(value: &str) -> Value {
    Value::String(value.to_owned())
}

fn year(value: i16) -> Value {
    Value::Integer(value.into())
}
