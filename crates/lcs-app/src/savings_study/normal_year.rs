//! The city's normal year: what both models are asked under, so that the weather of one year decides nothing.

use crate::{city::City, local_clock::LocalClock, weather::monthly_normals};
use lcs_domain::Date;
use lcs_mv::{JointRow, JointSeries, MvError, Side, TemperatureUnit};
use lcs_weather::synthesise;

/// Seed of the synthesised year. Savings depend on its degree days, which the normals fix, hardly on its course.
const SEED: u64 = 1;

/// A common year, since hours are 8,760.
const YEAR: Date = Date::constant(2023, 1, 1);

/// Hourly temperatures of the normal year; `None` where the pack has no climate normals.
pub(super) fn normal_year(city: &City) -> Result<Option<Side>, MvError> {
    let Some(climate) = &city.pack.climate else { return Ok(None) };
    let normals = monthly_normals(climate);
    if normals.check().is_err() {
        return Ok(None);
    }
    let start = LocalClock::standard(climate.utc_offset_h).midnight(YEAR);
    let year = synthesise(&normals, SEED);
    let row = |(hour, celsius): (i64, &f64)| JointRow {
        start: start.plus(hour * 3_600),
        temperature_f: Some(TemperatureUnit::Celsius.to_fahrenheit(*celsius)),
        relative_humidity_pct: None,
        observed: None,
    };
    Ok(Some(Side::Joint(JointSeries::new((0..).zip(&year.dry_bulb_c).map(row).collect())?)))
}
