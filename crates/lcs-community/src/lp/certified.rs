//! The fast solver where its answer proves itself, the other where it does not.

use super::{Clarabel, Ending, InteriorPoint, Limits, LinearProgram, Solution, Solver, WarmPoint};

/// Relative distance from rows and bounds that an answer may have.
const FEASIBLE: f64 = 1e-6;

/// [`InteriorPoint`], and [`Clarabel`] where the certificate of its answer does not hold.
///
/// The certificate is worked out from the programme, so that a wrong answer of the fast solver cannot pass.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Certified;

impl Solver for Certified {
    fn name(&self) -> &'static str {
        "interior point with certificate, clarabel 0.11 behind it"
    }

    fn solve(&self, program: &LinearProgram, limits: &Limits, warm: Option<&WarmPoint>) -> Solution {
        let mut solution = InteriorPoint.solve(program, limits, warm);
        if !holds(&solution, limits) && warm.is_some() && !limits.stopped() {
            solution = InteriorPoint.solve(program, limits, None);
        }
        if holds(&solution, limits) || limits.stopped() { solution } else { Clarabel.solve(program, limits, None) }
    }
}

/// An infeasibility is proven by its prices before the solver says so; an optimum by gap and distance.
fn holds(solution: &Solution, limits: &Limits) -> bool {
    match solution.ending {
        Ending::Optimal => {
            solution.certificate.gap() <= (10.0 * limits.relative_gap).max(1e-7)
                && solution.certificate.infeasibility <= FEASIBLE
        }
        Ending::Infeasible | Ending::Stopped => true,
        Ending::Unbounded | Ending::Stalled => false,
    }
}
