//! What was asked for and could not be done.

use crate::Stamp;

/// Why no series, model or saving came out.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MvError {
    /// A cell of a file is not what its column holds.
    #[error("line {line}, column `{column}`: `{text}` is not {expected}")]
    Cell {
        /// Line of the file, from 1.
        line: u64,
        /// Name of the column.
        column: &'static str,
        /// What stands there.
        text: String,
        /// What should stand there.
        expected: &'static str,
    },
    /// A file lacks a column.
    #[error("the file has no column `{column}`; it has {found}")]
    Column {
        /// The column looked for.
        column: &'static str,
        /// The columns that are there.
        found: String,
    },
    /// The text is not a table.
    #[error("the file could not be read as CSV: {reason}")]
    Table {
        /// What the reader of tables says.
        reason: String,
    },
    /// A point in time is not written as ISO 8601.
    #[error("`{text}` is not a point in time")]
    Time {
        /// What was given.
        text: String,
    },
    /// Readings do not follow each other in time.
    #[error("the reading of {at} does not come after the one before it")]
    Order {
        /// The reading at fault.
        at: Stamp,
    },
    /// A temperature does not stand on the hourly grid that the first one opens.
    #[error("the temperature of {at} does not stand on a whole hour after the first one")]
    OffTheHour {
        /// The temperature at fault.
        at: Stamp,
    },
    /// No period has both a reading and weather.
    #[error("no period from {from} to {to} has both a meter reading and enough temperatures")]
    NoData {
        /// First instant asked for.
        from: Stamp,
        /// Last instant asked for.
        to: Stamp,
    },
    /// Every candidate fell out.
    #[error("none of the {candidates} candidate models qualifies: {disqualified} have a negative base load or slope")]
    NoModel {
        /// Candidates of the grid.
        candidates: usize,
        /// Of them, fitted and rejected.
        disqualified: usize,
    },
    /// Too few observations for the model.
    #[error("{found} {what} are too few: {needed} are needed")]
    TooFew {
        /// What was counted.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there must be.
        needed: usize,
    },
    /// The method is defined for another kind of data.
    #[error("the model {model} cannot be fitted to {data}")]
    WrongData {
        /// The model asked for.
        model: &'static str,
        /// What was given.
        data: &'static str,
    },
    /// A stretch of days of a calendar runs backwards.
    #[error("`{name}` ends on {last}, before it begins on {first}")]
    Interval {
        /// Its name.
        name: String,
        /// First day.
        first: String,
        /// Last day.
        last: String,
    },
    /// A share, correlation or count outside what it can be.
    #[error("{what} is {value}; it must lie {range}")]
    OutOfRange {
        /// What was given.
        what: &'static str,
        /// Its value.
        value: f64,
        /// Where it may lie.
        range: &'static str,
    },
    /// A meter runs backwards and no generation is declared that could drive it.
    #[error("the reading of {at} is {value}, below zero, and no generation meter is declared")]
    NegativeWithoutGeneration {
        /// The reading at fault.
        at: Stamp,
        /// Its value.
        value: f64,
    },
    /// What is left after all meters are added up is below zero.
    #[error("from {at} on the meters together say that {value} was used: less than nothing")]
    NegativeLoad {
        /// Start of the period.
        at: Stamp,
        /// Import less export, plus generation, less what is metered apart.
        value: f64,
    },
    /// A decision is about no event that was proposed.
    #[error("there is no proposed event {event}; {events} were proposed")]
    NoSuchEvent {
        /// Number of the event, from 0.
        event: usize,
        /// How many there are.
        events: usize,
    },
    /// There is no model of that name.
    #[error("there is no model `{text}`")]
    UnknownModel {
        /// What was asked for.
        text: String,
    },
    /// A stored model is not one.
    #[error("the stored model could not be read: {reason}")]
    Stored {
        /// What the reader says.
        reason: String,
    },
}

impl MvError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Cell { .. } | Self::Table { .. } => "correct the cell, or leave it empty where the value is missing",
            Self::Column { .. } => {
                "a meter file has the columns start,value; a temperature file dt,tempF; a joint file \
                 datetime,temperature,observed"
            }
            Self::Time { .. } => "write it like 2016-12-26 or 2016-12-26T06:00:00+00:00; without an offset it is UTC",
            Self::Order { .. } => "sort the file by time and remove repeated lines",
            Self::OffTheHour { .. } => "give one temperature per full hour; average what is finer",
            Self::NoData { .. } => "check that meter and temperatures cover the same year and use the same time zone",
            Self::NoModel { .. } => {
                "look for exported solar power or wrong signs: a net-metered supply needs its generation added back"
            }
            Self::TooFew { .. } => "take a longer period, or a model with fewer terms",
            Self::WrongData { .. } => "choose the model that fits the interval of the readings",
            Self::UnknownModel { .. } => {
                "use caltrack-daily, caltrack-billing, caltrack-hourly, opendsm-daily, opendsm-billing or tropical-daily"
            }
            Self::Interval { .. } => "exchange the first and the last day",
            Self::OutOfRange { .. } => "give a value inside that range",
            Self::NegativeWithoutGeneration { .. } => {
                "declare the meter of the solar system, so that its generation can be added back"
            }
            Self::NegativeLoad { .. } => {
                "check that export and generation are of the same place and periods, and that no load is taken off twice"
            }
            Self::NoSuchEvent { .. } => "decide about an event of the list that was proposed from the same data",
            Self::Stored { .. } => "hand in the model as it was written by this program",
        }
    }
}
