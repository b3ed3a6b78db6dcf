//! Global irradiance split into direct and diffuse.

use crate::extraterrestrial_normal_w_m2;

/// Above this zenith angle the division by its cosine gives nonsense: all light counts as diffuse.
const MAX_ZENITH_DEG: f64 = 87.0;
/// Floor of the zenith's cosine in the clearness index.
const MIN_COS_ZENITH: f64 = 0.065;

/// Global irradiance, split.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Decomposition {
    /// Direct normal irradiance, W/m².
    pub dni_w_m2: f64,
    /// Diffuse horizontal irradiance, W/m².
    pub dhi_w_m2: f64,
    /// Clearness index: share of the extraterrestrial horizontal irradiance that arrives, 0 to 1.
    pub clearness: f64,
}

/// Splits global horizontal irradiance by the clearness of the hour. `zenith_deg` is the true zenith angle.
///
/// Direct and diffuse always add up to the global value given, for a sun above 87° of zenith as all diffuse.
///
/// # Source
/// Erbs, Klein & Duffie, Solar Energy 28, 293 (1982), doi:10.1016/0038-092X(82)90302-4.
#[must_use]
pub fn erbs(ghi_w_m2: f64, zenith_deg: f64, day_of_year: u16) -> Decomposition {
    let cos_zenith = zenith_deg.to_radians().cos();
    let outside = extraterrestrial_normal_w_m2(day_of_year) * cos_zenith.max(MIN_COS_ZENITH);
    let kt = (ghi_w_m2 / outside).clamp(0.0, 1.0);
    let diffuse = ghi_w_m2 * erbs_diffuse_share(kt);
    let dni = (ghi_w_m2 - diffuse) / cos_zenith;
    if zenith_deg > MAX_ZENITH_DEG || ghi_w_m2 < 0.0 || dni < 0.0 {
        return Decomposition { dni_w_m2: 0.0, dhi_w_m2: ghi_w_m2.max(0.0), clearness: kt };
    }
    Decomposition { dni_w_m2: dni, dhi_w_m2: diffuse, clearness: kt }
}

/// Diffuse share of the global irradiance at a clearness index.
fn erbs_diffuse_share(kt: f64) -> f64 {
    if kt <= 0.22 {
        1.0 - 0.09 * kt
    } else if kt <= 0.8 {
        0.951_1 + kt * (-0.160_4 + kt * (4.388 + kt * (-16.638 + kt * 12.336)))
    } else {
        0.165
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn direct_and_diffuse_add_up(ghi in 0.0..1_300.0_f64, zenith_deg in 0.0..120.0_f64, day in 1_u16..=365) {
            let split = erbs(ghi, zenith_deg, day);
            let sum = split.dni_w_m2 * zenith_deg.to_radians().cos() + split.dhi_w_m2;
            prop_assert!((sum - ghi).abs() < 1e-9 * ghi.max(1.0), "{split:?}");
            prop_assert!(split.dni_w_m2 >= 0.0 && split.dhi_w_m2 >= 0.0 && (0.0..=1.0).contains(&split.clearness));
        }
    }
}
