//! What a meter says of an hour, half an hour, a day.

use crate::MeterId;
use serde::{Deserialize, Serialize};

/// The unit in which interval readings are counted, in whole numbers so that sums are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalUnit {
    /// Wh.
    WattHour,
    /// L, of gas as metered.
    Litre,
}

/// How a reading came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalStatus {
    /// Read from the meter.
    #[default]
    Measured,
    /// Estimated by the utility.
    Estimated,
    /// Put by somebody in the place of what was read.
    Substituted,
}

/// What was used in one interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntervalReading {
    /// Start of the interval, seconds since 1970-01-01 00:00 UTC.
    pub start_utc_s: i64,
    /// In the unit of the series.
    pub value: i64,
    /// How it came about.
    pub status: IntervalStatus,
}

/// Readings of one meter at one interval, as one file gives them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IntervalSeries {
    /// The meter.
    pub meter: MeterId,
    /// Unit of the values.
    pub unit: IntervalUnit,
    /// Seconds from one reading to the next. A day of local time is 86,400, whatever the clock does.
    pub interval_s: u32,
    /// In order of time, each instant once.
    pub readings: Vec<IntervalReading>,
}
