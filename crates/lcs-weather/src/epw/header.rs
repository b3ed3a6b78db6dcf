//! The eight header lines of an EPW file.

use super::error::EpwError;
use crate::{Location, Origin};

/// Header lines before the first row.
pub(super) const HEADER_LINES: usize = 8;

/// The keywords of the header lines, in order.
const KEYWORDS: [&str; HEADER_LINES] = [
    "LOCATION",
    "DESIGN CONDITIONS",
    "TYPICAL/EXTREME PERIODS",
    "GROUND TEMPERATURES",
    "HOLIDAYS/DAYLIGHT SAVING",
    "COMMENTS 1",
    "COMMENTS 2",
    "DATA PERIODS",
];

/// What the header tells.
pub(super) struct Header {
    /// The place.
    pub location: Location,
    /// How the year came about, as LOCATION's source says.
    pub origin: Origin,
    /// Rows per hour, as DATA PERIODS says.
    pub records_per_hour: usize,
}

/// Reads the header, once it is seen to be complete.
pub(super) fn read(lines: &[&str]) -> Result<Header, EpwError> {
    let first = lines.first().copied().unwrap_or_default().trim_start();
    if !has_keyword(first, KEYWORDS[0]) {
        return Err(EpwError::NotEpw { begins: beginning(first) });
    }
    if let Some(separator) = first[KEYWORDS[0].len()..].trim_start().chars().next().filter(|next| *next != ',') {
        return Err(EpwError::Separator { separator });
    }
    for (index, expected) in KEYWORDS.into_iter().enumerate() {
        let line = lines.get(index).copied().unwrap_or_default();
        if !has_keyword(line, expected) {
            return Err(EpwError::Header { line: index + 1, begins: beginning(line), expected });
        }
    }
    let source = first.split(',').nth(4).unwrap_or_default().trim();
    Ok(Header {
        location: parse_location(first)?,
        origin: Origin::of_epw_source(source),
        records_per_hour: records_per_hour(lines[HEADER_LINES - 1])?,
    })
}

fn has_keyword(line: &str, keyword: &str) -> bool {
    line.trim_start().get(..keyword.len()).is_some_and(|start| start.eq_ignore_ascii_case(keyword))
}

fn beginning(line: &str) -> String {
    line.chars().filter(|character| !character.is_control()).take(40).collect()
}

/// DATA PERIODS,periods,records per hour,name,first weekday,first date,last date. Only the records per hour matter:
/// the dates come as 12/31, 2015/12/31 or 12/31/2015, and the rows tell them anyway.
fn records_per_hour(line: &str) -> Result<usize, EpwError> {
    let text = line.split(',').nth(2).unwrap_or_default().trim();
    if text.is_empty() {
        return Ok(1);
    }
    // Minutes that divide an hour.
    text.parse()
        .ok()
        .filter(|records| (1..=60).contains(records) && 60 % records == 0)
        .ok_or_else(|| EpwError::RecordsPerHour { text: text.to_owned() })
}

/// LOCATION,city,region,country,source,station,latitude,longitude,UTC offset,elevation.
fn parse_location(line: &str) -> Result<Location, EpwError> {
    let fields: Vec<&str> = line.split(',').map(str::trim).collect();
    let number = |index: usize, what: &'static str| {
        let text = fields.get(index).copied().unwrap_or_default();
        text.parse::<f64>().ok().filter(|value| value.is_finite()).ok_or_else(|| EpwError::Location {
            what,
            text: text.to_owned(),
            problem: "is not a number".to_owned(),
        })
    };
    let location = Location {
        name: fields.get(1).copied().unwrap_or_default().to_owned(),
        latitude_deg: number(6, "latitude")?,
        longitude_deg: number(7, "longitude")?,
        utc_offset_h: number(8, "UTC offset")?,
        elevation_m: number(9, "elevation")?,
    };
    if let Err(error) = location.site() {
        let text = fields[6..10].join(",");
        return Err(EpwError::Location { what: "place", text, problem: format!("is impossible: {error}") });
    }
    if !(-12.0..=14.0).contains(&location.utc_offset_h) {
        let problem = "is outside -12 to 14 h".to_owned();
        return Err(EpwError::Location { what: "UTC offset", text: fields[8].to_owned(), problem });
    }
    Ok(location)
}
