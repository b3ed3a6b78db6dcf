//! The best plan for a block: build, solve, prove, and read the answer back.

use crate::{
    Block, CommunityError, Layout, Objective, Plan, PlanYear, Proof, Sizes,
    lp::{Certified, Ending, Limits, Solution, Solver, WarmPoint},
    model::{Ends, Model, Task, build},
    outcome::year_outcome,
    plain::plain_solution,
    relaxation::relaxations,
    resilience,
};

/// How to look for a plan.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// What is made least.
    pub objective: Objective,
    /// One bus or house by house.
    pub layout: Layout,
    /// How exact, and for how long.
    pub limits: &'a Limits,
    /// Who solves it; where left out, our interior point, its certificate checked.
    pub solver: Option<&'a dyn Solver>,
    /// A point of an earlier search for the same block with other prices.
    pub warm: Option<&'a WarmPoint>,
}

/// Distance from rows and bounds, relative to the greatest limit, that a plan may have.
const FEASIBLE: f64 = 1e-6;

/// Sizes below this are none, kW or kWh.
const NEGLIGIBLE: f64 = 1e-6;

/// Relative gap below which a finished search counts as such.
const PROVEN: f64 = 2e-6;

impl Default for Request<'_> {
    /// Least cost on one bus, to a gap of 1e-9, without limit of time.
    fn default() -> Self {
        const LIMITS: Limits = Limits { relative_gap: 1e-9, iterations: 200, stop: None };
        Self { objective: Objective::Cost, layout: Layout::OneBus, limits: &LIMITS, solver: None, warm: None }
    }
}

impl Request<'_> {
    /// Who solves it.
    pub(crate) fn solver(&self) -> &dyn Solver {
        self.solver.unwrap_or(&Certified)
    }
}

/// Finds sizes and dispatch of `block` over all `years` at once, whose sizes are the same.
///
/// # Errors
/// Bad keys and series by name; [`CommunityError::Impossible`] with the limits that stand in the way and the least value
/// each would need; [`CommunityError::Unbounded`]; [`CommunityError::Stopped`] where time ran out before any plan was
/// found (a plan found in time is returned with its gap and `finished` false).
pub fn optimise(block: &Block, years: &[PlanYear], request: &Request) -> Result<Plan, CommunityError> {
    check(block, years, request.layout)?;
    match block.requirements.outage {
        Some(target) => resilience::optimise_with_outage(block, years, request, &target),
        None => solve(block, years, request),
    }
}

/// What given sizes cost in years that they were not made for: only the dispatch is found anew.
///
/// # Errors
/// As [`optimise`]: sizes that cannot serve a year are [`CommunityError::Impossible`] there.
pub fn judge(block: &Block, sizes: &Sizes, years: &[PlanYear], request: &Request) -> Result<Plan, CommunityError> {
    let given = block.with_sizes(sizes);
    check(&given, years, request.layout)?;
    solve(&given, years, request)
}

fn check(block: &Block, years: &[PlanYear], layout: Layout) -> Result<(), CommunityError> {
    block.validate()?;
    let fault = crate::series::fault;
    let Some(first) = years.first() else {
        return Err(fault("years", "there is none".into()));
    };
    for (index, year) in years.iter().enumerate() {
        year.series.validate(block)?;
        if year.series.len() != first.series.len() {
            return Err(fault(
                &format!("years[{index}]"),
                format!("{} steps where the first year has {}", year.series.len(), first.series.len()),
            ));
        }
        let below = block.import_prices(year.series).iter().position(|price| *price < block.export_price());
        if let Some(step) = below.filter(|_| block.grid.export.is_some()) {
            let reason = format!("step {step} is below `grid.export.price_per_kwh`: buying to sell would pay");
            return Err(fault("import_price_per_kwh", reason));
        }
        if !(year.weight > 0.0 && year.weight.is_finite()) {
            return Err(fault(&format!("years[{index}].weight"), format!("{} is not above 0", year.weight)));
        }
        let Some(homes) = block.homes.as_ref().filter(|_| layout == Layout::HouseByHouse) else { continue };
        let houses = year.series.house_load_kw.len();
        if houses == 0 {
            return Err(fault("house_load_kw", "a plan house by house needs the load of each house".into()));
        }
        if homes.equipment.len() > 1 && homes.equipment.len() != houses {
            let reason = format!("{houses} loads for {} entries of `homes.equipment`", homes.equipment.len());
            return Err(fault("house_load_kw", reason));
        }
    }
    if layout == Layout::HouseByHouse && block.homes.is_none() {
        return Err(fault("house_load_kw", "a plan house by house needs [homes] in the block".into()));
    }
    Ok(())
}

/// Solves a task whose input is checked.
pub(crate) fn solve(block: &Block, years: &[PlanYear], request: &Request) -> Result<Plan, CommunityError> {
    let task =
        Task { block, years, layout: request.layout, objective: request.objective, ends: Ends::Cyclic, loosened: None };
    let model = build(&task);
    let mut solution = request.solver().solve(&model.program, request.limits, request.warm);
    if solution.ending == Ending::Stopped && solution.certificate.infeasibility > FEASIBLE {
        solution = plain_solution(&task, &model, &solution).unwrap_or(solution);
    }
    accepted(&model, &solution).map_err(|refusal| match refusal {
        CommunityError::Impossible(_) => CommunityError::Impossible(relaxations(&task, request)),
        other => other,
    })?;
    Ok(read_plan(&task, &model, solution))
}

/// Whether a solution is a plan, and why not.
pub(crate) fn accepted(model: &Model, solution: &Solution) -> Result<(), CommunityError> {
    let proof = &solution.certificate;
    let unproven = CommunityError::Unproven { gap: proof.gap(), infeasibility: proof.infeasibility };
    match solution.ending {
        Ending::Optimal if proof.infeasibility <= FEASIBLE && proof.gap() <= PROVEN => {
            // A plan at a ceiling is no plan: the cost fell until the end of the world.
            let at_ceiling = model.open_columns().any(|column| {
                let k = column.0;
                model.program.upper[k].is_infinite() && solution.amount[k] > 0.999 * model.program.ceiling[k]
            });
            if at_ceiling { Err(CommunityError::Unbounded) } else { Ok(()) }
        }
        Ending::Stopped if proof.infeasibility <= FEASIBLE => Ok(()),
        Ending::Stopped => Err(CommunityError::Stopped),
        Ending::Infeasible => Err(CommunityError::Impossible(Vec::new())),
        Ending::Unbounded => Err(CommunityError::Unbounded),
        Ending::Optimal | Ending::Stalled => Err(unproven),
    }
}

fn read_plan(task: &Task, model: &Model, solution: Solution) -> Plan {
    let block = task.block;
    // An interior point only comes near to nothing; a plant of a milligram would be a poor bound of the next programme.
    let whole = |size: f64| if size < NEGLIGIBLE { 0.0 } else { size };
    let at = |column: Option<crate::lp::Column>| column.map(|column| whole(solution.amount[column.0]));
    let sizes = Sizes {
        pv_kw: at(model.pv).or(block.pv.and_then(|pv| pv.max_kw)).unwrap_or(0.0),
        battery_kwh: at(model.battery_energy).or(block.battery.and_then(|b| b.max_kwh)).unwrap_or(0.0),
        charger_kw: at(model.charger).or(block.battery.and_then(|b| b.charger.max_kw)).unwrap_or(0.0),
        discharger_kw: at(model.discharger).or(block.battery.and_then(|b| b.discharger.max_kw)).unwrap_or(0.0),
    };
    let years: Vec<_> = task
        .years
        .iter()
        .zip(&model.years)
        .map(|(year, columns)| year_outcome(task, &sizes, year, columns, &solution))
        .collect();
    let weights: f64 = task.years.iter().map(|year| year.weight).sum();
    let running: f64 =
        task.years.iter().zip(&years).map(|(year, outcome)| year.weight / weights * outcome.cost()).sum();
    let plant_cost = plant_cost(task, &sizes);
    Plan {
        objective: solution.certificate.objective + model.constant,
        cost: plant_cost + running,
        plant_cost,
        sizes,
        import_peak_kw: years.iter().map(|year| year.import_peak_kw).fold(0.0, f64::max),
        proof: Proof {
            finished: solution.ending == Ending::Optimal,
            bound: solution.certificate.bound + model.constant,
            duality_gap: solution.certificate.gap(),
            infeasibility: solution.certificate.infeasibility,
            iterations: solution.iterations,
            solver: solution.solver.to_owned(),
        },
        years,
        warm: solution.warm,
    }
}

fn plant_cost(task: &Task, sizes: &Sizes) -> f64 {
    let steps = task.years.first().map_or(0, |year| year.series.len());
    let share_of_year = steps as f64 * task.calendar().step_h() / crate::HOURS_PER_YEAR as f64;
    let pv = task.block.pv.map_or(0.0, |pv| pv.cost_per_kw_year * sizes.pv_kw);
    let battery = task.block.battery.map_or(0.0, |battery| {
        battery.cost_per_kwh_year * sizes.battery_kwh
            + battery.charger.cost_per_kw_year * sizes.charger_kw
            + battery.discharger.cost_per_kw_year * sizes.discharger_kw
    });
    share_of_year * (pv + battery)
}
