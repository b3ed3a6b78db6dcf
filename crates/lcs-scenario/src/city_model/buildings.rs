//! Building stock: floor area by class, demolished, retrofitted, and built new.

use super::evaluate::Room;
use super::{Shift, shift};

/// Building stock as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BuildingsPath {
    pub(crate) first_cell: usize,
    pub(crate) driver: usize,
    /// Floor area per unit of the driver, m².
    pub(crate) floor_area_m2: Vec<f64>,
    pub(crate) classes: Vec<ClassPath>,
    pub(crate) moves: Vec<Move>,
    pub(crate) builds: Vec<Shift>,
}

/// A class as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ClassPath {
    pub(crate) base_share: f64,
    pub(crate) new_share: Vec<f64>,
    pub(crate) demolition: Vec<f64>,
    /// Carrier and energy per floor area, kWh/m².
    pub(crate) energy: Vec<(usize, Vec<f64>)>,
}

/// Retrofit from class to class, without or with an action.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Move {
    pub(crate) action: Option<usize>,
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Share of the class a year.
    pub(crate) rate: Vec<f64>,
}

/// One year of a stock of classes.
pub(crate) struct Turnover<'a> {
    /// Share of each class that is demolished.
    pub(crate) demolished: &'a [f64],
    /// From class, to class, share of the first.
    pub(crate) retrofitted: &'a [(usize, usize, f64)],
    /// Floor area wanted at the end of the year, m².
    pub(crate) total_m2: f64,
    /// Shares of the classes in what is built new.
    pub(crate) new_shares: &'a [f64],
}

/// Carries floor area by class on by a year. Demolition and retrofit take from the floor area at the start of the year; a
/// class that is asked for more than it has keeps its demolition and shares the rest among its retrofits. What is then short
/// of the floor area wanted is built; where more is left than wanted, it stays.
pub(crate) fn turn_over(area_m2: &mut [f64], year: &Turnover<'_>) {
    let before: Vec<f64> = area_m2.to_vec();
    for (class, area) in area_m2.iter_mut().enumerate() {
        *area *= 1.0 - year.demolished[class];
    }
    for (from, to, share) in year.retrofitted {
        let asked: f64 = year.retrofitted.iter().filter(|(other, ..)| other == from).map(|(.., share)| share).sum();
        let most = 1.0 - year.demolished[*from];
        let moved = before[*from] * if asked > most { share * most / asked } else { *share };
        area_m2[*from] -= moved;
        area_m2[*to] += moved;
    }
    let short = (year.total_m2 - area_m2.iter().sum::<f64>()).max(0.0);
    for (area, share) in area_m2.iter_mut().zip(year.new_shares) {
        *area = (*area + short * share).max(0.0);
    }
}

impl BuildingsPath {
    pub(super) fn fill(&self, room: &mut Room) {
        let mut area_m2: Vec<f64> = self.classes.iter().map(|class| class.base_share).collect();
        let mut new_shares = std::mem::take(&mut room.shares);
        let mut demolished = vec![0.0; self.classes.len()];
        let mut retrofitted = Vec::with_capacity(self.moves.len());
        for (year, per_driver) in self.floor_area_m2.iter().enumerate() {
            let driver = room.drivers[self.driver][year];
            let total_m2 = driver * per_driver;
            if year == 0 {
                area_m2.iter_mut().for_each(|area| *area *= total_m2);
            } else {
                new_shares.clear();
                new_shares.extend(self.classes.iter().map(|class| class.new_share[year]));
                shift(&mut new_shares, &self.builds, &room.strength, year);
                for (share, class) in demolished.iter_mut().zip(&self.classes) {
                    *share = class.demolition[year];
                }
                let rate = |part: &Move| {
                    let strength = part.action.map_or(1.0, |action| room.strength.of(action, year));
                    (part.from, part.to, part.rate[year] * strength)
                };
                retrofitted.clear();
                retrofitted.extend(self.moves.iter().map(rate));
                let turnover =
                    Turnover { demolished: &demolished, retrofitted: &retrofitted, total_m2, new_shares: &new_shares };
                turn_over(&mut area_m2, &turnover);
            }
            self.enter(year, driver, &area_m2, room);
        }
        room.shares = new_shares;
    }

    fn enter(&self, year: usize, driver: f64, area_m2: &[f64], room: &mut Room) {
        let total_m2: f64 = area_m2.iter().sum();
        let over = |value: f64, by: f64| if by == 0.0 { 0.0 } else { value / by };
        let mut cell = self.first_cell;
        for (class, area_m2) in self.classes.iter().zip(area_m2) {
            for (carrier, intensity) in &class.energy {
                let factor = room.carriers[*carrier][year];
                let factors = [driver, over(total_m2, driver), over(*area_m2, total_m2), intensity[year], factor];
                room.cells.set(year, cell, factors);
                cell += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By hand: of 1,000 m² old, 2 % go and 3 % become good; 1,130 m² are wanted of what is then 1,080 m²: 50 m² are
    /// built, good ones.
    #[test]
    fn floor_area_moves_between_classes() {
        let mut area = [1_000.0, 100.0];
        let year = Turnover {
            demolished: &[0.02, 0.0],
            retrofitted: &[(0, 1, 0.03)],
            total_m2: 1_130.0,
            new_shares: &[0.0, 1.0],
        };
        turn_over(&mut area, &year);
        assert_eq!(area, [950.0, 180.0]);
        // More asked for than there is: half is demolished, the two retrofits share the other half.
        let mut area = [1_000.0, 0.0, 0.0];
        let year = Turnover {
            demolished: &[0.5, 0.0, 0.0],
            retrofitted: &[(0, 1, 0.9), (0, 2, 0.1)],
            total_m2: 0.0,
            new_shares: &[1.0, 0.0, 0.0],
        };
        turn_over(&mut area, &year);
        assert!(area.iter().zip([0.0, 450.0, 50.0]).all(|(area, by_hand)| (area - by_hand).abs() < 1e-9));
    }

    proptest! {
        /// Floor area is never negative, and is what is wanted unless more was left.
        #[test]
        fn area_is_conserved(
            demolished in proptest::collection::vec(0.0..1.0_f64, 3), rates in proptest::collection::vec(0.0..1.0_f64, 4),
            total_m2 in 0.0..2_000.0_f64,
        ) {
            let mut area = [500.0, 300.0, 200.0];
            let left: f64 = area.iter().zip(&demolished).map(|(area, share)| area * (1.0 - share)).sum();
            let retrofitted = [(0, 1, rates[0]), (0, 2, rates[1]), (1, 2, rates[2]), (2, 0, rates[3])];
            turn_over(&mut area, &Turnover {
                demolished: &demolished, retrofitted: &retrofitted, total_m2, new_shares: &[0.2, 0.3, 0.5],
            });
            prop_assert!(area.iter().all(|area| *area >= 0.0));
            prop_assert!((area.iter().sum::<f64>() - total_m2.max(left)).abs() < 1e-8);
        }
    }
}
