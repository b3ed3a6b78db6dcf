//! What stands around a place: hills and buildings that hide the low sun and a part of the sky.

use std::f64::consts::{FRAC_PI_2, PI};

use crate::incidence::Direction;
use crate::{Plane, SunPosition};

/// Height of the skyline by azimuth, straight between its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Horizon {
    /// Azimuth and elevation, degrees, by rising azimuth.
    points: Vec<[f64; 2]>,
}

/// Why points are no skyline.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum HorizonError {
    /// No point at all.
    #[error("a horizon without points")]
    Empty,
    /// An azimuth outside 0 to 360°, or twice the same.
    #[error("azimuth {0}° of the horizon is outside 0 to 360 or given twice")]
    Azimuth(f64),
    /// An elevation outside 0 to 90°.
    #[error("elevation {0}° of the horizon is outside 0 to 90")]
    Elevation(f64),
}

impl HorizonError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Empty => "give at least one pair of azimuth and elevation; one alone stands for all directions",
            Self::Azimuth(_) => "give each azimuth once, in degrees clockwise from north, 0 to below 360",
            Self::Elevation(_) => "give degrees above the horizontal, 0 where the view is open",
        }
    }
}

impl Horizon {
    /// A skyline from pairs of azimuth (clockwise from north, 0 to below 360) and elevation, degrees, in any order.
    ///
    /// # Errors
    /// [`HorizonError`] where there is no point, an azimuth is given twice or a figure is not on the sky.
    pub fn new(points: &[(f64, f64)]) -> Result<Self, HorizonError> {
        if points.is_empty() {
            return Err(HorizonError::Empty);
        }
        let mut sorted = Vec::with_capacity(points.len());
        for (azimuth_deg, elevation_deg) in points.iter().copied() {
            if !(0.0..360.0).contains(&azimuth_deg) {
                return Err(HorizonError::Azimuth(azimuth_deg));
            }
            if !(0.0..=90.0).contains(&elevation_deg) {
                return Err(HorizonError::Elevation(elevation_deg));
            }
            sorted.push([azimuth_deg, elevation_deg]);
        }
        sorted.sort_by(|a, b| a[0].total_cmp(&b[0]));
        match sorted.windows(2).find(|pair| pair[0][0] == pair[1][0]) {
            Some(twice) => Err(HorizonError::Azimuth(twice[0][0])),
            None => Ok(Self { points: sorted }),
        }
    }

    /// Height of the skyline in a direction, degrees.
    #[must_use]
    pub fn elevation_deg(&self, azimuth_deg: f64) -> f64 {
        let azimuth_deg = azimuth_deg.rem_euclid(360.0);
        let count = self.points.len();
        let after = self.points.partition_point(|point| point[0] <= azimuth_deg);
        let [from, low] = self.points[(after + count - 1) % count];
        let [to, high] = self.points[after % count];
        // The last point joins the first round the north.
        let span = if count == 1 { 360.0 } else { (to - from).rem_euclid(360.0) };
        low + (high - low) * (azimuth_deg - from).rem_euclid(360.0) / span
    }

    /// Whether the sun's centre stands behind the skyline.
    #[must_use]
    pub fn hides(&self, sun: &SunPosition) -> bool {
        self.hides_direction(&Direction::to_sun(sun))
    }

    pub(crate) fn hides_direction(&self, direction: &Direction) -> bool {
        let azimuth_deg = direction.east.atan2(direction.north).to_degrees();
        direction.up < self.elevation_deg(azimuth_deg).to_radians().sin()
    }

    /// Share of the light of an even sky that reaches a plane past the skyline, of that on the open horizontal:
    /// cos² of the height for a horizontal plane in an even bowl.
    #[must_use]
    pub fn sky_view(&self, plane: &Plane) -> f64 {
        sky_view(plane, |azimuth_deg| self.elevation_deg(azimuth_deg))
    }

    /// Sky seen past the skyline over that seen without; 1 for a plane that sees none.
    pub(crate) fn free_sky(&self, plane: &Plane) -> f64 {
        let open = sky_view(plane, |_| 0.0);
        if open > 1e-9 { self.sky_view(plane) / open } else { 1.0 }
    }
}

/// Integral of the cosine of incidence over the visible sky, over π: closed in elevation, midpoints in azimuth.
fn sky_view(plane: &Plane, skyline_deg: impl Fn(f64) -> f64) -> f64 {
    const AZIMUTHS: usize = 720;
    let (sin_tilt, cos_tilt) = plane.tilt_deg.to_radians().sin_cos();
    let step_deg = 360.0 / AZIMUTHS as f64;
    let sum: f64 = (0..AZIMUTHS)
        .map(|index| {
            let azimuth_deg = (index as f64 + 0.5) * step_deg;
            // Cosine of incidence at elevation e: rise · sin e + ahead · cos e.
            let ahead = sin_tilt * (azimuth_deg - plane.azimuth_deg).to_radians().cos();
            let (own_low, own_high) = seen_elevations(cos_tilt, ahead);
            let low = own_low.max(skyline_deg(azimuth_deg).to_radians());
            if low >= own_high { 0.0 } else { light(cos_tilt, ahead, own_high) - light(cos_tilt, ahead, low) }
        })
        .sum();
    sum * step_deg.to_radians() / PI
}

/// Elevations between which rise · sin e + ahead · cos e is positive, of those above the horizontal.
fn seen_elevations(rise: f64, ahead: f64) -> (f64, f64) {
    if rise >= 0.0 { ((-ahead).atan2(rise).clamp(0.0, FRAC_PI_2), FRAC_PI_2) } else { (0.0, ahead.atan2(-rise)) }
}

/// Integral of (rise · sin e + ahead · cos e) cos e from 0.
fn light(rise: f64, ahead: f64, elevation: f64) -> f64 {
    let (sin, cos) = elevation.sin_cos();
    0.5 * (rise * sin * sin + ahead * (elevation + sin * cos))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_skyline_runs_straight_and_round() {
        let horizon = Horizon::new(&[(90.0, 10.0), (350.0, 0.0), (10.0, 20.0)]).unwrap();
        for (azimuth_deg, elevation_deg) in [(0.0, 10.0), (10.0, 20.0), (50.0, 15.0), (220.0, 5.0), (360.0, 10.0)] {
            assert!((horizon.elevation_deg(azimuth_deg) - elevation_deg).abs() < 1e-12, "{azimuth_deg}");
        }
        assert_eq!(Horizon::new(&[(77.0, 12.0)]).unwrap().elevation_deg(3.0), 12.0);
        let sun = SunPosition { zenith_deg: 80.0, apparent_zenith_deg: 80.0, azimuth_deg: 5.0 };
        assert!(horizon.hides(&sun) && !horizon.hides(&SunPosition { azimuth_deg: 200.0, ..sun }));
    }

    #[test]
    fn figures_off_the_sky_are_named() {
        assert_eq!(Horizon::new(&[]).unwrap_err(), HorizonError::Empty);
        assert_eq!(Horizon::new(&[(360.0, 1.0)]).unwrap_err(), HorizonError::Azimuth(360.0));
        assert_eq!(Horizon::new(&[(3.0, 1.0), (3.0, 2.0)]).unwrap_err(), HorizonError::Azimuth(3.0));
        assert!(Horizon::new(&[(3.0, f64::NAN)]).unwrap_err().hint().contains("0 where the view is open"));
    }

    /// An even bowl of height h above a roof: cos² h. No bowl: (1 + cos tilt)/2. Both are exact; 720 directions are
    /// held to 1e-4.
    #[test]
    fn an_even_bowl() {
        for height_deg in [0.0, 5.0, 20.0, 60.0_f64] {
            let bowl = Horizon::new(&[(0.0, height_deg)]).unwrap();
            let exact = height_deg.to_radians().cos().powi(2);
            assert!((bowl.sky_view(&Plane::HORIZONTAL) - exact).abs() < 1e-12);
        }
    }

    proptest! {
        #[test]
        fn an_open_horizon_is_no_horizon(tilt_deg in 0.0..=180.0_f64, azimuth_deg in 0.0..360.0_f64) {
            let open = Horizon::new(&[(0.0, 0.0)]).unwrap();
            let plane = Plane { tilt_deg, azimuth_deg };
            prop_assert!((open.sky_view(&plane) - plane.sky_view()).abs() < 1e-4);
        }

        /// An endless ridge of height h in front of a tilted plane: (1 + cos(tilt + h))/2 by crossed strings (Hottel).
        #[test]
        fn an_endless_ridge(tilt_deg in 0.0..=90.0_f64, azimuth_deg in 0.0..360.0_f64, height_deg in 0.0..80.0_f64) {
            let plane = Plane { tilt_deg, azimuth_deg };
            let ridge = |toward_deg: f64| {
                let ahead = (toward_deg - azimuth_deg).to_radians().cos().max(0.0);
                (height_deg.to_radians().tan() * ahead).atan().to_degrees()
            };
            let exact = 0.5 * (1.0 + (tilt_deg + height_deg).to_radians().cos());
            prop_assert!((sky_view(&plane, ridge) - exact).abs() < 1e-4);
        }
    }
}
