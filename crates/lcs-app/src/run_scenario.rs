//! A scenario file, run: paths, readings, wedges, costs, unknowns.

use crate::{AppError, error::read_text};
use lcs_scenario::{ScenarioOutcome, read_scenario};
use std::path::Path;

pub use lcs_scenario::scenario_schema;

/// Reads a scenario file with those it inherits, which lie beside it, and runs it.
///
/// # Errors
/// When a file cannot be read, or says something that cannot be: file and key are named.
pub fn run_scenario_file(path: &Path) -> Result<ScenarioOutcome, AppError> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut beside = |name: &str| {
        // Only a file beside it: a name is no way into other folders.
        let plain = Path::new(name).components().count() == 1 && !name.starts_with('.');
        if !plain {
            return Err("only files in the same folder are inherited".to_owned());
        }
        read_text(&folder.join(name)).map_err(|error| error.to_string())
    };
    let city = read_scenario(&name, &read_text(path)?, &mut beside)
        .map_err(|error| AppError::request(error.to_string(), error.hint()))?;
    Ok(lcs_scenario::run_scenario(&city))
}
