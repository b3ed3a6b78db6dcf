//! A loss whose tolerance of outliers is found from the residuals.

use crate::statistics::{
    elementary::{exp, exp_m1, ln_1p},
    minimise_between, pairwise_sum, quantile_of_sorted,
};
use pulp::{Arch, Simd, WithSimd};

/// Standard deviations that the fences of the quartiles stand for: 1.5 interquartile ranges.
const SIGMA: f64 = 2.698;
/// The shape of the loss that counts as minus infinity.
const LOWEST_SHAPE: f64 = -100.0;
/// The shape of least squares.
const SQUARES: f64 = 2.0;
/// Where the loss is cut off to be a probability, in scaled residuals.
const CUT_OFF: f64 = 10.0;
/// Points of the integral of the probability.
const NODES: usize = 32;

/// Weights of residuals, and the tools to find them.
pub(super) struct Robust {
    /// Squares of the nodes of the integral.
    node_squares: Vec<f64>,
    node_weights: Vec<f64>,
    arch: Arch,
}

impl Robust {
    pub(super) fn new() -> Self {
        let (node_squares, node_weights) = gauss_legendre(NODES, CUT_OFF).into_iter().map(|(x, w)| (x * x, w)).unzip();
        Self { node_squares, node_weights, arch: Arch::new() }
    }

    /// Weights of the residuals of one zone (predicted less observed). Those that lie above the centre beyond what the
    /// shape tolerates count less; those below it count fully, as in the reference implementation.
    pub(super) fn weigh(&self, residuals: &[f64], weights: &mut [f64]) {
        weights.fill(1.0);
        if residuals.len() < 3 {
            return;
        }
        let mut sorted = residuals.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let (lower, upper) = fences(&sorted);
        let first = sorted.partition_point(|residual| *residual < lower);
        let after = sorted.partition_point(|residual| *residual <= upper);
        let centre = quantile_of_sorted(&sorted[first..after.max(first + 1)], 0.5);
        let scale = (lower - centre).abs().max((upper - centre).abs());
        let scale = if scale == 0.0 { 1.0 } else { scale };
        for value in &mut sorted {
            *value = ((*value - centre) / scale).powi(2);
        }
        let shape = self.shape(&sorted);
        if shape == SQUARES {
            return;
        }
        for (weight, residual) in weights.iter_mut().zip(residuals) {
            let x = (residual - centre) / scale;
            if x > 0.0 {
                *weight = if shape <= LOWEST_SHAPE {
                    (-0.5 * x * x).exp()
                } else {
                    ((0.5 * shape - 1.0) * (x * x / (shape - 2.0).abs()).ln_1p()).exp()
                };
            }
        }
    }

    /// The shape under which the squared scaled residuals are most probable.
    ///
    /// # Source
    /// Barron 2019, <https://doi.org/10.1109/CVPR.2019.00446>, equations 8, 13 and 16.
    fn shape(&self, squares: &[f64]) -> f64 {
        let count = squares.len() as f64;
        let mut losses = vec![0.0; squares.len()];
        let mut unlikely = |position: f64| {
            let shape = shape_at(position);
            self.arch.dispatch(Losses { squares, terms: LossTerms::of(shape), into: &mut losses });
            pairwise_sum(losses.len(), &|at| losses[at]) + count * self.ln_partition(shape)
        };
        let (position, _) = minimise_between(&mut unlikely, -1e-5, 1.0 + 1e-5, 1e-5);
        shape_at(position)
    }

    /// Logarithm of the integral of the probability before it is scaled to one.
    fn ln_partition(&self, shape: f64) -> f64 {
        let mut probabilities = [0.0; NODES];
        let terms = LossTerms::of(shape);
        self.arch.dispatch(Probabilities { squares: &self.node_squares, terms, into: &mut probabilities });
        let sum: f64 = probabilities.iter().zip(&self.node_weights).map(|(value, weight)| weight * value).sum();
        (2.0 * sum).ln()
    }
}

/// The loss of each squared scaled residual. One plain loop, which the compiler lays over the machine's registers.
struct Losses<'a> {
    squares: &'a [f64],
    terms: LossTerms,
    into: &'a mut [f64],
}

impl WithSimd for Losses<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let Self { squares, terms, into } = self;
        for (loss, square) in into.iter_mut().zip(squares) {
            *loss = terms.loss(*square);
        }
    }
}

/// The probability of each squared scaled residual, before it is scaled to one.
struct Probabilities<'a> {
    squares: &'a [f64],
    terms: LossTerms,
    into: &'a mut [f64],
}

impl WithSimd for Probabilities<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let Self { squares, terms, into } = self;
        for (probability, square) in into.iter_mut().zip(squares) {
            *probability = exp(-terms.loss(*square));
        }
    }
}

/// Quartiles widened by 1.5 interquartile ranges.
fn fences(sorted: &[f64]) -> (f64, f64) {
    let (lower, upper) = (quantile_of_sorted(sorted, 0.25), quantile_of_sorted(sorted, 0.75));
    let width = (upper - lower) * (0.7413 * SIGMA - 0.5);
    (lower - width, upper + width)
}

/// The shape at a position from 0 (minus infinity) to 1 (least squares), denser towards the end.
fn shape_at(position: f64) -> f64 {
    let squash = |exponent: f64| 1.0 - 2.0 / (1.0 + 10.0_f64.powf(exponent));
    let position = position.clamp(0.0, 1.0);
    LOWEST_SHAPE + (SQUARES - LOWEST_SHAPE) * (squash(3.0 * position.powf(0.25)) / squash(3.0))
}

/// The general robust loss under a shape, brought to one form:
/// height × (exp(power × ln(1 + narrowing × square) + bend × square) - 1) + squares × square.
#[derive(Debug, Clone, Copy, Default)]
struct LossTerms {
    height: f64,
    power: f64,
    narrowing: f64,
    bend: f64,
    squares: f64,
}

impl LossTerms {
    /// Beside the shape 0, where the formula has no value but the loss goes on: right to 1e-10 there.
    const BESIDE_ZERO: f64 = 1e-10;

    fn of(shape: f64) -> Self {
        if shape == SQUARES {
            return Self { squares: 0.5, ..Self::default() };
        }
        if shape <= LOWEST_SHAPE {
            return Self { height: -1.0, bend: -0.5, ..Self::default() };
        }
        let shape = if shape.abs() < Self::BESIDE_ZERO { Self::BESIDE_ZERO } else { shape };
        let distance = (shape - 2.0).abs();
        Self { height: distance / shape, power: 0.5 * shape, narrowing: 1.0 / distance, ..Self::default() }
    }

    #[inline(always)]
    fn loss(&self, square: f64) -> f64 {
        let exponent = self.power * ln_1p(square * self.narrowing) + self.bend * square;
        self.height * exp_m1(exponent) + self.squares * square
    }
}

/// Nodes and weights of Gauss-Legendre integration from 0 to `end`.
///
/// # Source
/// NIST Digital Library of Mathematical Functions 3.5.19, <https://dlmf.nist.gov/3.5>.
fn gauss_legendre(count: usize, end: f64) -> Vec<(f64, f64)> {
    let legendre = |x: f64| {
        let (mut before, mut value) = (1.0, x);
        for degree in 2..=count {
            let k = degree as f64;
            (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
        }
        (value, count as f64 * (x * value - before) / (x * x - 1.0))
    };
    let node = |at: usize| {
        let mut x = (std::f64::consts::PI * (at as f64 + 0.75) / (count as f64 + 0.5)).cos();
        for _ in 0..20 {
            let (value, slope) = legendre(x);
            x -= value / slope;
        }
        let slope = legendre(x).1;
        (end * 0.5 * (x + 1.0), end / ((1.0 - x * x) * slope * slope))
    };
    (0..count).map(node).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partition_function_agrees_with_the_reference_spline() {
        // opendsm 1.2.7, adaptive_loss_Z.ln_Z, itself good to 4e-7
        let robust = Robust::new();
        for (shape, expected) in [
            (-99.0, 2.152_289_073),
            (-50.0, 2.139_658_903),
            (-10.0, 2.044_344_109),
            (-2.0, 1.745_788_856),
            (0.0, 1.397_609_613),
            (1.0, 1.185_423_165),
            (1.9, 0.978_466_412),
            (2.0, 0.918_938_145),
        ] {
            let actual = robust.ln_partition(shape);
            assert!((actual - expected).abs() < 2e-6, "{shape}: {actual} {expected}");
        }
    }

    #[test]
    fn every_kind_of_register_gives_the_same_bits() {
        let squares: Vec<f64> = (0..365).map(|at| f64::from(at * at) * 1e-3).collect();
        for shape in [-100.0, -37.5, -1.0, 0.0, 0.7, 1.999, 2.0] {
            let losses = |arch: Arch| {
                let mut losses = vec![0.0; squares.len()];
                arch.dispatch(Losses { squares: &squares, terms: LossTerms::of(shape), into: &mut losses });
                losses.into_iter().map(f64::to_bits).collect::<Vec<_>>()
            };
            assert_eq!(losses(Arch::Scalar), losses(Arch::new()), "{shape}");
        }
    }

    #[test]
    fn normal_residuals_keep_their_weight_and_outliers_above_lose_it() {
        let robust = Robust::new();
        let mut residuals: Vec<f64> = (1..200).map(|at| ((f64::from(at) * 0.618_034).fract() - 0.5) * 2.0).collect();
        let mut weights = vec![0.0; residuals.len()];
        robust.weigh(&residuals, &mut weights);
        assert!(weights.iter().all(|weight| *weight == 1.0));
        residuals.extend([40.0; 20]);
        weights.push(0.0);
        weights.resize(residuals.len(), 0.0);
        robust.weigh(&residuals, &mut weights);
        assert!(*weights.last().unwrap() < 0.5);
    }
}
