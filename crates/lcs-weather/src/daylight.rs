//! How long the day lasts.

use std::f64::consts::{PI, TAU};

/// Declination of the sun, radians.
///
/// # Source
/// Cooper (1969), as Duffie & Beckman, Solar Engineering of Thermal Processes, equation 1.6.1a. Within 0.5°.
pub(crate) fn declination(day_of_year: f64) -> f64 {
    23.45_f64.to_radians() * (TAU * (284.0 + day_of_year) / 365.0).sin()
}

/// Hour angle of the sunset, radians: 0 in the polar night, π under the midnight sun.
///
/// # Source
/// Duffie & Beckman, equation 1.6.10.
pub(crate) fn sunset_angle(latitude_deg: f64, day_of_year: f64) -> f64 {
    (-latitude_deg.to_radians().tan() * declination(day_of_year).tan()).clamp(-1.0, 1.0).acos()
}

/// Hours from sunrise to sunset.
pub(crate) fn day_length_h(latitude_deg: f64, day_of_year: f64) -> f64 {
    24.0 * sunset_angle(latitude_deg, day_of_year) / PI
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By definition of the equator, the equinox (day 81 in Cooper's formula) and the polar circle.
    #[test]
    fn days_as_long_as_they_are() {
        assert!((day_length_h(0.0, 172.0) - 12.0).abs() < 1e-9 && (day_length_h(60.0, 81.0) - 12.0).abs() < 1e-9);
        assert_eq!((day_length_h(70.0, 172.0), day_length_h(70.0, 355.0)), (24.0, 0.0));
    }
}
