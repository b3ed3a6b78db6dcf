//! A linear programme as arrays: columns with bounds, rows with a sense, the matrix by columns.

/// Which side a row may fall to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// The row equals its right-hand side.
    Equal,
    /// The row is at most its right-hand side.
    AtMost,
}

/// Position of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row(pub(crate) usize);

/// Position of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column(pub(crate) usize);

/// Minimise `cost · x` subject to `A x = b` or `A x ≤ b` by row, and `lower ≤ x ≤ upper`.
///
/// Every column has a `ceiling` beside its upper bound: a value which no sensible plan exceeds, finite even where the
/// upper bound is not. It binds no solver; it makes every vector of prices a bound on the cost
/// ([`Certificate`](super::Certificate)).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LinearProgram {
    pub(crate) cost: Vec<f64>,
    pub(crate) lower: Vec<f64>,
    pub(crate) upper: Vec<f64>,
    pub(crate) ceiling: Vec<f64>,
    pub(crate) start: Vec<usize>,
    pub(crate) row: Vec<usize>,
    pub(crate) value: Vec<f64>,
    pub(crate) sense: Vec<Sense>,
    pub(crate) limit: Vec<f64>,
    /// The step that each row is of.
    pub(crate) step: Vec<u32>,
}

/// Bounds and cost of a column before its entries are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ColumnSpec {
    /// Cost of one unit.
    pub cost: f64,
    /// Least value, finite.
    pub lower: f64,
    /// Greatest value, infinite where there is none.
    pub upper: f64,
    /// A finite value above which no sensible plan goes.
    pub ceiling: f64,
}

impl ColumnSpec {
    /// A column from 0 to `upper`, with the same ceiling.
    #[must_use]
    pub fn up_to(upper: f64) -> Self {
        Self { cost: 0.0, lower: 0.0, upper, ceiling: upper }
    }

    /// A column from 0 without upper bound.
    #[must_use]
    pub fn open(ceiling: f64) -> Self {
        Self { cost: 0.0, lower: 0.0, upper: f64::INFINITY, ceiling }
    }

    /// The same with a cost for each unit.
    #[must_use]
    pub fn costing(self, cost: f64) -> Self {
        Self { cost, ..self }
    }
}

impl LinearProgram {
    /// Without rows and columns.
    #[must_use]
    pub fn new() -> Self {
        Self { start: vec![0], ..Self::default() }
    }

    /// Number of columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.cost.len()
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.limit.len()
    }

    /// Number of entries of the matrix.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.value.len()
    }

    /// Adds a row; entries come with the columns.
    pub fn add_row(&mut self, sense: Sense, limit: f64) -> Row {
        self.add_row_of_step(u32::MAX, sense, limit)
    }

    /// Adds a row of a step of time. Solvers that know the chain of steps eliminate rows in this order; the answer is the
    /// same without it.
    pub fn add_row_of_step(&mut self, step: u32, sense: Sense, limit: f64) -> Row {
        self.sense.push(sense);
        self.limit.push(limit);
        self.step.push(step);
        Row(self.limit.len() - 1)
    }

    /// Adds a column with its entries. A row may be named twice; the entries add up.
    pub fn add_column(&mut self, spec: ColumnSpec, entries: &[(Row, f64)]) -> Column {
        let begin = self.row.len();
        self.cost.push(spec.cost);
        self.lower.push(spec.lower);
        self.upper.push(spec.upper);
        self.ceiling.push(spec.ceiling.min(spec.upper).max(spec.lower));
        // A long column names no row twice, and looking for it would cost the square of its length.
        let short = entries.len() < 16;
        for &(Row(row), value) in entries.iter().filter(|(_, value)| *value != 0.0) {
            let known = || self.row[begin..].iter().position(|&known| known == row);
            if let Some(at) = short.then(known).flatten() {
                self.value[begin + at] += value;
            } else {
                self.row.push(row);
                self.value.push(value);
            }
        }
        self.start.push(self.row.len());
        Column(self.cost.len() - 1)
    }

    /// Replaces the cost of a column.
    pub fn set_cost(&mut self, column: Column, cost: f64) {
        self.cost[column.0] = cost;
    }

    /// Replaces the right-hand side of a row.
    pub fn set_limit(&mut self, row: Row, limit: f64) {
        self.limit[row.0] = limit;
    }

    /// Replaces the bounds of a column.
    pub fn set_bounds(&mut self, column: Column, lower: f64, upper: f64) {
        let Column(k) = column;
        (self.lower[k], self.upper[k]) = (lower, upper);
        self.ceiling[k] = self.ceiling[k].min(upper).max(lower);
    }

    /// Rows and values of a column.
    pub(crate) fn column(&self, k: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let range = self.start[k]..self.start[k + 1];
        self.row[range.clone()].iter().copied().zip(self.value[range].iter().copied())
    }

    /// `A x`.
    #[must_use]
    pub fn activity(&self, x: &[f64]) -> Vec<f64> {
        let mut activity = vec![0.0; self.rows()];
        for (k, &amount) in x.iter().enumerate() {
            for (row, value) in self.column(k) {
                activity[row] += value * amount;
            }
        }
        activity
    }
}
