//! Vehicles by vintage and technology.

use super::evaluate::Room;
use super::{Shift, shift};

/// A fleet as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FleetPath {
    pub(crate) first_cell: usize,
    pub(crate) driver: usize,
    /// Vehicles per unit of the driver.
    pub(crate) vehicles: Vec<f64>,
    pub(crate) survival: Vec<f64>,
    /// Share of the base year's vehicles by age.
    pub(crate) by_age: Vec<f64>,
    pub(crate) technologies: Vec<TechnologyPath>,
    pub(crate) sells: Vec<Shift>,
}

/// A technology as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TechnologyPath {
    pub(crate) carrier: usize,
    pub(crate) base_share: f64,
    pub(crate) sales_share: Vec<f64>,
    /// Distance of a vehicle in a year, m.
    pub(crate) distance_m: Vec<f64>,
    /// Energy per distance by vintage, kWh/m: the oldest vintage of the base year first, then one for each year.
    pub(crate) energy_by_vintage: Vec<f64>,
    /// Rise of energy per distance with each year of age.
    pub(crate) ageing: f64,
}

/// Carries units by age on by a year. Of an age that none survive, none are left.
pub(crate) fn age(units: &mut [f64], survival: &[f64]) {
    for age in (1..units.len()).rev() {
        let was = survival[age - 1];
        units[age] = if was > 0.0 { units[age - 1] * survival[age] / was } else { 0.0 };
    }
    if let Some(new) = units.first_mut() {
        *new = 0.0;
    }
}

impl FleetPath {
    pub(super) fn fill(&self, room: &mut Room) {
        let ages = self.survival.len();
        let mut units: Vec<Vec<f64>> = vec![vec![0.0; ages]; self.technologies.len()];
        let mut sales_shares = std::mem::take(&mut room.shares);
        for (year, per_driver) in self.vehicles.iter().enumerate() {
            let driver = room.drivers[self.driver][year];
            let wanted = driver * per_driver;
            if year == 0 {
                for (units, technology) in units.iter_mut().zip(&self.technologies) {
                    for (units, share) in units.iter_mut().zip(&self.by_age) {
                        *units = wanted * technology.base_share * share;
                    }
                }
            } else {
                units.iter_mut().for_each(|units| age(units, &self.survival));
                let sales = (wanted - units.iter().flatten().sum::<f64>()).max(0.0);
                sales_shares.clear();
                sales_shares.extend(self.technologies.iter().map(|technology| technology.sales_share[year]));
                shift(&mut sales_shares, &self.sells, &room.strength, year);
                for (units, share) in units.iter_mut().zip(&sales_shares) {
                    units[0] = sales * share;
                }
            }
            self.enter(year, driver, &units, room);
        }
        room.shares = sales_shares;
    }

    fn enter(&self, year: usize, driver: f64, units: &[Vec<f64>], room: &mut Room) {
        let total: f64 = units.iter().flatten().sum();
        let over = |value: f64, by: f64| if by == 0.0 { 0.0 } else { value / by };
        for (at, (technology, units)) in self.technologies.iter().zip(units).enumerate() {
            let has: f64 = units.iter().sum();
            let kwh = technology.energy_kwh(year, units);
            // Without a vehicle the intensity of a new one stands, so that the factor is never 0 by chance.
            let new_kwh = technology.distance_m[year] * technology.of_vintage(year, 0);
            let intensity = if has > 0.0 { kwh / has } else { new_kwh };
            let factor = room.carriers[technology.carrier][year];
            let factors = [driver, over(total, driver), over(has, total), intensity, factor];
            room.cells.set(year, self.first_cell + at, factors);
        }
    }
}

impl TechnologyPath {
    /// Energy per distance of a vehicle of an age, as new.
    fn of_vintage(&self, year: usize, age: usize) -> f64 {
        let oldest = self.energy_by_vintage.len() - self.distance_m.len();
        self.energy_by_vintage[(oldest + year).saturating_sub(age)]
    }

    fn energy_kwh(&self, year: usize, units: &[f64]) -> f64 {
        let (mut aged, mut sum) = (1.0, 0.0);
        for (age, units) in units.iter().enumerate() {
            sum += units * self.of_vintage(year, age) * aged;
            aged *= 1.0 + self.ageing;
        }
        sum * self.distance_m[year]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By hand: 100 new and 80 of age 1; a year later 90 of the new and 80 × 0.5 / 0.9 of the others are left.
    #[test]
    fn vehicles_retire_by_age() {
        let survival = [1.0, 0.9, 0.5];
        let mut units = [100.0, 80.0, 0.0];
        age(&mut units, &survival);
        assert!(units.iter().zip([0.0, 90.0, 80.0 * 0.5 / 0.9]).all(|(units, by_hand)| (units - by_hand).abs() < 1e-9));
    }

    /// By hand: the vehicle of age 2 in the first year is of the oldest vintage, the new one of the year after next is of
    /// the last.
    #[test]
    fn energy_is_that_of_the_vintage() {
        let technology = TechnologyPath {
            carrier: 0,
            base_share: 1.0,
            sales_share: vec![1.0; 3],
            distance_m: vec![10.0; 3],
            energy_by_vintage: vec![5.0, 4.0, 3.0, 2.0, 1.0],
            ageing: 0.1,
        };
        assert!((technology.energy_kwh(0, &[0.0, 0.0, 1.0]) - 50.0 * 1.21).abs() < 1e-9);
        assert!((technology.energy_kwh(2, &[1.0, 1.0, 0.0]) - 10.0 - 20.0 * 1.1).abs() < 1e-9);
    }

    proptest! {
        /// A unit is either in stock or retired: what is left of a vintage is its survival.
        #[test]
        fn a_vintage_follows_its_curve(sold in 1.0..100.0_f64, years in 1_usize..14) {
            let survival: Vec<f64> = (0..15).map(|age| 1.0 - f64::from(age) / 15.0).collect();
            let mut units = vec![0.0; 15];
            units[0] = sold;
            for _ in 0..years {
                age(&mut units, &survival);
            }
            prop_assert!((units[years] - sold * survival[years]).abs() < 1e-9);
        }
    }
}
