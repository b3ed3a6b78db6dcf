//! Where the parts of a block went in the programme.

use super::Limit;
use crate::lp::{Column, ColumnSpec, LinearProgram, Row};

/// A programme and where its parts are.
pub(crate) struct Model {
    pub program: LinearProgram,
    pub pv: Option<Column>,
    pub battery_energy: Option<Column>,
    pub charger: Option<Column>,
    pub discharger: Option<Column>,
    pub years: Vec<YearColumns>,
    /// Limits that bind nothing but their own column, with their values.
    pub limits: Vec<(Limit, Column, f64)>,
    /// Cost that no plan can change.
    pub constant: f64,
}

impl Model {
    /// Columns that only their cost keeps finite: sizes, and trade with the grid.
    pub(crate) fn open_columns(&self) -> impl Iterator<Item = Column> + '_ {
        let sizes = [self.pv, self.battery_energy, self.charger, self.discharger].into_iter().flatten();
        sizes.chain(self.years.iter().flat_map(|year| year.import.iter().chain(&year.export).copied()))
    }
}

/// Columns of one year, step by step.
#[derive(Default)]
pub(crate) struct YearColumns {
    pub weight: f64,
    /// Step of the first row.
    pub first_step: u32,
    pub balance: Vec<Row>,
    pub import: Vec<Column>,
    pub export: Vec<Column>,
    pub pv: Vec<Option<Column>>,
    /// Battery, cars, tank.
    pub stores: Vec<StoreColumns>,
    /// Greatest import of each period, and its period.
    pub peaks: Vec<(usize, Column)>,
    pub homes: Vec<HomeColumns>,
}

/// Columns of one store, step by step. Powers are kW, energies at the end of the step kWh.
#[derive(Default, Clone)]
pub(crate) struct StoreColumns {
    pub charge: Vec<Option<Column>>,
    pub discharge: Vec<Option<Column>>,
    pub energy: Vec<Column>,
}

/// Columns of one home, step by step.
#[derive(Default)]
pub(crate) struct HomeColumns {
    pub pv: Vec<Option<Column>>,
    pub battery: StoreColumns,
    pub up: Vec<Column>,
    pub down: Vec<Column>,
}

/// A size shared by many steps, whose column is added when all its entries are known.
pub(crate) struct Shared {
    spec: ColumnSpec,
    entries: Vec<(Row, f64)>,
}

impl Shared {
    pub(crate) fn new(spec: ColumnSpec) -> Self {
        Self { spec, entries: Vec::new() }
    }

    /// `part ≤ share · size`: gives the entry of `part`.
    pub(crate) fn bounds(&mut self, program: &mut LinearProgram, share: f64) -> (Row, f64) {
        let row = program.add_row(crate::lp::Sense::AtMost, 0.0);
        self.entries.push((row, -share));
        (row, 1.0)
    }

    /// A value that no sensible part exceeds.
    pub(crate) fn ceiling(&self) -> f64 {
        self.spec.ceiling.min(self.spec.upper)
    }

    pub(crate) fn add(self, program: &mut LinearProgram) -> Column {
        program.add_column(self.spec, &self.entries)
    }
}

/// A size that is given, or to be found.
pub(crate) enum Size<'a> {
    Given(f64),
    Sought(&'a mut Shared),
}

impl Size<'_> {
    /// Bounds of a part of it and, where it is sought, the entry that ties the part to it.
    pub(crate) fn part(&mut self, program: &mut LinearProgram, share: f64) -> (ColumnSpec, Option<(Row, f64)>) {
        match self {
            Self::Given(value) => (ColumnSpec::up_to(share * *value), None),
            Self::Sought(shared) => {
                let ceiling = share * shared.ceiling();
                (ColumnSpec::open(ceiling), Some(shared.bounds(program, share)))
            }
        }
    }
}
