//! Wind at 10 m: gusty, stronger by day.

use super::chance::{Chance, Stream, normal_probability};
use crate::{HOURS, Location};

/// Mean wind speed, m/s. Normals do not tell it: the typical years of Singapore and Tokyo have 2.18 and 2.04 m/s. It
/// enters leakage and the cooling of facades and modules, all weakly.
const MEAN_M_S: f64 = 2.1;
/// How much the afternoon exceeds the mean and the night falls short of it: between Singapore's 0.6 and Tokyo's 0.15.
const DAY_SHARE: f64 = 0.4;
/// Correlation from one hour to the next.
const FROM_HOUR_TO_HOUR: f64 = 0.8;
/// Local solar hour of the strongest wind.
const STRONGEST_H: f64 = 14.0;

/// Wind speed of every hour, m/s: Weibull with shape 2 (Rayleigh) around a daily wave.
pub(super) fn synthesise(location: &Location, seed: u64) -> Vec<f64> {
    let solar_shift_h = location.longitude_deg / 15.0 - location.utc_offset_h;
    let series = Chance::new(seed, Stream::Wind).autoregressive(HOURS, FROM_HOUR_TO_HOUR);
    let gusts = series.into_iter().enumerate().map(|(hour, normal)| {
        let solar_h = (hour % 24) as f64 + 0.5 + solar_shift_h;
        let wave = 1.0 + DAY_SHARE * (std::f64::consts::TAU * (solar_h - STRONGEST_H) / 24.0).cos();
        // Quantile of the Rayleigh distribution with mean 1.
        let calmer = (1.0 - normal_probability(normal)).max(1e-9);
        wave * (-4.0 / std::f64::consts::PI * calmer.ln()).sqrt()
    });
    let gusts: Vec<f64> = gusts.collect();
    let scale = MEAN_M_S * HOURS as f64 / gusts.iter().sum::<f64>();
    gusts.into_iter().map(|gust| gust * scale).collect()
}
