//! One building, hour by hour.

use crate::{AppError, error::read_file, weather::read_epw};
use lcs_sim::{Building, Climate, simulate};
use std::path::Path;

/// Reads a building and a weather year, simulates, and gives the document of `lcs simulate`.
///
/// # Errors
/// When a file cannot be read, a key is unknown, missing or out of range, or the weather is not EPW.
pub fn simulate_building(building: &Path, weather: &Path) -> Result<serde_json::Value, AppError> {
    let parsed = read_building(building)?;
    let (year, _, _) = read_epw(weather)?;
    let result = simulate(&parsed, &Climate::new(&year));
    serde_json::to_value(result)
        .map_err(|error| AppError::request(error.to_string(), "report this with the building's file"))
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
