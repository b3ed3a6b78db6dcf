//! Baseline and reporting period: what the meter counted, and the days of weather in it.

use crate::{
    Compat, HourlyTemperature, JointSeries, MeterSeries, MvError, Reading, Stamp,
    day_means::DayMean,
    time::{DAY_S, HOUR_S},
};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Length of a baseline or reporting period, d.
const YEAR_DAYS: i64 = 365;
/// A single day is kept with more than half of its hours.
const HOURS_OF_A_KEPT_DAY: usize = 12;
/// A bill's weather is void below this share of its hours.
const COVERAGE_OF_A_BILL: f64 = 0.9;
/// Hours after a bill's start that still count as its weather while a model is fitted, s.
const WEATHER_OF_A_BILL_S: i64 = 35 * DAY_S;

/// How often the meter is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Granularity {
    /// Once a day.
    Daily,
    /// By bills of a month or two.
    Billing,
}

/// How readings and weather are laid beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// How often the meter is read.
    pub granularity: Granularity,
    /// Which reading of the method.
    pub compat: Compat,
}

/// One period between two readings.
#[derive(Debug, Clone, PartialEq)]
pub struct UsagePeriod {
    /// Start of the period.
    pub start: Stamp,
    /// Its length in days of 24 hours; need not be whole.
    pub length_days: f64,
    /// Energy in the meter's unit; `None` where missing.
    pub value: Option<f64>,
    /// Days by which a mean of degree days is multiplied for the period's total.
    pub(crate) degree_days_over: f64,
    /// The kept days, as indices of [`Periods::day_means_f`].
    pub(crate) days: Range<usize>,
    /// Hours with a temperature.
    pub hours_present: usize,
    /// Hours that should have one.
    pub hours_expected: usize,
}

/// Periods in order of time with the mean temperatures of their days.
#[derive(Debug, Clone, PartialEq)]
pub struct Periods {
    pub(crate) frame: Frame,
    pub(crate) list: Vec<UsagePeriod>,
    pub(crate) day_means_f: Vec<f64>,
    pub(crate) end: Stamp,
}

impl Periods {
    /// The periods.
    #[must_use]
    pub fn list(&self) -> &[UsagePeriod] {
        &self.list
    }

    /// Mean temperatures of the days of a period that have enough hours, °F.
    #[must_use]
    pub fn day_means_f(&self, period: &UsagePeriod) -> &[f64] {
        &self.day_means_f[period.days.clone()]
    }

    /// Start of the first period.
    #[must_use]
    pub fn start(&self) -> Stamp {
        self.list.first().map_or(self.end, |period| period.start)
    }

    /// End of the last period.
    #[must_use]
    pub fn end(&self) -> Stamp {
        self.end
    }

    /// How the readings were laid out.
    #[must_use]
    pub fn frame(&self) -> Frame {
        self.frame
    }

    fn build(readings: &[Reading], temperature: &HourlyTemperature, frame: Frame, weather: Weather) -> Self {
        let mut list = Vec::with_capacity(readings.len());
        let mut day_means_f = Vec::with_capacity(readings.len());
        for pair in readings.windows(2) {
            let (start, end) = (pair[0].start.utc_s, pair[1].start.utc_s);
            let weather_end = end.min(start.saturating_add(weather.limit_s(frame)));
            let first = day_means_f.len();
            let length_days = (end - start) as f64 / DAY_S as f64;
            let expected = ((weather_end - start + HOUR_S - 1) / HOUR_S) as usize;
            let weather = WeatherOfPeriod { temperature, from_utc_s: start, to_utc_s: weather_end, expected };
            let Cut { blocks, present, hours } = match frame.compat {
                Compat::Correct => weather.cut_into_days(&mut day_means_f),
                Compat::Eemeter320 => weather.cut_into_days_as_eemeter(&mut day_means_f),
            };
            list.push(UsagePeriod {
                start: pair[0].start,
                length_days,
                value: pair[0].value,
                degree_days_over: if frame.compat == Compat::Correct { length_days } else { blocks as f64 },
                days: first..day_means_f.len(),
                hours_present: present,
                hours_expected: if frame.compat == Compat::Correct { expected } else { hours },
            });
        }
        let end = readings.last().map_or(Stamp::utc(0), |reading| reading.start);
        Self { frame, list, day_means_f, end }
    }

    /// Rows whose temperatures are the means of days already.
    fn from_joint(series: &JointSeries, frame: Frame) -> Result<Self, MvError> {
        let rows = series.rows();
        let Some(last) = rows.last() else {
            return Err(MvError::TooFew { what: "rows", found: 0, needed: 1 });
        };
        if rows.windows(2).any(|pair| pair[1].start.utc_s - pair[0].start.utc_s < 20 * HOUR_S) {
            return Err(MvError::WrongData { model: "caltrack-daily or caltrack-billing", data: "hourly rows" });
        }
        let end = last.start.plus(DAY_S);
        let opens =
            |index: usize| frame.granularity == Granularity::Daily || index == 0 || rows[index].observed.is_some();
        let starts: Vec<usize> = (0..rows.len()).filter(|index| opens(*index)).collect();
        let mut list = Vec::with_capacity(starts.len());
        let mut day_means_f = Vec::with_capacity(rows.len());
        for (at, &first_row) in starts.iter().enumerate() {
            let next_row = starts.get(at + 1).copied().unwrap_or(rows.len());
            let period_end = rows.get(next_row).map_or(end, |row| row.start);
            let first = day_means_f.len();
            day_means_f.extend(rows[first_row..next_row].iter().filter_map(|row| row.temperature_f));
            let kept = day_means_f.len() - first;
            if (kept as f64) < COVERAGE_OF_A_BILL * (next_row - first_row) as f64 {
                day_means_f.truncate(first);
            }
            let length_days = (period_end.utc_s - rows[first_row].start.utc_s) as f64 / DAY_S as f64;
            list.push(UsagePeriod {
                start: rows[first_row].start,
                length_days,
                value: rows[first_row].observed,
                degree_days_over: length_days,
                days: first..day_means_f.len(),
                hours_present: kept * 24,
                hours_expected: (next_row - first_row) * 24,
            });
        }
        Ok(Self { frame, list, day_means_f, end })
    }
}

/// Whether weather is gathered to fit a model or to predict with it.
#[derive(Clone, Copy)]
enum Weather {
    Fit,
    Predict,
}

impl Weather {
    /// How long after its start an hour may still belong to a period, s; the hour at the limit itself counts.
    fn limit_s(self, frame: Frame) -> i64 {
        match (frame.granularity, frame.compat, self) {
            (Granularity::Daily, Compat::Eemeter320, _) => DAY_S + 1,
            (Granularity::Billing, _, Self::Fit) => WEATHER_OF_A_BILL_S + 1,
            (Granularity::Daily, Compat::Correct, _) | (Granularity::Billing, _, Self::Predict) => i64::MAX / 2,
        }
    }
}

/// The temperatures of one period.
struct WeatherOfPeriod<'a> {
    temperature: &'a HourlyTemperature,
    from_utc_s: i64,
    to_utc_s: i64,
    /// Hours that should be there.
    expected: usize,
}

/// What became of a period's hours.
struct Cut {
    /// Days, kept or not.
    blocks: usize,
    /// Hours that are numbers.
    present: usize,
    /// Hours of the series, numbers or not.
    hours: usize,
}

impl WeatherOfPeriod<'_> {
    fn hours(&self) -> &[f64] {
        self.temperature.between(self.from_utc_s, self.to_utc_s)
    }

    /// Means of a period's days: up to 25 hours are one day, longer periods are cut into blocks of 24 hours from their
    /// own start. Days with 12 hours or fewer are dropped, a longer period with under 90 % of its hours altogether.
    ///
    /// # Source
    /// CalTRACK 2.0, 2.2.2.3 and 2.2.3.2.
    fn cut_into_days(&self, means_f: &mut Vec<f64>) -> Cut {
        let hours = self.hours().len();
        if self.expected <= 25 {
            let day = self.one_day();
            means_f.extend((day.present > HOURS_OF_A_KEPT_DAY).then_some(day.mean_f));
            return Cut { blocks: 1, present: day.present, hours };
        }
        let present = self.cut_into_blocks(self.expected, means_f);
        Cut { blocks: self.expected.div_ceil(24), present, hours }
    }

    /// The same as eemeter 3.2.0 does it: rows are counted, blank or not; 25 rows are two blocks.
    fn cut_into_days_as_eemeter(&self, means_f: &mut Vec<f64>) -> Cut {
        let hours = self.hours().len();
        if hours <= 24 {
            let day = self.one_day();
            means_f.extend((hours > HOURS_OF_A_KEPT_DAY && day.present > 0).then_some(day.mean_f));
            return Cut { blocks: 1, present: day.present, hours };
        }
        let present = self.cut_into_blocks(hours, means_f);
        Cut { blocks: hours.div_ceil(24), present, hours }
    }

    fn one_day(&self) -> DayMean {
        self.temperature.mean_between(self.from_utc_s, self.to_utc_s)
    }

    /// Blocks of 24 hours, where enough of the expected hours are present; gives how many are.
    fn cut_into_blocks(&self, expected: usize, means_f: &mut Vec<f64>) -> usize {
        let hours = self.hours();
        let present = hours.iter().filter(|hour| hour.is_finite()).count();
        if (present as f64) >= COVERAGE_OF_A_BILL * expected as f64 {
            let blocks = hours.chunks(24).map(DayMean::of);
            means_f.extend(blocks.filter(|day| day.present > HOURS_OF_A_KEPT_DAY).map(|day| day.mean_f));
        }
        present
    }
}

/// The period before the works, from which a model is fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    pub(crate) periods: Periods,
    pub(crate) requested: (Stamp, Stamp),
}

impl Baseline {
    /// The periods that start in the 365 days before `end`; the last start in it closes the last period.
    ///
    /// # Errors
    /// Where no period there has both a value and weather.
    pub fn ending(
        meter: &MeterSeries,
        temperature: &HourlyTemperature,
        end: Stamp,
        frame: Frame,
    ) -> Result<Self, MvError> {
        let requested = (end.plus(-YEAR_DAYS * DAY_S), end);
        let readings = within(meter.readings(), requested);
        Self::checked(Periods::build(readings, temperature, frame, Weather::Fit), requested)
    }

    /// All periods of a series.
    ///
    /// # Errors
    /// Where no period has both a value and weather.
    pub fn whole(meter: &MeterSeries, temperature: &HourlyTemperature, frame: Frame) -> Result<Self, MvError> {
        let periods = Periods::build(meter.readings(), temperature, frame, Weather::Fit);
        let requested = (periods.start(), periods.end());
        Self::checked(periods, requested)
    }

    /// All rows of a joint file of days, or of days with bills.
    ///
    /// # Errors
    /// Where the rows are hours, or no period has both a value and weather.
    pub fn joint(series: &JointSeries, frame: Frame) -> Result<Self, MvError> {
        let periods = Periods::from_joint(series, frame)?;
        let requested = (periods.start(), periods.end());
        Self::checked(periods, requested)
    }

    fn checked(periods: Periods, (from, to): (Stamp, Stamp)) -> Result<Self, MvError> {
        if periods.list.iter().any(|period| period.value.is_some() && !period.days.is_empty()) {
            return Ok(Self { periods, requested: (from, to) });
        }
        Err(MvError::NoData { from, to })
    }

    /// Its periods.
    #[must_use]
    pub fn periods(&self) -> &Periods {
        &self.periods
    }
}

/// The period after the works, in which savings are counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Reporting {
    pub(crate) periods: Periods,
}

impl Reporting {
    /// The periods that start in the 365 days from `start` on; the last start in it closes the last period.
    #[must_use]
    pub fn starting(meter: &MeterSeries, temperature: &HourlyTemperature, start: Stamp, frame: Frame) -> Self {
        let readings = within(meter.readings(), (start, start.plus(YEAR_DAYS * DAY_S)));
        Self { periods: Periods::build(readings, temperature, frame, Weather::Predict) }
    }

    /// All periods of a series.
    #[must_use]
    pub fn whole(meter: &MeterSeries, temperature: &HourlyTemperature, frame: Frame) -> Self {
        Self { periods: Periods::build(meter.readings(), temperature, frame, Weather::Predict) }
    }

    /// All rows of a joint file of days, or of days with bills.
    ///
    /// # Errors
    /// Where the rows are hours.
    pub fn joint(series: &JointSeries, frame: Frame) -> Result<Self, MvError> {
        Ok(Self { periods: Periods::from_joint(series, frame)? })
    }

    /// Its periods.
    #[must_use]
    pub fn periods(&self) -> &Periods {
        &self.periods
    }
}

/// The readings that start from `from` to `to`, both included.
fn within(readings: &[Reading], (from, to): (Stamp, Stamp)) -> &[Reading] {
    let first = readings.partition_point(|reading| reading.start.utc_s < from.utc_s);
    let after = readings.partition_point(|reading| reading.start.utc_s <= to.utc_s);
    &readings[first..after.max(first)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weather(hours: &[f64]) -> HourlyTemperature {
        let point = |(hour, value): (usize, &f64)| {
            (Stamp::utc(hour as i64 * HOUR_S), Some(*value).filter(|value| value.is_finite()))
        };
        let points: Vec<_> = hours.iter().enumerate().map(point).collect();
        HourlyTemperature::new(&points, crate::TemperatureUnit::Fahrenheit).unwrap()
    }

    fn days(hours: &[f64], cut: fn(&WeatherOfPeriod<'_>, &mut Vec<f64>) -> Cut) -> (Vec<f64>, usize) {
        let (temperature, mut means) = (weather(hours), Vec::new());
        let (expected, to_utc_s) = (hours.len(), hours.len() as i64 * HOUR_S);
        let period = WeatherOfPeriod { temperature: &temperature, from_utc_s: 0, to_utc_s, expected };
        let blocks = cut(&period, &mut means).blocks;
        (means, blocks)
    }

    #[test]
    fn a_day_needs_more_than_half_of_its_hours() {
        let mut hours = [f64::NAN; 24];
        hours[..12].fill(50.0);
        assert!(days(&hours, |weather, means| weather.cut_into_days(means)).0.is_empty());
        hours[12] = 63.0;
        assert_eq!(days(&hours, |weather, means| weather.cut_into_days(means)).0, [51.0]);
    }

    #[test]
    fn a_day_of_25_hours_is_one_day_but_two_blocks_for_eemeter() {
        let hours = [70.0; 25];
        assert_eq!(days(&hours, |weather, means| weather.cut_into_days(means)), (vec![70.0], 1));
        assert_eq!(days(&hours, |weather, means| weather.cut_into_days_as_eemeter(means)), (vec![70.0], 2));
    }

    #[test]
    fn a_bill_below_nine_tenths_of_its_hours_has_no_days() {
        let mut hours = vec![60.0; 720];
        hours[..72].fill(f64::NAN);
        assert_eq!(days(&hours, |weather, means| weather.cut_into_days(means)).0.len(), 27);
        hours[72] = f64::NAN;
        assert_eq!(days(&hours, |weather, means| weather.cut_into_days(means)).0.len(), 0);
    }
}
