//! Heat between two panes.

use super::Glass;
use super::film::{STEFAN_BOLTZMANN, ZERO_C_K};

/// Pressure in the gap, Pa: sealed at sea level.
const PRESSURE_PA: f64 = 101_325.0;

/// A vertical air gap between two panes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gap {
    /// Width, m.
    pub width_m: f64,
    /// Height, m.
    pub height_m: f64,
    /// Emissivity of both faces, 0–1.
    pub emissivity: f64,
}

impl Gap {
    /// Conductance of convection and radiation, W/(m²·K).
    ///
    /// # Source
    /// ElSherbiny, Raithby & Hollands (1982), *J. Heat Transfer* 104:96, with the properties of air of ISO 15099.
    pub fn conductance_w_m2k(&self, one_c: f64, other_c: f64) -> f64 {
        let mean_k = f64::midpoint(one_c, other_c) + ZERO_C_K;
        let conductivity = 2.873e-3 + 7.76e-5 * mean_k;
        let viscosity = 3.723e-6 + 4.94e-8 * mean_k;
        let heat = 1002.737 + 1.2324e-2 * mean_k;
        let density = PRESSURE_PA / (287.06 * mean_k);
        let difference = (one_c - other_c).abs().max(0.01);
        let rayleigh =
            density * density * self.width_m.powi(3) * 9.81 * heat * difference / (mean_k * viscosity * conductivity);
        let slender = if rayleigh <= 1e4 {
            1.0 + 1.759_667_8e-10 * rayleigh.powf(2.298_475_5)
        } else if rayleigh <= 5e4 {
            0.028_154 * rayleigh.powf(0.4134)
        } else {
            0.067_383_8 * rayleigh.cbrt()
        };
        let tall = 0.242 * (rayleigh * self.width_m / self.height_m).powf(0.272);
        let (a, b) = (one_c + ZERO_C_K, other_c + ZERO_C_K);
        let radiation = STEFAN_BOLTZMANN * (a * a + b * b) * (a + b) / (2.0 / self.emissivity - 1.0);
        slender.max(tall) * conductivity / self.width_m + radiation
    }
}

/// Conductance of a window between its outermost faces: `constant + per_mean_c × mean + per_difference_k × |difference|`
/// of their temperatures, W/(m²·K).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct WindowConductance {
    pub constant: f64,
    pub per_mean_c: f64,
    pub per_difference_k: f64,
}

impl WindowConductance {
    /// Of glass in windows of a height, with faces of an emissivity. That of a gap is fitted once by least squares over
    /// means from −10 to 50 °C and differences up to 30 K.
    pub fn of(glass: &Glass, height_m: f64, emissivity: f64) -> Self {
        let fixed = |constant: f64| Self { constant, per_mean_c: 0.0, per_difference_k: 0.0 };
        match *glass {
            Glass::Simple { u_w_m2k, .. } => fixed(1.0 / super::simple_glazing::bare_resistance_m2k_w(u_w_m2k)),
            Glass::Panes { count: 1, thickness_m, conductivity_w_mk, .. } => fixed(conductivity_w_mk / thickness_m),
            Glass::Panes { thickness_m, conductivity_w_mk, gap_m, .. } => {
                let panes = 2.0 * thickness_m / conductivity_w_mk;
                fitted(&Gap { width_m: gap_m, height_m, emissivity }, panes)
            }
        }
    }

    #[cfg(test)]
    fn at(&self, one_c: f64, other_c: f64) -> f64 {
        let mean_c = f64::midpoint(one_c, other_c);
        self.constant + self.per_mean_c * mean_c + self.per_difference_k * (one_c - other_c).abs()
    }
}

fn fitted(gap: &Gap, panes_m2k_w: f64) -> WindowConductance {
    // Means and differences are laid out on a full grid, so that each slope is a simple regression of its own.
    const MEANS: usize = 13;
    const DIFFERENCES: usize = 16;
    let mean_c = |i: usize| -10.0 + 5.0 * i as f64;
    let difference_k = |j: usize| 2.0 * j as f64;
    let at = |i: usize, j: usize| {
        let half = difference_k(j) / 2.0;
        1.0 / (1.0 / gap.conductance_w_m2k(mean_c(i) - half, mean_c(i) + half) + panes_m2k_w)
    };
    let (middle_c, middle_k) = (mean_c(MEANS / 2), difference_k(DIFFERENCES - 1) / 2.0);
    let (mut sum, mut by_mean, mut by_difference, mut squares_c, mut squares_k) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for i in 0..MEANS {
        for j in 0..DIFFERENCES {
            let (c, k, value) = (mean_c(i) - middle_c, difference_k(j) - middle_k, at(i, j));
            sum += value;
            by_mean += c * value;
            by_difference += k * value;
            squares_c += c * c;
            squares_k += k * k;
        }
    }
    let (per_mean_c, per_difference_k) = (by_mean / squares_c, by_difference / squares_k);
    let mean = sum / (MEANS * DIFFERENCES) as f64;
    WindowConductance {
        constant: mean - per_mean_c * middle_c - per_difference_k * middle_k,
        per_mean_c,
        per_difference_k,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two panes at 12 mm in still cold weather let about 5.8 W/(m²·K) through their gap (EN 673 gives 5.7 to 6.1 for
    /// uncoated glass).
    #[test]
    fn a_gap_conducts_as_uncoated_double_glass_does() {
        let gap = Gap { width_m: 0.012, height_m: 2.0, emissivity: 0.84 };
        let conductance = gap.conductance_w_m2k(15.0, 0.0);
        assert!((5.5..6.3).contains(&conductance), "{conductance}");
    }

    /// The fit follows the correlations within 3 % over its range.
    #[test]
    fn the_fit_follows_the_gap() {
        for width_m in [0.006, 0.012, 0.016] {
            let gap = Gap { width_m, height_m: 2.0, emissivity: 0.84 };
            let fit = fitted(&gap, 0.006);
            for (one_c, other_c) in [(-10.0, -10.0), (0.0, 15.0), (20.0, 24.0), (40.0, 28.0), (55.0, 40.0), (5.0, 30.0)]
            {
                let exact = 1.0 / (1.0 / gap.conductance_w_m2k(one_c, other_c) + 0.006);
                assert!((fit.at(one_c, other_c) / exact - 1.0).abs() < 0.03, "{width_m}: {one_c} {other_c}");
            }
        }
    }
}
