//! What was used and what a model says, period by period.

use crate::{Stamp, time::DAY_S};
use serde::{Deserialize, Serialize};

/// One period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CoursePoint {
    /// Its start.
    pub start: Stamp,
    /// Its length, d.
    pub length_days: f64,
    /// Energy used, in the meter's unit; `None` where the reading is missing.
    pub observed: Option<f64>,
    /// Energy that the model predicts; `None` where the weather is missing.
    pub predicted: Option<f64>,
}

impl CoursePoint {
    /// Predicted and observed energy, where there are both.
    #[must_use]
    pub fn both(&self) -> Option<(f64, f64)> {
        Some((self.predicted?, self.observed?))
    }
}

/// Periods in order of time: the line of the page, and what events, gaps and portfolios are judged by.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// The periods.
    pub points: Vec<CoursePoint>,
}

impl Course {
    /// Predicted less observed energy over the periods that have both.
    #[must_use]
    pub fn savings(&self) -> f64 {
        self.points.iter().filter_map(CoursePoint::both).map(|(predicted, observed)| predicted - observed).sum()
    }

    /// Predicted energy over the periods that have both.
    #[must_use]
    pub fn counterfactual(&self) -> f64 {
        self.points.iter().filter_map(CoursePoint::both).map(|(predicted, _)| predicted).sum()
    }

    /// Observed energy over the periods that have both.
    #[must_use]
    pub fn observed(&self) -> f64 {
        self.points.iter().filter_map(CoursePoint::both).map(|(_, observed)| observed).sum()
    }

    /// Predicted energy wherever there is weather, whether the meter was read or not.
    #[must_use]
    pub fn predicted(&self) -> f64 {
        self.points.iter().filter_map(|point| point.predicted).sum()
    }

    /// Observed less predicted energy per day with the local day of each period that has both.
    #[must_use]
    pub fn residuals_per_day(&self) -> Vec<(i64, f64)> {
        let residual = |point: &CoursePoint| {
            let (predicted, observed) = point.both()?;
            Some((point.start.local_day(), (observed - predicted) / point.length_days))
        };
        self.points.iter().filter_map(residual).collect()
    }

    /// Sums of local days; a day lacks what any of its periods lacks. Periods of a day and longer stay as they are.
    #[must_use]
    pub fn by_day(&self) -> Self {
        let same_day = |a: &CoursePoint, b: &CoursePoint| a.start.local_day() == b.start.local_day();
        let days = self.points.chunk_by(same_day).map(|periods| CoursePoint {
            start: periods[0].start,
            length_days: periods.iter().map(|period| period.length_days).sum(),
            observed: periods.iter().map(|period| period.observed).sum(),
            predicted: periods.iter().map(|period| period.predicted).sum(),
        });
        Self { points: days.collect() }
    }

    /// End of its last period.
    #[must_use]
    pub fn end(&self) -> Option<Stamp> {
        self.points.last().map(|last| last.start.plus((last.length_days * DAY_S as f64).round() as i64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lacks_what_one_of_its_hours_lacks() {
        let hour = |at: i64, observed: Option<f64>| CoursePoint {
            start: Stamp::utc(at * 3_600),
            length_days: 1.0 / 24.0,
            observed,
            predicted: Some(2.0),
        };
        let points = (0..48).map(|at| hour(at, (at != 30).then_some(1.0))).collect();
        let days = Course { points }.by_day();
        assert_eq!(days.points[0].both(), Some((48.0, 24.0)));
        assert_eq!((days.points[1].observed, days.points[1].predicted), (None, Some(48.0)));
        assert_eq!((days.savings(), days.predicted()), (24.0, 96.0));
    }
}
