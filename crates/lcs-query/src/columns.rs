//! The columns of a file of readings, and rows from and to them.

use crate::{Belief, QueryError, Reading, Status};
use datafusion::arrow::{
    array::{
        Array, ArrayRef, AsArray, Int64Array, Int64Builder, RecordBatch, StringArray, StringBuilder,
        TimestampMillisecondArray,
    },
    compute::cast,
    datatypes::{DataType, Field, Int64Type, Schema, SchemaRef, TimeUnit, TimestampMillisecondType},
    error::ArrowError,
};
use lcs_domain::MeterId;
use std::sync::Arc;

/// The meter, or the station.
pub(crate) const METER: &str = "meter";
/// Start of the interval.
pub(crate) const START: &str = "start";
/// The value in the stream's smallest unit; empty where it is missing.
pub(crate) const VALUE: &str = "value";
/// How the value came about.
pub(crate) const STATUS: &str = "status";
/// The publication that brought the row.
pub(crate) const SEQ_FROM: &str = "seq_from";
/// The publication that replaced it.
pub(crate) const SEQ_TO: &str = "seq_to";

/// The type of an instant: milliseconds, the finest whole unit that every reader of Parquet knows as a time.
pub(crate) fn instant() -> DataType {
    DataType::Timestamp(TimeUnit::Millisecond, Some("UTC".into()))
}

/// The columns in a file.
pub(crate) fn file_schema() -> SchemaRef {
    schema_with(DataType::Utf8)
}

/// The columns as they are read: texts as views, which a dictionary in the file fills without copying.
pub(crate) fn read_schema() -> SchemaRef {
    schema_with(DataType::Utf8View)
}

fn schema_with(text: DataType) -> SchemaRef {
    Arc::new(Schema::new(vec![
        Field::new(METER, text.clone(), false),
        Field::new(START, instant(), false),
        Field::new(VALUE, DataType::Int64, true),
        Field::new(STATUS, text, false),
        Field::new(SEQ_FROM, DataType::Int64, false),
        Field::new(SEQ_TO, DataType::Int64, true),
    ]))
}

/// Rows on their way into a file.
pub(crate) struct RowBuffer {
    meters: StringBuilder,
    starts_ms: Vec<i64>,
    values: Int64Builder,
    statuses: Vec<Status>,
    seq_from: i64,
}

impl RowBuffer {
    pub(crate) fn new(seq_from: i64) -> Self {
        Self {
            meters: StringBuilder::new(),
            starts_ms: Vec::new(),
            values: Int64Builder::new(),
            statuses: Vec::new(),
            seq_from,
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.starts_ms.len()
    }

    pub(crate) fn push(&mut self, meter: &MeterId, reading: &Reading) {
        self.meters.append_value(meter.as_str());
        self.starts_ms.push(reading.start_utc_s * 1_000);
        self.values.append_option(reading.value);
        self.statuses.push(reading.status);
    }

    /// The rows as a batch; the buffer is empty after it.
    pub(crate) fn take(&mut self) -> Result<RecordBatch, ArrowError> {
        let rows = self.rows();
        let statuses: StringArray = self.statuses.drain(..).map(|status| Some(status.name())).collect();
        let starts = TimestampMillisecondArray::from(std::mem::take(&mut self.starts_ms)).with_timezone("UTC");
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.meters.finish()),
            Arc::new(starts),
            Arc::new(self.values.finish()),
            Arc::new(statuses),
            Arc::new(Int64Array::from_value(self.seq_from, rows)),
            Arc::new(Int64Array::new_null(rows)),
        ];
        RecordBatch::try_new(file_schema(), columns)
    }
}

/// A batch of rows with its columns at hand, whatever kind of text they came as.
pub(crate) struct Rows {
    meters: ArrayRef,
    statuses: ArrayRef,
    batch: RecordBatch,
}

impl Rows {
    /// Looks up the columns by name.
    pub(crate) fn of(batch: RecordBatch) -> Result<Self, QueryError> {
        let wrong = |error: ArrowError| QueryError::Engine { action: "read rows", reason: error.to_string() };
        let text = |name: &str| {
            let column = batch.column_by_name(name).ok_or_else(|| ArrowError::SchemaError(format!("no {name}")));
            column.and_then(|column| cast(column, &DataType::Utf8))
        };
        let (meters, statuses) = (text(METER).map_err(wrong)?, text(STATUS).map_err(wrong)?);
        Ok(Self { meters, statuses, batch })
    }

    pub(crate) fn len(&self) -> usize {
        self.batch.num_rows()
    }

    pub(crate) fn meter(&self, row: usize) -> &str {
        self.meters.as_string::<i32>().value(row)
    }

    pub(crate) fn reading(&self, row: usize) -> Reading {
        let starts = self.batch.column_by_name(START).map(|column| column.as_primitive::<TimestampMillisecondType>());
        Reading {
            start_utc_s: starts.map_or(0, |starts| starts.value(row).div_euclid(1_000)),
            value: self.integer(VALUE, row),
            status: Status::from_name(self.statuses.as_string::<i32>().value(row)).unwrap_or_default(),
        }
    }

    pub(crate) fn belief(&self, row: usize) -> Belief {
        let seq = |name: &str| self.integer(name, row).and_then(|seq| u64::try_from(seq).ok());
        Belief { reading: self.reading(row), seq_from: seq(SEQ_FROM).unwrap_or_default(), seq_to: seq(SEQ_TO) }
    }

    fn integer(&self, name: &str, row: usize) -> Option<i64> {
        let column = self.batch.column_by_name(name)?.as_primitive::<Int64Type>();
        column.is_valid(row).then(|| column.value(row))
    }
}
