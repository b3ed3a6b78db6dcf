//! Moisture: a dew point that moves from day to day and hardly within the day.

use super::{Anomalies, on_day, seasonality_k};
use crate::psychrometrics::{humidity_ratio, relative_humidity_pct, saturation_humidity_ratio, saturation_pressure_pa};
use crate::{DAYS, HOURS, MonthlyNormals, monthly_means};

/// Corrections of the monthly knots: the cap at saturation takes back part of each.
const CORRECTIONS: usize = 15;
/// Change of relative humidity with dew point: 6 to 7 % of its value per kelvin.
const RELATIVE_CHANGE_PER_K: f64 = 0.06;

/// Humidity ratio of every hour, with the months' mean relative humidity, never above saturation.
///
/// The dew point of a day spreads around its month by 0.55 K in Singapore's typical year (seasonality 0.6 K) and 3.9 K
/// in Tokyo's (7.5 K): a line through both.
pub(super) fn synthesise(
    normals: &MonthlyNormals,
    dry_bulb_c: &[f64],
    weather: &Anomalies,
    pressure_pa: f64,
) -> Vec<f64> {
    let spread_k = 0.25 + 0.483 * seasonality_k(normals);
    let saturated: Vec<f64> = dry_bulb_c.iter().map(|t| saturation_humidity_ratio(*t, pressure_pa)).collect();
    // Start: the dew point lies a fifth of a kelvin below the mean temperature per point that is missing to 100 %.
    let mut knots: [f64; 12] =
        std::array::from_fn(|month| normals.mean_c[month] - 0.2 * (100.0 - normals.relative_humidity_pct[month]));
    let mut ratios = vec![0.0; HOURS];
    for _ in 0..CORRECTIONS {
        for (hour, ratio) in ratios.iter_mut().enumerate() {
            let dew_point_c = on_day(&knots, (hour as f64 + 0.5) / 24.0) + spread_k * at_hour(&weather.dew_point, hour);
            *ratio = humidity_ratio(saturation_pressure_pa(dew_point_c), pressure_pa).min(saturated[hour]);
        }
        let relative: Vec<f64> =
            ratios.iter().zip(dry_bulb_c).map(|(w, t)| relative_humidity_pct(*t, *w, pressure_pa)).collect();
        let achieved = monthly_means(&relative);
        for month in 0..12 {
            let missing_pct = normals.relative_humidity_pct[month] - achieved[month];
            knots[month] += missing_pct / (RELATIVE_CHANGE_PER_K * achieved[month].max(5.0));
        }
    }
    ratios
}

/// A daily series on straight lines from noon to noon.
fn at_hour(daily: &[f64], hour: usize) -> f64 {
    let position = (hour as f64 + 0.5) / 24.0 + DAYS as f64 - 0.5;
    let before = position.floor() as usize % DAYS;
    daily[before] + position.fract() * (daily[(before + 1) % DAYS] - daily[before])
}
