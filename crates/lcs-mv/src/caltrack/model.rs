//! The fitted model, and what it predicts.

use super::{
    candidate::{Counts, Form},
    choice::Split,
    fit::Fuel,
    metrics::Metrics,
};
use crate::{
    MvError, Stamp,
    period::{Frame, Periods, UsagePeriod},
};
use serde::{Deserialize, Serialize};

/// A slope and the balance point from which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Slope {
    /// Balance point, °F.
    pub balance_point_f: i32,
    /// Use per day and degree day, in the meter's unit.
    pub per_degree_day: f64,
}

/// A fitted CalTRACK model. It does not change; kept as JSON it predicts the same bits years later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UsagePerDay {
    pub(super) form: Form,
    pub(super) fuel: Fuel,
    pub(super) frame: Frame,
    pub(super) baseline: (Stamp, Stamp),
    pub(super) intercept: f64,
    pub(super) heating: Option<Slope>,
    pub(super) cooling: Option<Slope>,
    pub(super) adjusted_r_squared: f64,
    pub(super) split: Split,
    pub(super) counts: Counts,
    pub(super) averages: Metrics,
    pub(super) totals: Metrics,
}

/// Predicted use of one period, in parts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Prediction {
    /// Base load.
    pub base: f64,
    /// Heating.
    pub heating: f64,
    /// Cooling.
    pub cooling: f64,
}

impl Prediction {
    /// All parts together.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.base + self.heating + self.cooling
    }
}

impl UsagePerDay {
    /// Its terms.
    #[must_use]
    pub fn form(&self) -> Form {
        self.form
    }

    /// Base load, per day.
    #[must_use]
    pub fn intercept(&self) -> f64 {
        self.intercept
    }

    /// Heating, where the model has it.
    #[must_use]
    pub fn heating(&self) -> Option<Slope> {
        self.heating
    }

    /// Cooling, where the model has it.
    #[must_use]
    pub fn cooling(&self) -> Option<Slope> {
        self.cooling
    }

    /// Adjusted R² by which it was chosen.
    #[must_use]
    pub fn adjusted_r_squared(&self) -> f64 {
        self.adjusted_r_squared
    }

    /// Whether base load and slopes mean something apart.
    #[must_use]
    pub fn split(&self) -> Split {
        self.split
    }

    /// What became of the candidates.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Fit of the use per day.
    #[must_use]
    pub fn averages(&self) -> &Metrics {
        &self.averages
    }

    /// Fit of the use per period; the error bands follow from it.
    #[must_use]
    pub fn totals(&self) -> &Metrics {
        &self.totals
    }

    /// How its baseline was laid out.
    #[must_use]
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// First and last instant of its baseline.
    #[must_use]
    pub fn baseline(&self) -> (Stamp, Stamp) {
        self.baseline
    }

    /// The model as a small JSON text, numbers with all their digits.
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
        serde_json::from_str(text).map_err(|error| MvError::Stored { reason: error.to_string() })
    }

    /// What the model predicts for a period; `None` where the weather is missing.
    #[must_use]
    pub fn predict(&self, periods: &Periods, period: &UsagePeriod) -> Option<Prediction> {
        let mean = self.mean_degree_days(periods, period)?;
        Some(Prediction {
            base: self.intercept * period.length_days,
            heating: self.heating.map_or(0.0, |slope| mean.heating * period.degree_days_over * slope.per_degree_day),
            cooling: self.cooling.map_or(0.0, |slope| mean.cooling * period.degree_days_over * slope.per_degree_day),
        })
    }

    /// What the model says of a period of its own baseline, per day.
    pub(super) fn per_day(&self, periods: &Periods, period: &UsagePeriod) -> Option<f64> {
        let mean = self.mean_degree_days(periods, period)?;
        let slope = |slope: Option<Slope>, mean: f64| slope.map_or(0.0, |slope| mean * slope.per_degree_day);
        Some(self.intercept + slope(self.heating, mean.heating) + slope(self.cooling, mean.cooling))
    }

    /// Mean degree days of a period at the model's balance points.
    fn mean_degree_days(&self, periods: &Periods, period: &UsagePeriod) -> Option<MeanDegreeDays> {
        let days = periods.day_means_f(period);
        if days.is_empty() {
            return (self.form == Form::InterceptOnly && period.hours_present > 0).then(MeanDegreeDays::default);
        }
        let mean = |slope: Option<Slope>, distance: fn(f64, f64) -> f64| {
            slope.map_or(0.0, |slope| {
                let point_f = f64::from(slope.balance_point_f);
                days.iter().map(|day| distance(*day, point_f).max(0.0)).sum::<f64>() / days.len() as f64
            })
        };
        Some(MeanDegreeDays {
            heating: mean(self.heating, |day, point| point - day),
            cooling: mean(self.cooling, |day, point| day - point),
        })
    }
}

#[derive(Default)]
struct MeanDegreeDays {
    heating: f64,
    cooling: f64,
}
