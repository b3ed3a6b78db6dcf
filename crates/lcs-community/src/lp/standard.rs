//! A programme as an interior point wants it: few rows, every column from 0 up, what all hours share set apart.
//!
//! ```text
//! minimise  c·x    with    A x = b,    0 ≤ x,    x + v = u + f·s,    0 ≤ v
//! ```
//!
//! A size or a peak `s` bounds a power in each hour, `p ≤ f·s`. Such a row is no row here: it is a bound that moves with
//! the shared column, its distance `v` is kept beside the power, and its price is that of the bound. What is left are the
//! balances and the chains of energies.
//!
//! # Source
//! Schrage, Implicit representation of variable upper bounds in linear programming, Math. Program. Study 4 (1975)
//! 118–132, doi:10.1007/BFb0120714; Todd, Exploiting special structure in Karmarkar's linear programming algorithm,
//! Math. Program. 41 (1988) 97–113, doi:10.1007/BF01580755.

use super::{LinearProgram, Sense};
use std::ops::Range;

/// A column that bounds at least so many others is set apart.
const SHARED_BY: usize = 8;

/// Most columns set apart: their cost grows with the square of their number. Further ones are stretched.
const MOST_SHARED: usize = 32;

/// A column of more entries than this is stretched.
const LONG_COLUMN: usize = 24;

/// Entries of one piece of a stretched column.
const PIECE: usize = 6;

/// Nowhere.
const NONE: usize = usize::MAX;

/// Columns in the order: with an upper bound, without one, shared. Costs and right-hand sides are scaled to size one.
pub(super) struct StandardForm {
    start: Vec<usize>,
    row: Vec<u32>,
    value: Vec<f64>,
    pub(super) cost: Vec<f64>,
    pub(super) limit: Vec<f64>,
    /// The step of time that each row is of.
    pub(super) step: Vec<u32>,
    /// Number of columns with an upper bound; they come first.
    pub(super) bounded: usize,
    /// Number of columns that are not shared.
    pub(super) local: usize,
    /// The part `u` of each upper bound that does not move.
    pub(super) upper: Vec<f64>,
    /// Which shared column moves each upper bound, and by how much; by nothing where it is fixed.
    pub(super) mover: Vec<u32>,
    pub(super) factor: Vec<f64>,
    /// Where each column and each row of the programme went.
    column_place: Vec<usize>,
    row_place: Vec<usize>,
    /// Rows of the programme that became bounds: the row, the column bounded, its entry.
    bounds: Vec<(usize, usize, f64)>,
    cost_scale: f64,
    limit_scale: f64,
}

impl StandardForm {
    pub(super) fn of(program: &LinearProgram) -> Self {
        let parts = Parts::of(program);
        let shift = program.activity(&program.lower);
        let mut limit: Vec<f64> = program.limit.iter().zip(&shift).map(|(limit, shift)| limit - shift).collect();
        let cost_scale = largest((0..program.columns()).filter(|&k| parts.free(k)).map(|k| program.cost[k]));
        let limit_scale = largest(limit.iter().copied());
        limit.iter_mut().for_each(|limit| *limit /= limit_scale);
        let mut row_place = vec![NONE; program.rows()];
        let (mut kept, mut step) = (Vec::new(), Vec::new());
        for row in (0..program.rows()).filter(|&row| !parts.is_bound[row]) {
            row_place[row] = kept.len();
            kept.push(limit[row]);
            step.push(program.step[row]);
        }
        let mut form = Self {
            start: vec![0],
            row: Vec::with_capacity(program.entries()),
            value: Vec::with_capacity(program.entries()),
            cost: Vec::new(),
            limit: kept,
            step,
            bounded: 0,
            local: 0,
            upper: Vec::new(),
            mover: Vec::new(),
            factor: Vec::new(),
            column_place: vec![NONE; program.columns()],
            row_place,
            bounds: Vec::new(),
            cost_scale,
            limit_scale,
        };
        let room = |k: usize| (program.upper[k] - program.lower[k]) / limit_scale;
        form.add_bounded(program, &parts, &limit, room);
        form.bounded = form.columns();
        let capped = form.add_open(program, &parts, room);
        form.add_slack_and_shared(program, &parts, room, capped);
        form
    }

    /// Columns without upper bound, and long ones, stretched. Returns the rows that cap the latter.
    fn add_open(&mut self, program: &LinearProgram, parts: &Parts, room: impl Fn(usize) -> f64) -> Vec<(usize, f64)> {
        let open = |k: &usize| parts.free(*k) && parts.bound[*k].is_none() && parts.shared_at[*k] == NONE;
        let mut capped = Vec::new();
        for k in (0..program.columns()).filter(open).filter(|&k| parts.long(k) || room(k).is_infinite()) {
            self.column_place[k] = self.columns();
            let cap = self.cap(room(k));
            let entries: Vec<_> = self.kept_entries(program, k).chain(cap).collect();
            self.stretch(&entries, program.cost[k] / self.cost_scale);
            capped.extend(cap);
        }
        capped
    }

    /// Slacks of the inequalities that stayed rows, and at last the shared columns, capped by rows.
    fn add_slack_and_shared(
        &mut self,
        program: &LinearProgram,
        parts: &Parts,
        room: impl Fn(usize) -> f64,
        mut capped: Vec<(usize, f64)>,
    ) {
        let caps: Vec<_> = parts.shared.iter().map(|&k| self.cap(room(k))).collect();
        capped.extend(caps.iter().flatten());
        for row in (0..program.rows()).filter(|&row| program.sense[row] == Sense::AtMost) {
            if self.row_place[row] != NONE {
                self.push([(self.row_place[row], 1.0)], 0.0);
            }
        }
        capped.into_iter().for_each(|entry| self.push([entry], 0.0));
        self.step.resize(self.rows(), u32::MAX);
        self.local = self.columns();
        for (&k, cap) in parts.shared.iter().zip(caps) {
            self.column_place[k] = self.columns();
            let entries: Vec<_> = self.kept_entries(program, k).chain(cap).collect();
            self.push(entries, program.cost[k] / self.cost_scale);
        }
    }

    /// The entry in a row of its own for a column without place for an upper bound.
    fn cap(&mut self, room: f64) -> Option<(usize, f64)> {
        room.is_finite().then(|| {
            self.limit.push(room);
            (self.limit.len() - 1, 1.0)
        })
    }

    /// Columns whose upper bound is a number or moves with a shared column.
    fn add_bounded(&mut self, program: &LinearProgram, parts: &Parts, limit: &[f64], room: impl Fn(usize) -> f64) {
        for k in (0..program.columns()).filter(|&k| parts.free(k) && parts.shared_at[k] == NONE && !parts.long(k)) {
            let bound = parts.bound[k];
            if bound.is_none() && room(k).is_infinite() {
                continue;
            }
            self.column_place[k] = self.columns();
            if let Some(Bound { row, own, shared, entry }) = bound {
                self.bounds.push((row, self.columns(), own));
                self.upper.push(limit[row] / own);
                self.mover.push(parts.shared_at[shared] as u32);
                self.factor.push(-entry / own);
            } else {
                self.upper.push(room(k));
                self.mover.push(0);
                self.factor.push(0.0);
            }
            let entries: Vec<_> = self.kept_entries(program, k).collect();
            self.push(entries, program.cost[k] / self.cost_scale);
        }
    }

    /// Entries of a column of the programme in rows that stayed rows.
    fn kept_entries<'a>(
        &'a self,
        program: &'a LinearProgram,
        k: usize,
    ) -> impl Iterator<Item = (usize, f64)> + 'a + use<'a> {
        let place = |(row, value): (usize, f64)| (self.row_place[row], value);
        program.column(k).map(place).filter(|entry| entry.0 != NONE)
    }

    /// Adds a column; a long one as a chain of pieces of equal value, each with a few of its entries.
    fn stretch(&mut self, entries: &[(usize, f64)], cost: f64) {
        if entries.len() <= LONG_COLUMN {
            return self.push(entries.iter().copied(), cost);
        }
        let pieces = entries.len().div_ceil(PIECE);
        let first_link = self.limit.len();
        self.limit.resize(first_link + pieces - 1, 0.0);
        for (index, piece) in entries.chunks(PIECE).enumerate() {
            let before = (index > 0).then(|| (first_link + index - 1, -1.0));
            let after = (index + 1 < pieces).then_some((first_link + index, 1.0));
            self.push(piece.iter().copied().chain(before).chain(after), cost / pieces as f64);
        }
    }

    fn push(&mut self, entries: impl IntoIterator<Item = (usize, f64)>, cost: f64) {
        for (row, value) in entries {
            self.row.push(row as u32);
            self.value.push(value);
        }
        self.start.push(self.row.len());
        self.cost.push(cost);
    }

    pub(super) fn rows(&self) -> usize {
        self.limit.len()
    }

    pub(super) fn columns(&self) -> usize {
        self.cost.len()
    }

    /// Number of shared columns.
    pub(super) fn shared(&self) -> usize {
        self.columns() - self.local
    }

    /// Rows and values of a column.
    pub(super) fn column(&self, k: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let range: Range<usize> = self.start[k]..self.start[k + 1];
        self.row[range.clone()].iter().map(|&row| row as usize).zip(self.value[range].iter().copied())
    }

    /// Adds `amount` of column `k` to `rows`.
    pub(super) fn scatter(&self, k: usize, amount: f64, rows: &mut [f64]) {
        for (row, value) in self.column(k) {
            rows[row] += value * amount;
        }
    }

    /// Component `k` of `Aᵀ y`.
    pub(super) fn transposed(&self, k: usize, y: &[f64]) -> f64 {
        self.column(k).map(|(row, value)| value * y[row]).sum()
    }

    /// Columns and prices in the programme's own units, from columns `x`, prices `y` of rows and `w` of upper bounds.
    pub(super) fn restore(&self, program: &LinearProgram, x: &[f64], y: &[f64], w: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let mut amount = program.lower.clone();
        for (k, amount) in amount.iter_mut().enumerate() {
            if let Some(x) = x.get(self.column_place[k]) {
                *amount = (*amount + x * self.limit_scale).min(program.upper[k]);
            }
        }
        let mut price: Vec<f64> =
            self.row_place.iter().map(|&place| y.get(place).map_or(0.0, |y| y * self.cost_scale)).collect();
        for &(row, column, entry) in &self.bounds {
            price[row] = -w[column] * self.cost_scale / entry;
        }
        (amount, price)
    }
}

/// Which columns are shared, and which rows are bounds that move with them.
struct Parts<'a> {
    program: &'a LinearProgram,
    /// Shared columns, and the place of each column among them.
    shared: Vec<usize>,
    shared_at: Vec<usize>,
    /// Which rows are bounds, and the bound of each column.
    is_bound: Vec<bool>,
    bound: Vec<Option<Bound>>,
}

/// A row `own · p + entry · s ≤ limit` that bounds a column `p` by the column `shared`.
#[derive(Clone, Copy)]
struct Bound {
    row: usize,
    own: f64,
    shared: usize,
    entry: f64,
}

impl<'a> Parts<'a> {
    fn of(program: &'a LinearProgram) -> Self {
        let mut parts = Self {
            program,
            shared: Vec::new(),
            shared_at: vec![NONE; program.columns()],
            is_bound: vec![false; program.rows()],
            bound: vec![None; program.columns()],
        };
        let pairs = parts.pairs();
        let mut shares = vec![0_usize; program.columns()];
        pairs.iter().flatten().flatten().for_each(|entry| shares[entry.0] += 1);
        let mut shared: Vec<usize> = (0..program.columns()).filter(|&k| shares[k] >= SHARED_BY).collect();
        shared.sort_by_key(|&k| (std::cmp::Reverse(shares[k]), k));
        shared.truncate(MOST_SHARED);
        shared.iter().enumerate().for_each(|(at, &k)| parts.shared_at[k] = at);
        parts.shared = shared;
        for (row, pair) in pairs.iter().enumerate() {
            let Some([first, second]) = *pair else { continue };
            for ((column, own), (shared, entry)) in [(first, second), (second, first)] {
                let apart = parts.shared_at[column] == NONE && parts.shared_at[shared] != NONE;
                let unbounded = program.upper[column].is_infinite() && parts.bound[column].is_none();
                if apart && own > 0.0 && unbounded && !parts.long(column) {
                    parts.is_bound[row] = true;
                    parts.bound[column] = Some(Bound { row, own, shared, entry });
                }
            }
        }
        parts
    }

    /// The two entries of each inequality that has just two.
    fn pairs(&self) -> Vec<Option<[(usize, f64); 2]>> {
        let program = self.program;
        let mut count = vec![0_u8; program.rows()];
        let mut pairs = vec![[(NONE, 0.0); 2]; program.rows()];
        for k in (0..program.columns()).filter(|&k| self.free(k)) {
            for (row, value) in program.column(k).filter(|entry| program.sense[entry.0] == Sense::AtMost) {
                count[row] = count[row].saturating_add(1);
                pairs[row] = [pairs[row][1], (k, value)];
            }
        }
        pairs.into_iter().zip(count).map(|(pair, count)| (count == 2).then_some(pair)).collect()
    }

    /// Whether a column is one: where its bounds are equal it is a number.
    fn free(&self, k: usize) -> bool {
        self.program.upper[k] > self.program.lower[k]
    }

    fn long(&self, k: usize) -> bool {
        self.shared_at[k] == NONE && self.program.start[k + 1] - self.program.start[k] > LONG_COLUMN
    }
}

fn largest(values: impl Iterator<Item = f64>) -> f64 {
    let largest = values.fold(0.0_f64, |largest, value| largest.max(value.abs()));
    if largest > 0.0 { largest } else { 1.0 }
}
