//! Our own interior point: predictor and corrector on the normal equations.

use super::{
    Certificate, Ending, Limits, LinearProgram, Solution, Solver, WarmPoint,
    certificate::proves_infeasible,
    iterate::{Iterate, Residual, largest, mu_after, step_lengths, towards_centre},
    normal::{NormalEquations, PRICE_DAMPING},
    standard::StandardForm,
};

/// An infeasible primal–dual interior point for linear programmes with bounded columns.
///
/// It knows that the matrix stays sparse when the long columns (sizes, peaks) are set apart, which a general conic
/// solver does not, and it can begin from a point of an earlier search. Whatever it answers is judged by its
/// [`Certificate`].
///
/// # Source
/// Mehrotra, On the implementation of a primal–dual interior point method, SIAM J. Optim. 2 (1992) 575–601,
/// doi:10.1137/0802028; Gondzio, Multiple centrality corrections in a primal–dual method for linear programming,
/// Comput. Optim. Appl. 6 (1996) 137–156, doi:10.1007/BF00249643.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InteriorPoint;

/// Residuals of rows and costs at which a point counts as feasible, relative to the greatest limit and cost.
const FEASIBLE: f64 = 1e-9;

/// Share of the way to the nearest bound.
const STEP_SHARE: f64 = 0.9995;

/// Mean complementarities, relative to their scale, at which points are kept for later searches: a later point saves more
/// iterations, an earlier one bears greater changes.
const WARM_AT: [f64; 2] = [1e-6, 1e-7];

/// Residual that a kept point may have.
const WARM_FEASIBLE: f64 = 1e-7;

/// Holds columns near those of the step before, so that columns far from all bounds do not swamp the others.
///
/// # Source
/// Altman & Gondzio, Regularized symmetric indefinite systems in interior point methods for linear and quadratic
/// optimization, Optim. Methods Softw. 11 (1999) 275–302, doi:10.1080/10556789908805754.
const COLUMN_DAMPING: f64 = 1e-10;

/// Relative gap below which directions are refined.
const REFINE_BELOW: f64 = 1e-2;

/// Most corrections of centrality in one iteration.
const CORRECTIONS: usize = 2;

impl Solver for InteriorPoint {
    fn name(&self) -> &'static str {
        "interior point on normal equations"
    }

    fn solve(&self, program: &LinearProgram, limits: &Limits, warm: Option<&WarmPoint>) -> Solution {
        let form = StandardForm::of(program);
        let nothing = |iterations| {
            let at = Iterate::default();
            answer(program, &form, &at, Ending::Stalled, iterations, WarmPoint::default())
        };
        let Some(equations) = NormalEquations::new(&form) else { return nothing(0) };
        let mut search = Search { program, form: &form, equations, theta: vec![1.0; form.columns()], refine: true };
        let mut spent = 0;
        if let Some(begin) = warm.and_then(|warm| search.resume(warm)) {
            let solution = search.run(limits, begin);
            if solution.ending != Ending::Stalled {
                return solution;
            }
            // Too far from where it began: the search begins anew.
            spent = solution.iterations;
        }
        let Some(begin) = search.begin() else { return nothing(spent) };
        let solution = search.run(limits, begin);
        Solution { iterations: solution.iterations + spent, ..solution }
    }
}

pub(super) struct Search<'a> {
    program: &'a LinearProgram,
    pub(super) form: &'a StandardForm,
    equations: NormalEquations,
    theta: Vec<f64>,
    /// Whether rounding in a direction would show.
    pub(super) refine: bool,
}

impl Search<'_> {
    fn run(&mut self, limits: &Limits, begin: Iterate) -> Solution {
        let mut at = begin;
        let mut kept = WarmPoint::default();
        let mut best = (f64::INFINITY, at.clone());
        let mut idle = 0;
        for iteration in 0..limits.iterations {
            let residual = self.residual(&at);
            let (gap, mu) = (self.gap(&at), self.complementarity(&at));
            let missing = largest(&residual.rows).max(largest(&residual.upper)).max(largest(&residual.cost));
            if missing < WARM_FEASIBLE && WARM_AT.get(kept.points.len()).is_some_and(|warm_at| mu < *warm_at) {
                kept.points.push(at.clone());
            }
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

    /// Weighs the columns as the point has them, and factorises. False where that fails.
    pub(super) fn weigh(&mut self, at: &Iterate) -> bool {
        for k in 0..at.x.len() {
            let upper = if self.form.upper[k].is_finite() { at.w[k] / at.v[k] } else { 0.0 };
            self.theta[k] = 1.0 / (at.z[k] / at.x[k] + upper + COLUMN_DAMPING);
        }
        self.equations.factorise(&self.theta)
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
        } else if proves_infeasible(self.program, &at.y) {
            Ending::Infeasible
        } else {
            Ending::Stalled
        };
        answer(self.program, self.form, best, ending, iterations, kept)
    }

    /// Mehrotra's first point: least squares, then moved inside.
    fn begin(&mut self) -> Option<Iterate> {
        let form = self.form;
        let bounded = |k: usize| form.upper[k].is_finite();
        for (k, theta) in self.theta.iter_mut().enumerate() {
            *theta = if bounded(k) { 0.5 } else { 1.0 };
        }
        if !self.equations.factorise(&self.theta) {
            return None;
        }
        let half: Vec<f64> = form.upper.iter().map(|u| if u.is_finite() { 0.5 * u } else { 0.0 }).collect();
        let mut y = form.limit.clone();
        form.subtract_product(&half, &mut y);
        self.equations.solve(&mut y);
        let mut x: Vec<f64> = (0..half.len()).map(|k| half[k] + self.theta[k] * form.transposed(k, &y)).collect();
        let mut price = vec![0.0; form.rows()];
        let weighted: Vec<f64> = form.cost.iter().zip(&self.theta).map(|(cost, theta)| -cost * theta).collect();
        form.subtract_product(&weighted, &mut price);
        self.equations.solve(&mut price);
        let reduced: Vec<f64> = (0..x.len()).map(|k| form.cost[k] - form.transposed(k, &price)).collect();
        let least_x = x.iter().copied().fold(0.0, f64::min);
        let shift = 1.5 * -least_x + 1e-2;
        let mut z = vec![0.0; x.len()];
        let mut w = vec![0.0; x.len()];
        let mut v = vec![f64::INFINITY; x.len()];
        let least_z = (0..x.len()).filter(|&k| !bounded(k)).map(|k| reduced[k]).fold(0.0, f64::min);
        let shift_z = 1.5 * -least_z + 1e-2;
        for k in 0..x.len() {
            if bounded(k) {
                let room = form.upper[k];
                x[k] = (x[k] + shift).clamp(0.1 * room, 0.9 * room);
                v[k] = room - x[k];
                z[k] = reduced[k].max(0.0) + shift_z;
                w[k] = (-reduced[k]).max(0.0) + shift_z;
            } else {
                x[k] += shift;
                z[k] = reduced[k] + shift_z;
            }
        }
        Some(Iterate { x, v, y: price, z, w })
    }

    pub(super) fn residual(&self, at: &Iterate) -> Residual {
        let form = self.form;
        let mut rows = form.limit.clone();
        form.subtract_product(&at.x, &mut rows);
        let upper = (0..at.x.len())
            .map(|k| if form.upper[k].is_finite() { form.upper[k] - at.x[k] - at.v[k] } else { 0.0 })
            .collect();
        let cost = (0..at.x.len()).map(|k| form.cost[k] - form.transposed(k, &at.y) - at.z[k] + at.w[k]).collect();
        Residual { rows, upper, cost }
    }

    /// Cost above the dual cost, relative to the cost.
    fn gap(&self, at: &Iterate) -> f64 {
        let form = self.form;
        let cost: f64 = form.cost.iter().zip(&at.x).map(|(cost, x)| cost * x).sum();
        let rows: f64 = form.limit.iter().zip(&at.y).map(|(limit, y)| limit * y).sum();
        let upper: f64 = (0..at.x.len()).filter(|&k| form.upper[k].is_finite()).map(|k| form.upper[k] * at.w[k]).sum();
        (cost - rows + upper).abs() / cost.abs().max(1e-9)
    }

    /// Mean product of a distance to a bound and its reduced cost.
    fn complementarity(&self, at: &Iterate) -> f64 {
        let (mut sum, mut count) = (0.0, 0.0);
        for k in 0..at.x.len() {
            sum += at.x[k] * at.z[k];
            count += 1.0;
            if self.form.upper[k].is_finite() {
                sum += at.v[k] * at.w[k];
                count += 1.0;
            }
        }
        sum / count
    }

    fn step(&mut self, at: &mut Iterate, residual: &Residual, mu: f64) {
        let size = at.x.len();
        let bounded: Vec<bool> = self.form.upper.iter().map(|upper| upper.is_finite()).collect();
        let mut lower_target: Vec<f64> = (0..size).map(|k| -at.x[k] * at.z[k]).collect();
        let mut upper_target: Vec<f64> = (0..size).map(|k| if bounded[k] { -at.v[k] * at.w[k] } else { 0.0 }).collect();
        let predictor = self.direction(at, residual, &lower_target, &upper_target);
        let (primal, dual) = step_lengths(at, &predictor, &bounded);
        let reached = mu_after(at, &predictor, &bounded, primal, dual);
        let aim = mu * (reached / mu).powi(3).min(1.0);
        for k in 0..size {
            lower_target[k] += aim - predictor.x[k] * predictor.z[k];
            if bounded[k] {
                upper_target[k] += aim - predictor.v[k] * predictor.w[k];
            }
        }
        let mut direction = self.direction(at, residual, &lower_target, &upper_target);
        let (mut primal, mut dual) = step_lengths(at, &direction, &bounded);
        for _ in 0..CORRECTIONS {
            if primal.min(dual) > 0.95 {
                break;
            }
            let (wish_primal, wish_dual) = ((1.2 * primal + 0.08).min(1.0), (1.2 * dual + 0.08).min(1.0));
            let mut tried_lower = lower_target.clone();
            let mut tried_upper = upper_target.clone();
            for k in 0..size {
                let product = (at.x[k] + wish_primal * direction.x[k]) * (at.z[k] + wish_dual * direction.z[k]);
                tried_lower[k] += towards_centre(product, aim);
                if bounded[k] {
                    let product = (at.v[k] + wish_primal * direction.v[k]) * (at.w[k] + wish_dual * direction.w[k]);
                    tried_upper[k] += towards_centre(product, aim);
                }
            }
            let tried = self.direction(at, residual, &tried_lower, &tried_upper);
            let (tried_primal, tried_dual) = step_lengths(at, &tried, &bounded);
            if tried_primal < primal + 0.01 && tried_dual < dual + 0.01
                || tried_primal.min(tried_dual) < 0.9 * primal.min(dual)
            {
                break;
            }
            (direction, primal, dual) = (tried, tried_primal, tried_dual);
            (lower_target, upper_target) = (tried_lower, tried_upper);
        }
        at.go(&direction, &bounded, STEP_SHARE * primal, STEP_SHARE * dual);
    }

    /// Newton's direction to products changed by the targets.
    pub(super) fn direction(&mut self, at: &Iterate, residual: &Residual, lower: &[f64], upper: &[f64]) -> Iterate {
        let form = self.form;
        let size = at.x.len();
        let bounded = |k: usize| form.upper[k].is_finite();
        let pull: Vec<f64> = (0..size)
            .map(|k| {
                let above = if bounded(k) { (upper[k] - at.w[k] * residual.upper[k]) / at.v[k] } else { 0.0 };
                residual.cost[k] - lower[k] / at.x[k] + above
            })
            .collect();
        let weighted: Vec<f64> = pull.iter().zip(&self.theta).map(|(pull, theta)| -pull * theta).collect();
        let mut rhs = residual.rows.clone();
        form.subtract_product(&weighted, &mut rhs);
        let y = self.solve_refined(&rhs);
        let x: Vec<f64> = (0..size).map(|k| self.theta[k] * (form.transposed(k, &y) - pull[k])).collect();
        let mut direction = Iterate { x, y, v: vec![0.0; size], z: vec![0.0; size], w: vec![0.0; size] };
        for k in 0..size {
            direction.z[k] = (lower[k] - at.z[k] * direction.x[k]) / at.x[k];
            if bounded(k) {
                direction.v[k] = residual.upper[k] - direction.x[k];
                direction.w[k] = (upper[k] - at.w[k] * direction.v[k]) / at.v[k];
            }
        }
        direction
    }

    /// `A Θ Aᵀ y = rhs` with one round of refinement where rounding shows.
    fn solve_refined(&mut self, rhs: &[f64]) -> Vec<f64> {
        let form = self.form;
        let mut y = rhs.to_vec();
        self.equations.solve(&mut y);
        let scale = largest(rhs);
        for _ in 0..if self.refine { 3 } else { 0 } {
            let mut rest = rhs.to_vec();
            let weighted: Vec<f64> = (0..form.columns()).map(|k| self.theta[k] * form.transposed(k, &y)).collect();
            form.subtract_product(&weighted, &mut rest);
            rest.iter_mut().zip(&y).for_each(|(rest, y)| *rest -= PRICE_DAMPING * y);
            if largest(&rest) <= 1e-10 * scale {
                break;
            }
            self.equations.solve(&mut rest);
            y.iter_mut().zip(&rest).for_each(|(y, rest)| *y += rest);
        }
        y
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
    let warm = (!warm.points.is_empty()).then_some(warm);
    if at.x.is_empty() || ending == Ending::Infeasible {
        let certificate = Certificate::none();
        return Solution { ending, amount: Vec::new(), price: Vec::new(), certificate, iterations, warm };
    }
    let (amount, price) = form.restore(program, &at.x, &at.y);
    let certificate = Certificate::of(program, &amount, &price);
    Solution { ending, amount, price, certificate, iterations, warm }
}
