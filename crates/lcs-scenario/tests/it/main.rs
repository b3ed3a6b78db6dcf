//! Decomposition, typed targets and scenario files against the vectors of the reference sheet and independent arithmetic.
#![allow(clippy::unwrap_used)]

mod decompose;
mod file_faults;
mod from_little;
mod inheritance;
mod own_buildings;
mod ready;
mod snapshot_city;
mod targets;
mod worked_city;

use lcs_scenario::{CityScenarios, ScenarioFileError, read_scenario};

/// Reads a scenario that inherits nothing.
fn read(text: &str) -> Result<CityScenarios, ScenarioFileError> {
    read_scenario("city.toml", text, &mut |name| Err(format!("there is no {name}")))
}

/// A scenario file of the repository.
fn file(path: &str) -> String {
    lcs_testkit::text(lcs_testkit::workspace_root().join(path))
}
