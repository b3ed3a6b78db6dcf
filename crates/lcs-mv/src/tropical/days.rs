//! Days with what drives their cooling.

use crate::{
    HourlyTemperature, JointRow, JointSeries, MeterSeries, MvError, Reading, Stamp, caltrack::Fuel, opendsm::Days,
    statistics::mean, time::HOUR_S,
};
use lcs_weather::psychrometrics::{enthalpy_j_kg, humidity_ratio_at, wet_bulb_c};
use serde::{Deserialize, Serialize};

/// Air pressure at which humidity is converted, Pa; the lowlands of the tropics differ from it by less than 1 %.
const PRESSURE_PA: f64 = 101_325.0;

/// First hour of the daytime and the one after its last, local clock.
const DAYTIME: (usize, usize) = (7, 19);
/// Hours of the daytime that must be known: more than half.
const FEWEST_DAYTIME_HOURS: usize = 7;
/// Hours of the day that must be known: more than half.
const FEWEST_HOURS: usize = 13;

/// What cooling may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Driver {
    /// Mean dry bulb, °C.
    DryBulb,
    /// Wet bulb of the day's mean air, °C.
    WetBulb,
    /// Enthalpy of the day's mean air, kJ per kg of dry air.
    Enthalpy,
}

impl Driver {
    pub(super) const ALL: [Self; 3] = [Self::DryBulb, Self::WetBulb, Self::Enthalpy];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DryBulb => "dry_bulb",
            Self::WetBulb => "wet_bulb",
            Self::Enthalpy => "enthalpy",
        }
    }
}

/// Over which hours of the day the air is averaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// All 24.
    Whole,
    /// From 7 to 19 h on the local clock, in which most buildings are used and the sun shines on the tropics.
    Daytime,
}

impl Hours {
    pub(super) const ALL: [Self; 2] = [Self::Whole, Self::Daytime];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole_day",
            Self::Daytime => "daytime",
        }
    }
}

/// Mean state of the air over some hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Air {
    /// Mean dry bulb, °C.
    pub dry_bulb_c: f64,
    /// Mean relative humidity, %; `None` where missing.
    pub relative_humidity_pct: Option<f64>,
}

impl Air {
    /// Water in the air, g per kg of dry air; `None` where humidity is missing.
    #[must_use]
    pub fn moisture_g_kg(&self) -> Option<f64> {
        let humidity_pct = self.relative_humidity_pct?.clamp(0.0, 100.0);
        Some(1_000.0 * humidity_ratio_at(self.dry_bulb_c, humidity_pct, PRESSURE_PA))
    }

    /// The value of a driver; `None` where humidity is missing and needed.
    #[must_use]
    pub fn driver(&self, driver: Driver) -> Option<f64> {
        let humidity_ratio = || self.moisture_g_kg().map(|moisture_g_kg| moisture_g_kg / 1_000.0);
        match driver {
            Driver::DryBulb => Some(self.dry_bulb_c),
            Driver::WetBulb => Some(wet_bulb_c(self.dry_bulb_c, humidity_ratio()?, PRESSURE_PA)),
            Driver::Enthalpy => Some(enthalpy_j_kg(self.dry_bulb_c, humidity_ratio()?) / 1_000.0),
        }
    }
}

/// One local day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TropicalDay {
    /// Its start.
    pub start: Stamp,
    /// Mean dry bulb, °C; `None` where missing.
    pub dry_bulb_c: Option<f64>,
    /// Mean relative humidity, %; `None` where missing.
    pub relative_humidity_pct: Option<f64>,
    /// Air from 7 to 19 h on the local clock; `None` where single hours are not known.
    pub daytime: Option<Air>,
    /// Energy in the meter's unit; `None` where missing.
    pub energy: Option<f64>,
}

impl TropicalDay {
    /// The air over some hours of the day; `None` where its weather is missing.
    #[must_use]
    pub fn air(&self, hours: Hours) -> Option<Air> {
        match hours {
            Hours::Daytime => self.daytime,
            Hours::Whole => {
                Some(Air { dry_bulb_c: self.dry_bulb_c?, relative_humidity_pct: self.relative_humidity_pct })
            }
        }
    }

    /// The value of a driver over the whole day; `None` where its weather is missing.
    #[must_use]
    pub fn driver(&self, driver: Driver) -> Option<f64> {
        self.air(Hours::Whole)?.driver(driver)
    }
}

/// Days in order of time.
#[derive(Debug, Clone, PartialEq)]
pub struct TropicalDays {
    pub(super) list: Vec<TropicalDay>,
    weather: Vec<DayWeather>,
}

/// What the terms of a model ask of a day's air, worked out once for all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct DayWeather {
    /// Each driver over the whole day and over the daytime, in the order of [`Driver::ALL`] and [`Hours::ALL`].
    drivers: [[Option<f64>; 2]; 3],
    /// Moisture over the whole day and over the daytime, g per kg of dry air.
    moisture_g_kg: [Option<f64>; 2],
}

impl DayWeather {
    fn of(day: &TropicalDay) -> Self {
        let air = Hours::ALL.map(|hours| day.air(hours));
        Self {
            drivers: Driver::ALL.map(|driver| air.map(|air| air?.driver(driver))),
            moisture_g_kg: air.map(|air| air?.moisture_g_kg()),
        }
    }
}

impl TropicalDays {
    fn of(list: Vec<TropicalDay>) -> Self {
        let weather = list.iter().map(DayWeather::of).collect();
        Self { list, weather }
    }

    /// A driver of the day at a place of the list.
    pub(super) fn driver(&self, at: usize, driver: Driver, hours: Hours) -> Option<f64> {
        self.weather[at].drivers[driver as usize][hours as usize]
    }

    /// Moisture of the day at a place of the list, g per kg of dry air.
    pub(super) fn moisture_g_kg(&self, at: usize, hours: Hours) -> Option<f64> {
        self.weather[at].moisture_g_kg[hours as usize]
    }

    /// Takes days that are already in order.
    ///
    /// # Errors
    /// Where a day does not come after the one before it.
    pub fn new(days: Vec<TropicalDay>) -> Result<Self, MvError> {
        match days.windows(2).find(|pair| pair[1].start.local_day() <= pair[0].start.local_day()) {
            Some(pair) => Err(MvError::Order { at: pair[1].start }),
            None => Ok(Self::of(days)),
        }
    }

    /// The days of a joint file. No electricity at all counts as a missing reading.
    ///
    /// # Errors
    /// Where the rows are hours.
    pub fn joint(series: &JointSeries, fuel: Fuel) -> Result<Self, MvError> {
        let rows = series.rows();
        if rows.windows(2).any(|pair| pair[1].start.utc_s - pair[0].start.utc_s < 20 * HOUR_S) {
            return Err(MvError::WrongData { model: "tropical-daily", data: "hourly rows" });
        }
        let days = rows.iter().map(|row| TropicalDay {
            start: row.start,
            dry_bulb_c: row.temperature_f.map(|temperature| (temperature - 32.0) / 1.8),
            relative_humidity_pct: row.relative_humidity_pct,
            daytime: None,
            energy: row.observed.filter(|value| fuel == Fuel::Gas || *value != 0.0),
        });
        Self::new(days.collect())
    }

    /// The days of a meter that is read daily, with the means of hourly temperatures; without humidity.
    #[must_use]
    pub fn metered(meter: &MeterSeries, temperature: &HourlyTemperature, fuel: Fuel) -> Self {
        let celsius = |fahrenheit: f64| (fahrenheit - 32.0) / 1.8;
        let days = Days::metered(meter, temperature, fuel, false);
        let list = days.list().iter().map(|day| {
            let daytime = temperature
                .between(day.start.utc_s + DAYTIME.0 as i64 * HOUR_S, day.start.utc_s + DAYTIME.1 as i64 * HOUR_S);
            let present: Vec<f64> = daytime.iter().copied().filter(|hour| hour.is_finite()).collect();
            let known = day.start.hour() == 0 && present.len() >= FEWEST_DAYTIME_HOURS;
            TropicalDay {
                start: day.start,
                dry_bulb_c: day.temperature_f.map(celsius),
                relative_humidity_pct: None,
                daytime: known.then(|| Air { dry_bulb_c: celsius(mean(&present)), relative_humidity_pct: None }),
                energy: day.energy,
            }
        });
        Self::of(list.collect())
    }

    /// The days of a meter that is read daily, with the means of hourly weather that has humidity too (what the weather
    /// rows say of energy is not looked at). A day's air is known with more than half of its hours.
    #[must_use]
    pub fn weathered(meter: &MeterSeries, weather: &JointSeries, fuel: Fuel) -> Self {
        let hours = weather.rows();
        let list = meter.readings().windows(2).map(|pair| {
            let at = |utc_s: i64| hours.partition_point(|hour| hour.start.utc_s < utc_s);
            let of_day = &hours[at(pair[0].start.utc_s)..at(pair[1].start.utc_s)];
            let in_daytime = |hour: &&JointRow| (DAYTIME.0..DAYTIME.1).contains(&hour.start.hour());
            let of_daytime: Vec<JointRow> = of_day.iter().filter(in_daytime).copied().collect();
            let whole = mean_air(of_day, FEWEST_HOURS);
            TropicalDay {
                start: pair[0].start,
                dry_bulb_c: whole.map(|air| air.dry_bulb_c),
                relative_humidity_pct: whole.and_then(|air| air.relative_humidity_pct),
                daytime: mean_air(&of_daytime, FEWEST_DAYTIME_HOURS),
                energy: pair[0].value.filter(|value| fuel == Fuel::Gas || *value != 0.0),
            }
        });
        Self::of(list.collect())
    }

    /// The days of hours that hold energy and weather.
    #[must_use]
    pub fn hourly(series: &JointSeries, fuel: Fuel) -> Self {
        let by_day = series.by_day();
        let end = series.rows().last().map(|last| Reading { start: last.start.plus(HOUR_S), value: None });
        let days = by_day.rows().iter().map(|day| Reading { start: day.start, value: day.observed });
        Self::weathered(&MeterSeries::in_order(days.chain(end).collect()), series, fuel)
    }

    /// The days.
    #[must_use]
    pub fn list(&self) -> &[TropicalDay] {
        &self.list
    }
}

/// Mean air of hours; `None` with fewer temperatures than are needed, without humidity with fewer humidities.
fn mean_air(hours: &[JointRow], fewest: usize) -> Option<Air> {
    let mean_of = |value: fn(&JointRow) -> Option<f64>| {
        let present: Vec<f64> = hours.iter().filter_map(value).collect();
        (present.len() >= fewest).then(|| mean(&present))
    };
    let dry_bulb_c = (mean_of(|hour| hour.temperature_f)? - 32.0) / 1.8;
    Some(Air { dry_bulb_c, relative_humidity_pct: mean_of(|hour| hour.relative_humidity_pct) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TemperatureUnit;

    #[test]
    fn hours_become_days_with_their_daytime() {
        // 20 °C at night and 30 °C from 7 to 19 h; humidity unknown on the second day; one hour of energy missing
        let hour = |at: i64| JointRow {
            start: Stamp::utc(at * HOUR_S),
            temperature_f: Some(if (7..19).contains(&(at % 24)) { 86.0 } else { 68.0 }),
            relative_humidity_pct: (at < 24).then_some(80.0),
            observed: (at != 5).then_some(2.0),
        };
        let series = JointSeries::new((0..48).map(hour).collect()).unwrap();
        let days = TropicalDays::hourly(&series, Fuel::Electricity);
        let [first, second] = days.list() else { panic!("two days") };
        assert_eq!((first.energy, second.energy), (Some(48.0), Some(48.0)));
        assert!((first.dry_bulb_c.unwrap() - 25.0).abs() < 1e-12);
        let daytime = first.daytime.unwrap();
        assert!((daytime.dry_bulb_c - 30.0).abs() < 1e-12 && daytime.relative_humidity_pct == Some(80.0));
        assert_eq!((second.relative_humidity_pct, second.daytime.unwrap().relative_humidity_pct), (None, None));
        let points: Vec<_> = series.rows().iter().map(|row| (row.start, row.temperature_f)).collect();
        let temperature = HourlyTemperature::new(&points, TemperatureUnit::Fahrenheit).unwrap();
        let reading = |day: i64| Reading { start: Stamp::utc(day * 24 * HOUR_S), value: Some(48.0) };
        let meter = MeterSeries::new((0..3).map(reading).collect()).unwrap();
        let metered = TropicalDays::metered(&meter, &temperature, Fuel::Electricity);
        assert_eq!(metered.list()[1], *second);
    }
}
