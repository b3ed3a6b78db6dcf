//! Clarabel behind our trait: a conic interior point in pure Rust.

use super::{Certificate, Ending, Limits, LinearProgram, Sense, Solution, Solver, WarmPoint};
use clarabel::{
    algebra::CscMatrix,
    solver::{DefaultSettings, DefaultSolver, IPSolver, SolverStatus, SupportedConeT},
};

const NAME: &str = "clarabel 0.11";

/// The solver clarabel 0.11.
///
/// # Source
/// Goulart & Chen, Clarabel: an interior-point solver for conic programs with quadratic objectives,
/// arXiv:2405.12762.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clarabel;

impl Solver for Clarabel {
    fn name(&self) -> &'static str {
        NAME
    }

    fn solve(&self, program: &LinearProgram, limits: &Limits, _warm: Option<&WarmPoint>) -> Solution {
        let form = ConicForm::of(program);
        let settings = DefaultSettings {
            verbose: false,
            max_iter: u32::try_from(limits.iterations).unwrap_or(u32::MAX),
            tol_gap_rel: limits.relative_gap,
            tol_gap_abs: limits.relative_gap,
            tol_feas: limits.relative_gap,
            ..DefaultSettings::default()
        };
        let none = CscMatrix::zeros((program.columns(), program.columns()));
        let cones =
            [SupportedConeT::ZeroConeT(form.equal), SupportedConeT::NonnegativeConeT(form.limit.len() - form.equal)];
        let Ok(mut solver) = DefaultSolver::new(&none, &program.cost, &form.matrix, &form.limit, &cones, settings)
        else {
            return form.answer(program, Ending::Stalled, &[], &[], 0);
        };
        if let Some(stop) = limits.stop.clone() {
            solver.set_termination_callback(move |_: &clarabel::solver::DefaultInfo<f64>| stop());
        }
        solver.solve();
        let found = &solver.solution;
        let ending = match found.status {
            SolverStatus::Solved | SolverStatus::AlmostSolved => Ending::Optimal,
            SolverStatus::PrimalInfeasible | SolverStatus::AlmostPrimalInfeasible => Ending::Infeasible,
            SolverStatus::DualInfeasible | SolverStatus::AlmostDualInfeasible => Ending::Unbounded,
            SolverStatus::CallbackTerminated | SolverStatus::MaxTime => Ending::Stopped,
            _ => Ending::Stalled,
        };
        form.answer(program, ending, &found.x, &found.z, found.iterations as usize)
    }
}

/// Rows as clarabel wants them: equalities, inequalities, lower bounds, upper bounds.
struct ConicForm {
    matrix: CscMatrix<f64>,
    limit: Vec<f64>,
    equal: usize,
    /// Where each row of the programme went.
    place: Vec<usize>,
}

impl ConicForm {
    fn of(program: &LinearProgram) -> Self {
        let equal = program.sense.iter().filter(|sense| **sense == Sense::Equal).count();
        let (mut next_equal, mut next_at_most) = (0, equal);
        let place: Vec<usize> = program
            .sense
            .iter()
            .map(|sense| {
                let next = if *sense == Sense::Equal { &mut next_equal } else { &mut next_at_most };
                *next += 1;
                *next - 1
            })
            .collect();
        let mut limit = vec![0.0; program.rows()];
        for (row, &at) in place.iter().enumerate() {
            limit[at] = program.limit[row];
        }
        let (mut start, mut row, mut value) = (vec![0], Vec::new(), Vec::new());
        let mut sorted: Vec<(usize, f64)> = Vec::new();
        let first_upper = program.rows() + program.columns();
        let bounded: Vec<usize> = (0..program.columns()).filter(|&k| program.upper[k].is_finite()).collect();
        let mut upper_rows = bounded.iter().zip(first_upper..).peekable();
        for k in 0..program.columns() {
            sorted.clear();
            sorted.extend(program.column(k).map(|(row, value)| (place[row], value)));
            sorted.sort_by_key(|entry| entry.0);
            sorted.push((program.rows() + k, -1.0));
            if let Some((_, at)) = upper_rows.next_if(|(column, _)| **column == k) {
                sorted.push((at, 1.0));
            }
            for &(at, entry) in &sorted {
                row.push(at);
                value.push(entry);
            }
            start.push(row.len());
        }
        limit.extend(program.lower.iter().map(|lower| -lower));
        limit.extend(bounded.iter().map(|&k| program.upper[k]));
        Self { matrix: CscMatrix::new(limit.len(), program.columns(), start, row, value), limit, equal, place }
    }

    fn answer(&self, program: &LinearProgram, ending: Ending, x: &[f64], z: &[f64], iterations: usize) -> Solution {
        if x.is_empty() || ending == Ending::Infeasible {
            let certificate = Certificate::none();
            return Solution {
                solver: NAME,
                ending,
                amount: Vec::new(),
                price: Vec::new(),
                certificate,
                iterations,
                warm: None,
            };
        }
        let amount: Vec<f64> = x
            .iter()
            .enumerate()
            .map(|(k, x)| x.clamp(program.lower[k], program.upper[k].max(program.lower[k])))
            .collect();
        let price: Vec<f64> = self.place.iter().map(|&at| -z[at]).collect();
        let certificate = Certificate::of(program, &amount, &price);
        Solution { solver: NAME, ending, amount, price, certificate, iterations, warm: None }
    }
}
