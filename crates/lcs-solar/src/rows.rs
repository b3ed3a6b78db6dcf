//! Parallel rows of modules on a flat roof: the shade of one on the next, and how many fit.

use crate::incidence::Direction;
use crate::{Plane, SunPosition};

/// Obliquity of the ecliptic, degrees: how far the noon sun stands from the equator at a solstice.
const OBLIQUITY_DEG: f64 = 23.44;

/// Equal rows on level ground, seen as endless: the ends and the first row fare better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rows {
    /// Plane of the modules.
    pub plane: Plane,
    /// Width of a row up its slope over the distance between rows: m² of modules per m² of roof. Above 1 only where
    /// steep rows stand under a high sun; rows overlap beyond 1 / cos tilt.
    pub ground_coverage: f64,
}

impl Rows {
    /// Share of a row's width that the row in front shades, 0 to 1, from its lower edge.
    ///
    /// # Source
    /// Anderson & Mikofski, Slope-aware backtracking for single-axis trackers, NREL/TP-5K00-76626 (2020); Anderson &
    /// Jensen, J. Renewable Sustainable Energy 16, 023504 (2024), doi:10.1063/5.0202220, equation 12, with equal rows
    /// on level ground: the projected angles reduce to the height of the sun and the cosine of incidence.
    #[must_use]
    pub fn shaded_fraction(&self, sun: &SunPosition) -> f64 {
        let to_sun = Direction::to_sun(sun);
        self.shaded_from(&to_sun, self.plane.normal().cos_angle(&to_sun))
    }

    pub(crate) fn shaded_from(&self, to_sun: &Direction, cos_incidence: f64) -> f64 {
        if to_sun.up <= 0.0 {
            return 1.0;
        }
        // Light along the modules passes above the row in front.
        let lit = to_sun.up / (self.ground_coverage * cos_incidence.abs());
        (1.0 - lit).clamp(0.0, 1.0)
    }

    /// Elevation below which the row in front hides the sky from a point of the row, degrees; `slant_height` is 0 at
    /// the lower edge, 1 at the upper.
    ///
    /// # Source
    /// Passias & Källbäck, Solar Cells 11, 281 (1984), doi:10.1016/0379-6787(84)90017-6, equation 8.
    #[must_use]
    pub fn masking_angle_deg(&self, slant_height: f64) -> f64 {
        let (sin_tilt, cos_tilt) = self.plane.tilt_deg.to_radians().sin_cos();
        let below_top = self.ground_coverage * (1.0 - slant_height);
        (below_top * sin_tilt).atan2(1.0 - below_top * cos_tilt).to_degrees()
    }

    /// Mean of [`Rows::masking_angle_deg`] over the row, degrees.
    ///
    /// # Source
    /// Passias & Källbäck (1984), equation 9.
    #[must_use]
    pub fn mean_masking_angle_deg(&self) -> f64 {
        let (sin_tilt, cos_tilt) = self.plane.tilt_deg.to_radians().sin_cos();
        if sin_tilt < 1e-9 || self.ground_coverage < 1e-9 {
            return 0.0;
        }
        let pitch = 1.0 / self.ground_coverage;
        let past = pitch * cos_tilt - 1.0;
        let angles =
            past * (past / (pitch * sin_tilt)).atan() + (1.0 - pitch * cos_tilt) * (cos_tilt / sin_tilt).atan();
        let logs = pitch.ln() - 0.5 * (pitch * pitch + 1.0 - 2.0 * pitch * cos_tilt).ln();
        (angles + pitch * sin_tilt * logs).to_degrees()
    }

    /// Share of an even sky's light that the row in front takes, 0 to 1: 1 − cos² of half the mean masking angle.
    ///
    /// # Source
    /// Passias & Källbäck (1984), section 4.
    #[must_use]
    pub fn sky_loss(&self) -> f64 {
        let half = 0.5 * self.mean_masking_angle_deg().to_radians();
        half.sin().powi(2)
    }
}

/// Share of the direct light that a partly shaded string still turns into power.
///
/// A string is as weak as its weakest module: each of the `blocks` (groups of cells behind one bypass diode, counted up
/// the slope) that the shade touches is lost beside the shaded area itself.
///
/// # Source
/// Martínez-Moreno, Muñoz & Lorenzo, Solar Energy Materials and Solar Cells 94, 2298 (2010),
/// doi:10.1016/j.solmat.2010.07.029, equation 6.
#[must_use]
pub fn shaded_string_factor(shaded_fraction: f64, blocks: u32) -> f64 {
    let touched = (shaded_fraction * f64::from(blocks)).ceil();
    (1.0 - shaded_fraction) * (1.0 - touched / (f64::from(blocks) + 1.0))
}

/// How far apart rows on a flat roof stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RowSpacing {
    /// No shade at noon of the winter solstice, rows facing the equator.
    NoonAtWinterSolstice {
        /// Degrees, north positive.
        latitude_deg: f64,
    },
    /// No shade from a sun straight in front and not below an elevation.
    LimitAngle {
        /// Degrees above the horizon, above 0 to 90.
        elevation_deg: f64,
    },
}

/// Why rows cannot be spaced.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum RowSpacingError {
    /// The sun of that moment does not stand above the horizon.
    #[error("a sun at {0}° of elevation shades every row behind another")]
    LowSun(f64),
    /// The tilt lies outside 0 to 90°.
    #[error("rows tilted by {0}° do not stand on a roof")]
    Tilt(f64),
}

impl RowSpacingError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::LowSun(_) => {
                "beyond the polar circle the winter sun stays down: give a limit angle above 0 and up to 90"
            }
            Self::Tilt(_) => "give degrees from the horizontal, 0 to 90",
        }
    }
}

impl RowSpacing {
    /// Ground coverage of rows at this spacing: m² of modules per m² of roof, 1 for modules that lie flat. Times the
    /// efficiency of the modules it is kWp per m² of roof.
    ///
    /// # Errors
    /// [`RowSpacingError`] where the sun does not rise, or the tilt is none.
    ///
    /// # Source
    /// The shadow of an edge at height w sin β is w sin β / tan α long (plane geometry).
    pub fn ground_coverage(&self, tilt_deg: f64) -> Result<f64, RowSpacingError> {
        let elevation_deg = match *self {
            Self::NoonAtWinterSolstice { latitude_deg } => 90.0 - latitude_deg.abs() - OBLIQUITY_DEG,
            Self::LimitAngle { elevation_deg } => elevation_deg,
        };
        if !(elevation_deg > 0.0 && elevation_deg <= 90.0) {
            return Err(RowSpacingError::LowSun(elevation_deg));
        }
        if !(0.0..=90.0).contains(&tilt_deg) {
            return Err(RowSpacingError::Tilt(tilt_deg));
        }
        let (sin_tilt, cos_tilt) = tilt_deg.to_radians().sin_cos();
        let (sin_elevation, cos_elevation) = elevation_deg.to_radians().sin_cos();
        Ok(1.0 / (cos_tilt + sin_tilt * cos_elevation / sin_elevation))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By hand: rows at 30° under a sun at 30° stand w (cos 30° + sin 30° / tan 30°) = √3 w apart.
    #[test]
    fn spacing_by_hand() {
        let spacing = RowSpacing::LimitAngle { elevation_deg: 30.0 };
        assert!((spacing.ground_coverage(30.0).unwrap() - 1.0 / 3.0_f64.sqrt()).abs() < 1e-12);
        assert!((spacing.ground_coverage(0.0).unwrap() - 1.0).abs() < 1e-12);
        let polar = RowSpacing::NoonAtWinterSolstice { latitude_deg: 69.6 };
        assert!(polar.ground_coverage(30.0).unwrap_err().hint().contains("limit angle"));
        assert_eq!(spacing.ground_coverage(-1.0).unwrap_err(), RowSpacingError::Tilt(-1.0));
    }

    proptest! {
        /// At the spacing the shade just touches the row behind; a little closer it climbs up.
        #[test]
        fn the_spacing_is_the_closest_without_shade(
            latitude_deg in -60.0..60.0_f64,
            tilt_deg in 2.0..80.0_f64,
        ) {
            let azimuth_deg = if latitude_deg >= 0.0 { 180.0 } else { 0.0 };
            let plane = Plane { tilt_deg, azimuth_deg };
            let zenith_deg = latitude_deg.abs() + OBLIQUITY_DEG;
            let noon = SunPosition { zenith_deg, apparent_zenith_deg: zenith_deg, azimuth_deg };
            let ground_coverage = RowSpacing::NoonAtWinterSolstice { latitude_deg }.ground_coverage(tilt_deg).unwrap();
            let rows = Rows { plane, ground_coverage };
            prop_assert!(rows.shaded_fraction(&noon) < 1e-12);
            let closer = Rows { ground_coverage: ground_coverage * 1.02, ..rows };
            prop_assert!(closer.shaded_fraction(&noon) > 0.01);
        }

        /// The closed mean is the mean of the angles (1,000 midpoints: 1e-3°).
        #[test]
        fn the_mean_masking_angle_is_a_mean(tilt_deg in 1.0..89.0_f64, share in 0.05..0.95_f64) {
            // Up to rows that nearly overlap; three widths a row at most.
            let ground_coverage = (share / tilt_deg.to_radians().cos()).min(3.0);
            let rows = Rows { plane: Plane { tilt_deg, azimuth_deg: 180.0 }, ground_coverage };
            let mean = (0..1_000).map(|at| rows.masking_angle_deg((f64::from(at) + 0.5) / 1_000.0)).sum::<f64>() / 1e3;
            prop_assert!((rows.mean_masking_angle_deg() - mean).abs() < 1e-3);
        }
    }
}
