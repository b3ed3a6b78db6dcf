//! A city's own buildings as pieces of its scenario: real accounts and a real plan in place of a part of two lines of the
//! inventory.
//!
//! What the buildings emit is taken out of the line that held it, so that a tonne counts once and paths without any action
//! stay as they were. They follow that line's driver, elasticity and improvement, and in the year of their account they emit
//! what the account says, with the scenario's own factor of the grid.

use crate::load::{CityScenarios, ScenarioFileError, read_scenario_tables};
use std::collections::BTreeMap;
use thiserror::Error;
use toml::{Table, Value};

/// Line of the grid electricity of commercial and institutional buildings.
///
/// # Source
/// GPC, table 5.1: sub-sector I.2, scope 2.
pub const ELECTRICITY_LINE: &str = "I.2.2";

/// Line of the fuel of commercial and institutional buildings.
///
/// # Source
/// GPC, table 5.1: sub-sector I.2, scope 1.
pub const FUEL_LINE: &str = "I.2.1";

/// Id of the action that is the plan of the own buildings, and of the carrier that is their mix of fuels.
pub const OWN_PLAN: &str = "own-buildings";

/// What begins the names of their pieces; the building's id and its carrier follow.
pub const OWN_PIECE: &str = "own:";

/// A building, or several together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnBuilding {
    /// Its id, or the place's where several are one.
    pub id: String,
    /// District or another name of where it stands.
    pub place: String,
    /// Grid electricity of the account's year, kWh.
    pub electricity_kwh: f64,
    /// Emissions of all other carriers in that year, t CO2e.
    pub fuel_t: f64,
    /// What the plan saves from a year on, kWh a year: electricity, other carriers. Ascending; each year holds until the next.
    pub saved: Vec<(i16, f64, f64)>,
}

/// The own buildings, their plan, and how to say where they come from.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnBuildings {
    /// The buildings.
    pub buildings: Vec<OwnBuilding>,
    /// Year of their accounts.
    pub year: i16,
    /// Emissions of a kWh of their other carriers, t CO2e.
    pub fuel_t_kwh: f64,
    /// ISO 4217 code of `spent`.
    pub currency: String,
    /// Money that the plan spends, by year.
    pub spent: Vec<(i16, f64)>,
    /// What the plan is called.
    pub plan_title: String,
    /// What is said of the figures of the buildings.
    pub account_note: String,
    /// What is said of a line that they were taken out of.
    pub line_note: String,
}

/// Why the own buildings find no place in a scenario.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum OwnBuildingsError {
    /// The scenario cannot be read.
    #[error(transparent)]
    File(#[from] ScenarioFileError),
    /// There is no line that they could be a part of.
    #[error("the scenario has no line `{line}`, of which the own buildings are a part")]
    NoLine {
        /// The line.
        line: &'static str,
    },
    /// The line of electricity follows no carrier.
    #[error("the line `{line}` names no carrier, so that electricity saved there has no factor")]
    NoCarrier {
        /// The line.
        line: &'static str,
    },
    /// They emit more than the line that should hold them.
    #[error("the own buildings emit {own_t:.0} t in the base year, more than the {line_t:.0} t of the line `{line}`")]
    More {
        /// The line.
        line: &'static str,
        /// Of the buildings, t CO2e.
        own_t: f64,
        /// Of the line, t CO2e.
        line_t: f64,
    },
    /// A scenario of the file states the line's base anew.
    #[error("the scenario `{scenario}` states the base of the line `{line}` itself")]
    StatedAnew {
        /// Scenario.
        scenario: String,
        /// The line.
        line: &'static str,
    },
    /// The account is of a year after the scenario's last.
    #[error("the accounts of the own buildings are of {year}, after the last year of the scenario")]
    AfterTheEnd {
        /// The account's year.
        year: i16,
    },
}

impl OwnBuildingsError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::File(error) => error.hint(),
            Self::NoLine { .. } => {
                "add the line of the inventory, or look at the scenario without the own buildings".into()
            }
            Self::NoCarrier { .. } => "add `carrier` to the line".into(),
            Self::More { .. } => "check the line against the inventory and the bills for slipped units".into(),
            Self::StatedAnew { .. } => "let scenarios change the driver or the elasticity instead of the base".into(),
            Self::AfterTheEnd { .. } => "let the scenario run longer".into(),
        }
    }
}

impl OwnBuildings {
    /// The same with the buildings of a place as one: what paths need, where totals need every building.
    #[must_use]
    pub fn by_place(&self) -> Self {
        let mut places: BTreeMap<&str, Vec<&OwnBuilding>> = BTreeMap::new();
        for building in &self.buildings {
            places.entry(&building.place).or_default().push(building);
        }
        let one = |(place, buildings): (&str, Vec<&OwnBuilding>)| OwnBuilding {
            id: place.to_owned(),
            place: place.to_owned(),
            electricity_kwh: buildings.iter().map(|building| building.electricity_kwh).sum(),
            fuel_t: buildings.iter().map(|building| building.fuel_t).sum(),
            saved: saved_together(&buildings),
        };
        Self { buildings: places.into_iter().map(one).collect(), ..self.clone() }
    }
}

/// What several save together from each year on.
fn saved_together(buildings: &[&OwnBuilding]) -> Vec<(i16, f64, f64)> {
    let years: std::collections::BTreeSet<i16> =
        buildings.iter().flat_map(|building| building.saved.iter().map(|(year, ..)| *year)).collect();
    let from = |year: i16| {
        let held = buildings.iter().filter_map(|building| building.saved.iter().rev().find(|(from, ..)| *from <= year));
        held.fold((year, 0.0, 0.0), |(year, electricity, fuel), saved| (year, electricity + saved.1, fuel + saved.2))
    };
    years.into_iter().map(from).collect()
}

/// The own buildings of a carrier and the line that holds them.
struct Part<'a> {
    line: &'static str,
    /// Carrier of their pieces.
    carrier: String,
    /// What ends the names of their pieces.
    tail: &'static str,
    /// Base of a building, t CO2e in the base year.
    base_t: Box<dyn Fn(&OwnBuilding) -> f64 + 'a>,
    /// Of what the plan saves.
    saved_kwh: fn(&(i16, f64, f64)) -> f64,
}

/// A scenario's tables with the own buildings in them.
///
/// # Errors
/// [`OwnBuildingsError`] where the scenario cannot be read, lacks the lines, or they cannot hold the buildings.
pub fn with_own_buildings(file: &str, tables: &Table, own: &OwnBuildings) -> Result<Table, OwnBuildingsError> {
    let city = read_scenario_tables(file, tables)?;
    let mut whole = tables.clone();
    let mut effects = Vec::new();
    for part in parts(&city, own)? {
        let buildings: Vec<(&OwnBuilding, f64)> = own
            .buildings
            .iter()
            .map(|building| (building, (part.base_t)(building)))
            .filter(|(_, base_t)| *base_t > 0.0)
            .collect();
        take_out(&mut whole, &city, &part, buildings.iter().map(|(_, base_t)| base_t).sum(), own)?;
        for (building, base_t) in buildings {
            let name = piece(&building.id, part.tail);
            let line = line_of(&whole, &part, building, base_t, &own.account_note);
            table(&mut whole, "lines").insert(name.clone(), line);
            effects.extend(save(&city, name, building, part.saved_kwh));
        }
    }
    if own.fuel_t_kwh > 0.0 && own.buildings.iter().any(|building| building.fuel_t > 0.0) {
        let factor = figure("t CO2e/kWh", own.fuel_t_kwh, &own.account_note);
        table(&mut whole, "carriers").insert(OWN_PLAN.to_owned(), Value::Table(entry("factor", factor)));
    }
    if !effects.is_empty() {
        plan(&mut whole, &city, own, effects);
    }
    Ok(whole)
}

/// The name of a building's piece.
fn piece(id: &str, tail: &str) -> String {
    format!("{OWN_PIECE}{}:{tail}", id.replace('/', "-"))
}

fn parts<'a>(city: &CityScenarios, own: &'a OwnBuildings) -> Result<Vec<Part<'a>>, OwnBuildingsError> {
    let first = city.years()[0];
    let Some(at) = city.years().iter().position(|year| *year == own.year.max(first)) else {
        return Err(OwnBuildingsError::AfterTheEnd { year: own.year });
    };
    let line = |line: &'static str| city.line(line).ok_or(OwnBuildingsError::NoLine { line });
    let mut parts = Vec::new();
    if own.buildings.iter().any(|building| building.electricity_kwh > 0.0) {
        let held = line(ELECTRICITY_LINE)?;
        let (carrier, factor) = held.carrier.ok_or(OwnBuildingsError::NoCarrier { line: ELECTRICITY_LINE })?;
        let t_kwh = factor[0] / held.activity[at];
        let base_t = Box::new(move |building: &OwnBuilding| building.electricity_kwh * t_kwh);
        let saved_kwh = |(_, electricity, _): &(i16, f64, f64)| *electricity;
        parts.push(Part { line: ELECTRICITY_LINE, carrier, tail: "electricity", base_t, saved_kwh });
    }
    if own.fuel_t_kwh > 0.0 && own.buildings.iter().any(|building| building.fuel_t > 0.0) {
        let activity = line(FUEL_LINE)?.activity[at];
        let base_t = Box::new(move |building: &OwnBuilding| building.fuel_t / activity);
        let saved_kwh = |(_, _, fuel): &(i16, f64, f64)| *fuel;
        parts.push(Part { line: FUEL_LINE, carrier: OWN_PLAN.to_owned(), tail: "fuel", base_t, saved_kwh });
    }
    Ok(parts)
}

/// Leaves in a line what the own buildings do not emit.
fn take_out(
    whole: &mut Table,
    city: &CityScenarios,
    part: &Part<'_>,
    own_t: f64,
    own: &OwnBuildings,
) -> Result<(), OwnBuildingsError> {
    let line = part.line;
    for (scenario, written) in &city.file().scenarios {
        let changed = written.change.get("lines").and_then(|lines| lines.get(line)).and_then(|line| line.get("base"));
        if changed.is_some() {
            return Err(OwnBuildingsError::StatedAnew { scenario: scenario.clone(), line });
        }
    }
    let line_t = city.line(line).map_or(0.0, |line| line.base_t);
    if own_t > line_t {
        return Err(OwnBuildingsError::More { line, own_t, line_t });
    }
    let Some(Value::Table(written)) = table(whole, "lines").get_mut(line) else { return Ok(()) };
    let mut base = match written.get("base") {
        Some(Value::Table(base)) => base.clone(),
        _ => Table::new(),
    };
    base.remove("points");
    base.insert("unit".into(), "t CO2e".into());
    base.insert("value".into(), Value::Float(line_t - own_t));
    let said = base.get("note").and_then(Value::as_str).map_or_else(String::new, |note| format!("{note} "));
    base.insert("note".into(), Value::String(format!("{said}{}", own.line_note)));
    written.insert("base".into(), Value::Table(base));
    Ok(())
}

/// A building's line: as that which held it, with its own base, place and carrier.
fn line_of(whole: &Table, part: &Part<'_>, building: &OwnBuilding, base_t: f64, note: &str) -> Value {
    let held = whole.get("lines").and_then(|lines| lines.get(part.line)).and_then(Value::as_table);
    let mut line = held.cloned().unwrap_or_default();
    let sector = line.get("belongs").and_then(|belongs| belongs.get("sector")).cloned();
    let mut belongs = Table::new();
    belongs.extend(sector.map(|sector| ("sector".to_owned(), sector)));
    belongs.insert("place".into(), Value::String(building.place.clone()));
    line.insert("belongs".into(), Value::Table(belongs));
    line.insert("base".into(), figure("t CO2e", base_t, note));
    line.insert("carrier".into(), Value::String(part.carrier.clone()));
    Value::Table(line)
}

/// What the plan saves in a building, as an effect; none where it saves nothing.
fn save(
    city: &CityScenarios,
    cell: String,
    building: &OwnBuilding,
    saved_kwh: fn(&(i16, f64, f64)) -> f64,
) -> Option<Value> {
    let (first, last) = (city.years()[0], *city.years().last()?);
    let mut points: BTreeMap<i16, f64> = BTreeMap::from([(first, 0.0)]);
    for saved in building.saved.iter().filter(|(year, ..)| *year <= last) {
        points.insert(saved.0.max(first), saved_kwh(saved).max(0.0));
    }
    if points.values().all(|kwh| *kwh == 0.0) {
        return None;
    }
    let mut energy = Table::new();
    energy.insert("unit".into(), "kWh".into());
    energy.insert("points".into(), steps(points));
    energy.insert("between".into(), "step".into());
    energy.insert("after".into(), "hold".into());
    let mut effect = entry("kind", "save".into());
    effect.insert("cell".into(), Value::String(cell));
    effect.insert("energy".into(), Value::Table(energy));
    Some(Value::Table(effect))
}

/// The plan as an action, taken wherever a scenario acts at all.
fn plan(whole: &mut Table, city: &CityScenarios, own: &OwnBuildings, effects: Vec<Value>) {
    let mut ramp = entry("start_year", Value::Integer(city.years()[0].into()));
    ramp.insert("years".into(), Value::Integer(1));
    let mut action = entry("title", Value::String(own.plan_title.clone()));
    action.insert("ramp".into(), Value::Table(ramp));
    action.insert("note".into(), Value::String(own.account_note.clone()));
    action.insert("effects".into(), Value::Array(effects));
    if city.file().currency.as_ref() == Some(&own.currency) && !own.spent.is_empty() {
        let mut points: BTreeMap<i16, f64> = own.spent.iter().copied().collect();
        // Before the plan and after it nothing is spent.
        let after = points.keys().next_back().map(|year| year + 1);
        points.entry(city.years()[0]).or_insert(0.0);
        points.extend(after.map(|year| (year, 0.0)));
        let mut yearly = entry("unit", Value::String(own.currency.clone()));
        yearly.insert("points".into(), steps(points));
        yearly.insert("between".into(), "step".into());
        yearly.insert("after".into(), "hold".into());
        yearly.insert("note".into(), Value::String(own.account_note.clone()));
        action.insert("cost".into(), Value::Table(entry("yearly", Value::Table(yearly))));
    }
    table(whole, "actions").insert(OWN_PLAN.to_owned(), Value::Table(action));
    for (_, scenario) in table(whole, "scenarios").iter_mut() {
        let levels = scenario.get_mut("actions").and_then(Value::as_table_mut);
        let acts = |level: &Value| level.as_float().or(level.as_integer().map(|level| level as f64)) > Some(0.0);
        if let Some(levels) = levels.filter(|levels| levels.values().any(acts)) {
            levels.insert(OWN_PLAN.to_owned(), Value::Integer(1));
        }
    }
}

fn steps(points: BTreeMap<i16, f64>) -> Value {
    Value::Array(
        points.into_iter().map(|(year, value)| vec![Value::Integer(year.into()), value.into()].into()).collect(),
    )
}

fn figure(unit: &str, value: f64, note: &str) -> Value {
    let mut figure = entry("unit", unit.into());
    figure.insert("value".into(), Value::Float(value));
    figure.insert("note".into(), note.into());
    Value::Table(figure)
}

fn entry(key: &str, value: Value) -> Table {
    Table::from_iter([(key.to_owned(), value)])
}

/// A table below another; made where there is none.
fn table<'t>(whole: &'t mut Table, key: &str) -> &'t mut Table {
    let below = whole.entry(key).or_insert_with(|| Value::Table(Table::new()));
    if !below.is_table() {
        *below = Value::Table(Table::new());
    }
    match below {
        Value::Table(below) => below,
        _ => unreachable!("made a table above"),
    }
}
