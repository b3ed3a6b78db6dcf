//! Natural convection on the room side of glass, which starts anew at every window: calmer than along a whole wall.

/// Acceleration of gravity, m/s².
const GRAVITY_M_S2: f64 = 9.81;
/// Film temperature, K: between a room and its panes. 20 K more or less move the film by 2 %.
const FILM_K: f64 = 296.15;
/// Heat capacity of room air, J/(kg·K).
const HEAT_J_KGK: f64 = 1006.0;
/// Difference at which glass that is not upright takes its factor, K.
const USUAL_K: f64 = 10.0;

/// The room side of a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct GlassFace {
    /// Tilt of the outer face from horizontal, degrees.
    pub tilt_deg: f64,
    /// Height along the glass, m.
    pub height_m: f64,
    /// Density of the room's air, kg/m³.
    pub air_kg_m3: f64,
}

impl GlassFace {
    /// Convection at glass warmer than the air by `excess_k` (colder, if negative), W/(m²·K).
    ///
    /// # Source
    /// ISO 15099:2003, clause 8.3.2.2, equations 134 to 141, with the properties of air of its annex B.
    fn natural_w_m2k(&self, excess_k: f64) -> f64 {
        let conductivity = 2.873e-3 + 7.76e-5 * FILM_K;
        let viscosity = 3.723e-6 + 4.94e-8 * FILM_K;
        let rayleigh = self.air_kg_m3.powi(2) * self.height_m.powi(3) * GRAVITY_M_S2 * HEAT_J_KGK * excess_k.abs()
            / (FILM_K * viscosity * conductivity);
        // Warm glass that looks up from the room is cold glass that looks down.
        let tilt_deg = if excess_k > 0.0 { 180.0 - self.tilt_deg } else { self.tilt_deg };
        let upright = tilt_deg.to_radians().sin();
        let laminar = |rayleigh: f64| 0.56 * (rayleigh * upright).powf(0.25);
        let nusselt = if tilt_deg < 15.0 {
            0.13 * rayleigh.cbrt()
        } else if tilt_deg <= 90.0 {
            let critical = 2.5e5 * ((0.72 * tilt_deg).exp() / upright).powf(0.2);
            let turbulent = 0.13 * (rayleigh.cbrt() - critical.cbrt()).max(0.0);
            turbulent + laminar(rayleigh.min(critical))
        } else if tilt_deg <= 179.0 {
            laminar(rayleigh)
        } else {
            0.58 * rayleigh.powf(0.2)
        };
        nusselt * conductivity / self.height_m
    }

    /// Factors of the fourth root of the difference, W/(m²·K^5⁄4), at glass warmer and colder than the air: all of the
    /// standard for upright glass; for tilted glass its value at a difference of 10 K.
    pub fn factors(&self) -> [f64; 2] {
        [USUAL_K, -USUAL_K].map(|excess_k| self.natural_w_m2k(excess_k) / USUAL_K.powf(0.25))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: GlassFace = GlassFace { tilt_deg: 90.0, height_m: 2.0, air_kg_m3: 1.2 };

    /// EnergyPlus 25.2 on the zone with single glass in Tokyo: over the hours of a year with more than 3 K between pane and
    /// room its film is 1.443 ± 0.020 (ΔT/H)^¼.
    #[test]
    fn upright_glass_convects_as_in_energyplus() {
        for excess_k in [-15.0_f64, -3.0, 5.0, 20.0] {
            let expected = 1.443 * (excess_k.abs() / 2.0).powf(0.25);
            let ours = WINDOW.natural_w_m2k(excess_k);
            assert!((ours / expected - 1.0).abs() < 0.015, "{excess_k}: {ours} against {expected}");
            let factor = WINDOW.factors()[usize::from(excess_k < 0.0)];
            assert!((factor * excess_k.abs().powf(0.25) / ours - 1.0).abs() < 1e-9);
        }
    }

    /// Cold air falls off a skylight, and hot air stays below it.
    #[test]
    fn a_skylight_convects_when_it_is_cold() {
        let skylight = GlassFace { tilt_deg: 0.0, ..WINDOW };
        let [warm, cold] = skylight.factors();
        assert!(cold > 2.0 * warm, "{warm} {cold}");
        // Between 4 and 30 K the fourth root stays within a tenth of the standard's own power.
        for excess_k in [-4.0_f64, -30.0, 4.0, 30.0] {
            let factor = if excess_k > 0.0 { warm } else { cold };
            let ratio = factor * excess_k.abs().powf(0.25) / skylight.natural_w_m2k(excess_k);
            assert!((ratio - 1.0).abs() < 0.1, "{excess_k}: {ratio}");
        }
    }
}
