//! Weather years: EPW bytes, psychrometrics, synthesis from monthly normals.
//!
//! A [`WeatherYear`] comes from a file ([`WeatherYear::from_epw`]) or is made from [`MonthlyNormals`]
//! ([`synthesise`]). [`same_climate`] says whether a file belongs to the place that a city's normals describe.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod calendar;
mod check;
mod climate_match;
mod daylight;
mod epw;
mod morph;
mod normals;
pub mod psychrometrics;
mod sky;
mod sun_hours;
mod synthesis;
mod urban_heat;
mod year;

pub use calendar::{
    DAYS, DAYS_OF_MONTHS, day_of_year, month_of_day, month_of_hour, monthly_means, unix_seconds_mid_hour,
};
pub use check::{ImpossibleWeather, WeatherColumn};
pub use climate_match::{ClimateDifference, ClimateMatch, ClimateRelation, same_climate};
pub use epw::{EpwError, EpwField, EpwGap, EpwNote, Remedy};
pub use morph::{ClimateDelta, HumidityDelta, MorphError, morph_by_delta, morph_to_normals};
pub use normals::{MonthlyNormals, NormalsError};
pub use sky::{SkyInfraredInput, cover_tenths, sky_infrared_w_m2};
pub use synthesis::synthesise;
pub use urban_heat::{UrbanHeat, UrbanHeatError};
pub use year::{HOURS, Location, Origin, WeatherYear};
