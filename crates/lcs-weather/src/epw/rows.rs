//! The hourly rows of an EPW file as columns in calendar order, with the missing values open.

use super::error::EpwError;
use super::field::{EpwField, FIELDS};
use super::header::HEADER_LINES;
use super::note::EpwNote;
use super::wind::{mean_direction_deg, wind_direction_deg};
use crate::HOURS;
use crate::calendar::{hour_of_year, hour_text};

/// Columns of a row.
const COLUMNS: usize = 35;
/// Some writers leave the last columns (snow days, albedo, rain) out: a row is whole once the snow depth is there.
const LEAST_COLUMNS: usize = COLUMNS - 5;

/// 8,760 hours by column; `None` where the file gives the missing code.
pub(super) struct Columns {
    /// Whether it rains.
    pub raining: Vec<bool>,
    /// Where the wind comes from, degrees clockwise from north.
    pub wind_direction_deg: Vec<Option<f64>>,
    /// Line of the hour's (first) row, from 1.
    pub lines: Vec<usize>,
    values: Vec<[Option<f64>; FIELDS.len()]>,
}

impl Columns {
    /// One column.
    pub(super) fn of(&self, field: EpwField) -> Vec<Option<f64>> {
        self.values.iter().map(|hour| hour[field as usize]).collect()
    }

    /// One value.
    pub(super) fn at(&self, field: EpwField, hour: usize) -> Option<f64> {
        self.values[hour][field as usize]
    }
}

/// One row: when, and what.
struct Row {
    line: usize,
    year: i32,
    /// Hour of the common year, `None` on 29 February.
    hour: Option<usize>,
    values: [Option<f64>; FIELDS.len()],
    raining: bool,
    /// Degrees clockwise from north.
    wind_direction_deg: Option<f64>,
}

impl Row {
    fn read(line: usize, text: &str) -> Result<Self, EpwError> {
        let fields: Vec<&str> = text.split(',').collect();
        let surplus = fields.iter().skip(COLUMNS).any(|field| !field.trim().is_empty());
        if fields.len() < LEAST_COLUMNS || surplus {
            return Err(EpwError::Columns { line, found: fields.len() });
        }
        let (year, hour) = stamp(line, &fields)?;
        let mut values = [None; FIELDS.len()];
        for field in FIELDS {
            values[field as usize] = field.read(line, &fields)?;
        }
        let (raining, wind_direction_deg) = (raining(&fields), wind_direction_deg(&fields));
        Ok(Self { line, year, hour, values, raining, wind_direction_deg })
    }
}

/// Whether a row reports rain: by its present weather (thunder, rain or showers), or by the depth that fell.
///
/// # Source
/// EPW data dictionary, "Present Weather Codes": of nine figures the first three are thunderstorms, rain and showers, 9
/// is none; an observation flag of 0 says that they were observed. The depth from which EnergyPlus takes an hour for
/// rainy is 0.8 mm.
fn raining(fields: &[&str]) -> bool {
    let (observed_at, codes_at, depth_at) = (26, 27, 33);
    let text = |column: usize| fields.get(column).map_or("", |field| field.trim());
    let codes = text(codes_at).as_bytes();
    let observed =
        text(observed_at) == "0" && codes.len() == 9 && codes[..3].iter().any(|code| (b'0'..=b'8').contains(code));
    let fallen = text(depth_at).parse::<f64>().is_ok_and(|depth_mm| (0.8..900.0).contains(&depth_mm));
    observed || fallen
}

/// Year and hour of the common year that a row's first fields name; `None` for the hour on 29 February.
fn stamp(line: usize, fields: &[&str]) -> Result<(i32, Option<usize>), EpwError> {
    const NAMES: [&str; 4] = ["year", "month", "day", "hour"];
    let mut parts = [0_i32; 4];
    for (index, part) in parts.iter_mut().enumerate() {
        let text = fields[index].trim();
        // Some writers give whole numbers a decimal point.
        let number = text.parse().ok().or_else(|| text.strip_suffix(".0").and_then(|whole| whole.parse().ok()));
        *part = number.ok_or_else(|| EpwError::Number {
            line,
            column: index + 1,
            name: NAMES[index],
            text: text.into(),
        })?;
    }
    let [year, month, day, hour] = parts;
    let whole = |part: i32| usize::try_from(part).unwrap_or(usize::MAX);
    if (month, day) == (2, 29) && (1..=24).contains(&hour) {
        return Ok((year, None));
    }
    match hour_of_year(whole(month), whole(day), whole(hour)) {
        Some(hour) => Ok((year, Some(hour))),
        None => Err(EpwError::NoSuchHour { line, found: format!("{month:02}-{day:02} hour {hour}") }),
    }
}

/// Reads the rows: a whole year, hour by hour, from whichever hour it begins.
pub(super) fn read(lines: &[&str], records_per_hour: usize) -> Result<(Columns, Vec<EpwNote>), EpwError> {
    let mut rows = Vec::with_capacity(HOURS * records_per_hour);
    for (index, text) in lines.iter().enumerate().skip(HEADER_LINES) {
        // A trailing 0x1A ends files that went through old DOS tools.
        if !text.trim().is_empty() && text.trim() != "\u{1a}" {
            rows.push(Row::read(index + 1, text)?);
        }
    }
    let mut notes = Vec::new();
    let with_leap_day = rows.len();
    rows.retain(|row| row.hour.is_some());
    if rows.len() < with_leap_day {
        notes.push(EpwNote::LeapDayDropped);
    }
    let years = rows.iter().fold((i32::MAX, i32::MIN), |(first, last), row| (first.min(row.year), last.max(row.year)));
    let columns = place(&rows, records_per_hour)?;
    if let Some(first) = rows.first().and_then(|row| row.hour).filter(|hour| *hour > 0) {
        notes.push(EpwNote::Reordered { first: hour_text(first) });
    }
    if records_per_hour > 1 {
        notes.push(EpwNote::Averaged { records_per_hour });
    }
    if years.0 < years.1 {
        notes.push(EpwNote::MixedYears { first: years.0, last: years.1 });
    }
    Ok((columns, notes))
}

/// Puts every hour where it belongs in the calendar.
fn place(rows: &[Row], records_per_hour: usize) -> Result<Columns, EpwError> {
    let mut columns = Columns {
        raining: vec![false; HOURS],
        wind_direction_deg: vec![None; HOURS],
        lines: vec![0; HOURS],
        values: vec![[None; FIELDS.len()]; HOURS],
    };
    let mut expected = None;
    for records in rows.chunks(records_per_hour) {
        let (Some(first), Some(hour)) = (records.first(), records.first().and_then(|row| row.hour)) else { continue };
        follows(first.line, hour, expected.unwrap_or(hour), &columns.lines)?;
        let stray = records.iter().find(|row| row.hour != Some(hour)).map(|row| row.line);
        if stray.is_some() || records.len() < records_per_hour {
            let line = stray.unwrap_or(first.line);
            return Err(EpwError::Records { line, records_per_hour, hour: hour_text(hour) });
        }
        columns.lines[hour] = first.line;
        columns.values[hour] = averaged(records);
        columns.raining[hour] = 2 * records.iter().filter(|row| row.raining).count() > records.len();
        columns.wind_direction_deg[hour] = mean_direction_deg(records.iter().filter_map(|row| row.wind_direction_deg));
        expected = Some((hour + 1) % HOURS);
    }
    let hours = columns.lines.iter().filter(|line| **line > 0).count();
    if hours < HOURS {
        let (line, last) = rows.last().map_or((HEADER_LINES, "no hour".to_owned()), |row| {
            (row.line, row.hour.map(hour_text).unwrap_or_default())
        });
        return Err(EpwError::Length { rows: hours, line, last });
    }
    Ok(columns)
}

/// Refuses an hour that repeats, or does not follow the one before.
fn follows(line: usize, hour: usize, expected: usize, lines: &[usize]) -> Result<(), EpwError> {
    if lines[hour] > 0 {
        return Err(EpwError::Repeated { line, found: hour_text(hour), first_line: lines[hour] });
    }
    let skipped = (hour + HOURS - expected) % HOURS;
    let (found, expected) = (hour_text(hour), hour_text(expected));
    match skipped {
        0 => Ok(()),
        // Ahead by up to half a year: rows are missing; by more: the rows run backwards.
        hours if hours <= HOURS / 2 => Err(EpwError::RowsMissing { line, found, expected, hours }),
        _ => Err(EpwError::OutOfOrder { line, found, expected }),
    }
}

/// The mean of the records of an hour, known where all of them are.
fn averaged(records: &[Row]) -> [Option<f64>; FIELDS.len()] {
    FIELDS.map(|field| {
        let sum: Option<f64> = records.iter().map(|row| row.values[field as usize]).sum();
        sum.map(|sum| sum / records.len() as f64)
    })
}
