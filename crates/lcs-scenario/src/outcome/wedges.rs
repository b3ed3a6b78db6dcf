//! The Shapley value of a scenario's actions, exact for any number of plain cuts.
//!
//! Actions that only cut cells multiply them by `1 − c`, whatever the other actions do to stock, shares and power. So only the
//! coalitions of the other, **structural** actions are evaluated; the cuts are averaged over by Owen's integral, in which every
//! other player is in with probability `t`. Both integrands are polynomials in `t`, which quadrature integrates exactly.
//!
//! Beyond [`EXACT_PLAYERS`] structural actions their orders are sampled, in pairs of an order and its reverse; the cuts beside
//! them are still averaged over exactly, and the parts of every single order add up to the whole.
//!
//! # Source
//! G. Owen, Multilinear extensions of games, Management Science 18 (1972) 64–79, doi:10.1287/mnsc.18.5.64. Sampling: J. Castro,
//! D. Gómez, J. Tejada, Computers & Operations Research 36 (2009) 1726–1730, doi:10.1016/j.cor.2008.04.004.

use crate::actions::gauss_legendre;
use crate::city_model::{CityModel, Reach, Strength, Walk};
use crate::shapley::{EXACT_PLAYERS, Parts, Sampling};
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
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
            let of_mix = |power: &crate::city_model::PowerPath| power.shifts.iter().any(|shift| shift.action == action);
            model.pieces.iter().any(|piece| piece.shifted_by(action)) || model.power.as_ref().is_some_and(of_mix)
        };
        let saves = |action: usize| {
            let mut cuts = model.cuts.iter().filter(|cut| cut.action == action).flat_map(|cut| &cut.cells);
            let touches = cuts.any(|run| model.saves.iter().any(|save| run.contains(&save.cell)));
            touches || model.saves.iter().any(|save| save.action == action)
        };
        let (structural, cutting) = taken.iter().partition(|action| shifts(**action) || saves(**action));
        Self { structural, cutting }
    }
}

/// Shares that an action cuts, of the cells that it cuts at all.
struct CutShares {
    /// Year by year and cell by cell: the place of a share among all cells of all years.
    places: Vec<usize>,
    shares: Vec<f64>,
    /// End of each year's places.
    ends: Vec<usize>,
}

impl CutShares {
    fn of(model: &CityModel, strength: &Strength, action: usize) -> Self {
        let (years, cells) = (model.years.len(), model.cells.len());
        let mut left = vec![1.0; years * cells];
        let mut touched = vec![false; cells];
        for cut in model.cuts.iter().filter(|cut| cut.action == action) {
            for cell in cut.cells.iter().cloned().flatten() {
                touched[cell] = true;
                for (year, share) in cut.share.iter().enumerate() {
                    left[year * cells + cell] *= (1.0 - share * strength.of(action, year)).max(0.0);
                }
            }
        }
        let own: Vec<usize> = (0..cells).filter(|cell| touched[*cell]).collect();
        let places: Vec<usize> = (0..years).flat_map(|year| own.iter().map(move |cell| year * cells + cell)).collect();
        let shares = places.iter().map(|place| 1.0 - left[*place]).collect();
        Self { ends: (1..=years).map(|year| year * own.len()).collect(), places, shares }
    }

    /// Emissions of every year, each place times its weight.
    fn by_year(&self, emissions_t: &[f64], weights: &[f64]) -> Vec<f64> {
        let mut start = 0;
        let of_year = |end: &usize| {
            let here = std::mem::replace(&mut start, *end)..*end;
            let parts = self.places[here.clone()].iter().zip(&weights[here]);
            parts.map(|(place, weight)| weight * emissions_t[*place]).sum()
        };
        self.ends.iter().map(of_year).collect()
    }
}

/// What a coalition of structural actions of some size counts for in each year and cell.
struct Weights {
    /// By size: a structural action that joins it.
    joining: Vec<Vec<f64>>,
    /// By size and cutting action: that action's cut beside it, at the places that it cuts.
    cutting: Vec<Vec<Vec<f64>>>,
}

impl Weights {
    fn new(cuts: &[CutShares], structural: usize, places: usize) -> Self {
        let of_cuts = || cuts.iter().map(|cut| vec![0.0; cut.places.len()]).collect();
        let mut weights = Self {
            joining: vec![vec![0.0; places]; structural],
            cutting: (0..=structural).map(|_| of_cuts()).collect(),
        };
        // At each place the cuts that fall on it, in their order, and where each is kept.
        let mut at_place: Vec<Vec<(usize, usize)>> = vec![Vec::new(); places];
        for (number, cut) in cuts.iter().enumerate() {
            cut.places.iter().enumerate().for_each(|(kept, place)| at_place[*place].push((number, kept)));
        }
        let (mut before, mut after) = (vec![1.0; cuts.len() + 1], vec![1.0; cuts.len() + 1]);
        for (t, weight) in gauss_legendre((cuts.len() + structural).div_ceil(2).max(1)) {
            let chance = |of: usize, size: usize| t.powi(size as i32) * (1.0 - t).powi((of - size) as i32);
            let join: Vec<f64> = (0..structural).map(|size| weight * chance(structural - 1, size)).collect();
            let beside: Vec<f64> = (0..=structural).map(|size| weight * chance(structural, size)).collect();
            for (place, here) in at_place.iter().enumerate() {
                let share = |(cut, kept): (usize, usize)| cuts[cut].shares[kept];
                // Products from either side: a cut of 1 allows no division.
                after[here.len()] = 1.0;
                for (at, cut) in here.iter().enumerate() {
                    before[at + 1] = before[at] * (1.0 - t * share(*cut));
                }
                for (at, cut) in here.iter().enumerate().rev() {
                    after[at] = after[at + 1] * (1.0 - t * share(*cut));
                }
                for (joining, join) in weights.joining.iter_mut().zip(&join) {
                    joining[place] += join * after[0];
                }
                for (cutting, chance) in weights.cutting.iter_mut().zip(&beside) {
                    for (at, (cut, kept)) in here.iter().enumerate() {
                        cutting[*cut][*kept] += chance * share((*cut, *kept)) * before[at] * after[at + 1];
                    }
                }
            }
        }
        weights
    }

    /// The same for the first so many of a random order, instead of one coalition of that size among all.
    fn of_orders(mut self) -> Self {
        let structural = self.joining.len();
        // Binomials of `structural − 1` and `structural`.
        let mut choose = 1.0;
        for (size, joining) in self.joining.iter_mut().enumerate() {
            joining.iter_mut().for_each(|weight| *weight *= choose * structural as f64);
            choose *= (structural - 1 - size) as f64 / (size + 1) as f64;
        }
        choose = 1.0;
        for (size, cutting) in self.cutting.iter_mut().enumerate() {
            cutting.iter_mut().flatten().for_each(|weight| *weight *= choose);
            choose *= (structural - size) as f64 / (size + 1) as f64;
        }
        self
    }
}

/// A game among actions, ready to be played.
struct Game<'a> {
    model: &'a CityModel,
    planned: &'a Strength,
    structural: &'a [usize],
    cuts: Vec<CutShares>,
    reach: Reach,
}

/// Tonnes saved by every player, structural ones first, each year by year.
pub(super) fn share_out(model: &CityModel, planned: &Strength, players: &Players, sampling: Sampling) -> Parts {
    let cuts = players.cutting.iter().map(|action| CutShares::of(model, planned, *action)).collect();
    let game = Game { model, planned, structural: &players.structural, cuts, reach: Reach::of(model) };
    let places = model.years.len() * model.cells.len();
    let weights = Weights::new(&game.cuts, game.structural.len(), places);
    if game.structural.len() <= EXACT_PLAYERS {
        return Parts { values: game.exact(&weights), standard_errors: None };
    }
    game.sampled(&weights.of_orders(), sampling)
}

/// The coalition at a place of the walk on which neighbours differ in one action.
const fn gray(at: u64) -> u64 {
    at ^ at >> 1
}

/// The place of a coalition on that walk.
fn place_of(coalition: u64) -> usize {
    let mut place = coalition;
    for shift in [1, 2, 4, 8, 16, 32] {
        place ^= place >> shift;
    }
    place as usize
}

impl Game<'_> {
    /// All coalitions of the structural actions.
    fn exact(&self, weights: &Weights) -> Vec<Vec<f64>> {
        let (years, cells, structural) = (self.model.years.len(), self.model.cells.len(), self.structural.len());
        let of_coalition = |(walk, strength): &mut (Walk<'_>, Strength), at: usize| {
            let coalition = gray(at as u64);
            for (bit, action) in self.structural.iter().enumerate() {
                strength.set(*action, (coalition >> bit & 1 == 1).then_some(self.planned));
            }
            let emissions_t = walk.to(strength);
            let size = coalition.count_ones() as usize;
            let weighed = |weights: Option<&Vec<f64>>| weights.map(|weights| by_year(emissions_t, weights, cells));
            let with = weighed(size.checked_sub(1).and_then(|before| weights.joining.get(before)));
            let without = weighed(weights.joining.get(size));
            let cutting = self.cuts.iter().zip(&weights.cutting[size]);
            let cutting = cutting.map(|(cut, weights)| cut.by_year(emissions_t, weights)).collect::<Vec<_>>();
            (with, without, cutting)
        };
        let room = || (Walk::new(self.model, &self.reach), self.planned.emptied());
        let walk = (0..1_usize << structural).into_par_iter().with_min_len(64);
        let all: Vec<_> = walk.map_init(room, of_coalition).collect();
        // Summed in the order of coalitions, so that threads cannot change a result.
        let mut saved_t = vec![vec![0.0; years]; structural + self.cuts.len()];
        for coalition in 0..1_u64 << structural {
            let (with, without, cutting) = &all[place_of(coalition)];
            for (player, saved_t) in saved_t.iter_mut().take(structural).enumerate() {
                match (coalition >> player & 1 == 1, with, without) {
                    (true, Some(with), _) => saved_t.iter_mut().zip(with).for_each(|(saved, with)| *saved -= with),
                    (false, _, Some(without)) => {
                        saved_t.iter_mut().zip(without).for_each(|(saved, part)| *saved += part);
                    }
                    _ => {}
                }
            }
            for (saved_t, cut) in saved_t.iter_mut().skip(structural).zip(cutting) {
                saved_t.iter_mut().zip(cut).for_each(|(saved, cut)| *saved += cut);
            }
        }
        saved_t
    }

    /// Random orders of the structural actions. Each pair has random numbers of its own, so that threads cannot change a result.
    fn sampled(&self, weights: &Weights, sampling: Sampling) -> Parts {
        let pairs = sampling.pairs.max(2);
        let of_pair = |walk: &mut Walk<'_>, pair: usize| {
            let mut rng = ChaCha8Rng::seed_from_u64(sampling.seed);
            rng.set_stream(pair as u64);
            let mut order: Vec<usize> = (0..self.structural.len()).collect();
            order.shuffle(&mut rng);
            let mut saved_t = self.order(&order, weights, walk);
            order.reverse();
            let reverse = self.order(&order, weights, walk);
            let mean = |(a, b): (&mut f64, &f64)| *a = f64::midpoint(*a, *b);
            saved_t.iter_mut().flatten().zip(reverse.iter().flatten()).for_each(mean);
            saved_t
        };
        let room = || Walk::new(self.model, &self.reach);
        let found: Vec<Vec<Vec<f64>>> = (0..pairs).into_par_iter().map_init(room, of_pair).collect();
        Parts::of_samples(&found)
    }

    /// What each player saves when the structural actions come in an order; adds up to what all save.
    fn order(&self, order: &[usize], weights: &Weights, walk: &mut Walk<'_>) -> Vec<Vec<f64>> {
        let (years, cells, structural) = (self.model.years.len(), self.model.cells.len(), order.len());
        let mut saved_t = vec![vec![0.0; years]; structural + self.cuts.len()];
        let mut strength = self.planned.emptied();
        for size in 0..=structural {
            let emissions_t = walk.to(&strength);
            for (saved_t, (cut, weights)) in
                saved_t.iter_mut().skip(structural).zip(self.cuts.iter().zip(&weights.cutting[size]))
            {
                let here = cut.by_year(emissions_t, weights);
                saved_t.iter_mut().zip(here).for_each(|(saved, part)| *saved += part);
            }
            if let Some(before) = size.checked_sub(1) {
                let with = by_year(emissions_t, &weights.joining[before], cells);
                saved_t[order[before]].iter_mut().zip(with).for_each(|(saved, with)| *saved -= with);
            }
            if let Some(next) = order.get(size) {
                saved_t[*next] = by_year(emissions_t, &weights.joining[size], cells);
                strength.set(self.structural[*next], Some(self.planned));
            }
        }
        saved_t
    }
}

/// Years that are summed side by side: a sum waits for its last addition, four wait together.
const BESIDE: usize = 4;

/// Emissions of every year, each cell times its weight.
fn by_year(emissions_t: &[f64], weights: &[f64], cells: usize) -> Vec<f64> {
    let years = emissions_t.len() / cells.max(1);
    let mut sums = vec![0.0; years];
    for (at, sums) in sums.chunks_mut(BESIDE).enumerate() {
        let from = at * BESIDE * cells;
        let rows: [_; BESIDE] = std::array::from_fn(|row| {
            let start = from + row.min(sums.len() - 1) * cells;
            (&emissions_t[start..start + cells], &weights[start..start + cells])
        });
        let mut beside = [0.0; BESIDE];
        for cell in 0..cells {
            for (sum, (emissions_t, weights)) in beside.iter_mut().zip(&rows) {
                *sum += weights[cell] * emissions_t[cell];
            }
        }
        sums.copy_from_slice(&beside[..sums.len()]);
    }
    sums
}
