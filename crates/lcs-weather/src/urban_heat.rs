//! The heat of a city over the weather of its surroundings, as an option: stations stand at airports and in parks.

use crate::daylight::day_length_h;
use crate::psychrometrics::saturation_humidity_ratio;
use crate::{HOURS, ImpossibleWeather, Origin, WeatherYear};

/// Sunrise and sunset in hours of the profile.
const SUNRISE: f64 = 6.0;
const SUNSET: f64 = 18.0;
/// Hours of the profile and share of the nightly warmth there, straight lines between: nothing from the late morning
/// to the late afternoon, growing through sunset to its height four hours later, falling little until sunrise and
/// quickly thereafter.
const NIGHTLY: [(f64, f64); 6] = [(10.0, 0.0), (16.0, 0.0), (18.0, 0.4), (22.0, 1.0), (30.0, 0.8), (34.0, 0.0)];

/// What a city adds to the weather around it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct UrbanHeat {
    /// Added to the dry bulb, K, by the hour of a day on which the sun rises at 6 and sets at 18: entry 0 stands for
    /// the hour after midnight. Longer and shorter days are stretched to it.
    pub added_k: [f64; 24],
    /// Share of the wind that is left between the buildings, above 0 to 1.
    pub wind_share: f64,
}

/// Why a city's heat cannot be added.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum UrbanHeatError {
    /// The rural year is impossible.
    #[error("the weather around the city: {0}")]
    Weather(#[from] ImpossibleWeather),
    /// No city adds so much.
    #[error("hour {hour} of the profile adds {added_k} K, outside -5 to 15 K")]
    Added {
        /// Hour, 0 to 23.
        hour: usize,
        /// The value given, K.
        added_k: f64,
    },
    /// The share of the wind is none.
    #[error("{wind_share} of the wind is left, outside 0.05 to 1")]
    Wind {
        /// The value given.
        wind_share: f64,
    },
}

impl UrbanHeatError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Weather(error) => error.hint(),
            Self::Added { .. } => "give kelvin: cities are 1 to 3 K warmer on the mean night, up to 12 K on still ones",
            Self::Wind { .. } => "give a share: 1 leaves the wind as it is",
        }
    }
}

impl UrbanHeat {
    /// The form that heat islands have by day and night: `night_k` at its height, `noon_k` about noon, often near
    /// zero. The amounts are the caller's: they belong to the city, not to this form.
    ///
    /// # Source
    /// Form after Oke, Quarterly Journal of the Royal Meteorological Society 108, 1 (1982),
    /// doi:10.1002/qj.49710845502, section 2: the city cools less about sunset, is warmest against its surroundings some hours later and
    /// loses its lead after sunrise. The corner points are a simplification made here; a measured profile is better.
    #[must_use]
    pub fn nocturnal(night_k: f64, noon_k: f64) -> Self {
        let added_k = std::array::from_fn(|hour| noon_k + (night_k - noon_k) * nightly(hour as f64 + 0.5));
        Self { added_k, wind_share: 1.0 }
    }

    /// The weather in the city: warmer by the profile, with the same water in the air (relative humidity falls), less
    /// wind. Light, pressure and infrared stay, since the heat fills only the lowest of the air that radiates.
    ///
    /// A year read from a file becomes [`Origin::Morphed`]; a synthesised one stays synthesised.
    ///
    /// # Errors
    /// [`UrbanHeatError`] where the profile or the rural year is impossible.
    pub fn apply(&self, rural: &WeatherYear) -> Result<WeatherYear, UrbanHeatError> {
        rural.check()?;
        if let Some(hour) = self.added_k.iter().position(|added| !(-5.0..=15.0).contains(added)) {
            return Err(UrbanHeatError::Added { hour, added_k: self.added_k[hour] });
        }
        if !(0.05..=1.0).contains(&self.wind_share) {
            return Err(UrbanHeatError::Wind { wind_share: self.wind_share });
        }
        let mut year = rural.clone();
        for hour in 0..HOURS {
            year.dry_bulb_c[hour] += self.added_at_k(rural, hour);
            // A profile may cool at noon.
            let saturated = saturation_humidity_ratio(year.dry_bulb_c[hour], year.pressure_pa[hour]);
            year.humidity_ratio[hour] = year.humidity_ratio[hour].min(saturated);
            year.wind_m_s[hour] *= self.wind_share;
        }
        if year.origin == Origin::Epw {
            year.origin = Origin::Morphed;
        }
        Ok(year)
    }

    /// What is added in an hour of the year, K: the profile between its hours' middles.
    fn added_at_k(&self, year: &WeatherYear, hour: usize) -> f64 {
        let place = &year.location;
        let solar_h = (hour % 24) as f64 + 0.5 + place.longitude_deg / 15.0 - place.utc_offset_h;
        let day_h = day_length_h(place.latitude_deg, (hour / 24 + 1) as f64);
        let position = (profile_hour(solar_h, day_h) - 0.5).rem_euclid(24.0);
        let before = position.floor() as usize % 24;
        self.added_k[before] + position.fract() * (self.added_k[(before + 1) % 24] - self.added_k[before])
    }
}

/// The hour of the profile for an hour of solar time on a day of a length: sunrise at 6, noon at 12, sunset at 18.
fn profile_hour(solar_h: f64, day_h: f64) -> f64 {
    let since_noon_h = (solar_h - 12.0 + 12.0).rem_euclid(24.0) - 12.0;
    let half_h = (0.5 * day_h).clamp(0.5, 11.5);
    let from_noon = if since_noon_h.abs() <= half_h {
        (SUNSET - SUNRISE) / 2.0 * since_noon_h / half_h
    } else {
        let beyond = (since_noon_h.abs() - half_h) / (12.0 - half_h);
        since_noon_h.signum() * ((SUNSET - SUNRISE) / 2.0) * (1.0 + beyond)
    };
    12.0 + from_noon
}

/// Share of the nightly warmth at an hour of the profile.
fn nightly(hour: f64) -> f64 {
    let hour = if hour < NIGHTLY[0].0 { hour + 24.0 } else { hour };
    let after = NIGHTLY.partition_point(|(at, _)| *at <= hour).clamp(1, NIGHTLY.len() - 1);
    let ((from, low), (to, high)) = (NIGHTLY[after - 1], NIGHTLY[after]);
    low + (high - low) * (hour - from) / (to - from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_stretched_to_the_profile() {
        for (solar_h, day_h, hour) in [
            (12.0, 9.0, 12.0),
            (16.5, 9.0, 18.0),
            (7.5, 9.0, 6.0),
            (0.0, 9.0, 0.0),
            (18.0, 12.0, 18.0),
            (3.0, 12.0, 3.0),
        ] {
            let ours = profile_hour(solar_h, day_h).rem_euclid(24.0);
            assert!((ours - hour).abs() < 1e-9, "{solar_h} on a day of {day_h} h: {ours}");
        }
    }

    #[test]
    fn nights_are_warm_and_noons_are_not() {
        let shares: Vec<f64> = (0..48).map(|half| nightly(f64::from(half) / 2.0)).collect();
        assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
        assert_eq!((shares[24], shares[44], shares[12], shares[0]), (0.0, 1.0, 0.8, 0.95));
    }
}
