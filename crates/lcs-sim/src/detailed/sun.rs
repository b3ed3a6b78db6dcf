//! Sun on planes, for the hours of a weather year in which it shines.

use lcs_solar::{
    Air, LightColumns, Plane, Site, SkyYear, SunPosition, Transposition, extraterrestrial_normal_w_m2, sun_positions,
};
use lcs_weather::{HOURS, WeatherYear, day_of_year, hours_of_year};

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

/// The sun of a weather year: where it stands in the middle of each hour with light, and how bright it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SunYear {
    /// Hours of the year that have light.
    hours: Vec<usize>,
    /// Where the sun stands in them: east, north and up, of length one.
    to_sun: Vec<[f64; 3]>,
    /// Their sky after Perez, over ground that throws all light back.
    sky: SkyYear,
}

impl SunYear {
    pub fn of(year: &WeatherYear) -> Self {
        let place = &year.location;
        let site = Site {
            latitude_deg: place.latitude_deg,
            longitude_deg: place.longitude_deg,
            elevation_m: place.elevation_m,
        };
        let air = Air::Varying { pressure_pa: &year.pressure_pa, temperature_c: &year.dry_bulb_c };
        let positions = sun_positions(&hours_of_year(place.utc_offset_h), &site, &air);
        let hours: Vec<usize> = (0..HOURS).filter(|&hour| year.ghi_w_m2[hour] > 0.0).collect();
        let lit = |column: &[f64]| -> Vec<f64> { hours.iter().map(|&hour| column[hour]).collect() };
        let sun: Vec<SunPosition> = hours.iter().map(|&hour| positions[hour]).collect();
        let light = LightColumns {
            sun: &sun,
            ghi_w_m2: &lit(&year.ghi_w_m2),
            dni_w_m2: &lit(&year.dni_w_m2),
            dhi_w_m2: &lit(&year.dhi_w_m2),
            extraterrestrial_w_m2: &hours
                .iter()
                .map(|&hour| extraterrestrial_normal_w_m2(day_of_year(hour)))
                .collect::<Vec<_>>(),
            albedo: 1.0,
        };
        let sky = SkyYear::new(Transposition::Perez, &light);
        Self { to_sun: sun.iter().map(direction).collect(), hours, sky }
    }

    /// The hours of the year that have light, in order.
    pub fn hours(&self) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.hours.iter().copied()
    }

    /// Light on a plane in each of these hours, the sky after Perez.
    pub fn on(&self, plane: Plane, albedo: f64) -> Vec<PlaneLight> {
        let light = self.sky.on(&plane);
        let (sin, cos) = plane.azimuth_deg.to_radians().sin_cos();
        let of_step = |(step, [east, north, up]): (usize, &[f64; 3])| {
            // Of the sun's direction, the part along the wall's normal and the part across it. Seen from outside a wall, a
            // growing azimuth goes to the left.
            let (along, across) = (north * cos + east * sin, east * cos - north * sin);
            PlaneLight {
                beam_w_m2: light.beam_w_m2[step],
                circumsolar_w_m2: light.circumsolar_w_m2[step],
                sky_w_m2: light.sky_diffuse_w_m2[step] - light.circumsolar_w_m2[step],
                ground_w_m2: light.ground_w_m2[step] * albedo,
                incidence_deg: light.cos_incidence[step].acos().to_degrees(),
                profile_tan: up / along,
                right_tan: -across / along,
            }
        };
        self.to_sun.iter().enumerate().map(of_step).collect()
    }
}

/// East, north and up.
fn direction(sun: &SunPosition) -> [f64; 3] {
    let (sin_azimuth, cos_azimuth) = sun.azimuth_deg.to_radians().sin_cos();
    let (sin_zenith, cos_zenith) = sun.zenith_deg.to_radians().sin_cos();
    [sin_zenith * sin_azimuth, sin_zenith * cos_azimuth, cos_zenith]
}
