//! Evaluating anew only what a change of strengths reaches.
//!
//! A game among actions evaluates thousands of coalitions that differ in an action or two. What an action reaches is known
//! beforehand: the pieces that it shifts, cuts or saves from, or all of them where it changes the mix of power. Only those
//! are filled again, from the same paths and in the same order, so that the room is bit for bit what
//! [`CityModel::evaluate`] leaves.

use super::evaluate::{Room, Scales};
use super::strength::Strength;
use super::{CityModel, Piece};
use std::ops::Range;

/// What each action reaches, and what lies on each piece.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reach {
    /// By action: whether it changes the mix of power.
    power: Vec<bool>,
    /// By piece.
    pieces: Vec<OnPiece>,
    /// By action: the pieces that it touches itself.
    touched: Vec<Vec<usize>>,
    ones: Scales,
}

/// Cells of a piece, and what is cut and saved in them.
#[derive(Debug, Clone, PartialEq)]
struct OnPiece {
    cells: Range<usize>,
    /// Whether the mix of power sets the factor of a cell.
    of_mix: bool,
    /// Cut and the runs of its cells that lie here, in the order of the cuts.
    cuts: Vec<(usize, Vec<Range<usize>>)>,
    saves: Vec<usize>,
}

impl Reach {
    pub(crate) fn of(model: &CityModel) -> Self {
        let mixed = model.power.as_ref().map(|power| power.carrier);
        let on_piece = |piece: &Piece| {
            let cells = piece.cells();
            let of_mix = mixed.is_some() && model.cells[cells.clone()].iter().any(|cell| cell.carrier == mixed);
            let here = |run: &Range<usize>| run.start.max(cells.start)..run.end.min(cells.end);
            let cuts =
                model.cuts.iter().enumerate().map(|(at, cut)| {
                    (at, cut.cells.iter().map(here).filter(|run| !run.is_empty()).collect::<Vec<_>>())
                });
            let saves = model.saves.iter().enumerate().filter(|(_, save)| cells.contains(&save.cell));
            OnPiece {
                of_mix,
                cuts: cuts.filter(|(_, runs)| !runs.is_empty()).collect(),
                saves: saves.map(|(at, _)| at).collect(),
                cells,
            }
        };
        let pieces: Vec<OnPiece> = model.pieces.iter().map(on_piece).collect();
        let touches = |action: usize, at: usize| {
            let on = &pieces[at];
            model.pieces[at].shifted_by(action)
                || on.cuts.iter().any(|(cut, _)| model.cuts[*cut].action == action)
                || on.saves.iter().any(|save| model.saves[*save].action == action)
        };
        let actions = 0..model.actions.len();
        let touched =
            actions.clone().map(|action| (0..pieces.len()).filter(|at| touches(action, *at)).collect()).collect();
        let shifts = model.power.as_ref().map_or(&[][..], |power| &power.shifts);
        let power = actions.map(|action| shifts.iter().any(|shift| shift.action == action)).collect();
        Self { power, pieces, touched, ones: Scales::ones(model) }
    }
}

/// A room that goes from coalition to coalition.
#[derive(Debug, Clone)]
pub(crate) struct Walk<'a> {
    model: &'a CityModel,
    reach: &'a Reach,
    room: Room,
    /// Emissions of all cells, year by year and cell by cell, t CO2e.
    emissions_t: Vec<f64>,
    started: bool,
    /// Pieces to be filled again.
    stale: Vec<bool>,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(model: &'a CityModel, reach: &'a Reach) -> Self {
        let room = Room::new(model);
        let emissions_t = vec![0.0; model.years.len() * model.cells.len()];
        Self { model, reach, room, emissions_t, started: false, stale: vec![false; model.pieces.len()] }
    }

    /// Emissions of all cells with other strengths.
    pub(crate) fn to(&mut self, strength: &Strength) -> &[f64] {
        if self.started {
            self.change(strength);
        } else {
            self.model.evaluate(strength, &self.reach.ones, false, &mut self.room);
            self.emit(0..self.model.cells.len());
            self.started = true;
        }
        &self.emissions_t
    }

    /// Emissions of every year with other strengths, t CO2e.
    pub(crate) fn totals_t(&mut self, strength: &Strength) -> Vec<f64> {
        self.to(strength);
        self.room.emissions_t()
    }

    fn change(&mut self, strength: &Strength) {
        let mut mix = false;
        self.stale.fill(false);
        for action in 0..strength.actions() {
            if self.room.strength.row(action) == strength.row(action) {
                continue;
            }
            self.room.strength.row_mut(action).copy_from_slice(strength.row(action));
            self.reach.touched[action].iter().for_each(|piece| self.stale[*piece] = true);
            mix |= self.reach.power[action];
        }
        if mix {
            self.model.factors(&self.reach.ones, false, &mut self.room);
        }
        for (at, on) in self.reach.pieces.iter().enumerate() {
            if self.stale[at] || (mix && on.of_mix) {
                self.fill(at, on);
            }
        }
    }

    fn fill(&mut self, at: usize, on: &OnPiece) {
        let (model, room) = (self.model, &mut self.room);
        model.pieces[at].fill(&self.reach.ones, room);
        on.cuts.iter().for_each(|(cut, runs)| model.cuts[*cut].apply(runs, room));
        on.saves.iter().for_each(|save| model.saves[*save].apply(room));
        self.emit(on.cells.clone());
    }

    fn emit(&mut self, cells: Range<usize>) {
        let all = self.model.cells.len();
        for (year, emissions_t) in self.emissions_t.chunks_exact_mut(all.max(1)).enumerate() {
            self.room.cells.emissions_into(year, cells.clone(), &mut emissions_t[cells.clone()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::read_scenario;
    use proptest::prelude::*;

    proptest! {
        /// Whatever way a walk takes, it is bit for bit where an evaluation from the beginning is.
        #[test]
        fn a_walk_is_an_evaluation(
            stations in proptest::collection::vec(proptest::collection::vec(0.0..=1.0_f64, 8), 1..6),
            left_out in proptest::collection::vec(0_usize..8, 6),
        ) {
            let file = lcs_testkit::workspace_root().join("reference/scenario/worked_city.toml");
            let city = read_scenario("", &lcs_testkit::text(file), &mut |name| Err(name.to_owned())).unwrap();
            let scenario = city.of("plan").unwrap();
            let (model, ones) = (&scenario.model, Scales::ones(&scenario.model));
            let reach = Reach::of(model);
            let mut walk = Walk::new(model, &reach);
            for (levels, left_out) in stations.iter().zip(left_out) {
                let mut strength = scenario.technical(levels, &[]);
                strength.set(left_out, None);
                let found = walk.to(&strength).to_vec();
                let mut room = Room::new(model);
                model.evaluate(&strength, &ones, false, &mut room);
                for (at, found) in found.iter().enumerate() {
                    let [year, cell] = [at / model.cells.len(), at % model.cells.len()];
                    prop_assert_eq!(found.to_bits(), room.cells.emissions_t(year, cell).to_bits());
                }
                prop_assert_eq!(walk.totals_t(&strength), room.emissions_t());
            }
        }
    }
}
