//! Perez: dome, disc and horizon band, with coefficients fitted to measurements.

use super::{DiffuseSky, SkyDiffuseInput};
use crate::relative_air_mass;

/// Upper bounds of the first seven bins of sky clearness; the eighth is open.
const CLEARNESS_BOUNDS: [f64; 7] = [1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2];

/// F11, F12, F13, F21, F22, F23 per bin of sky clearness: the composite of all sites, table 6 of the paper.
const COEFFICIENTS: [[f64; 6]; 8] = [
    [-0.008, 0.588, -0.062, -0.060, 0.072, -0.022],
    [0.130, 0.683, -0.151, -0.019, 0.066, -0.029],
    [0.330, 0.487, -0.221, 0.055, -0.064, -0.026],
    [0.568, 0.187, -0.295, 0.109, -0.152, -0.014],
    [0.873, -0.392, -0.362, 0.226, -0.462, 0.001],
    [1.132, -1.237, -0.412, 0.288, -0.823, 0.056],
    [1.060, -1.600, -0.359, 0.264, -1.127, 0.131],
    [0.678, -0.327, -0.250, 0.156, -1.377, 0.251],
];

/// Dependence of the clearness on the zenith angle in radians.
const KAPPA: f64 = 1.041;

/// Floor of the zenith's cosine (85°), so that the disc does not blow up at the horizon.
const MIN_COS_ZENITH: f64 = 0.087_155_742_747_658_17;

/// The diffuse sky of a moment; dark with the sun below the horizon.
///
/// # Source
/// Perez, Ineichen, Seals, Michalsky & Stewart, Solar Energy 44, 271 (1990), doi:10.1016/0038-092X(90)90055-H.
pub(super) fn diffuse_sky(input: &SkyDiffuseInput, cos_zenith: f64) -> DiffuseSky {
    let Some(air_mass) = relative_air_mass(input.sun.apparent_zenith_deg) else {
        return DiffuseSky::DARK;
    };
    if input.dhi_w_m2 <= 0.0 {
        return DiffuseSky::DARK;
    }
    let zenith = input.sun.apparent_zenith_deg.to_radians();
    let cubic = KAPPA * zenith.powi(3);
    let clearness = ((input.dhi_w_m2 + input.dni_w_m2) / input.dhi_w_m2 + cubic) / (1.0 + cubic);
    let brightness = input.dhi_w_m2 * air_mass / input.extraterrestrial_w_m2;

    let bin = CLEARNESS_BOUNDS.partition_point(|bound| *bound <= clearness);
    let [f11, f12, f13, f21, f22, f23] = COEFFICIENTS[bin];
    let circumsolar = (f11 + f12 * brightness + f13 * zenith).max(0.0);
    let horizon = f21 + f22 * brightness + f23 * zenith;
    DiffuseSky {
        dome_w_m2: input.dhi_w_m2 * (1.0 - circumsolar),
        circumsolar_w_m2: input.dhi_w_m2 * circumsolar / cos_zenith.max(MIN_COS_ZENITH),
        horizon_w_m2: input.dhi_w_m2 * horizon,
    }
}
