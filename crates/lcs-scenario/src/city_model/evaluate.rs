//! From paths and strengths to the factors of every cell.

use super::cells::CellFactors;
use super::strength::Strength;
use super::{CityModel, CutPath, SavePath};
use std::ops::Range;

/// Multipliers of what is not known; all 1 for the scenario itself.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scales {
    /// By driver, in every year after the first.
    pub(crate) driver: Vec<f64>,
    /// By driver, once for every year after the first.
    pub(crate) growth: Vec<f64>,
    /// By carrier, in every year after the first.
    pub(crate) carrier: Vec<f64>,
    /// By cell, in every year.
    pub(crate) cell: Vec<f64>,
    /// By action.
    pub(crate) action: Vec<f64>,
    /// Of the years before the first.
    pub(crate) history: f64,
}

impl Scales {
    pub(crate) fn ones(model: &CityModel) -> Self {
        let ones = |count: usize| vec![1.0; count];
        Self {
            driver: ones(model.drivers.len()),
            growth: ones(model.drivers.len()),
            carrier: ones(model.carriers.len()),
            cell: ones(model.cells.len()),
            action: ones(model.actions.len()),
            history: 1.0,
        }
    }
}

/// Room for one evaluation, kept between evaluations.
#[derive(Debug, Clone)]
pub(crate) struct Room {
    pub(crate) strength: Strength,
    /// Driver by driver, year by year.
    pub(crate) drivers: Vec<Vec<f64>>,
    /// Carrier by carrier, year by year, t CO2e/kWh.
    pub(crate) carriers: Vec<Vec<f64>>,
    pub(crate) cells: CellFactors,
    /// Shares of one piece or of the plants.
    pub(crate) shares: Vec<f64>,
}

impl Room {
    pub(crate) fn new(model: &CityModel) -> Self {
        let years = model.years.len();
        Self {
            strength: Strength::none(model.actions.len(), years),
            drivers: vec![vec![0.0; years]; model.drivers.len()],
            carriers: vec![vec![0.0; years]; model.carriers.len()],
            cells: CellFactors::new(years, model.cells.len()),
            shares: Vec::new(),
        }
    }

    /// Emissions of every year, t CO2e.
    pub(crate) fn emissions_t(&self) -> Vec<f64> {
        let years = self.drivers.first().map_or(0, Vec::len);
        (0..years).map(|year| self.cells.total_t(year)).collect()
    }
}

impl CityModel {
    /// Fills the room with the factors of every cell. `fixed` holds the factors of grids at the base year.
    pub(crate) fn evaluate(&self, strength: &Strength, scales: &Scales, fixed: bool, room: &mut Room) {
        room.strength.become_scaled(strength, &scales.action);
        self.drivers(scales, room);
        self.factors(scales, fixed, room);
        self.pieces.iter().for_each(|piece| piece.fill(scales, room));
        self.cuts.iter().for_each(|cut| cut.apply(&cut.cells, room));
        // Energy saved in kWh comes last: it is a part of what is then left.
        self.saves.iter().for_each(|save| save.apply(room));
        for (cell, scale) in scales.cell.iter().enumerate().filter(|(_, scale)| **scale != 1.0) {
            for year in 0..self.years.len() {
                room.cells.keep(4, year, cell..cell + 1, *scale);
            }
        }
    }

    /// Emissions of every year, t CO2e, without unknowns.
    pub(crate) fn emissions_t(&self, strength: &Strength, fixed: bool) -> Vec<f64> {
        let mut room = Room::new(self);
        self.evaluate(strength, &Scales::ones(self), fixed, &mut room);
        room.emissions_t()
    }

    fn drivers(&self, scales: &Scales, room: &mut Room) {
        for (at, driver) in self.drivers.iter().enumerate() {
            let mut scale = scales.driver[at];
            room.drivers[at].copy_from_slice(&driver.values);
            for value in room.drivers[at].iter_mut().skip(1) {
                scale *= scales.growth[at];
                *value *= scale;
            }
        }
    }

    pub(super) fn factors(&self, scales: &Scales, fixed: bool, room: &mut Room) {
        for (at, carrier) in self.carriers.iter().enumerate() {
            room.carriers[at].copy_from_slice(&carrier.factor);
        }
        if let Some(power) = &self.power {
            power.fill(room);
        }
        for (at, carrier) in self.carriers.iter().enumerate() {
            if let Some((base, later)) = room.carriers[at].split_first_mut() {
                if fixed && carrier.grid {
                    later.fill(*base);
                } else {
                    later.iter_mut().for_each(|factor| *factor *= scales.carrier[at]);
                }
            }
        }
    }
}

impl CutPath {
    /// Cuts runs of its cells.
    pub(super) fn apply(&self, runs: &[Range<usize>], room: &mut Room) {
        for (year, share) in self.share.iter().enumerate() {
            let strength = room.strength.of(self.action, year);
            if strength != 0.0 {
                let kept = (1.0 - share * strength).max(0.0);
                runs.iter().for_each(|run| room.cells.keep(self.factor, year, run.clone(), kept));
            }
        }
    }
}

impl SavePath {
    /// Saves from its cell, no more than there is.
    pub(super) fn apply(&self, room: &mut Room) {
        for (year, energy_kwh) in self.energy_kwh.iter().enumerate() {
            let saved_kwh = energy_kwh * room.strength.of(self.action, year);
            let left_kwh = room.cells.energy_kwh(year, self.cell);
            if saved_kwh > 0.0 && left_kwh > 0.0 {
                let kept = (1.0 - saved_kwh / left_kwh).max(0.0);
                room.cells.keep(3, year, self.cell..self.cell + 1, kept);
            }
        }
    }
}
