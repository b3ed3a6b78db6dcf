//! Where the sun stands.

use solar_positioning::time::JulianDate;
use solar_positioning::{Location, RefractionCorrection, SolarPositions};

/// Terrestrial time minus universal time, s: 69.2 s in the middle of the 2020s, held at 69 s.
///
/// An error of 10 s moves the sun by less than 0.0002°.
pub const DELTA_T_S: f64 = 69.0;

/// Julian date of the Unix epoch.
const JULIAN_DATE_OF_UNIX_EPOCH: f64 = 2_440_587.5;

/// A place on Earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Site {
    /// Degrees, north positive, −90 to 90.
    pub latitude_deg: f64,
    /// Degrees, east positive, −180 to 180.
    pub longitude_deg: f64,
    /// Metres above sea level.
    pub elevation_m: f64,
}

/// Why a place cannot be a site.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum SiteError {
    /// The latitude lies outside −90 to 90°.
    #[error("latitude {0}° is not on Earth")]
    Latitude(f64),
    /// The longitude lies outside −180 to 180°.
    #[error("longitude {0}° is not on Earth")]
    Longitude(f64),
    /// The elevation lies outside −500 to 9,000 m.
    #[error("elevation {0} m is not on land")]
    Elevation(f64),
}

impl SiteError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Latitude(_) => "give decimal degrees from -90 to 90, north positive; are the two swapped?",
            Self::Longitude(_) => "give decimal degrees from -180 to 180, east positive",
            Self::Elevation(_) => "give metres above sea level from -500 to 9000",
        }
    }
}

impl Site {
    /// A site from figures that a person or a file gave.
    ///
    /// # Errors
    /// [`SiteError`] where a figure is not finite or not on Earth.
    pub fn new(latitude_deg: f64, longitude_deg: f64, elevation_m: f64) -> Result<Self, SiteError> {
        if !(-90.0..=90.0).contains(&latitude_deg) {
            return Err(SiteError::Latitude(latitude_deg));
        }
        if !(-180.0..=180.0).contains(&longitude_deg) {
            return Err(SiteError::Longitude(longitude_deg));
        }
        if !(-500.0..=9_000.0).contains(&elevation_m) {
            return Err(SiteError::Elevation(elevation_m));
        }
        Ok(Self { latitude_deg, longitude_deg, elevation_m })
    }
}

/// The air that bends the light: it lifts the sun by half a degree at the horizon and hardly at all above 10°.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Refraction {
    /// Yearly mean pressure at the site, Pa.
    pub pressure_pa: f64,
    /// Yearly mean temperature at the site, °C.
    pub temperature_c: f64,
}

impl Refraction {
    /// Sea level, 101,325 Pa and 12 °C.
    pub const STANDARD: Self = Self { pressure_pa: 101_325.0, temperature_c: 12.0 };
}

/// The direction of the sun's centre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SunPosition {
    /// True (geometric) topocentric zenith angle, degrees.
    pub zenith_deg: f64,
    /// Zenith angle with refraction, degrees: what a collector sees.
    pub apparent_zenith_deg: f64,
    /// Azimuth from north, clockwise, degrees from 0 to 360.
    pub azimuth_deg: f64,
}

impl SunPosition {
    /// Whether the sun's centre stands above the horizon, refraction included.
    #[must_use]
    pub fn is_up(&self) -> bool {
        self.apparent_zenith_deg < 90.0
    }
}

/// The sun's position at a moment, by the NREL Solar Position Algorithm (±0.0003°).
///
/// `unix_s` counts seconds since 1970-01-01T00:00:00Z.
///
/// # Source
/// Reda & Andreas, NREL/TP-560-34302 (2008), doi:10.1016/j.solener.2003.12.003.
///
/// # Panics
/// When the site is not on Earth ([`Site::new`] checks figures that were given), the air is not air, or the moment
/// lies outside the years −2000 to 6000.
#[must_use]
pub fn sun_position(unix_s: f64, site: &Site, atmosphere: &Refraction) -> SunPosition {
    sun_position_with_delta_t(unix_s, DELTA_T_S, site, atmosphere)
}

/// [`sun_position`] with a given [`DELTA_T_S`].
fn sun_position_with_delta_t(unix_s: f64, delta_t_s: f64, site: &Site, atmosphere: &Refraction) -> SunPosition {
    let location = Location { latitude: site.latitude_deg, longitude: site.longitude_deg };
    let air = RefractionCorrection::new(atmosphere.pressure_pa / 100.0, atmosphere.temperature_c)
        .expect("pressure and temperature of air");
    let prepared = JulianDate::new(JULIAN_DATE_OF_UNIX_EPOCH + unix_s / 86_400.0, delta_t_s)
        .and_then(|moment| SolarPositions::new().for_time_from_julian(moment))
        .expect("a moment within the years -2000 to 6000");
    let geometric = prepared.at(location, site.elevation_m, None).expect("a site on Earth");
    let apparent = prepared.at(location, site.elevation_m, Some(air)).expect("a site on Earth");
    SunPosition {
        zenith_deg: geometric.zenith_angle(),
        apparent_zenith_deg: apparent.zenith_angle(),
        azimuth_deg: geometric.azimuth(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked case of NREL/TP-560-34302, appendix A.5: 2003-10-17 12:30:30 UTC−7, ΔT 67 s; the report prints
    /// zenith 50.11162° and azimuth 194.34024°. Tolerance: half a unit of the last printed digit.
    #[test]
    fn the_worked_case_of_the_report_comes_out() {
        let site = Site::new(39.742_476, -105.178_6, 1_830.14).unwrap();
        let air = Refraction { pressure_pa: 82_000.0, temperature_c: 11.0 };
        let sun = sun_position_with_delta_t(1_066_419_030.0, 67.0, &site, &air);
        assert!((sun.apparent_zenith_deg - 50.111_62).abs() < 5e-6, "{sun:?}");
        assert!((sun.azimuth_deg - 194.340_24).abs() < 5e-6, "{sun:?}");
    }

    #[test]
    fn swapped_coordinates_are_named() {
        let error = Site::new(101.687, 3.139, 22.0).unwrap_err();
        assert_eq!(error, SiteError::Latitude(101.687));
        assert!(error.hint().contains("swapped"));
        assert!(Site::new(3.0, f64::NAN, 0.0).is_err());
    }
}
