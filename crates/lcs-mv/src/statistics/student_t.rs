//! Quantiles of Student's t distribution.

/// The t below which the share `probability` of the distribution lies, for `degrees` > 0 (need not be whole).
///
/// Bisection and Newton steps on the distribution function; good to about 1e-12 relative for 1 degree and more.
///
/// # Source
/// Distribution function through the regularised incomplete beta function, NIST Digital Library of Mathematical
/// Functions 8.17, <https://dlmf.nist.gov/8.17>.
pub(crate) fn student_t_quantile(probability: f64, degrees: f64) -> f64 {
    if probability < 0.5 {
        return -student_t_quantile(1.0 - probability, degrees);
    }
    let tail = 1.0 - probability;
    if tail <= 0.0 {
        return f64::INFINITY;
    }
    let (mut low, mut high) = (0.0, 1.0);
    while upper_tail(high, degrees) > tail {
        low = high;
        high *= 2.0;
    }
    let mut t: f64 = 0.5 * (low + high);
    for _ in 0..200 {
        let excess = upper_tail(t, degrees) - tail;
        if excess > 0.0 {
            low = t
        } else {
            high = t
        }
        let newton = t + excess / density(t, degrees);
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - t).abs() <= 1e-15 * next.abs() {
            return next;
        }
        t = next;
    }
    t
}

/// Share of the distribution above `t` >= 0.
fn upper_tail(t: f64, degrees: f64) -> f64 {
    let (a, b) = (degrees / 2.0, 0.5);
    // x = degrees / (degrees + t²), in logarithms, so that many degrees of freedom lose no digits
    let squares = t * t / degrees;
    let (x, beyond) = (1.0 / (1.0 + squares), squares / (1.0 + squares));
    if t == 0.0 {
        return 0.5;
    }
    let front = (ln_gamma_step(a) - a * squares.ln_1p() + b * beyond.ln()).exp() / std::f64::consts::PI.sqrt();
    let share = if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(x, a, b) / a
    } else {
        1.0 - front * beta_fraction(beyond, b, a) / b
    };
    0.5 * share
}

/// Density at `t`.
fn density(t: f64, degrees: f64) -> f64 {
    let half = degrees / 2.0;
    let scale = ln_gamma_step(half) - 0.5 * (degrees * std::f64::consts::PI).ln();
    (scale - (half + 0.5) * (t * t / degrees).ln_1p()).exp()
}

/// ln Γ(a + ½) − ln Γ(a); for large a by its series, where the difference would lose digits.
///
/// # Source
/// NIST Digital Library of Mathematical Functions 5.11.13, <https://dlmf.nist.gov/5.11>.
fn ln_gamma_step(a: f64) -> f64 {
    if a < 100.0 {
        return ln_gamma(a + 0.5) - ln_gamma(a);
    }
    let inverse = 1.0 / a;
    let series =
        inverse * (-1.0 / 8.0 + inverse * (1.0 / 128.0 + inverse * (5.0 / 1_024.0 - inverse * 21.0 / 32_768.0)));
    0.5 * a.ln() + series.ln_1p()
}

/// The continued fraction of [`regularised_beta`] by Lentz's method.
fn beta_fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let not_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / not_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut fraction = d;
    for step in 1..10_000 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / not_zero(1.0 + even * d);
        c = not_zero(1.0 + even / c);
        fraction *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / not_zero(1.0 + odd * d);
        c = not_zero(1.0 + odd / c);
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    fraction
}

/// Logarithm of the gamma function for `x` > 0: recurrence up to 15, then Stirling's series.
///
/// # Source
/// NIST Digital Library of Mathematical Functions 5.11.1, <https://dlmf.nist.gov/5.11>.
fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut product) = (x, 1.0);
    while x < 15.0 {
        product *= x;
        x += 1.0;
    }
    let inverse = 1.0 / (x * x);
    let series = (1.0 / 12.0
        - inverse * (1.0 / 360.0 - inverse * (1.0 / 1_260.0 - inverse * (1.0 / 1_680.0 - inverse / 1_188.0))))
        / x;
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + series - product.ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_equal_scipy() {
        // scipy 1.17.1, scipy.stats.t.ppf
        for (probability, degrees, expected) in [
            (0.95, 363.0, 1.649062136652858),
            (0.95, 9.0, 1.833112932656237),
            (0.95, 1.0, 6.313751514675037),
            (0.975, 2.5, 3.5746548420036817),
            (0.95, 1e6, 1.6448551507220404),
            (0.05, 17.0, -1.739606726075073),
        ] {
            let actual = student_t_quantile(probability, degrees);
            assert!((actual / expected - 1.0).abs() < 1e-11, "{probability} {degrees}: {actual} {expected}");
        }
    }
}
