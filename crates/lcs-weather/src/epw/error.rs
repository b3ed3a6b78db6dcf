//! Why an EPW file cannot be read.

use super::field::EpwField;
use crate::ImpossibleWeather;

/// Why an EPW file cannot be read. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EpwError {
    /// The first line is not that of an EPW file.
    #[error("this is not an EPW file: its first line begins \"{begins}\" instead of \"LOCATION\"")]
    NotEpw {
        /// The first 40 characters.
        begins: String,
    },
    /// A header line is missing or out of order.
    #[error("line {line} begins \"{begins}\" instead of \"{expected}\": the 8 header lines are not complete")]
    Header {
        /// Line.
        line: usize,
        /// The first 40 characters.
        begins: String,
        /// The keyword that belongs there.
        expected: &'static str,
    },
    /// A field of the LOCATION line is no number or not on Earth.
    #[error("line 1, LOCATION: {what} \"{text}\" {problem}")]
    Location {
        /// Which field.
        what: &'static str,
        /// What the file says.
        text: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The columns are not separated by commas.
    #[error("line 1: \"{separator}\" follows LOCATION instead of a comma")]
    Separator {
        /// What follows.
        separator: char,
    },
    /// DATA PERIODS gives no number of rows per hour that divides an hour.
    #[error("line 8, DATA PERIODS: \"{text}\" rows per hour; 1, 2, 4, 6, 12 and other divisors of 60 can be read")]
    RecordsPerHour {
        /// What the file says.
        text: String,
    },
    /// An hour has not as many rows as DATA PERIODS says.
    #[error("line {line}: {hour} does not have the {records_per_hour} rows that line 8, DATA PERIODS, announces")]
    Records {
        /// Line.
        line: usize,
        /// Rows per hour as DATA PERIODS says.
        records_per_hour: usize,
        /// The hour.
        hour: String,
    },
    /// A row is too short or too long.
    #[error("line {line} has {found} columns instead of 35")]
    Columns {
        /// Line.
        line: usize,
        /// Columns found.
        found: usize,
    },
    /// A field is no number.
    #[error("line {line}, column {column} ({name}): \"{text}\" is not a number")]
    Number {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
        /// Name of the column.
        name: &'static str,
        /// What the file says.
        text: String,
    },
    /// A field is beyond what weather can be.
    #[error("line {line}, column {column} ({name}): {value} is outside {min} to {max} {unit}")]
    OutOfRange {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
        /// Name of the column.
        name: &'static str,
        /// The value.
        value: f64,
        /// Least possible value.
        min: f64,
        /// Largest possible value.
        max: f64,
        /// Unit.
        unit: &'static str,
    },
    /// A row names an hour that no day has.
    #[error("line {line}: there is no {found} (days and hours count from 1)")]
    NoSuchHour {
        /// Line.
        line: usize,
        /// Month-day hour found.
        found: String,
    },
    /// Rows are missing: the year has a gap.
    #[error("line {line} is {found}, where {expected} should follow: rows for {hours} h are missing")]
    RowsMissing {
        /// Line after the gap.
        line: usize,
        /// Month-day hour found.
        found: String,
        /// Month-day hour expected.
        expected: String,
        /// Hours missing.
        hours: usize,
    },
    /// An hour comes twice.
    #[error("line {line} is {found} again, which line {first_line} is already")]
    Repeated {
        /// Line.
        line: usize,
        /// Month-day hour.
        found: String,
        /// Line where it came first.
        first_line: usize,
    },
    /// The rows do not run hour by hour.
    #[error("line {line} is {found}, where {expected} should follow")]
    OutOfOrder {
        /// Line.
        line: usize,
        /// Month-day hour found.
        found: String,
        /// Month-day hour expected.
        expected: String,
    },
    /// Not a year.
    #[error("{rows} hourly rows were found; a year has 8760 (8784 with 29 February). The last, line {line}, is {last}")]
    Length {
        /// Hours found.
        rows: usize,
        /// Last line.
        line: usize,
        /// Month-day hour of the last line.
        last: String,
    },
    /// Values are missing for too many hours in a row.
    #[error(
        "line {line}: {field} is missing for {hours} h, from {from} on; at most {most} h in a row are interpolated"
    )]
    Gap {
        /// First line without a value.
        line: usize,
        /// Column.
        field: EpwField,
        /// Month-day hour of that line.
        from: String,
        /// Hours without a value.
        hours: usize,
        /// Longest gap that is interpolated.
        most: usize,
    },
    /// A column without which there is no weather is mostly missing.
    #[error("{field} is missing in {hours} of 8760 hours, and nothing else in the file tells it")]
    Missing {
        /// Column.
        field: EpwField,
        /// Hours without a value.
        hours: usize,
    },
    /// The dew point lies above the dry bulb, which no air has.
    #[error("the dew point lies above the dry bulb in {hours} of 8760 hours, first on line {line}")]
    DewPointAbove {
        /// First such line.
        line: usize,
        /// Hours.
        hours: usize,
    },
    /// The columns are complete and each is possible, but no place has them together.
    #[error("the file's year is impossible: {0}")]
    Impossible(#[from] ImpossibleWeather),
}

impl EpwError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::NotEpw { .. } => {
                "give the .epw file itself (unpack a .zip first; .stat, .ddy, .wea and .csv files are others)"
            }
            Self::Header { .. } => "fetch the file again from its source: it was cut or edited",
            Self::Location { .. } => {
                "correct line 1: LOCATION,city,region,country,source,station,latitude,longitude,UTC offset,elevation"
            }
            Self::Separator { .. } => {
                "save the file with commas between columns and points as decimals: a spreadsheet changed them"
            }
            Self::RecordsPerHour { .. } => "correct line 8, or choose the hourly file of the same station",
            Self::Records { .. } => {
                "make line 8 say how many rows an hour has, and give each hour that many rows under one hour number"
            }
            Self::Columns { .. } => {
                "fetch the file again: the row was cut, or a spreadsheet wrote decimal commas or other separators"
            }
            Self::Number { .. } => "correct the field, or write the column's missing code into it",
            Self::OutOfRange { .. } => "check the unit of the column, or write its missing code",
            Self::NoSuchHour { .. } => "count days and hours from 1: hour 24 ends at midnight, hour 1 follows it",
            Self::RowsMissing { .. } => {
                "write the missing rows (short gaps with missing codes: they are interpolated), or choose another year"
            }
            Self::Repeated { .. } => {
                "keep one year and one row per hour; where an hour has several rows, line 8 must say how many"
            }
            Self::OutOfOrder { .. } => "sort the rows by month, day and hour (1 to 24)",
            Self::Length { .. } => "choose a file that covers a whole year; the download may have been cut",
            Self::Gap { .. } | Self::Missing { .. } => {
                "fill the gap from a station nearby, or choose another file or year of the station"
            }
            Self::DewPointAbove { .. } => "check the order of columns 7 (dry bulb) and 8 (dew point), and their units",
            Self::Impossible(error) => error.hint(),
        }
    }
}
