//! The objective of the first fit: least squares with a penalty on every term.

use super::curve::{Shape, Terms};
use crate::statistics::{pairwise_deviation, pairwise_sum, quantile_of_sorted};
use pulp::{Arch, Simd, WithSimd};

/// Weight of the penalty.
const PENALTY: f64 = 0.001;
/// What a slope on too few days is multiplied with.
const FORBIDDING: f64 = 1e30;

/// The days of a component sorted by temperature, and in order of time.
pub(super) struct Sorted {
    pub(super) temperatures_f: Vec<f64>,
    pub(super) energies: Vec<f64>,
    /// Place of each sorted day in order of time.
    pub(super) order: Vec<usize>,
    /// Fewest days under a slope.
    pub(super) fewest: usize,
    /// The registers of this machine.
    pub(super) arch: Arch,
}

impl Sorted {
    /// Sorts days of (temperature, energy).
    pub(super) fn new(days: &[(f64, f64)], fewest: usize) -> Self {
        let mut order: Vec<usize> = (0..days.len()).collect();
        order.sort_by(|a, b| days[*a].0.total_cmp(&days[*b].0));
        let temperatures_f: Vec<f64> = order.iter().map(|at| days[*at].0).collect();
        let energies: Vec<f64> = order.iter().map(|at| days[*at].1).collect();
        Self { temperatures_f, energies, order, fewest, arch: Arch::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.energies.len()
    }

    /// Coldest and warmest day.
    pub(super) fn range_f(&self) -> (f64, f64) {
        (self.temperatures_f[0], self.temperatures_f[self.len() - 1])
    }

    /// The same without the days that must lie outside each turn.
    pub(super) fn inner_range_f(&self) -> (f64, f64) {
        let fewest = self.fewest.min(self.len() - 1).max(1);
        (self.temperatures_f[fewest], self.temperatures_f[self.len() - fewest])
    }

    /// Bounds of the base load: the energies without the hundredth part at each end.
    pub(super) fn intercept_bounds(&self) -> (f64, f64) {
        let mut sorted = self.energies.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        (quantile_of_sorted(&sorted, 0.01), quantile_of_sorted(&sorted, 0.99))
    }

    /// Residuals, predicted less observed, in order of temperature.
    pub(super) fn residuals(&self, shape: Shape, x: &[f64], into: &mut [f64]) {
        self.residuals_of(&Terms::of(shape, x), into);
    }

    /// The same of terms.
    pub(super) fn residuals_of(&self, terms: &Terms, into: &mut [f64]) {
        self.arch.dispatch(Residuals { days: self, terms, into });
    }

    /// Sum of squared residuals, added up in order of time.
    pub(super) fn squares(&self, shape: Shape, x: &[f64]) -> f64 {
        let (mut residuals, mut in_time) = (vec![0.0; self.len()], vec![0.0; self.len()]);
        self.residuals(shape, x, &mut residuals);
        for (at, residual) in self.order.iter().zip(&residuals) {
            in_time[*at] = residual * residual;
        }
        pairwise_sum(in_time.len(), &|at| in_time[at])
    }

    /// Mean squared residual and penalty of two slopes, with or without rounding.
    pub(super) fn penalised(&self, shape: Shape, x: &[f64]) -> f64 {
        let mean_square = self.squares(shape, x) / self.len() as f64;
        mean_square + self.penalty(&TwoSlopes::of(shape, x), mean_square.sqrt())
    }

    /// The penalty: turns cost by their distance from the ends, slopes by what they explain, roundings by their slope.
    fn penalty(&self, x: &TwoSlopes, root_mean_square: f64) -> f64 {
        let cold = self.temperatures_f.partition_point(|t| *t < x.heating.turn);
        let warm = self.len() - self.temperatures_f.partition_point(|t| *t <= x.cooling.turn);
        let flat = self.len() - (cold + warm).min(self.len());
        let scales = self.slope_scales(cold, flat, warm);
        let shares = (x.heating.share + x.cooling.share).max(1.0);
        let costs = |side: &SlopeTerms, scale: f64| {
            let slope = side.slope * scale;
            [self.turn_cost(side.turn, x, root_mean_square), slope.abs(), (side.share / shares * (slope / 2.0)).abs()]
        };
        let [heating, cooling] = [costs(&x.heating, scales.0), costs(&x.cooling, scales.1)];
        PENALTY * heating.into_iter().chain(cooling).fold(0.0, |sum, cost| sum + cost)
    }

    /// What a turn costs: its distance from the nearer end and half the gap between both turns.
    fn turn_cost(&self, turn: f64, x: &TwoSlopes, root_mean_square: f64) -> f64 {
        let (low, high) = self.range_f();
        let from_end = (turn - low).abs().min((turn - high).abs());
        ((from_end + (x.cooling.turn - x.heating.turn) / 2.0) * (root_mean_square / (high - low))).abs()
    }

    /// What two turns alone cost.
    pub(super) fn turn_penalty(&self, turns: (f64, f64), root_mean_square: f64) -> f64 {
        let flat = |turn: f64| SlopeTerms { turn, slope: 0.0, share: 0.0 };
        let x = TwoSlopes { heating: flat(turns.0), cooling: flat(turns.1) };
        PENALTY * (self.turn_cost(turns.0, &x, root_mean_square) + self.turn_cost(turns.1, &x, root_mean_square))
    }

    /// By what a slope is multiplied: deviation of temperature over that of energy on its own side, or on all days
    /// where a side is too short.
    fn slope_scales(&self, cold: usize, flat: usize, warm: usize) -> (f64, f64) {
        let (few, all) = (self.fewest, self.len());
        let mut cold_end = cold;
        let mut warm_start = all - warm;
        if cold < few && warm >= few {
            cold_end = (cold + flat).min(all);
        } else if cold >= few && warm < few {
            warm_start = cold;
        }
        let scale = |first: usize, after: usize| {
            let deviation = |values: &[f64]| pairwise_deviation(&values[first..after]);
            deviation(&self.temperatures_f) / deviation(&self.energies).max(f64::MIN_POSITIVE)
        };
        let forbid = |days: usize| if days < few { FORBIDDING } else { 1.0 };
        if cold_end >= few && all - warm_start >= few {
            (scale(0, cold_end) * forbid(cold), scale(warm_start, all) * forbid(warm))
        } else {
            let shared = scale(0, all) * forbid(flat);
            (shared, shared)
        }
    }
}

/// Residuals of a curve, worked out in the machine's registers.
struct Residuals<'a> {
    days: &'a Sorted,
    terms: &'a Terms,
    into: &'a mut [f64],
}

impl WithSimd for Residuals<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let Self { days, terms, into } = self;
        terms.evaluate_sorted(days.range_f(), &days.temperatures_f, into);
        for (residual, energy) in into.iter_mut().zip(&days.energies) {
            *residual -= energy;
        }
    }
}

/// One side's coefficients as they are penalised.
struct SlopeTerms {
    turn: f64,
    slope: f64,
    share: f64,
}

/// Coefficients of a curve with two slopes.
struct TwoSlopes {
    heating: SlopeTerms,
    cooling: SlopeTerms,
}

impl TwoSlopes {
    fn of(shape: Shape, x: &[f64]) -> Self {
        let terms = |turn: f64, slope: f64, share: f64| SlopeTerms { turn, slope, share };
        if shape == Shape::HddTiddCddSmooth {
            Self { heating: terms(x[0], x[1], x[2]), cooling: terms(x[3], x[4], x[5]) }
        } else {
            Self { heating: terms(x[0], x[1], 0.0), cooling: terms(x[2], x[3], 0.0) }
        }
    }
}
