//! Several buildings.
use crate::{Building, Climate, YearResult, simulate};

/// How a zone is modelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Detailed.
    #[default]
    Default,
    /// 5R1C.
    Screening,
}

/// Simulates several buildings.
#[must_use]
pub fn simulate_many(buildings: &[&Building], climate: &Climate, _mode: Mode) -> Vec<YearResult> {
    buildings.iter().map(|building| simulate(building, climate)).collect()
}
