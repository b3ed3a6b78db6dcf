//! The logarithmic mean.

/// `(a − b) / (ln a − ln b)`; `L(a, a) = a`, `L(a, 0) = 0`. For values that are not negative.
///
/// # Source
/// B. W. Ang, Energy Policy 33 (2005) 867–871.
pub(super) fn log_mean(a: f64, b: f64) -> f64 {
    if a <= 0.0 || b <= 0.0 {
        return 0.0;
    }
    let relative = (a - b) / b;
    // Near a = b the quotient loses its digits, ln(1 + x) keeps them; far from it a difference of logarithms does.
    let log_ratio = if relative.abs() < 0.5 { relative.ln_1p() } else { a.ln() - b.ln() };
    if log_ratio == 0.0 { a } else { (a - b) / log_ratio }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn limits() {
        assert_eq!((log_mean(7.0, 7.0), log_mean(7.0, 0.0), log_mean(0.0, 0.0)), (7.0, 0.0, 0.0));
        // 1 / ln 2, and the series of the mean about 1.
        assert!((log_mean(2.0, 1.0) - std::f64::consts::LOG2_E).abs() < 1e-15);
        assert!((log_mean(1.0 + 1e-9, 1.0) - (1.0 + 0.5e-9)).abs() < 1e-15);
    }

    proptest! {
        /// It lies between the geometric and the arithmetic mean.
        #[test]
        fn between_the_other_means(a in 1e-6..1e6_f64, b in 1e-6..1e6_f64) {
            let mean = log_mean(a, b);
            prop_assert!(mean >= (a * b).sqrt() * (1.0 - 1e-12));
            prop_assert!(mean <= f64::midpoint(a, b) * (1.0 + 1e-12));
        }
    }
}
