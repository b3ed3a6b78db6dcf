//! Hay and Davies: an isotropic dome with a bright disc around the sun.

use super::{DiffuseSky, SkyDiffuseInput};

/// Floor of the zenith's cosine (89°), so that the disc does not blow up at the horizon.
const MIN_COS_ZENITH: f64 = 0.017_45;

/// The diffuse sky of a moment.
///
/// # Source
/// Hay & Davies, Proc. First Canadian Solar Radiation Data Workshop, 59 (1980).
pub(super) fn diffuse_sky(input: &SkyDiffuseInput, cos_zenith: f64) -> DiffuseSky {
    let anisotropy = input.dni_w_m2 / input.extraterrestrial_w_m2;
    DiffuseSky {
        dome_w_m2: (input.dhi_w_m2 * (1.0 - anisotropy)).max(0.0),
        circumsolar_w_m2: (input.dhi_w_m2 * anisotropy / cos_zenith.max(MIN_COS_ZENITH)).max(0.0),
        horizon_w_m2: 0.0,
    }
}
