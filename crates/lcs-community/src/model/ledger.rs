//! A limit on a sum over the year, day by day: as one row it would tie every hour to every other.

use crate::lp::{Column, ColumnSpec, LinearProgram, Row, Sense};

/// Running sum of what is entered into each day's row.
pub(crate) struct Ledger {
    days: Vec<Row>,
}

impl Ledger {
    /// Opens a row for each day of `steps` steps from `first_step` on; a day ends with its last step.
    pub(crate) fn open(program: &mut LinearProgram, first_step: u32, steps: usize, steps_per_day: usize) -> Self {
        let end = |day: usize| first_step + ((day + 1) * steps_per_day - 1) as u32;
        let row = |day: usize| program.add_row_of_step(end(day), Sense::Equal, 0.0);
        Self { days: (0..steps / steps_per_day).map(row).collect() }
    }

    /// The entry that adds `amount` of a column to a day.
    pub(crate) fn entry(&self, day: usize, amount: f64) -> (Row, f64) {
        (self.days[day], amount)
    }

    /// Closes it: the last running sum is the column returned, at most `limit`.
    pub(crate) fn close(self, program: &mut LinearProgram, limit: f64, cost: f64, ceiling: f64) -> Option<Column> {
        let mut last = None;
        for (index, &day) in self.days.iter().enumerate() {
            let mut entries = vec![(day, -1.0)];
            entries.extend(self.days.get(index + 1).map(|&next| (next, 1.0)));
            let is_last = index + 1 == self.days.len();
            let spec = ColumnSpec {
                cost: if is_last { cost } else { 0.0 },
                lower: 0.0,
                upper: if is_last { limit } else { f64::INFINITY },
                ceiling,
            };
            last = Some(program.add_column(spec, &entries));
        }
        last
    }
}
