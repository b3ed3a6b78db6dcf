//! Reading a scenario file: inheritance, units, shares and names are checked, and every figure is listed with its source.

mod city;
mod error;
mod inherit;
mod pieces;
mod reader;
mod tables;
mod targets;
mod unknowns;

pub use error::{FileFault, ScenarioFileError};
pub use inherit::Difference;
pub use reader::StatedFigure;
pub use tables::{ScenarioTables, differences, own_tables, scenario_tables, scenario_text, tables_of};

use crate::city_model::{CityModel, Piece, Room, Scales, Strength};
use crate::dimension::Dimension;
use crate::document::{ScenarioFile, UnknownOn};
use crate::typed::{Part, TypedTarget};
use crate::uncertainty::Unknown;
use inherit::{Lineage, depth, difference, line_of, merge};
use reader::{Fault, Reader, find};
use targets::targets;
use toml::{Table, Value};
use unknowns::{actual, history, unknowns};

/// Id of business as usual: the file without any action.
pub const BAU: &str = "bau";

/// No city emits this, t CO2e a year: the world emits about 5e10.
const MOST_T: f64 = 1e15;

/// A checked file: business as usual and the scenarios beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct CityScenarios {
    pub(crate) file: ScenarioFile,
    /// Business as usual first.
    pub(crate) scenarios: Vec<CityScenario>,
    pub(crate) figures: Vec<StatedFigure>,
    pub(crate) targets: Vec<TypedTarget>,
    /// Parts of the city that targets are for, besides the whole.
    pub(crate) parts: Vec<Part>,
    pub(crate) unknowns: Vec<(Unknown, UnknownOn)>,
    /// Yearly rate by which costs count less.
    pub(crate) discount_rate: f64,
    /// Years before the base year and their emissions, t CO2e.
    pub(crate) history: Vec<(i16, f64)>,
    /// What came true: year, emissions t CO2e, factors t CO2e/kWh by carrier, how far actions are in place.
    pub(crate) actual: Vec<ActualFigures>,
}

/// One scenario.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CityScenario {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) model: CityModel,
    /// Level of each action, 0 to 1.
    pub(crate) levels: Vec<f64>,
    /// Instruments and, by action, the share that owners take up because of each.
    pub(crate) instruments: Vec<(String, Vec<Option<Vec<f64>>>)>,
    pub(crate) changes: Vec<Difference>,
    /// Product, inhabitants, floor area of the targets' metrics.
    pub(crate) metrics: [Option<Metric>; 3],
    /// Cells of each part that targets are for.
    pub(crate) parts: Vec<Vec<usize>>,
}

/// A line of the inventory in a city's business as usual.
#[derive(Debug, Clone, PartialEq)]
pub struct LineFigures {
    /// Emissions of the base year, t CO2e.
    pub base_t: f64,
    /// Activity of each year as a multiple of the base year's.
    pub activity: Vec<f64>,
    /// Carrier and its factor by year, t CO2e/kWh; `None` for a line that follows none.
    pub carrier: Option<(String, Vec<f64>)>,
}

/// What a metric divides by.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Metric {
    pub(crate) driver: usize,
    pub(crate) unit: String,
    /// Year and value, years before the base year included; in the driver's unit, floor area in m².
    pub(crate) values: Vec<(i16, f64)>,
}

/// What an unknown multiplies, by place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Wire {
    Driver(usize),
    Growth(usize),
    Carrier(usize),
    Cells(Vec<usize>),
    Actions(Vec<usize>),
    History,
}

/// What came true, in base units.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ActualFigures {
    pub(crate) year: i16,
    pub(crate) emissions_t: f64,
    pub(crate) drivers: Vec<(String, f64)>,
    pub(crate) factors: Vec<(String, f64)>,
    pub(crate) in_place: Vec<(String, f64)>,
}

/// Reads a scenario file. `file` is its name in messages; `text_of` gives the text of an inherited file by its name, or says
/// why it has none.
///
/// # Errors
/// [`ScenarioFileError`] with file, key, reason and hint: no TOML, unknown or missing key, unknown unit, wrong dimension,
/// missing year, shares that do not add up to 1, unknown name, circle.
pub fn read_scenario(
    file: &str,
    text: &str,
    text_of: &mut dyn FnMut(&str) -> Result<String, String>,
) -> Result<CityScenarios, ScenarioFileError> {
    let lineage = Lineage::read(file, text, text_of)?;
    checked(&lineage.merged(), &|key| lineage.file_of(key).to_owned())
}

/// Reads a scenario from its tables, which inherit nothing. `file` is its name in messages.
///
/// # Errors
/// As [`read_scenario`].
pub fn read_scenario_tables(file: &str, table: &Table) -> Result<CityScenarios, ScenarioFileError> {
    checked(table, &|_| file.to_owned())
}

/// `file_of` names the file that states a key.
fn checked(table: &Table, file_of: &dyn Fn(&str) -> String) -> Result<CityScenarios, ScenarioFileError> {
    let at = |(key, fault): Fault| ScenarioFileError { file: file_of(&key), key, fault };
    let root = shape(table).map_err(at)?;
    let mut reader = Reader::new(&root).map_err(at)?;
    let model = city::city(&mut reader).map_err(at)?;
    let mut figures = std::mem::take(&mut reader.figures);
    let bau = scenario(BAU, String::new(), model, &mut reader, Vec::new()).map_err(at)?;
    let mut scenarios = vec![CityScenario { levels: vec![0.0; bau.levels.len()], ..bau }];
    if root.scenarios.contains_key(BAU) {
        return Err(at((format!("scenarios.{BAU}"), FileFault::Reserved { id: BAU })));
    }
    for id in root.scenarios.keys() {
        let (read, own) = one(&root, table, id).map_err(at)?;
        figures.extend(own);
        scenarios.push(read);
    }
    for scenario in &scenarios {
        scenario.computable().map_err(at)?;
    }
    let targets = targets(&mut reader, &scenarios).map_err(at)?;
    let mut parts: Vec<Part> = Vec::new();
    for target in targets.iter().filter(|target| target.part != Part::default()) {
        if !parts.contains(&target.part) {
            parts.push(target.part.clone());
        }
    }
    for scenario in &mut scenarios {
        scenario.parts = parts.iter().map(|part| scenario.cells_of(part)).collect();
    }
    let unknowns = unknowns(&mut reader, &scenarios[0].model).map_err(at)?;
    let discount_rate = reader.single("discount_rate", &root.discount_rate, &Dimension::none()).map_err(at)?;
    reader::inside("discount_rate", None, discount_rate, (-0.5, 1.0)).map_err(at)?;
    let history = history(&mut reader).map_err(at)?;
    let actual = actual(&mut reader, &scenarios[0].model).map_err(at)?;
    figures.extend(reader.figures);
    Ok(CityScenarios { file: root, scenarios, figures, targets, parts, unknowns, discount_rate, history, actual })
}

/// Reads tables by their shape.
fn shape(table: &Table) -> Result<ScenarioFile, Fault> {
    Value::Table(table.clone()).try_into().map_err(|error: toml::de::Error| {
        let message = error.message().to_owned();
        // The reader of tables names the key in the line after its message.
        let text = error.to_string();
        let key = text.lines().find_map(|line| line.strip_prefix("in `")?.strip_suffix('`'));
        (key.unwrap_or_default().to_owned(), FileFault::Shape { message })
    })
}

/// A scenario beside business as usual, and the figures that it states itself.
fn one(root: &ScenarioFile, table: &Table, id: &str) -> Result<(CityScenario, Vec<StatedFigure>), Fault> {
    let line = line_of(&root.scenarios, id)?;
    let mut changed = table.clone();
    let mut change = Table::new();
    let mut levels = None;
    for ancestor in &line {
        let written = &root.scenarios[ancestor];
        merge(&mut change, &written.change);
        levels = written.actions.as_ref().or(levels);
    }
    for forbidden in ["scenarios", "inherits", "base_year", "last_year", "targets", "promises", "unknowns", "actual"] {
        if change.contains_key(forbidden) {
            let key = format!("scenarios.{id}.change.{forbidden}");
            return Err((key, FileFault::Shape { message: "is the same for all scenarios of a file".to_owned() }));
        }
    }
    merge(&mut changed, &change);
    // What a scenario states itself is found below it.
    let below = |(key, fault): Fault| {
        let own = depth(&change, &key) > 1 && depth(&change, &key) >= depth(table, &key);
        (if own { format!("scenarios.{id}.change.{key}") } else { key }, fault)
    };
    let file = shape(&changed).map_err(below)?;
    let mut reader = Reader::new(&file).map_err(below)?;
    let model = city::city(&mut reader).map_err(below)?;
    let changes = difference(table, &changed);
    let own = |figure: &&mut StatedFigure| {
        changes.iter().any(|change| change.key.starts_with(&figure.key) || figure.key.starts_with(&change.key))
    };
    let mut figures = std::mem::take(&mut reader.figures);
    figures.iter_mut().filter(own).for_each(|figure| figure.scenario = Some(id.to_owned()));
    figures.retain(|figure| figure.scenario.is_some());
    let mut read = scenario(id, root.scenarios[id].title.clone(), model, &mut reader, changes).map_err(below)?;
    if let Some(levels) = levels {
        let key = format!("scenarios.{id}.actions");
        let all = levels.get("*").copied();
        read.levels.fill(all.unwrap_or(0.0));
        for (name, level) in levels.iter().filter(|(name, _)| *name != "*") {
            let at = find(&key, "action", name, read.model.action_ids())?;
            read.levels[at] = *level;
        }
        read.levels.iter().try_for_each(|level| reader::inside(&key, None, *level, (0.0, 1.0)))?;
    } else {
        read.levels.fill(0.0);
    }
    Ok((read, figures))
}

fn scenario(
    id: &str,
    title: String,
    model: CityModel,
    reader: &mut Reader<'_>,
    changes: Vec<Difference>,
) -> Result<CityScenario, Fault> {
    let mut instruments = Vec::new();
    for (name, instrument) in &reader.file.instruments {
        let mut triggers = vec![None; model.actions.len()];
        for (action, uptake) in &instrument.triggers {
            let key = format!("instruments.{name}.triggers.{action}");
            let at = find(&key, "action", action, model.action_ids())?;
            triggers[at] = Some(reader.share(&key, uptake)?);
        }
        instruments.push((name.clone(), triggers));
    }
    let levels = vec![1.0; model.actions.len()];
    let of = &reader.file.metrics;
    let metrics = [
        metric(reader, ("gdp", of.gdp.as_deref()), &model)?,
        metric(reader, ("population", of.population.as_deref()), &model)?,
        metric(reader, ("floor_area", of.floor_area.as_deref()), &model)?,
    ];
    Ok(CityScenario { id: id.to_owned(), title, model, levels, instruments, changes, metrics, parts: Vec::new() })
}

/// A metric's driver over all years that its vintage knows.
fn metric(reader: &Reader<'_>, (name, id): (&str, Option<&str>), model: &CityModel) -> Result<Option<Metric>, Fault> {
    let Some(id) = id else { return Ok(None) };
    let key = format!("metrics.{name}");
    let driver = find(&key, "driver", id, model.drivers.iter().map(|driver| driver.id.as_str()))?;
    let written = &reader.file.drivers[id];
    let vintage = &written.vintages[&written.vintage];
    let first = vintage.0.points.first().map_or(reader.file.base_year, |(year, _)| *year).min(reader.file.base_year);
    let factor = match name {
        "floor_area" => reader.unit_of(&key, &written.unit, &Dimension::area())?.factor,
        _ => 1.0,
    };
    let values = (first..=reader.file.last_year).filter_map(|year| Some((year, vintage.at(year).ok()? * factor)));
    let prices = written.prices.as_ref().map(|prices| format!(", {prices}")).unwrap_or_default();
    Ok(Some(Metric { driver, unit: format!("{}{prices}", written.unit), values: values.collect() }))
}

impl CityScenario {
    /// How far each action is in place, with these levels and start years moved by `delay` years; as far as the instruments of
    /// a coalition (bit `i` for instrument `i`) trigger it.
    pub(crate) fn strength(&self, levels: &[f64], delay: &[i16], coalition: u64) -> Strength {
        let mut strength = self.technical(levels, delay);
        for action in 0..levels.len() {
            if self.instruments.iter().all(|(_, triggers)| triggers[action].is_none()) {
                continue;
            }
            for (at, value) in strength.row_mut(action).iter_mut().enumerate() {
                let in_force = self.instruments.iter().enumerate().filter(|(bit, _)| coalition >> bit & 1 == 1);
                let uptake = in_force.filter_map(|(_, (_, triggers))| triggers[action].as_ref().map(|path| path[at]));
                *value *= 1.0 - uptake.map(|uptake| 1.0 - uptake).product::<f64>();
            }
        }
        strength
    }

    /// The same with every action taken up by all whom it concerns.
    pub(crate) fn technical(&self, levels: &[f64], delay: &[i16]) -> Strength {
        let years = &self.model.years;
        let mut strength = Strength::none(levels.len(), years.len());
        for (action, level) in levels.iter().enumerate() {
            let ramp = self.model.actions[action].ramp;
            let start = f64::from(ramp.start_year) + f64::from(delay.get(action).copied().unwrap_or(0));
            for (year, value) in years.iter().zip(strength.row_mut(action)) {
                *value = level * ramp.final_share * ((f64::from(*year) - start + 1.0) / ramp.years).clamp(0.0, 1.0);
            }
        }
        strength
    }

    /// Cells of a part of the city.
    fn cells_of(&self, part: &Part) -> Vec<usize> {
        let cells = self.model.cells.iter().enumerate();
        cells.filter(|(_, cell)| part.has(&cell.sector, &cell.place)).map(|(at, _)| at).collect()
    }

    /// Checks that no cell is beyond numbers, without actions or with all of them.
    fn computable(&self) -> Result<(), Fault> {
        let mut room = Room::new(&self.model);
        let ones = Scales::ones(&self.model);
        for strength in [self.planned().emptied(), self.technical(&self.levels, &[])] {
            self.model.evaluate(&strength, &ones, false, &mut room);
            for (year, (number, cell)) in self
                .model
                .years
                .iter()
                .enumerate()
                .flat_map(|(at, _)| self.model.cells.iter().enumerate().map(move |cell| (at, cell)))
            {
                let value = room.cells.emissions_t(year, number);
                let factor = room.cells.of(year, number).iter().position(|factor| !factor.is_finite()).unwrap_or(1);
                reader::inside(&cell.keys[factor], Some(self.model.years[year]), value, (-MOST_T, MOST_T))?;
            }
        }
        Ok(())
    }

    /// Whether it takes any action.
    pub(crate) fn acts(&self) -> bool {
        self.levels.iter().any(|level| *level > 0.0)
    }

    /// As the scenario has it: its levels, all its instruments.
    pub(crate) fn planned(&self) -> Strength {
        self.strength(&self.levels, &[], u64::MAX)
    }
}

impl CityScenarios {
    /// The city without any action.
    #[must_use]
    pub fn business_as_usual(&self) -> &CityModel {
        &self.scenarios[0].model
    }

    /// Ids of the scenarios, business as usual first.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.scenarios.iter().map(|scenario| scenario.id.as_str())
    }

    /// The file, with all that it inherits.
    #[must_use]
    pub const fn file(&self) -> &ScenarioFile {
        &self.file
    }

    /// Every reading of every target, as it is typed; promises in all their wordings.
    #[must_use]
    pub fn targets(&self) -> &[TypedTarget] {
        &self.targets
    }

    /// Every figure that the file states.
    #[must_use]
    pub fn figures(&self) -> &[StatedFigure] {
        &self.figures
    }

    /// Years of all paths.
    #[must_use]
    pub fn years(&self) -> &[i16] {
        &self.scenarios[0].model.years
    }

    /// A line of the inventory; `None` where the file has no such line.
    #[must_use]
    pub fn line(&self, id: &str) -> Option<LineFigures> {
        let model = self.business_as_usual();
        let line = model.pieces.iter().find_map(|piece| match piece {
            Piece::Line(line) if model.cells[line.cell].piece == id => Some(line),
            _ => None,
        })?;
        let mut room = Room::new(model);
        model.evaluate(&self.scenarios[0].planned(), &Scales::ones(model), false, &mut room);
        let amount = |year: usize| line.per_driver[year] * room.drivers[line.driver][year];
        let carrier = |carrier: usize| (model.carriers[carrier].id.clone(), room.carriers[carrier].clone());
        Some(LineFigures {
            base_t: room.cells.emissions_t(0, line.cell),
            activity: (0..model.years.len()).map(|year| amount(year) / amount(0)).collect(),
            carrier: line.carrier.map(carrier),
        })
    }

    /// What differs from business as usual in a scenario's tables; `None` for an unknown scenario.
    #[must_use]
    pub fn changes(&self, scenario: &str) -> Option<&[Difference]> {
        self.of(scenario).map(|scenario| scenario.changes.as_slice())
    }

    pub(crate) fn of(&self, scenario: &str) -> Option<&CityScenario> {
        self.scenarios.iter().find(|known| known.id == scenario)
    }
}
