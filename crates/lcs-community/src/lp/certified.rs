//! Our interior point where its answer proves itself, clarabel where it does not.

use super::{Clarabel, Ending, InteriorPoint, Limits, LinearProgram, Solution, Solver, WarmPoint};

/// Relative distance from rows and bounds that an answer may have.
const FEASIBLE: f64 = 1e-6;

/// Relative gap that a proof may leave: the safe bound pays for rounding in the prices.
const PROVEN: f64 = 2e-6;

/// [`InteriorPoint`], and [`Clarabel`] where the certificate of its answer does not hold. The certificate is worked out
/// from the programme, so that a wrong answer of the first cannot pass. The solution tells who found it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Certified;

impl Solver for Certified {
    fn name(&self) -> &'static str {
        "interior point, else clarabel 0.11"
    }

    fn solve(&self, program: &LinearProgram, limits: &Limits, warm: Option<&WarmPoint>) -> Solution {
        let own = InteriorPoint.solve(program, limits, warm);
        if holds(&own) || limits.stopped() {
            return own;
        }
        let other = Clarabel.solve(program, limits, None);
        // Only clarabel says of itself that the cost falls without end.
        let nearer = other.certificate.infeasibility < own.certificate.infeasibility;
        if holds(&other) || other.ending == Ending::Unbounded || nearer { other } else { own }
    }
}

/// An infeasibility is proven by its prices before our solver says so; an optimum by gap and distance.
fn holds(solution: &Solution) -> bool {
    match solution.ending {
        Ending::Optimal => solution.certificate.gap() <= PROVEN && solution.certificate.infeasibility <= FEASIBLE,
        Ending::Infeasible | Ending::Stopped => true,
        Ending::Unbounded | Ending::Stalled => false,
    }
}
