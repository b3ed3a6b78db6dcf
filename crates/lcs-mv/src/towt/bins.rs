//! Bins of temperature and the piecewise line over them.

use serde::{Deserialize, Serialize};

/// End points that are tried, °F.
const END_POINTS_F: [i32; 6] = [30, 45, 55, 65, 75, 90];
/// Hours that each bin must hold.
const HOURS_PER_BIN: usize = 20;
/// Most bins that there can be.
pub(super) const MOST_BINS: usize = END_POINTS_F.len() + 1;

/// End points between bins of temperature, each closed on its right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bins(Vec<i32>);

impl Bins {
    /// Keeps the end points that leave at least 20 hours in each bin: the outer ones fall first; inner ones only
    /// where both outer bins are full.
    ///
    /// # Source
    /// CalTRACK 2.0, 3.8.
    pub(super) fn fit(temperatures_f: &[f64]) -> Self {
        let mut bins = Self(END_POINTS_F.to_vec());
        while !bins.0.is_empty() {
            let mut counts = vec![0_usize; bins.0.len() + 1];
            for temperature in temperatures_f {
                counts[bins.0.partition_point(|end| f64::from(*end) < *temperature)] += 1;
            }
            let short = |bin: usize| counts[bin] < HOURS_PER_BIN;
            let last = bins.0.len();
            let mut falls = vec![false; last];
            falls[0] |= short(0);
            falls[last - 1] |= short(last);
            if !falls.contains(&true) {
                (1..last).for_each(|bin| falls[bin] = short(bin));
            }
            if !falls.contains(&true) {
                break;
            }
            let mut falls = falls.iter();
            bins.0.retain(|_| !falls.next().is_some_and(|falls| *falls));
        }
        bins
    }

    /// End points, °F.
    #[must_use]
    pub fn end_points_f(&self) -> &[i32] {
        &self.0
    }

    /// Number of bins.
    pub(super) fn count(&self) -> usize {
        self.0.len() + 1
    }

    /// The part of a temperature that lies in each bin; the parts sum to the temperature.
    pub(super) fn parts(&self, temperature_f: f64) -> [f64; MOST_BINS] {
        let mut parts = [0.0; MOST_BINS];
        let end = |at: usize| self.0.get(at).map_or(f64::INFINITY, |end| f64::from(*end));
        parts[0] = temperature_f.min(end(0));
        for (bin, part) in parts.iter_mut().enumerate().take(self.count()).skip(1) {
            let start = end(bin - 1);
            *part = (temperature_f - start).clamp(0.0, end(bin) - start);
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_bins_are_kept() {
        // eemeter 3.2.0 test vector: 10, 35, 55, 80, 100 °F for 400 h each keep four of six end points
        let hours: Vec<f64> = [10.0, 35.0, 55.0, 80.0, 100.0].into_iter().flat_map(|t| [t; 400]).collect();
        assert_eq!(Bins::fit(&hours).0.len(), 4);
        assert!(Bins::fit(&[]).0.is_empty());
    }

    #[test]
    fn parts_sum_to_the_temperature() {
        let bins = Bins(vec![25, 75]);
        for temperature in [-5.0, 25.0, 30.0, 75.0, 99.5] {
            assert_eq!(bins.parts(temperature).iter().sum::<f64>(), temperature);
        }
    }
}
