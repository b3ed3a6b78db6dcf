//! From the power mix to the grid's emission factor.

use super::evaluate::Room;
use super::{Shift, shift};

/// Generation as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PowerPath {
    pub(crate) carrier: usize,
    /// Share lost in the grid.
    pub(crate) loss: Vec<f64>,
    pub(crate) plants: Vec<PlantPath>,
    pub(crate) shifts: Vec<Shift>,
}

/// A kind of plant as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlantPath {
    pub(crate) share: Vec<f64>,
    /// Emissions per electricity at the plant, t CO2e/kWh.
    pub(crate) factor: Vec<f64>,
}

impl PowerPath {
    pub(super) fn fill(&self, room: &mut Room) {
        let mut shares = std::mem::take(&mut room.shares);
        for (year, loss) in self.loss.iter().enumerate() {
            shares.clear();
            shares.extend(self.plants.iter().map(|plant| plant.share[year]));
            shift(&mut shares, &self.shifts, &room.strength, year);
            let mixed: f64 = self.plants.iter().zip(&shares).map(|(plant, share)| share * plant.factor[year]).sum();
            room.carriers[self.carrier][year] = mixed / (1.0 - loss);
        }
        room.shares = shares;
    }
}
