//! Dry bulb: shifted and stretched month by month.

use super::target::Target;
use super::{MorphError, hours_of_months};

/// Stretches beyond these make another weather of the neighbour's.
const STRETCHES: std::ops::RangeInclusive<f64> = 0.4..=2.5;

/// How the temperatures of a month move: t ↦ mean + shift + stretch (t − mean), with one stretch above the month's
/// mean and another below, so that mean, daily maximum and daily minimum can all be met.
struct Move {
    mean_c: f64,
    shift_k: f64,
    above: f64,
    below: f64,
}

impl Move {
    fn apply(&self, dry_bulb_c: f64) -> f64 {
        let deviation = dry_bulb_c - self.mean_c;
        let stretch = if deviation > 0.0 { self.above } else { self.below };
        self.mean_c + self.shift_k + stretch * deviation
    }
}

/// Dry bulb with the target's mean, mean daily maximum and mean daily minimum in each month.
///
/// # Source
/// Belcher et al. (2005), equations for dry bulb: shift by the change of the mean, stretch by the change of the
/// range. They stretch both sides alike and so meet the range, but maximum and minimum only where the days are as
/// skewed as the neighbour's; here each side has its stretch. The map rises, so that the warmest hour of a day stays
/// the warmest.
pub(super) fn morph(dry_bulb_c: &[f64], target: &Target) -> Result<Vec<f64>, MorphError> {
    let mut moved = Vec::with_capacity(dry_bulb_c.len());
    for (month, hours) in hours_of_months().into_iter().enumerate() {
        let month_c = &dry_bulb_c[hours];
        let how = solve(month_c, [target.mean_c[month], target.max_c[month], target.min_c[month]]);
        if !STRETCHES.contains(&how.above) || !STRETCHES.contains(&how.below) {
            return Err(MorphError::Stretch {
                month: month + 1,
                min_c: target.min_c[month],
                mean_c: target.mean_c[month],
                max_c: target.max_c[month],
                above: how.above,
                below: how.below,
            });
        }
        moved.extend(month_c.iter().map(|value| how.apply(*value)));
    }
    Ok(moved)
}

/// The move that gives a month its mean, mean daily maximum and mean daily minimum: three linear equations.
fn solve(month_c: &[f64], [mean_c, max_c, min_c]: [f64; 3]) -> Move {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let now_c = mean(month_c);
    let extremes = |fold: fn(f64, f64) -> f64| -> Vec<f64> {
        month_c.chunks(24).filter_map(|day| day.iter().copied().reduce(fold)).collect()
    };
    // Mean deviations above and below the month's mean, of all hours, of the daily maxima and of the minima.
    let parts = |values: &[f64]| {
        let above: Vec<f64> = values.iter().map(|value| (value - now_c).max(0.0)).collect();
        let below: Vec<f64> = values.iter().map(|value| (value - now_c).min(0.0)).collect();
        (mean(&above), mean(&below))
    };
    let (all, maxima, minima) = (parts(month_c), parts(&extremes(f64::max)), parts(&extremes(f64::min)));
    // Without the shift: maximum less mean, and mean less minimum.
    let (a, b, up) = (maxima.0 - all.0, maxima.1 - all.1, max_c - mean_c);
    let (c, d, down) = (all.0 - minima.0, all.1 - minima.1, mean_c - min_c);
    let determinant = a * d - b * c;
    let above = (up * d - b * down) / determinant;
    let below = (a * down - up * c) / determinant;
    Move { mean_c: now_c, shift_k: mean_c - now_c - above * all.0 - below * all.1, above, below }
}
