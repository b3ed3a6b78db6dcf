//! Sums in pairs, whose rounding grows with the logarithm of the count only.

/// Terms up to which a sum is not halved.
const BLOCK: usize = 128;
/// Running sums side by side.
const LANES: usize = 8;

/// Sum of `term(0)` to `term(count - 1)`, eight running sums side by side in blocks of up to 128.
///
/// The order is that of the numerical libraries of the reference implementations, so that a minimisation in which
/// rounding decides takes the same way.
///
/// # Source
/// Higham 1993, "The accuracy of floating point summation", <https://doi.org/10.1137/0914050>.
pub(crate) fn pairwise_sum(count: usize, term: &impl Fn(usize) -> f64) -> f64 {
    sum_from(0, count, term)
}

fn sum_from(first: usize, count: usize, term: &impl Fn(usize) -> f64) -> f64 {
    if count < LANES {
        return (first..first + count).fold(0.0, |sum, at| sum + term(at));
    }
    if count > BLOCK {
        let half = count / 2 - count / 2 % LANES;
        return sum_from(first, half, term) + sum_from(first + half, count - half, term);
    }
    let mut lanes: [f64; LANES] = std::array::from_fn(|lane| term(first + lane));
    let whole = count - count % LANES;
    for at in (LANES..whole).step_by(LANES) {
        for (lane, sum) in lanes.iter_mut().enumerate() {
            *sum += term(first + at + lane);
        }
    }
    let [a, b, c, d, e, f, g, h] = lanes;
    let sum = ((a + b) + (c + d)) + ((e + f) + (g + h));
    (whole..count).fold(sum, |sum, at| sum + term(first + at))
}

/// Mean in pairs.
pub(crate) fn pairwise_mean(values: &[f64]) -> f64 {
    pairwise_sum(values.len(), &|at| values[at]) / values.len() as f64
}

/// Standard deviation about the mean, in pairs.
pub(crate) fn pairwise_deviation(values: &[f64]) -> f64 {
    let centre = pairwise_mean(values);
    let squares = pairwise_sum(values.len(), &|at| (values[at] - centre) * (values[at] - centre));
    (squares / values.len() as f64).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_round_as_numpy_does() {
        // numpy 2.4.6: sum() and std() of numpy.arange(365.0) * 0.1 / 3
        let values: Vec<f64> = (0..365).map(|at| f64::from(at) * 0.1 / 3.0).collect();
        assert_eq!(pairwise_sum(values.len(), &|at| values[at]), 2214.3333333333335);
        assert_eq!(pairwise_deviation(&values), 3.5122009560324927);
    }
}
