//! The paths of one scope.

use serde::Serialize;

/// Whose emissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The city's own facilities.
    Estate,
    /// The whole city.
    City,
}

impl Scope {
    /// Both scopes.
    pub const ALL: [Self; 2] = [Self::Estate, Self::City];

    /// The id in results and catalogues.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Estate => "estate",
            Self::City => "city",
        }
    }
}

/// Three quantiles of one quantity.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Range {
    /// Tenth percentile.
    pub p10: f64,
    /// Median.
    pub p50: f64,
    /// Ninetieth percentile.
    pub p90: f64,
}

impl Range {
    /// A value without spread.
    #[must_use]
    pub const fn exact(value: f64) -> Self {
        Self { p10: value, p50: value, p90: value }
    }
}

/// Yearly emissions of one scope, t CO2e, one value per year of the scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paths {
    /// Business as usual, the grid as in the base year.
    pub bau_t: Vec<f64>,
    /// The same activity on the expected grid.
    pub grid_t: Vec<f64>,
    /// With the plan (and in the city with the action in the rest of the stock), median.
    pub plan_t: Vec<f64>,
    /// The plan where the measures do well: a tenth of outcomes lies below.
    pub plan_p10_t: Vec<f64>,
    /// The plan where they do badly: a tenth of outcomes lies above.
    pub plan_p90_t: Vec<f64>,
}

impl Paths {
    pub(crate) fn with_capacity(years: usize) -> Self {
        let empty = || Vec::with_capacity(years);
        Self { bau_t: empty(), grid_t: empty(), plan_t: empty(), plan_p10_t: empty(), plan_p90_t: empty() }
    }

    /// Adds a year. `reduction_t` has quantiles of the reduction, hence p90 makes the low path.
    pub(crate) fn push(&mut self, bau_t: f64, grid_t: f64, reduction_t: Range) {
        self.bau_t.push(bau_t);
        self.grid_t.push(grid_t);
        self.plan_t.push(grid_t - reduction_t.p50);
        self.plan_p10_t.push(grid_t - reduction_t.p90);
        self.plan_p90_t.push(grid_t - reduction_t.p10);
    }
}
