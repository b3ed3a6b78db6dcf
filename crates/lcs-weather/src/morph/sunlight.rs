//! Sunlight: the neighbour's clearness under the sun of the place, each month scaled to its irradiation.

use lcs_solar::erbs;

use super::target::Target;
use super::{MorphError, hours_of_months};
use crate::sun_hours::SunHour;
use crate::{DAYS_OF_MONTHS, HOURS, WeatherYear, day_of_year};

/// Highest hourly clearness that scaling may reach, as in the synthesis.
const MAX_HOURLY_CLEARNESS: f64 = crate::synthesis::MAX_HOURLY_CLEARNESS;
/// Highest share of the beam above the atmosphere that a change may lead to; the rest of the light is diffuse.
const MAX_BEAM_SHARE: f64 = 0.8;
/// Light that needs no scaling: the sums agree to this share.
const SAME: f64 = 1e-9;

/// The sun over the weather and over the place it is moved to.
pub(super) struct Suns<'a> {
    pub old: &'a [SunHour],
    pub new: &'a [SunHour],
    /// The place stays.
    pub same: bool,
}

/// The three columns of sunlight.
pub(super) struct Sunlight {
    pub ghi_w_m2: Vec<f64>,
    pub dni_w_m2: Vec<f64>,
    pub dhi_w_m2: Vec<f64>,
}

/// Sunlight with the target's irradiation in each month, none at night and none clearer than a clear sky.
pub(super) fn morph(source: &WeatherYear, suns: &Suns, target: &Target) -> Result<Sunlight, MorphError> {
    let mut light = Sunlight {
        ghi_w_m2: under_new_sun(&source.ghi_w_m2, suns),
        dni_w_m2: Vec::with_capacity(HOURS),
        dhi_w_m2: Vec::with_capacity(HOURS),
    };
    for (month, hours) in hours_of_months().into_iter().enumerate() {
        let days = DAYS_OF_MONTHS[month] as f64;
        let wanted_wh = target.ghi_kwh_m2_day[month] * 1e3 * days;
        scale(&mut light.ghi_w_m2[hours.clone()], &suns.new[hours], wanted_wh).map_err(|most_wh| {
            MorphError::Light { month: month + 1, wanted: target.ghi_kwh_m2_day[month], most: most_wh / 1e3 / days }
        })?;
    }
    for hour in 0..HOURS {
        let (dni_w_m2, dhi_w_m2) = split(source, suns, light.ghi_w_m2[hour], hour);
        light.dni_w_m2.push(dni_w_m2);
        light.dhi_w_m2.push(dhi_w_m2);
    }
    Ok(light)
}

/// Each hour's clearness under the new sun. Where the place stays, the light stays.
fn under_new_sun(ghi_w_m2: &[f64], suns: &Suns) -> Vec<f64> {
    if suns.same {
        return ghi_w_m2.to_vec();
    }
    (0..HOURS)
        .map(|hour| {
            let (old, new) = (suns.old[hour].horizontal_w_m2, suns.new[hour].horizontal_w_m2);
            // Light around sunrise, with the middle of the hour in the night, comes as under a half clear sky.
            let clearness = if old > 0.0 { (ghi_w_m2[hour] / old).min(MAX_HOURLY_CLEARNESS) } else { 0.5 };
            clearness * new
        })
        .collect()
}

/// Scales a month to a sum of light, with no hour clearer than a clear sky, or than it was; the most light possible
/// where that is not enough.
fn scale(ghi_w_m2: &mut [f64], sun: &[SunHour], wanted_wh: f64) -> Result<(), f64> {
    let now_wh: f64 = ghi_w_m2.iter().sum();
    if (now_wh - wanted_wh).abs() <= SAME * wanted_wh {
        return Ok(());
    }
    let capped = |factor: f64, light: f64, sun: &SunHour| {
        let most = (MAX_HOURLY_CLEARNESS * sun.horizontal_w_m2).max(light.min(sun.horizontal_w_m2));
        (factor * light).min(most)
    };
    let sum = |factor: f64| ghi_w_m2.iter().zip(sun).map(|(light, sun)| capped(factor, *light, sun)).sum::<f64>();
    // The sum grows with the factor: bisection.
    let (mut low, mut high) = (0.0, 10.0);
    if sum(high) < wanted_wh {
        return Err(sum(high));
    }
    for _ in 0..60 {
        let factor = 0.5 * (low + high);
        if sum(factor) < wanted_wh { low = factor } else { high = factor }
    }
    let factor = 0.5 * (low + high);
    ghi_w_m2.iter_mut().zip(sun).for_each(|(light, sun)| *light = capped(factor, *light, sun));
    Ok(())
}

/// Direct normal and diffuse light of an hour: the diffuse share of the source, changed as Erbs' split changes with
/// the clearness. An hour whose light and sun did not change keeps its split.
fn split(source: &WeatherYear, suns: &Suns, ghi_w_m2: f64, hour: usize) -> (f64, f64) {
    let (old_ghi, old_dni, old_dhi) = (source.ghi_w_m2[hour], source.dni_w_m2[hour], source.dhi_w_m2[hour]);
    let (old, new) = (&suns.old[hour], &suns.new[hour]);
    if suns.same && (ghi_w_m2 - old_ghi).abs() <= SAME * old_ghi {
        return (old_dni, old_dhi);
    }
    let (day, cos_zenith) = (day_of_year(hour), new.cos_zenith());
    let erbs_split = erbs(ghi_w_m2, new.zenith_deg, day);
    if erbs_split.dni_w_m2 <= 0.0 || old_ghi <= 0.0 {
        return (0.0, ghi_w_m2);
    }
    let old_erbs_share = erbs(old_ghi, old.zenith_deg, day).dhi_w_m2 / old_ghi;
    let change = erbs_split.dhi_w_m2 / ghi_w_m2 / old_erbs_share;
    let diffuse_share = (old_dhi / old_ghi * change).clamp(0.0, 1.0);
    let dni = ((1.0 - diffuse_share) * ghi_w_m2 / cos_zenith).min(MAX_BEAM_SHARE * new.normal_w_m2);
    (dni, ghi_w_m2 - dni * cos_zenith)
}
