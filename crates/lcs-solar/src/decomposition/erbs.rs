//! Erbs' split by clearness alone, as published and without its jumps.

use super::{DirectAndDiffuse, clearness};
use crate::SOLAR_CONSTANT_W_M2;

/// Splits global horizontal irradiance by the clearness of the hour. `zenith_deg` is the true zenith angle.
///
/// A sun above 87° of zenith gives diffuse light only.
///
/// # Source
/// Erbs, Klein & Duffie, Solar Energy 28, 293 (1982), doi:10.1016/0038-092X(82)90302-4.
#[must_use]
pub fn erbs(ghi_w_m2: f64, zenith_deg: f64, day_of_year: u16) -> DirectAndDiffuse {
    split(ghi_w_m2, zenith_deg, day_of_year, |kt| {
        if kt <= 0.22 {
            1.0 - 0.09 * kt
        } else if kt <= 0.8 {
            0.951_1 + kt * (-0.160_4 + kt * (4.388 + kt * (-16.638 + kt * 12.336)))
        } else {
            0.165
        }
    })
}

/// [`erbs`] with coefficients that make the share and its slope continuous, so that it can be inverted.
///
/// # Source
/// Driesse, Jensen & Perez, Solar Energy 267, 112093 (2024), doi:10.1016/j.solener.2023.112093.
#[must_use]
pub fn erbs_driesse(ghi_w_m2: f64, zenith_deg: f64, day_of_year: u16) -> DirectAndDiffuse {
    split(ghi_w_m2, zenith_deg, day_of_year, |kt| {
        if kt <= 0.216 {
            1.0 - 0.09 * kt
        } else if kt <= 0.792 {
            let cubic = 4.246_926_715_218_317 + kt * (-16.470_508_424_697_304 + kt * 12.269_114_395_712_61);
            0.946_296_633_571_001 + kt * (-0.113_905_838_063_138_81 + kt * cubic)
        } else {
            0.165
        }
    })
}

fn split(ghi_w_m2: f64, zenith_deg: f64, day_of_year: u16, diffuse_share: fn(f64) -> f64) -> DirectAndDiffuse {
    let kt = clearness(ghi_w_m2, zenith_deg, day_of_year, SOLAR_CONSTANT_W_M2);
    let dni_w_m2 = ghi_w_m2 * (1.0 - diffuse_share(kt)) / zenith_deg.to_radians().cos();
    DirectAndDiffuse::with_direct(ghi_w_m2, zenith_deg, dni_w_m2, kt)
}
