//! Drivers as they were forecast, and as they were observed.
//!
//! A plan keeps the forecast it was made with; what came true stands beside it, never instead of it. So one sees how much
//! of a missed target is the plan and how much the forecast.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A forecast of one publication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DriverVintage {
    /// Which publication, for example `plan of 2017`.
    pub vintage: String,
    /// Year and value, ascending.
    pub points: Vec<(i16, f64)>,
}

/// All that is known of one driver.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DriverHistory {
    /// Id, for example `population`.
    pub id: String,
    /// Unit; product with its price basis, for example `RM million, constant 2010`.
    pub unit: String,
    /// Forecasts.
    pub vintages: Vec<DriverVintage>,
    /// Observed year and value, ascending.
    pub observed: Vec<(i16, f64)>,
}

/// A forecast beside what came true.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Observation {
    /// Year.
    pub year: i16,
    /// As forecast.
    pub forecast: f64,
    /// As observed.
    pub observed: f64,
    /// Forecast over observed, less 1: positive was forecast too high.
    pub error: f64,
}

/// Why a driver has no value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DriverError {
    /// No such vintage.
    #[error("the driver `{driver}` has no vintage `{vintage}`")]
    NoVintage {
        /// Driver.
        driver: String,
        /// Vintage.
        vintage: String,
    },
    /// The year lies outside the vintage.
    #[error("the vintage `{vintage}` of the driver `{driver}` has no value for {year}; its years are {from} to {to}")]
    OutsideYears {
        /// Driver.
        driver: String,
        /// Vintage.
        vintage: String,
        /// Year.
        year: i16,
        /// First year.
        from: i16,
        /// Last year.
        to: i16,
    },
    /// A vintage without points.
    #[error("the vintage `{vintage}` of the driver `{driver}` has no values")]
    Empty {
        /// Driver.
        driver: String,
        /// Vintage.
        vintage: String,
    },
}

impl DriverError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::NoVintage { .. } => "name a vintage that the driver has",
            Self::OutsideYears { .. } | Self::Empty { .. } => {
                "add the year to the vintage; nothing is extended in silence"
            }
        }
    }
}

impl DriverHistory {
    /// Value in a year by one vintage: geometric between points of one sign, straight otherwise.
    ///
    /// # Errors
    /// [`DriverError`] for an unknown vintage or a year outside its points.
    pub fn forecast(&self, vintage: &str, year: i16) -> Result<f64, DriverError> {
        let (driver, name) = (|| self.id.clone(), || vintage.to_owned());
        let found = self.vintages.iter().find(|known| known.vintage == vintage);
        let points = &found.ok_or_else(|| DriverError::NoVintage { driver: driver(), vintage: name() })?.points;
        let (Some((from, _)), Some((to, _))) = (points.first(), points.last()) else {
            return Err(DriverError::Empty { driver: driver(), vintage: name() });
        };
        let after = points.partition_point(|(known, _)| *known < year);
        match (after.checked_sub(1).map(|before| points[before]), points.get(after)) {
            (_, Some((known, value))) if *known == year => Ok(*value),
            (Some((a, low)), Some((b, high))) => {
                let share = f64::from(year - a) / f64::from(b - a);
                let geometric = low > 0.0 && *high > 0.0;
                Ok(if geometric { low * (high / low).powf(share) } else { low + (high - low) * share })
            }
            _ => Err(DriverError::OutsideYears { driver: driver(), vintage: name(), year, from: *from, to: *to }),
        }
    }

    /// Every observed year that a vintage has a value for, beside it.
    ///
    /// # Errors
    /// [`DriverError::NoVintage`] and [`DriverError::Empty`].
    pub fn against_observed(&self, vintage: &str) -> Result<Vec<Observation>, DriverError> {
        let mut rows = Vec::new();
        for (year, observed) in &self.observed {
            match self.forecast(vintage, *year) {
                Ok(forecast) => {
                    let error = forecast / observed - 1.0;
                    rows.push(Observation { year: *year, forecast, observed: *observed, error });
                }
                Err(DriverError::OutsideYears { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kuala Lumpur: 1,674,621 in 2010 and 2,488,399 in 2030 by the plan, exactly 2 % a year; 1,770,000 observed in
    /// 2020 against 2,198,400 planned: 24 % too high (reference sheet, section 1).
    #[test]
    fn a_plan_is_held_against_what_came() {
        let points = vec![(2010, 1_674_621.0), (2030, 2_488_399.0)];
        let plan = |points| DriverVintage { vintage: "plan".to_owned(), points };
        let mut history = DriverHistory {
            id: "population".to_owned(),
            unit: "inhabitants".to_owned(),
            vintages: vec![plan(points)],
            observed: vec![(2000, 1.0), (2020, 1_770_000.0)],
        };
        let in_2011 = history.forecast("plan", 2011).unwrap();
        assert!((in_2011 / 1_674_621.0 - 1.02).abs() < 1e-6);
        history.vintages[0].points.insert(1, (2020, 2_198_400.0));
        let rows = history.against_observed("plan").unwrap();
        assert_eq!((rows.len(), rows[0].year), (1, 2020));
        assert!((rows[0].error - 0.242).abs() < 5e-4);
        assert!(matches!(history.forecast("plan", 2031), Err(DriverError::OutsideYears { year: 2031, .. })));
        assert!(matches!(history.forecast("draft", 2020), Err(DriverError::NoVintage { .. })));
    }
}
