//! The weather of a run: a file somebody gives, or a year synthesised from the pack's normals.

use crate::{AppError, error::read_file};
use lcs_domain::{Finding, Severity, Subject};
use lcs_locale::{Arguments, Phrase};
use lcs_pack::{ClimateNormals, Pack};
use lcs_weather::{ClimateMatch, EpwNote, Location, MonthlyNormals, WeatherYear, same_climate, synthesise};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Weather with what must be said of it.
#[derive(Debug)]
pub(crate) struct CityWeather {
    /// The year.
    pub(crate) year: WeatherYear,
    /// It is the weather of another climate: results show how the method works, not what the city should do.
    pub(crate) demonstration: bool,
    /// The weather in words.
    pub(crate) phrase: Phrase,
    /// File name and hash, or pack and seed.
    pub(crate) origin: String,
    /// Where it departs from the place.
    pub(crate) findings: Vec<Finding>,
}

/// Reads the file, or synthesises a year.
pub(crate) fn city_weather(pack: &Pack, file: Option<&Path>, seed: u64) -> Result<CityWeather, AppError> {
    let normals = pack.climate.as_ref().map(monthly_normals);
    match (file, &pack.climate, normals) {
        (Some(file), _, normals) => from_file(file, normals.as_ref()),
        (None, Some(climate), Some(normals)) => synthesised(pack, climate, &normals, seed),
        _ => Err(AppError::request(
            format!("pack {} has no climate normals, so no weather year can be synthesised", pack.id),
            "give a weather year with --weather FILE.epw, or add climate normals to the pack",
        )),
    }
}

/// Reads an EPW file.
pub(crate) fn read_epw(file: &Path) -> Result<(WeatherYear, Vec<u8>, Vec<EpwNote>), AppError> {
    let bytes = read_file(file)?;
    let (year, notes) =
        WeatherYear::from_epw(&bytes).map_err(|error| AppError::Weather { file: file.to_owned(), error })?;
    Ok((year, bytes, notes))
}

fn from_file(file: &Path, normals: Option<&MonthlyNormals>) -> Result<CityWeather, AppError> {
    let (year, bytes, notes) = read_epw(file)?;
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut findings = Vec::new();
    if !notes.is_empty() {
        #[expect(clippy::cast_precision_loss, reason = "a count of notes")]
        findings.push(finding("weather.repaired", Severity::Info, &name).number("notes", notes.len() as f64));
    }
    let mut demonstration = false;
    match normals.map(|normals| same_climate(&year, normals)) {
        None => findings.push(finding("weather.unchecked", Severity::Warning, &name)),
        Some(matched) => {
            demonstration = !matched.same_climate;
            findings.extend(climate_finding(&matched, &year, &name));
        }
    }
    let arguments: Arguments =
        [("file", lcs_locale::Argument::from(name.clone())), ("place", year.location.name.clone().into())]
            .into_iter()
            .collect();
    let hash = Sha256::digest(&bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect::<String>();
    Ok(CityWeather {
        demonstration,
        phrase: Phrase::with("weather-file", arguments),
        origin: format!("{name} (sha256 {hash}…)"),
        findings,
        year,
    })
}

fn synthesised(
    pack: &Pack,
    climate: &ClimateNormals,
    normals: &MonthlyNormals,
    seed: u64,
) -> Result<CityWeather, AppError> {
    normals.check().map_err(|error| AppError::request(error.to_string(), error.hint()))?;
    let arguments: Arguments = [("place", lcs_locale::Argument::from(climate.place.clone()))].into_iter().collect();
    Ok(CityWeather {
        year: synthesise(normals, seed),
        demonstration: false,
        phrase: Phrase::with("weather-synthesised", arguments),
        origin: format!("synthesised from {} {} climate normals, seed {seed}", pack.id, pack.version),
        findings: vec![finding("weather.synthesised", Severity::Info, &climate.place)],
    })
}

fn finding(code: &'static str, severity: Severity, name: &str) -> Finding {
    Finding::new(code, severity, Subject::City).text("weather", name)
}

fn climate_finding(matched: &ClimateMatch, year: &WeatherYear, name: &str) -> Option<Finding> {
    let code = match (matched.same_climate, matched.same_place) {
        (true, true) => return None,
        (true, false) => "weather.neighbour",
        (false, _) => "weather.other_climate",
    };
    let severity = if matched.same_climate { Severity::Info } else { Severity::Error };
    let differences: Vec<String> = matched.differences.iter().map(ToString::to_string).collect();
    Some(
        finding(code, severity, name)
            .text("place", year.location.name.clone())
            .number("distance_km", matched.distance_km.round())
            .text("differences", differences.join("; ")),
    )
}

pub(crate) fn monthly_normals(climate: &ClimateNormals) -> MonthlyNormals {
    MonthlyNormals {
        location: Location {
            name: climate.place.clone(),
            latitude_deg: climate.latitude_deg,
            longitude_deg: climate.longitude_deg,
            utc_offset_h: climate.utc_offset_h,
            elevation_m: climate.elevation_m,
        },
        mean_c: climate.mean_c,
        max_c: climate.max_c,
        min_c: climate.min_c,
        relative_humidity_pct: climate.relative_humidity_pct,
        ghi_kwh_m2_day: climate.ghi_kwh_m2_day,
    }
}
