//! The questions that files of readings answer, whoever computes the answer.

use crate::{
    AsOf, Belief, MeterReadings, MeterSavings, QueryError, ReadingFiles, SavingsAsked, Table, Total, TotalsAsked,
};
use lcs_domain::MeterId;
use std::ops::ControlFlow;

/// Whether to go on after a part of a long answer.
pub type Flow = ControlFlow<()>;

/// From an instant until before another, seconds since 1970-01-01 00:00 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first instant that counts.
    pub from_utc_s: i64,
    /// The first that does not count any more.
    pub to_utc_s: i64,
}

impl Span {
    /// All times.
    pub const ALL: Self = Self { from_utc_s: i64::MIN, to_utc_s: i64::MAX };

    /// From the earlier beginning to the later end.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { from_utc_s: self.from_utc_s.min(other.from_utc_s), to_utc_s: self.to_utc_s.max(other.to_utc_s) }
    }
}

/// Which readings are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingsAsked {
    /// These meters; all where `None`.
    pub meters: Option<Vec<MeterId>>,
    /// Readings that start in it.
    pub span: Span,
    /// As of which publication.
    pub as_of: AsOf,
}

/// The streams that a text in SQL may speak of; each is a table named like the stream, with `_` for `-`.
#[derive(Debug, Clone, Default)]
pub struct Sources<'a> {
    /// The streams.
    pub streams: Vec<&'a ReadingFiles>,
    /// As of which publication.
    pub as_of: AsOf,
}

/// Answers questions over files of readings. Every engine gives the same rows in the same order; figures of the
/// methods of this crate are the same to the last bit. A call blocks until its answer is there.
pub trait Engine: Send + Sync {
    /// Readings of one meter or many, meters in the order of their bytes, readings in order of time.
    ///
    /// # Errors
    /// Where a file is missing or damaged.
    fn readings(&self, files: &ReadingFiles, asked: &ReadingsAsked) -> Result<Vec<MeterReadings>, QueryError>;

    /// All that was ever believed of a meter, in order of time and publication.
    ///
    /// # Errors
    /// Where a file is missing or damaged.
    fn beliefs(&self, files: &ReadingFiles, meter: &MeterId, span: Span) -> Result<Vec<Belief>, QueryError>;

    /// Totals of meters by local day or month, in order of meters and time. Sums are exact.
    ///
    /// # Errors
    /// A stream that cannot be added up, an unknown time zone, a file that is missing or damaged.
    fn totals(&self, files: &ReadingFiles, asked: &TotalsAsked) -> Result<Vec<Total>, QueryError>;

    /// CalTRACK daily savings of many meters against hourly temperatures, in parts of some thousand meters in their
    /// order. `take` gets each part and says whether to go on. A meter without savings has its reason; it
    /// stops nobody else.
    ///
    /// # Errors
    /// An unknown time zone, a file that is missing or damaged.
    fn savings(
        &self,
        meters: &ReadingFiles,
        weather: &ReadingFiles,
        asked: &SavingsAsked,
        take: &mut dyn FnMut(Vec<MeterSavings>) -> Flow,
    ) -> Result<(), QueryError>;

    /// Answers one SELECT over streams, with the functions `local_day`, `local_month`, `reading_series` and `mv_daily`.
    /// Nothing can be written, and no other file be read.
    ///
    /// # Errors
    /// A text that is no such query, a file that is missing or damaged.
    fn query(&self, sources: &Sources<'_>, text: &str) -> Result<Table, QueryError>;
}
