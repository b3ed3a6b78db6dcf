//! Wind at outer faces: more heat goes from the side that meets it than from the side in its lee.

use crate::lanes::Lanes;
use pulp::Simd;

/// Sectors of the compass, of 10° each.
const SECTORS: usize = 36;
/// The sector of a wind of which nobody says where it comes from: walls meet it half with one side, half with the other.
const UNKNOWN: usize = SECTORS;
/// A face flatter than this is a roof, or a floor above air: the wind sweeps it from wherever it comes.
const FLAT_COS: f64 = 0.98;

/// Forced convection at glass, W/(m²·K), in a wind at the height of the face: on the side that meets it.
///
/// # Source
/// Yazdanian & Klems (1994), *ASHRAE Transactions* 100(1): MoWiTT; as used by the DOE-2 model of EnergyPlus.
fn windward_w_m2k(wind_m_s: f64) -> f64 {
    3.26 * wind_m_s.powf(0.89)
}

/// The same on the other side.
fn leeward_w_m2k(wind_m_s: f64) -> f64 {
    3.55 * wind_m_s.powf(0.617)
}

/// Wind at a height over open country, relative to the mast's 10 m.
///
/// # Source
/// ASHRAE Handbook of Fundamentals, ch. "Airflow around buildings": boundary layer 270 m, exponent 0.14.
fn wind_factor(height_m: f64) -> f64 {
    (height_m.max(0.5) / 10.0).powf(0.14)
}

/// The wind of one hour at the mast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wind {
    /// Forced convection at glass there, W/(m²·K).
    windward_w_m2k: f64,
    leeward_w_m2k: f64,
    sector: usize,
}

impl Wind {
    /// A wind of a speed, m/s, from a direction, degrees clockwise from north.
    #[must_use]
    pub fn new(speed_m_s: f64, from_deg: Option<f64>) -> Self {
        let width_deg = 360.0 / SECTORS as f64;
        Self {
            windward_w_m2k: windward_w_m2k(speed_m_s),
            leeward_w_m2k: leeward_w_m2k(speed_m_s),
            sector: from_deg.map_or(UNKNOWN, |degrees| (degrees / width_deg).round() as usize % SECTORS),
        }
    }
}

/// An outer face in the wind.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Exposed {
    /// Height of its middle above the ground, m.
    pub height_m: f64,
    /// Tilt from horizontal, degrees.
    pub tilt_deg: f64,
    /// Of faces joined to one: area and azimuth of each, m² and degrees clockwise from north.
    pub azimuths: Vec<(f64, f64)>,
}

impl Exposed {
    /// Share of the area that meets a wind from the middle of a sector: all that turns by no more than a quarter from it.
    ///
    /// # Source
    /// As EnergyPlus 25.2 does it, found in its hourly output (its Engineering Reference says 100°).
    fn windward_share(&self, sector: usize) -> f64 {
        if self.tilt_deg.to_radians().cos().abs() >= FLAT_COS {
            return 1.0;
        }
        if sector == UNKNOWN {
            return 0.5;
        }
        let from_deg = 360.0 * sector as f64 / SECTORS as f64;
        let meets = |azimuth_deg: f64| ((azimuth_deg - from_deg + 180.0).rem_euclid(360.0) - 180.0).abs() <= 90.001;
        let all_m2: f64 = self.azimuths.iter().map(|(area_m2, _)| area_m2).sum();
        let met_m2: f64 = self.azimuths.iter().filter(|(_, azimuth)| meets(*azimuth)).map(|(area_m2, _)| area_m2).sum();
        met_m2 / all_m2
    }
}

/// Faces in lanes in the wind: what each takes of the wind at the mast.
pub(super) struct Exposure<S: Simd> {
    /// Forced convection here over that at the mast.
    windward: Lanes<S>,
    leeward: Lanes<S>,
    /// Share that meets the wind, by its sector.
    share: [Lanes<S>; SECTORS + 1],
}

impl<S: Simd> Exposure<S> {
    pub fn new(simd: S, of_lane: impl Fn(usize) -> Exposed) -> Self {
        let faces: Vec<Exposed> = (0..Lanes::<S>::COUNT).map(of_lane).collect();
        let here_to_mast = |forced: fn(f64) -> f64| {
            Lanes::from_fn(simd, |lane| forced(wind_factor(faces[lane].height_m)) / forced(1.0))
        };
        Self {
            windward: here_to_mast(windward_w_m2k),
            leeward: here_to_mast(leeward_w_m2k),
            share: std::array::from_fn(|sector| Lanes::from_fn(simd, |lane| faces[lane].windward_share(sector))),
        }
    }

    /// Forced convection at glass in this place, W/(m²·K).
    #[inline(always)]
    pub fn forced_w_m2k(&self, wind: &Wind) -> Lanes<S> {
        let (windward, leeward) = (self.windward * wind.windward_w_m2k, self.leeward * wind.leeward_w_m2k);
        self.share[wind.sector].mul_add(windward - leeward, leeward)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulp::{Arch, WithSimd};

    fn box_of_walls() -> Exposed {
        let azimuths = vec![(10.0, 0.0), (20.0, 90.0), (10.0, 180.0), (20.0, 270.0)];
        Exposed { height_m: 10.0, tilt_deg: 90.0, azimuths }
    }

    struct Forced(Exposed, Option<f64>);

    impl WithSimd for Forced {
        type Output = f64;

        fn with_simd<S: Simd>(self, simd: S) -> f64 {
            Exposure::new(simd, |_| self.0.clone()).forced_w_m2k(&Wind::new(4.0, self.1)).lane(0)
        }
    }

    fn forced(face: Exposed, from_deg: Option<f64>) -> f64 {
        Arch::new().dispatch(Forced(face, from_deg))
    }

    /// EnergyPlus' hourly output: a wind along a wall counts as met, one from 10° behind it does not.
    #[test]
    fn a_wall_meets_the_wind_within_a_quarter_turn() {
        let wall = |azimuth_deg: f64| Exposed { azimuths: vec![(1.0, azimuth_deg)], ..box_of_walls() };
        for (azimuth_deg, from_deg) in [(0.0, 350.0), (0.0, 90.0), (0.0, 270.0), (350.0, 10.0), (180.0, 101.0)] {
            let windward = forced(wall(azimuth_deg), Some(from_deg));
            assert!((windward - windward_w_m2k(4.0)).abs() < 1e-12, "{azimuth_deg} {from_deg}");
        }
        for (azimuth_deg, from_deg) in [(0.0, 100.0), (0.0, 180.0), (270.0, 10.0), (350.0, 170.0)] {
            let leeward = forced(wall(azimuth_deg), Some(from_deg));
            assert!((leeward - leeward_w_m2k(4.0)).abs() < 1e-12, "{azimuth_deg} {from_deg}");
        }
    }

    #[test]
    fn joined_walls_take_the_mean_and_a_roof_always_meets_the_wind() {
        let (windward, leeward) = (windward_w_m2k(4.0), leeward_w_m2k(4.0));
        let from_north_east = forced(box_of_walls(), Some(40.0));
        assert!((from_north_east - f64::midpoint(windward, leeward)).abs() < 1e-12);
        assert!((forced(box_of_walls(), None) - f64::midpoint(windward, leeward)).abs() < 1e-12);
        // Wind from the east meets the eastern wall and sweeps along those to the north and south: 40 of 60 m².
        assert!((forced(box_of_walls(), Some(90.0)) - (2.0 * windward + leeward) / 3.0).abs() < 1e-12);
        let roof = Exposed { tilt_deg: 0.0, ..box_of_walls() };
        for from_deg in [None, Some(200.0)] {
            assert!((forced(roof.clone(), from_deg) - windward).abs() < 1e-12);
        }
    }

    #[test]
    fn wind_grows_with_height() {
        assert!(wind_factor(2.0) < 1.0 && (wind_factor(10.0) - 1.0).abs() < 1e-12);
    }
}
