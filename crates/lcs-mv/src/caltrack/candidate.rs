//! Candidate models, and what became of each.

use serde::{Deserialize, Serialize};

/// The lowest balance point of the grid, °F.
pub(crate) const LOWEST_F: i32 = 30;
/// Balance points of the grid: 30, 31, … 90 °F.
pub(crate) const POINTS: usize = 61;

/// The terms of a model, in the order in which the candidates are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A base load alone.
    InterceptOnly,
    /// Base load and heating.
    HddOnly,
    /// Base load and cooling.
    CddOnly,
    /// Base load, heating and cooling.
    CddHdd,
}

impl Form {
    /// The name by which the method's users know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InterceptOnly => "intercept_only",
            Self::HddOnly => "hdd_only",
            Self::CddOnly => "cdd_only",
            Self::CddHdd => "cdd_hdd",
        }
    }

    /// Terms beside the base load.
    #[must_use]
    pub const fn slopes(self) -> usize {
        match self {
            Self::InterceptOnly => 0,
            Self::HddOnly | Self::CddOnly => 1,
            Self::CddHdd => 2,
        }
    }
}

/// A coefficient that may not be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Parameter {
    /// The base load.
    Intercept,
    /// Use per heating degree day.
    BetaHdd,
    /// Use per cooling degree day.
    BetaCdd,
}

/// Heating or cooling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DegreeDays {
    /// Below the balance point.
    Heating,
    /// Above the balance point.
    Cooling,
}

/// What became of a candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "fate")]
pub enum Fate {
    /// It is the model.
    Chosen,
    /// It fits less well.
    Outfitted {
        /// By how much its adjusted R² lies below the chosen one's.
        behind_by: f64,
    },
    /// It fits as well, within 1e-12 of adjusted R², and the rule for ties took another.
    Tied,
    /// A coefficient is negative.
    Negative {
        /// Which one.
        parameter: Parameter,
        /// Its value.
        value: f64,
    },
    /// Not fitted: the degree days of all periods together are too few.
    TooFewDegreeDays {
        /// Of which kind.
        kind: DegreeDays,
        /// Their sum.
        total: f64,
        /// What is needed.
        minimum: f64,
    },
    /// Not fitted: too few periods have degree days at all.
    TooFewPeriods {
        /// Of which kind.
        kind: DegreeDays,
        /// How many have.
        periods: u32,
        /// What is needed.
        minimum: u32,
    },
    /// The columns depend on each other: the slopes cannot be told apart.
    Collinear,
}

/// A candidate with its coefficients and its fate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Its terms.
    pub form: Form,
    /// Heating balance point, °F.
    pub heating_balance_point_f: Option<i32>,
    /// Cooling balance point, °F.
    pub cooling_balance_point_f: Option<i32>,
    /// Intercept, heating and cooling slope; `None` where it was not fitted.
    pub coefficients: Option<[f64; 3]>,
    /// Adjusted R²; `None` where it was not fitted.
    pub adjusted_r_squared: Option<f64>,
    /// What became of it.
    #[serde(flatten)]
    pub fate: Fate,
}

/// How many candidates met which fate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Fitted, no coefficient negative.
    pub qualified: usize,
    /// Fitted, a coefficient negative.
    pub disqualified: usize,
    /// Too few degree days to be fitted.
    pub not_attempted: usize,
}

impl Counts {
    /// All candidates.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.qualified + self.disqualified + self.not_attempted
    }
}
