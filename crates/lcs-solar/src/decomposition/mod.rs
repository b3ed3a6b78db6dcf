//! Global irradiance split into direct and diffuse.

mod dirint;
mod erbs;

pub use erbs::{erbs, erbs_driesse};

use crate::extraterrestrial::distance_factor;

/// Above this zenith angle the division by its cosine gives nonsense: all light counts as diffuse.
const MAX_ZENITH_DEG: f64 = 87.0;
/// Floor of the zenith's cosine in the clearness index.
const MIN_COS_ZENITH: f64 = 0.065;

/// Global irradiance, split. Direct on the horizontal and diffuse add up to the global value.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DirectAndDiffuse {
    /// Direct normal irradiance, W/m².
    pub dni_w_m2: f64,
    /// Diffuse horizontal irradiance, W/m².
    pub dhi_w_m2: f64,
    /// Clearness index: share of the extraterrestrial horizontal irradiance that arrives, 0 to 1.
    pub clearness: f64,
}

impl DirectAndDiffuse {
    /// A split with the direct light that a model found; what is left is diffuse, never below nothing.
    fn with_direct(ghi_w_m2: f64, zenith_deg: f64, dni_w_m2: f64, clearness: f64) -> Self {
        if zenith_deg > MAX_ZENITH_DEG || ghi_w_m2 <= 0.0 || dni_w_m2 <= 0.0 {
            return Self { dni_w_m2: 0.0, dhi_w_m2: ghi_w_m2.max(0.0), clearness };
        }
        let cos_zenith = zenith_deg.to_radians().cos();
        let dni_w_m2 = dni_w_m2.min(ghi_w_m2 / cos_zenith);
        Self { dni_w_m2, dhi_w_m2: (ghi_w_m2 - dni_w_m2 * cos_zenith).max(0.0), clearness }
    }
}

/// How global irradiance is split where direct and diffuse were not measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decomposition {
    /// By the clearness of the hour alone (Erbs, Klein & Duffie 1982).
    Erbs,
    /// Erbs without its jumps (Driesse, Jensen & Perez 2024).
    ErbsDriesse,
    /// By clearness, height of the sun, steadiness of the light and moisture of the air (Perez et al. 1992).
    #[default]
    Dirint,
}

/// Global irradiance at equal steps, in the order of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GlobalSeries<'a> {
    /// Global horizontal irradiance, W/m².
    pub ghi_w_m2: &'a [f64],
    /// True zenith angle, degrees.
    pub zenith_deg: &'a [f64],
    /// Day of the year, 1 to 366.
    pub day_of_year: &'a [u16],
    /// Yearly mean pressure at the site, Pa.
    pub pressure_pa: f64,
    /// Dew point, °C, where it is known.
    pub dew_point_c: Option<&'a [f64]>,
    /// From one value to the next, s. Beyond an hour and a half neighbours tell nothing about clouds.
    pub step_s: f64,
}

impl Decomposition {
    /// Splits a series.
    ///
    /// # Panics
    /// When the columns differ in length.
    #[must_use]
    pub fn split(self, series: &GlobalSeries) -> Vec<DirectAndDiffuse> {
        let count = series.ghi_w_m2.len();
        assert!(
            series.zenith_deg.len() == count
                && series.day_of_year.len() == count
                && series.dew_point_c.is_none_or(|column| column.len() == count),
            "columns of one series have one length"
        );
        let by_hour = |split: fn(f64, f64, u16) -> DirectAndDiffuse| {
            (0..count).map(|at| split(series.ghi_w_m2[at], series.zenith_deg[at], series.day_of_year[at])).collect()
        };
        match self {
            Self::Erbs => by_hour(erbs),
            Self::ErbsDriesse => by_hour(erbs_driesse),
            Self::Dirint => dirint::split(series),
        }
    }
}

/// Clearness index, 0 to 1, with the solar constant of the model.
fn clearness(ghi_w_m2: f64, zenith_deg: f64, day_of_year: u16, solar_constant_w_m2: f64) -> f64 {
    let outside = solar_constant_w_m2 * distance_factor(day_of_year);
    (ghi_w_m2 / (outside * zenith_deg.to_radians().cos().max(MIN_COS_ZENITH))).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn direct_and_diffuse_add_up(
            hours in prop::collection::vec((0.0..1_300.0_f64, 0.0..120.0_f64, -30.0..30.0_f64), 1..50),
            day in 1_u16..=365,
            moist in any::<bool>(),
            step_s in prop::sample::select(vec![600.0, 3_600.0, 10_800.0]),
        ) {
            let ghi_w_m2: Vec<f64> = hours.iter().map(|hour| hour.0).collect();
            let zenith_deg: Vec<f64> = hours.iter().map(|hour| hour.1).collect();
            let dew_point_c: Vec<f64> = hours.iter().map(|hour| hour.2).collect();
            let series = GlobalSeries {
                ghi_w_m2: &ghi_w_m2,
                zenith_deg: &zenith_deg,
                day_of_year: &vec![day; hours.len()],
                pressure_pa: 101_325.0,
                dew_point_c: moist.then_some(&dew_point_c),
                step_s,
            };
            for model in [Decomposition::Erbs, Decomposition::ErbsDriesse, Decomposition::Dirint] {
                for (split, (ghi, zenith_deg, _)) in model.split(&series).iter().zip(&hours) {
                    let sum = split.dni_w_m2 * zenith_deg.to_radians().cos() + split.dhi_w_m2;
                    prop_assert!((sum - ghi).abs() < 1e-9 * ghi.max(1.0), "{model:?} {split:?}");
                    prop_assert!(split.dni_w_m2 >= 0.0 && split.dhi_w_m2 >= 0.0, "{model:?} {split:?}");
                    prop_assert!((0.0..=1.0).contains(&split.clearness), "{model:?} {split:?}");
                }
            }
        }
    }
}
