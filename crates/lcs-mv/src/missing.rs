//! Savings for the days that lack a reading or weather, by a method that is said.

use crate::{Course, CoursePoint, MeteredTotal, Notice, NoticeName};
use lcs_domain::Severity;
use serde::{Deserialize, Serialize};

/// How days without a reading or without weather are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingMethod {
    /// They save nothing: only periods that have both count, as in CalTRACK 2.0.
    LeaveOut,
    /// They save per day what the counted days of their calendar month save, or of the whole period where the month has
    /// none.
    MonthMean,
    /// They save the share that the counted days save: of the prediction where there is weather, of the reading where
    /// there is one; days with neither as [`Self::MonthMean`].
    SavingShare,
}

/// Savings of all days of a reporting period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FilledSavings {
    /// How it was done.
    pub method: MissingMethod,
    /// Savings of the periods that have both.
    pub counted: f64,
    /// Savings added for the others.
    pub filled: f64,
    /// Both together.
    pub savings: f64,
    /// Half-width of the band of both: that of the counted periods, grown with the days.
    pub half_band: Option<f64>,
    /// Days that were counted.
    pub counted_days: f64,
    /// Days with weather and without a reading.
    pub days_without_reading: f64,
    /// Days with a reading and without weather.
    pub days_without_weather: f64,
    /// Days without either.
    pub days_without_both: f64,
    /// Filled days over all days.
    pub filled_share: f64,
}

impl FilledSavings {
    /// The notice that days were filled; `None` where none was.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        let days = self.days_without_reading + self.days_without_weather + self.days_without_both;
        let evidence = [("days", days), ("share", self.filled_share), ("savings", self.filled)];
        (self.filled_share > 0.0).then(|| Notice::new(NoticeName::SavingsFilled, Severity::Info, evidence))
    }
}

/// Savings of a course with its gaps filled. Nothing is filled where no period has both.
///
/// The estimate of all N days from n counted ones has a standard error N/n times that of their sum.
#[must_use]
pub fn fill_missing(course: &Course, total: &MeteredTotal, method: MissingMethod) -> FilledSavings {
    let days_of = |with: &dyn Fn(&CoursePoint) -> bool| -> f64 {
        course.points.iter().filter(|point| with(point)).map(|point| point.length_days).sum()
    };
    let counted_days = days_of(&|point| point.both().is_some());
    let without_reading = days_of(&|point| point.observed.is_none() && point.predicted.is_some());
    let without_weather = days_of(&|point| point.observed.is_some() && point.predicted.is_none());
    let without_both = days_of(&|point| point.observed.is_none() && point.predicted.is_none());
    let missing_days = without_reading + without_weather + without_both;
    let fills = method != MissingMethod::LeaveOut && counted_days > 0.0;
    let filled = if fills {
        let gaps = course.points.iter().filter(|point| point.both().is_none());
        gaps.map(|point| saving_of_gap(course, point, method)).sum()
    } else {
        0.0
    };
    let growth = if fills { (counted_days + missing_days) / counted_days } else { 1.0 };
    FilledSavings {
        method,
        counted: total.savings,
        filled,
        savings: total.savings + filled,
        half_band: total.half_band.map(|band| band * growth),
        counted_days,
        days_without_reading: without_reading,
        days_without_weather: without_weather,
        days_without_both: without_both,
        filled_share: if fills { missing_days / (counted_days + missing_days) } else { 0.0 },
    }
}

/// What a period that lacks something saves.
fn saving_of_gap(course: &Course, gap: &CoursePoint, method: MissingMethod) -> f64 {
    let share = course.savings() / course.counterfactual();
    match (method, gap.predicted, gap.observed) {
        (MissingMethod::SavingShare, Some(predicted), None) => share * predicted,
        (MissingMethod::SavingShare, None, Some(observed)) if share < 1.0 => observed * share / (1.0 - share),
        _ => {
            let of_month = |point: &&CoursePoint| point.start.month_count() == gap.start.month_count();
            let per_day = saving_per_day(course.points.iter().filter(of_month));
            per_day.or_else(|| saving_per_day(course.points.iter())).unwrap_or(0.0) * gap.length_days
        }
    }
}

/// Mean saving of the periods that have both, per day.
fn saving_per_day<'a>(points: impl Iterator<Item = &'a CoursePoint>) -> Option<f64> {
    let (mut days, mut savings) = (0.0, 0.0);
    for point in points {
        if let Some((predicted, observed)) = point.both() {
            days += point.length_days;
            savings += predicted - observed;
        }
    }
    (days > 0.0).then(|| savings / days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Stamp, time::DAY_S};

    /// A year that saves a tenth of a use that swings with the seasons, with some days hidden.
    fn year(hide: impl Fn(i64) -> (bool, bool)) -> (Course, MeteredTotal) {
        let point = |day: i64| {
            let predicted = 100.0 + 30.0 * (day as f64 / 58.0).sin();
            let (reading, weather) = hide(day);
            CoursePoint {
                start: Stamp::utc(day * DAY_S),
                length_days: 1.0,
                observed: (!reading).then_some(0.9 * predicted),
                predicted: (!weather).then_some(predicted),
            }
        };
        let course = Course { points: (0..365).map(point).collect() };
        let total = MeteredTotal {
            savings: course.savings(),
            counterfactual: course.counterfactual(),
            observed: course.observed(),
            half_band: Some(10.0),
            confidence: 0.9,
            periods_left_out: 0,
        };
        (course, total)
    }

    #[test]
    fn filled_days_save_what_they_saved_before_they_were_hidden() {
        let truth = year(|_| (false, false)).0.savings();
        let (course, total) = year(|day| (day % 9 == 0, day % 7 == 0));
        let share = fill_missing(&course, &total, MissingMethod::SavingShare);
        let month = fill_missing(&course, &total, MissingMethod::MonthMean);
        let left = fill_missing(&course, &total, MissingMethod::LeaveOut);
        assert!((share.savings / truth - 1.0).abs() < 1e-3, "{share:?}");
        assert!((month.savings / truth - 1.0).abs() < 1e-2, "{month:?}");
        assert_eq!((left.savings, left.half_band, left.filled_share), (total.savings, Some(10.0), 0.0));
        // of 365 days 41 lack a reading, 53 weather, 6 of those both
        let days = (share.days_without_reading, share.days_without_weather, share.days_without_both);
        assert_eq!(days, (35.0, 47.0, 6.0));
        assert!((share.half_band.unwrap() - 10.0 * 365.0 / 277.0).abs() < 1e-9);
    }
}
