//! A year of hourly weather from monthly normals.
//!
//! Sunlight first: daily clearness from its distribution, hours from a time-dependent autoregressive model, scaled to
//! the month's irradiation. Then temperature, which follows the sun of the day; then a dew point that hardly moves
//! within the day; then infrared from the clouds and wind. The year has the normals' monthly figures and, between
//! them, the restlessness of weather; it is no record of any year and is to be marked synthetic.

mod chance;
mod humidity;
mod sunlight;
mod temperature;
mod wind;

use crate::psychrometrics::{dew_point_c, vapour_pressure_pa};
use crate::{DAYS, HOURS, MonthlyNormals, Origin, SkyInfraredInput, WeatherYear};
use crate::{cover_tenths, month_of_day, sky_infrared_w_m2};
use chance::{Chance, Stream};
pub(crate) use sunlight::MAX_HOURLY_CLEARNESS;

/// Makes a year of weather that has these normals; the same normals and seed give the same year.
///
/// Monthly mean temperature comes out within 0.1 K, mean daily maxima and minima within 0.5 K, relative humidity
/// within 3 points, global irradiation within 1 %, for normals that pass [`MonthlyNormals::check`]. Wind is not in the
/// normals: 2.1 m/s on average, see the source.
///
/// # Source
/// Clearness of days: Hollands & Huget (1983) and Graham, Hollands & Brunger (1988); of hours: Aguiar &
/// Collares-Pereira (1992); split: Erbs et al. (1982); course of the day: Parton & Logan (1981); infrared: Clark &
/// Allen (1978) with clouds by Ångström–Prescott.
///
/// # Panics
/// When the place is not on Earth; [`MonthlyNormals::check`] says so beforehand.
#[must_use]
pub fn synthesise(normals: &MonthlyNormals, seed: u64) -> WeatherYear {
    let pressure_pa = lcs_solar::pressure_at_elevation_pa(normals.location.elevation_m);
    let sun = sunlight::synthesise(normals, seed);
    let weather = Anomalies::new(&sun, seed);
    let dry_bulb_c = temperature::synthesise(normals, &weather);
    let humidity_ratio = humidity::synthesise(normals, &dry_bulb_c, &weather, pressure_pa);
    let sky_ir_w_m2 = (0..HOURS)
        .map(|hour| {
            sky_infrared_w_m2(&SkyInfraredInput {
                dry_bulb_c: dry_bulb_c[hour],
                dew_point_c: dew_point_c(vapour_pressure_pa(humidity_ratio[hour], pressure_pa)),
                opaque_cover_tenths: cover_tenths(sun.clearness[hour / 24]),
            })
        })
        .collect();
    WeatherYear {
        location: normals.location.clone(),
        origin: Origin::Synthesised,
        dry_bulb_c,
        humidity_ratio,
        pressure_pa: vec![pressure_pa; HOURS],
        ghi_w_m2: sun.ghi_w_m2,
        dni_w_m2: sun.dni_w_m2,
        dhi_w_m2: sun.dhi_w_m2,
        sky_ir_w_m2,
        wind_m_s: wind::synthesise(&normals.location, seed),
        // Nor do normals tell where the wind comes from.
        wind_direction_deg: vec![None; HOURS],
        // Normals of rain are not asked for; nothing is made up.
        raining: vec![false; HOURS],
    }
}

/// Weather around the month's usual, in standard deviations: 365 days each, and 8,760 hours of passing warmth and cool.
///
/// Correlations as in two typical years, Singapore (1.4° N) and Tokyo (35.7° N): daily maximum with sun 0.66 and 0.58,
/// minimum with sun 0.26 and 0.27, maximum with minimum 0.34 and 0.72, mean with dew point 0.24 and 0.55; from one day
/// to the next 0.42 and 0.57.
struct Anomalies {
    max: Vec<f64>,
    min: Vec<f64>,
    dew_point: Vec<f64>,
    passing: Vec<f64>,
}

impl Anomalies {
    fn new(light: &sunlight::Sunlight, seed: u64) -> Self {
        const FROM_DAY_TO_DAY: f64 = 0.5;
        let mut chance = Chance::new(seed, Stream::Temperature);
        let [air, night, moisture] = [(); 3].map(|()| chance.autoregressive(DAYS, FROM_DAY_TO_DAY));
        let sun = standardised_by_month(&light.clearness);
        let mix = |shares: [f64; 4]| -> Vec<f64> {
            (0..DAYS)
                .map(|day| {
                    shares[0] * sun[day] + shares[1] * air[day] + shares[2] * night[day] + shares[3] * moisture[day]
                })
                .collect()
        };
        // The squares of each row add up to one.
        Self {
            max: mix([0.6, 0.8, 0.0, 0.0]),
            min: mix([0.26, 0.45, 0.854, 0.0]),
            dew_point: mix([0.0, 0.45, 0.0, 0.893]),
            passing: passing(&light.passing, seed),
        }
    }
}

/// Hours warmer and cooler than the course of their day: showers, breezes, clouds. A clearer hour warms those that
/// follow it.
///
/// The memory of one hour is what makes the deviations of three typical years from the mean of their month and hour
/// as alike from hour to hour as they are (0.88 in Singapore, 0.98 in Tokyo, 0.96 in Denver).
fn passing(light: &[f64], seed: u64) -> Vec<f64> {
    const FROM_HOUR_TO_HOUR: f64 = 0.85;
    const SHARE_OF_LIGHT: f64 = 0.4;
    let mut chance = Chance::new(seed, Stream::Passing);
    let innovation = (1.0_f64 - FROM_HOUR_TO_HOUR * FROM_HOUR_TO_HOUR).sqrt();
    let other = (1.0_f64 - SHARE_OF_LIGHT * SHARE_OF_LIGHT).sqrt();
    let mut value = chance.normal();
    light
        .iter()
        .map(|light| {
            value = FROM_HOUR_TO_HOUR * value + innovation * (SHARE_OF_LIGHT * light + other * chance.normal());
            value
        })
        .collect()
}

/// How much of a place lies in the humid tropics, 0 to 1: all of it within 15° of the equator, none beyond 25°.
fn tropical(location: &crate::Location) -> f64 {
    ((25.0 - location.latitude_deg.abs()) / 10.0).clamp(0.0, 1.0)
}

/// Deviations of daily values from their month's mean, in standard deviations of the month.
fn standardised_by_month(days: &[f64]) -> Vec<f64> {
    let means = crate::monthly_means(days);
    let deviations: Vec<f64> = days.iter().enumerate().map(|(day, value)| value - means[month_of_day(day)]).collect();
    let squares: Vec<f64> = deviations.iter().map(|deviation| deviation * deviation).collect();
    let spreads = crate::monthly_means(&squares).map(|variance| variance.sqrt().max(1e-9));
    deviations.iter().enumerate().map(|(day, deviation)| deviation / spreads[month_of_day(day)]).collect()
}

/// Standard deviation of the twelve monthly means, K: how much the place has seasons, and with them moving air masses.
fn seasonality_k(normals: &MonthlyNormals) -> f64 {
    let mean = normals.mean_c.iter().sum::<f64>() / 12.0;
    (normals.mean_c.iter().map(|month| (month - mean).powi(2)).sum::<f64>() / 12.0).sqrt()
}

/// The value of a day on straight lines through the middles of the months.
fn on_day(knots: &[f64; 12], day: f64) -> f64 {
    const MONTH_DAYS: f64 = DAYS as f64 / 12.0;
    let position = (day / MONTH_DAYS - 0.5).rem_euclid(12.0);
    let (before, share) = (position.floor() as usize % 12, position.fract());
    knots[before] + share * (knots[(before + 1) % 12] - knots[before])
}
