//! Kinds of day: which there are, which are quiet, and which are alike.

use super::{
    calendar::{Calendar, HOLIDAY, KINDS},
    days::TropicalDays,
};
use crate::statistics::{mean, median};

/// Kinds of day whose mean differs by more than this share of the overall mean may be busy and quiet ones.
const QUIET_GAP: f64 = 0.15;
/// Busy kinds of day within this share of their median may have one level together.
const LIKE_DAYS: f64 = 0.1;

/// Kinds of day of a baseline.
pub(super) struct Kinds {
    pub(super) counts: [usize; KINDS],
    pub(super) quiet: Vec<bool>,
    /// Whether a busy kind uses about what most busy kinds use.
    pub(super) like: Vec<bool>,
}

impl Kinds {
    /// Sorts kinds of day of the complete days (place and energy) by their mean; the widest gap, where it is wide, parts quiet from busy ones.
    pub(super) fn of(days: &TropicalDays, complete: &[(usize, f64)], calendar: &Calendar) -> Self {
        let mut energies: [Vec<f64>; KINDS] = Default::default();
        for (at, energy) in complete {
            energies[calendar.kind(days.list[*at].start.local_day())].push(*energy);
        }
        let means: Vec<Option<f64>> =
            energies.iter().map(|energies| (!energies.is_empty()).then(|| mean(energies))).collect();
        let overall = complete.iter().map(|(_, energy)| energy).sum::<f64>() / complete.len() as f64;
        let limit = quiet_limit(&means, overall);
        let quiet: Vec<bool> = means.iter().map(|mean| mean.is_some_and(|mean| mean <= limit)).collect();
        let busy: Vec<f64> = means.iter().flatten().copied().filter(|mean| *mean > limit).collect();
        let middle = median(&busy);
        let alike = |mean: f64| mean > limit && (mean - middle).abs() <= LIKE_DAYS * middle;
        Self {
            counts: energies.each_ref().map(Vec::len),
            quiet,
            like: means.iter().map(|mean| mean.is_some_and(alike)).collect(),
        }
    }

    /// Each kind itself, or the kind that stands in for it: Sunday for a holiday, else the most frequent one.
    pub(super) fn stand_in(&self) -> Vec<usize> {
        let most = (0..KINDS).max_by_key(|kind| self.counts[*kind]).unwrap_or(0);
        (0..KINDS)
            .map(|kind| match kind {
                _ if self.counts[kind] > 0 => kind,
                HOLIDAY if self.counts[6] > 0 => 6,
                _ => most,
            })
            .collect()
    }
}

/// The mean up to which a kind of day is quiet: the middle of the widest gap, where that is wide.
fn quiet_limit(means: &[Option<f64>], overall: f64) -> f64 {
    let mut means: Vec<f64> = means.iter().flatten().copied().collect();
    means.sort_by(f64::total_cmp);
    let gaps = means.windows(2).map(|pair| (pair[1] - pair[0], (pair[0] + pair[1]) / 2.0));
    let widest = gaps.max_by(|a, b| a.0.total_cmp(&b.0));
    widest.filter(|(gap, _)| *gap > QUIET_GAP * overall).map_or(f64::NEG_INFINITY, |(_, middle)| middle)
}
