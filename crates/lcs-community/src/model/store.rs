//! A store on a bus: a battery, a group of cars, a tank, a home's battery. To the bus they are all the same.

use super::columns::{Size, StoreColumns};
use crate::lp::{ColumnSpec, LinearProgram, Row, Sense};

/// A store in a programme.
pub(crate) struct Store<'a> {
    pub energy: Size<'a>,
    /// Power from the bus.
    pub charge: Size<'a>,
    /// Power out of the store, on the store's side; none for a tank.
    pub discharge: Option<Size<'a>>,
    /// Energy stored per energy taken from the bus; above one for a heat pump.
    pub charge_efficiency: f64,
    /// Energy given to the bus per energy taken from the store.
    pub discharge_efficiency: f64,
    /// Share of the energy that is there a step later.
    pub retention: f64,
    /// Steps in which it is connected; all where empty.
    pub plugged: &'a [bool],
    /// Energy drawn in each step beside the bus, kWh; none where empty.
    pub draw_kwh: &'a [f64],
    /// Least energy at the end of each step, kWh; none where empty.
    pub floor_kwh: &'a [f64],
    /// Energy at the begin, kWh; where left out it begins as it ends.
    pub begin_kwh: Option<f64>,
    /// What a kWh left at the end is worth, and up to which energy.
    pub worth_per_kwh: f64,
    pub most_at_end_kwh: f64,
    pub step_h: f64,
    /// Step of its first row.
    pub first_step: u32,
}

impl Store<'_> {
    /// Adds the store to the bus whose balances are given.
    pub(crate) fn add(mut self, program: &mut LinearProgram, bus: &[Row]) -> StoreColumns {
        let steps = bus.len();
        let draw = |step: usize| self.draw_kwh.get(step).copied().unwrap_or(0.0);
        let states: Vec<Row> = (0..steps)
            .map(|step| {
                let begin = if step == 0 { self.begin_kwh.map_or(0.0, |energy| self.retention * energy) } else { 0.0 };
                program.add_row_of_step(self.first_step + step as u32, Sense::Equal, begin - draw(step))
            })
            .collect();
        let mut columns = StoreColumns::default();
        for step in 0..steps {
            let plugged = self.plugged.get(step).copied().unwrap_or(true);
            let gain = self.charge_efficiency * self.step_h;
            let charge = plugged.then(|| flow(program, &mut self.charge, &[(bus[step], -1.0), (states[step], -gain)]));
            columns.charge.push(charge);
            let discharge = self.discharge.as_mut().filter(|_| plugged).map(|size| {
                flow(program, size, &[(bus[step], self.discharge_efficiency), (states[step], self.step_h)])
            });
            columns.discharge.push(discharge);
            columns.energy.push(self.add_energy(program, &states, step));
        }
        columns
    }

    fn add_energy(&mut self, program: &mut LinearProgram, states: &[Row], step: usize) -> crate::lp::Column {
        let floor = self.floor_kwh.get(step).copied().unwrap_or(0.0);
        let (spec, tie) = self.energy.part(program, 1.0);
        let last = step + 1 == states.len();
        let mut entries = vec![(states[step], 1.0)];
        if !last {
            entries.push((states[step + 1], -self.retention));
        } else if self.begin_kwh.is_none() {
            entries.push((states[0], -self.retention));
        }
        entries.extend(tie);
        let cost = if last && self.begin_kwh.is_some() { -self.worth_per_kwh } else { 0.0 };
        let upper = if last { spec.upper.min(self.most_at_end_kwh.max(floor)) } else { spec.upper };
        program.add_column(ColumnSpec { lower: floor.min(spec.upper), upper, cost, ..spec }, &entries)
    }
}

fn flow(program: &mut LinearProgram, size: &mut Size, entries: &[(Row, f64)]) -> crate::lp::Column {
    let (spec, tie) = size.part(program, 1.0);
    let entries: Vec<_> = entries.iter().copied().chain(tie).collect();
    program.add_column(spec, &entries)
}
