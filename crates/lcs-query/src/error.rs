//! What was asked for and could not be done.

use crate::Month;
use lcs_domain::MeterId;
use std::path::{Path, PathBuf};

/// Why files were not written or a question has no answer; each has a [`hint`](Self::hint).
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// A stream cannot be called so, or has no interval.
    #[error("a stream cannot be named `{name}` with an interval of {interval_s} s")]
    StreamName {
        /// What was given.
        name: String,
        /// Its interval.
        interval_s: u32,
    },
    /// A file or folder operation failed.
    #[error("cannot {action} {}: {error}", path.display())]
    Io {
        /// What was asked.
        action: &'static str,
        /// About what.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// A file is not what the manifest says of it.
    #[error("{} cannot be read: {reason}", file.display())]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// A reading does not come after the one before it.
    #[error("the reading of {meter} at {start_utc_s} s does not come after the one written before it")]
    Order {
        /// The meter.
        meter: MeterId,
        /// Start of the reading, seconds since 1970.
        start_utc_s: i64,
    },
    /// Two readings of one publication are about the same interval.
    #[error("{meter} has two readings that start at {start_utc_s} s")]
    Twice {
        /// The meter.
        meter: MeterId,
        /// Start of both, seconds since 1970.
        start_utc_s: i64,
    },
    /// A reading does not belong into the month that is written.
    #[error("the reading of {meter} at {start_utc_s} s does not lie in {month}")]
    OtherMonth {
        /// The meter.
        meter: MeterId,
        /// Start of the reading, seconds since 1970.
        start_utc_s: i64,
        /// The month.
        month: Month,
    },
    /// An instant lies outside the calendar.
    #[error("{start_utc_s} s since 1970 lies outside the calendar")]
    Calendar {
        /// The instant.
        start_utc_s: i64,
    },
    /// A value is larger than sums of it can hold.
    #[error("{value} of {meter} is larger than {limit}, beyond which a month cannot be added up")]
    TooLarge {
        /// The meter.
        meter: MeterId,
        /// The value.
        value: i64,
        /// The limit.
        limit: i64,
    },
    /// The readings of a stream cannot be added up.
    #[error("readings of the stream {stream} in {unit} cannot be added up")]
    NotAdditive {
        /// The stream.
        stream: String,
        /// Its unit.
        unit: &'static str,
    },
    /// There is no time zone of that name.
    #[error("there is no time zone `{zone}`")]
    Zone {
        /// What was asked for.
        zone: String,
    },
    /// There is nothing to compact.
    #[error("{month} has no file in the manifest")]
    EmptyMonth {
        /// The month.
        month: Month,
    },
    /// A text in SQL is wrong, or asks for what is not allowed.
    #[error("the query is refused: {reason}")]
    Refused {
        /// What the parser or planner says.
        reason: String,
    },
    /// The engine failed.
    #[error("cannot {action}: {reason}")]
    Engine {
        /// What was asked.
        action: &'static str,
        /// Why not.
        reason: String,
    },
}

impl QueryError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::StreamName { .. } => "use small letters, digits and hyphens, and an interval in seconds above zero",
            Self::Io { .. } => "check free space and the rights on the folder",
            Self::Damaged { .. } => "put the file back from a backup, or import its readings again",
            Self::Order { .. } => {
                "hand over meters in the order of their bytes, each with its readings in order of time"
            }
            Self::Twice { .. } => "keep one of the two; a correction belongs into a publication of its own",
            Self::OtherMonth { .. } => "split readings at the start of each month of UTC",
            Self::Calendar { .. } | Self::TooLarge { .. } => "look for a wrong unit or a wrong column in the import",
            Self::NotAdditive { .. } => "ask for the readings themselves",
            Self::Zone { .. } => "use a name of the IANA list, such as Asia/Tokyo or Asia/Kuala_Lumpur",
            Self::EmptyMonth { .. } => "compact a month that has readings",
            Self::Refused { .. } => "write one SELECT over the tables and functions of the documentation",
            Self::Engine { .. } => "try again; if it stays, report it with the text above",
        }
    }

    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |error| Self::Io { action, path: path.to_owned(), error }
    }

    pub(crate) fn engine(action: &'static str) -> impl Fn(datafusion::error::DataFusionError) -> Self {
        move |error| Self::Engine { action, reason: error.strip_backtrace() }
    }
}
