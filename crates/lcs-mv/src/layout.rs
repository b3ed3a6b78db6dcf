//! The three layouts in which a meter and its weather are handed over.
//!
//! Texts in, series out: a meter (`start,value`), hourly temperatures (`dt,tempF`), and a joint file of both
//! (`datetime,temperature,observed`) whose rows are hours, days, or days with the month's bill on its first day.
//! Numbers are read correctly rounded.

use crate::{HourlyTemperature, JointRow, JointSeries, MeterSeries, MvError, Reading, Stamp, TemperatureUnit};

/// Reads a meter: `start,value`, an empty value is missing, the last row only closes the last period.
///
/// # Errors
/// A missing column, a cell that is no time or number, rows out of order.
pub fn meter_csv(text: &str) -> Result<MeterSeries, MvError> {
    let table = Table::read(text)?;
    let (start, value) = (table.column(&["start"], "start")?, table.column(&["value"], "value")?);
    let readings = table
        .rows
        .iter()
        .map(|row| Ok(Reading { start: row.time(start, "start")?, value: row.number(value, "value")? }))
        .collect::<Result<_, MvError>>()?;
    MeterSeries::new(readings)
}

/// Reads hourly temperatures: `dt,tempF` (or `tempC`, `temperature`); the unit is what the caller says.
///
/// # Errors
/// A missing column, a cell that is no time or number, a point off the hourly grid.
pub fn temperature_csv(text: &str, unit: TemperatureUnit) -> Result<HourlyTemperature, MvError> {
    let table = Table::read(text)?;
    let at = table.column(&["dt", "datetime", "start", "time"], "dt")?;
    let value = table.column(&["tempF", "tempC", "temperature", "value"], "tempF")?;
    let points = table
        .rows
        .iter()
        .map(|row| Ok((row.time(at, "dt")?, row.number(value, "tempF")?)))
        .collect::<Result<Vec<_>, MvError>>()?;
    HourlyTemperature::new(&points, unit)
}

/// Reads a joint file: `datetime,temperature,observed` and, where it is there, `relative_humidity` in %; other columns
/// are left alone.
///
/// # Errors
/// A missing column, a cell that is no time or number, rows out of order.
pub fn joint_csv(text: &str, unit: TemperatureUnit) -> Result<JointSeries, MvError> {
    let table = Table::read(text)?;
    let at = table.column(&["datetime", "start", "dt"], "datetime")?;
    let temperature = table.column(&["temperature"], "temperature")?;
    let observed = table.column(&["observed", "value"], "observed")?;
    let humidity = table.column(&["relative_humidity"], "relative_humidity").ok();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let humidity = humidity.map_or(Ok(None), |column| row.number(column, "relative_humidity"))?;
            Ok(JointRow {
                start: row.time(at, "datetime")?,
                relative_humidity_pct: humidity,
                temperature_f: row.number(temperature, "temperature")?.map(|value| unit.to_fahrenheit(value)),
                observed: row.number(observed, "observed")?,
            })
        })
        .collect::<Result<_, MvError>>()?;
    JointSeries::new(rows)
}

/// Header and rows of a CSV text.
struct Table {
    header: Vec<String>,
    rows: Vec<Row>,
}

/// One row with its line in the file.
struct Row {
    line: u64,
    cells: csv::StringRecord,
}

impl Table {
    fn read(text: &str) -> Result<Self, MvError> {
        let wrong = |error: csv::Error| MvError::Table { reason: error.to_string() };
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
        let header = reader.headers().map_err(wrong)?.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned());
        let header = header.collect();
        let rows = reader
            .records()
            .map(|cells| cells.map(|cells| Row { line: cells.position().map_or(0, csv::Position::line), cells }))
            .collect::<Result<_, _>>()
            .map_err(wrong)?;
        Ok(Self { header, rows })
    }

    /// Where one of the names stands; `column` is the one named in the error.
    fn column(&self, names: &[&str], column: &'static str) -> Result<usize, MvError> {
        let position = |name: &&str| self.header.iter().position(|found| found.eq_ignore_ascii_case(name));
        names.iter().find_map(position).ok_or_else(|| MvError::Column { column, found: self.header.join(", ") })
    }
}

impl Row {
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default()
    }

    fn time(&self, column: usize, name: &'static str) -> Result<Stamp, MvError> {
        let text = self.cell(column);
        text.parse().map_err(|_| self.wrong(text, name, "a point in time"))
    }

    fn number(&self, column: usize, name: &'static str) -> Result<Option<f64>, MvError> {
        let text = self.cell(column);
        if text.is_empty() || text.eq_ignore_ascii_case("nan") {
            return Ok(None);
        }
        let value: f64 = text.parse().map_err(|_| self.wrong(text, name, "a number"))?;
        if value.is_finite() { Ok(Some(value)) } else { Err(self.wrong(text, name, "a finite number")) }
    }

    fn wrong(&self, text: &str, column: &'static str, expected: &'static str) -> MvError {
        MvError::Cell { line: self.line, column, text: text.to_owned(), expected }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_value_is_missing_and_a_word_is_an_error_with_its_line() {
        let meter = meter_csv("start,value\n2016-01-01,1.5\n2016-01-02,\n").unwrap();
        assert_eq!(meter.readings()[0].value, Some(1.5));
        assert_eq!(meter.readings()[1].value, None);
        let error = meter_csv("start,value\n2016-01-01,1.5\n2016-01-02,much\n").unwrap_err();
        assert_eq!(error.to_string(), "line 3, column `value`: `much` is not a number");
    }

    #[test]
    fn a_missing_column_names_those_that_are_there() {
        let error = meter_csv("from,kwh\n2016-01-01,1.5\n").unwrap_err();
        assert_eq!(error.to_string(), "the file has no column `start`; it has from, kwh");
        assert!(!error.hint().is_empty());
    }

    #[test]
    fn celsius_becomes_fahrenheit() {
        let joint = joint_csv("datetime,temperature,observed\n2016-01-01,100,2\n", TemperatureUnit::Celsius).unwrap();
        assert_eq!(joint.rows()[0].temperature_f, Some(212.0));
    }
}
