//! Irradiance under a cloudless sky.

/// What the clear-sky model asks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClearSkyInput {
    /// Zenith angle with refraction, degrees.
    pub apparent_zenith_deg: f64,
    /// Absolute air mass, see [`crate::absolute_air_mass`].
    pub absolute_air_mass: f64,
    /// Linke turbidity at air mass 2: about 2 in clean cold air, 4 to 5 in the humid tropics.
    pub linke_turbidity: f64,
    /// Metres above sea level.
    pub elevation_m: f64,
    /// Normal irradiance outside the atmosphere, W/m².
    pub extraterrestrial_w_m2: f64,
}

/// Irradiance under a cloudless sky, W/m².
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ClearSky {
    /// Global on the horizontal.
    pub ghi_w_m2: f64,
    /// Direct on a plane facing the sun.
    pub dni_w_m2: f64,
    /// Diffuse on the horizontal.
    pub dhi_w_m2: f64,
}

/// Clear-sky irradiance from Linke turbidity, without the enhancement for very clean skies.
///
/// # Source
/// Ineichen & Perez, Solar Energy 73, 151 (2002), doi:10.1016/S0038-092X(02)00045-2.
#[must_use]
pub fn ineichen(input: &ClearSkyInput) -> ClearSky {
    let cos_zenith = input.apparent_zenith_deg.to_radians().cos();
    if cos_zenith <= 0.0 {
        return ClearSky::default();
    }
    let (turbidity, air_mass) = (input.linke_turbidity, input.absolute_air_mass);
    let fh1 = (-input.elevation_m / 8_000.0).exp();
    let fh2 = (-input.elevation_m / 1_250.0).exp();
    let cg1 = 5.09e-5 * input.elevation_m + 0.868;
    let cg2 = 3.92e-5 * input.elevation_m + 0.038_7;

    let attenuation = (-cg2 * air_mass * (fh1 + fh2 * (turbidity - 1.0))).exp();
    let ghi = cg1 * input.extraterrestrial_w_m2 * cos_zenith * attenuation;

    let beam = (0.664 + 0.163 / fh1) * (-0.09 * air_mass * (turbidity - 1.0)).exp();
    let beam = input.extraterrestrial_w_m2 * beam.max(0.0);
    // The paper's bound that keeps some diffuse light in a clear sky.
    let diffuse_share = (0.1 - 0.2 * (-turbidity).exp()) / (0.1 + 0.882 / fh1);
    let beam_bound = ghi * ((1.0 - diffuse_share) / cos_zenith).max(0.0);
    let dni = beam.min(beam_bound);
    ClearSky { ghi_w_m2: ghi, dni_w_m2: dni, dhi_w_m2: ghi - dni * cos_zenith }
}
