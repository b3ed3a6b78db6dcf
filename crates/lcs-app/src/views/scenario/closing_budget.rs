//! The smallest yearly budget that meets each reading.

use super::ClosingBudget;
use crate::{
    live_city::CityState,
    views::{PathScope, estate_part::EstatePart, scope_readings},
};
use lcs_potential::Ranking;
use std::collections::BTreeMap;

/// Whether each reading is met, in their order.
type Met = Vec<Option<bool>>;

/// By bisection over the budgets of two significant digits between nothing and what pays for everything in the first
/// year. More money never avoids less, so a reading that a budget meets is met by every larger one.
pub(super) fn closes(
    state: &CityState,
    estate: &EstatePart<'_>,
    ranking: &Ranking<'_>,
    scope: PathScope,
) -> Vec<ClosingBudget> {
    let ladder = ladder(ranking.cost_of_all());
    let met = |budget: f64| -> (Vec<String>, Met) {
        let Ok(scenario) = estate.scenario(state, &ranking.years(budget)) else { return Default::default() };
        let readings = scope_readings::kept(&state.city.pack, &scenario, scope, estate.part);
        readings.map(|reading| (scope_readings::id(reading, scope), reading.met)).unzip()
    };
    let (ids, _) = met(0.0);
    let mut asked: BTreeMap<usize, Met> = BTreeMap::new();
    let mut is_met = |rung: usize, reading: usize| {
        let met = asked.entry(rung).or_insert_with(|| met(ladder[rung]).1);
        met.get(reading).copied().flatten().unwrap_or(false)
    };
    ids.into_iter()
        .enumerate()
        .map(|(reading, id)| {
            let last = ladder.len() - 1;
            let smallest = is_met(last, reading).then(|| first(last, |rung| is_met(rung, reading)));
            ClosingBudget { reading: id, yearly_budget: smallest.map(|rung| ladder[rung]) }
        })
        .collect()
}

/// The first rung that is met, of 0 to `last`, which is.
fn first(last: usize, mut is_met: impl FnMut(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, last);
    while low < high {
        let middle = low.midpoint(high);
        if is_met(middle) { high = middle } else { low = middle + 1 }
    }
    high
}

/// 0, then the numbers of two significant digits from a millionth of `most` up to the first that is not below it.
fn ladder(most: f64) -> Vec<f64> {
    let mut ladder = vec![0.0];
    if most <= 0.0 || !most.is_finite() {
        return ladder;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the exponent of a double lies within ±324")]
    let exponent = |value: f64| value.log10().floor() as i32;
    for power in exponent(most * 1e-6)..=exponent(most) {
        for digits in 10..100 {
            let rung = f64::from(digits) * 10_f64.powi(power - 1);
            ladder.push(rung);
            if rung >= most {
                return ladder;
            }
        }
    }
    ladder.push(10_f64.powi(exponent(most) + 1));
    ladder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ladder_rises_by_two_digits_up_to_what_pays_for_everything() {
        let ladder = ladder(1_234_567.0);
        assert_eq!((ladder[0], *ladder.last().unwrap()), (0.0, 1_300_000.0));
        assert!(ladder.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(ladder.contains(&47_000.0) && ladder.contains(&1_200_000.0));
        assert_eq!(*super::ladder(996.0).last().unwrap(), 1000.0);
        assert_eq!(super::ladder(0.0), [0.0]);
    }

    #[test]
    fn bisection_finds_the_first_rung_that_is_met() {
        for answer in 0..=9 {
            assert_eq!(first(9, |rung| rung >= answer), answer);
        }
    }
}
