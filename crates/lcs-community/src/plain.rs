//! A plan that needs no search: the least plant, no storage, the grid for the rest. It stands in where time ends before
//! the search has a plan that can be run.

use crate::{
    PlanYear,
    lp::{Certificate, Column, Ending, Solution},
    model::{Model, Task, YearColumns},
};

/// A solution in place of one that was stopped too early, with the bound that the search had reached; none where cars,
/// tanks or homes must be served by some rule.
pub(crate) fn plain_solution(task: &Task, model: &Model, stopped: &Solution) -> Option<Solution> {
    let block = task.block;
    if !block.vehicles.is_empty() || block.hot_water.is_some() || model.years.iter().any(|year| !year.homes.is_empty())
    {
        return None;
    }
    let program = &model.program;
    let mut amount = program.lower.clone();
    let installed = block.pv.map_or(0.0, |pv| pv.min_kw);
    for (year, columns) in task.years.iter().zip(&model.years) {
        serve(task, year, columns, installed, &mut amount);
    }
    let price = if stopped.price.is_empty() { vec![0.0; program.rows()] } else { stopped.price.clone() };
    let mut certificate = Certificate::of(program, &amount, &price);
    let free = Certificate::of(program, &amount, &vec![0.0; program.rows()]);
    certificate.bound = certificate.bound.max(free.bound);
    Some(Solution {
        solver: stopped.solver,
        ending: Ending::Stopped,
        amount,
        price,
        certificate,
        iterations: stopped.iterations,
        warm: None,
    })
}

fn serve(task: &Task, year: &PlanYear, columns: &YearColumns, installed_kw: f64, amount: &mut [f64]) {
    let grid = &task.block.grid;
    let most_export = grid.export.map_or(0.0, |export| export.max_kw.unwrap_or(f64::INFINITY));
    for (step, &load) in year.series.load_kw.iter().enumerate() {
        let sun = columns.pv[step].map_or(0.0, |_| installed_kw * year.series.pv_kw_per_kwp[step]);
        let (used, export) = (sun.min(load), (sun - load).clamp(0.0, most_export));
        let import = (load - used) / (1.0 - grid.loss_share);
        let mut set = |column: Option<&Column>, value: f64| {
            if let Some(column) = column {
                amount[column.0] = value;
            }
        };
        set(columns.import.get(step), import);
        set(columns.export.get(step), export);
        set(columns.pv[step].as_ref(), used + export);
        let period = columns
            .peaks
            .iter()
            .position(|(period, _)| columns.peaks.len() == 1 || *period == task.calendar().month(step));
        if let Some((_, peak)) = period.and_then(|at| columns.peaks.get(at)) {
            amount[peak.0] = amount[peak.0].max(import);
        }
    }
}
