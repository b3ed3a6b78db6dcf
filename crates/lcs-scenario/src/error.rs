//! Why there is no scenario.

use thiserror::Error;

/// Why a scenario cannot be drawn.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ScenarioError {
    /// The pack says nothing about how the city grows.
    #[error("the pack has no driver `gdp`, so that business as usual cannot be drawn")]
    NoDrivers,
    /// The pack has no inventory total to start the city from.
    #[error("the pack has no inventory total of the city")]
    NoInventory,
    /// The years do not run forward.
    #[error("a scenario from {from} to {to} has no years")]
    NoYears {
        /// First year.
        from: i16,
        /// Last year.
        to: i16,
    },
    /// A figure cannot enter a calculation.
    #[error("{what} is {value}, not a usable figure")]
    NotUsable {
        /// Which figure.
        what: String,
        /// Its value.
        value: f64,
    },
}

impl ScenarioError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoDrivers => "add a driver `gdp` with at least one published year to the pack's drivers",
            Self::NoInventory => "add a published inventory total with its year and boundary to the pack",
            Self::NoYears { .. } => "let the last year of the scenario lie after the year of the energy data",
            Self::NotUsable { .. } => "correct the figure in the pack or in the facility data it was summed from",
        }
    }
}
