//! Buildings through a year: one, or many.

use crate::batch::Batch;
use crate::watch::HourState;
use crate::{Building, Climate, YearResult};
use pulp::Arch;

/// How a zone's heat balance is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Real layers and panes, several zones.
    #[default]
    Default,
    /// One zone of one mass, ISO 13790 annex C: several times faster, and enough to rank a city's buildings.
    Screening,
}

/// Runs a building through a year.
///
/// Give a building that [`Building::validate`] accepts: figures are not checked again here, and impossible ones give
/// impossible results.
#[must_use]
pub fn simulate(building: &Building, climate: &Climate) -> YearResult {
    run_one(building, climate, Mode::Default, None)
}

/// [`simulate`], showing each hour of each zone to `observer`.
#[must_use]
pub fn simulate_hourly(building: &Building, climate: &Climate, observer: impl FnMut(&HourState)) -> YearResult {
    simulate_hourly_in(Mode::Default, building, climate, observer)
}

/// [`simulate_hourly`] in a mode of choice.
#[must_use]
pub fn simulate_hourly_in(
    mode: Mode,
    building: &Building,
    climate: &Climate,
    mut observer: impl FnMut(&HourState),
) -> YearResult {
    run_one(building, climate, mode, Some(&mut observer))
}

/// Runs many buildings through the year of one climate, as many side by side as the machine's registers have lanes.
///
/// Results stand in the order of the buildings. Each is what the building gets alone, bit for bit, whatever its
/// neighbours and the width of the registers. Memory for loads does not grow with the number of buildings.
#[must_use]
pub fn simulate_many(buildings: &[&Building], climate: &Climate, mode: Mode) -> Vec<YearResult> {
    Arch::new().dispatch(Batch { buildings, climate, mode, observer: None })
}

fn run_one(
    building: &Building,
    climate: &Climate,
    mode: Mode,
    observer: Option<&mut dyn FnMut(&HourState)>,
) -> YearResult {
    let buildings = [building];
    let results = Arch::new().dispatch(Batch { buildings: &buildings, climate, mode, observer });
    results.into_iter().next().unwrap_or_default()
}
