//! Weather years: EPW bytes, morphing, synthesis from monthly normals, urban heat, psychrometrics.
//!
//! A [`WeatherYear`] comes from a file ([`WeatherYear::from_epw`]), is a neighbour's moved to a place's
//! [`MonthlyNormals`] ([`morph_to_normals`]) or by a [`ClimateDelta`] ([`morph_by_delta`]), or is made from the normals
//! alone ([`synthesise`]). [`UrbanHeat`] turns a rural year into a city's. [`same_climate`] says whether a year belongs
//! to the place that a city's normals describe, [`WeatherYear::check`] whether it can be at all, and
//! [`WeatherYear::to_epw`] writes it for other programs.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod calendar;
mod check;
mod climate_match;
mod daylight;
mod epw;
mod impossible;
mod morph;
mod normals;
pub mod psychrometrics;
mod sky;
mod sky_year;
mod sun_hours;
mod synthesis;
mod urban_heat;
mod year;

pub use calendar::{
    DAYS, DAYS_OF_MONTHS, day_of_year, hours_of_year, month_of_day, month_of_hour, monthly_means, unix_seconds_mid_hour,
};
pub use climate_match::{ClimateDifference, ClimateMatch, ClimateRelation, same_climate};
pub use epw::{EpwError, EpwField, EpwGap, EpwNote, Remedy};
pub use impossible::{ImpossibleWeather, WeatherColumn};
pub use morph::{ClimateDelta, HumidityDelta, MorphError, morph_by_delta, morph_to_normals};
pub use normals::{MonthlyNormals, NormalsError};
pub use sky::{SkyInfraredInput, cover_tenths, sky_infrared_w_m2};
pub use synthesis::synthesise;
pub use urban_heat::{UrbanHeat, UrbanHeatError};
pub use year::{HOURS, Location, Origin, WeatherYear};
