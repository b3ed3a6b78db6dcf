//! Hay and Davies: an isotropic dome with a bright disc around the sun.

use super::SkyDiffuseInput;

/// Floor of the zenith's cosine (89°), so that the disc does not blow up at the horizon.
const MIN_COS_ZENITH: f64 = 0.017_45;

/// Diffuse irradiance from the sky on the plane and its circumsolar part, W/m².
///
/// # Source
/// Hay & Davies, Proc. First Canadian Solar Radiation Data Workshop, 59 (1980).
pub(super) fn sky_diffuse_w_m2(input: &SkyDiffuseInput, cos_incidence: f64) -> (f64, f64) {
    let cos_zenith = input.sun.apparent_zenith_deg.to_radians().cos();
    let projection = cos_incidence.max(0.0) / cos_zenith.max(MIN_COS_ZENITH);
    let anisotropy = input.dni_w_m2 / input.extraterrestrial_w_m2;
    let dome = input.dhi_w_m2 * (1.0 - anisotropy) * input.plane.sky_view();
    let disc = input.dhi_w_m2 * anisotropy * projection;
    (dome.max(0.0) + disc.max(0.0), disc.max(0.0))
}
