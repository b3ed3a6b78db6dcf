//! One Newton step's equations: the chains of hours in the middle, what all hours share as a border around them.
//!
//! ```text
//! ⎡ M   B ⎤ ⎡ y ⎤   ⎡ r ⎤
//! ⎣ Bᵀ −H ⎦ ⎣ s ⎦ = ⎣ q ⎦
//! ```
//!
//! `M = A Θ Aᵀ` ties an hour to the next through the stores alone. A shared column reaches every hour, but there are only
//! a few of them: they are eliminated last, by the small dense matrix `H + Bᵀ M⁻¹ B`, which is positive definite.

use super::{chain::Chain, iterate::largest, normal::NormalEquations, standard::StandardForm};

/// Most rounds of refinement.
const ROUNDS: usize = 3;

/// Residual, relative to the right-hand side, that needs no refinement.
const EXACT: f64 = 1e-10;

/// What a point makes of the columns.
#[derive(Default)]
pub(super) struct Weights {
    /// `Θ`: how far each local column gives way.
    pub(super) theta: Vec<f64>,
    /// Reduced cost over distance at each upper bound.
    pub(super) upper: Vec<f64>,
    /// The same at the lower bounds, damping included.
    pub(super) lower: Vec<f64>,
}

/// The middle of the equations: by the hour where hours are linked by little, by sparse Cholesky otherwise.
enum Middle {
    Chain(Box<Chain>),
    Sparse(Box<NormalEquations>),
}

impl Middle {
    fn factorise(&mut self, theta: &[f64]) -> bool {
        match self {
            Self::Chain(chain) => chain.factorise(theta),
            Self::Sparse(equations) => equations.factorise(theta),
        }
    }

    fn solve(&mut self, rhs: &mut [f64]) {
        match self {
            Self::Chain(chain) => chain.solve(rhs),
            Self::Sparse(equations) => equations.solve(rhs),
        }
    }

    fn subtract_product(&mut self, y: &[f64], rest: &mut [f64]) {
        match self {
            Self::Chain(chain) => chain.subtract_product(y, rest),
            Self::Sparse(equations) => equations.subtract_product(y, rest),
        }
    }
}

/// Structure and numbers of the equations.
pub(super) struct Bordered {
    middle: Middle,
    /// Unknowns of the middle: the rows, then the columns that link hours.
    unknowns: usize,
    shared: usize,
    /// `B` and `M⁻¹ B`, one shared column behind the other.
    border: Vec<f64>,
    solved: Vec<f64>,
    /// Diagonal of `H`.
    corner: Vec<f64>,
    /// Cholesky factor of `H + Bᵀ M⁻¹ B`, by rows.
    pivot: Vec<f64>,
}

impl Bordered {
    /// Finds pattern and ordering, once for all steps.
    pub(super) fn new(form: &StandardForm) -> Option<Self> {
        let middle = match Chain::new(form) {
            Some(chain) => Middle::Chain(Box::new(chain)),
            None => Middle::Sparse(Box::new(NormalEquations::new(form)?)),
        };
        let linking = if let Middle::Chain(chain) = &middle { chain.links().len() } else { 0 };
        let (unknowns, shared) = (form.rows() + linking, form.shared());
        Some(Self {
            middle,
            unknowns,
            shared,
            border: vec![0.0; unknowns * shared],
            solved: vec![0.0; unknowns * shared],
            corner: vec![0.0; shared],
            pivot: vec![0.0; shared * shared],
        })
    }

    /// The columns that are unknowns beside the rows.
    pub(super) fn links(&self) -> &[usize] {
        if let Middle::Chain(chain) = &self.middle { chain.links() } else { &[] }
    }

    /// Puts in the weights and factorises. False where the matrix is not positive definite.
    pub(super) fn factorise(&mut self, form: &StandardForm, weights: &Weights) -> bool {
        if !self.middle.factorise(&weights.theta) {
            return false;
        }
        if self.shared == 0 {
            return true;
        }
        let rows = self.unknowns;
        self.border.fill(0.0);
        for shared in 0..self.shared {
            self.corner[shared] = weights.lower[form.local + shared];
            form.scatter(form.local + shared, 1.0, &mut self.border[shared * rows..][..rows]);
        }
        for k in 0..form.bounded {
            let (factor, shared) = (form.factor[k], form.mover[k] as usize);
            if factor != 0.0 {
                let pulls = factor * weights.upper[k] * weights.theta[k];
                self.corner[shared] += factor * pulls * weights.lower[k];
                form.scatter(k, pulls, &mut self.border[shared * rows..][..rows]);
            }
        }
        self.solved.copy_from_slice(&self.border);
        self.middle.solve(&mut self.solved);
        self.factorise_pivot(rows)
    }

    fn factorise_pivot(&mut self, rows: usize) -> bool {
        let size = self.shared;
        for i in 0..size {
            for j in 0..=i {
                let known: f64 = (0..j).map(|k| self.pivot[i * size + k] * self.pivot[j * size + k]).sum();
                let corner = if i == j { self.corner[i] } else { 0.0 };
                let product = dot(&self.border[i * rows..][..rows], &self.solved[j * rows..][..rows]);
                let rest = corner + product - known;
                self.pivot[i * size + j] = if i != j {
                    rest / self.pivot[j * size + j]
                } else if rest > 0.0 {
                    rest.sqrt()
                } else {
                    return false;
                };
            }
        }
        true
    }

    /// Solves in place: `rows` from `r` to `y`, `shared` from `q` to `s`.
    fn solve_once(&mut self, rows: &mut [f64], shared: &mut [f64]) {
        self.middle.solve(rows);
        let (count, size) = (rows.len(), self.shared);
        for i in 0..size {
            let reach = dot(&self.border[i * count..][..count], rows) - shared[i];
            let known: f64 = (0..i).map(|k| self.pivot[i * size + k] * shared[k]).sum();
            shared[i] = (reach - known) / self.pivot[i * size + i];
        }
        for i in (0..size).rev() {
            let known: f64 = (i + 1..size).map(|k| self.pivot[k * size + i] * shared[k]).sum();
            shared[i] = (shared[i] - known) / self.pivot[i * size + i];
            let back = -shared[i];
            rows.iter_mut().zip(&self.solved[i * count..]).for_each(|(y, solved)| *y += back * solved);
        }
    }

    /// Solves in place, with rounds of refinement where rounding would show.
    pub(super) fn solve(&mut self, rows: &mut [f64], shared: &mut [f64], refine: bool) {
        let wanted = (rows.to_vec(), shared.to_vec());
        self.solve_once(rows, shared);
        let scale = largest(&wanted.0).max(largest(&wanted.1));
        for _ in 0..if refine { ROUNDS } else { 0 } {
            let (mut rest, mut corner) = wanted.clone();
            self.middle.subtract_product(rows, &mut rest);
            for (i, &s) in shared.iter().enumerate() {
                let border = &self.border[i * rows.len()..][..rows.len()];
                corner[i] += self.corner[i] * s - dot(border, rows);
                rest.iter_mut().zip(border).for_each(|(rest, border)| *rest -= border * s);
            }
            if largest(&rest).max(largest(&corner)) <= EXACT * scale {
                break;
            }
            self.solve_once(&mut rest, &mut corner);
            rows.iter_mut().zip(&rest).for_each(|(y, rest)| *y += rest);
            shared.iter_mut().zip(&corner).for_each(|(s, rest)| *s += rest);
        }
    }
}

/// Sum of products in four strands, in a fixed order.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let (a_parts, b_parts) = (a.chunks_exact(4), b.chunks_exact(4));
    let tail: f64 = a_parts.remainder().iter().zip(b_parts.remainder()).map(|(a, b)| a * b).sum();
    let mut strands = [0.0; 4];
    for (a, b) in a_parts.zip(b_parts) {
        for (strand, (a, b)) in strands.iter_mut().zip(a.iter().zip(b)) {
            *strand += a * b;
        }
    }
    tail + strands.iter().sum::<f64>()
}
