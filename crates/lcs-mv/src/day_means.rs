//! Mean temperatures of days, worked out once for all meters that share a thermometer.

use std::sync::{Arc, OnceLock};

/// Hours of a day.
const HOURS: usize = 24;

/// What hours say of the day that they make up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct DayMean {
    /// Mean of the hours that are present, °F; not a number where none is.
    pub(crate) mean_f: f64,
    /// Hours that are present.
    pub(crate) present: usize,
}

impl DayMean {
    /// Of the hours that are numbers.
    pub(crate) fn of(hours_f: &[f64]) -> Self {
        let (mut sum, mut present) = (0.0, 0);
        for hour in hours_f.iter().filter(|hour| hour.is_finite()) {
            sum += hour;
            present += 1;
        }
        Self { mean_f: sum / present as f64, present }
    }
}

/// Means of 24 hours in a row, by the hour at which the days begin. Those of an hour are worked out with the first
/// question for it: all meters of a place begin their days at the same one or two. Copies of a series share them.
#[derive(Debug, Clone, Default)]
pub(crate) struct DayMeans(Arc<[OnceLock<Vec<DayMean>>; HOURS]>);

impl DayMeans {
    /// The mean of the hours from `first` until before `after`, places in `hours_f`.
    pub(crate) fn between(&self, hours_f: &[f64], first: usize, after: usize) -> DayMean {
        if after != first + HOURS {
            return DayMean::of(&hours_f[first..after]);
        }
        let begin = first % HOURS;
        let days = self.0[begin].get_or_init(|| hours_f[begin..].chunks_exact(HOURS).map(DayMean::of).collect());
        days[first / HOURS]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_means_are_those_of_the_hours() {
        let mut hours: Vec<f64> = (0..200).map(|hour| f64::from(hour * hour % 37) + 0.1).collect();
        hours[30] = f64::NAN;
        let kept = DayMeans::default();
        for first in 0..200 {
            for after in [first + 23, first + 24, first + 25].map(|after: usize| after.min(200)) {
                let direct = DayMean::of(&hours[first..after]);
                let found = kept.between(&hours, first, after);
                assert_eq!((found.mean_f.to_bits(), found.present), (direct.mean_f.to_bits(), direct.present));
            }
        }
    }

    #[test]
    fn a_day_without_hours_has_no_mean() {
        assert!(DayMean::of(&[f64::NAN]).mean_f.is_nan());
        assert_eq!(DayMean::of(&[]).present, 0);
    }
}
