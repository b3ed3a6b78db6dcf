//! What a solver of linear programmes is asked and answers.

use super::{Certificate, LinearProgram, WarmPoint};
use std::sync::Arc;

/// Asked between iterations whether to end: a time limit or a cancel, which this crate has no clock for.
pub type Stop = Arc<dyn Fn() -> bool + Send + Sync>;

/// How exact, and for how long.
#[derive(Clone)]
pub struct Limits {
    /// Gap between cost and bound, relative to the cost, at which a plan counts as best.
    pub relative_gap: f64,
    /// Most iterations.
    pub iterations: usize,
    /// Ends the search early.
    pub stop: Option<Stop>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { relative_gap: 1e-9, iterations: 200, stop: None }
    }
}

impl std::fmt::Debug for Limits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let stop = self.stop.is_some();
        f.debug_struct("Limits").field("relative_gap", &self.relative_gap).field("stop", &stop).finish_non_exhaustive()
    }
}

impl Limits {
    /// Whether to end now.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.stop.as_ref().is_some_and(|stop| stop())
    }
}

/// Why a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The gap is closed.
    Optimal,
    /// No point meets all rows.
    Infeasible,
    /// The cost falls without end.
    Unbounded,
    /// The caller ended it.
    Stopped,
    /// The arithmetic came to no answer of the asked exactness.
    Stalled,
}

/// Where a search ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Solution {
    /// Who found it.
    pub solver: &'static str,
    /// Why it ended.
    pub ending: Ending,
    /// Value of each column.
    pub amount: Vec<f64>,
    /// Price of each row: what one more unit of its right-hand side adds to the cost.
    pub price: Vec<f64>,
    /// What the point and its prices prove.
    pub certificate: Certificate,
    /// Iterations taken.
    pub iterations: usize,
    /// Points from which a search with other costs can begin, where the solver gives one.
    pub warm: Option<WarmPoint>,
}

/// Solves linear programmes. The same programme gives the same answer every time.
pub trait Solver: Sync {
    /// Name and version, for the record of a run.
    fn name(&self) -> &'static str;

    /// Solves `program`, from `warm` where that helps.
    fn solve(&self, program: &LinearProgram, limits: &Limits, warm: Option<&WarmPoint>) -> Solution;
}
