//! Days as the model sees them.

use crate::{
    HourlyTemperature, JointSeries, MeterSeries, MvError, Reading, Stamp,
    caltrack::Fuel,
    statistics::median,
    time::{DAY_S, HOUR_S},
};

/// One local day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    /// Its start.
    pub start: Stamp,
    /// Its mean temperature, °F; `None` where missing.
    pub temperature_f: Option<f64>,
    /// Its energy in the meter's unit; `None` where missing.
    pub energy: Option<f64>,
}

/// Days in order of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Days {
    pub(super) list: Vec<Day>,
    pub(super) fuel: Fuel,
    /// Whether the temperatures came as means of days, whose hours cannot be counted.
    pub(super) daily_temperatures: bool,
    /// Whether the days' energy is bills spread evenly.
    pub(super) from_bills: bool,
    /// Bills that were too short or too long to be taken.
    pub(super) off_cycle_bills: usize,
}

/// Seconds of a minute.
const MINUTE_S: f64 = 60.0;
/// Shortest bill, and longest of a monthly and a two-monthly cycle, d.
const SHORTEST_BILL_DAYS: f64 = 25.0;
const MONTHLY_DAYS: f64 = 35.0;
const TWO_MONTHLY_DAYS: f64 = 70.0;
/// Rows of a joint file that stand closer than this are no days, s.
const SHORTEST_DAY_S: i64 = 20 * HOUR_S;

impl Days {
    /// The days of a joint file. No electricity at all counts as a missing reading.
    ///
    /// # Errors
    /// Where the rows are hours.
    pub fn joint(series: &JointSeries, fuel: Fuel) -> Result<Self, MvError> {
        check_days(series)?;
        let days = series.rows().iter().map(|row| Day {
            start: row.start,
            temperature_f: row.temperature_f,
            energy: row.observed.filter(|value| fuel == Fuel::Gas || *value != 0.0),
        });
        Ok(Self { list: days.collect(), fuel, daily_temperatures: true, from_bills: false, off_cycle_bills: 0 })
    }

    /// The days of a joint file whose bills stand on their first day, each bill spread evenly over its hours.
    ///
    /// # Errors
    /// Where the rows are hours.
    pub fn joint_bills(series: &JointSeries, fuel: Fuel) -> Result<Self, MvError> {
        check_days(series)?;
        let rows = series.rows();
        let given = |at: &usize| rows[*at].observed.is_some();
        let starts: Vec<usize> = (0..rows.len()).filter(given).collect();
        // a day of 23 or 25 hours has its share
        let length_s = |row: usize| rows.get(row + 1).map_or(DAY_S, |next| next.start.utc_s - rows[row].start.utc_s);
        let next = |at: usize| starts.get(at + 1).copied().unwrap_or(rows.len());
        let lengths: Vec<f64> = starts.iter().enumerate().map(|(at, first)| (next(at) - first) as f64).collect();
        let cycle = Cycle::of(&lengths);
        let mut energies = vec![None; rows.len()];
        for (at, (&first, length)) in starts.iter().zip(&lengths).enumerate() {
            let bill = rows[first].observed.filter(|value| fuel == Fuel::Gas || *value != 0.0);
            let bill = bill.filter(|_| cycle.allows(*length));
            let whole_s: i64 = (first..next(at)).map(length_s).sum();
            for (row, energy) in energies.iter_mut().enumerate().take(next(at)).skip(first) {
                *energy = bill.map(|bill| share_of_bill(bill, length_s(row), whole_s));
            }
        }
        let off_cycle_bills = lengths.iter().filter(|length| !cycle.allows(**length)).count();
        let days = rows.iter().zip(energies).map(|(row, energy)| Day {
            start: row.start,
            temperature_f: row.temperature_f,
            energy,
        });
        Ok(Self { list: days.collect(), fuel, daily_temperatures: true, from_bills: true, off_cycle_bills })
    }

    /// The days of a meter that is read daily, or by bills that are spread evenly, with the means of hourly
    /// temperatures; a day needs more than half of its hours. The last reading only closes the last period.
    #[must_use]
    pub fn metered(meter: &MeterSeries, temperature: &HourlyTemperature, fuel: Fuel, from_bills: bool) -> Self {
        let periods = || meter.readings().windows(2);
        let days_of = |pair: &[Reading]| (pair[1].start.utc_s - pair[0].start.utc_s) as f64 / DAY_S as f64;
        let lengths: Vec<f64> = periods().filter(|pair| pair[0].value.is_some()).map(days_of).collect();
        let cycle = Cycle::of(&lengths);
        let mut list = Vec::new();
        for pair in periods() {
            let length = days_of(pair);
            let whole_days = if from_bills { length.round().max(1.0) as i64 } else { 1 };
            let allowed = |_: &f64| !from_bills || cycle.allows(length);
            let energy = pair[0].value.filter(|value| fuel == Fuel::Gas || *value != 0.0).filter(allowed);
            for day in 0..whole_days {
                let start = pair[0].start.plus(day * DAY_S);
                let end_s = if day + 1 == whole_days { pair[1].start.utc_s } else { start.utc_s + DAY_S };
                let energy = energy.map(|energy| energy / whole_days as f64);
                list.push(Day { start, temperature_f: mean_of_day(temperature, start.utc_s, end_s), energy });
            }
        }
        let off_cycle_bills =
            if from_bills { lengths.iter().filter(|length| !cycle.allows(**length)).count() } else { 0 };
        Self { list, fuel, daily_temperatures: false, from_bills, off_cycle_bills }
    }

    /// The days.
    #[must_use]
    pub fn list(&self) -> &[Day] {
        &self.list
    }
}

/// A day's share of a bill: the minutes of the day at the bill's energy per minute, rounded as the reference does.
fn share_of_bill(bill: f64, day_s: i64, bill_s: i64) -> f64 {
    bill * (MINUTE_S / bill_s as f64) * (day_s as f64 / MINUTE_S)
}

/// How long the bills of a meter may be.
#[derive(Clone, Copy)]
struct Cycle {
    longest_days: f64,
}

impl Cycle {
    /// Monthly or two-monthly, by the middle bill.
    ///
    /// # Source
    /// CalTRACK 2.0, 2.2.3.4 and 2.2.3.5: 25 to 35 days, or to 70.
    fn of(lengths_days: &[f64]) -> Self {
        let monthly = lengths_days.is_empty() || median(lengths_days) <= MONTHLY_DAYS;
        Self { longest_days: if monthly { MONTHLY_DAYS } else { TWO_MONTHLY_DAYS } }
    }

    fn allows(self, length_days: f64) -> bool {
        (SHORTEST_BILL_DAYS..=self.longest_days).contains(&length_days)
    }
}

fn mean_of_day(temperature: &HourlyTemperature, start_s: i64, end_s: i64) -> Option<f64> {
    let hours = temperature.between(start_s, end_s.min(start_s + 25 * HOUR_S));
    let present: Vec<f64> = hours.iter().copied().filter(|hour| hour.is_finite()).collect();
    (2 * present.len() > 24).then(|| present.iter().sum::<f64>() / present.len() as f64)
}

fn check_days(series: &JointSeries) -> Result<(), MvError> {
    let hourly = series.rows().windows(2).any(|pair| pair[1].start.utc_s - pair[0].start.utc_s < SHORTEST_DAY_S);
    if hourly {
        Err(MvError::WrongData { model: "opendsm-daily or opendsm-billing", data: "hourly rows" })
    } else {
        Ok(())
    }
}
