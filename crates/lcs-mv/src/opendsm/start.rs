//! Where the minimisation of a component begins.

use super::first_fit::Sorted;
use crate::statistics::mean;

/// Points along each side of the grid of turns.
const GRID: usize = 10;
/// Starts that are followed.
const STARTS: usize = 3;

/// A first guess: turns, slopes and intercept, without rounding.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) heating_turn_f: f64,
    pub(super) heating_slope: f64,
    pub(super) cooling_turn_f: f64,
    pub(super) cooling_slope: f64,
    pub(super) intercept: f64,
    squares: f64,
}

/// The best guesses from a grid of turning points, slopes by least squares through the mean of the flat part.
pub(super) fn starts(days: &Sorted) -> Vec<Start> {
    let few = days.fewest.min(days.len() / 2).max(1);
    let (a, b) = (days.temperatures_f[few - 1], days.temperatures_f[days.len() - few]);
    let (low, high) = if a < b { (a, b) } else { days.range_f() };
    let turn = |at: usize| low + (high - low) * at as f64 / (GRID - 1) as f64;
    let pairs = (0..GRID).flat_map(|cold| (cold..GRID).map(move |warm| (cold, warm)));
    let mut all: Vec<Start> = pairs.map(|(cold, warm)| guess(days, turn(cold), turn(warm))).collect();
    all.sort_by(|a, b| a.squares.total_cmp(&b.squares));
    let apart = (high - low) / (GRID - 1) as f64 * 1.5;
    let mut taken: Vec<Start> = Vec::new();
    for start in all {
        let near = |other: &Start| {
            (start.heating_turn_f - other.heating_turn_f).abs() < apart
                && (start.cooling_turn_f - other.cooling_turn_f).abs() < apart
        };
        if taken.len() < STARTS && !taken.iter().any(near) {
            taken.push(start);
        }
    }
    taken
}

fn guess(days: &Sorted, heating_turn_f: f64, cooling_turn_f: f64) -> Start {
    let (t, y) = (&days.temperatures_f, &days.energies);
    let cold = t.partition_point(|t| *t < heating_turn_f);
    let warm = t.partition_point(|t| *t <= cooling_turn_f);
    let flat = if warm > cold { &y[cold..warm] } else { neighbours(y, cold, days.fewest) };
    let intercept = mean(flat);
    let slope = |first: usize, after: usize, turn_f: f64| {
        let days = || t[first..after].iter().zip(&y[first..after]);
        let squares: f64 = days().map(|(t, _)| (t - turn_f).powi(2)).sum();
        let products: f64 = days().map(|(t, y)| (t - turn_f) * (y - intercept)).sum();
        if squares > 0.0 { products / squares } else { 0.0 }
    };
    let heating_slope = (-slope(0, cold, heating_turn_f)).max(0.0);
    let cooling_slope = slope(warm, t.len(), cooling_turn_f).max(0.0);
    let residual = |(t, y): (&f64, &f64)| {
        heating_slope * (heating_turn_f - t).max(0.0) + cooling_slope * (t - cooling_turn_f).max(0.0) + intercept - y
    };
    let residuals: Vec<f64> = t.iter().zip(y).map(residual).collect();
    let centre = mean(&residuals);
    let squares = residuals.iter().map(|residual| (residual - centre).powi(2)).sum();
    Start { heating_turn_f, heating_slope, cooling_turn_f, cooling_slope, intercept: intercept - centre, squares }
}

/// Energies around a turn where no day is flat.
fn neighbours(energies: &[f64], at: usize, few: usize) -> &[f64] {
    let first = at.saturating_sub(few);
    &energies[first..(at + few).min(energies.len()).max(first + 1)]
}
