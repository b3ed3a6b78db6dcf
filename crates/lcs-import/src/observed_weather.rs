//! Air temperatures that a station has measured: one row an hour or a day.
//!
//! Measurement and verification needs the weather that was, not a typical year. The file has times in its first column
//! and somewhere a column of temperatures whose header names the unit. Times without an offset are those of the place.

use crate::{
    DateOrder, ImportError, ReadOptions, date, encoding,
    grid::{Cell, Row, Sheet},
    moment::{self, Moment, local_s},
    words,
};
use lcs_domain::{Batch, ColumnMapping, FileHash, FileKind, Finding, Rejection, Severity, SourceRef, Subject};
use std::collections::BTreeMap;

/// Headers of the column of times, folded.
const TIMES: [&str; 15] = [
    "dt",
    "date",
    "datetime",
    "time",
    "timestamp",
    "day",
    "tarikh",
    "masa",
    "hari",
    "tarikhmasa",
    "日付",
    "日時",
    "年月日",
    "年月日時",
    "datetimeutc",
];
/// What the header of temperatures begins with, folded.
const TEMPERATURES: [&str; 9] =
    ["temp", "airtemp", "drybulb", "meantemp", "tavg", "suhu", "気温", "平均気温", "外気温"];
/// What stands in the header of anything that is not a weather file.
const OTHERS: [&str; 9] = ["kwh", "mwh", "usage", "quantity", "penggunaan", "akaun", "account", "meter", "使用量"];
/// Rows among which the header is looked for.
const HEADER_ROWS: usize = 20;
/// Air that nobody has measured near the ground, °C.
const POSSIBLE_C: std::ops::RangeInclusive<f64> = -70.0..=60.0;
const HOUR_S: i64 = 3_600;
const DAY_H: i64 = 24;

/// Air temperatures on full hours.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ObservedWeather {
    /// Seconds since 1970 UTC and °C, in the order of time; days are spread over their hours.
    pub hours: Vec<(i64, f64)>,
    /// Whether the file gave the means of days.
    pub daily: bool,
}

/// Reads a file that [`crate::read`] found to be [`FileKind::ObservedWeather`].
///
/// # Errors
/// Where the file is none.
pub fn observed_weather(name: &str, bytes: &[u8], utc_offset_h: f64) -> Result<ObservedWeather, ImportError> {
    let text = encoding::decode(bytes).map_err(|reason| ImportError::Encoding { file: name.to_owned(), reason })?;
    let sheet = crate::delimited::read(name, &text)?;
    let Some(layout) = Layout::find(&sheet) else {
        return Err(ImportError::NoTable { file: name.to_owned(), found: Vec::new() });
    };
    let read = layout.read(&sheet, DateOrder::Detect);
    let offset_s = (utc_offset_h * HOUR_S as f64) as i64;
    let mut hours = BTreeMap::new();
    for (moment, celsius) in read.moments {
        let utc_s = utc_s(moment, offset_s);
        let last = if read.daily { DAY_H } else { 1 };
        hours.extend((0..last).map(|hour| (utc_s + hour * HOUR_S, celsius)));
    }
    Ok(ObservedWeather { hours: hours.into_iter().collect(), daily: read.daily })
}

/// The batch of a weather file; `None` where the sheet is something else.
pub(crate) fn batch(name: &str, hash: &FileHash, sheet: &Sheet, options: &ReadOptions) -> Option<Batch> {
    let layout = Layout::find(sheet)?;
    let read = layout.read(sheet, options.date_order);
    let source = |row: u32, column: &str| SourceRef {
        file: hash.clone(),
        name: name.to_owned(),
        sheet: sheet.name.clone(),
        row,
        column: Some(column.to_owned()),
    };
    let rejected = read.faults.iter().map(|fault| Rejection {
        code: fault.code.to_owned(),
        source: source(fault.row, if fault.in_time { &layout.time_header } else { &layout.temperature_header }),
        found: fault.found.clone(),
    });
    let about = |code, severity| Finding::new(code, severity, Subject::File(name.to_owned()));
    let mut findings = Vec::new();
    if read.daily && !read.moments.is_empty() {
        findings.push(about("weather.observed_daily", Severity::Info).number("days", read.moments.len() as f64));
    }
    if read.order_assumed {
        findings.push(about("date.ambiguous", Severity::Warning).text("column", layout.time_header.clone()));
    }
    let column = |header: &str, field: &str, unit: Option<&str>| ColumnMapping {
        sheet: sheet.name.clone(),
        header: header.to_owned(),
        field: Some(field.to_owned()),
        unit: unit.map(str::to_owned),
    };
    let unit = if layout.fahrenheit { "°F" } else { "°C" };
    Some(Batch {
        name: name.to_owned(),
        hash: hash.clone(),
        kind: FileKind::ObservedWeather,
        mapping: vec![
            column(&layout.time_header, "time", None),
            column(&layout.temperature_header, "air-temperature", Some(unit)),
        ],
        rows_read: read.rows,
        facilities: Vec::new(),
        meters: Vec::new(),
        bills: Vec::new(),
        readings: Vec::new(),
        rejected: rejected.collect(),
        findings,
    })
}

/// Where the columns stand.
struct Layout {
    /// Position of the header among the rows.
    header_at: usize,
    time_header: String,
    temperature: usize,
    temperature_header: String,
    fahrenheit: bool,
}

/// Seconds since 1970 UTC where the place keeps its offset all year.
fn utc_s(moment: Moment, offset_s: i64) -> i64 {
    match moment {
        Moment::Utc(utc_s) => utc_s,
        Moment::Local(at) => local_s(at) - offset_s,
    }
}

/// A cell that was not taken.
struct Fault {
    code: &'static str,
    row: u32,
    in_time: bool,
    found: String,
}

/// Everything that stands in the sheet.
#[derive(Default)]
struct Reading {
    moments: Vec<(Moment, f64)>,
    daily: bool,
    order_assumed: bool,
    rows: u32,
    faults: Vec<Fault>,
}

impl Layout {
    fn find(sheet: &Sheet) -> Option<Self> {
        let is_header = |row: &Row| row.cell(0).text().is_some_and(|text| TIMES.contains(&words::fold(&text).as_str()));
        let (header_at, header) = sheet.rows.iter().take(HEADER_ROWS).enumerate().find(|(_, row)| is_header(row))?;
        let headers: Vec<String> =
            header.cells.iter().map(|cell| cell.text().map(|text| text.into_owned()).unwrap_or_default()).collect();
        let folded: Vec<String> = headers.iter().map(|text| words::fold(text)).collect();
        if folded.iter().any(|text| OTHERS.iter().any(|other| text.contains(other))) {
            return None;
        }
        let temperature = (1..folded.len()).find(|&at| {
            TEMPERATURES.iter().any(|begin| folded[at].starts_with(begin)) && fahrenheit(&headers[at]).is_some()
        })?;
        Some(Self {
            header_at,
            time_header: headers[0].clone(),
            temperature,
            temperature_header: headers[temperature].clone(),
            fahrenheit: fahrenheit(&headers[temperature])?,
        })
    }

    fn read(&self, sheet: &Sheet, order: DateOrder) -> Reading {
        let rows: Vec<&Row> = sheet.rows[self.header_at + 1..].iter().filter(|row| !row.is_blank()).collect();
        let mut evidence = date::Evidence::default();
        for row in &rows {
            evidence.add(&moment::split(row.cell(0)).0);
        }
        let (order, order_assumed) = evidence.order(order);
        let mut reading = Reading { order_assumed, rows: rows.len() as u32, ..Reading::default() };
        let mut timed = false;
        for row in rows {
            let fault = |code, in_time, cell: &Cell| Fault {
                code,
                row: row.number,
                in_time,
                found: cell.text().map(|text| text.into_owned()).unwrap_or_default(),
            };
            let Some((moment, has_time)) = moment::read(row.cell(0), order) else {
                reading.faults.push(fault("cell.not_a_date", true, row.cell(0)));
                continue;
            };
            timed |= has_time;
            let cell = row.cell(self.temperature);
            match cell.number(false).map(|value| value.ok().and_then(|value| value.to_string().parse::<f64>().ok())) {
                // A blank hour was not measured.
                None => {}
                Some(None) => reading.faults.push(fault("cell.not_a_number", false, cell)),
                Some(Some(value)) => {
                    let celsius = if self.fahrenheit { (value - 32.0) / 1.8 } else { value };
                    if POSSIBLE_C.contains(&celsius) {
                        reading.moments.push((moment, celsius));
                    } else {
                        reading.faults.push(fault("cell.out_of_range", false, cell));
                    }
                }
            }
        }
        reading.daily = !timed;
        reading
    }
}

/// Unit in a header of temperatures: Fahrenheit or Celsius; `None` where it does not say.
fn fahrenheit(header: &str) -> Option<bool> {
    let lower = header.trim().to_lowercase();
    let last = |letter: &str| {
        let name = lower.trim_end_matches([')', ']', ' ']);
        name.ends_with(&format!("°{letter}"))
            || [" ", "_", "(", "[", "deg", "temp"].iter().any(|before| name.ends_with(&format!("{before}{letter}")))
    };
    if lower.contains("fahrenheit") || lower.contains('℉') || last("f") {
        Some(true)
    } else if lower.contains("celsius") || lower.contains('℃') || last("c") {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON_S: i64 = 1_704_110_400; // 2024-01-01T12:00:00Z

    fn read(text: &str) -> ObservedWeather {
        observed_weather("station.csv", text.as_bytes(), 8.0).unwrap()
    }

    #[test]
    fn local_times_move_to_utc_and_offsets_are_believed() {
        let weather = read("dt,tempC\n2024-01-01 20:00,30.5\n2024-01-01T13:00:00+00:00,31\n2024-01-01 24:00,29\n");
        assert_eq!(weather.hours, [(NOON_S, 30.5), (NOON_S + 3_600, 31.0), (NOON_S + 4 * 3_600, 29.0)]);
        assert!(!weather.daily);
    }

    #[test]
    fn means_of_days_are_spread_over_their_hours() {
        let weather = read("Tarikh,Suhu purata (°C)\n31/12/2023,28.0\n01/01/2024,29.5\n");
        assert_eq!((weather.hours.len(), weather.daily), (48, true));
        // Local midnight of 1 January is 16:00 UTC of the day before.
        assert_eq!(weather.hours[24], (NOON_S - 20 * 3_600, 29.5));
    }

    #[test]
    fn fahrenheit_is_turned_and_a_unit_is_never_guessed() {
        assert_eq!(read("date,temperature (F)\n2024-01-01,212\n").hours.len(), 0);
        assert_eq!(read("date,temperature (F)\n2024-01-01,86\n").hours[0].1, 30.0);
        assert!(observed_weather("a.csv", b"date,temperature\n2024-01-01,30\n", 8.0).is_err());
    }

    #[test]
    fn a_bill_with_a_column_of_temperatures_is_no_weather() {
        assert!(observed_weather("b.csv", b"date,usage kWh,temp (C)\n2024-01-01,30,28\n", 8.0).is_err());
    }
}
