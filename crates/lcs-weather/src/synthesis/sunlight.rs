//! Sunlight: clear and dull days in the month's measure, and hours in the day's.

use lcs_solar::erbs;

use super::chance::{Chance, Stream, normal_probability};
use super::tropical;
use crate::sun_hours::{SunHour, daily_clearness, sun_hours};
use crate::{DAYS, DAYS_OF_MONTHS, HOURS, Location, MonthlyNormals, day_of_year, month_of_day};

/// Correlation of clearness from one day to the next.
///
/// # Source
/// Graham, Hollands & Brunger, Solar Energy 40, 83 (1988); Singapore's and Tokyo's typical years have 0.21 and 0.22.
const FROM_DAY_TO_DAY: f64 = 0.29;
/// Highest hourly clearness: hours above are errors of the instrument, or of the clock.
pub(crate) const MAX_HOURLY_CLEARNESS: f64 = 0.82;

/// Lowest clearness drawn for a day: the darkest days of Tokyo's, Denver's and Singapore's typical years have 0.03, 0.13
/// and 0.17, where the distribution reaches down to none.
const MIN_DAILY_CLEARNESS: f64 = 0.04;

/// A year of sunlight.
pub(super) struct Sunlight {
    pub ghi_w_m2: Vec<f64>,
    pub dni_w_m2: Vec<f64>,
    pub dhi_w_m2: Vec<f64>,
    /// Clearness of each day.
    pub clearness: Vec<f64>,
    /// How much clearer or duller each hour is than its day, in standard deviations; 0 at night.
    pub passing: Vec<f64>,
}

pub(super) fn synthesise(normals: &MonthlyNormals, seed: u64) -> Sunlight {
    let outside = sun_hours(&normals.location).expect("a place on Earth, see MonthlyNormals::check");
    let mut chance = Chance::new(seed, Stream::Sunlight);
    let targets = monthly_clearness(normals, &outside);
    let wanted = drawn_clearness(&targets, &mut chance);
    let afternoon = afternoon_dimming(&normals.location);
    let (mut ghi_w_m2, mut passing) = (Vec::with_capacity(HOURS), Vec::with_capacity(HOURS));
    for (day, clearness) in wanted.iter().enumerate() {
        let sky = DaySky { clearness: *clearness, afternoon: &afternoon };
        for (ghi, deviation) in hours_of_day(&outside[day * 24..][..24], &sky, &mut chance) {
            ghi_w_m2.push(ghi);
            passing.push(deviation);
        }
    }
    scale_months(&mut ghi_w_m2, &outside, &normals.ghi_kwh_m2_day);
    let (dni_w_m2, dhi_w_m2) = split(&ghi_w_m2, &outside);
    // In the polar night the day's draw stands for the clouds.
    let clearness = daily_clearness(&ghi_w_m2, &outside)
        .into_iter()
        .zip(wanted)
        .map(|(made, drawn)| made.unwrap_or(drawn))
        .collect();
    Sunlight { ghi_w_m2, dni_w_m2, dhi_w_m2, clearness, passing }
}

/// Direct normal and diffuse light of the hours.
fn split(ghi_w_m2: &[f64], outside: &[SunHour]) -> (Vec<f64>, Vec<f64>) {
    ghi_w_m2
        .iter()
        .enumerate()
        .map(|(hour, ghi)| {
            let split = erbs(*ghi, outside[hour].zenith_deg, day_of_year(hour));
            (split.dni_w_m2, split.dhi_w_m2)
        })
        .unzip()
}

/// How much light each hour of the clock keeps where clouds build up through the day.
///
/// In Singapore's typical year the half of the day after noon is 2.4 % less clear than the one before; taken as 5 %
/// from 14 h solar time, growing from 13 h. Kuala Lumpur's afternoons are said to be duller; no hourly record was at
/// hand.
fn afternoon_dimming(location: &Location) -> [f64; 24] {
    const DIMMING: f64 = 0.05;
    let solar_shift_h = location.longitude_deg / 15.0 - location.utc_offset_h;
    std::array::from_fn(|hour| {
        let solar_h = (hour as f64 + 0.5 + solar_shift_h).rem_euclid(24.0);
        1.0 - DIMMING * tropical(location) * (solar_h - 13.0).clamp(0.0, 1.0)
    })
}

/// Mean clearness of the months.
fn monthly_clearness(normals: &MonthlyNormals, outside: &[SunHour]) -> [f64; 12] {
    let mut above_kwh_m2 = [0.0; 12];
    for (hour, sun) in outside.iter().enumerate() {
        above_kwh_m2[month_of_day(hour / 24)] += sun.horizontal_w_m2 / 1e3;
    }
    std::array::from_fn(|month| {
        let below_kwh_m2 = normals.ghi_kwh_m2_day[month] * DAYS_OF_MONTHS[month] as f64;
        // Where no sun stands above the horizon, the sky of an average place.
        if above_kwh_m2[month] > 0.0 { (below_kwh_m2 / above_kwh_m2[month]).clamp(0.05, 0.75) } else { 0.4 }
    })
}

/// Clearness of each day: a Gaussian series read off the month's distribution.
fn drawn_clearness(monthly: &[f64; 12], chance: &mut Chance) -> Vec<f64> {
    let distributions = monthly.map(Distribution::with_mean);
    chance
        .autoregressive(DAYS, FROM_DAY_TO_DAY)
        .into_iter()
        .enumerate()
        .map(|(day, normal)| {
            distributions[month_of_day(day)].quantile(normal_probability(normal)).max(MIN_DAILY_CLEARNESS)
        })
        .collect()
}

/// How the clearness of days spreads around the mean of their month: density ∝ (K_max − K) exp(λ K) on 0 to K_max.
///
/// # Source
/// Hollands & Huget, Solar Energy 30, 195 (1983); K_max by Graham, Hollands & Brunger (1988).
struct Distribution {
    max: f64,
    lambda: f64,
}

impl Distribution {
    fn with_mean(mean: f64) -> Self {
        let max = 0.631_3 + 0.267 * mean - 11.9 * (mean - 0.75).powi(8);
        let max = max.clamp(mean + 0.05, MAX_HOURLY_CLEARNESS);
        // The mean grows with λ: bisection.
        let (mut low, mut high) = (-60.0, 60.0);
        for _ in 0..50 {
            let lambda = 0.5 * (low + high);
            if (Self { max, lambda }).mean() < mean { low = lambda } else { high = lambda }
        }
        Self { max, lambda: 0.5 * (low + high) }
    }

    /// Integral of the density, not normalised, from 0 to `k`.
    fn integral(&self, k: f64) -> f64 {
        let Self { max, lambda } = *self;
        if lambda.abs() < 1e-6 {
            return k * (max - 0.5 * k);
        }
        let growth = (lambda * k).exp();
        ((max - k) * growth - max) / lambda + (growth - 1.0) / (lambda * lambda)
    }

    /// Mean by Simpson's rule in 60 steps.
    fn mean(&self) -> f64 {
        const STEPS: usize = 60;
        let step = self.max / STEPS as f64;
        let moment: f64 = (0..=STEPS)
            .map(|index| {
                let k = step * index as f64;
                let weight = if index == 0 || index == STEPS { 1.0 } else { 2.0 + 2.0 * (index % 2) as f64 };
                weight * k * (self.max - k) * (self.lambda * k).exp()
            })
            .sum();
        moment * step / 3.0 / self.integral(self.max)
    }

    /// Clearness below which a share of the days lies.
    fn quantile(&self, share: f64) -> f64 {
        let wanted = share * self.integral(self.max);
        let (mut low, mut high) = (0.0, self.max);
        for _ in 0..40 {
            let k = 0.5 * (low + high);
            if self.integral(k) < wanted { low = k } else { high = k }
        }
        0.5 * (low + high)
    }
}

/// The sky of a day.
struct DaySky<'a> {
    clearness: f64,
    /// Share of the light that each hour keeps against the day's mean.
    afternoon: &'a [f64; 24],
}

/// Global irradiance in the hours of a day, W/m², with the day's clearness before caps; and how much clearer each hour
/// is than expected, in standard deviations.
///
/// # Source
/// TAG: Aguiar & Collares-Pereira, Solar Energy 49, 167 (1992), doi:10.1016/0038-092X(92)90068-L.
fn hours_of_day(outside: &[SunHour], sky: &DaySky, chance: &mut Chance) -> Vec<(f64, f64)> {
    let k = sky.clearness;
    let level = -0.19 + 1.12 * k + 0.24 * (-8.0 * k).exp();
    let rise = 0.32 - 1.6 * (k - 0.5).powi(2);
    let haze = 0.19 + 2.27 * k.powi(2) - 2.51 * k.powi(3);
    let spread_high_sun = 0.14 * (-20.0 * (k - 0.35).powi(2)).exp();
    let spread_growth = 3.0 * (k - 0.45).powi(2) + 16.0 * k.powi(5);
    let from_hour_to_hour = 0.38 + 0.06 * (7.4 * k - 2.5).cos();

    let innovation = (1.0 - from_hour_to_hour * from_hour_to_hour).sqrt();
    let mut restlessness = chance.normal();
    let mut hours: Vec<(f64, f64)> = Vec::with_capacity(24);
    for (hour, keeps) in outside.iter().zip(sky.afternoon) {
        restlessness = from_hour_to_hour * restlessness + innovation * chance.normal();
        let sin_height = hour.cos_zenith();
        if sin_height <= 0.0 {
            hours.push((0.0, 0.0));
            continue;
        }
        let mean = keeps * (level + rise * (-haze / sin_height).exp());
        let spread = spread_high_sun * (spread_growth * (1.0 - sin_height)).exp();
        let clearness = (mean + spread * restlessness).clamp(0.02, MAX_HOURLY_CLEARNESS);
        hours.push((clearness * hour.horizontal_w_m2, restlessness));
    }
    let above: f64 = outside.iter().map(|hour| hour.horizontal_w_m2).sum();
    let below: f64 = hours.iter().map(|(ghi, _)| ghi).sum();
    if below > 0.0 {
        hours.iter_mut().for_each(|(ghi, _)| *ghi *= k * above / below);
    }
    hours
}

/// Scales each month to its irradiation, with no hour clearer than [`MAX_HOURLY_CLEARNESS`].
fn scale_months(ghi_w_m2: &mut [f64], outside: &[SunHour], ghi_kwh_m2_day: &[f64; 12]) {
    let mut first = 0;
    for (days, target) in DAYS_OF_MONTHS.into_iter().zip(ghi_kwh_m2_day) {
        let hours = first..first + days * 24;
        first = hours.end;
        let wanted_wh = target * 1e3 * days as f64;
        let capped = |factor: f64, hour: usize| {
            (factor * ghi_w_m2[hour]).min(MAX_HOURLY_CLEARNESS * outside[hour].horizontal_w_m2)
        };
        // The sum grows with the factor: bisection.
        let (mut low, mut high) = (0.0, 20.0);
        for _ in 0..50 {
            let factor = 0.5 * (low + high);
            let sum: f64 = hours.clone().map(|hour| capped(factor, hour)).sum();
            if sum < wanted_wh { low = factor } else { high = factor }
        }
        let scaled: Vec<f64> = hours.clone().map(|hour| capped(0.5 * (low + high), hour)).collect();
        ghi_w_m2[hours].copy_from_slice(&scaled);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mean of the quantiles is the mean that was asked (trapezoid of 2,000 shares: 0.1 %).
    #[test]
    fn distributions_have_their_mean() {
        for mean in [0.2, 0.35, 0.46, 0.6, 0.7] {
            let distribution = Distribution::with_mean(mean);
            let drawn: f64 =
                (0..2_000).map(|index| distribution.quantile((f64::from(index) + 0.5) / 2_000.0)).sum::<f64>()
                    / 2_000.0;
            assert!((drawn / mean - 1.0).abs() < 1e-3, "{drawn} instead of {mean}");
        }
    }
}
