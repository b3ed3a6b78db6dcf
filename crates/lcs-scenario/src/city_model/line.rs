//! Lines of an inventory, carried on with a driver.

use super::evaluate::{Room, Scales};

/// A line as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LinePath {
    pub(crate) cell: usize,
    pub(crate) driver: usize,
    pub(crate) carrier: Option<usize>,
    pub(crate) elasticity: f64,
    /// Energy, kWh, or emissions, t CO2e, per unit of the driver, as the driver's own path has it.
    pub(crate) per_driver: Vec<f64>,
}

impl LinePath {
    /// `base / D0 · (D / D0)^(elasticity − 1) · Π (1 − improvement)`: what each unit of the driver brings.
    pub(crate) fn per_driver(base: f64, driver: &[f64], elasticity: f64, improvement: &[f64]) -> Vec<f64> {
        let first = driver.first().copied().unwrap_or(1.0);
        let mut left = 1.0;
        let of_year = |(year, (driver, improvement)): (usize, (&f64, &f64))| {
            if year > 0 {
                left *= 1.0 - improvement;
            }
            base / first * (driver / first).powf(elasticity - 1.0) * left
        };
        driver.iter().zip(improvement).enumerate().map(of_year).collect()
    }

    pub(super) fn fill(&self, scales: &Scales, room: &mut Room) {
        // A driver that is scaled by s changes activity by s to the elasticity: one power per draw, not one per year.
        let power = |scale: f64| if scale == 1.0 { 1.0 } else { scale.powf(self.elasticity - 1.0) };
        let (mut scale, growth) = (power(scales.driver[self.driver]), power(scales.growth[self.driver]));
        for (year, per_driver) in self.per_driver.iter().enumerate() {
            let factor = self.carrier.map_or(1.0, |carrier| room.carriers[carrier][year]);
            let scaled = if year == 0 {
                1.0
            } else {
                scale *= growth;
                scale
            };
            room.cells.set(year, self.cell, [room.drivers[self.driver][year], per_driver * scaled, 1.0, 1.0, factor]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 100 t at a driver of 10; the driver doubles, elasticity 0.5, 2 % better: 100 · √2 · 0.98.
    #[test]
    fn a_line_follows_its_driver() {
        let per_driver = LinePath::per_driver(100.0, &[10.0, 20.0], 0.5, &[0.02, 0.02]);
        assert!((per_driver[0] * 10.0 - 100.0).abs() < 1e-12);
        assert!((per_driver[1] * 20.0 - 100.0 * 2.0_f64.sqrt() * 0.98).abs() < 1e-12);
    }
}
