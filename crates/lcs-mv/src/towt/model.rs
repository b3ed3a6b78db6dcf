//! Twelve months of models.

use super::{
    hours::{Hour, complete_hours, weight},
    segment::Segment,
};
use crate::{Before, JointRow, JointSeries, MvError, Stamp, caltrack::Fuel, time::HOUR_S};
use serde::{Deserialize, Serialize};

/// A fitted CalTRACK hourly model. It does not change; kept as JSON it predicts the same bits years later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimeOfWeekTemperature {
    pub(super) fuel: Fuel,
    pub(super) baseline: (Stamp, Stamp),
    pub(super) segments: Vec<Option<Segment>>,
}

/// Fits the model of a baseline of hours. The last hour only closes the one before it, as in eemeter.
///
/// # Errors
/// Where the rows are not hours, or none has both energy and temperature.
pub fn fit(baseline: &Before<JointSeries>, fuel: Fuel) -> Result<TimeOfWeekTemperature, MvError> {
    let rows = baseline.0.rows();
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Err(MvError::TooFew { what: "hours", found: 0, needed: 1 });
    };
    let span = (first.start, last.start.plus(HOUR_S));
    let closed = JointSeries::new(rows[..rows.len() - 1].to_vec())?;
    let hours = complete_hours(&closed, fuel)?;
    if hours.is_empty() {
        return Err(MvError::NoData { from: span.0, to: span.1 });
    }
    let segments = (1..=12).map(|month| fit_month(&hours, month)).collect();
    Ok(TimeOfWeekTemperature { fuel, baseline: span, segments })
}

/// The model of a month; `None` where it has no hour of its own or beside it.
fn fit_month(hours: &[Hour], month: usize) -> Option<Segment> {
    let weighted = hours.iter().map(|hour| (*hour, weight(month, hour.month)));
    let weighted: Vec<(Hour, f64)> = weighted.filter(|(_, weight)| *weight > 0.0).collect();
    (!weighted.is_empty()).then(|| Segment::fit(&weighted))
}

impl TimeOfWeekTemperature {
    /// Energy of an hour; `None` where its temperature is missing or its month has no model.
    #[must_use]
    pub fn predict(&self, row: &JointRow) -> Option<f64> {
        let segment = self.segments[row.start.month() - 1].as_ref()?;
        segment.predict(row.start.hour_of_week(), row.temperature_f?)
    }

    /// The model of a month, 1 to 12.
    #[must_use]
    pub fn month(&self, month: usize) -> Option<&Segment> {
        self.segments.get(month.checked_sub(1)?)?.as_ref()
    }

    /// What is metered.
    #[must_use]
    pub fn fuel(&self) -> Fuel {
        self.fuel
    }

    /// First and last instant of its baseline.
    #[must_use]
    pub fn baseline(&self) -> (Stamp, Stamp) {
        self.baseline
    }

    /// The model as JSON, numbers with all their digits.
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
        let model: Self = serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?;
        let whole = |segment: &Segment| segment.busy.len() == 168 && segment.levels.len() == 168;
        if model.segments.len() != 12 || !model.segments.iter().flatten().all(whole) {
            return Err(wrong("it has not twelve months of 168 hours".to_owned()));
        }
        Ok(model)
    }
}
