//! A stream: readings of one kind, in one unit, at one interval.

use crate::QueryError;
use serde::{Deserialize, Serialize};

/// The unit in which a stream counts in whole numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmallestUnit {
    /// Wh.
    #[default]
    WattHour,
    /// L, of water or of gas as metered.
    Litre,
    /// 0.001 °C: a weather station is a meter of temperature.
    Millicelsius,
}

impl SmallestUnit {
    /// Its symbol, as it stands in the files.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::WattHour => "Wh",
            Self::Litre => "L",
            Self::Millicelsius => "m°C",
        }
    }

    /// Whether readings may be added up. Temperatures may not.
    #[must_use]
    pub const fn adds_up(self) -> bool {
        match self {
            Self::WattHour | Self::Litre => true,
            Self::Millicelsius => false,
        }
    }
}

/// A stream of readings. A reading covers the interval that begins at its start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stream {
    name: String,
    /// Unit of the values.
    pub unit: SmallestUnit,
    /// Seconds from one reading to the next. A day of local time is 86,400, whatever the clock does.
    pub interval_s: u32,
}

impl Stream {
    /// A stream, whose name becomes a folder.
    ///
    /// # Errors
    /// Where the name has anything but small Latin letters, digits and hyphens, or the interval is zero.
    pub fn new(name: &str, unit: SmallestUnit, interval_s: u32) -> Result<Self, QueryError> {
        let fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || name.len() > 64 || !name.chars().all(fit) || interval_s == 0 {
            return Err(QueryError::StreamName { name: name.to_owned(), interval_s });
        }
        Ok(Self { name: name.to_owned(), unit, interval_s })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}
