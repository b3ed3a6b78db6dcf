//! The sun above the atmosphere in every hour of the year.

use lcs_solar::{Air, Refraction, SiteError, SunPosition, extraterrestrial_normal_w_m2, sun_positions};

use crate::{Location, day_of_year, hours_of_year};

/// The sun in the middle of an hour, which stands for the hour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct SunHour {
    /// True zenith angle, degrees.
    pub zenith_deg: f64,
    /// Above the atmosphere, across the beam, W/m².
    pub normal_w_m2: f64,
    /// Above the atmosphere, on the horizontal, W/m²; 0 at night.
    pub horizontal_w_m2: f64,
}

impl SunHour {
    /// Cosine of the zenith angle, negative at night.
    pub(crate) fn cos_zenith(&self) -> f64 {
        self.zenith_deg.to_radians().cos()
    }

    /// Share of the light above the atmosphere that arrives, `None` where the sun stands too low (below 3°) to tell.
    pub(crate) fn clearness(&self, ghi_w_m2: f64) -> Option<f64> {
        (self.zenith_deg < 87.0).then(|| ghi_w_m2 / self.horizontal_w_m2)
    }
}

/// The sun of the year at a place.
pub(crate) fn sun_hours(location: &Location) -> Result<Vec<SunHour>, SiteError> {
    let site = location.site()?;
    let sun = sun_positions(&hours_of_year(location.utc_offset_h), &site, &Air::Steady(Refraction::STANDARD));
    let hours = sun.into_iter().enumerate().map(|(hour, SunPosition { zenith_deg, .. })| {
        let normal_w_m2 = extraterrestrial_normal_w_m2(day_of_year(hour));
        SunHour { zenith_deg, normal_w_m2, horizontal_w_m2: normal_w_m2 * zenith_deg.to_radians().cos().max(0.0) }
    });
    Ok(hours.collect())
}

/// Clearness of each day: what arrives of the light above the atmosphere; `None` in the polar night.
pub(crate) fn daily_clearness(ghi_w_m2: &[f64], sun: &[SunHour]) -> Vec<Option<f64>> {
    ghi_w_m2
        .chunks(24)
        .zip(sun.chunks(24))
        .map(|(light, sun)| {
            let above: f64 = sun.iter().map(|hour| hour.horizontal_w_m2).sum();
            (above > 0.0).then(|| light.iter().sum::<f64>() / above)
        })
        .collect()
}
