//! Our own interior point: predictor and corrector on the chain of hours.

use super::{
    Certificate, Ending, Limits, LinearProgram, Solution, Solver, WarmPoint,
    certificate::proves_infeasible,
    iterate::{Iterate, Residual, Targets, largest},
    newton::Search,
    standard::StandardForm,
};

/// An infeasible primal–dual interior point for linear programmes with bounded columns.
///
/// It knows what a general conic solver does not: that sizes and peaks only bound what happens in an hour, that they are
/// few, and that the stores alone tie an hour to the next. It can begin from a point of an earlier search. Whatever it
/// answers is judged by its [`Certificate`].
///
/// # Source
/// Mehrotra, On the implementation of a primal–dual interior point method, SIAM J. Optim. 2 (1992) 575–601,
/// doi:10.1137/0802028; Gondzio, Multiple centrality corrections in a primal–dual method for linear programming,
/// Comput. Optim. Appl. 6 (1996) 137–156, doi:10.1007/BF00249643.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InteriorPoint;

const NAME: &str = "interior point";

/// Residuals of rows and costs at which a point counts as feasible, relative to the greatest limit and cost.
const FEASIBLE: f64 = 1e-9;

/// Share of the way to the nearest bound that a step leaves.
const FAR_SHARE: f64 = 0.1;

/// Mean complementarity, relative to its scale, below which a step leaves less.
const FAST_BELOW: f64 = 1e-9;

/// Relative gap below which directions are refined.
const REFINE_BELOW: f64 = 1e-2;

/// Most corrections of centrality in one iteration.
const CORRECTIONS: usize = 3;

impl Solver for InteriorPoint {
    fn name(&self) -> &'static str {
        NAME
    }

    fn solve(&self, program: &LinearProgram, limits: &Limits, warm: Option<&WarmPoint>) -> Solution {
        let form = StandardForm::of(program);
        let nothing = |iterations| {
            let at = Iterate::default();
            answer(program, &form, &at, Ending::Stalled, iterations, WarmPoint::default())
        };
        let Some(mut search) = Search::new(program, &form) else { return nothing(0) };
        let mut spent = 0;
        if let Some((begin, kept)) = warm.and_then(|warm| search.resume(warm)) {
            let solution = search.run(limits, begin, kept);
            if solution.ending != Ending::Stalled {
                return solution;
            }
            // Too far from where it began: the search begins anew.
            spent = solution.iterations;
        }
        let Some(begin) = search.begin() else { return nothing(spent) };
        let solution = search.run(limits, begin, WarmPoint::default());
        Solution { iterations: solution.iterations + spent, ..solution }
    }
}

impl Search<'_> {
    fn run(&mut self, limits: &Limits, begin: Iterate, mut kept: WarmPoint) -> Solution {
        let mut at = begin;
        let mut best = (f64::INFINITY, at.clone());
        let mut idle = 0;
        for iteration in 0..limits.iterations {
            let residual = self.residual(&at);
            let (gap, mu, missing) = (self.gap(&at), at.complementarity(), residual.largest());
            kept.keep(&at, mu, missing);
            if missing <= FEASIBLE && gap <= 0.3 * limits.relative_gap {
                return answer(self.program, self.form, &at, Ending::Optimal, iteration, kept);
            }
            if limits.stopped() {
                return answer(self.program, self.form, &at, Ending::Stopped, iteration, kept);
            }
            let merit = missing.max(gap.min(1.0));
            idle = if merit < 0.9 * best.0 { 0 } else { idle + 1 };
            if merit < best.0 {
                best = (merit, at.clone());
            }
            if idle >= 8 || (idle >= 3 && largest(&at.y) > 1e4) {
                return self.without_progress(&at, &best, iteration, kept);
            }
            if !self.weigh(&at) {
                return self.without_progress(&at, &best, iteration, kept);
            }
            self.refine = gap < REFINE_BELOW;
            self.step(&mut at, &residual, mu);
        }
        self.without_progress(&at, &best, limits.iterations, kept)
    }

    /// The best point where the search moves no more: an optimum where it is good enough, else a proof that there is
    /// none, else nothing.
    fn without_progress(
        &self,
        at: &Iterate,
        (merit, best): &(f64, Iterate),
        iterations: usize,
        kept: WarmPoint,
    ) -> Solution {
        let ending = if *merit <= 1e-6 {
            Ending::Optimal
        } else if proves_infeasible(self.program, &self.form.restore(self.program, &at.x, &at.y, &at.w).1) {
            Ending::Infeasible
        } else {
            Ending::Stalled
        };
        answer(self.program, self.form, best, ending, iterations, kept)
    }

    /// Mehrotra's first point: least squares, then moved inside.
    fn begin(&mut self) -> Option<Iterate> {
        let form = self.form;
        let unit = Iterate::unit(form.columns(), form.bounded, form.rows());
        if !self.weigh(&unit) {
            return None;
        }
        let still = Targets::none(&unit);
        let nothing = |size| vec![0.0; size];
        let rows = Residual { rows: form.limit.clone(), upper: form.upper.clone(), cost: nothing(form.columns()) };
        let cost = Residual { rows: nothing(form.rows()), upper: nothing(form.bounded), cost: form.cost.clone() };
        let primal = self.direction(&unit, &rows, &still);
        let dual = self.direction(&unit, &cost, &still);
        let mut at = Iterate { x: primal.x, v: primal.v, ..dual };
        at.inside();
        Some(at)
    }

    /// One step: predictor, corrector, and corrections of centrality as long as they lengthen the step.
    fn step(&mut self, at: &mut Iterate, residual: &Residual, mu: f64) {
        let mut targets = Targets::complementary(at);
        let predictor = self.direction(at, residual, &targets);
        let (primal, dual) = at.room(&predictor);
        let reached = at.complementarity_after(&predictor, primal, dual);
        let aim = mu * (reached / mu).powi(3).min(1.0);
        targets.correct(&predictor, aim);
        let mut direction = self.direction(at, residual, &targets);
        let (mut primal, mut dual) = at.room(&direction);
        for _ in 0..CORRECTIONS {
            if primal.min(dual) > 0.95 {
                break;
            }
            let wish = ((1.2 * primal + 0.08).min(1.0), (1.2 * dual + 0.08).min(1.0));
            let mut tried_targets = targets.clone();
            tried_targets.centre(at, &direction, wish, aim);
            let tried = self.direction(at, residual, &tried_targets);
            let (tried_primal, tried_dual) = at.room(&tried);
            let longer = tried_primal >= primal + 0.01 || tried_dual >= dual + 0.01;
            if !longer || tried_primal.min(tried_dual) < 0.9 * primal.min(dual) {
                break;
            }
            (direction, primal, dual, targets) = (tried, tried_primal, tried_dual, tried_targets);
        }
        let near = 1.0 - FAR_SHARE.min(reached / FAST_BELOW);
        at.go(&direction, near * primal, near * dual);
    }
}

fn answer(
    program: &LinearProgram,
    form: &StandardForm,
    at: &Iterate,
    ending: Ending,
    iterations: usize,
    warm: WarmPoint,
) -> Solution {
    let (solver, warm) = (NAME, (!warm.points.is_empty()).then_some(warm));
    if at.x.is_empty() || ending == Ending::Infeasible {
        let certificate = Certificate::none();
        return Solution { solver, ending, amount: Vec::new(), price: Vec::new(), certificate, iterations, warm };
    }
    let (amount, price) = form.restore(program, &at.x, &at.y, &at.w);
    let certificate = Certificate::of(program, &amount, &price);
    Solution { solver, ending, amount, price, certificate, iterations, warm }
}
