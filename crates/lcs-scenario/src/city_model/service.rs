//! Services, waste and processes: driver × service per driver × share × intensity × factor.

use super::evaluate::Room;
use super::{Shift, shift};

/// A service as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ServicePath {
    pub(crate) first_cell: usize,
    pub(crate) driver: usize,
    /// Service per unit of the driver.
    pub(crate) per_driver: Vec<f64>,
    pub(crate) uses: Vec<UsePath>,
    pub(crate) switches: Vec<Shift>,
}

/// One carrier's or treatment's part.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct UsePath {
    pub(crate) share: Vec<f64>,
    pub(crate) intensity: Vec<f64>,
    pub(crate) factor: UseFactor,
}

/// Where the emission factor comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum UseFactor {
    /// Of a carrier.
    Carrier(usize),
    /// Its own.
    Own(Vec<f64>),
}

impl ServicePath {
    pub(super) fn fill(&self, room: &mut Room) {
        let mut shares = std::mem::take(&mut room.shares);
        for (year, per_driver) in self.per_driver.iter().enumerate() {
            let driver = room.drivers[self.driver][year];
            shares.clear();
            shares.extend(self.uses.iter().map(|part| part.share[year]));
            shift(&mut shares, &self.switches, &room.strength, year);
            let [drivers, services, of_service, intensities, factors] =
                room.cells.run_mut(year, self.first_cell, self.uses.len());
            drivers.fill(driver);
            services.fill(*per_driver);
            of_service.copy_from_slice(&shares);
            for (part, (intensity, factor)) in self.uses.iter().zip(intensities.iter_mut().zip(factors)) {
                *intensity = part.intensity[year];
                *factor = match &part.factor {
                    UseFactor::Carrier(carrier) => room.carriers[*carrier][year],
                    UseFactor::Own(factor) => factor[year],
                };
            }
        }
        room.shares = shares;
    }
}
