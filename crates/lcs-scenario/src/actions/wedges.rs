//! Wedges: the tonnes of each action, so that they add up to all that the plan saves.
//!
//! A cell's emissions are a product over actions, so the Shapley value has a closed form: with cuts `c`, action `i`
//! brings `E c_i ∫₀¹ Π_{j≠i} (1 − t c_j) dt`. The integrand is a polynomial in `t`, which quadrature integrates exactly;
//! hence wedges are exact for any number of actions.
//!
//! # Source
//! G. Owen, Multilinear extensions of games, Management Science 18 (1972) 64–79, doi:10.1287/mnsc.18.5.64.

use super::model::ActionModel;
use super::quadrature::gauss_legendre;
use serde::Serialize;

/// One action's tonnes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Wedge {
    /// Action.
    pub action: String,
    /// Tonnes saved by it, per year.
    pub saved_t: Vec<f64>,
    /// Saved if it were the only action, per year.
    pub alone_t: Vec<f64>,
    /// Saved if it came after all others, per year.
    pub last_t: Vec<f64>,
}

/// All actions' tonnes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Wedges {
    /// Years.
    pub years: Vec<i16>,
    /// Emissions without any action, t CO2e.
    pub without_t: Vec<f64>,
    /// Emissions with all, t CO2e.
    pub with_t: Vec<f64>,
    /// Per action; `saved_t` sums to the difference.
    pub wedges: Vec<Wedge>,
}

/// Shares the plan's tonnes among its actions.
#[must_use]
pub fn wedges(model: &ActionModel) -> Wedges {
    let (years, actions) = (model.years.len(), model.actions.len());
    let points = gauss_legendre(actions.div_ceil(2).max(1));
    let mut wedges: Vec<Wedge> = model
        .actions
        .iter()
        .map(|action| Wedge {
            action: action.id.clone(),
            saved_t: vec![0.0; years],
            alone_t: vec![0.0; years],
            last_t: vec![0.0; years],
        })
        .collect();
    let mut cuts = vec![0.0; actions];
    for (at, cell) in model.cells.iter().enumerate() {
        for year in 0..years {
            for (action, cut) in cuts.iter_mut().enumerate() {
                *cut = model.cut(action, at, year);
            }
            let emissions_t = cell.emissions_t[year];
            for (wedge, (share, cut)) in wedges.iter_mut().zip(shares(&cuts, &points).into_iter().zip(&cuts)) {
                wedge.saved_t[year] += emissions_t * cut * share.mean;
                wedge.alone_t[year] += emissions_t * cut;
                wedge.last_t[year] += emissions_t * cut * share.after_all;
            }
        }
    }
    Wedges { years: model.years.clone(), without_t: model.without_actions_t(), with_t: model.with_all_t(), wedges }
}

/// What the other actions leave of a cell for one action to cut.
#[derive(Clone, Copy, Default)]
struct Left {
    /// Averaged over all orders.
    mean: f64,
    /// With all others in place.
    after_all: f64,
}

fn shares(cuts: &[f64], points: &[(f64, f64)]) -> Vec<Left> {
    let mut left = vec![Left::default(); cuts.len()];
    // Product of all but one by products from either side: a cut of 1 allows no division.
    let mut others = |t: f64, put: &mut dyn FnMut(&mut Left, f64)| {
        let mut before = 1.0;
        let mut prefix = Vec::with_capacity(cuts.len());
        for cut in cuts {
            prefix.push(before);
            before *= 1.0 - t * cut;
        }
        let mut after = 1.0;
        for (at, cut) in cuts.iter().enumerate().rev() {
            put(&mut left[at], prefix[at] * after);
            after *= 1.0 - t * cut;
        }
    };
    for (t, weight) in points {
        others(*t, &mut |left, rest| left.mean += weight * rest);
    }
    others(1.0, &mut |left, rest| left.after_all = rest);
    left
}

/// The common way to make single impacts fit a total: all are multiplied by one number. `None` where impacts of both
/// signs nearly cancel, since that number then says nothing and grows without bound; use [`wedges`] instead.
#[must_use]
pub fn common_scaling(alone_t: &[f64], total_t: f64) -> Option<Vec<f64>> {
    let sum: f64 = alone_t.iter().sum();
    let size: f64 = alone_t.iter().map(|t| t.abs()).sum();
    // A tenth: beyond, single impacts would be blown up more than tenfold.
    (sum.abs() > 0.1 * size).then(|| alone_t.iter().map(|t| t * total_t / sum).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::model::{Action, Cell, Cut};
    use crate::shapley::{Sampling, shapley};
    use proptest::prelude::*;

    fn model(cells: &[f64], cuts: &[Vec<f64>]) -> ActionModel {
        let id = |at: usize| format!("cell-{at}");
        let cells: Vec<Cell> =
            cells.iter().enumerate().map(|(at, t)| Cell { id: id(at), emissions_t: vec![*t] }).collect();
        let actions = cuts
            .iter()
            .enumerate()
            .map(|(at, cuts)| Action {
                id: format!("action-{at}"),
                cuts: cuts.iter().enumerate().map(|(at, share)| Cut { cell: id(at), share: *share }).collect(),
                in_place: vec![1.0],
                yearly_cost: 0.0,
                body: None,
            })
            .collect();
        ActionModel::new(vec![2030], cells, actions).unwrap()
    }

    /// TV-WEDGE: 1000 × 0.8 × 0.7 × 0.6; alone 200/300/400, last 84/144/224, Shapley 138/218/308, scaled
    /// 147.555556/221.333333/295.111111.
    #[test]
    fn three_actions_on_one_cell() {
        let found = wedges(&model(&[1_000.0], &[vec![0.2], vec![0.3], vec![0.4]]));
        let of = |value: fn(&Wedge) -> f64| found.wedges.iter().map(value).collect::<Vec<f64>>();
        let near =
            |a: Vec<f64>, b: [f64; 3]| a.iter().zip(b).for_each(|(a, b)| assert!((a - b).abs() < 5e-7, "{a} {b}"));
        near(of(|wedge| wedge.saved_t[0]), [138.0, 218.0, 308.0]);
        near(of(|wedge| wedge.alone_t[0]), [200.0, 300.0, 400.0]);
        near(of(|wedge| wedge.last_t[0]), [84.0, 144.0, 224.0]);
        near(common_scaling(&of(|wedge| wedge.alone_t[0]), 664.0).unwrap(), [147.555556, 221.333333, 295.111111]);
        assert!((found.with_t[0] - 336.0).abs() < 1e-9);
    }

    /// A known program scales single impacts by one number, which explodes when they nearly cancel.
    #[test]
    fn impacts_that_cancel_are_not_scaled() {
        assert_eq!(common_scaling(&[100.0, -99.999], 50.0), None);
        assert_eq!(common_scaling(&[0.0, 0.0], 0.0), None);
    }

    proptest! {
        /// The closed form is the Shapley value over all coalitions.
        #[test]
        fn the_closed_form_is_the_shapley_value(
            cells in proptest::collection::vec(-10.0..100.0_f64, 3),
            cuts in proptest::collection::vec(proptest::collection::vec(0.0..1.0_f64, 3), 1..7),
        ) {
            let model = model(&cells, &cuts);
            let count = cuts.len();
            let game = shapley(count, Sampling::default(), |coalition| {
                let level: Vec<f64> = (0..count).map(|at| f64::from(u8::from(coalition >> at & 1 == 1))).collect();
                vec![-model.emissions_in(0, &level)]
            });
            let found = wedges(&model);
            for (wedge, part) in found.wedges.iter().zip(&game.values) {
                prop_assert!((wedge.saved_t[0] - part[0]).abs() < 1e-9);
            }
        }

        /// Wedges of forty actions still sum to what all save together.
        #[test]
        fn wedges_sum_to_the_plan(cuts in proptest::collection::vec(proptest::collection::vec(0.0..0.5_f64, 2), 40)) {
            let found = wedges(&model(&[1_000.0, 500.0], &cuts));
            let sum: f64 = found.wedges.iter().map(|wedge| wedge.saved_t[0]).sum();
            prop_assert!((sum - (found.without_t[0] - found.with_t[0])).abs() < 1e-8);
        }
    }
}
