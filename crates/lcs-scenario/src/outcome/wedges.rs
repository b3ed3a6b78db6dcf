//! The Shapley value of a scenario's actions, exact for any number of plain cuts.
//!
//! Actions that only cut cells multiply them by `1 − c`, whatever the other actions do to stock, shares and power. So only the
//! coalitions of the other, **structural** actions are evaluated; the cuts are averaged over by Owen's integral, in which every
//! other player is in with probability `t`. Both integrands are polynomials in `t`, which quadrature integrates exactly.
//!
//! # Source
//! G. Owen, Multilinear extensions of games, Management Science 18 (1972) 64–79, doi:10.1287/mnsc.18.5.64.

use crate::actions::gauss_legendre;
use crate::city_model::{CityModel, Piece, Room, Scales, Strength};
use rayon::prelude::*;

/// The two kinds of actions.
pub(super) struct Players {
    pub(super) structural: Vec<usize>,
    pub(super) cutting: Vec<usize>,
}

impl Players {
    /// Sorts actions. A cut on a cell from which another action saves energy is structural: what is saved there is a difference,
    /// not a share.
    pub(super) fn sort(model: &CityModel, taken: &[usize]) -> Self {
        let shifts = |action: usize| {
            let pieces = model.pieces.iter().any(|piece| match piece {
                Piece::Service(service) => service.switches.iter().any(|shift| shift.action == action),
                Piece::Buildings(buildings) => {
                    let moved = buildings.moves.iter().any(|part| part.action == Some(action));
                    moved || buildings.builds.iter().any(|shift| shift.action == action)
                }
                Piece::Fleet(fleet) => fleet.sells.iter().any(|shift| shift.action == action),
                Piece::Line(_) => false,
            });
            pieces || model.power.as_ref().is_some_and(|power| power.shifts.iter().any(|shift| shift.action == action))
        };
        let saves = |action: usize| {
            let touched = |cell: usize| model.saves.iter().any(|save| save.cell == cell);
            let cuts = model.cuts.iter().filter(|cut| cut.action == action);
            let touches = cuts.flat_map(|cut| &cut.cells).any(|cell| touched(*cell));
            touches || model.saves.iter().any(|save| save.action == action)
        };
        let (structural, cutting) = taken.iter().partition(|action| shifts(**action) || saves(**action));
        Self { structural, cutting }
    }
}

/// Share of every cell that an action cuts, year by year and cell by cell.
fn cut_shares(model: &CityModel, strength: &Strength, action: usize) -> Vec<f64> {
    let cells = model.cells.len();
    let mut left = vec![1.0; model.years.len() * cells];
    for cut in model.cuts.iter().filter(|cut| cut.action == action) {
        for (year, share) in cut.share.iter().enumerate() {
            for cell in &cut.cells {
                left[year * cells + cell] *= (1.0 - share * strength.of(action, year)).max(0.0);
            }
        }
    }
    left.into_iter().map(|left| 1.0 - left).collect()
}

/// What a coalition of structural actions of some size counts for in each year and cell.
struct Weights {
    /// By size: a structural action that joins it.
    joining: Vec<Vec<f64>>,
    /// By size and cutting action: that action's cut beside it.
    cutting: Vec<Vec<Vec<f64>>>,
}

impl Weights {
    fn new(cuts: &[Vec<f64>], structural: usize, places: usize) -> Self {
        let zeros = || vec![0.0; places];
        let mut weights = Self {
            joining: (0..structural).map(|_| zeros()).collect(),
            cutting: (0..=structural).map(|_| cuts.iter().map(|_| zeros()).collect()).collect(),
        };
        let (mut before, mut after) = (vec![0.0; cuts.len() + 1], vec![0.0; cuts.len() + 1]);
        for (t, weight) in gauss_legendre((cuts.len() + structural).div_ceil(2).max(1)) {
            let chance = |of: usize, size: usize| t.powi(size as i32) * (1.0 - t).powi((of - size) as i32);
            for place in 0..places {
                // Products from either side: a cut of 1 allows no division.
                (before[0], after[cuts.len()]) = (1.0, 1.0);
                for (at, cut) in cuts.iter().enumerate() {
                    before[at + 1] = before[at] * (1.0 - t * cut[place]);
                }
                for (at, cut) in cuts.iter().enumerate().rev() {
                    after[at] = after[at + 1] * (1.0 - t * cut[place]);
                }
                for (size, joining) in weights.joining.iter_mut().enumerate() {
                    joining[place] += weight * chance(structural - 1, size) * after[0];
                }
                for (size, cutting) in weights.cutting.iter_mut().enumerate() {
                    let chance = weight * chance(structural, size);
                    for (at, sum) in cutting.iter_mut().enumerate() {
                        sum[place] += chance * cuts[at][place] * before[at] * after[at + 1];
                    }
                }
            }
        }
        weights
    }
}

/// Tonnes saved by every player, structural ones first, each year by year.
pub(super) fn exact(model: &CityModel, planned: &Strength, players: &Players) -> Vec<Vec<f64>> {
    let (years, cells, structural) = (model.years.len(), model.cells.len(), players.structural.len());
    let cuts: Vec<Vec<f64>> = players.cutting.iter().map(|action| cut_shares(model, planned, *action)).collect();
    let weights = Weights::new(&cuts, structural, years * cells);
    let scales = Scales::ones(model);
    let of_coalition = |(room, emissions_t): &mut (Room, Vec<f64>), coalition: u64| {
        let members = players.structural.iter().enumerate().filter(|(bit, _)| coalition >> bit & 1 == 1);
        let bits = members.fold(0_u64, |bits, (_, action)| bits | 1 << action);
        model.evaluate(&planned.only(bits), &scales, false, room);
        room.cells.emissions_into(emissions_t);
        let weighed = |weights: Option<&Vec<f64>>| weights.map(|weights| by_year(emissions_t, weights, cells));
        let size = coalition.count_ones() as usize;
        let with = weighed(size.checked_sub(1).and_then(|before| weights.joining.get(before)));
        let without = weighed(weights.joining.get(size));
        let cutting = weights.cutting[size].iter().map(|cut| by_year(emissions_t, cut, cells)).collect::<Vec<_>>();
        (with, without, cutting)
    };
    let all: Vec<_> =
        (0..1_u64 << structural).into_par_iter().map_init(|| (Room::new(model), Vec::new()), of_coalition).collect();
    // Summed in the order of coalitions, so that threads cannot change a result.
    let mut saved_t = vec![vec![0.0; years]; structural + cuts.len()];
    for (coalition, (with, without, cutting)) in all.iter().enumerate() {
        for (player, saved_t) in saved_t.iter_mut().take(structural).enumerate() {
            match (coalition >> player & 1 == 1, with, without) {
                (true, Some(with), _) => saved_t.iter_mut().zip(with).for_each(|(saved, with)| *saved -= with),
                (false, _, Some(without)) => saved_t.iter_mut().zip(without).for_each(|(saved, part)| *saved += part),
                _ => {}
            }
        }
        for (saved_t, cut) in saved_t.iter_mut().skip(structural).zip(cutting) {
            saved_t.iter_mut().zip(cut).for_each(|(saved, cut)| *saved += cut);
        }
    }
    saved_t
}

/// Emissions of every year, each cell times its weight.
fn by_year(emissions_t: &[f64], weights: &[f64], cells: usize) -> Vec<f64> {
    let years = emissions_t.chunks_exact(cells.max(1)).zip(weights.chunks_exact(cells.max(1)));
    years.map(|(emissions_t, weights)| emissions_t.iter().zip(weights).map(|(t, weight)| weight * t).sum()).collect()
}
