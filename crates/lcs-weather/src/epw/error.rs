//! Why an EPW file cannot be read, and what was mended in one that can.

use super::field::EpwField;

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
    /// More than one row per hour.
    #[error("line 8: {records_per_hour} rows per hour; LCS reads hourly weather")]
    SubHourly {
        /// Rows per hour as DATA PERIODS says.
        records_per_hour: u32,
    },
    /// A row is too short.
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
    /// The rows do not run hour by hour from 1 January.
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
    #[error("{rows} hourly rows were found; a year has 8760 (8784 with 29 February)")]
    Length {
        /// Rows found.
        rows: usize,
    },
    /// A column without which there is no weather is mostly missing.
    #[error("{field} is missing in {hours} of 8760 hours, and nothing else in the file tells it")]
    Missing {
        /// Column.
        field: EpwField,
        /// Hours without a value.
        hours: usize,
    },
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
            Self::SubHourly { .. } => "average the file to hours, or choose the hourly file of the same station",
            Self::Columns { .. } => "fetch the file again: the row was cut, or a spreadsheet changed the separators",
            Self::Number { .. } => "correct the field, or write the column's missing code into it",
            Self::OutOfRange { .. } => "check the unit of the column, or write its missing code",
            Self::OutOfOrder { .. } => "sort the rows by month, day and hour (1 to 24) and fill the gap",
            Self::Length { .. } => "choose a file that covers a whole year; join part files, average sub-hourly ones",
            Self::Missing { .. } => "choose another file or year of the station",
        }
    }
}

/// How missing values were replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// A straight line between the neighbours in time.
    Interpolated,
    /// From the other columns of the hour.
    Derived,
}

/// Something in the file that was mended or left aside: worth a reader's eye, no error.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum EpwNote {
    /// 29 February was left out.
    LeapDayDropped,
    /// The rows come from different years; they are taken as one.
    MixedYears {
        /// Earliest year.
        first: i32,
        /// Latest year.
        last: i32,
    },
    /// The pressure column belongs to another altitude; pressure was taken from the elevation.
    PressureReplaced {
        /// Mean of the file's column, Pa.
        file_mean_pa: f64,
        /// What the elevation gives, Pa.
        elevation_pa: f64,
    },
    /// Missing values were replaced.
    MissingFilled {
        /// Column.
        field: EpwField,
        /// Hours.
        hours: usize,
        /// How.
        remedy: Remedy,
    },
}

impl std::fmt::Display for EpwNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::LeapDayDropped => write!(f, "29 February was left out"),
            Self::MixedYears { first, last } => {
                write!(f, "the months come from different years ({first} to {last}); taken as one year of 365 days")
            }
            Self::PressureReplaced { file_mean_pa, elevation_pa } => write!(
                f,
                "the pressure column (mean {file_mean_pa:.0} Pa) belongs to another altitude; {elevation_pa:.0} Pa \
                 was taken from the elevation"
            ),
            Self::MissingFilled { field, hours, remedy: Remedy::Interpolated } => {
                write!(f, "{field}: {hours} missing hours interpolated")
            }
            Self::MissingFilled { field, hours, remedy: Remedy::Derived } => {
                write!(f, "{field}: {hours} missing hours derived from other columns")
            }
        }
    }
}
