//! Robust statistics: half of the values may be wrong before the answer is.

/// What the median absolute deviation of a normal distribution is to its standard deviation, 1 / Φ⁻¹(0.75).
pub const MAD_TO_SIGMA: f64 = 1.482_602_218_505_602;

/// Distance between the 10 % and 90 % quantiles of a normal distribution in standard deviations.
pub const P10_P90_IN_SIGMAS: f64 = 2.563_103_131_089_201;

/// A level and the scatter about it, as one would say "mean and standard deviation" of undisturbed normal values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// Where the values lie.
    pub centre: f64,
    /// How far they scatter.
    pub sigma: f64,
}

/// Linear interpolation between order statistics of a sorted slice; `None` when it is empty.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small counts"
)]
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = share.clamp(0.0, 1.0) * last as f64;
    let below = at.floor() as usize;
    let above = (below + 1).min(last);
    Some(sorted[below] + (sorted[above] - sorted[below]) * (at - below as f64))
}

/// The middle value, or the mean of the two middle ones.
#[must_use]
pub fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    quantile(&sorted(values), 0.5)
}

/// Median and median absolute deviation.
///
/// # Source
/// F. R. Hampel, The influence curve and its role in robust estimation, JASA 69 (1974), doi:10.2307/2285666.
#[must_use]
pub fn level(values: &[f64]) -> Option<Level> {
    let centre = median(values.iter().copied())?;
    let deviation = median(values.iter().map(|value| (value - centre).abs()))?;
    Some(Level { centre, sigma: MAD_TO_SIGMA * deviation })
}

/// The shortest half: the tightest run of more than half of the values. Finds the usual level even where nearly half of
/// the values sit together at another one, which shifts a median.
///
/// # Source
/// P. J. Rousseeuw and A. M. Leroy, Robust Regression and Outlier Detection (Wiley 1987), section 4.2; the half-length
/// is the median absolute deviation of that half seen from its middle.
#[must_use]
pub fn shortest_half(values: &[f64]) -> Option<Level> {
    let sorted = sorted(values.iter().copied());
    let half = sorted.len() / 2 + 1;
    let width = |run: &&[f64]| run[run.len() - 1] - run[0];
    let run = sorted.windows(half.min(sorted.len().max(1))).min_by(|one, other| width(one).total_cmp(&width(other)))?;
    Some(Level { centre: quantile(run, 0.5)?, sigma: MAD_TO_SIGMA * width(&run) / 2.0 })
}

/// Sorted copy, without values that are not numbers.
#[must_use]
pub fn sorted(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.into_iter().filter(|value| !value.is_nan()).collect();
    values.sort_unstable_by(f64::total_cmp);
    values
}

/// Terms of a [`least_squares`] fit: a level, a trend or step, and a yearly wave.
pub const TERMS: usize = 4;

/// Weights of the terms by the normal equations and Gaussian elimination with pivoting; four terms of order one need
/// no better conditioned method. `None` where the terms are not independent.
#[must_use]
pub fn least_squares(rows: &[([f64; TERMS], f64)]) -> Option<[f64; TERMS]> {
    let mut system = [[0.0; TERMS + 1]; TERMS];
    for (terms, value) in rows {
        for (line, left) in system.iter_mut().zip(terms) {
            for (cell, right) in line.iter_mut().zip(terms.iter().chain([value])) {
                *cell += left * right;
            }
        }
    }
    for column in 0..TERMS {
        let pivot =
            (column..TERMS).max_by(|one, other| system[*one][column].abs().total_cmp(&system[*other][column].abs()))?;
        system.swap(column, pivot);
        let line = system[column];
        if line[column].abs() < 1e-9 {
            return None;
        }
        for (_, target) in system.iter_mut().enumerate().filter(|(row, _)| *row != column) {
            let factor = target[column] / line[column];
            for (cell, above) in target.iter_mut().zip(line) {
                *cell -= factor * above;
            }
        }
    }
    Some(std::array::from_fn(|term| system[term][TERMS] / system[term][term]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_interpolate_linearly() {
        // Hyndman and Fan type 7 (NumPy's default): numpy.quantile([1, 2, 3, 4, 10], [0.1, 0.5, 0.9]) = 1.4, 3, 7.6.
        let values = [1.0, 2.0, 3.0, 4.0, 10.0];
        for (share, expected) in [(0.1, 1.4), (0.5, 3.0), (0.9, 7.6)] {
            assert!((quantile(&values, share).unwrap() - expected).abs() < 1e-12);
        }
        assert_eq!((quantile(&[], 0.5), median([2.0, 1.0])), (None, Some(1.5)));
    }

    #[test]
    fn mad_by_hand() {
        // Values 1, 1, 2, 2, 4, 6, 9: median 2, deviations 1 1 0 0 2 4 7, their median 1.
        let level = level(&[9.0, 1.0, 2.0, 6.0, 1.0, 4.0, 2.0]).unwrap();
        assert_eq!((level.centre, level.sigma), (2.0, MAD_TO_SIGMA));
    }

    #[test]
    fn the_shortest_half_is_not_drawn_to_the_other_level() {
        let values = [1.0, 1.1, 0.9, 1.05, 0.95, 1.02, 8.0, 8.1, 7.9, 8.05, 7.95];
        let level = shortest_half(&values).unwrap();
        assert!((level.centre - 1.0).abs() < 0.05 && level.sigma < 0.2, "{level:?}");
        assert_eq!(shortest_half(&[]), None);
        assert_eq!(shortest_half(&[3.0]), Some(Level { centre: 3.0, sigma: 0.0 }));
    }

    #[test]
    fn least_squares_finds_exact_weights() {
        let rows: Vec<_> = (0..9_i32)
            .map(|i| {
                let (sin, cos) = f64::from(i).sin_cos();
                ([1.0, f64::from(i), sin, cos], 2.0 - 0.5 * f64::from(i) + 3.0 * sin - cos)
            })
            .collect();
        for (found, expected) in least_squares(&rows).unwrap().into_iter().zip([2.0, -0.5, 3.0, -1.0]) {
            assert!((found - expected).abs() < 1e-9);
        }
        assert_eq!(least_squares(&rows[..2]), None);
    }
}
