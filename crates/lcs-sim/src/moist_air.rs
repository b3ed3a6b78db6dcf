//! Moist air in lanes: the psychrometrics that run every hour, as polynomials.
//!
//! # Source
//! Fits of `lcs_weather::psychrometrics` (ASHRAE Handbook—Fundamentals 2017, chapter 1; Hyland & Wexler 1983), within
//! 1e-4 of it from −40 to 60 °C. The eighth root of the saturation pressure is nearly a straight line in temperature, so
//! a short polynomial and three squarings give it without an exponential.

use crate::lanes::{Lanes, cubic};
use pulp::Simd;

/// Ratio of the molar masses of water and dry air.
const MASS_RATIO: f64 = 0.621_945;
/// Eighth root of the saturation pressure at 0 °C, Pa^⅛.
const ROOT_AT_FREEZING: f64 = 2.229_841_844_704_321_6;
/// What the eighth root gains per power of temperature over water, from 0 to 60 °C (3e-6 in pressure).
const OVER_WATER: [f64; 4] =
    [0.020_248_895_231_694_312, 8.645_209_852_410_093e-6, -1.574_709_200_759_906_6e-7, 4.159_932_864_927_177e-10];
/// The same over ice, from −40 to 0 °C (1e-4 in pressure: the two formulas do not quite meet at 0 °C).
const OVER_ICE: [f64; 4] =
    [0.022_971_555_060_244_83, 3.551_545_437_059_577_6e-5, -8.028_392_995_969_483e-8, 1.169_109_130_094_049_4e-9];
/// Temperature per power of what the eighth root is above its value at 0 °C, over water (2e-4 K).
const TEMPERATURE_OVER_WATER: [f64; 4] =
    [49.381_630_387_798_47, -1.008_004_952_127_959_3, 0.884_824_705_848_768_2, -0.100_862_233_011_599_01];
/// The same over ice (1e-3 K).
const TEMPERATURE_OVER_ICE: [f64; 4] =
    [43.518_199_184_639_57, -3.092_863_397_134_521, 0.167_380_420_970_890_68, -0.903_674_289_513_139_3];

/// `a·x + b·x² + …`, a polynomial without a constant, with coefficients of its own below zero.
#[inline(always)]
fn rising_by_sign<S: Simd>(below: &[f64; 4], above: &[f64; 4], x: Lanes<S>) -> Lanes<S> {
    let negative = x.less_than(x.constant(0.0));
    let coefficient = |power: usize| negative.select(x.constant(below[power]), x.constant(above[power]));
    cubic(&[coefficient(0), coefficient(1), coefficient(2), coefficient(3)], x, x * x) * x
}

/// Saturation pressure, Pa, from −40 to 60 °C; over ice below 0 °C.
#[inline(always)]
pub(crate) fn saturation_pressure_pa<S: Simd>(temperature_c: Lanes<S>) -> Lanes<S> {
    let root = rising_by_sign(&OVER_ICE, &OVER_WATER, temperature_c) + ROOT_AT_FREEZING;
    let fourth = root * root;
    let half = fourth * fourth;
    half * half
}

/// Humidity ratio at a vapour pressure of up to a fifth of the air pressure, of which the caller gives the inverse, 1/Pa.
///
/// `x/(1 − x)` as `x (1 + x)(1 + x²)(1 + x⁴)`: right to x⁸, without a division.
#[inline(always)]
pub(crate) fn humidity_ratio<S: Simd>(vapour_pa: Lanes<S>, per_pressure: f64) -> Lanes<S> {
    let share = vapour_pa * per_pressure;
    let squared = share * share;
    let fourth = squared * squared;
    (share * MASS_RATIO * (share + 1.0)) * ((squared + 1.0) * (fourth + 1.0))
}

/// Dew point of a humidity ratio, °C, from −40 to 60 °C; the frost point below 0 °C.
#[inline(always)]
pub(crate) fn dew_point_c<S: Simd>(humidity_ratio: Lanes<S>, pressure_pa: f64) -> Lanes<S> {
    let vapour_pa = humidity_ratio.positive() * pressure_pa / (humidity_ratio.positive() + MASS_RATIO);
    let above = vapour_pa.sqrt().sqrt().sqrt() - ROOT_AT_FREEZING;
    rising_by_sign(&TEMPERATURE_OVER_ICE, &TEMPERATURE_OVER_WATER, above)
}

/// Enthalpy of moist air above dry air and liquid water at 0 °C, J per kg dry air (equation 30 of the chapter).
#[inline(always)]
pub(crate) fn enthalpy_j_kg<S: Simd>(temperature_c: Lanes<S>, humidity_ratio: Lanes<S>) -> Lanes<S> {
    humidity_ratio.mul_add(vapour_enthalpy_j_kg(temperature_c), temperature_c * 1006.0)
}

/// Enthalpy of water vapour, J/kg: the latent heat of a load on the psychrometric chart.
#[inline(always)]
pub(crate) fn vapour_enthalpy_j_kg<S: Simd>(temperature_c: Lanes<S>) -> Lanes<S> {
    temperature_c.scaled_add(1860.0, temperature_c.constant(2.501e6))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lcs_weather::psychrometrics as exact;
    use pulp::{Arch, WithSimd};

    /// Applies a function of a register to each number.
    struct Each<'a, F>(&'a [f64], F);

    trait OfLanes {
        fn at<S: Simd>(&self, x: Lanes<S>) -> Lanes<S>;
    }

    impl<F: OfLanes> WithSimd for Each<'_, F> {
        type Output = Vec<f64>;

        #[inline(always)]
        fn with_simd<S: Simd>(self, simd: S) -> Vec<f64> {
            self.0.iter().map(|&x| self.1.at(Lanes::splat(simd, x)).lane(0)).collect()
        }
    }

    struct Saturated(f64);

    impl OfLanes for Saturated {
        fn at<S: Simd>(&self, x: Lanes<S>) -> Lanes<S> {
            humidity_ratio(saturation_pressure_pa(x), 1.0 / self.0)
        }
    }

    struct DewPoint(f64);

    impl OfLanes for DewPoint {
        fn at<S: Simd>(&self, x: Lanes<S>) -> Lanes<S> {
            dew_point_c(x, self.0)
        }
    }

    /// Against the exact formulas, at sea level and at 1,650 m.
    #[test]
    fn fits_agree_with_the_handbook() {
        for pressure_pa in [101_325.0, 83_460.0] {
            let temperatures: Vec<f64> = (-400..=600).map(|tenth| f64::from(tenth) / 10.0).collect();
            let saturated = Arch::new().dispatch(Each(&temperatures, Saturated(pressure_pa)));
            let points = Arch::new().dispatch(Each(&saturated, DewPoint(pressure_pa)));
            for ((&t, w), back) in temperatures.iter().zip(saturated).zip(points) {
                let expected = exact::saturation_humidity_ratio(t, pressure_pa);
                assert!((w / expected - 1.0).abs() < 1e-4, "{t} °C: {w} instead of {expected}");
                assert!((back - t).abs() < 2e-3, "{t} °C: {back}");
            }
        }
    }
}
