//! Untreated meters that resemble the treated ones before the works.

use crate::{MvError, Notice, NoticeName, statistics::quantile};
use lcs_domain::Severity;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A meter with what it is matched by, all from before the works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MatchUnit {
    /// The meter or facility.
    pub name: String,
    /// What it must share with its match: use of the building, tariff, climate zone.
    pub class: String,
    /// Energy of the baseline year.
    pub baseline_energy: f64,
    /// Other figures by which units resemble each other, in an order that all units share: share of summer, floor area,
    /// energy of each month.
    pub figures: Vec<f64>,
}

/// How units are matched.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MatchPlan {
    /// Strata of baseline energy within each class, cut at the quantiles of the treated units.
    pub strata: usize,
    /// Untreated units for each treated one, each taken once.
    pub per_treated: usize,
    /// Largest standardised difference of means that still counts as balanced.
    pub largest_difference: f64,
}

impl Default for MatchPlan {
    /// Four strata, two untreated units each, a tenth of a standard deviation.
    ///
    /// # Source
    /// Limit: Austin 2009, <https://doi.org/10.1002/sim.3697>.
    fn default() -> Self {
        Self { strata: 4, per_treated: 2, largest_difference: 0.1 }
    }
}

/// One treated unit with its matches, by their places in the lists that were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// The treated unit.
    pub treated: usize,
    /// Untreated units, nearest first; fewer than asked for where the stratum ran out.
    pub untreated: Vec<usize>,
}

/// How alike the groups are in one figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Balance {
    /// Mean of the matched treated units.
    pub treated_mean: f64,
    /// Mean of their matches.
    pub matched_mean: f64,
    /// Difference of the means over the pooled standard deviation, before matching.
    pub difference_before: f64,
    /// The same after matching.
    pub difference_after: f64,
}

/// The outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Matched {
    /// Treated units that found a match.
    pub matches: Vec<Match>,
    /// Treated units that found none in their class and stratum.
    pub unmatched: Vec<usize>,
    /// Balance of the baseline energy, then of each figure.
    pub balance: Vec<Balance>,
    /// Whether every standardised difference after matching keeps to the limit of the plan.
    pub equivalent: bool,
    /// That limit.
    pub largest_difference: f64,
}

impl Matched {
    /// What is noteworthy: treated units without a match, groups that differ.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        let mut notices = Vec::new();
        if !self.unmatched.is_empty() {
            let evidence = [("meters", self.unmatched.len() as f64)];
            notices.push(Notice::new(NoticeName::ComparisonUnmatched, Severity::Warning, evidence));
        }
        if !self.equivalent {
            let widest = self.balance.iter().map(|balance| balance.difference_after.abs()).fold(0.0, f64::max);
            let evidence = [("difference", widest), ("limit", self.largest_difference)];
            notices.push(Notice::new(NoticeName::ComparisonNotEquivalent, Severity::Warning, evidence));
        }
        notices
    }
}

/// Matches within class and stratum by the nearest unit in standardised figures; the treated unit with the fewest
/// candidates chooses first, of equally near ones the earlier one is taken, so that there is nothing random in it.
///
/// # Errors
/// Where there is nothing to match, or units have different numbers of figures.
pub fn match_groups(treated: &[MatchUnit], pool: &[MatchUnit], plan: MatchPlan) -> Result<Matched, MvError> {
    for (what, units) in [("treated units", treated), ("untreated units", pool)] {
        if units.is_empty() {
            return Err(MvError::TooFew { what, found: 0, needed: 1 });
        }
    }
    let figures = treated[0].figures.len();
    if treated.iter().chain(pool).any(|unit| unit.figures.len() != figures) {
        return Err(MvError::WrongData { model: "comparison group", data: "units with different numbers of figures" });
    }
    let strata = Strata::of(treated, plan.strata);
    let scales: Vec<f64> = (0..=figures).map(|at| spread(treated.iter().chain(pool), at)).collect();
    let candidates = |unit: &MatchUnit| -> Vec<usize> {
        let like = |other: &MatchUnit| other.class == unit.class && strata.at(other) == strata.at(unit);
        (0..pool.len()).filter(|at| like(&pool[*at])).collect()
    };
    let mut order: Vec<(usize, Vec<usize>)> =
        treated.iter().enumerate().map(|(at, unit)| (at, candidates(unit))).collect();
    order.sort_by_key(|(at, candidates)| (candidates.len(), *at));
    let mut taken = BTreeSet::new();
    let (mut matches, mut unmatched) = (Vec::new(), Vec::new());
    for (at, candidates) in order {
        let free = candidates.into_iter().filter(|candidate| !taken.contains(candidate));
        let mut near: Vec<(f64, usize)> =
            free.map(|candidate| (distance(&treated[at], &pool[candidate], &scales), candidate)).collect();
        near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let untreated: Vec<usize> = near.iter().take(plan.per_treated).map(|(_, candidate)| *candidate).collect();
        taken.extend(untreated.iter().copied());
        if untreated.is_empty() { unmatched.push(at) } else { matches.push(Match { treated: at, untreated }) }
    }
    matches.sort_by_key(|found| found.treated);
    unmatched.sort_unstable();
    let balance: Vec<Balance> = (0..=figures).map(|figure| balance(treated, pool, &matches, figure)).collect();
    let equivalent =
        !matches.is_empty() && balance.iter().all(|balance| balance.difference_after.abs() <= plan.largest_difference);
    Ok(Matched { matches, unmatched, balance, equivalent, largest_difference: plan.largest_difference })
}

/// Bounds of the strata of baseline energy.
struct Strata(Vec<f64>);

impl Strata {
    fn of(treated: &[MatchUnit], strata: usize) -> Self {
        let energies: Vec<f64> = treated.iter().map(|unit| unit.baseline_energy).collect();
        let strata = strata.max(1);
        Self((1..strata).map(|at| quantile(&energies, at as f64 / strata as f64)).collect())
    }

    fn at(&self, unit: &MatchUnit) -> usize {
        self.0.iter().filter(|bound| unit.baseline_energy > **bound).count()
    }
}

/// The baseline energy as figure 0, then the others.
fn figure(unit: &MatchUnit, at: usize) -> f64 {
    at.checked_sub(1).map_or(unit.baseline_energy, |at| unit.figures[at])
}

fn distance(a: &MatchUnit, b: &MatchUnit, scales: &[f64]) -> f64 {
    let square = |(at, scale): (usize, &f64)| ((figure(a, at) - figure(b, at)) / scale).powi(2);
    scales.iter().enumerate().filter(|(_, scale)| **scale > 0.0).map(square).sum()
}

fn spread<'a>(units: impl Iterator<Item = &'a MatchUnit>, at: usize) -> f64 {
    let values: Vec<f64> = units.map(|unit| figure(unit, at)).collect();
    moments(&values).1.sqrt()
}

/// Mean and variance (of a sample).
fn moments(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, if count > 1.0 { squares / (count - 1.0) } else { 0.0 })
}

fn balance(treated: &[MatchUnit], pool: &[MatchUnit], matches: &[Match], at: usize) -> Balance {
    let all = |units: &[MatchUnit]| units.iter().map(|unit| figure(unit, at)).collect::<Vec<f64>>();
    let (all_treated, all_pool) = (moments(&all(treated)), moments(&all(pool)));
    let pooled = ((all_treated.1 + all_pool.1) / 2.0).sqrt();
    let standardised = |difference: f64| if pooled > 0.0 { difference / pooled } else { 0.0 };
    let count = matches.len().max(1) as f64;
    let treated_mean = matches.iter().map(|found| figure(&treated[found.treated], at)).sum::<f64>() / count;
    let mean_of_match = |found: &Match| {
        found.untreated.iter().map(|other| figure(&pool[*other], at)).sum::<f64>() / found.untreated.len() as f64
    };
    let matched_mean = matches.iter().map(mean_of_match).sum::<f64>() / count;
    Balance {
        treated_mean,
        matched_mean,
        difference_before: standardised(all_treated.0 - all_pool.0),
        difference_after: standardised(treated_mean - matched_mean),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(name: usize, class: &str, energy: f64, figure: f64) -> MatchUnit {
        MatchUnit { name: name.to_string(), class: class.into(), baseline_energy: energy, figures: vec![figure] }
    }

    #[test]
    fn groups_that_differ_become_alike() {
        // treated units are larger than the pool; the pool holds some of every size
        let treated: Vec<MatchUnit> =
            (0..30).map(|at| unit(at, "office", 500.0 + 10.0 * at as f64, (at % 5) as f64)).collect();
        let pool: Vec<MatchUnit> =
            (0..900).map(|at| unit(at, "office", 100.0 + at as f64, (at * 7 % 5) as f64)).collect();
        let matched = match_groups(&treated, &pool, MatchPlan::default()).unwrap();
        assert!(matched.equivalent && matched.unmatched.is_empty(), "{:?}", matched.balance);
        assert!(matched.balance[0].difference_before > 0.3, "{:?}", matched.balance[0]);
        let mut used: Vec<usize> = matched.matches.iter().flat_map(|found| found.untreated.clone()).collect();
        let all = used.len();
        used.sort_unstable();
        used.dedup();
        assert_eq!((used.len(), all), (60, 60), "each untreated unit serves once");
    }

    #[test]
    fn another_class_is_no_match() {
        let treated = [unit(0, "hotel", 100.0, 0.0), unit(1, "office", 100.0, 0.0)];
        let pool = [unit(0, "office", 100.0, 0.0)];
        let matched = match_groups(&treated, &pool, MatchPlan::default()).unwrap();
        assert_eq!(matched.unmatched, [0]);
        assert_eq!(matched.matches, [Match { treated: 1, untreated: vec![0] }]);
        assert!(match_groups(&treated, &[], MatchPlan::default()).is_err());
    }
}
