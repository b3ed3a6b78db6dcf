//! The factors of all cells in all years.

use std::ops::Range;

/// Factors by kind; in each, year by year and cell by cell in one row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CellFactors {
    cells: usize,
    pub(crate) factors: [Vec<f64>; 5],
}

impl CellFactors {
    pub(crate) fn new(years: usize, cells: usize) -> Self {
        Self { cells, factors: std::array::from_fn(|_| vec![0.0; years * cells]) }
    }

    /// The factors of neighbouring cells in a year, to change.
    pub(crate) fn run_mut(&mut self, year: usize, first_cell: usize, cells: usize) -> [&mut [f64]; 5] {
        let at = year * self.cells + first_cell;
        self.factors.each_mut().map(|row| &mut row[at..at + cells])
    }

    /// Enters the factors of a cell.
    pub(crate) fn set(&mut self, year: usize, cell: usize, factors: [f64; 5]) {
        let at = year * self.cells + cell;
        for (row, factor) in self.factors.iter_mut().zip(factors) {
            row[at] = factor;
        }
    }

    /// The factors of a cell.
    pub(crate) fn of(&self, year: usize, cell: usize) -> [f64; 5] {
        let at = year * self.cells + cell;
        std::array::from_fn(|factor| self.factors[factor][at])
    }

    /// Emissions of a cell, t CO2e.
    pub(crate) fn emissions_t(&self, year: usize, cell: usize) -> f64 {
        self.of(year, cell).iter().product()
    }

    /// Emissions of neighbouring cells in a year, t CO2e, multiplied in the order of the factors.
    pub(crate) fn emissions_into(&self, year: usize, cells: Range<usize>, emissions_t: &mut [f64]) {
        let row = year * self.cells;
        let here = row + cells.start..row + cells.end;
        let [driver, service, share, intensity, factor] = self.factors.each_ref().map(|row| &row[here.clone()]);
        let upper = driver.iter().zip(service).zip(share);
        let all = upper.zip(intensity.iter().zip(factor));
        for (t, (((d, s), h), (i, f))) in emissions_t.iter_mut().zip(all) {
            *t = d * s * h * i * f;
        }
    }

    /// Energy of a cell, kWh, where its first four factors are energy.
    pub(crate) fn energy_kwh(&self, year: usize, cell: usize) -> f64 {
        self.of(year, cell)[..4].iter().product()
    }

    /// Emissions of all cells in a year, t CO2e.
    pub(crate) fn total_t(&self, year: usize) -> f64 {
        let of_year = year * self.cells..(year + 1) * self.cells;
        let [driver, service, share, intensity, factor] = self.factors.each_ref().map(|row| &row[of_year.clone()]);
        let upper = driver.iter().zip(service).zip(share);
        let lower = intensity.iter().zip(factor);
        upper.zip(lower).map(|(((d, s), h), (i, f))| d * s * h * (i * f)).sum()
    }

    /// Lowers one factor of a run of cells in a year to a share.
    pub(crate) fn keep(&mut self, factor: usize, year: usize, cells: Range<usize>, share: f64) {
        let row = &mut self.factors[factor][year * self.cells..(year + 1) * self.cells];
        row[cells].iter_mut().for_each(|kept| *kept *= share);
    }
}
