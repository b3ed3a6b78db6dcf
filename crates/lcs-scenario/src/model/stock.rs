//! Stock that ages: vehicles by vintage, floor area by class.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Share of a vintage that still exists at an age; 1 at age 0, never rising. After the last age, none is left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Survival(pub Vec<f64>);

/// Why a stock cannot be carried on.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum StockError {
    /// A survival curve that does not start at 1 or rises.
    #[error("the survival curve has {share} at age {age}; it starts at 1 and never rises")]
    Survival {
        /// Age.
        age: usize,
        /// Its share.
        share: f64,
    },
    /// More is retrofitted or demolished than is there.
    #[error("in {year} the class `{class}` loses {leaves} m² of {has} m²")]
    TooMuch {
        /// Year.
        year: i16,
        /// Class.
        class: String,
        /// What leaves, m².
        leaves: f64,
        /// What there is, m².
        has: f64,
    },
    /// A class that does not exist.
    #[error("there is no class `{class}`")]
    NoClass {
        /// As named.
        class: String,
    },
}

impl StockError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Survival { .. } => "give the share that is left, not the share that leaves",
            Self::TooMuch { .. } => "lower the rates; retrofit and demolition of a class stay below its floor area",
            Self::NoClass { .. } => "name a class that the stock starts with",
        }
    }
}

impl Survival {
    /// Checks the curve.
    ///
    /// # Errors
    /// [`StockError::Survival`] at the first age that is wrong.
    pub fn check(self) -> Result<Self, StockError> {
        let mut before = 1.0;
        for (age, share) in self.0.iter().enumerate() {
            let good = (0.0..=before).contains(share) && (age > 0 || *share == 1.0);
            if !good {
                return Err(StockError::Survival { age, share: *share });
            }
            before = *share;
        }
        Ok(self)
    }

    fn at(&self, age: usize) -> f64 {
        self.0.get(age).copied().unwrap_or(0.0)
    }
}

/// Stock of one kind by age. Retirement is what the survival curve says; the stock is what is left.
///
/// # Source
/// The vintage form of LEAP: `Stock[v, y] = Sales[v] · Survival(y − v)`.
#[derive(Debug, Clone, PartialEq)]
pub struct VintageStock {
    survival: Survival,
    /// Units by age; the last bin holds that age and older.
    by_age: Vec<f64>,
}

/// A year of the stock.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Stock {
    /// Units.
    pub units: f64,
    /// Units that retired since the year before.
    pub retired: f64,
}

impl VintageStock {
    /// From the stock of the base year by age. The oldest bin is taken to be exactly that old: older units, of which
    /// nothing is known, retire by the same curve.
    ///
    /// # Errors
    /// [`StockError::Survival`].
    pub fn new(survival: Survival, by_age: Vec<f64>) -> Result<Self, StockError> {
        Ok(Self { survival: survival.check()?, by_age })
    }

    /// Units by age.
    #[must_use]
    pub fn by_age(&self) -> &[f64] {
        &self.by_age
    }

    /// Carries the stock on by a year with new sales.
    pub fn step(&mut self, sales: f64) -> Stock {
        let before: f64 = self.by_age.iter().sum();
        let mut next = Vec::with_capacity(self.by_age.len() + 1);
        next.push(sales);
        for (age, units) in self.by_age.iter().enumerate() {
            // Survival from one age to the next, given the first.
            let was = self.survival.at(age);
            next.push(if was > 0.0 { units * self.survival.at(age + 1) / was } else { 0.0 });
        }
        while next.len() > 1 && next.last() == Some(&0.0) {
            next.pop();
        }
        self.by_age = next;
        let units: f64 = self.by_age.iter().sum();
        Stock { units, retired: before + sales - units }
    }
}

/// Floor area by class of performance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FloorStock {
    /// Class and floor area, m².
    pub classes: Vec<(String, f64)>,
}

impl FloorStock {
    /// Carries the stock on by a year: shares of classes demolished, shares retrofitted into another class, new floor
    /// area by class. Demolition and retrofit take from the floor area at the start of the year.
    ///
    /// # Errors
    /// [`StockError`] for an unknown class or where more leaves a class than it has.
    pub fn step(
        &mut self,
        year: i16,
        demolished: &[(String, f64)],
        retrofitted: &[(String, String, f64)],
        new_m2: &[(String, f64)],
    ) -> Result<(), StockError> {
        let at = |name: &String| {
            let found = self.classes.iter().position(|(class, _)| class == name);
            found.ok_or_else(|| StockError::NoClass { class: name.clone() })
        };
        let mut change = vec![0.0; self.classes.len()];
        let mut leaves = vec![0.0; self.classes.len()];
        for (class, share) in demolished {
            let class = at(class)?;
            leaves[class] += share * self.classes[class].1;
        }
        for (from, to, share) in retrofitted {
            let (from, to) = (at(from)?, at(to)?);
            let moved = share * self.classes[from].1;
            leaves[from] += moved;
            change[to] += moved;
        }
        for (class, area) in new_m2 {
            change[at(class)?] += area;
        }
        for ((class, has), leaves) in self.classes.iter().zip(&leaves) {
            if *leaves > has * (1.0 + 1e-12) {
                return Err(StockError::TooMuch { year, class: class.clone(), leaves: *leaves, has: *has });
            }
        }
        for (((_, area), change), leaves) in self.classes.iter_mut().zip(change).zip(leaves) {
            *area += change - leaves;
        }
        Ok(())
    }

    /// All floor area, m².
    #[must_use]
    pub fn total_m2(&self) -> f64 {
        self.classes.iter().map(|(_, area)| area).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By hand: 100 new and 80 of age 1; a year later 90 of the new and 80 × 0.5 / 0.9 of the others are left.
    #[test]
    fn vehicles_retire_by_age() {
        let survival = Survival(vec![1.0, 0.9, 0.5]);
        let mut stock = VintageStock::new(survival, vec![100.0, 80.0]).unwrap();
        let year = stock.step(30.0);
        assert!((year.units - (30.0 + 90.0 + 80.0 * 0.5 / 0.9)).abs() < 1e-9);
        assert!((year.retired - (210.0 - year.units)).abs() < 1e-9);
        stock.step(0.0);
        stock.step(0.0);
        assert_eq!(stock.step(0.0).units, 0.0);
        let rises = VintageStock::new(Survival(vec![1.0, 0.5, 0.6]), vec![]);
        assert_eq!(rises.unwrap_err(), StockError::Survival { age: 2, share: 0.6 });
    }

    /// By hand: of 1,000 m² old, 2 % go and 3 % become good; 50 m² are built.
    #[test]
    fn floor_area_moves_between_classes() {
        let name = |text: &str| text.to_owned();
        let mut stock = FloorStock { classes: vec![(name("old"), 1_000.0), (name("good"), 100.0)] };
        stock
            .step(2026, &[(name("old"), 0.02)], &[(name("old"), name("good"), 0.03)], &[(name("good"), 50.0)])
            .unwrap();
        assert_eq!(stock.classes.iter().map(|(_, area)| *area).collect::<Vec<_>>(), [950.0, 180.0]);
        let wrong = stock.clone().step(2027, &[(name("old"), 0.7)], &[(name("old"), name("good"), 0.7)], &[]);
        assert!(matches!(wrong, Err(StockError::TooMuch { year: 2027, .. })));
        assert!(matches!(stock.step(2027, &[(name("new"), 0.1)], &[], &[]), Err(StockError::NoClass { .. })));
    }

    proptest! {
        /// Nothing is lost: sold is either in stock or retired.
        #[test]
        fn units_are_conserved(sales in proptest::collection::vec(0.0..100.0_f64, 1..40)) {
            let survival = Survival((0..15).map(|age| 1.0 - f64::from(age) / 15.0).collect());
            let mut stock = VintageStock::new(survival, vec![]).unwrap();
            let (mut sold, mut retired, mut units) = (0.0, 0.0, 0.0);
            for sales in sales {
                let year = stock.step(sales);
                sold += sales;
                retired += year.retired;
                units = year.units;
            }
            prop_assert!((sold - retired - units).abs() < 1e-8);
        }
    }
}
