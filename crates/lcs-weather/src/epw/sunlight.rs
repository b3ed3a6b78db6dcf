//! Sunlight of an EPW file, complete.

use lcs_solar::erbs;

use super::error::EpwError;
use super::field::EpwField;
use super::gaps::Filling;
use crate::sun_hours::SunHour;
use crate::{HOURS, day_of_year};

/// The three columns of sunlight, complete.
pub(super) struct Sunlight {
    pub ghi_w_m2: Vec<f64>,
    pub dni_w_m2: Vec<f64>,
    pub dhi_w_m2: Vec<f64>,
}

/// Global, direct and diffuse light: the missing one of the three from the other two, direct and diffuse from the
/// global by Erbs' split, nothing at night, else with the clearness between the neighbours'.
pub(super) fn radiation(sun: &[SunHour], filling: &mut Filling) -> Result<Sunlight, EpwError> {
    let columns = filling.columns();
    let night = |hour: usize| (sun[hour].horizontal_w_m2 <= 0.0).then_some(0.0);

    let global = filling.derive(EpwField::GlobalHorizontal, &columns.of(EpwField::GlobalHorizontal), |hour| {
        let direct = columns.at(EpwField::DirectNormal, hour);
        let both = direct.zip(columns.at(EpwField::DiffuseHorizontal, hour));
        night(hour).or_else(|| both.map(|(direct, diffuse)| direct * sun[hour].cos_zenith() + diffuse))
    });
    let ghi_w_m2 = with_clearness_between(&global, sun, filling)?;
    let diffuse = filling.derive(EpwField::DiffuseHorizontal, &columns.of(EpwField::DiffuseHorizontal), |hour| {
        let direct = columns.at(EpwField::DirectNormal, hour);
        let rest = direct.map(|direct| (ghi_w_m2[hour] - direct * sun[hour].cos_zenith()).max(0.0));
        let split = || erbs(ghi_w_m2[hour], sun[hour].zenith_deg, day_of_year(hour)).dhi_w_m2;
        night(hour).or(rest).or_else(|| Some(split()))
    });
    let dhi_w_m2 = filling.interpolate(EpwField::DiffuseHorizontal, &diffuse)?;
    let direct = filling.derive(EpwField::DirectNormal, &columns.of(EpwField::DirectNormal), |hour| {
        // Near the horizon the quotient is noise: no direct light, as in Erbs' split.
        if sun[hour].zenith_deg > 87.0 {
            return Some(0.0);
        }
        Some(((ghi_w_m2[hour] - dhi_w_m2[hour]) / sun[hour].cos_zenith()).max(0.0))
    });
    let dni_w_m2 = filling.interpolate(EpwField::DirectNormal, &direct)?;
    Ok(Sunlight { ghi_w_m2, dni_w_m2, dhi_w_m2 })
}

/// Fills gaps of the global light on a straight line of clearness: a line of light would cut through the noon.
fn with_clearness_between(
    global: &[Option<f64>],
    sun: &[SunHour],
    filling: &mut Filling,
) -> Result<Vec<f64>, EpwError> {
    if global.iter().all(Option::is_some) {
        return filling.interpolate(EpwField::GlobalHorizontal, global);
    }
    // Nights hold the clearness of the evening, so that a gap at dawn finds a neighbour.
    let mut evening = 0.0;
    let clearness: Vec<Option<f64>> = (0..HOURS)
        .map(|hour| {
            let known = global[hour]?;
            evening = sun[hour].clearness(known).unwrap_or(evening).min(1.0);
            Some(evening)
        })
        .collect();
    let clearness = filling.interpolate(EpwField::GlobalHorizontal, &clearness)?;
    Ok((0..HOURS).map(|hour| global[hour].unwrap_or_else(|| clearness[hour] * sun[hour].horizontal_w_m2)).collect())
}
