//! The weather that a city's stations have measured, from the files that were handed in.

use crate::{AppError, City, local_clock::LocalClock};
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
        let clock = LocalClock::of_zone(&city.pack.time_zone);
        let days = (clock.day(*first_s), clock.day(*last_s));
        let points: Vec<(Stamp, Option<f64>)> =
            hours.iter().map(|(utc_s, celsius)| (Stamp::utc(*utc_s), Some(*celsius))).collect();
        let temperature = HourlyTemperature::new(&points, TemperatureUnit::Celsius)
            .map_err(|error| AppError::request(error.to_string(), error.hint()))?;
        Ok(Some(Self { files: names, temperature, days }))
    }
}
