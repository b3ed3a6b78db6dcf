//! One building, hour by hour.

use crate::{AppError, error::read_file, weather::read_epw};
use lcs_sim::{Building, Climate, HourState, Mode, simulate_hourly_in, simulate_many};
use std::path::{Path, PathBuf};

/// How a zone's heat balance is made.
pub use lcs_sim::Mode as SimulationMode;

/// A building to simulate.
#[derive(Debug, Clone, PartialEq)]
pub struct SimulateRequest {
    /// The building's TOML file.
    pub building: PathBuf,
    /// The weather year.
    pub weather: PathBuf,
    /// How its zones are modelled.
    pub mode: Mode,
    /// A CSV file for every hour of every zone.
    pub hourly: Option<PathBuf>,
}

/// Reads a building and a weather year, simulates, and gives the document of `lcs simulate`.
///
/// # Errors
/// When a file cannot be read, a key is unknown, missing or out of range, the weather is not EPW, or the hourly file
/// cannot be written.
pub fn simulate_building(request: &SimulateRequest) -> Result<serde_json::Value, AppError> {
    let building = read_building(&request.building)?;
    let (year, _, _) = read_epw(&request.weather)?;
    let climate = Climate::new(&year);
    let result = match &request.hourly {
        None => simulate_many(&[&building], &climate, request.mode)[0],
        Some(file) => {
            let mut hours = Vec::new();
            let result = simulate_hourly_in(request.mode, &building, &climate, |hour| hours.push(*hour));
            write_hours(file, &hours)
                .map_err(|error| AppError::Write { path: file.clone(), error: std::io::Error::other(error) })?;
            result
        }
    };
    serde_json::to_value(result)
        .map_err(|error| AppError::request(error.to_string(), "report this with the building's file"))
}

/// Every hour of every zone, as if the whole zone were conditioned.
fn write_hours(file: &Path, hours: &[HourState]) -> csv::Result<()> {
    let mut table = csv::Writer::from_path(file)?;
    table.write_record([
        "hour",
        "zone",
        "air_c",
        "humidity_ratio_kg_kg",
        "heating_w",
        "cooling_sensible_w",
        "cooling_latent_w",
        "reheat_w",
        "free_cooling_w",
        "supply_air_kg_s",
        "transmitted_solar_w",
    ])?;
    for of in hours {
        let watts = [of.heating_w, of.cooling_sensible_w, of.cooling_latent_w, of.reheat_w, of.free_cooling_w];
        let mut row = vec![of.hour.to_string(), of.zone.to_string()];
        row.extend([format!("{:.4}", of.air_c), format!("{:.7}", of.humidity_ratio)]);
        row.extend(watts.map(|w| format!("{w:.3}")));
        row.extend([format!("{:.6}", of.supply_kg_s), format!("{:.3}", of.solar_w)]);
        table.write_record(row)?;
    }
    table.flush()?;
    Ok(())
}

fn read_building(file: &Path) -> Result<Building, AppError> {
    let bytes = read_file(file)?;
    let hint = "compare it with examples/simulate/tropical-office.toml, or see `lcs schema building`";
    let text = String::from_utf8(bytes)
        .map_err(|_| AppError::request(format!("{} is not a text file in UTF-8", file.display()), hint))?;
    let building: Building = toml::from_str(&text)
        .map_err(|error| AppError::request(format!("{}: {}", file.display(), error.to_string().trim_end()), hint))?;
    building.validate().map_err(|errors| {
        let list = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        AppError::request(format!("{}: {list}", file.display()), hint)
    })?;
    Ok(building)
}
