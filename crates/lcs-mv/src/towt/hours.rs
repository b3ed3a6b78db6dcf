//! Hours as the regression sees them.

use crate::{JointSeries, MvError, caltrack::Fuel, time::HOUR_S};

/// Hours of a week.
pub(super) const HOURS_OF_WEEK: usize = 168;

/// One hour with its temperature.
#[derive(Clone, Copy)]
pub(super) struct Hour {
    pub(super) month: usize,
    pub(super) hour_of_week: usize,
    pub(super) temperature_f: f64,
    pub(super) energy: f64,
}

/// The hours that have both energy and temperature.
///
/// No electricity at all counts as a missing reading.
///
/// # Source
/// CalTRACK 2.0, 2.3.2.
pub(super) fn complete_hours(series: &JointSeries, fuel: Fuel) -> Result<Vec<Hour>, MvError> {
    let rows = series.rows();
    let hourly = rows.windows(2).all(|pair| (pair[1].start.utc_s - pair[0].start.utc_s).rem_euclid(HOUR_S) == 0)
        && rows.windows(2).any(|pair| pair[1].start.utc_s - pair[0].start.utc_s == HOUR_S);
    if !hourly {
        return Err(MvError::WrongData { model: "caltrack-hourly", data: "rows that are not hours" });
    }
    let hours = rows.iter().filter_map(|row| {
        let energy = row.observed.filter(|value| fuel == Fuel::Gas || *value != 0.0)?;
        Some(Hour {
            month: row.start.month(),
            hour_of_week: row.start.hour_of_week(),
            temperature_f: row.temperature_f?,
            energy,
        })
    });
    Ok(hours.collect())
}

/// Weight of an hour in the model of a month: 1 in its own, ½ in the months beside it, else 0.
pub(super) fn weight(month_of_model: usize, month_of_hour: usize) -> f64 {
    match (month_of_hour + 12 - month_of_model) % 12 {
        0 => 1.0,
        1 | 11 => 0.5,
        _ => 0.0,
    }
}
