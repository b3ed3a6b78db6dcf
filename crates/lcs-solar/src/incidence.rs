//! Planes, the angle at which light meets them, and what glass lets through at that angle.

use crate::SunPosition;

/// A flat surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plane {
    /// Degrees from the horizontal: 0 faces up, 90 is a wall.
    pub tilt_deg: f64,
    /// Azimuth of the outward normal, from north, clockwise, degrees.
    pub azimuth_deg: f64,
}

impl Plane {
    /// A flat roof.
    pub const HORIZONTAL: Self = Self { tilt_deg: 0.0, azimuth_deg: 180.0 };

    /// A wall facing an azimuth, degrees from north, clockwise.
    #[must_use]
    pub const fn vertical(azimuth_deg: f64) -> Self {
        Self { tilt_deg: 90.0, azimuth_deg }
    }

    /// Share of the sky dome that an unobstructed plane sees, 0.5 for a wall.
    #[must_use]
    pub fn sky_view(&self) -> f64 {
        0.5 * (1.0 + self.tilt_deg.to_radians().cos())
    }
}

/// Cosine of the angle between the plane's normal and the (apparent) sun; negative with the sun behind the plane.
#[must_use]
pub fn cos_incidence(plane: &Plane, sun: &SunPosition) -> f64 {
    let (sin_tilt, cos_tilt) = plane.tilt_deg.to_radians().sin_cos();
    let (sin_zenith, cos_zenith) = sun.apparent_zenith_deg.to_radians().sin_cos();
    let turn = (sun.azimuth_deg - plane.azimuth_deg).to_radians().cos();
    (cos_tilt * cos_zenith + sin_tilt * sin_zenith * turn).clamp(-1.0, 1.0)
}

/// Angle between the plane's normal and the (apparent) sun, degrees from 0 to 180.
#[must_use]
pub fn incidence_deg(plane: &Plane, sun: &SunPosition) -> f64 {
    cos_incidence(plane, sun).acos().to_degrees()
}

/// Incidence angle modifier 1 − b0 (1/cos θ − 1), from 0 to 1; `b0` 0.05 for flat glass modules.
///
/// # Source
/// Souka & Safwat (1966), as ASHRAE Standard 93.
#[must_use]
pub fn ashrae_modifier(incidence_deg: f64, b0: f64) -> f64 {
    if incidence_deg.abs() >= 90.0 {
        return 0.0;
    }
    (1.0 - b0 * (1.0 / incidence_deg.to_radians().cos() - 1.0)).clamp(0.0, 1.0)
}

/// Incidence angle modifier of one glass pane by Snell, Fresnel and Bouguer: refractive index 1.526, extinction
/// 4 /m, thickness 2 mm.
///
/// # Source
/// De Soto, Klein & Beckman, Solar Energy 80, 78 (2006), doi:10.1016/j.solener.2005.06.010.
#[must_use]
pub fn physical_modifier(incidence_deg: f64) -> f64 {
    const INDEX: f64 = 1.526;
    const EXTINCTION_TIMES_THICKNESS: f64 = 4.0 * 0.002;
    let angle = incidence_deg.abs();
    if angle >= 90.0 {
        return 0.0;
    }
    let normal_reflectance = ((INDEX - 1.0) / (INDEX + 1.0)).powi(2);
    let normal = (1.0 - normal_reflectance) * (-EXTINCTION_TIMES_THICKNESS).exp();
    let incident = angle.to_radians();
    let refracted = (incident.sin() / INDEX).asin();
    let reflectance = if angle < 1e-6 {
        normal_reflectance
    } else {
        let (difference, sum) = (refracted - incident, refracted + incident);
        0.5 * ((difference.sin() / sum.sin()).powi(2) + (difference.tan() / sum.tan()).powi(2))
    };
    (1.0 - reflectance) * (-EXTINCTION_TIMES_THICKNESS / refracted.cos()).exp() / normal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sun(zenith_deg: f64, azimuth_deg: f64) -> SunPosition {
        SunPosition { zenith_deg, apparent_zenith_deg: zenith_deg, azimuth_deg }
    }

    #[test]
    fn a_roof_sees_the_zenith_angle_and_a_wall_the_elevation() {
        assert!((incidence_deg(&Plane::HORIZONTAL, &sun(30.0, 77.0)) - 30.0).abs() < 1e-9);
        assert!((incidence_deg(&Plane::vertical(90.0), &sun(60.0, 90.0)) - 30.0).abs() < 1e-9);
        assert!((incidence_deg(&Plane::vertical(270.0), &sun(60.0, 90.0)) - 150.0).abs() < 1e-9);
        assert!((Plane::vertical(0.0).sky_view() - 0.5).abs() < 1e-12);
    }

    /// The ASHRAE form by hand at 60°: 1 − 0.05 (2 − 1) = 0.95. The physical form is 1 at the normal, falls
    /// steadily and reaches 0 at grazing incidence.
    #[test]
    fn modifiers_fall_from_one_to_nothing() {
        assert!((ashrae_modifier(60.0, 0.05) - 0.95).abs() < 1e-12);
        assert_eq!(ashrae_modifier(90.0, 0.05), 0.0);
        assert!((physical_modifier(0.0) - 1.0).abs() < 1e-12);
        assert!((physical_modifier(1e-3) - 1.0).abs() < 1e-6);
        let falling = (0..=90).map(|angle| physical_modifier(f64::from(angle))).collect::<Vec<_>>();
        assert!(falling.windows(2).all(|pair| pair[1] <= pair[0] + 1e-9));
        assert_eq!(falling[90], 0.0);
    }
}
