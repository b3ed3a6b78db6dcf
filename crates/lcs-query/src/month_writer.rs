//! One month of a publication, meter after meter.

use crate::{
    Month, PartFile, PartKind, QueryError, Reading, Stream,
    columns::RowBuffer,
    part::{PartTarget, PartWriter},
};
use lcs_domain::MeterId;
use std::path::Path;

/// Rows gathered before they are handed to the encoder.
const BATCH_ROWS: usize = 64 * 1024;
/// Largest value, so that the 44,640 minutes of a month add up within 64 bits.
const LARGEST_VALUE: i64 = 100_000_000_000_000;

/// Writes one month of a publication, meter after meter, without holding more than a row group in memory.
pub struct MonthWriter {
    writer: PartWriter,
    month: Month,
    bounds_utc_s: (i64, i64),
    buffer: RowBuffer,
    last: Option<(MeterId, i64)>,
}

impl MonthWriter {
    /// Begins a file below `root` for publication `seq`.
    ///
    /// # Errors
    /// Where the folder or file cannot be made.
    pub fn create(root: &Path, stream: &Stream, month: Month, seq: u64) -> Result<Self, QueryError> {
        let target = PartTarget { root, stream, month, kind: PartKind::Open, seq };
        let seq_from = i64::try_from(seq).unwrap_or(i64::MAX);
        Ok(Self {
            writer: PartWriter::create(&target)?,
            month,
            bounds_utc_s: (month.start_utc_s(), month.end_utc_s()),
            buffer: RowBuffer::new(seq_from),
            last: None,
        })
    }

    /// Adds readings of a meter. Meters come in the order of their bytes, readings of a meter in order of time.
    ///
    /// # Errors
    /// A reading out of order, given twice, outside the month, or too large; a disk that takes no more.
    pub fn push(&mut self, meter: &MeterId, readings: &[Reading]) -> Result<(), QueryError> {
        let Some(last) = readings.last() else { return Ok(()) };
        let mut before_utc_s = match &self.last {
            Some((written, start_utc_s)) if written == meter => Some(*start_utc_s),
            Some((written, _)) if written > meter => {
                return Err(QueryError::Order { meter: meter.clone(), start_utc_s: readings[0].start_utc_s });
            }
            _ => None,
        };
        for reading in readings {
            self.check(meter, reading, before_utc_s)?;
            self.buffer.push(meter, reading);
            before_utc_s = Some(reading.start_utc_s);
        }
        self.last = Some((meter.clone(), last.start_utc_s));
        if self.buffer.rows() >= BATCH_ROWS { self.flush() } else { Ok(()) }
    }

    fn check(&self, meter: &MeterId, reading: &Reading, before_utc_s: Option<i64>) -> Result<(), QueryError> {
        let start_utc_s = reading.start_utc_s;
        if before_utc_s == Some(start_utc_s) {
            return Err(QueryError::Twice { meter: meter.clone(), start_utc_s });
        }
        if before_utc_s > Some(start_utc_s) {
            return Err(QueryError::Order { meter: meter.clone(), start_utc_s });
        }
        if start_utc_s < self.bounds_utc_s.0 || start_utc_s >= self.bounds_utc_s.1 {
            return Err(QueryError::OtherMonth { meter: meter.clone(), start_utc_s, month: self.month });
        }
        match reading.value {
            Some(value) if value.unsigned_abs() > LARGEST_VALUE.unsigned_abs() => {
                Err(QueryError::TooLarge { meter: meter.clone(), value, limit: LARGEST_VALUE })
            }
            _ => Ok(()),
        }
    }

    fn flush(&mut self) -> Result<(), QueryError> {
        let batch = self.buffer.take();
        let batch = batch.map_err(|error| self.writer.failed(error.into()))?;
        self.writer.write(&batch)
    }

    /// Brings the file to the disk. It is seen once its [`PartFile`] is in the manifest; `None` where nothing was added.
    ///
    /// # Errors
    /// Where the disk takes no more; then no file is left.
    pub fn finish(mut self) -> Result<Option<PartFile>, QueryError> {
        self.flush()?;
        self.writer.finish()
    }
}
