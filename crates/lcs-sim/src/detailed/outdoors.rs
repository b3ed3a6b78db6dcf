//! What the outer faces meet in an hour.

use super::film::{STEFAN_BOLTZMANN, ZERO_C_K, forced_w_m2k};
use lcs_weather::WeatherYear;

/// Gas constant of dry air, J/(kg·K).
const DRY_AIR_J_KGK: f64 = 287.06;

/// Outdoor air and sky of one hour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outdoors {
    pub air_c: f64,
    pub sky_c: f64,
    pub pressure_pa: f64,
    pub density_kg_m3: f64,
    /// Forced convection at glass in the wind of the mast, W/(m²·K).
    pub forced_w_m2k: f64,
}

impl Outdoors {
    pub fn of(year: &WeatherYear, hour: usize) -> Self {
        let (air_c, pressure_pa) = (year.dry_bulb_c[hour], year.pressure_pa[hour]);
        Self {
            air_c,
            sky_c: (year.sky_ir_w_m2[hour] / STEFAN_BOLTZMANN).powf(0.25) - ZERO_C_K,
            pressure_pa,
            density_kg_m3: pressure_pa / (DRY_AIR_J_KGK * (air_c + ZERO_C_K)),
            forced_w_m2k: forced_w_m2k(year.wind_m_s[hour]),
        }
    }
}
