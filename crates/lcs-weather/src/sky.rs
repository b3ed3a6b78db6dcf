//! Infrared radiation from the sky.

/// Stefan–Boltzmann constant, W/(m² K⁴).
const STEFAN_BOLTZMANN: f64 = 5.670_374e-8;

/// The air and the clouds that radiate down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SkyInfraredInput {
    /// Dry bulb, °C.
    pub dry_bulb_c: f64,
    /// Dew point, °C.
    pub dew_point_c: f64,
    /// Opaque cloud cover, tenths from 0 to 10.
    pub opaque_cover_tenths: f64,
}

/// Infrared irradiance from the sky on the horizontal, W/m².
///
/// # Source
/// Clark & Allen (1978), with the cloud factor of Walton (1983), as in the EnergyPlus Engineering Reference.
#[must_use]
pub fn sky_infrared_w_m2(input: &SkyInfraredInput) -> f64 {
    let emissivity = clear_sky_emissivity(input.dew_point_c) * cloud_factor(input.opaque_cover_tenths);
    emissivity.min(1.0) * radiated_w_m2(input.dry_bulb_c)
}

/// Emissivity of a clear sky over air with a dew point, °C (Clark & Allen).
pub(crate) fn clear_sky_emissivity(dew_point_c: f64) -> f64 {
    0.787 + 0.764 * ((dew_point_c + 273.15) / 273.0).ln()
}

/// What clouds, in tenths of opaque cover, add to the emissivity of the sky (Walton).
pub(crate) fn cloud_factor(opaque_cover_tenths: f64) -> f64 {
    let cover = opaque_cover_tenths.clamp(0.0, 10.0);
    1.0 + 0.022_4 * cover - 0.003_5 * cover.powi(2) + 0.000_28 * cover.powi(3)
}

/// What a black body of a temperature, °C, radiates, W/m².
pub(crate) fn radiated_w_m2(temperature_c: f64) -> f64 {
    STEFAN_BOLTZMANN * (temperature_c + 273.15).powi(4)
}

/// Opaque cloud cover, tenths, of a day with a clearness index: the share of the day without sunshine.
///
/// # Source
/// Ångström–Prescott, clearness = 0.25 + 0.50 × relative sunshine, with the coefficients of Allen et al., FAO
/// Irrigation and Drainage Paper 56 (1998), equation 35.
#[must_use]
pub fn cover_tenths(clearness: f64) -> f64 {
    10.0 * (1.0 - ((clearness - 0.25) / 0.5).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// First hour of Singapore's IWEC year: 24.7 °C, dew point 23.6 °C, opaque cover 1 tenth, 387 W/m².
    #[test]
    fn as_in_a_file_made_with_the_same_formula() {
        let input = SkyInfraredInput { dry_bulb_c: 24.7, dew_point_c: 23.6, opaque_cover_tenths: 1.0 };
        assert!((sky_infrared_w_m2(&input) - 387.0).abs() < 1.0, "{}", sky_infrared_w_m2(&input));
    }

    #[test]
    fn days_without_sunshine_are_covered() {
        assert_eq!((cover_tenths(0.75), cover_tenths(0.5), cover_tenths(0.1)), (0.0, 5.0, 10.0));
    }
}
