//! A window of which only transmittance and solar heat gain coefficient are known.

use super::Optics;

/// Resistance between its faces, m²K/W.
///
/// # Source
/// Arasteh, Kohler & Griffith (2009), *Modeling Windows in EnergyPlus with Simple Performance Indices*, LBNL-2804E,
/// equations 1 to 3.
pub(super) fn bare_resistance_m2k_w(u_w_m2k: f64) -> f64 {
    let inner = if u_w_m2k < 5.85 { 0.359_073 * u_w_m2k.ln() + 6.949_915 } else { 1.788_041 * u_w_m2k - 2.886_625 };
    let outer = 0.025_342 * u_w_m2k + 29.163_853;
    (1.0 / u_w_m2k - 1.0 / inner - 1.0 / outer).max(1e-3)
}

/// Optical properties at normal incidence: absorbed heat is put half on each face.
///
/// # Source
/// The same, steps 4 and 5; between 3.4 and 4.5 W/(m²·K) between its two branches.
pub(super) fn normal(u_w_m2k: f64, shgc: f64) -> Optics {
    let single = ((u_w_m2k - 3.4) / (4.5 - 3.4)).clamp(0.0, 1.0);
    let (of_one, of_more) = (branch(true, u_w_m2k, shgc), branch(false, u_w_m2k, shgc));
    let mix = |a: f64, b: f64| a + (b - a) * single;
    let transmittance = mix(of_more.0, of_one.0).clamp(0.0, 1.0);
    let absorptance = mix(of_more.1, of_one.1).clamp(0.0, 1.0 - transmittance);
    Optics { transmittance, outer: absorptance / 2.0, inner: absorptance / 2.0 }
}

/// Transmittance and absorptance after the correlations for single panes or for more.
fn branch(single: bool, u_w_m2k: f64, shgc: f64) -> (f64, f64) {
    let transmittance = match single {
        true if shgc < 0.7206 => 0.939_998 * shgc * shgc + 0.203_32 * shgc,
        true => 1.304_15 * shgc - 0.305_15,
        false if shgc <= 0.15 => 0.410_40 * shgc,
        false => 0.085_775 * shgc * shgc + 0.963_954 * shgc - 0.084_958,
    };
    let flows_in = shgc - transmittance;
    let cubic = |c: [f64; 4]| c[0] + flows_in * (c[1] + flows_in * (c[2] + flows_in * c[3]));
    let (inner, outer) = if single {
        (cubic([7.426_151, 9.945_872, -21.943_415, 29.436_546]), 2.225_824 * flows_in + 20.577_08)
    } else {
        (cubic([6.766_575, 19.737_055, -90.639_733, 199.820_812_8]), 5.763_355 * flows_in + 20.541_528)
    };
    let between = bare_resistance_m2k_w(u_w_m2k);
    let inward = (1.0 / outer + 0.5 * between) / (1.0 / outer + between + 1.0 / inner);
    (transmittance, (flows_in / inward).max(0.0))
}

/// Panes that a window of a transmittance has, 1 to 3.
pub(super) fn panes(u_w_m2k: f64) -> usize {
    match u_w_m2k {
        u if u > 4.0 => 1,
        u if u > 1.2 => 2,
        _ => 3,
    }
}

/// Solar properties at an angle relative to normal incidence, of 1, 2 or 3 panes of usual glass; nothing from 90° on.
///
/// # Source
/// Karlsson & Roos (2000), "Modelling the angular behaviour of the total solar energy transmittance of windows",
/// *Solar Energy* 69:321–329, category q = 4.
pub(crate) fn angular_factor(panes: usize, incidence_deg: f64) -> f64 {
    const Q: f64 = 4.0;
    if incidence_deg >= 90.0 {
        return 0.0;
    }
    let (z, p) = (incidence_deg.max(0.0) / 90.0, panes as f64);
    let (a, b) = (8.0, 0.25 / Q);
    let c = 1.0 - a - b;
    let (alpha, beta, gamma) = (5.2 + 0.7 * Q, 2.0, (5.26 + 0.06 * p) + (0.73 + 0.04 * p) * Q);
    (1.0 - a * z.powf(alpha) - b * z.powf(beta) - c * z.powf(gamma)).max(0.0)
}

/// [`angular_factor`] of 1, 2 and 3 panes over an even hemisphere, `2 ∫ f(θ) sin θ cos θ dθ`.
const DIFFUSE: [f64; 3] = [0.906_696, 0.893_129, 0.880_368];

/// [`angular_factor`] for light that comes evenly from a hemisphere, through 1, 2 or 3 panes.
pub(crate) fn diffuse_factor(panes: usize) -> f64 {
    DIFFUSE[panes - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SHGC by angle of the clear double glass of ASHRAE 140 (its informative table): within 0.05 of the ratio to normal.
    #[test]
    fn two_panes_follow_the_angular_table_of_clear_double_glass() {
        for (angle, shgc) in [(20.0, 0.787), (40.0, 0.775), (50.0, 0.748), (60.0, 0.681), (70.0, 0.532), (80.0, 0.276)]
        {
            let factor = angular_factor(2, angle);
            assert!((factor - shgc / 0.789).abs() < 0.05, "{angle}°: {factor} against {}", shgc / 0.789);
        }
        assert_eq!(angular_factor(1, 95.0), 0.0);
        // Hemispherical 0.700 of 0.789 in the same table.
        assert!((diffuse_factor(2) - 0.700 / 0.789).abs() < 0.02, "{}", diffuse_factor(2));
    }

    #[test]
    fn diffuse_factors_are_the_hemispherical_means() {
        const STEPS: usize = 20_000;
        let width_deg = 90.0 / STEPS as f64;
        for panes in 1..=3 {
            let ring = |step: usize| {
                let angle_deg = (step as f64 + 0.5) * width_deg;
                angular_factor(panes, angle_deg) * (2.0 * angle_deg).to_radians().sin() * width_deg.to_radians()
            };
            let mean: f64 = (0..STEPS).map(ring).sum();
            assert!((diffuse_factor(panes) - mean).abs() < 1e-6, "{panes}: {mean}");
        }
    }

    /// What enters at normal incidence under the standard's summer films is the SHGC that was asked for.
    #[test]
    fn transmitted_and_inward_heat_make_the_shgc() {
        for (u_w_m2k, shgc) in [(5.7, 0.82), (5.7, 0.5), (3.0, 0.7), (1.8, 0.35)] {
            let optics = normal(u_w_m2k, shgc);
            let absorbed = optics.outer + optics.inner;
            let between = bare_resistance_m2k_w(u_w_m2k);
            // Inward share with the summer films of ISO 15099 about 1/8 and 1/20.
            let inward = (1.0 / 20.0 + 0.5 * between) / (1.0 / 20.0 + between + 1.0 / 8.0);
            let heat = optics.transmittance + inward * absorbed;
            assert!((heat - shgc).abs() < 0.02, "{u_w_m2k} {shgc}: {heat}");
            assert!(optics.transmittance + absorbed <= 1.0);
        }
    }

    /// U of the bare pane with the films of the same paper gives the U it came from.
    #[test]
    fn a_single_pane_keeps_little_resistance() {
        assert!((bare_resistance_m2k_w(5.7) - 0.0077).abs() < 0.005, "{}", bare_resistance_m2k_w(5.7));
        assert!(bare_resistance_m2k_w(1.4) > 0.4);
    }
}
