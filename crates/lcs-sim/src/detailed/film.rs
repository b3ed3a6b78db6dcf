//! Heat between faces and what they face: convection, long-wave exchange, the gap between panes.

use super::Tilt;

/// Stefan-Boltzmann constant, W/(m²·K⁴).
pub(super) const STEFAN_BOLTZMANN: f64 = 5.670_374e-8;
/// Kelvin at 0 °C.
pub(super) const ZERO_C_K: f64 = 273.15;

/// Natural convection at a face, W/(m²·K). `excess_k` is the temperature of the face above that of the air.
///
/// # Source
/// Walton (1983), *Thermal Analysis Research Program Reference Manual*, NBSIR 83-2655: 1.31 |ΔT|^⅓ at walls,
/// 9.482/(7.283 − |cos Σ|) where heat rises freely, 1.810/(1.382 + |cos Σ|) where it is held.
#[must_use]
pub fn natural_w_m2k(tilt: Tilt, excess_k: f64) -> f64 {
    let rises = excess_k > 0.0;
    let factor = match tilt {
        Tilt::Vertical => 1.31,
        Tilt::Up if rises => 9.482 / (7.283 - 1.0),
        Tilt::Down if !rises => 9.482 / (7.283 - 1.0),
        Tilt::Up | Tilt::Down => 1.810 / (1.382 + 1.0),
    };
    factor * excess_k.abs().cbrt()
}

/// Forced convection at glass, W/(m²·K), in a wind at the height of the face: mean of the windward and the leeward side.
///
/// # Source
/// Yazdanian & Klems (1994), *ASHRAE Transactions* 100(1): MoWiTT; as used by the DOE-2 model of EnergyPlus.
#[must_use]
pub fn forced_w_m2k(wind_m_s: f64) -> f64 {
    f64::midpoint(3.26 * wind_m_s.powf(0.89), 3.55 * wind_m_s.powf(0.617))
}

/// Convection at an outer face, W/(m²·K): glass from natural and forced, rougher faces by their roughness.
///
/// # Source
/// DOE-2 model in the EnergyPlus Engineering Reference, "Outside Surface Heat Balance".
#[must_use]
pub fn outside_w_m2k(tilt: Tilt, excess_k: f64, forced_w_m2k: f64, roughness: f64) -> f64 {
    let natural = natural_w_m2k(tilt, excess_k);
    let glass = (natural * natural + forced_w_m2k * forced_w_m2k).sqrt();
    natural + roughness * (glass - natural)
}

/// Wind at a height over open country, relative to the mast's 10 m.
///
/// # Source
/// ASHRAE Handbook of Fundamentals, ch. "Airflow around buildings": boundary layer 270 m, exponent 0.14.
#[must_use]
pub fn wind_factor(height_m: f64) -> f64 {
    (height_m.max(0.5) / 10.0).powf(0.14)
}

/// Linearised long-wave conductance between a face and a body, W/(m²·K), for an emissivity and a view factor.
#[must_use]
pub fn long_wave_w_m2k(emissivity: f64, view: f64, face_c: f64, body_c: f64) -> f64 {
    let (a, b) = (face_c + ZERO_C_K, body_c + ZERO_C_K);
    emissivity * view * STEFAN_BOLTZMANN * (a * a + b * b) * (a + b)
}

/// A vertical air gap between two panes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
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
    #[must_use]
    pub fn conductance_w_m2k(&self, one_c: f64, other_c: f64, pressure_pa: f64) -> f64 {
        let mean_k = f64::midpoint(one_c, other_c) + ZERO_C_K;
        let conductivity = 2.873e-3 + 7.76e-5 * mean_k;
        let viscosity = 3.723e-6 + 4.94e-8 * mean_k;
        let heat = 1002.737 + 1.2324e-2 * mean_k;
        let density = pressure_pa / (287.06 * mean_k);
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
        let exchange = 1.0 / (2.0 / self.emissivity - 1.0);
        slender.max(tall) * conductivity / self.width_m + long_wave_w_m2k(exchange, 1.0, one_c, other_c)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ASHRAE Handbook of Fundamentals, ch. 26: a black body at 24 °C sees another at 24 °C with 5.9 W/(m²·K).
    #[test]
    fn long_wave_conductance_is_four_sigma_t_cubed() {
        assert!((long_wave_w_m2k(1.0, 1.0, 24.0, 24.0) - 5.95).abs() < 0.02);
    }

    /// Two panes at 12 mm in still cold weather let about 5.8 W/(m²·K) through their gap (EN 673 gives 5.7 to 6.1 for
    /// uncoated glass).
    #[test]
    fn a_gap_conducts_as_uncoated_double_glass_does() {
        let gap = Gap { width_m: 0.012, height_m: 2.0, emissivity: 0.84 };
        let conductance = gap.conductance_w_m2k(15.0, 0.0, 101_325.0);
        assert!((5.5..6.3).contains(&conductance), "{conductance}");
    }

    #[test]
    fn warm_air_rises_from_floors_and_stays_under_ceilings() {
        assert!(natural_w_m2k(Tilt::Up, 5.0) > natural_w_m2k(Tilt::Up, -5.0));
        assert_eq!(natural_w_m2k(Tilt::Up, 5.0), natural_w_m2k(Tilt::Down, -5.0));
    }

    #[test]
    fn rough_faces_and_wind_exchange_more() {
        let calm = outside_w_m2k(Tilt::Vertical, 3.0, forced_w_m2k(0.0), 1.67);
        let windy = outside_w_m2k(Tilt::Vertical, 3.0, forced_w_m2k(5.0), 1.67);
        assert!(windy > 3.0 * calm);
        assert!(outside_w_m2k(Tilt::Vertical, 3.0, forced_w_m2k(5.0), 1.0) < windy);
        assert!(wind_factor(2.0) < 1.0 && (wind_factor(10.0) - 1.0).abs() < 1e-12);
    }
}
