//! The faster solver where its answer proves itself, the other where it does not.

use super::{Clarabel, Ending, InteriorPoint, Limits, LinearProgram, Solution, Solver, WarmPoint};

/// Relative distance from rows and bounds that an answer may have.
const FEASIBLE: f64 = 1e-6;

/// Relative gap that a proof may leave: the safe bound pays for rounding in the prices.
const PROVEN: f64 = 2e-6;

/// One solver, and the other where the certificate of its answer does not hold. The certificate is worked out from the
/// programme, so that a wrong answer of the first cannot pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certified {
    /// [`Clarabel`] first: the faster for one bus.
    OneBus,
    /// [`InteriorPoint`] first: the faster for many coupled homes, and the only one that begins from an earlier point.
    Coupled,
}

impl Solver for Certified {
    fn name(&self) -> &'static str {
        match self {
            Self::OneBus => "clarabel 0.11 with certificate",
            Self::Coupled => "interior point on normal equations with certificate",
        }
    }

    fn solve(&self, program: &LinearProgram, limits: &Limits, warm: Option<&WarmPoint>) -> Solution {
        let order: [&dyn Solver; 2] = match self {
            Self::OneBus if warm.is_none() => [&Clarabel, &InteriorPoint],
            _ => [&InteriorPoint, &Clarabel],
        };
        let mut best = order[0].solve(program, limits, warm);
        if !holds(&best) && !limits.stopped() {
            let other = order[1].solve(program, limits, None);
            // Only clarabel says of itself that the cost falls without end.
            let unbounded = best.ending == Ending::Unbounded;
            let nearer = other.certificate.infeasibility < best.certificate.infeasibility;
            if holds(&other) || other.ending == Ending::Unbounded || (nearer && !unbounded) {
                best = other;
            }
        }
        best
    }
}

/// An infeasibility is proven by its prices before a solver says so; an optimum by gap and distance.
fn holds(solution: &Solution) -> bool {
    match solution.ending {
        Ending::Optimal => solution.certificate.gap() <= PROVEN && solution.certificate.infeasibility <= FEASIBLE,
        Ending::Infeasible | Ending::Stopped => true,
        Ending::Unbounded | Ending::Stalled => false,
    }
}
