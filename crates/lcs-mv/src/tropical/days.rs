//! Days with what drives their cooling.

use crate::{HourlyTemperature, JointSeries, MeterSeries, MvError, Stamp, caltrack::Fuel, opendsm::Days, time::HOUR_S};
use lcs_weather::psychrometrics::{enthalpy_j_kg, humidity_ratio_at, wet_bulb_c};
use serde::{Deserialize, Serialize};

/// Air pressure at which humidity is converted, Pa; the lowlands of the tropics differ from it by less than 1 %.
const PRESSURE_PA: f64 = 101_325.0;

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

/// One local day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TropicalDay {
    /// Its start.
    pub start: Stamp,
    /// Mean dry bulb, °C; `None` where missing.
    pub dry_bulb_c: Option<f64>,
    /// Mean relative humidity, %; `None` where missing.
    pub relative_humidity_pct: Option<f64>,
    /// Energy in the meter's unit; `None` where missing.
    pub energy: Option<f64>,
}

impl TropicalDay {
    /// The value of a driver; `None` where its weather is missing.
    #[must_use]
    pub fn driver(&self, driver: Driver) -> Option<f64> {
        let dry_bulb_c = self.dry_bulb_c?;
        let humidity_ratio = || {
            let humidity = self.relative_humidity_pct?.clamp(0.0, 100.0);
            Some(humidity_ratio_at(dry_bulb_c, humidity, PRESSURE_PA))
        };
        match driver {
            Driver::DryBulb => Some(dry_bulb_c),
            Driver::WetBulb => Some(wet_bulb_c(dry_bulb_c, humidity_ratio()?, PRESSURE_PA)),
            Driver::Enthalpy => Some(enthalpy_j_kg(dry_bulb_c, humidity_ratio()?) / 1_000.0),
        }
    }
}

/// Days in order of time.
#[derive(Debug, Clone, PartialEq)]
pub struct TropicalDays {
    pub(super) list: Vec<TropicalDay>,
}

impl TropicalDays {
    /// Takes days that are already in order.
    ///
    /// # Errors
    /// Where a day does not come after the one before it.
    pub fn new(days: Vec<TropicalDay>) -> Result<Self, MvError> {
        match days.windows(2).find(|pair| pair[1].start.local_day() <= pair[0].start.local_day()) {
            Some(pair) => Err(MvError::Order { at: pair[1].start }),
            None => Ok(Self { list: days }),
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
            energy: row.observed.filter(|value| fuel == Fuel::Gas || *value != 0.0),
        });
        Self::new(days.collect())
    }

    /// The days of a meter that is read daily, with the means of hourly temperatures; without humidity.
    #[must_use]
    pub fn metered(meter: &MeterSeries, temperature: &HourlyTemperature, fuel: Fuel) -> Self {
        let days = Days::metered(meter, temperature, fuel, false);
        let list = days.list().iter().map(|day| TropicalDay {
            start: day.start,
            dry_bulb_c: day.temperature_f.map(|temperature| (temperature - 32.0) / 1.8),
            relative_humidity_pct: None,
            energy: day.energy,
        });
        Self { list: list.collect() }
    }

    /// The days.
    #[must_use]
    pub fn list(&self) -> &[TropicalDay] {
        &self.list
    }
}
