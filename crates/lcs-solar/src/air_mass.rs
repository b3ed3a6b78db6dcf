//! How much air the light passes.

/// Sea-level pressure of the standard atmosphere, Pa.
const SEA_LEVEL_PA: f64 = 101_325.0;

/// Optical path relative to the vertical, dimensionless; `None` with the sun below the horizon.
///
/// # Source
/// Kasten & Young, Applied Optics 28, 4735 (1989), doi:10.1364/AO.28.004735.
#[must_use]
pub fn relative_air_mass(apparent_zenith_deg: f64) -> Option<f64> {
    if apparent_zenith_deg > 90.0 {
        return None;
    }
    let elevation_deg = 90.0 - apparent_zenith_deg;
    Some(1.0 / (apparent_zenith_deg.to_radians().cos() + 0.505_72 * (6.079_95 + elevation_deg).powf(-1.636_4)))
}

/// Relative air mass scaled with the pressure of the site.
#[must_use]
pub fn absolute_air_mass(relative: f64, pressure_pa: f64) -> f64 {
    relative * pressure_pa / SEA_LEVEL_PA
}

/// Pressure of the standard atmosphere at an elevation, Pa.
///
/// # Source
/// U.S. Standard Atmosphere 1976, troposphere (lapse rate 6.5 K/km).
#[must_use]
pub fn pressure_at_elevation_pa(elevation_m: f64) -> f64 {
    100.0 * ((44_331.514 - elevation_m) / 11_880.516).powf(1.0 / 0.190_263_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published anchors of Kasten & Young's table: about 38 at the horizon (37.92), 1 at the zenith.
    #[test]
    fn horizon_and_zenith() {
        assert!((relative_air_mass(0.0).unwrap() - 1.0).abs() < 5e-4);
        assert!((relative_air_mass(90.0).unwrap() - 37.92).abs() < 0.01);
        assert!(relative_air_mass(90.1).is_none());
    }

    /// Standard atmosphere: 101,325 Pa at 0 m, 89,875 Pa at 1,000 m (table of the 1976 standard).
    #[test]
    fn standard_atmosphere() {
        assert!((pressure_at_elevation_pa(0.0) / 101_325.0 - 1.0).abs() < 1e-4);
        assert!((pressure_at_elevation_pa(1_000.0) / 89_875.0 - 1.0).abs() < 1e-3);
    }
}
