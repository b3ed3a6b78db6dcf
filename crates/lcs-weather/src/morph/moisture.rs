//! Moisture: the vapour of each month scaled, never beyond saturation.

use super::hours_of_months;
use super::target::{HumidityTarget, Target};
use crate::WeatherYear;
use crate::psychrometrics::{saturation_pressure_pa, vapour_pressure_pa};

/// Vapour pressure of every hour at the new temperatures, Pa.
///
/// The vapour keeps the course of the neighbour's days: the dew point, not the relative humidity, is what the air
/// carries from hour to hour.
pub(super) fn morph(source: &WeatherYear, dry_bulb_c: &[f64], target: &Target) -> Vec<f64> {
    let old_pa: Vec<f64> = source
        .humidity_ratio
        .iter()
        .zip(&source.pressure_pa)
        .map(|(ratio, pressure)| vapour_pressure_pa(*ratio, *pressure))
        .collect();
    let saturated_pa: Vec<f64> = dry_bulb_c.iter().map(|dry_bulb| saturation_pressure_pa(*dry_bulb)).collect();
    let mut vapour_pa = Vec::with_capacity(old_pa.len());
    for (month, hours) in hours_of_months().into_iter().enumerate() {
        let (old, saturated) = (&old_pa[hours.clone()], &saturated_pa[hours]);
        let share = match &target.humidity {
            HumidityTarget::VapourShare(shares) => shares[month],
            HumidityTarget::RelativePct(pct) => share_for(pct[month], old, saturated),
        };
        vapour_pa.extend(old.iter().zip(saturated).map(|(vapour, most)| (share * vapour).min(*most)));
    }
    vapour_pa
}

/// The factor on the vapour that gives a month its mean relative humidity.
fn share_for(mean_pct: f64, vapour_pa: &[f64], saturated_pa: &[f64]) -> f64 {
    let mean = |share: f64| {
        let sum: f64 = vapour_pa.iter().zip(saturated_pa).map(|(vapour, most)| (share * vapour / most).min(1.0)).sum();
        100.0 * sum / vapour_pa.len() as f64
    };
    // The mean grows with the factor: bisection, on the logarithm so that dry and moist need as many steps.
    let (mut low, mut high) = (-5.0_f64, 5.0_f64);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if mean(middle.exp()) < mean_pct { low = middle } else { high = middle }
    }
    (0.5 * (low + high)).exp()
}
