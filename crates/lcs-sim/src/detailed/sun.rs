//! Sun on the faces of a zone, hour by hour.

use lcs_solar::{
    Plane, Refraction, Site, SkyDiffuseInput, SunPosition, Transposition, extraterrestrial_normal_w_m2,
    plane_irradiance, sun_position,
};
use lcs_weather::{HOURS, WeatherYear, day_of_year, unix_seconds_mid_hour};

/// Light on a plane in one hour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PlaneLight {
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
    const NIGHT: Self = Self {
        beam_w_m2: 0.0,
        circumsolar_w_m2: 0.0,
        sky_w_m2: 0.0,
        ground_w_m2: 0.0,
        incidence_deg: 90.0,
        profile_tan: 0.0,
        right_tan: 0.0,
    };

    /// All light, W/m².
    pub fn total_w_m2(&self) -> f64 {
        self.beam_w_m2 + self.circumsolar_w_m2 + self.sky_w_m2 + self.ground_w_m2
    }
}

/// Where the sun stands in the middle of each hour of a weather year.
pub(super) fn positions(year: &WeatherYear) -> Vec<SunPosition> {
    let place = &year.location;
    let site =
        Site { latitude_deg: place.latitude_deg, longitude_deg: place.longitude_deg, elevation_m: place.elevation_m };
    let position = |hour: usize| {
        let air = Refraction { pressure_pa: year.pressure_pa[hour], temperature_c: year.dry_bulb_c[hour] };
        sun_position(unix_seconds_mid_hour(hour, place.utc_offset_h), &site, &air)
    };
    (0..HOURS).map(position).collect()
}

/// Light on a plane through the year, the sky after Perez.
pub(super) fn on_plane(year: &WeatherYear, sun: &[SunPosition], plane: Plane, albedo: f64) -> Vec<PlaneLight> {
    sun.iter().enumerate().map(|(hour, sun)| of_hour(year, hour, *sun, plane, albedo)).collect()
}

fn of_hour(year: &WeatherYear, hour: usize, sun: SunPosition, plane: Plane, albedo: f64) -> PlaneLight {
    if year.ghi_w_m2[hour] <= 0.0 {
        return PlaneLight::NIGHT;
    }
    let light = plane_irradiance(
        Transposition::Perez,
        &SkyDiffuseInput {
            sun,
            plane,
            ghi_w_m2: year.ghi_w_m2[hour],
            dni_w_m2: year.dni_w_m2[hour],
            dhi_w_m2: year.dhi_w_m2[hour],
            extraterrestrial_w_m2: extraterrestrial_normal_w_m2(day_of_year(hour)),
            albedo,
        },
    );
    let from_normal = (sun.azimuth_deg - plane.azimuth_deg).to_radians();
    let altitude = (90.0 - sun.zenith_deg).to_radians();
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
