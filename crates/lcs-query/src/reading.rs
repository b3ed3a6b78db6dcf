//! What a meter says of one interval, and since when that is believed.

use lcs_domain::MeterId;
use serde::{Deserialize, Serialize};

/// How a value came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Read from the meter.
    #[default]
    Measured,
    /// Estimated by the utility.
    Estimated,
    /// Put by somebody in the place of what was read.
    Substituted,
}

impl Status {
    pub(crate) const ALL: [Self; 3] = [Self::Measured, Self::Estimated, Self::Substituted];

    /// The word in the files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Estimated => "estimated",
            Self::Substituted => "substituted",
        }
    }

    pub(crate) fn from_name(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == text)
    }
}

/// One reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Start of the interval, seconds since 1970-01-01 00:00 UTC.
    pub start_utc_s: i64,
    /// In the smallest unit of the stream; `None` says that the value is missing, and withdraws one given before.
    pub value: Option<i64>,
    /// How the value came about.
    pub status: Status,
}

impl Reading {
    /// A reading as the meter gave it.
    #[must_use]
    pub const fn measured(start_utc_s: i64, value: i64) -> Self {
        Self { start_utc_s, value: Some(value), status: Status::Measured }
    }
}

/// Readings of one meter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeterReadings {
    /// The meter.
    pub meter: MeterId,
    /// In order of time wherever this crate hands them out.
    pub readings: Vec<Reading>,
}

/// A reading and the publications between which it was believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Belief {
    /// The reading.
    pub reading: Reading,
    /// The publication that brought it.
    pub seq_from: u64,
    /// The publication that replaced it.
    pub seq_to: Option<u64>,
}
