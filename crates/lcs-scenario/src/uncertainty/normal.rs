//! The normal distribution's quantile.

/// Coefficients of a numerator or denominator, highest power first.
type Polynomial = [f64; 8];

const CENTRE: [Polynomial; 2] = [
    [
        2509.0809287301227,
        33430.57558358813,
        67265.7709270087,
        45921.95393154987,
        13731.69376550946,
        1971.5909503065513,
        133.14166789178438,
        3.3871328727963665,
    ],
    [
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1.0,
    ],
];
const TAIL: [Polynomial; 2] = [
    [
        0.0007745450142783414,
        0.022723844989269184,
        0.2417807251774506,
        1.2704582524523684,
        3.6478483247632045,
        5.769497221460691,
        4.630337846156546,
        1.4234371107496835,
    ],
    [
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1.0,
    ],
];
const FAR_TAIL: [Polynomial; 2] = [
    [
        2.0103343992922881e-07,
        2.7115555687434876e-05,
        0.0012426609473880784,
        0.026532189526576124,
        0.29656057182850487,
        1.7848265399172913,
        5.463784911164114,
        6.657904643501103,
    ],
    [
        2.0442631033899397e-15,
        1.421511758316446e-07,
        1.8463183175100548e-05,
        0.0007868691311456133,
        0.014875361290850615,
        0.1369298809227358,
        0.599832206555888,
        1.0,
    ],
];

/// Value below which a standard normal variable lies with probability `p`, to 16 digits.
///
/// # Source
/// M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics 37 (1988)
/// 477–484, doi:10.2307/2347330, routine PPND16.
pub(super) fn normal_quantile(p: f64) -> f64 {
    let of_polynomial = |polynomial: &Polynomial, r: f64| polynomial.iter().fold(0.0, |sum, c| sum * r + c);
    let ratio = |[above, below]: &[Polynomial; 2], r: f64| of_polynomial(above, r) / of_polynomial(below, r);
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        return q * ratio(&CENTRE, 0.180_625 - q * q);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-tail.ln()).sqrt();
    let size = if r <= 5.0 { ratio(&TAIL, r - 1.6) } else { ratio(&FAR_TAIL, r - 5.0) };
    if q < 0.0 { -size } else { size }
}

/// Probability that a standard normal variable lies below `z`, by the complement of the error function.
///
/// # Source
/// Abramowitz and Stegun (1964), 26.2.17 has 7 digits; here the continued fraction 26.2.14 and the series 26.2.10, which
/// have 14.
pub(super) fn normal_probability(z: f64) -> f64 {
    let density = (-0.5 * z * z).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if z.abs() < 4.0 {
        let (mut term, mut sum, mut n) = (z, z, 1.0);
        while term.abs() > 1e-17 * sum.abs() {
            n += 2.0;
            term *= z * z / n;
            sum += term;
        }
        return 0.5 + density * sum;
    }
    let fraction = (1..=60).rev().fold(z.abs(), |below, k| z.abs() + f64::from(k) / below);
    let tail = density / fraction;
    if z < 0.0 { tail } else { 1.0 - tail }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quantiles as printed in every table, and the probability as the inverse of the quantile.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (p, z) in [
            (0.5, 0.0),
            (0.9, 1.281_551_565_544_600_4),
            (0.975, 1.959_963_984_540_054),
            (1e-9, -5.997_807_015_007_687),
            (1e-12, -7.034_483_825_301_132),
        ] {
            assert!((normal_quantile(p) - z).abs() < 1e-13 * (1.0 + z.abs()), "{p}");
            // The sum of the series about 0 leaves 1e-15; far out the tail keeps twelve digits.
            assert!((normal_probability(z) - p).abs() < 1e-12 * p, "{p}");
        }
        assert!((normal_probability(5.0) - (1.0 - 2.866_515_718_791_933e-7)).abs() < 1e-15);
    }
}
