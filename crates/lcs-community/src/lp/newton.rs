//! Newton's direction from a point: what is missing, how the columns give way, and the step that would make it good.

use super::{
    LinearProgram,
    border::{Bordered, Weights},
    iterate::{Iterate, Residual, Targets},
    standard::StandardForm,
};

/// Holds columns near those of the step before, so that columns far from all bounds do not swamp the others.
///
/// # Source
/// Altman & Gondzio, Regularized symmetric indefinite systems in interior point methods for linear and quadratic
/// optimization, Optim. Methods Softw. 11 (1999) 275–302, doi:10.1080/10556789908805754.
const COLUMN_DAMPING: f64 = 1e-10;

/// A search through the inside of a programme.
pub(super) struct Search<'a> {
    pub(super) program: &'a LinearProgram,
    pub(super) form: &'a StandardForm,
    equations: Bordered,
    weights: Weights,
    /// Whether rounding in a direction would show.
    pub(super) refine: bool,
}

impl<'a> Search<'a> {
    /// Finds the structure; nothing where the programme is too large for it.
    pub(super) fn new(program: &'a LinearProgram, form: &'a StandardForm) -> Option<Self> {
        let equations = Bordered::new(form)?;
        Some(Self { program, form, equations, weights: Weights::default(), refine: true })
    }

    /// Weighs the columns as the point has them, and factorises. False where that fails.
    pub(super) fn weigh(&mut self, at: &Iterate) -> bool {
        let (form, weights) = (self.form, &mut self.weights);
        weights.lower.clear();
        weights.lower.extend(at.x.iter().zip(&at.z).map(|(x, z)| z / x + COLUMN_DAMPING));
        weights.upper.clear();
        weights.upper.extend(at.v.iter().zip(&at.w).map(|(v, w)| w / v));
        weights.theta.clear();
        weights.theta.extend(weights.lower.iter().zip(&weights.upper).map(|(lower, upper)| 1.0 / (lower + upper)));
        weights.theta.extend(weights.lower[form.bounded..form.local].iter().map(|lower| 1.0 / lower));
        self.equations.factorise(form, weights)
    }

    pub(super) fn residual(&self, at: &Iterate) -> Residual {
        let form = self.form;
        let mut rows = form.limit.clone();
        let mut cost = form.cost.clone();
        for (k, cost) in cost.iter_mut().enumerate() {
            form.scatter(k, -at.x[k], &mut rows);
            *cost -= form.transposed(k, &at.y) + at.z[k];
        }
        let mut upper = form.upper.clone();
        for (k, upper) in upper.iter_mut().enumerate() {
            let mover = (form.local + form.mover[k] as usize).min(at.x.len() - 1);
            cost[k] += at.w[k];
            cost[mover] -= form.factor[k] * at.w[k];
            *upper += form.factor[k] * at.x[mover] - at.x[k] - at.v[k];
        }
        Residual { rows, upper, cost }
    }

    /// Cost above the dual cost, relative to the cost.
    pub(super) fn gap(&self, at: &Iterate) -> f64 {
        let form = self.form;
        let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        let cost = dot(&form.cost, &at.x);
        (cost - dot(&form.limit, &at.y) + dot(&form.upper, &at.w)).abs() / cost.abs().max(1e-9)
    }

    /// Newton's direction to products changed by the targets.
    pub(super) fn direction(&mut self, at: &Iterate, residual: &Residual, targets: &Targets) -> Iterate {
        let (form, weights) = (self.form, &self.weights);
        let links = self.equations.links();
        let mut rows = residual.rows.clone();
        rows.resize(form.rows() + links.len(), 0.0);
        let mut shared = vec![0.0; form.shared()];
        let mut pull = vec![0.0; form.local];
        let mut is_link = links.iter().enumerate().peekable();
        for (k, pull) in pull.iter_mut().enumerate() {
            *pull = residual.cost[k] - targets.lower[k] / at.x[k];
            if k < form.bounded {
                let above = (targets.upper[k] - at.w[k] * residual.upper[k]) / at.v[k];
                *pull += above;
                if form.factor[k] != 0.0 {
                    let given = weights.upper[k] * weights.theta[k] * *pull;
                    shared[form.mover[k] as usize] -= form.factor[k] * (above - given);
                }
            }
            match is_link.next_if(|link| *link.1 == k) {
                Some((index, _)) => rows[form.rows() + index] = *pull,
                None => form.scatter(k, weights.theta[k] * *pull, &mut rows),
            }
        }
        for (index, shared) in shared.iter_mut().enumerate() {
            let k = form.local + index;
            *shared += residual.cost[k] - targets.lower[k] / at.x[k];
        }
        self.equations.solve(&mut rows, &mut shared, self.refine);
        self.spread(at, residual, targets, (rows, shared), pull)
    }

    /// The direction of all columns from those of prices and shared columns.
    fn spread(
        &self,
        at: &Iterate,
        residual: &Residual,
        targets: &Targets,
        (y, shared): (Vec<f64>, Vec<f64>),
        pull: Vec<f64>,
    ) -> Iterate {
        let (form, weights) = (self.form, &self.weights);
        let (mut x, mut v, mut w) = (pull, vec![0.0; form.bounded], vec![0.0; form.bounded]);
        let mut y = y;
        let linked = y.split_off(form.rows());
        let mut is_link = self.equations.links().iter().zip(linked).peekable();
        for (k, x) in x.iter_mut().enumerate() {
            let moved = match form.factor.get(k) {
                Some(factor) if *factor != 0.0 => factor * shared[form.mover[k] as usize],
                _ => 0.0,
            };
            let carried = if k < form.bounded { weights.upper[k] * moved } else { 0.0 };
            *x = match is_link.next_if(|link| *link.0 == k) {
                Some((_, linked)) => linked + weights.theta[k] * carried,
                None => weights.theta[k] * (form.transposed(k, &y) - *x + carried),
            };
            if k < form.bounded {
                v[k] = residual.upper[k] + moved - *x;
                w[k] = (targets.upper[k] - at.w[k] * v[k]) / at.v[k];
            }
        }
        x.extend(shared);
        let z = (0..x.len()).map(|k| (targets.lower[k] - at.z[k] * x[k]) / at.x[k]).collect();
        Iterate { x, v, y, z, w }
    }
}
