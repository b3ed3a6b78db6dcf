//! What a planner sees while moving a slider: paths, readings and wedges, without draws and costs.

use super::{ScenarioReading, WedgeRow, game, read_targets};
use crate::load::{CityScenario, CityScenarios};
use serde::Serialize;

/// A scenario with other levels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SliderOutcome {
    /// Years.
    pub years: Vec<i16>,
    /// Emissions, t CO2e.
    pub emissions_t: Vec<f64>,
    /// Every reading of every target.
    pub target_readings: Vec<ScenarioReading>,
    /// Who brings which tonne.
    pub wedges: Vec<WedgeRow>,
}

/// Sets levels of actions, 0 to 1, in a scenario; the others stay as they are. `None` for an unknown scenario or action.
#[must_use]
pub fn slide(city: &CityScenarios, scenario: &str, levels: &[(&str, f64)]) -> Option<SliderOutcome> {
    let mut moved: CityScenario = city.of(scenario)?.clone();
    for (action, level) in levels {
        let at = moved.model.action_ids().position(|known| known == *action)?;
        moved.levels[at] = level.clamp(0.0, 1.0);
    }
    let bau = &city.scenarios[0];
    let bau_t = bau.model.emissions_t(&bau.planned(), false);
    Some(SliderOutcome {
        years: moved.model.years.clone(),
        emissions_t: moved.model.emissions_t(&moved.planned(), false),
        target_readings: read_targets(city, &moved),
        wedges: game::wedges(&moved, &bau_t),
    })
}
