//! The city's weather, day by day: another realisation than any the estimator makes.
//!
//! Temperature runs around the normals as a first-order autoregressive process with an anomaly for every year and a slow
//! swing over seasons; clearness and humidity follow it loosely, since hot days of the wet tropics are the bright and
//! dry ones.
//!
//! # Source
//! Wet-bulb temperature from temperature and relative humidity: Stull 2011, J. Appl. Meteor. Climatol. 50, 2267–2269,
//! doi:10.1175/JAMC-D-11-0143.1 (fit at 1013 hPa, error below 1 K).

use crate::{DemoSettings, calendar::Span, dice::Dice};
use std::f64::consts::TAU;

/// One day's weather.
#[derive(Debug, Clone, Copy)]
pub struct DayWeather {
    pub mean_c: f64,
    pub wet_bulb_c: f64,
    /// Global irradiation over the yearly mean of the normals.
    pub sun: f64,
}

/// The weather of a span.
#[derive(Debug, Clone)]
pub struct Weather {
    pub days: Vec<DayWeather>,
}

/// Day-to-day persistence of temperature.
const PERSISTENCE: f64 = 0.68;
/// Standard deviation of a day around its expectation, K.
const DAY_SIGMA_K: f64 = 0.85;
/// Standard deviation of a year's anomaly, K.
const YEAR_SIGMA_K: f64 = 0.35;

impl Weather {
    pub fn draw(settings: &DemoSettings, span: &Span) -> Self {
        let normals = &settings.normals;
        let mut dice = Dice::new(settings.seed, "weather", 0);
        let years: Vec<f64> = (span.first_year - 1..=span.last_year).map(|_| YEAR_SIGMA_K * dice.normal()).collect();
        let (phase, swing) = (dice.between(0.0, TAU), dice.between(0.1, 0.4));
        let yearly_ghi = normals.ghi_kwh_m2_day.iter().sum::<f64>() / 12.0;
        let mut anomaly = 0.0;
        let days = (0..span.days)
            .map(|day| {
                let date = span.date(day);
                let position = position_of_month(date.month(), date.day());
                anomaly =
                    PERSISTENCE * anomaly + DAY_SIGMA_K * (1.0 - PERSISTENCE * PERSISTENCE).sqrt() * dice.normal();
                let year = years[(date.year() - (span.first_year - 1)) as usize];
                let slow = swing * (TAU * day as f64 / 500.0 + phase).sin();
                let mean_c = between_months(&normals.mean_c, position) + year + slow + anomaly;
                let brightness = (0.16 * anomaly + 0.24 * dice.normal()).exp() * 0.97;
                let sun = between_months(&normals.ghi_kwh_m2_day, position) / yearly_ghi * brightness.clamp(0.25, 1.6);
                let humidity = (between_months(&normals.relative_humidity_pct, position) - 2.6 * anomaly
                    + 2.5 * dice.normal())
                .clamp(15.0, 98.0);
                DayWeather { mean_c, wet_bulb_c: wet_bulb_c(mean_c, humidity), sun }
            })
            .collect();
        Self { days }
    }
}

/// Months since the middle of January, 0 to 12.
fn position_of_month(month: i8, day: i8) -> f64 {
    (f64::from(month) - 1.0 + (f64::from(day) - 15.5) / 30.5).rem_euclid(12.0)
}

fn between_months(values: &[f64; 12], position: f64) -> f64 {
    let month = position as usize % 12;
    let part = position.fract();
    values[month] * (1.0 - part) + values[(month + 1) % 12] * part
}

/// Stull's fit.
fn wet_bulb_c(temperature_c: f64, humidity_pct: f64) -> f64 {
    temperature_c * (0.151_977 * (humidity_pct + 8.313_659).sqrt()).atan() + (temperature_c + humidity_pct).atan()
        - (humidity_pct - 1.676_331).atan()
        + 0.003_918_38 * humidity_pct.powf(1.5) * (0.023_101 * humidity_pct).atan()
        - 4.686_035
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::tests::kuala_lumpur;

    #[test]
    fn wet_bulb_meets_the_paper_s_example() {
        // Stull 2011, text: 20 °C and 50 % give 13.7 °C.
        assert!((wet_bulb_c(20.0, 50.0) - 13.7).abs() < 0.05);
    }

    #[test]
    fn weather_stays_around_the_normals() {
        let settings = kuala_lumpur(1);
        let weather = Weather::draw(&settings, &Span::new(&settings));
        let mean = weather.days.iter().map(|day| day.mean_c).sum::<f64>() / weather.days.len() as f64;
        // The normals average 27.45 °C. Two years with an anomaly of 0.35 K each and a slow swing below 0.4 K: 1.2 K is four standard deviations.
        assert!((mean - 27.45).abs() < 1.2, "{mean}");
        assert!(weather.days.iter().all(|day| day.wet_bulb_c < day.mean_c && day.sun > 0.0));
    }
}
