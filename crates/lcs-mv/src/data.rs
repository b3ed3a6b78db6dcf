//! The data of a study: the two sides of the works.

use crate::{
    After, Before, HourlyTemperature, JointRow, JointSeries, MeterSeries, MvError, Reading, Stamp,
    statistics::mean,
    time::{DAY_S, HOUR_S},
};

/// Length of a baseline or reporting period, d.
pub(crate) const YEAR_DAYS: i64 = 365;

/// The data of a study.
#[derive(Debug, Clone)]
pub enum Data {
    /// One meter and hourly temperatures, with the dates of the works between.
    Around {
        /// The meter.
        meter: MeterSeries,
        /// The weather.
        temperature: HourlyTemperature,
        /// The baseline is the 365 days before this.
        baseline_end: Stamp,
        /// The reporting period is the 365 days from here.
        reporting_start: Stamp,
    },
    /// Joint files of energy and temperature, one before and one after.
    Apart {
        /// Before the works.
        baseline: Before<JointSeries>,
        /// After the works.
        reporting: After<JointSeries>,
    },
}

/// One side of the works, or any other stretch of data that a fitted model is run over.
#[derive(Debug, Clone, PartialEq)]
pub enum Side {
    /// Readings of a meter, whose last one only closes the last period, and hourly temperatures.
    Metered {
        /// The meter.
        meter: MeterSeries,
        /// The weather.
        temperature: HourlyTemperature,
    },
    /// Rows of temperature and, where known, energy.
    Joint(JointSeries),
}

impl Data {
    /// The side that a model is fitted to.
    ///
    /// # Errors
    /// Never for a series that was in order.
    pub fn before(&self) -> Result<Side, MvError> {
        match self {
            Self::Around { baseline_end, .. } => self.year_from(baseline_end.plus(-YEAR_DAYS * DAY_S)),
            Self::Apart { baseline, .. } => Ok(Side::Joint(baseline.0.clone())),
        }
    }

    /// The side in which savings are counted.
    ///
    /// # Errors
    /// Never for a series that was in order.
    pub fn after(&self) -> Result<Side, MvError> {
        match self {
            Self::Around { reporting_start, .. } => self.year_from(*reporting_start),
            Self::Apart { reporting, .. } => Ok(Side::Joint(reporting.0.clone())),
        }
    }

    fn year_from(&self, start: Stamp) -> Result<Side, MvError> {
        match self {
            Self::Around { meter, temperature, .. } => {
                let meter = MeterSeries::new(year(meter, start).to_vec())?;
                Ok(Side::Metered { meter, temperature: temperature.clone() })
            }
            Self::Apart { baseline, .. } => Ok(Side::Joint(baseline.0.clone())),
        }
    }
}

impl JointSeries {
    /// Whether its rows stand closer than days.
    #[must_use]
    pub fn is_hourly(&self) -> bool {
        self.rows().windows(2).any(|pair| pair[1].start.utc_s - pair[0].start.utc_s < 20 * HOUR_S)
    }

    /// Its local days: means of temperature and humidity over more than half of the hours; energy of a day of which
    /// more than half of the hours were metered, the others at their mean. Rows that are days already stay as they are.
    ///
    /// # Source
    /// CalTRACK 2.0, 2.2.2.2 and 2.2.2.3.
    #[must_use]
    pub fn by_day(&self) -> Self {
        if !self.is_hourly() {
            return self.clone();
        }
        let days = self.rows().chunk_by(|a, b| a.start.local_day() == b.start.local_day()).map(|hours| {
            let mean_of = |value: fn(&JointRow) -> Option<f64>| {
                let present: Vec<f64> = hours.iter().filter_map(value).collect();
                (2 * present.len() > hours.len()).then(|| mean(&present))
            };
            JointRow {
                start: hours[0].start,
                temperature_f: mean_of(|row| row.temperature_f),
                relative_humidity_pct: mean_of(|row| row.relative_humidity_pct),
                observed: mean_of(|row| row.observed).map(|energy| energy * hours.len() as f64),
            }
        });
        Self::in_order(days.collect())
    }
}

/// The readings that start in the 365 days from `start` on, both ends included.
pub(crate) fn year(meter: &MeterSeries, start: Stamp) -> &[Reading] {
    let readings = meter.readings();
    let end = start.plus(YEAR_DAYS * DAY_S);
    let first = readings.partition_point(|reading| reading.start.utc_s < start.utc_s);
    let after = readings.partition_point(|reading| reading.start.utc_s <= end.utc_s);
    &readings[first..after.max(first)]
}

/// Hours of a meter with their temperatures; where the last reading only closes the one before, it is dropped.
pub(crate) fn joint_hours(
    readings: &[Reading],
    temperature: &HourlyTemperature,
    drop_last: bool,
) -> Result<JointSeries, MvError> {
    let kept = if drop_last { readings.len().saturating_sub(1) } else { readings.len() };
    let row = |reading: &Reading| {
        let start_s = reading.start.utc_s;
        let hour = temperature.between(start_s, start_s + 1).first().copied();
        JointRow {
            start: reading.start,
            temperature_f: hour.filter(|value| value.is_finite()),
            relative_humidity_pct: None,
            observed: reading.value,
        }
    };
    JointSeries::new(readings[..kept].iter().map(row).collect())
}
