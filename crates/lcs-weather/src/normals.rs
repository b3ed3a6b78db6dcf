//! Monthly normals: what a city's yearbook tells of its climate.

use lcs_solar::extraterrestrial_normal_w_m2;

use crate::calendar::{DAYS, DAYS_OF_MONTHS, month_of_day, monthly_means};
use crate::daylight::{declination, sunset_angle};
use crate::{HOURS, Location, WeatherYear};

/// The climate of a place by month, January first.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct MonthlyNormals {
    /// The place.
    pub location: Location,
    /// Mean dry bulb, °C.
    pub mean_c: [f64; 12],
    /// Mean of the daily maxima, °C.
    pub max_c: [f64; 12],
    /// Mean of the daily minima, °C.
    pub min_c: [f64; 12],
    /// Mean relative humidity, %.
    pub relative_humidity_pct: [f64; 12],
    /// Mean global horizontal irradiation, kWh/m² and day.
    pub ghi_kwh_m2_day: [f64; 12],
}

/// Why no weather can be made from normals. Months count from 1.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NormalsError {
    /// The place is not on Earth.
    #[error("the place of the normals: {0}")]
    Place(#[from] lcs_solar::SiteError),
    /// The three temperatures are out of order.
    #[error("month {month}: mean {mean_c} °C must lie between minimum {min_c} °C and maximum {max_c} °C")]
    TemperatureOrder {
        /// Month, 1 to 12.
        month: usize,
        /// Mean of the daily minima.
        min_c: f64,
        /// Mean.
        mean_c: f64,
        /// Mean of the daily maxima.
        max_c: f64,
    },
    /// A relative humidity outside 5 to 100 %.
    #[error("month {month}: relative humidity {value_pct} % is not between 5 and 100 %")]
    Humidity {
        /// Month, 1 to 12.
        month: usize,
        /// The value given.
        value_pct: f64,
    },
    /// More sun than a cloudless sky lets through, or none where the sun shines.
    #[error("month {month}: {value} kWh/m² a day is {share_pct:.0} % of the sunlight above the atmosphere there")]
    Irradiation {
        /// Month, 1 to 12.
        month: usize,
        /// The value given, kWh/m² and day.
        value: f64,
        /// Its share of the irradiation above the atmosphere, %.
        share_pct: f64,
    },
}

impl NormalsError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Place(error) => error.hint().to_owned(),
            Self::TemperatureOrder { .. } => "check the order of the columns, and the month's row".to_owned(),
            Self::Humidity { .. } => "give per cent, not a share".to_owned(),
            Self::Irradiation { .. } => "give kWh/m² a day (3.6 MJ = 1 kWh); 10 to 75 % is possible: are the months \
                                         shifted, or the latitude's sign wrong?"
                .to_owned(),
        }
    }
}

impl MonthlyNormals {
    /// Checks that a year of weather can have these normals.
    ///
    /// # Errors
    /// [`NormalsError`] with the first month that no weather can have.
    pub fn check(&self) -> Result<(), NormalsError> {
        self.location.site()?;
        let outside = extraterrestrial_kwh_m2_day(self.location.latitude_deg);
        for (index, outside) in outside.into_iter().enumerate() {
            let month = index + 1;
            let (min_c, mean_c, max_c) = (self.min_c[index], self.mean_c[index], self.max_c[index]);
            if !(min_c < mean_c && mean_c < max_c) {
                return Err(NormalsError::TemperatureOrder { month, min_c, mean_c, max_c });
            }
            let value_pct = self.relative_humidity_pct[index];
            if !(5.0..=100.0).contains(&value_pct) {
                return Err(NormalsError::Humidity { month, value_pct });
            }
            let value = self.ghi_kwh_m2_day[index];
            let share_pct = 100.0 * value / outside.max(1e-9);
            // Around the polar night hardly any sun stands above the horizon: nothing to check.
            if !value.is_finite() || (outside > 0.5 && !(10.0..=75.0).contains(&share_pct)) {
                return Err(NormalsError::Irradiation { month, value, share_pct });
            }
        }
        Ok(())
    }

    /// The normals that a year of weather has.
    #[must_use]
    pub fn of(year: &WeatherYear) -> Self {
        let daily = |fold: fn(f64, f64) -> f64, start: f64| {
            let days: Vec<f64> = year.dry_bulb_c.chunks(24).map(|day| day.iter().copied().fold(start, fold)).collect();
            monthly_means(&days)
        };
        let humidity: Vec<f64> = (0..HOURS).map(|hour| year.relative_humidity_pct(hour)).collect();
        Self {
            location: year.location.clone(),
            mean_c: monthly_means(&year.dry_bulb_c),
            max_c: daily(f64::max, f64::NEG_INFINITY),
            min_c: daily(f64::min, f64::INFINITY),
            relative_humidity_pct: monthly_means(&humidity),
            ghi_kwh_m2_day: monthly_means(&year.ghi_w_m2).map(|mean_w_m2| mean_w_m2 * 0.024),
        }
    }

    /// Mean dry bulb of the year, °C, each month by its days.
    #[must_use]
    pub fn annual_mean_c(&self) -> f64 {
        annual(&self.mean_c)
    }

    /// Mean relative humidity of the year, %.
    #[must_use]
    pub fn annual_relative_humidity_pct(&self) -> f64 {
        annual(&self.relative_humidity_pct)
    }

    /// Global horizontal irradiation of the year, kWh/m².
    #[must_use]
    pub fn annual_ghi_kwh_m2(&self) -> f64 {
        annual(&self.ghi_kwh_m2_day) * DAYS as f64
    }
}

/// The year's mean of monthly values, weighted by days.
fn annual(months: &[f64; 12]) -> f64 {
    let sum: f64 = months.iter().zip(DAYS_OF_MONTHS).map(|(value, days)| value * days as f64).sum();
    sum / DAYS as f64
}

/// Irradiation on the horizontal above the atmosphere by month, kWh/m² and day.
///
/// # Source
/// Duffie & Beckman, Solar Engineering of Thermal Processes, equation 1.10.3 (daily integral).
fn extraterrestrial_kwh_m2_day(latitude_deg: f64) -> [f64; 12] {
    let mut sums = [0.0; 12];
    let latitude = latitude_deg.to_radians();
    for day in 0..DAYS {
        let day_of_year = day as u16 + 1;
        let declination = declination(f64::from(day_of_year));
        let sunset = sunset_angle(latitude_deg, f64::from(day_of_year));
        let overlap = latitude.cos() * declination.cos() * sunset.sin() + sunset * latitude.sin() * declination.sin();
        sums[month_of_day(day)] += 0.024 / std::f64::consts::PI * extraterrestrial_normal_w_m2(day_of_year) * overlap;
    }
    let mut means = sums;
    for (mean, days) in means.iter_mut().zip(DAYS_OF_MONTHS) {
        *mean /= days as f64;
    }
    means
}
