//! DIRINT: direct light from the clearness of an hour and of its neighbours.

use super::{DirectAndDiffuse, GlobalSeries, clearness};
use crate::absolute_air_mass;
use crate::extraterrestrial::distance_factor;

/// Solar constant of the model, W/m².
const SOLAR_CONSTANT_W_M2: f64 = 1_370.0;
/// Highest air mass of the model.
const MAX_AIR_MASS: f64 = 12.0;
/// Steps longer than this carry no stability index, s.
const MAX_STEP_S: f64 = 1.5 * 3_600.0;

/// Upper bounds of all bins but the last.
const CLEARNESS_BOUNDS: [f64; 5] = [0.24, 0.4, 0.56, 0.7, 0.8];
const ZENITH_BOUNDS_DEG: [f64; 5] = [25.0, 40.0, 55.0, 70.0, 80.0];
const STABILITY_BOUNDS: [f64; 5] = [0.015, 0.035, 0.07, 0.15, 0.3];
const WATER_BOUNDS_CM: [f64; 3] = [1.0, 2.0, 3.0];
/// The bins of an unknown stability and an unknown water content.
const UNKNOWN_STABILITY: usize = 6;
const UNKNOWN_WATER: usize = 4;

/// Direct light over that of DISC by bins of clearness, zenith angle, stability and water.
const COEFFICIENTS: [[[[f64; 5]; 7]; 6]; 6] = include!("dirint_coefficients.in");

/// What DISC says of a moment.
struct Disc {
    dni_w_m2: f64,
    clearness: f64,
    /// Clearness corrected for the path of the light; none with the sun below the horizon.
    path_free_clearness: Option<f64>,
}

/// Splits a series.
///
/// # Source
/// Perez, Ineichen, Maxwell, Seals & Zelenka, ASHRAE Transactions 98(1), 354 (1992), equations 1 to 5.
pub(super) fn split(series: &GlobalSeries) -> Vec<DirectAndDiffuse> {
    let moments: Vec<Disc> = (0..series.ghi_w_m2.len()).map(|at| disc(series, at)).collect();
    (0..moments.len())
        .map(|at| {
            let moment = &moments[at];
            let dni_w_m2 = moment.path_free_clearness.map_or(0.0, |clearness| {
                let stability = stability(&moments, at).filter(|_| series.step_s < MAX_STEP_S);
                let water_cm = series.dew_point_c.map(|dew_point_c| (0.07 * dew_point_c[at] - 0.075).exp());
                let stability = stability.map_or(UNKNOWN_STABILITY, |index| bin(&STABILITY_BOUNDS, index));
                let water = water_cm.map_or(UNKNOWN_WATER, |water_cm| bin(&WATER_BOUNDS_CM, water_cm));
                let zenith = bin(&ZENITH_BOUNDS_DEG, series.zenith_deg[at]);
                moment.dni_w_m2 * COEFFICIENTS[bin(&CLEARNESS_BOUNDS, clearness)][zenith][stability][water]
            });
            DirectAndDiffuse::with_direct(series.ghi_w_m2[at], series.zenith_deg[at], dni_w_m2, moment.clearness)
        })
        .collect()
}

fn bin(bounds: &[f64], value: f64) -> usize {
    bounds.partition_point(|bound| *bound <= value)
}

/// Mean step of the path-free clearness to the neighbours that have one.
fn stability(moments: &[Disc], at: usize) -> Option<f64> {
    let own = moments[at].path_free_clearness?;
    let step_to = |neighbour: Option<&Disc>| Some((neighbour?.path_free_clearness? - own).abs());
    let steps = [step_to(at.checked_sub(1).and_then(|before| moments.get(before))), step_to(moments.get(at + 1))];
    let known = steps.iter().flatten().count();
    (known > 0).then(|| steps.iter().flatten().sum::<f64>() / known as f64)
}

/// DISC, the model that DIRINT corrects.
///
/// # Source
/// Maxwell, A quasi-physical model for converting hourly global horizontal to direct normal insolation,
/// SERI/TR-215-3087 (1987).
fn disc(series: &GlobalSeries, at: usize) -> Disc {
    let (ghi_w_m2, zenith_deg, day) = (series.ghi_w_m2[at], series.zenith_deg[at], series.day_of_year[at]);
    let kt = clearness(ghi_w_m2, zenith_deg, day, SOLAR_CONSTANT_W_M2);
    if zenith_deg > 90.0 {
        return Disc { dni_w_m2: 0.0, clearness: kt, path_free_clearness: None };
    }
    let air_mass = absolute_air_mass(kasten_1966(zenith_deg), series.pressure_pa).min(MAX_AIR_MASS);
    let dni_w_m2 = transmittance(kt, air_mass) * SOLAR_CONSTANT_W_M2 * distance_factor(day);
    let path = 1.031 * (-1.4 / (0.9 + 9.4 / air_mass)).exp() + 0.1;
    Disc { dni_w_m2: dni_w_m2.max(0.0), clearness: kt, path_free_clearness: Some((kt / path).min(1.0)) }
}

/// Direct transmittance of the sky: that of clear air less the loss in clouds.
fn transmittance(kt: f64, air_mass: f64) -> f64 {
    let (a, b, c) = if kt <= 0.6 {
        (0.512 + kt * (-1.56 + kt * (2.286 - 2.222 * kt)), 0.37 + 0.962 * kt, -0.28 + kt * (0.932 - 2.048 * kt))
    } else {
        (
            -5.743 + kt * (21.77 + kt * (-27.49 + 11.56 * kt)),
            41.4 + kt * (-118.5 + kt * (66.05 + 31.9 * kt)),
            -47.01 + kt * (184.2 + kt * (-222.0 + 73.81 * kt)),
        )
    };
    let clear = 0.866 + air_mass * (-0.122 + air_mass * (0.012_1 + air_mass * (-0.000_653 + 1.4e-5 * air_mass)));
    clear - (a + b * (c * air_mass).exp())
}

/// Relative air mass of the model.
///
/// # Source
/// Kasten, Archiv für Meteorologie, Geophysik und Bioklimatologie B 14, 206 (1966).
fn kasten_1966(zenith_deg: f64) -> f64 {
    1.0 / (zenith_deg.to_radians().cos() + 0.15 * (93.885 - zenith_deg).powf(-1.253))
}
