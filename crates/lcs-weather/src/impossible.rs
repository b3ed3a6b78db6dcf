//! Why a year of weather is impossible.

use lcs_solar::SiteError;

/// A column of a weather year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeatherColumn {
    /// Dry bulb, °C.
    DryBulb,
    /// Humidity ratio, kg/kg.
    HumidityRatio,
    /// Station pressure, Pa.
    Pressure,
    /// Global horizontal irradiance, W/m².
    GlobalHorizontal,
    /// Direct normal irradiance, W/m².
    DirectNormal,
    /// Diffuse horizontal irradiance, W/m².
    DiffuseHorizontal,
    /// Infrared from the sky, W/m².
    SkyInfrared,
    /// Wind speed, m/s.
    Wind,
}

impl std::fmt::Display for WeatherColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::DryBulb => "dry bulb",
            Self::HumidityRatio => "humidity ratio",
            Self::Pressure => "pressure",
            Self::GlobalHorizontal => "global horizontal",
            Self::DirectNormal => "direct normal",
            Self::DiffuseHorizontal => "diffuse horizontal",
            Self::SkyInfrared => "horizontal infrared",
            Self::Wind => "wind speed",
        })
    }
}

/// Why a year of weather is impossible. Hours are named by month, day and hour 1 to 24.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ImpossibleWeather {
    /// The place is not on Earth.
    #[error("the place of the weather: {0}")]
    Place(#[from] SiteError),
    /// A column is not a year long.
    #[error("{column} has {hours} hours instead of 8760")]
    Length {
        /// Column.
        column: WeatherColumn,
        /// Its hours.
        hours: usize,
    },
    /// A value beyond what weather can be, or none.
    #[error("{column} of {hour} is {value}, outside {min} to {max}")]
    OutOfRange {
        /// Column.
        column: WeatherColumn,
        /// Month-day hour.
        hour: String,
        /// The value.
        value: f64,
        /// Least possible value.
        min: f64,
        /// Largest possible value.
        max: f64,
    },
    /// The air holds more water than it can.
    #[error(
        "the air of {hour} has {relative_humidity_pct:.0} % relative humidity: its dew point lies above its dry bulb"
    )]
    Supersaturated {
        /// Month-day hour.
        hour: String,
        /// Relative humidity, %.
        relative_humidity_pct: f64,
    },
    /// The year's mean of a column is that of no place.
    #[error("{column} averages {mean:.1} over the year, outside {min} to {max}")]
    Mean {
        /// Column.
        column: WeatherColumn,
        /// The mean.
        mean: f64,
        /// Least possible mean.
        min: f64,
        /// Largest possible mean.
        max: f64,
    },
    /// The mean relative humidity is that of no place.
    #[error("relative humidity averages {mean_pct:.1} % over the year")]
    Humidity {
        /// The mean, %.
        mean_pct: f64,
    },
    /// The pressure belongs to another altitude.
    #[error("pressure averages {mean_pa:.0} Pa, where the elevation gives {elevation_pa:.0} Pa")]
    Pressure {
        /// Mean, Pa.
        mean_pa: f64,
        /// Standard atmosphere at the elevation, Pa.
        elevation_pa: f64,
    },
    /// The light does not follow the sun of the place.
    #[error("the year's light is centred {lean_h:+.1} h off the solar noon of the place")]
    OffNoon {
        /// Hours after (positive) or before noon.
        lean_h: f64,
    },
    /// The sun shines at night.
    #[error("{share_pct:.1} % of the year's light falls in the night")]
    Night {
        /// Share, %.
        share_pct: f64,
    },
    /// More light arrives on a day than the sun sends.
    #[error("the day of {hour} has {clearness_pct:.0} % of the sunlight above the atmosphere")]
    Clearness {
        /// Month-day hour of the day's first hour.
        hour: String,
        /// Share of the light above the atmosphere, %.
        clearness_pct: f64,
    },
    /// The direct light is stronger than the sun.
    #[error("the direct light of {hour} is {value_w_m2:.0} W/m², where the sun sends {outside_w_m2:.0} W/m²")]
    Beam {
        /// Month-day hour.
        hour: String,
        /// Direct normal irradiance, W/m².
        value_w_m2: f64,
        /// Above the atmosphere, W/m².
        outside_w_m2: f64,
    },
    /// Direct, diffuse and global light contradict each other.
    #[error("direct and diffuse light add up to {sum_pct:.0} % of the year's global light")]
    Split {
        /// Direct on the horizontal plus diffuse over global, %.
        sum_pct: f64,
    },
}

impl ImpossibleWeather {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Place(error) => error.hint(),
            Self::Length { .. } => "give all 8,760 hours of a common year",
            Self::OutOfRange { .. } | Self::Mean { .. } => {
                "check the unit and the order of the columns: °C, Pa, W/m², m/s"
            }
            Self::Supersaturated { .. } => "check that dry bulb and dew point, or humidity, are not swapped",
            Self::Humidity { .. } => "give relative humidity in per cent, not as a share",
            Self::Pressure { .. } => {
                "give station pressure, not pressure reduced to sea level, or correct the elevation"
            }
            Self::OffNoon { .. } | Self::Night { .. } => {
                "check longitude (east positive) and UTC offset, and that hours are local standard time"
            }
            Self::Clearness { .. } | Self::Beam { .. } => {
                "check the unit (W/m² over the hour, not kJ or Wh of a shorter step), the latitude's sign and the date"
            }
            Self::Split { .. } => "check that the columns of global, direct and diffuse light are not swapped",
        }
    }
}
