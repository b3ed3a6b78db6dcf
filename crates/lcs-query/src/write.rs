//! Readings of any order into files by month.

use crate::{MeterReadings, Month, MonthWriter, PartFile, QueryError, Reading, Stream};
use lcs_domain::MeterId;
use std::{collections::BTreeMap, path::Path};

/// Writes readings of any order, one file for each month, to be made visible by publication `seq`. What is more than
/// memory holds goes month by month through [`MonthWriter`].
///
/// # Errors
/// Two readings of a meter at one time, an instant outside the calendar, a value too large to be added up, a disk that
/// takes no more. Files that were finished before the error lie unseen until they are [swept](crate::sweep).
pub fn write_readings(
    root: &Path,
    stream: &Stream,
    seq: u64,
    readings: &[MeterReadings],
) -> Result<Vec<PartFile>, QueryError> {
    let mut months: BTreeMap<Month, BTreeMap<&MeterId, Vec<Reading>>> = BTreeMap::new();
    for of_meter in readings {
        for reading in &of_meter.readings {
            let start_utc_s = reading.start_utc_s;
            let month = Month::of(start_utc_s).ok_or(QueryError::Calendar { start_utc_s })?;
            months.entry(month).or_default().entry(&of_meter.meter).or_default().push(*reading);
        }
    }
    let mut parts = Vec::with_capacity(months.len());
    for (month, meters) in months {
        let mut writer = MonthWriter::create(root, stream, month, seq)?;
        for (meter, mut readings) in meters {
            readings.sort_by_key(|reading| reading.start_utc_s);
            writer.push(meter, &readings)?;
        }
        parts.extend(writer.finish()?);
    }
    Ok(parts)
}
