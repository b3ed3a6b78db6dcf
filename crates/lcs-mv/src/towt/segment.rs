//! The model of one month.

use super::{
    bins::{Bins, MOST_BINS},
    hours::{HOURS_OF_WEEK, Hour},
    occupancy::busy_hours,
};
use crate::statistics::{lag_one_autocorrelation, solve_semidefinite};
use serde::{Deserialize, Serialize};

/// Levels of the 168 hours of the week and two piecewise lines of temperature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    pub(super) busy: Vec<bool>,
    pub(super) levels: Vec<Option<f64>>,
    pub(super) busy_bins: Bins,
    pub(super) quiet_bins: Bins,
    pub(super) busy_slopes: Vec<f64>,
    pub(super) quiet_slopes: Vec<f64>,
    pub(super) rank_deficient: bool,
    pub(super) own_fit: SegmentFit,
}

/// How the model of a month fits that month's own hours.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SegmentFit {
    /// Hours of the month.
    pub hours: usize,
    /// Their mean energy.
    pub mean_energy: f64,
    /// Mean squared residual.
    pub mean_squared_error: f64,
    /// Correlation of each residual with that of the hour before; `None` where it is undefined.
    pub autocorrelation: Option<f64>,
}

impl SegmentFit {
    /// Independent hours that the autocorrelated ones are worth; `None` where that is undefined.
    #[must_use]
    pub fn effective_hours(&self) -> Option<f64> {
        let rho = self.autocorrelation.filter(|rho| rho.abs() < 1.0)?;
        Some(self.hours as f64 * (1.0 - rho) / (1.0 + rho))
    }
}

impl Segment {
    /// Fits the model to hours with their weights, in order of time.
    pub(super) fn fit(hours: &[(Hour, f64)]) -> Self {
        let busy = busy_hours(hours);
        let of = |wanted: bool| -> Vec<f64> {
            let hours = hours.iter().filter(|(hour, _)| busy[hour.hour_of_week] == wanted);
            hours.map(|(hour, _)| hour.temperature_f).collect()
        };
        let (busy_bins, quiet_bins) = (Bins::fit(&of(true)), Bins::fit(&of(false)));
        let mut segment = Self {
            busy_slopes: vec![0.0; busy_bins.count()],
            quiet_slopes: vec![0.0; quiet_bins.count()],
            busy,
            levels: vec![None; HOURS_OF_WEEK],
            busy_bins,
            quiet_bins,
            rank_deficient: false,
            own_fit: SegmentFit { hours: 0, mean_energy: 0.0, mean_squared_error: 0.0, autocorrelation: None },
        };
        segment.regress(hours);
        segment.own_fit = segment.judge(hours);
        segment
    }

    /// Weighted least squares. The hours of the week are taken out by their means, which leaves one small system for
    /// the bins of both modes.
    fn regress(&mut self, hours: &[(Hour, f64)]) {
        let (busy_count, all) = (self.busy_bins.count(), self.busy_bins.count() + self.quiet_bins.count());
        let mut groups = [Group::default(); HOURS_OF_WEEK];
        for (hour, weight) in hours {
            groups[hour.hour_of_week].add(*weight, hour.energy, &self.parts(hour));
        }
        let (mut matrix, mut right) = (vec![0.0; all * all], vec![0.0; all]);
        for (hour, weight) in hours {
            let group = &groups[hour.hour_of_week];
            let offset = if self.busy[hour.hour_of_week] { 0 } else { busy_count };
            let parts = self.parts(hour);
            let count = if offset == 0 { busy_count } else { all - busy_count };
            let energy = hour.energy - group.energy / group.weight;
            let about: [f64; MOST_BINS] = std::array::from_fn(|bin| parts[bin] - group.parts[bin] / group.weight);
            for row in 0..count {
                right[offset + row] += weight * about[row] * energy;
                for column in 0..count {
                    matrix[(offset + row) * all + offset + column] += weight * about[row] * about[column];
                }
            }
        }
        let (slopes, deficient) = solve_semidefinite(&matrix, &right);
        self.busy_slopes.copy_from_slice(&slopes[..busy_count]);
        self.quiet_slopes.copy_from_slice(&slopes[busy_count..]);
        self.rank_deficient = deficient;
        for (hour_of_week, group) in groups.iter().enumerate().filter(|(_, group)| group.weight > 0.0) {
            let weather: f64 =
                self.slopes(hour_of_week).iter().zip(group.parts).map(|(slope, part)| slope * part).sum();
            self.levels[hour_of_week] = Some((group.energy - weather) / group.weight);
        }
    }

    fn parts(&self, hour: &Hour) -> [f64; MOST_BINS] {
        let bins = if self.busy[hour.hour_of_week] { &self.busy_bins } else { &self.quiet_bins };
        bins.parts(hour.temperature_f)
    }

    fn slopes(&self, hour_of_week: usize) -> &[f64] {
        if self.busy[hour_of_week] { &self.busy_slopes } else { &self.quiet_slopes }
    }

    fn judge(&self, hours: &[(Hour, f64)]) -> SegmentFit {
        let own: Vec<&Hour> = hours.iter().filter(|(_, weight)| *weight == 1.0).map(|(hour, _)| hour).collect();
        let residuals: Vec<f64> = own
            .iter()
            .filter_map(|hour| Some(self.predict(hour.hour_of_week, hour.temperature_f)? - hour.energy))
            .collect();
        let count = own.len() as f64;
        SegmentFit {
            hours: own.len(),
            mean_energy: own.iter().map(|hour| hour.energy).sum::<f64>() / count,
            mean_squared_error: residuals.iter().map(|residual| residual * residual).sum::<f64>() / count,
            autocorrelation: lag_one_autocorrelation(&residuals),
        }
    }

    /// Energy of an hour of the week at a temperature; `None` for an hour of the week that the model never saw.
    #[must_use]
    pub fn predict(&self, hour_of_week: usize, temperature_f: f64) -> Option<f64> {
        let level = self.levels[hour_of_week]?;
        let bins = if self.busy[hour_of_week] { &self.busy_bins } else { &self.quiet_bins };
        let parts = bins.parts(temperature_f);
        Some(level + self.slopes(hour_of_week).iter().zip(parts).map(|(slope, part)| slope * part).sum::<f64>())
    }

    /// Whether each of the 168 hours of the week, from Monday 00 h, is busy.
    #[must_use]
    pub fn busy(&self) -> &[bool] {
        &self.busy
    }

    /// Bins of temperature in busy hours.
    #[must_use]
    pub fn busy_bins(&self) -> &Bins {
        &self.busy_bins
    }

    /// Bins of temperature in quiet hours.
    #[must_use]
    pub fn quiet_bins(&self) -> &Bins {
        &self.quiet_bins
    }

    /// Whether the columns depended on each other, so that the slopes are those of least norm.
    #[must_use]
    pub fn rank_deficient(&self) -> bool {
        self.rank_deficient
    }

    /// How it fits the month's own hours.
    #[must_use]
    pub fn own_fit(&self) -> &SegmentFit {
        &self.own_fit
    }
}

/// Weighted sums of one hour of the week.
#[derive(Clone, Copy, Default)]
struct Group {
    weight: f64,
    energy: f64,
    parts: [f64; MOST_BINS],
}

impl Group {
    fn add(&mut self, weight: f64, energy: f64, parts: &[f64; MOST_BINS]) {
        self.weight += weight;
        self.energy += weight * energy;
        for (sum, part) in self.parts.iter_mut().zip(parts) {
            *sum += weight * part;
        }
    }
}
