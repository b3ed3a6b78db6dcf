//! Planes and the angle at which light meets them.

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

    /// Unit vector of the outward normal.
    pub(crate) fn normal(&self) -> Direction {
        Direction::new(self.tilt_deg, self.azimuth_deg)
    }
}

/// A direction from a point on the ground, as a unit vector.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Direction {
    pub east: f64,
    pub north: f64,
    pub up: f64,
}

impl Direction {
    pub fn new(zenith_deg: f64, azimuth_deg: f64) -> Self {
        let (sin_zenith, up) = zenith_deg.to_radians().sin_cos();
        let (sin_azimuth, cos_azimuth) = azimuth_deg.to_radians().sin_cos();
        Self { east: sin_zenith * sin_azimuth, north: sin_zenith * cos_azimuth, up }
    }

    /// Towards the sun as it is seen.
    pub fn to_sun(sun: &SunPosition) -> Self {
        Self::new(sun.apparent_zenith_deg, sun.azimuth_deg)
    }

    /// Cosine of the angle between two directions.
    pub fn cos_angle(&self, other: &Self) -> f64 {
        (self.east * other.east + self.north * other.north + self.up * other.up).clamp(-1.0, 1.0)
    }
}

/// Cosine of the angle between the plane's normal and the (apparent) sun; negative with the sun behind the plane.
#[must_use]
pub fn cos_incidence(plane: &Plane, sun: &SunPosition) -> f64 {
    plane.normal().cos_angle(&Direction::to_sun(sun))
}

/// Angle between the plane's normal and the (apparent) sun, degrees from 0 to 180.
#[must_use]
pub fn incidence_deg(plane: &Plane, sun: &SunPosition) -> f64 {
    cos_incidence(plane, sun).acos().to_degrees()
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
}
