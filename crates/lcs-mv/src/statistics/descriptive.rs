//! Means, quantiles and the correlation of a series with itself.

/// Arithmetic mean; not a number for no values.
pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The quantile by linear interpolation between order statistics; not a number for no values.
///
/// # Source
/// Hyndman & Fan 1996, definition 7, <https://doi.org/10.1080/00031305.1996.10473566>.
pub(crate) fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    quantile_of_sorted(&sorted, share)
}

/// [`quantile`] of values that are already sorted.
pub(crate) fn quantile_of_sorted(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let position = share * last as f64;
    let below = (position.floor() as usize).min(last);
    let above = (below + 1).min(last);
    let (gap, share) = (sorted[above] - sorted[below], position - below as f64);
    // from the nearer neighbour, so that neither end is missed by rounding
    if share >= 0.5 { sorted[above] - gap * (1.0 - share) } else { sorted[below] + gap * share }
}

/// The middle value.
pub(crate) fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// Pearson correlation of a series with itself one step later; `None` where it is undefined.
pub(crate) fn lag_one_autocorrelation(values: &[f64]) -> Option<f64> {
    let count = values.len().checked_sub(1).filter(|count| *count >= 2)?;
    let (later, earlier) = (&values[1..], &values[..count]);
    let (mean_later, mean_earlier) = (mean(later), mean(earlier));
    let (mut cross, mut squares_later, mut squares_earlier) = (0.0, 0.0, 0.0);
    for (a, b) in later.iter().zip(earlier) {
        let (a, b) = (a - mean_later, b - mean_earlier);
        cross += a * b;
        squares_later += a * a;
        squares_earlier += b * b;
    }
    let correlation = cross / (squares_later * squares_earlier).sqrt();
    correlation.is_finite().then_some(correlation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_interpolate() {
        // numpy.quantile([1, 2, 3, 4], [0.25, 0.5, 0.99])
        let values = [4.0, 1.0, 3.0, 2.0];
        assert_eq!(quantile(&values, 0.25), 1.75);
        assert_eq!(median(&values), 2.5);
        assert!((quantile(&values, 0.99) - 3.97).abs() < 1e-12);
    }

    #[test]
    fn autocorrelation_of_a_line_is_one_and_of_a_constant_is_undefined() {
        assert!((lag_one_autocorrelation(&[1.0, 2.0, 3.0, 4.0]).unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(lag_one_autocorrelation(&[1.0, 1.0, 1.0, 1.0]), None);
        // pandas: Series([1, 3, 2, 5, 4]).autocorr()
        assert!((lag_one_autocorrelation(&[1.0, 3.0, 2.0, 5.0, 4.0]).unwrap() - 0.0755928946018454).abs() < 1e-12);
    }
}
