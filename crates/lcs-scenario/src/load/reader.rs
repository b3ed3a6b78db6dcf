//! From quantities as written to paths in base units, and a list of what was read.

use super::error::FileFault;
use crate::dimension::{Dimension, ScenarioUnit};
use crate::document::{Between, Quantity, QuantityTable, ScenarioFile, Trust};
use serde::Serialize;

/// A fault and the key that has it.
pub(super) type Fault = (String, FileFault);

/// A figure that a result rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatedFigure {
    /// Key in the file.
    pub key: String,
    /// Scenario that changes it; `None` for what all share.
    pub scenario: Option<String>,
    /// Unit as written.
    pub unit: String,
    /// One value for all years.
    pub value: Option<f64>,
    /// Or year and value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<(i16, f64)>,
    /// Whether years between or after the given ones are used: such values are of the author's own.
    pub filled: bool,
    /// How far to trust the given values.
    pub status: Trust,
    /// Source.
    pub source: Option<String>,
    /// Page, table, row.
    pub locator: Option<String>,
    /// What a reader must know.
    pub note: Option<String>,
}

/// What is said of a figure.
pub(super) struct Said {
    status: Trust,
    source: Option<String>,
    note: Option<String>,
}

/// Reads the quantities of one scenario.
pub(super) struct Reader<'a> {
    pub(super) file: &'a ScenarioFile,
    pub(super) years: Vec<i16>,
    pub(super) figures: Vec<StatedFigure>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a ScenarioFile) -> Result<Self, Fault> {
        let (base, last) = (file.base_year, file.last_year);
        if last <= base || i32::from(last) - i32::from(base) > 150 {
            return Err(("last_year".to_owned(), FileFault::Years { base, last }));
        }
        Ok(Self { file, years: (base..=last).collect(), figures: Vec::new() })
    }

    /// A unit.
    pub(super) fn unit(&self, key: &str, unit: &str) -> Result<ScenarioUnit, Fault> {
        ScenarioUnit::parse(unit, &self.file.counts)
            .map_err(|unknown| (key.to_owned(), FileFault::UnknownUnit { unit: unknown.unit, symbol: unknown.symbol }))
    }

    /// Checks what a quantity measures.
    pub(super) fn unit_of(&self, key: &str, unit: &str, wanted: &Dimension) -> Result<ScenarioUnit, Fault> {
        let read = self.unit(key, unit)?;
        if read.dimension == *wanted {
            return Ok(read);
        }
        let fault = FileFault::Dimension { unit: unit.to_owned(), found: read.dimension, wanted: wanted.clone() };
        Err((key.to_owned(), fault))
    }

    /// The path of a quantity over the years of the scenario, in base units.
    pub(super) fn path(&mut self, key: &str, quantity: &Quantity, wanted: &Dimension) -> Result<Vec<f64>, Fault> {
        let factor = self.unit_of(key, &quantity.0.unit, wanted)?.factor;
        let years = self.years.clone();
        self.over(key, quantity, &years, factor)
    }

    /// The same, of values from `low` to `high` in base units.
    pub(super) fn within(
        &mut self,
        key: &str,
        quantity: &Quantity,
        wanted: &Dimension,
        (low, high): (f64, f64),
    ) -> Result<Vec<f64>, Fault> {
        let path = self.path(key, quantity, wanted)?;
        all_inside(key, &self.years, &path, (low, high))?;
        Ok(path)
    }

    /// A share in every year.
    pub(super) fn share(&mut self, key: &str, quantity: &Quantity) -> Result<Vec<f64>, Fault> {
        self.within(key, quantity, &Dimension::none(), (0.0, 1.0))
    }

    /// A figure that is never negative.
    pub(super) fn amount(&mut self, key: &str, quantity: &Quantity, wanted: &Dimension) -> Result<Vec<f64>, Fault> {
        self.within(key, quantity, wanted, (0.0, f64::INFINITY))
    }

    /// The value of the base year.
    pub(super) fn single(&mut self, key: &str, quantity: &Quantity, wanted: &Dimension) -> Result<f64, Fault> {
        let factor = self.unit_of(key, &quantity.0.unit, wanted)?.factor;
        let base = [self.file.base_year];
        Ok(self.over(key, quantity, &base, factor)?[0])
    }

    /// Values of given years; enters the quantity in the list of figures.
    pub(super) fn over(
        &mut self,
        key: &str,
        quantity: &Quantity,
        years: &[i16],
        factor: f64,
    ) -> Result<Vec<f64>, Fault> {
        let fault = |fault| (key.to_owned(), fault);
        sound(&quantity.0).map_err(fault)?;
        let value = |year: &i16| {
            let missing = |missing: crate::document::MissingYear| {
                fault(FileFault::MissingYear { year: missing.year, given: missing.given })
            };
            quantity.at(*year).map(|value| value * factor).map_err(missing)
        };
        let path = years.iter().map(value).collect::<Result<Vec<f64>, _>>()?;
        all_inside(key, years, &path, (f64::NEG_INFINITY, f64::INFINITY))?;
        self.enter(key, &quantity.0, years);
        Ok(path)
    }

    fn enter(&mut self, key: &str, table: &QuantityTable, years: &[i16]) {
        // What is left out has no say; what two scenarios share is listed once.
        if Quantity(table.clone()) == Quantity::default() || self.figures.iter().any(|known| known.key == key) {
            return;
        }
        let given = |year: &i16| table.points.iter().any(|(known, _)| known == year);
        self.figures.push(StatedFigure {
            key: key.to_owned(),
            scenario: None,
            unit: table.unit.clone(),
            value: table.value,
            points: table.points.clone(),
            filled: table.value.is_none() && !years.iter().all(given),
            status: table.status,
            source: self.source(table.source.as_deref()),
            locator: table.locator.clone(),
            note: table.note.clone(),
        });
    }

    /// What is said of figures that are no quantities: survival curves, targets, effects of actions.
    pub(super) fn said(&self, status: Trust, source: Option<&str>, note: Option<&str>) -> Said {
        Said { status, source: source.map(str::to_owned), note: note.map(str::to_owned) }
    }

    /// Enters it in the list of figures.
    pub(super) fn state(&mut self, key: &str, said: Said) -> Result<(), Fault> {
        sourced(key, said.status, said.source.as_deref())?;
        let table = QuantityTable {
            value: Some(f64::NAN),
            status: said.status,
            source: said.source,
            note: said.note,
            ..QuantityTable::default()
        };
        self.enter(key, &table, &[]);
        if let Some(figure) = self.figures.last_mut().filter(|figure| figure.key == key) {
            figure.value = None;
        }
        Ok(())
    }

    /// The text of a source.
    pub(super) fn source(&self, source: Option<&str>) -> Option<String> {
        source.map(|source| self.file.sources.get(source).map_or(source, String::as_str).to_owned())
    }

    /// Shares of parts, which add up to 1 in every year.
    pub(super) fn adding_up(&self, key: &str, parts: &[(&str, &[f64])]) -> Result<(), Fault> {
        for (at, year) in self.years.iter().enumerate() {
            let sum: f64 = parts.iter().map(|(_, path)| path[at]).sum();
            // Shares are typed as decimals and drawn out between years; what their sum misses of 1 is rounding.
            if (sum - 1.0).abs() > 1e-6 {
                let parts = parts.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
                // Rounded as a reader would, without the last binary digits.
                let sum = (sum * 1e6).round() / 1e6;
                return Err((key.to_owned(), FileFault::Shares { parts, sum, year: *year }));
            }
        }
        Ok(())
    }
}

/// Finds a name among those that exist.
pub(super) fn find<'a>(
    key: &str,
    what: &'static str,
    id: &str,
    known: impl Iterator<Item = &'a str>,
) -> Result<usize, Fault> {
    let known: Vec<&str> = known.collect();
    known.iter().position(|name| *name == id).ok_or_else(|| {
        let known = known.iter().map(|name| (*name).to_owned()).collect();
        (key.to_owned(), FileFault::Unknown { what, id: id.to_owned(), known })
    })
}

/// A figure stated with more trust than `unverified` names its source.
pub(super) fn sourced(key: &str, status: Trust, source: Option<&str>) -> Result<(), Fault> {
    let status = match status {
        Trust::Unverified => return Ok(()),
        Trust::Official => "official",
        Trust::Published => "published",
        Trust::Expected => "expected",
    };
    if source.is_some_and(|source| !source.trim().is_empty()) {
        return Ok(());
    }
    Err((key.to_owned(), FileFault::NoSource { status }))
}

fn sound(table: &QuantityTable) -> Result<(), FileFault> {
    if table.value.is_some() != table.points.is_empty() {
        return Err(FileFault::OneOf { one_of: "`value` and `points`" });
    }
    if table.points.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return Err(FileFault::Points { reason: "the years of its points do not ascend" });
    }
    if table.between == Between::Geometric && table.points.iter().any(|(_, value)| *value <= 0.0) {
        return Err(FileFault::Points { reason: "a constant rate does not pass through zero" });
    }
    sourced("", table.status, table.source.as_deref()).map_err(|(_, fault)| fault)
}

fn all_inside(key: &str, years: &[i16], path: &[f64], range: (f64, f64)) -> Result<(), Fault> {
    path.iter().zip(years).try_for_each(|(value, year)| inside(key, Some(*year), *value, range))
}

/// Checks that a value is a number from `low` to `high`.
pub(super) fn inside(key: &str, year: Option<i16>, value: f64, (low, high): (f64, f64)) -> Result<(), Fault> {
    let tolerance = 1e-9;
    if value.is_finite() && value >= low - tolerance && value <= high + tolerance {
        return Ok(());
    }
    Err((key.to_owned(), FileFault::Outside { value, year, low, high }))
}
