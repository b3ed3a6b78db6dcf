//! A scenario file, run: paths, readings, wedges, costs, unknowns.

use crate::{
    Actor, AppError, DocumentStamp, NewCityScenario, SavedCityScenario, ScenarioContent, ScenarioOrigin,
    error::read_text, new_city_scenario, save_city_scenario,
};
use lcs_scenario::{ScenarioOutcome, read_scenario, tables_of};
use std::path::Path;

pub use lcs_scenario::{MoneyCaution, scenario_schema};

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

/// Keeps a scenario file in a city: as a new scenario, or as a new version of the one whose id and version are given. Without a
/// title it is called as the file says.
///
/// # Errors
/// When the file cannot be read or is no scenario, or somebody else wrote meanwhile.
pub async fn keep_scenario_file(
    actor: &Actor,
    dir: &Path,
    file: &Path,
    title: Option<&str>,
    note: &str,
    replaced: Option<(&str, i64)>,
) -> Result<DocumentStamp, AppError> {
    let text = read_text(file)?;
    let name = tables_of("", &text).ok().and_then(|tables| tables.get("name")?.as_str().map(str::to_owned));
    let stem = || file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (title, note) = (title.map(str::to_owned).or(name).unwrap_or_else(stem), note.to_owned());
    match replaced {
        None => {
            new_city_scenario(actor, dir, &NewCityScenario { title, note, from: ScenarioOrigin::Text { text } }).await
        }
        Some((id, replaces)) => {
            let content = ScenarioContent::Text { text };
            save_city_scenario(actor, dir, id, &SavedCityScenario { title, note, replaces, content }).await
        }
    }
}
