//! The weather that a city's stations have measured, from the files that were handed in.

use crate::{AppError, City};
use lcs_domain::{Date, FileKind};
use lcs_import::observed_weather;
use lcs_mv::{HourlyTemperature, Stamp, TemperatureUnit};
use lcs_store::FileRow;
use std::collections::BTreeMap;

const HOUR_S: i64 = 3_600;

/// Hourly air temperatures of the city.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CityWeather {
    /// Names of the files, in the order of import.
    pub files: Vec<String>,
    /// The temperatures; where files overlap the one handed in last counts.
    pub temperature: HourlyTemperature,
    /// First and last local day.
    pub days: (Date, Date),
}

impl CityWeather {
    /// Reads all weather files; `None` where none was handed in.
    pub(crate) fn read(city: &City, files: &[FileRow]) -> Result<Option<Self>, AppError> {
        let offset_h = city.pack.climate.as_ref().map_or(0.0, |climate| climate.utc_offset_h);
        let mut hours: BTreeMap<i64, f64> = BTreeMap::new();
        let mut names = Vec::new();
        for file in files.iter().filter(|file| file.kind == FileKind::ObservedWeather) {
            let weather = observed_weather(&file.name, &city.folder.original(&file.hash)?, offset_h)?;
            // Half past is as good as the hour, and one grid is kept.
            hours
                .extend(weather.hours.into_iter().map(|(utc_s, celsius)| (utc_s.div_euclid(HOUR_S) * HOUR_S, celsius)));
            names.push(file.name.clone());
        }
        let (Some((first_s, _)), Some((last_s, _))) = (hours.first_key_value(), hours.last_key_value()) else {
            return Ok(None);
        };
        let days = (local_day(*first_s, offset_h), local_day(*last_s, offset_h));
        let points: Vec<(Stamp, Option<f64>)> =
            hours.iter().map(|(utc_s, celsius)| (Stamp::utc(*utc_s), Some(*celsius))).collect();
        let temperature = HourlyTemperature::new(&points, TemperatureUnit::Celsius)
            .map_err(|error| AppError::request(error.to_string(), error.hint()))?;
        Ok(Some(Self { files: names, temperature, days }))
    }
}

/// Local midnight at the start of a day.
pub(crate) fn midnight(day: Date, utc_offset_h: f64) -> Stamp {
    let local_s = day.to_zoned(jiff::tz::TimeZone::UTC).map_or(0, |midnight| midnight.timestamp().as_second());
    let offset_s = (utc_offset_h * HOUR_S as f64) as i32;
    Stamp { utc_s: local_s - i64::from(offset_s), offset_s }
}

/// The local day in which an instant lies.
pub(crate) fn local_day(utc_s: i64, utc_offset_h: f64) -> Date {
    let local_s = utc_s + (utc_offset_h * HOUR_S as f64) as i64;
    jiff::Timestamp::from_second(local_s).map_or(Date::ZERO, |at| at.to_zoned(jiff::tz::TimeZone::UTC).date())
}
