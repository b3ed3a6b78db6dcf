//! Where the level of a noisy series shifts.

/// One stretch of equal level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Level {
    /// First point.
    pub(super) first: usize,
    /// The one after the last.
    pub(super) end: usize,
    /// Points that its mean is taken over.
    pub(super) count: f64,
    /// Mean over its points.
    pub(super) mean: f64,
}

/// The levels of a series: least squared distance over variance plus a penalty for each shift, found exactly.
///
/// # Source
/// Optimal partitioning, Jackson et al. 2005, <https://doi.org/10.1109/LSP.2001.838216>.
pub(super) fn levels(values: &[f64], variance: f64, penalty: f64, fewest: usize) -> Vec<Level> {
    let count = values.len();
    if count == 0 {
        return Vec::new();
    }
    let mut sums = vec![(0.0, 0.0); count + 1];
    for (at, value) in values.iter().enumerate() {
        sums[at + 1] = (sums[at].0 + value, sums[at].1 + value * value);
    }
    let distance = |first: usize, end: usize| {
        let (sum, squares) = (sums[end].0 - sums[first].0, sums[end].1 - sums[first].1);
        (squares - sum * sum / (end - first) as f64).max(0.0) / variance
    };
    let mut best = vec![(f64::INFINITY, 0_usize); count + 1];
    best[0] = (-penalty, 0);
    for end in fewest.min(count)..=count {
        for first in 0..=end - fewest.min(count) {
            let cost = best[first].0 + distance(first, end) + penalty;
            if cost < best[end].0 {
                best[end] = (cost, first);
            }
        }
    }
    let mut found = Vec::new();
    let mut end = count;
    while end > 0 {
        let first = best[end].1;
        let count = (end - first) as f64;
        found.push(Level { first, end, count, mean: (sums[end].0 - sums[first].0) / count });
        end = first;
    }
    found.reverse();
    found
}

/// Variance of a point and correlation with the point before, from differences, so that shifts hardly matter.
///
/// Of a first-order autoregressive series the squared differences one step apart have the mean 2 σ² (1 − ρ), those two
/// steps apart 2 σ² (1 − ρ²).
pub(super) fn noise(values: &[f64]) -> (f64, f64) {
    let mean_square = |step: usize| {
        let squares = values.iter().zip(&values[step.min(values.len())..]).map(|(a, b)| (b - a) * (b - a));
        squares.sum::<f64>() / values.len().saturating_sub(step).max(1) as f64
    };
    let (one, two) = (mean_square(1), mean_square(2));
    if one <= 0.0 {
        return (0.0, 0.0);
    }
    let correlation = (two / one - 1.0).clamp(0.0, 0.9);
    (one / (2.0 * (1.0 - correlation)), correlation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_shifts_are_found_where_they_are() {
        let ripple = |at: usize| if at.is_multiple_of(2) { 0.1 } else { -0.1 };
        let values: Vec<f64> = (0..100).map(|at| ripple(at) + if (40..60).contains(&at) { 1.0 } else { 0.0 }).collect();
        let found = levels(&values, 0.01, 12.0, 5);
        let bounds: Vec<(usize, usize)> = found.iter().map(|level| (level.first, level.end)).collect();
        assert_eq!(bounds, [(0, 40), (40, 60), (60, 100)]);
        assert_eq!(levels(&values[..40], 0.01, 12.0, 5).len(), 1);
        assert!(levels(&[], 1.0, 12.0, 5).is_empty());
    }
}
