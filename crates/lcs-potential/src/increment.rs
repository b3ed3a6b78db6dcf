//! What a facility offers to the plan: increments along the concave hull of its packages.

use crate::hull::upper_hull;
use crate::{FacilityPotential, Objective, OutcomeDraws, Package, PlanSettings};

/// One step along a facility's hull: what it adds to the steps before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Increment {
    /// Place of the facility among those that were ranked.
    pub facility: usize,
    /// Place on the facility's hull, from 0.
    pub(crate) step: usize,
    /// Measures that it adds.
    pub measures: Vec<String>,
    /// Median investment, currency units.
    pub cost: f64,
    /// What the objective counts: tonnes a year, or net present value.
    pub(crate) benefit: f64,
    /// Median net present value over its life, currency units.
    pub net_present_value: f64,
    /// Life of what it adds, years, weighted by cost.
    pub life_years: f64,
    /// What it adds, draw by draw.
    pub draws: OutcomeDraws,
}

impl Increment {
    /// Benefit per money; what costs nothing is worth everything.
    fn ratio(&self) -> f64 {
        if self.cost > 0.0 { self.benefit / self.cost } else { f64::INFINITY }
    }

    /// The order in which money buys.
    pub(crate) fn compare(&self, other: &Self) -> std::cmp::Ordering {
        other
            .ratio()
            .total_cmp(&self.ratio())
            .then(other.net_present_value.total_cmp(&self.net_present_value))
            .then(other.benefit.total_cmp(&self.benefit))
            .then(self.facility.cmp(&other.facility))
            .then(self.step.cmp(&other.step))
    }
}

/// Value today of a yearly amount over a life.
fn present_value(yearly: f64, life_years: f64, discount_rate: f64) -> f64 {
    if discount_rate.abs() < 1e-9 {
        return yearly * life_years;
    }
    yearly * (1.0 - (1.0 + discount_rate).powf(-life_years)) / discount_rate
}

/// Equal yearly payment over a life that is worth an investment today; 0 for a life of nothing.
#[must_use]
pub fn annuity(investment: f64, life_years: f64, discount_rate: f64) -> f64 {
    let worth = present_value(1.0, life_years, discount_rate);
    if worth > 0.0 { investment / worth } else { 0.0 }
}

/// Hull steps of one facility for the objective.
pub(crate) fn increments(index: usize, facility: &FacilityPotential, settings: &PlanSettings) -> Vec<Increment> {
    let packages = &facility.packages;
    let values = net_present_values(packages, settings.discount_rate);
    let benefit_of = |at: usize| match settings.objective {
        Objective::Carbon => packages[at].outcome.emissions_t.p50,
        Objective::NetPresentValue => values[at],
    };
    let points: Vec<(f64, f64)> =
        (0..packages.len()).map(|at| (packages[at].outcome.capex.p50.max(0.0), benefit_of(at))).collect();
    let mut last: Option<usize> = None;
    let steps = upper_hull(&points).into_iter().enumerate().map(|(step, at)| {
        let (from_cost, from_benefit) = last.map_or((0.0, 0.0), |last| points[last]);
        let increment = Increment {
            facility: index,
            step,
            measures: added(packages, last, at),
            cost: (points[at].0 - from_cost).max(0.0),
            benefit: points[at].1 - from_benefit,
            net_present_value: values[at] - last.map_or(0.0, |last| values[last]),
            life_years: life_years(&packages[last.map_or(0, |last| last + 1)..=at], from_cost),
            draws: match last {
                Some(last) => packages[at].draws.beyond(&packages[last].draws),
                None => packages[at].draws.clone(),
            },
        };
        last = Some(at);
        increment
    });
    steps.collect()
}

/// Net present value of each package: that of its steps, each over its own life.
fn net_present_values(packages: &[Package], discount_rate: f64) -> Vec<f64> {
    let (mut value, mut before) = (0.0, (0.0, 0.0));
    packages
        .iter()
        .map(|package| {
            let (capex, saving) = (package.outcome.capex.p50, package.outcome.yearly_saving.p50);
            value += present_value(saving - before.1, package.added_life_years, discount_rate) - (capex - before.0);
            before = (capex, saving);
            value
        })
        .collect()
}

/// Life of consecutive packages taken as one step, weighted by what each adds to the cost.
fn life_years(packages: &[Package], mut from_cost: f64) -> f64 {
    let (mut weighted, mut weights) = (0.0, 0.0);
    for package in packages {
        let cost = (package.outcome.capex.p50 - from_cost).max(0.0);
        weighted += package.added_life_years * cost;
        weights += cost;
        from_cost = package.outcome.capex.p50;
    }
    if weights > 0.0 { weighted / weights } else { packages.last().map_or(0.0, |package| package.added_life_years) }
}

fn added(packages: &[Package], last: Option<usize>, at: usize) -> Vec<String> {
    let done = last.map_or(&[][..], |last| &packages[last].measures);
    packages[at].measures.iter().filter(|measure| !done.contains(measure)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten yearly savings of 100 at 5 %: 772.17 in any annuity table.
    #[test]
    fn present_value_is_that_of_the_annuity_table() {
        assert!((present_value(100.0, 10.0, 0.05) - 772.173_5).abs() < 1e-3);
        assert_eq!(present_value(100.0, 10.0, 0.0), 1000.0);
        assert!((annuity(772.173_5, 10.0, 0.05) - 100.0).abs() < 1e-5);
        assert_eq!(annuity(1000.0, 10.0, 0.0), 100.0);
    }
}
