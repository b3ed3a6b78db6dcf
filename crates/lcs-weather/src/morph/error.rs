//! Why a year cannot be moved.

use crate::{ImpossibleWeather, NormalsError};

/// Why a year cannot be moved. Months count from 1.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MorphError {
    /// The normals are impossible.
    #[error("the normals to move to: {0}")]
    Normals(#[from] NormalsError),
    /// The year is impossible, before or after.
    #[error("the weather: {0}")]
    Weather(#[from] ImpossibleWeather),
    /// A change is no number.
    #[error("month {month}: the change of {what} is {value}")]
    Change {
        /// Month, 1 to 12.
        month: usize,
        /// Of what.
        what: &'static str,
        /// The value given.
        value: f64,
    },
    /// The year comes from another latitude.
    #[error(
        "the weather of {source_place} lies at {from_deg:.1}°, {target_place} at {to_deg:.1}°: other days and seasons"
    )]
    Latitude {
        /// The year's place.
        source_place: String,
        /// Its latitude, degrees.
        from_deg: f64,
        /// The place to move to.
        target_place: String,
        /// Its latitude, degrees.
        to_deg: f64,
    },
    /// The days of a month would have to be bent too much to have the maximum, mean and minimum.
    #[error(
        "month {month}: to have minimum {min_c:.1}, mean {mean_c:.1} and maximum {max_c:.1} °C, the year's warm hours \
         would be stretched by {above:.2} and its cold ones by {below:.2}"
    )]
    Stretch {
        /// Month, 1 to 12.
        month: usize,
        /// Mean of the daily minima asked, °C.
        min_c: f64,
        /// Mean asked, °C.
        mean_c: f64,
        /// Mean of the daily maxima asked, °C.
        max_c: f64,
        /// Factor on the hours above the month's mean.
        above: f64,
        /// Factor on the hours below.
        below: f64,
    },
    /// The year's hours of light cannot give as much as asked.
    #[error(
        "month {month}: {wanted:.2} kWh/m² a day are asked, the clearest sky over this year's hours gives {most:.2}"
    )]
    Light {
        /// Month, 1 to 12.
        month: usize,
        /// Asked, kWh/m² and day.
        wanted: f64,
        /// The most possible, kWh/m² and day.
        most: f64,
    },
}

impl From<lcs_solar::SiteError> for MorphError {
    fn from(error: lcs_solar::SiteError) -> Self {
        Self::Weather(error.into())
    }
}

impl MorphError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Normals(error) => error.hint(),
            Self::Weather(error) => error.hint().to_owned(),
            Self::Change { .. } => "give K, percentage points and per cent; no decrease beyond 90 %".to_owned(),
            Self::Latitude { .. } | Self::Light { .. } => {
                "choose the weather of a nearer place, or synthesise a year from the normals".to_owned()
            }
            Self::Stretch { .. } => "check maximum and minimum of the month (means of the daily extremes, not the \
                                     extremes of the month), or choose the weather of a nearer place"
                .to_owned(),
        }
    }
}
