//! Sun and photovoltaics of a place: what `lcs solar` answers.

use crate::{AppError, error::read_file, weather::read_epw};
/// How the light of the sky is spread.
pub use lcs_solar::Transposition as SkyModel;
use lcs_solar::{
    AirColumns, ClearSkyInput, IncidenceModifier, Plane, PvArray, PvSystem, Refraction, Site, absolute_air_mass,
    day_of_year_utc, extraterrestrial_normal_w_m2, ineichen, pressure_at_elevation_pa, relative_air_mass, sun_position,
};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Share of light that the ground throws back.
const ALBEDO: f64 = 0.2;

/// A place and the times to ask for.
#[derive(Debug, Clone, PartialEq)]
pub struct SolarPositionRequest {
    /// CSV with `unix_s`, optionally `linke_turbidity`.
    pub times: PathBuf,
    /// Degrees, north positive.
    pub latitude_deg: f64,
    /// Degrees, east positive.
    pub longitude_deg: f64,
    /// Metres above sea level.
    pub altitude_m: f64,
    /// Air pressure, Pa; from the altitude where `None`.
    pub pressure_pa: Option<f64>,
    /// Air temperature, °C; 12 where `None`. It only bends the light.
    pub temperature_c: Option<f64>,
}

/// The sun at one time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SolarPositionRow {
    /// Seconds since 1970 UTC, as given.
    pub unix_s: f64,
    /// Zenith angle without refraction, degrees.
    pub zenith_deg: f64,
    /// Zenith angle as seen, degrees.
    pub apparent_zenith_deg: f64,
    /// Clockwise from north, degrees.
    pub azimuth_deg: f64,
    /// Global irradiance of a clear sky; `None` without turbidity.
    pub clearsky_ghi_w_m2: Option<f64>,
    /// Direct normal irradiance of a clear sky.
    pub clearsky_dni_w_m2: Option<f64>,
    /// Diffuse horizontal irradiance of a clear sky.
    pub clearsky_dhi_w_m2: Option<f64>,
}

/// Positions of the sun (NREL SPA) and, with a turbidity, the clear sky (Ineichen & Perez).
///
/// # Errors
/// When the place is not on Earth, or the file cannot be read: file, row and column are named.
pub fn solar_positions(request: &SolarPositionRequest) -> Result<Vec<SolarPositionRow>, AppError> {
    let site = Site::new(request.latitude_deg, request.longitude_deg, request.altitude_m)
        .map_err(|error| AppError::request(error.to_string(), error.hint()))?;
    let pressure_pa = request.pressure_pa.unwrap_or_else(|| pressure_at_elevation_pa(site.elevation_m));
    if !(30_000.0..=120_000.0).contains(&pressure_pa) {
        return Err(AppError::request(
            format!("a pressure of {pressure_pa} Pa is not found on land"),
            "give pascals, for example 101325",
        ));
    }
    let air =
        Refraction { pressure_pa, temperature_c: request.temperature_c.unwrap_or(Refraction::STANDARD.temperature_c) };
    let times = read_times(&request.times)?;
    Ok(times.into_iter().map(|(unix_s, turbidity)| position_row(unix_s, turbidity, &site, &air)).collect())
}

fn position_row(unix_s: f64, turbidity: Option<f64>, site: &Site, air: &Refraction) -> SolarPositionRow {
    let sun = sun_position(unix_s, site, air);
    let clear = turbidity.map(|linke_turbidity| {
        let relative = relative_air_mass(sun.apparent_zenith_deg);
        relative.map_or_else(Default::default, |relative| {
            ineichen(&ClearSkyInput {
                apparent_zenith_deg: sun.apparent_zenith_deg,
                absolute_air_mass: absolute_air_mass(relative, air.pressure_pa),
                linke_turbidity,
                elevation_m: site.elevation_m,
                extraterrestrial_w_m2: extraterrestrial_normal_w_m2(day_of_year_utc(unix_s)),
            })
        })
    });
    SolarPositionRow {
        unix_s,
        zenith_deg: sun.zenith_deg,
        apparent_zenith_deg: sun.apparent_zenith_deg,
        azimuth_deg: sun.azimuth_deg,
        clearsky_ghi_w_m2: clear.map(|clear| clear.ghi_w_m2),
        clearsky_dni_w_m2: clear.map(|clear| clear.dni_w_m2),
        clearsky_dhi_w_m2: clear.map(|clear| clear.dhi_w_m2),
    }
}

/// Times and turbidities of a CSV file.
fn read_times(path: &Path) -> Result<Vec<(f64, Option<f64>)>, AppError> {
    let bytes = read_file(path)?;
    let file = path.display();
    let unreadable = |error: csv::Error| AppError::request(format!("{file}: {error}"), "save it as CSV in UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
    let header = reader.headers().map_err(unreadable)?.clone();
    let column = |name: &str| header.iter().position(|cell| cell == name);
    let Some(time) = column("unix_s") else {
        return Err(AppError::request(
            format!("{file}: no column `unix_s` in row 1"),
            "head the file with unix_s (seconds since 1970 UTC) and, for the clear sky, linke_turbidity",
        ));
    };
    let turbidity = column("linke_turbidity");
    let mut times = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        let row = record.position().map_or(0, csv::Position::line);
        let number = |name: &str, cell: &str| {
            cell.parse::<f64>().ok().filter(|value| value.is_finite()).ok_or_else(|| {
                AppError::request(format!("{file}: row {row}, {name}: `{cell}` is not a number"), "mend the cell")
            })
        };
        let unix_s = number("unix_s", record.get(time).unwrap_or_default())?;
        let filled = turbidity.and_then(|column| record.get(column)).filter(|cell| !cell.is_empty());
        times.push((unix_s, filled.map(|cell| number("linke_turbidity", cell)).transpose()?));
    }
    Ok(times)
}

/// A plane in a weather year.
#[derive(Debug, Clone, PartialEq)]
pub struct SolarYieldRequest {
    /// The weather year.
    pub weather: PathBuf,
    /// Tilt from horizontal, degrees, 0 to 90.
    pub tilt_deg: f64,
    /// Azimuth clockwise from north, degrees.
    pub azimuth_deg: f64,
    /// Model of the sky.
    pub sky: SkyModel,
}

/// What a plane and a system on it receive and give in a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SolarYieldReport {
    /// Irradiation of the plane.
    pub poa_kwh_m2: f64,
    /// Alternating current per kilowatt of modules, the system of PVWatts.
    pub ac_kwh_per_kwp: f64,
}

/// The year of a photovoltaic system.
///
/// # Errors
/// When the weather cannot be read or the plane is none.
pub fn solar_yield(request: &SolarYieldRequest) -> Result<SolarYieldReport, AppError> {
    if !(0.0..=180.0).contains(&request.tilt_deg) || !request.azimuth_deg.is_finite() {
        return Err(AppError::request(
            format!("tilt {}°, azimuth {}° is no plane", request.tilt_deg, request.azimuth_deg),
            "give a tilt from 0 (flat) to 180 and an azimuth clockwise from north, 180 for south",
        ));
    }
    let (year, _, _) = read_epw(&request.weather)?;
    let sky = year
        .sky(request.sky, Refraction::STANDARD, ALBEDO)
        .map_err(|error| AppError::request(error.to_string(), error.hint()))?;
    let plane = Plane { tilt_deg: request.tilt_deg, azimuth_deg: request.azimuth_deg };
    let mut light_w_m2 = Vec::new();
    sky.fill_total_w_m2(&plane, &mut light_w_m2);
    let array = PvArray { system: PvSystem::new(1.0, plane), modifier: IncidenceModifier::None, rows: None };
    let ac_w = array.ac_w(&sky, &AirColumns { air_c: &year.dry_bulb_c, wind_m_s: &year.wind_m_s });
    let (poa_wh_m2, ac_wh): (f64, f64) = (light_w_m2.iter().sum(), ac_w.iter().sum());
    Ok(SolarYieldReport { poa_kwh_m2: poa_wh_m2 / 1e3, ac_kwh_per_kwp: ac_wh / 1e3 })
}

#[cfg(test)]
mod tests;
