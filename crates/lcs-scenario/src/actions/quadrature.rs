//! Gauss–Legendre quadrature on 0 to 1: `n` points are exact for polynomials up to degree `2 n − 1`.

/// Points and weights.
pub(crate) fn gauss_legendre(points: usize) -> Vec<(f64, f64)> {
    let n = points.max(1) as f64;
    (0..points.max(1))
        .map(|index| {
            // Newton from the asymptotic root; converges to the last digit in a few steps.
            let mut x = (std::f64::consts::PI * (index as f64 + 0.75) / (n + 0.5)).cos();
            let mut slope = 1.0;
            for _ in 0..100 {
                let (value, derivative) = legendre(points.max(1), x);
                slope = derivative;
                let step = value / derivative;
                x -= step;
                if step.abs() < 1e-15 {
                    break;
                }
            }
            (f64::midpoint(1.0, x), 1.0 / ((1.0 - x * x) * slope * slope))
        })
        .collect()
}

/// The Legendre polynomial of a degree and its derivative.
fn legendre(degree: usize, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    for k in 2..=degree {
        let k = k as f64;
        (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
    }
    (value, degree as f64 * (x * value - before) / (x * x - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The integral of t^d over 0 to 1 is 1 / (d + 1).
    #[test]
    fn polynomials_are_exact() {
        for points in 1..=20 {
            for degree in 0..2 * points {
                let integral: f64 =
                    gauss_legendre(points).iter().map(|(t, weight)| weight * t.powi(degree as i32)).sum();
                assert!((integral - 1.0 / (degree as f64 + 1.0)).abs() < 1e-13, "{points} {degree}");
            }
        }
    }
}
