//! A programme as an interior point wants it: equalities only, every column from 0 up, fixed columns taken out.

use super::{LinearProgram, Sense};
use std::ops::Range;

/// A column of more entries than this is stretched.
const LONG_COLUMN: usize = 24;

/// Entries of one piece of a stretched column.
const PIECE: usize = 6;

/// `minimise c·x` with `A x = b` and `0 ≤ x ≤ u`, in which costs and right-hand sides are scaled to size one.
pub(crate) struct StandardForm {
    start: Vec<usize>,
    pub(crate) row: Vec<usize>,
    pub(crate) value: Vec<f64>,
    pub(crate) cost: Vec<f64>,
    pub(crate) upper: Vec<f64>,
    pub(crate) limit: Vec<f64>,
    /// Column of the programme behind each structural column; slacks follow them.
    origin: Vec<usize>,
    /// Where each structural column begins here.
    first_piece: Vec<usize>,
    cost_scale: f64,
    limit_scale: f64,
}

impl StandardForm {
    pub(crate) fn of(program: &LinearProgram) -> Self {
        let free = |k: &usize| program.upper[*k] > program.lower[*k];
        let origin: Vec<usize> = (0..program.columns()).filter(free).collect();
        let shift = program.activity(&program.lower);
        let mut limit: Vec<f64> = program.limit.iter().zip(&shift).map(|(limit, shift)| limit - shift).collect();
        let cost_scale = largest(origin.iter().map(|&k| program.cost[k]));
        let limit_scale = largest(limit.iter().copied());
        let mut form = Self {
            start: vec![0],
            row: Vec::new(),
            value: Vec::new(),
            cost: Vec::new(),
            upper: Vec::new(),
            limit: Vec::new(),
            first_piece: Vec::new(),
            origin,
            cost_scale,
            limit_scale,
        };
        for index in 0..form.origin.len() {
            let k = form.origin[index];
            let upper = (program.upper[k] - program.lower[k]) / limit_scale;
            form.first_piece.push(form.columns());
            form.stretch(&program.column(k).collect::<Vec<_>>(), program.cost[k] / cost_scale, upper, &mut limit);
        }
        for (at, _) in program.sense.iter().enumerate().filter(|(_, sense)| **sense == Sense::AtMost) {
            form.push(&[(at, 1.0)], 0.0, f64::INFINITY);
        }
        form.limit = limit.into_iter().map(|limit| limit / limit_scale).collect();
        form
    }

    /// Adds a column; a long one as a chain of pieces of equal value, each with a few of its entries.
    fn stretch(&mut self, entries: &[(usize, f64)], cost: f64, upper: f64, limit: &mut Vec<f64>) {
        if entries.len() <= LONG_COLUMN {
            return self.push(entries, cost, upper);
        }
        let pieces = entries.len().div_ceil(PIECE);
        let first_link = limit.len();
        limit.resize(first_link + pieces - 1, 0.0);
        for (index, piece) in entries.chunks(PIECE).enumerate() {
            let mut piece = piece.to_vec();
            if index > 0 {
                piece.push((first_link + index - 1, -1.0));
            }
            if index + 1 < pieces {
                piece.push((first_link + index, 1.0));
            }
            self.push(&piece, cost / pieces as f64, if index == 0 { upper } else { f64::INFINITY });
        }
    }

    fn push(&mut self, entries: &[(usize, f64)], cost: f64, upper: f64) {
        self.row.extend(entries.iter().map(|entry| entry.0));
        self.value.extend(entries.iter().map(|entry| entry.1));
        self.start.push(self.row.len());
        self.cost.push(cost);
        self.upper.push(upper);
    }

    pub(crate) fn rows(&self) -> usize {
        self.limit.len()
    }

    pub(crate) fn columns(&self) -> usize {
        self.cost.len()
    }

    /// Positions of the entries of a column.
    pub(crate) fn entries(&self, k: usize) -> Range<usize> {
        self.start[k]..self.start[k + 1]
    }

    /// `r − A x` into `r`.
    pub(crate) fn subtract_product(&self, x: &[f64], r: &mut [f64]) {
        for (k, &amount) in x.iter().enumerate() {
            for at in self.entries(k) {
                r[self.row[at]] -= self.value[at] * amount;
            }
        }
    }

    /// Component `k` of `Aᵀ y`.
    pub(crate) fn transposed(&self, k: usize, y: &[f64]) -> f64 {
        self.entries(k).map(|at| self.value[at] * y[self.row[at]]).sum()
    }

    /// Columns and prices in the programme's own units.
    pub(crate) fn restore(&self, program: &LinearProgram, x: &[f64], y: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let mut amount = program.lower.clone();
        for (&k, &piece) in self.origin.iter().zip(&self.first_piece) {
            amount[k] = (amount[k] + x.get(piece).copied().unwrap_or(0.0) * self.limit_scale).min(program.upper[k]);
        }
        (amount, y.iter().take(program.rows()).map(|y| y * self.cost_scale).collect())
    }
}

fn largest(values: impl Iterator<Item = f64>) -> f64 {
    let largest = values.fold(0.0_f64, |largest, value| largest.max(value.abs()));
    if largest > 0.0 { largest } else { 1.0 }
}
