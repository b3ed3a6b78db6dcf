//! What is usual for one meter: its level, season and trend, in logarithms of daily use.

use crate::stats::{TERMS, least_squares};
use crate::survey::{same_season, stats_count};
use crate::{History, Thresholds, stats};
use lcs_domain::Date;
use std::collections::BTreeSet;

/// Values within this logarithm of the level may be season; the smallest unit slip, ln 3.41 = 1.23, lies outside.
const SEASON_REACH: f64 = 1.1;
/// A season is fitted where it removes at least this share of the scatter.
const WORTH_FITTING: f64 = 0.3;
/// Share of the bills, number of calendar months and length in days that a season must rest on.
pub(crate) const SEASON_BASIS: (f64, usize, i32) = (0.55, 9, 330);

/// Where the time of trends begins; near the bills, so that the fit is well conditioned.
const EPOCH: Date = Date::constant(2020, 1, 1);

/// A meter's history as distances from what is usual.
#[derive(Debug, Clone)]
pub struct Usual {
    /// Logarithm of daily over usual use by reading; `None` where there was no use.
    pub apart: Vec<Option<f64>>,
    /// Robust standard deviation of undisturbed bills.
    pub scatter: f64,
    /// Usual daily use by reading, logarithm.
    pub expected: Vec<f64>,
}

impl Usual {
    /// `None` with too few bills.
    ///
    /// The level is the middle of the shortest half, so that it stands even where nearly half of the bills are off.
    /// Where bills cover the calendar, a trend and a yearly wave are fitted to the bills near the level (least squares,
    /// trimmed twice), and kept if they explain a good part of the scatter.
    #[must_use]
    pub fn of(history: &History<'_>, limits: &Thresholds) -> Option<Self> {
        let logs: Vec<Option<f64>> =
            history.readings.iter().map(|reading| (reading.daily > 0.0).then(|| reading.daily.ln())).collect();
        let known: Vec<f64> = logs.iter().copied().flatten().collect();
        if known.len() < limits.history_bills {
            return None;
        }
        let level = stats::shortest_half(&known)?;
        let plain = Self {
            apart: logs.iter().map(|log| log.map(|log| log - level.centre)).collect(),
            scatter: level.sigma.max(limits.history_scatter),
            expected: vec![level.centre; logs.len()],
        };
        let season = plain.with_season(history, limits);
        Some(season.filter(|season| season.scatter <= (1.0 - WORTH_FITTING) * plain.scatter).unwrap_or(plain))
    }

    fn with_season(&self, history: &History<'_>, limits: &Thresholds) -> Option<Self> {
        let first = history.readings.first()?.bill.period.start;
        let last = history.readings.last()?.bill.period.end;
        let length = first.until(last).map_or(0, |span| span.get_days());
        let terms: Vec<[f64; TERMS]> = wave(history).map(|(years, sin, cos)| [1.0, years, sin, cos]).collect();
        let mut reach = SEASON_REACH;
        let mut apart = self.apart.clone();
        let mut fitted = vec![0.0; apart.len()];
        let mut scatter = self.scatter;
        for _ in 0..3 {
            let near: Vec<usize> =
                (0..apart.len()).filter(|at| apart[*at].is_some_and(|apart| apart.abs() <= reach)).collect();
            let months: BTreeSet<i8> = near.iter().map(|at| history.readings[*at].bill.period.start.month()).collect();
            let known = stats_count(apart.iter().flatten().count());
            if stats_count(near.len()) < SEASON_BASIS.0 * known
                || near.len() < 2 * TERMS
                || months.len() < SEASON_BASIS.1
                || length < SEASON_BASIS.2
            {
                return None;
            }
            let rows: Vec<([f64; TERMS], f64)> =
                near.iter().filter_map(|at| Some((terms[*at], self.apart[*at]?))).collect();
            let weights = least_squares(&rows)?;
            fitted = terms.iter().map(|terms| dot(terms, &weights)).collect();
            apart = self.apart.iter().zip(&fitted).map(|(apart, fit)| apart.map(|apart| apart - fit)).collect();
            let good: Vec<f64> = near.iter().filter_map(|at| apart[*at]).collect();
            let free = stats_count(good.len()) / stats_count(good.len() - TERMS);
            scatter = (stats::level(&good)?.sigma * free.sqrt()).max(limits.history_scatter);
            reach = (3.5 * scatter).clamp(0.25, SEASON_REACH);
        }
        let expected = self.expected.iter().zip(&fitted).map(|(level, fit)| level + fit).collect();
        Some(Self { apart, scatter, expected })
    }

    /// The usual distance of the usable readings about `at`: three before, three after, and those of the same season in
    /// other years. `None` with fewer than three.
    #[must_use]
    pub fn around(&self, history: &History<'_>, at: usize, usable: impl Fn(usize) -> bool) -> Option<f64> {
        let fits = |index: &usize| *index != at && usable(*index) && self.apart[*index].is_some();
        let before = (0..at).rev().filter(fits).take(3);
        let after = (at + 1..self.apart.len()).filter(fits).take(3);
        let here = history.readings[at].bill.period.start;
        let season = (0..self.apart.len())
            .filter(fits)
            .filter(|index| same_season(here, history.readings[*index].bill.period.start));
        let values: Vec<f64> = before.chain(after).chain(season).filter_map(|index| self.apart[index]).collect();
        if values.len() < 3 { None } else { stats::median(values) }
    }
}

/// Time of each reading's middle in years, with sine and cosine of the yearly wave; the same for all meters.
pub(crate) fn wave(history: &History<'_>) -> impl Iterator<Item = (f64, f64, f64)> {
    history.readings.iter().map(|reading| {
        let days = |date| f64::from(EPOCH.until(date).map_or(0, |span| span.get_days()));
        let years = f64::midpoint(days(reading.bill.period.start), days(reading.bill.period.end)) / 365.25;
        let (sin, cos) = (std::f64::consts::TAU * years).sin_cos();
        (years, sin, cos)
    })
}

fn dot(one: &[f64; TERMS], other: &[f64; TERMS]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
