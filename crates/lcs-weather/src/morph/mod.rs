//! A year of weather moved: to the normals of a place nearby, or by a climate change.
//!
//! The weather stays the neighbour's, day by day; each month is shifted and stretched until it has the figures asked.
//! Hours keep their solar time (to the nearest hour) and the light follows the sun of the new place.
//!
//! # Source
//! Belcher, Hacker & Powell, Building Services Engineering Research and Technology 26, 49 (2005),
//! doi:10.1191/0143624405bt112oa: shift, stretch, and both.

mod delta;
mod error;
mod moisture;
mod sunlight;
mod target;
mod temperature;

pub use delta::{ClimateDelta, HumidityDelta};
pub use error::MorphError;

use crate::psychrometrics::dew_point_c;
use crate::sky::{clear_sky_emissivity, cloud_factor, radiated_w_m2};
use crate::sun_hours::{SunHour, daily_clearness, sun_hours};
use crate::{DAYS_OF_MONTHS, HOURS, MonthlyNormals, Origin, WeatherYear, cover_tenths, month_of_hour};
use target::Target;

/// Moves a year to a place's monthly normals: mean temperature, mean daily maximum and minimum, relative humidity and
/// global irradiation of each month come out as the normals say.
///
/// Pressure follows the elevation, infrared the new air and cloud, wind stays. A year moved to its own normals is
/// itself.
///
/// # Errors
/// [`MorphError`] where the normals are impossible, or the year is no neighbour's: another latitude, or another
/// weather, that would have to be bent beyond recognition.
pub fn morph_to_normals(year: &WeatherYear, normals: &MonthlyNormals) -> Result<WeatherYear, MorphError> {
    normals.check()?;
    morph(year, &Target::of_normals(normals))
}

/// Moves a year by the monthly changes of a climate scenario; the place stays.
///
/// # Errors
/// [`MorphError`] where a change is no number, or leads to weather that cannot be.
pub fn morph_by_delta(year: &WeatherYear, delta: &ClimateDelta) -> Result<WeatherYear, MorphError> {
    morph(year, &Target::of_delta(year, delta)?)
}

/// Moves a year to a target.
fn morph(year: &WeatherYear, target: &Target) -> Result<WeatherYear, MorphError> {
    let (old_sun, new_sun) = (sun_hours(&year.location)?, sun_hours(&target.location)?);
    year.check_under(&old_sun)?;
    target.check_neighbour(&year.location)?;
    let source = target.in_solar_time(year);
    let old_sun = target.sun_in_solar_time(old_sun, &year.location);

    let dry_bulb_c = temperature::morph(&source.dry_bulb_c, target)?;
    let pressure_share = lcs_solar::pressure_at_elevation_pa(target.location.elevation_m)
        / lcs_solar::pressure_at_elevation_pa(year.location.elevation_m);
    let pressure_pa: Vec<f64> = source.pressure_pa.iter().map(|pressure| pressure * pressure_share).collect();
    let vapour_pa = moisture::morph(&source, &dry_bulb_c, target);
    let humidity_ratio = vapour_pa
        .iter()
        .zip(&pressure_pa)
        .map(|(vapour, pressure)| crate::psychrometrics::humidity_ratio(*vapour, *pressure))
        .collect();
    let same_place = target.location.latitude_deg == year.location.latitude_deg
        && target.location.longitude_deg == year.location.longitude_deg
        && target.location.utc_offset_h == year.location.utc_offset_h;
    let suns = sunlight::Suns { old: &old_sun, new: &new_sun, same: same_place };
    let light = sunlight::morph(&source, &suns, target)?;
    let mut moved = WeatherYear {
        location: target.location.clone(),
        origin: Origin::Morphed,
        dry_bulb_c,
        humidity_ratio,
        pressure_pa,
        ghi_w_m2: light.ghi_w_m2,
        dni_w_m2: light.dni_w_m2,
        dhi_w_m2: light.dhi_w_m2,
        sky_ir_w_m2: Vec::new(),
        raining: source.raining.clone(),
        wind_direction_deg: source.wind_direction_deg.clone(),
        wind_m_s: (0..HOURS).map(|hour| source.wind_m_s[hour] * target.wind_share[month_of_hour(hour)]).collect(),
    };
    moved.sky_ir_w_m2 = infrared(&source, &old_sun, &moved, &new_sun, &vapour_pa);
    moved.check_under(&new_sun)?;
    Ok(moved)
}

/// Infrared from the sky of the new air: the emissivity of its moisture, the cloud that the old infrared shows, and
/// the change of cloud that the change of clearness shows.
fn infrared(
    old: &WeatherYear,
    old_sun: &[SunHour],
    new: &WeatherYear,
    new_sun: &[SunHour],
    vapour_pa: &[f64],
) -> Vec<f64> {
    let old_clearness = daily_clearness(&old.ghi_w_m2, old_sun);
    let new_clearness = daily_clearness(&new.ghi_w_m2, new_sun);
    (0..HOURS)
        .map(|hour| {
            let factor =
                |clearness: Option<f64>| clearness.map_or(1.0, |clearness| cloud_factor(cover_tenths(clearness)));
            let more_cloud = factor(new_clearness[hour / 24]) / factor(old_clearness[hour / 24]);
            let old_emissivity = old.sky_ir_w_m2[hour] / radiated_w_m2(old.dry_bulb_c[hour]);
            let moisture =
                clear_sky_emissivity(dew_point_c(vapour_pa[hour])) / clear_sky_emissivity(old.dew_point_c(hour));
            // A sky that radiated more than a black body of the air's temperature (fog under an inversion) may go on.
            let emissivity = (old_emissivity * moisture * more_cloud).min(old_emissivity.max(1.0));
            emissivity * radiated_w_m2(new.dry_bulb_c[hour])
        })
        .collect()
}

/// The hours of each month, January first.
fn hours_of_months() -> [std::ops::Range<usize>; 12] {
    let mut first = 0;
    DAYS_OF_MONTHS.map(|days| {
        let hours = first..first + days * 24;
        first = hours.end;
        hours
    })
}
