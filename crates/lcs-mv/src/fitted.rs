//! Any fitted model: kept as JSON, run again over other data years later.

use crate::{
    After, Compat, Course, CoursePoint, Frame, Granularity, JointSeries, MvError, Reporting, Side, Stamp,
    caltrack::{self, Fuel, UsagePerDay},
    data::joint_hours,
    opendsm::{self, ChangePointModel, Days, Settings},
    time::HOUR_S,
    towt::{self, TimeOfWeekTemperature},
    tropical::{self, TropicalDays, TropicalModel},
};
use serde::Serialize;

/// A fitted model. It does not change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "model")]
pub enum FittedModel {
    /// CalTRACK 2.0, daily or billing.
    UsagePerDay(UsagePerDay),
    /// CalTRACK hourly.
    TimeOfWeek(TimeOfWeekTemperature),
    /// OpenDSM, daily or billing.
    ChangePoint(ChangePointModel),
    /// The model for the tropics.
    Tropical(TropicalModel),
}

/// Savings against the weather that was, by any model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, serde::Deserialize)]
pub struct MeteredTotal {
    /// Counterfactual less observed, in the meter's unit.
    pub savings: f64,
    /// What would have been used.
    pub counterfactual: f64,
    /// What was used.
    pub observed: f64,
    /// Half-width of the error band; `None` where it is undefined.
    pub half_band: Option<f64>,
    /// Confidence of the band, two-sided.
    pub confidence: f64,
    /// Periods left out because the reading or the weather is missing.
    pub periods_left_out: usize,
}

impl MeteredTotal {
    /// Whether the band lies above zero altogether; `None` without a band.
    #[must_use]
    pub fn proved(&self) -> Option<bool> {
        self.half_band.map(|band| self.savings > band)
    }
}

impl FittedModel {
    /// Predicted and observed energy of each period of a side. Readings may be missing altogether: a normal year. Where
    /// electricity is metered, none at all counts as a missing reading, as when the model was fitted.
    ///
    /// # Errors
    /// Where the data are of the wrong kind for the model.
    pub fn course(&self, side: &Side, fuel: Fuel) -> Result<Course, MvError> {
        Ok(match self {
            Self::UsagePerDay(model) => usage_per_day_course(model, &periods(model, side)?),
            Self::TimeOfWeek(model) => {
                let point = |row: &crate::JointRow| CoursePoint {
                    start: row.start,
                    length_days: 1.0 / 24.0,
                    observed: row.observed.filter(|value| fuel == Fuel::Gas || *value != 0.0),
                    predicted: model.predict(row),
                };
                Course { points: hours(side)?.rows().iter().map(point).collect() }
            }
            Self::ChangePoint(model) => {
                let days = change_point_days(model, side, fuel)?;
                let point = |day: &opendsm::Day| daily_point(day.start, day.energy, model.predict(day));
                Course { points: days.list().iter().map(point).collect() }
            }
            Self::Tropical(model) => {
                let days = tropical_days(side, fuel)?;
                let point = |(at, day): (usize, &tropical::TropicalDay)| {
                    daily_point(day.start, day.energy, model.predict(&days, at))
                };
                Course { points: days.list().iter().enumerate().map(point).collect() }
            }
        })
    }

    /// Savings of a side after the works, with a two-sided error band of the given confidence.
    ///
    /// # Errors
    /// Where the data are of the wrong kind for the model.
    pub fn metered(&self, side: &Side, fuel: Fuel, confidence: f64) -> Result<MeteredTotal, MvError> {
        let (savings, counterfactual, observed, half_band, periods_left_out) = match self {
            Self::UsagePerDay(model) => {
                let of = caltrack::metered_savings(model, &periods(model, side)?, confidence);
                let band = of.bands.map(|bands| bands.fsu);
                (of.savings, of.counterfactual, of.observed, band, of.periods_left_out)
            }
            Self::TimeOfWeek(model) => {
                let of = towt::metered_savings(model, &After(hours(side)?), confidence);
                (of.savings, of.counterfactual, of.observed, of.fsu, of.hours_left_out)
            }
            Self::ChangePoint(model) => {
                let of = opendsm::metered_savings(model, &After(change_point_days(model, side, fuel)?), confidence);
                (of.savings, of.counterfactual, of.observed, of.fsu, of.days_left_out)
            }
            Self::Tropical(model) => {
                let of = tropical::metered_savings(model, &After(tropical_days(side, fuel)?), confidence);
                (of.savings, of.counterfactual, of.observed, of.band, of.days_left_out)
            }
        };
        Ok(MeteredTotal { savings, counterfactual, observed, half_band, confidence, periods_left_out })
    }

    /// First and last instant of its baseline.
    #[must_use]
    pub fn baseline(&self) -> (Stamp, Stamp) {
        match self {
            Self::UsagePerDay(model) => model.baseline(),
            Self::TimeOfWeek(model) => model.baseline(),
            Self::ChangePoint(model) => model.baseline(),
            Self::Tropical(model) => model.baseline(),
        }
    }

    /// The model as JSON with the name of its kind, numbers with all their digits.
    ///
    /// # Errors
    /// Never for a model that was fitted; the writer's own error otherwise.
    pub fn to_json(&self) -> Result<String, MvError> {
        serde_json::to_string(self).map_err(|error| MvError::Stored { reason: error.to_string() })
    }

    /// A model that was kept.
    ///
    /// # Errors
    /// Where the text is not one.
    pub fn from_json(text: &str) -> Result<Self, MvError> {
        let wrong = |reason: String| MvError::Stored { reason };
        let stored: serde_json::Value = serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?;
        let model = stored.get("model").map(ToString::to_string).unwrap_or_default();
        match stored.get("kind").and_then(serde_json::Value::as_str) {
            Some("usage-per-day") => UsagePerDay::from_json(&model).map(Self::UsagePerDay),
            Some("time-of-week") => TimeOfWeekTemperature::from_json(&model).map(Self::TimeOfWeek),
            Some("change-point") => ChangePointModel::from_json(&model).map(Self::ChangePoint),
            Some("tropical") => TropicalModel::from_json(&model).map(Self::Tropical),
            _ => Err(wrong("it names no kind of model".to_owned())),
        }
    }
}

fn daily_point(start: Stamp, observed: Option<f64>, predicted: Option<f64>) -> CoursePoint {
    CoursePoint { start, length_days: 1.0, observed, predicted }
}

fn usage_per_day_course(model: &UsagePerDay, reporting: &Reporting) -> Course {
    let all = reporting.periods();
    let point = |period: &crate::UsagePeriod| CoursePoint {
        start: period.start,
        length_days: period.length_days,
        observed: period.value,
        predicted: model.predict(all, period).map(|prediction| prediction.total()),
    };
    Course { points: all.list().iter().map(point).collect() }
}

/// Periods of a side for a CalTRACK model. Without any reading they are days, whatever the model was fitted to.
fn periods(model: &UsagePerDay, side: &Side) -> Result<Reporting, MvError> {
    match side {
        Side::Metered { meter, temperature } => Ok(Reporting::whole(meter, temperature, model.frame())),
        Side::Joint(rows) => {
            let unread = rows.rows().iter().all(|row| row.observed.is_none());
            let granularity = if unread { Granularity::Daily } else { model.frame().granularity };
            Reporting::joint(&rows.by_day(), Frame { granularity, compat: Compat::Correct })
        }
    }
}

fn hours(side: &Side) -> Result<JointSeries, MvError> {
    match side {
        Side::Metered { meter, temperature } => joint_hours(meter.readings(), temperature, true),
        Side::Joint(rows) => {
            let step = |pair: &[crate::JointRow]| pair[1].start.utc_s - pair[0].start.utc_s;
            if rows.rows().windows(2).any(|pair| step(pair) == HOUR_S) {
                return Ok(rows.clone());
            }
            Err(MvError::WrongData { model: "caltrack-hourly", data: "rows that are not hours" })
        }
    }
}

fn change_point_days(model: &ChangePointModel, side: &Side, fuel: Fuel) -> Result<Days, MvError> {
    let from_bills = model.settings() == Settings::Legacy;
    match side {
        Side::Metered { meter, temperature } => Ok(Days::metered(meter, temperature, fuel, from_bills)),
        Side::Joint(rows) if from_bills => Days::joint_bills(&rows.by_day(), fuel),
        Side::Joint(rows) => Days::joint(&rows.by_day(), fuel),
    }
}

fn tropical_days(side: &Side, fuel: Fuel) -> Result<TropicalDays, MvError> {
    match side {
        Side::Metered { meter, temperature } => Ok(TropicalDays::metered(meter, temperature, fuel)),
        Side::Joint(rows) if rows.is_hourly() => Ok(TropicalDays::hourly(rows, fuel)),
        Side::Joint(rows) => TropicalDays::joint(rows, fuel),
    }
}
