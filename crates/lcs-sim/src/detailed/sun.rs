//! Sun on planes, for the hours of a weather year in which it shines.

use lcs_solar::{
    Plane, Refraction, Site, SkyDiffuseInput, SunPosition, Transposition, extraterrestrial_normal_w_m2,
    plane_irradiance, sun_position,
};
use lcs_weather::{HOURS, WeatherYear, day_of_year, unix_seconds_mid_hour};

/// Light on a plane in one hour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PlaneLight {
    /// Straight from the sun, W/m².
    pub beam_w_m2: f64,
    /// From round the sun; shaded with the beam, but spread, W/m².
    pub circumsolar_w_m2: f64,
    /// From the rest of the sky, W/m².
    pub sky_w_m2: f64,
    /// Thrown back by the ground, W/m².
    pub ground_w_m2: f64,
    /// Angle between sun and normal, degrees.
    pub incidence_deg: f64,
    /// Tangent of the sun's height in the plane across the wall.
    pub profile_tan: f64,
    /// Tangent of the sun's angle from the wall's normal to the right, seen from outside.
    pub right_tan: f64,
}

impl PlaneLight {
    /// All light, W/m².
    pub fn total_w_m2(&self) -> f64 {
        self.beam_w_m2 + self.diffuse_w_m2()
    }

    /// All light but the beam, W/m².
    pub fn diffuse_w_m2(&self) -> f64 {
        self.circumsolar_w_m2 + self.sky_w_m2 + self.ground_w_m2
    }
}

/// One hour with light.
#[derive(Debug, Clone, Copy, PartialEq)]
struct SunHour {
    /// Hour of the year.
    hour: usize,
    sun: SunPosition,
    ghi_w_m2: f64,
    dni_w_m2: f64,
    dhi_w_m2: f64,
    extraterrestrial_w_m2: f64,
}

/// The sun of a weather year: where it stands in the middle of each hour with light, and how bright it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SunYear {
    hours: Vec<SunHour>,
}

impl SunYear {
    pub fn of(year: &WeatherYear) -> Self {
        let place = &year.location;
        let site = Site {
            latitude_deg: place.latitude_deg,
            longitude_deg: place.longitude_deg,
            elevation_m: place.elevation_m,
        };
        let of_hour = |hour: usize| {
            let air = Refraction { pressure_pa: year.pressure_pa[hour], temperature_c: year.dry_bulb_c[hour] };
            SunHour {
                hour,
                sun: sun_position(unix_seconds_mid_hour(hour, place.utc_offset_h), &site, &air),
                ghi_w_m2: year.ghi_w_m2[hour],
                dni_w_m2: year.dni_w_m2[hour],
                dhi_w_m2: year.dhi_w_m2[hour],
                extraterrestrial_w_m2: extraterrestrial_normal_w_m2(day_of_year(hour)),
            }
        };
        Self { hours: (0..HOURS).filter(|&hour| year.ghi_w_m2[hour] > 0.0).map(of_hour).collect() }
    }

    /// The hours of the year that have light, in order.
    pub fn hours(&self) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.hours.iter().map(|hour| hour.hour)
    }

    /// Light on a plane in each of these hours, the sky after Perez.
    pub fn on(&self, plane: Plane, albedo: f64) -> Vec<PlaneLight> {
        self.hours.iter().map(|hour| of_hour(hour, plane, albedo)).collect()
    }
}

fn of_hour(hour: &SunHour, plane: Plane, albedo: f64) -> PlaneLight {
    let light = plane_irradiance(
        Transposition::Perez,
        &SkyDiffuseInput {
            sun: hour.sun,
            plane,
            ghi_w_m2: hour.ghi_w_m2,
            dni_w_m2: hour.dni_w_m2,
            dhi_w_m2: hour.dhi_w_m2,
            extraterrestrial_w_m2: hour.extraterrestrial_w_m2,
            albedo,
        },
    );
    let from_normal = (hour.sun.azimuth_deg - plane.azimuth_deg).to_radians();
    let altitude = (90.0 - hour.sun.zenith_deg).to_radians();
    PlaneLight {
        beam_w_m2: light.beam_w_m2,
        circumsolar_w_m2: light.circumsolar_w_m2,
        sky_w_m2: light.sky_diffuse_w_m2 - light.circumsolar_w_m2,
        ground_w_m2: light.ground_w_m2,
        incidence_deg: light.incidence_deg,
        profile_tan: altitude.tan() / from_normal.cos(),
        // Seen from outside a wall, a growing azimuth goes to the left.
        right_tan: -from_normal.tan(),
    }
}
