//! Where the minimisation of a component begins.

use super::{
    curve::{Side, Terms},
    first_fit::Sorted,
};
use crate::statistics::{Look, divide_rectangles, minimise_free, pairwise_mean, pairwise_sum, quantile};

/// The look over the turning points: it ends at the first round that gains less than half.
const LOOK: Look = Look { evaluations: 199, least_gain: 0.5, smallest_side: 1e-3 };
/// Tolerance of a slope that is searched on its own.
const SLOPE_TOLERANCE: f64 = 0.1;
/// The base load where no day is flat: this share of the days lie below it.
const BASE_SHARE: f64 = 0.2;

/// A first guess: turns, slopes and intercept, without rounding.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) heating_turn_f: f64,
    pub(super) heating_slope: f64,
    pub(super) cooling_turn_f: f64,
    pub(super) cooling_slope: f64,
    pub(super) intercept: f64,
}

/// The lowest of a coarse look over both turning points, slopes searched through the mean of the flat part.
pub(super) fn start(days: &Sorted) -> Start {
    let few = days.fewest.min(days.len());
    let (a, b) = (days.temperatures_f[few - 1], days.temperatures_f[days.len() - few]);
    let (low, high) = if a == b { days.range_f() } else { (a.min(b), a.max(b)) };
    let mut loss = |turns: &[f64]| {
        let (squares, _) = guess(days, turns[0].min(turns[1]), turns[0].max(turns[1]));
        squares + days.turn_penalty((turns[0], turns[1]), (squares / days.len() as f64).sqrt())
    };
    let turns = divide_rectangles(&mut loss, &[(low, high); 2], LOOK);
    guess(days, turns[0].min(turns[1]), turns[0].max(turns[1])).1
}

/// Sum of squares about the mean residual, and the guess for two turns.
fn guess(days: &Sorted, heating_turn_f: f64, cooling_turn_f: f64) -> (f64, Start) {
    let (t, y) = (&days.temperatures_f, &days.energies);
    let cold = t.partition_point(|t| *t < heating_turn_f);
    let warm = t.partition_point(|t| *t <= cooling_turn_f);
    let intercept = base_load(y, cold, warm, days.fewest);
    let heating_slope = (-slope(&t[..cold], &y[..cold], heating_turn_f, intercept)).max(0.0);
    let cooling_slope = slope(&t[warm..], &y[warm..], cooling_turn_f, intercept).max(0.0);
    let terms = Terms {
        heating: Side { turn_f: heating_turn_f, slope: heating_slope, rounding_f: 0.0 },
        cooling: Side { turn_f: cooling_turn_f, slope: cooling_slope, rounding_f: 0.0 },
        intercept,
    };
    let mut residuals = vec![0.0; days.len()];
    days.residuals_of(&terms, &mut residuals);
    let centre = pairwise_mean(&residuals);
    let squares = pairwise_sum(residuals.len(), &|at| (residuals[at] - centre) * (residuals[at] - centre));
    // the reference moves the base load away from the mean residual, not onto it; the minimisation begins there
    let intercept = intercept + centre;
    (squares, Start { heating_turn_f, heating_slope, cooling_turn_f, cooling_slope, intercept })
}

/// The mean of the flat days, or of those around the turn, or a low quantile.
fn base_load(energies: &[f64], cold: usize, warm: usize, fewest: usize) -> f64 {
    if warm > cold {
        return pairwise_mean(&energies[cold..warm]);
    }
    if cold >= fewest && energies.len() - warm >= fewest {
        let around = cold - fewest..warm + fewest - 1;
        if !around.is_empty() {
            return pairwise_mean(&energies[around]);
        }
    }
    quantile(energies, BASE_SHARE)
}

/// The slope through a turn with the least root of squares, to a coarse tolerance.
pub(super) fn slope(temperatures_f: &[f64], energies: &[f64], turn_f: f64, intercept: f64) -> f64 {
    let mut root = |slope: f64| {
        let squares = pairwise_sum(energies.len(), &|at| {
            let residual = energies[at] - (slope * (temperatures_f[at] - turn_f) + intercept);
            residual * residual
        });
        squares.sqrt()
    };
    minimise_free(&mut root, SLOPE_TOLERANCE)
}

/// The same with a loss that grows like squares near zero and like distances far from it.
pub(super) fn robust_slope(temperatures_f: &[f64], energies: &[f64], turn_f: f64, intercept: f64) -> f64 {
    let ln_cosh = |x: f64| x.abs() + (-2.0 * x.abs()).exp().ln_1p() - std::f64::consts::LN_2;
    let mut loss = |slope: f64| {
        let residual = |at: usize| energies[at] - (slope * (temperatures_f[at] - turn_f) + intercept);
        pairwise_sum(energies.len(), &|at| ln_cosh(residual(at)))
    };
    minimise_free(&mut loss, SLOPE_TOLERANCE)
}
