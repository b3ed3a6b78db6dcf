//! Where the sun stands.

mod ephemeris;
mod series;
mod site;

pub use series::{Air, TimeSteps, sun_positions};
pub use site::{Site, SiteError};

use solar_positioning::time::JulianDate;
use solar_positioning::{Location, RefractionCorrection, SolarPositions};

/// Terrestrial time minus universal time, s: 69.2 s in the middle of the 2020s, held at 69 s.
///
/// An error of 10 s moves the sun by less than 0.0002°.
pub const DELTA_T_S: f64 = 69.0;

/// Julian date of the Unix epoch.
const JULIAN_DATE_OF_UNIX_EPOCH: f64 = 2_440_587.5;

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

fn julian_date(unix_s: f64, delta_t_s: f64) -> solar_positioning::Result<JulianDate> {
    JulianDate::new(JULIAN_DATE_OF_UNIX_EPOCH + unix_s / 86_400.0, delta_t_s)
}

/// How far the air lifts a sun at a true elevation, degrees; nothing once its upper limb has set.
///
/// # Source
/// NREL/TP-560-34302, equation 42 (Sæmundsson's formula, scaled with pressure and temperature).
fn refraction_deg(elevation_deg: f64, air: &Refraction) -> f64 {
    // Radius of the sun and refraction at the horizon.
    const SET_ELEVATION_DEG: f64 = -(0.266_67 + 0.566_7);
    if elevation_deg <= SET_ELEVATION_DEG {
        return 0.0;
    }
    let scale = air.pressure_pa / 101_000.0 * 283.0 / (273.0 + air.temperature_c);
    scale * 1.02 / (60.0 * (elevation_deg + 10.3 / (elevation_deg + 5.11)).to_radians().tan())
}

/// [`sun_position`] with a given [`DELTA_T_S`].
fn sun_position_with_delta_t(unix_s: f64, delta_t_s: f64, site: &Site, atmosphere: &Refraction) -> SunPosition {
    let location = Location { latitude: site.latitude_deg, longitude: site.longitude_deg };
    let air = RefractionCorrection::new(atmosphere.pressure_pa / 100.0, atmosphere.temperature_c)
        .expect("pressure and temperature of air");
    let prepared = julian_date(unix_s, delta_t_s)
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
}
