//! When no plan meets all limits: which limit stands in the way, and how little more of it would do.

use crate::{
    CommunityError, Limit, Objective, Request,
    lp::{Clarabel, Ending, Solution, Solver},
    model::{Ends, Model, Task, build},
    optimise::accepted,
};
use rayon::prelude::*;
use serde::{Serialize, Serializer};

/// A limit that stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Relaxation {
    /// The limit.
    #[serde(serialize_with = "key")]
    pub limit: Limit,
    /// Its value in the block.
    pub asked: f64,
    /// The least value with which, all other limits kept, a plan exists.
    pub needed: f64,
}

impl Relaxation {
    /// How far the limit must move, relative to itself.
    #[must_use]
    pub fn change(&self) -> f64 {
        (self.needed - self.asked) / self.asked.abs().max(1e-9)
    }
}

fn key<S: Serializer>(limit: &Limit, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&limit.key())
}

/// Looks for the least value of each limit alone, the smallest relative change first; empty where no limit alone is to
/// blame.
pub(crate) fn relaxations(task: &Task, request: &Request) -> Vec<Relaxation> {
    let mut limits: Vec<(Limit, f64)> = stated_limits(task);
    limits.sort_by_key(|(limit, _)| *limit);
    let mut found: Vec<Relaxation> =
        limits.par_iter().filter_map(|&(limit, asked)| least(task, request, limit, asked)).collect();
    found.sort_by(|a, b| a.change().total_cmp(&b.change()).then(a.limit.cmp(&b.limit)));
    found
}

fn stated_limits(task: &Task) -> Vec<(Limit, f64)> {
    let block = task.block;
    let mut limits = Vec::new();
    limits.extend(block.grid.connection_kw.map(|most| (Limit::Connection, most)));
    limits.extend(block.pv.and_then(|pv| pv.max_kw).map(|most| (Limit::PvPower, most)));
    if let Some(battery) = &block.battery {
        limits.extend(battery.max_kwh.map(|most| (Limit::BatteryEnergy, most)));
        limits.extend(battery.charger.max_kw.map(|most| (Limit::ChargerPower, most)));
        limits.extend(battery.discharger.max_kw.map(|most| (Limit::DischargerPower, most)));
    }
    let steps = task.years.first().map_or(0, |year| year.series.len());
    let share_of_year = steps as f64 * task.calendar().step_h() / crate::HOURS_PER_YEAR as f64;
    if let (Some(share), Some(year)) = (block.requirements.min_local_share, task.years.first()) {
        limits.push((Limit::GridEnergy, (1.0 - share) * block.consumption_kwh(year.series)));
    }
    limits.extend(block.requirements.max_carbon_kg_year.map(|most| (Limit::Carbon, most * share_of_year)));
    for (group, cars) in block.vehicles.iter().enumerate() {
        limits.push((Limit::VehicleCharging(group), f64::from(cars.count) * cars.charge_kw));
    }
    if let Some(water) = &block.hot_water {
        limits.push((Limit::HeatPump, water.heat_pump_kw));
        limits.push((Limit::Tank, water.tank_kwh));
    }
    limits
}

fn least(task: &Task, request: &Request, limit: Limit, asked: f64) -> Option<Relaxation> {
    let objective = Objective::Cost;
    let loosened = Task { loosened: Some(limit), ends: Ends::Cyclic, objective, ..*task };
    let model = build(&loosened);
    let solved =
        |solver: &dyn Solver| Some(solver.solve(&model.program, request.limits, None)).filter(|s| usable(&model, s));
    // Programmes without a cost of their own are hard on the faster solver; the other one takes over.
    let solution = solved(request.solver()).or_else(|| solved(&Clarabel))?;
    let column = model.limits.iter().filter(|(kind, _, _)| *kind == limit).map(|(_, column, _)| *column);
    let needed = column.map(|column| value(&solution, column)).fold(f64::NAN, f64::max);
    let factor = if limit == Limit::Carbon { task.block.grid.carbon_kg_per_kwh } else { 1.0 };
    (needed * factor > asked * (1.0 - 1e-6)).then_some(Relaxation { limit, asked, needed: needed * factor })
}

/// Whether a point that meets all limits was found, and nothing much better can be.
fn usable(model: &Model, solution: &Solution) -> bool {
    match accepted(model, solution) {
        Ok(()) => true,
        Err(CommunityError::Unproven { infeasibility, .. }) => {
            infeasibility < 1e-7 && solution.ending == Ending::Optimal
        }
        Err(_) => false,
    }
}

fn value(solution: &Solution, column: crate::lp::Column) -> f64 {
    solution.amount.get(column.0).copied().unwrap_or(f64::NAN)
}
