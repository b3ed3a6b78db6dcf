//! What a meter and a thermometer deliver: readings and hourly temperatures.

use crate::{
    MvError, Stamp,
    day_means::{DayMean, DayMeans},
    time::HOUR_S,
};

/// One reading: the energy of the period that opens here and lasts until the next reading's start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Start of the period.
    pub start: Stamp,
    /// Energy of the period in the meter's unit; `None` where it is missing.
    pub value: Option<f64>,
}

/// Readings of one meter in order of time. The last one only closes the period before it.
#[derive(Debug, Clone, PartialEq)]
pub struct MeterSeries(Vec<Reading>);

impl MeterSeries {
    /// Takes readings that are already in order.
    ///
    /// # Errors
    /// Where a reading does not come after the one before it.
    pub fn new(readings: Vec<Reading>) -> Result<Self, MvError> {
        match readings.windows(2).find(|pair| pair[1].start.utc_s <= pair[0].start.utc_s) {
            Some(pair) => Err(MvError::Order { at: pair[1].start }),
            None => Ok(Self(readings)),
        }
    }

    /// Readings that were made in order.
    pub(crate) fn in_order(readings: Vec<Reading>) -> Self {
        Self(readings)
    }

    /// The readings.
    #[must_use]
    pub fn readings(&self) -> &[Reading] {
        &self.0
    }
}

/// One row of a joint file: temperature and energy of an hour or a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JointRow {
    /// Start of the hour or day.
    pub start: Stamp,
    /// Mean outdoor temperature, °F; `None` where missing.
    pub temperature_f: Option<f64>,
    /// Mean relative humidity, %; `None` where missing or not given.
    pub relative_humidity_pct: Option<f64>,
    /// Energy in the meter's unit; `None` where missing, or where the bill stands on an earlier day.
    pub observed: Option<f64>,
}

/// Rows of temperature and energy in order of time.
#[derive(Debug, Clone, PartialEq)]
pub struct JointSeries(Vec<JointRow>);

impl JointSeries {
    /// Takes rows that are already in order.
    ///
    /// # Errors
    /// Where a row does not come after the one before it.
    pub fn new(rows: Vec<JointRow>) -> Result<Self, MvError> {
        match rows.windows(2).find(|pair| pair[1].start.utc_s <= pair[0].start.utc_s) {
            Some(pair) => Err(MvError::Order { at: pair[1].start }),
            None => Ok(Self(rows)),
        }
    }

    /// Rows that were made in order.
    pub(crate) fn in_order(rows: Vec<JointRow>) -> Self {
        Self(rows)
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[JointRow] {
        &self.0
    }
}

/// The unit of a thermometer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemperatureUnit {
    /// °F, the unit in which CalTRACK counts its degree days.
    Fahrenheit,
    /// °C, converted on entry.
    Celsius,
}

impl TemperatureUnit {
    /// The temperature in °F.
    #[must_use]
    pub fn to_fahrenheit(self, temperature: f64) -> f64 {
        match self {
            Self::Fahrenheit => temperature,
            Self::Celsius => 32.0 + temperature * 1.8,
        }
    }
}

/// Outdoor temperature hour by hour, °F; hours without a value are not a number.
#[derive(Debug, Clone)]
pub struct HourlyTemperature {
    start_utc_s: i64,
    values_f: Vec<f64>,
    day_means: DayMeans,
}

impl PartialEq for HourlyTemperature {
    fn eq(&self, other: &Self) -> bool {
        (self.start_utc_s, &self.values_f) == (other.start_utc_s, &other.values_f)
    }
}

impl HourlyTemperature {
    /// Lays points on an hourly grid that starts at the first of them; hours that are not given stay missing.
    ///
    /// # Errors
    /// Where a point is not a whole number of hours after the first one, or not after the one before it.
    pub fn new(points: &[(Stamp, Option<f64>)], unit: TemperatureUnit) -> Result<Self, MvError> {
        let start_utc_s = points.first().map_or(0, |(at, _)| at.utc_s);
        let mut values_f: Vec<f64> = Vec::with_capacity(points.len());
        for (at, value) in points {
            let from_start_s = at.utc_s - start_utc_s;
            if from_start_s.rem_euclid(HOUR_S) != 0 {
                return Err(MvError::OffTheHour { at: *at });
            }
            let hour = usize::try_from(from_start_s / HOUR_S).map_err(|_| MvError::Order { at: *at })?;
            if hour < values_f.len() {
                return Err(MvError::Order { at: *at });
            }
            values_f.resize(hour, f64::NAN);
            values_f.push(value.map_or(f64::NAN, |value| unit.to_fahrenheit(value)));
        }
        Ok(Self { start_utc_s, values_f, day_means: DayMeans::default() })
    }

    /// The hours that begin from `from_utc_s` on and before `to_utc_s`, as far as the series reaches.
    #[must_use]
    pub fn between(&self, from_utc_s: i64, to_utc_s: i64) -> &[f64] {
        let (first, after) = self.places(from_utc_s, to_utc_s);
        &self.values_f[first..after]
    }

    /// The mean of the hours that [`Self::between`] gives.
    pub(crate) fn mean_between(&self, from_utc_s: i64, to_utc_s: i64) -> DayMean {
        let (first, after) = self.places(from_utc_s, to_utc_s);
        self.day_means.between(&self.values_f, first, after)
    }

    /// Places of the first hour and of the one after the last.
    fn places(&self, from_utc_s: i64, to_utc_s: i64) -> (usize, usize) {
        let place = |utc_s: i64| {
            let hours = (utc_s - self.start_utc_s + HOUR_S - 1).div_euclid(HOUR_S);
            usize::try_from(hours).unwrap_or(0).min(self.values_f.len())
        };
        let first = place(from_utc_s);
        (first, place(to_utc_s).max(first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_stays_missing_and_slices_end_where_the_series_ends() {
        let points = [(Stamp::utc(7_200), Some(1.0)), (Stamp::utc(14_400), Some(3.0))];
        let series = HourlyTemperature::new(&points, TemperatureUnit::Fahrenheit).unwrap();
        assert!(series.between(0, 20_000)[1].is_nan());
        assert_eq!(series.between(0, 20_000).len(), 3);
        assert_eq!(series.between(14_399, 14_401), [3.0]);
        assert_eq!(series.between(7_201, 14_401).len(), 2, "an hour belongs where it begins");
        assert!(series.between(90_000, 99_000).is_empty());
    }

    #[test]
    fn a_point_off_the_hour_is_refused() {
        let points = [(Stamp::utc(0), Some(1.0)), (Stamp::utc(1_800), Some(3.0))];
        let error = HourlyTemperature::new(&points, TemperatureUnit::Celsius).unwrap_err();
        assert_eq!(error, MvError::OffTheHour { at: Stamp::utc(1_800) });
    }
}
