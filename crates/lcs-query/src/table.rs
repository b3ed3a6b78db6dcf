//! The answer to a text in SQL, in plain values.

use crate::QueryError;
use datafusion::{
    arrow::array::{ArrayRef, RecordBatch},
    common::ScalarValue,
};
use jiff::{Timestamp, civil::Date};
use std::fmt;

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is there.
    Empty,
    /// True or false.
    Truth(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A text.
    Text(String),
    /// A point in time.
    Instant(Timestamp),
    /// A date.
    Day(Date),
    /// Something with parts, as the query library writes it.
    Other(String),
}

impl Cell {
    fn of(value: &ScalarValue) -> Self {
        use ScalarValue as S;
        let instant = |ms: i64| Timestamp::from_millisecond(ms).map_or(Self::Empty, Self::Instant);
        if value.is_null() {
            return Self::Empty;
        }
        match value {
            S::Boolean(Some(truth)) => Self::Truth(*truth),
            S::Int8(Some(n)) => Self::Integer(i64::from(*n)),
            S::Int16(Some(n)) => Self::Integer(i64::from(*n)),
            S::Int32(Some(n)) => Self::Integer(i64::from(*n)),
            S::Int64(Some(n)) => Self::Integer(*n),
            S::UInt8(Some(n)) => Self::Integer(i64::from(*n)),
            S::UInt16(Some(n)) => Self::Integer(i64::from(*n)),
            S::UInt32(Some(n)) => Self::Integer(i64::from(*n)),
            S::UInt64(Some(n)) => i64::try_from(*n).map_or_else(|_| Self::Number(*n as f64), Self::Integer),
            S::Float32(Some(n)) => Self::Number(f64::from(*n)),
            S::Float64(Some(n)) => Self::Number(*n),
            S::Utf8(Some(text)) | S::Utf8View(Some(text)) | S::LargeUtf8(Some(text)) => Self::Text(text.clone()),
            S::Date32(Some(day)) => crate::functions::date_of(i64::from(*day)).map_or(Self::Empty, Self::Day),
            S::TimestampMillisecond(Some(ms), _) => instant(*ms),
            S::TimestampSecond(Some(s), _) => instant(s.saturating_mul(1_000)),
            other => Self::Other(other.to_string()),
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("NULL"),
            Self::Truth(truth) => write!(f, "{truth}"),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) | Self::Other(text) => f.write_str(text),
            Self::Instant(at) => write!(f, "{at}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

/// Columns and rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    pub(crate) fn of(columns: Vec<String>, batches: &[RecordBatch]) -> Result<Self, QueryError> {
        let mut rows = Vec::with_capacity(batches.iter().map(RecordBatch::num_rows).sum());
        for batch in batches {
            for row in 0..batch.num_rows() {
                let cell = |column: &ArrayRef| ScalarValue::try_from_array(column, row).map(|value| Cell::of(&value));
                let cells = batch.columns().iter().map(cell).collect::<Result<_, _>>();
                rows.push(cells.map_err(QueryError::engine("read an answer"))?);
            }
        }
        Ok(Self { columns, rows })
    }
}
