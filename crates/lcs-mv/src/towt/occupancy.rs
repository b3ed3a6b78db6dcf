//! Which hours of the week are busy.

use super::hours::{HOURS_OF_WEEK, Hour};
use crate::statistics::solve_semidefinite;

/// Cooling degrees of the first regression count from here, °F.
const COOLING_F: f64 = 65.0;
/// Heating degrees of the first regression count from here, °F.
const HEATING_F: f64 = 50.0;
/// Share of hours above the regression from which an hour of the week is busy: more than this.
const BUSY_SHARE: f64 = 0.65;

/// Regresses energy on heating and cooling degrees; an hour of the week is busy where more than 65 % of its hours use
/// more than the regression says. An hour of the week that never occurs counts as busy.
///
/// # Source
/// CalTRACK 2.0, 3.7; the share and the direction as opendsm 1.2.7.
pub(super) fn busy_hours(hours: &[(Hour, f64)]) -> Vec<bool> {
    let degrees = |hour: &Hour| [(hour.temperature_f - COOLING_F).max(0.0), (HEATING_F - hour.temperature_f).max(0.0)];
    let weight: f64 = hours.iter().map(|(_, weight)| weight).sum();
    let average =
        |of: &dyn Fn(&Hour) -> f64| hours.iter().map(|(hour, weight)| weight * of(hour)).sum::<f64>() / weight;
    let means = [average(&|hour| degrees(hour)[0]), average(&|hour| degrees(hour)[1])];
    let mean_energy = average(&|hour| hour.energy);
    let (mut matrix, mut right) = ([0.0; 4], [0.0; 2]);
    for (hour, weight) in hours {
        let x = degrees(hour);
        let x = [x[0] - means[0], x[1] - means[1]];
        for row in 0..2 {
            right[row] += weight * x[row] * (hour.energy - mean_energy);
            for column in 0..2 {
                matrix[row * 2 + column] += weight * x[row] * x[column];
            }
        }
    }
    let (slopes, _) = solve_semidefinite(&matrix, &right);
    let mut above = [0_u32; HOURS_OF_WEEK];
    let mut all = [0_u32; HOURS_OF_WEEK];
    for (hour, _) in hours {
        let x = degrees(hour);
        let expected = mean_energy + slopes[0] * (x[0] - means[0]) + slopes[1] * (x[1] - means[1]);
        above[hour.hour_of_week] += u32::from(hour.energy > expected);
        all[hour.hour_of_week] += 1;
    }
    let busy = |at: usize| all[at] == 0 || f64::from(above[at]) / f64::from(all[at]) > BUSY_SHARE;
    (0..HOURS_OF_WEEK).map(busy).collect()
}
