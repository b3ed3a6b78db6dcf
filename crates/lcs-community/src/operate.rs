//! Running a block day by day on forecasts, against the plan that knew the year beforehand.
//!
//! Each day at midnight the dispatch of the coming days is found on what is known then, with the peak already paid as
//! floor; the day is run with what really happens; the next midnight begins with what is left in the stores.

use crate::{
    Block, Calendar, CommunityError, DemandPeriod, Dispatch, Layout, Objective, PlanYear, Request, Series, Sizes,
    judge,
    lp::Solution,
    model::{Ends, Model, Task, build},
    optimise::accepted,
    outcome::{dispatch, store_names},
    plan::StoreDispatch,
    series::fault,
};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

/// Told of each day that is run; a break ends the run.
pub type OnDay<'a> = &'a dyn Fn(usize, usize) -> ControlFlow<()>;

/// What is known of the days to come. Prices are known; loads and sun are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forecast {
    /// All.
    Perfect,
    /// Every day will be as the last known one.
    Yesterday,
    /// Every day will be as the last known one of its weekday.
    LastWeek,
}

/// A block, its sizes, and how it is run.
#[derive(Clone, Copy)]
pub struct OperationInput<'a> {
    /// The block.
    pub block: &'a Block,
    /// Sizes of the shared plant.
    pub sizes: &'a Sizes,
    /// What really happens.
    pub actual: &'a Series,
    /// What is known beforehand.
    pub forecast: Forecast,
    /// Days looked ahead, at least 1.
    pub horizon_days: usize,
}

/// A year as it was run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Operation {
    /// Paid for energy and peaks less earned, as run.
    pub cost: f64,
    /// The same with the year known beforehand.
    pub perfect_cost: f64,
    /// Yearly cost of the plant, part of neither.
    pub plant_cost: f64,
    /// Greatest import with the year known beforehand, kW.
    pub perfect_peak_kw: f64,
    /// The same with the battery idle; none where cars or tanks must be charged by some rule.
    pub idle_cost: Option<f64>,
    /// Share of the promised saving (idle less perfect) that is reached.
    pub reached_share: Option<f64>,
    /// Greatest import, kW.
    pub import_peak_kw: f64,
    /// Part of the cost: filling the stores up to what they held at the begin, at the dearest price.
    pub refill_cost: f64,
    /// Powers as run; without bus prices.
    pub dispatch: Dispatch,
}

/// Runs a block through `actual`.
///
/// # Errors
/// Bad input by name; a day for which no dispatch exists as [`CommunityError::Series`] naming the day.
pub fn operate(input: &OperationInput, request: &Request) -> Result<Operation, CommunityError> {
    operate_watched(input, request, &|_, _| ControlFlow::Continue(()))
}

/// The same, told day by day to somebody who may break it off: `on_day` is given the days run and all days.
///
/// # Errors
/// As [`operate`]; [`CommunityError::Stopped`] where it was broken off.
pub fn operate_watched(
    input: &OperationInput,
    request: &Request,
    on_day: OnDay<'_>,
) -> Result<Operation, CommunityError> {
    if input.horizon_days == 0 {
        return Err(fault("horizon_days", "0 days ahead is no plan".into()));
    }
    let request = Request { layout: Layout::OneBus, objective: Objective::Cost, warm: None, ..*request };
    let years = [PlanYear { series: input.actual, weight: 1.0 }];
    let mut yearly = input.block.clone();
    yearly.requirements = crate::Requirements::default();
    let perfect = judge(&yearly, input.sizes, &years, &request)?;
    if request.limits.stopped() {
        return Err(CommunityError::Stopped);
    }
    let block = yearly.with_sizes(input.sizes);
    let begin: Vec<f64> =
        perfect.years[0].dispatch.stores.iter().map(|store| store.stored_kwh.last().copied().unwrap_or(0.0)).collect();
    let mut run = Run::new(input, block, begin.clone());
    let days = input.actual.len() / run.calendar.steps_per_day();
    for day in 0..days {
        if on_day(day, days).is_break() || request.limits.stopped() {
            return Err(CommunityError::Stopped);
        }
        run.day(day, &request)?;
    }
    let missing_kwh: f64 = run.stored_kwh.iter().zip(&begin).map(|(end, begin)| (begin - end).max(0.0)).sum();
    let refill_cost = missing_kwh * run.dearest();
    let cost = run.bill(&run.done) + refill_cost;
    let perfect_cost = perfect.cost - perfect.plant_cost;
    let idle_cost = run.idle_cost();
    let promised = idle_cost.map(|idle| idle - perfect_cost).filter(|promised| *promised > 1e-9 * perfect_cost.abs());
    Ok(Operation {
        cost,
        perfect_cost,
        plant_cost: perfect.plant_cost,
        perfect_peak_kw: perfect.import_peak_kw,
        idle_cost,
        reached_share: promised.zip(idle_cost).map(|(promised, idle)| (idle - cost) / promised),
        import_peak_kw: run.done.import_kw.iter().copied().fold(0.0, f64::max),
        refill_cost,
        dispatch: run.done,
    })
}

/// A year under way.
struct Run<'a> {
    input: &'a OperationInput<'a>,
    block: Block,
    calendar: Calendar,
    prices: Vec<f64>,
    begin_kwh: Vec<f64>,
    stored_kwh: Vec<f64>,
    done: Dispatch,
    /// Period and greatest import of the current demand charge.
    peak: (usize, f64),
}

impl<'a> Run<'a> {
    fn new(input: &'a OperationInput, block: Block, stored_kwh: Vec<f64>) -> Self {
        let calendar = block.calendar();
        let prices = block.import_prices(input.actual);
        let stores = store_names(&block)
            .into_iter()
            .map(|(name, _)| StoreDispatch { name, ..StoreDispatch::default() })
            .collect();
        let done = Dispatch { stores, ..Dispatch::default() };
        let begin_kwh = stored_kwh.clone();
        Self { input, block, calendar, prices, begin_kwh, stored_kwh, done, peak: (0, 0.0) }
    }

    fn day(&mut self, day: usize, request: &Request) -> Result<(), CommunityError> {
        let per_day = self.calendar.steps_per_day();
        let first = day * per_day;
        let steps = (self.input.horizon_days * per_day).min(self.input.actual.len() - first);
        let period = self.period(first);
        if self.peak.0 != period {
            self.peak = (period, 0.0);
        }
        let ahead = self.ahead(first, steps);
        let block = self.block_at(first);
        let years = [PlanYear { series: &ahead, weight: 1.0 }];
        let mean = self.prices.iter().sum::<f64>() / self.prices.len().max(1) as f64;
        let efficiency = self.block.battery.map_or(1.0, |battery| battery.discharge_efficiency);
        // At the end of the series the stores shall be as at its begin: what is missing is dear, what is over is lost.
        let at_end = first + steps == self.input.actual.len();
        let ends = Ends::Open {
            stored_kwh: self.stored_kwh.clone(),
            worth_per_kwh: if at_end { self.dearest() } else { mean * efficiency },
            most_kwh: if at_end { self.begin_kwh.clone() } else { Vec::new() },
        };
        let task = Task {
            block: &block,
            years: &years,
            layout: Layout::OneBus,
            objective: Objective::Cost,
            ends,
            loosened: None,
        };
        let model = build(&task);
        let solution = request.solver().solve(&model.program, request.limits, None);
        if request.limits.stopped() {
            return Err(CommunityError::Stopped);
        }
        accepted(&model, &solution).map_err(|error| fault(&format!("day {day}"), error.to_string()))?;
        self.run_day(first, &ahead, &planned(&task, &model, &solution));
        Ok(())
    }

    /// What a kWh into a store costs at most.
    fn dearest(&self) -> f64 {
        let price = self.prices.iter().copied().fold(0.0, f64::max);
        price / self.block.battery.map_or(1.0, |battery| battery.charge_efficiency)
    }

    fn period(&self, step: usize) -> usize {
        match self.block.grid.demand_charge {
            Some(charge) if charge.period == DemandPeriod::Month => self.calendar.month(step),
            _ => 0,
        }
    }

    /// The block as it stands at a step: its clock, and the peak already paid.
    fn block_at(&self, first: usize) -> Block {
        let mut block = self.block.clone();
        let clock = self.calendar.from_step(first);
        (block.first_day, block.first_weekday) = (clock.first_day as u32 + 1, clock.first_weekday);
        if let Some(charge) = &mut block.grid.demand_charge {
            charge.paid_kw = charge.paid_kw.max(self.peak.1);
        }
        block
    }

    /// What is thought to come.
    fn ahead(&self, first: usize, steps: usize) -> Series {
        let actual = self.input.actual;
        let back = match self.input.forecast {
            Forecast::Perfect => 0,
            Forecast::Yesterday => self.calendar.steps_per_day(),
            Forecast::LastWeek => 7 * self.calendar.steps_per_day(),
        };
        let known = |step: usize| {
            let mut step = step + actual.len();
            while back > 0 && step >= first + actual.len() {
                step -= back.min(step);
            }
            step % actual.len()
        };
        let cut = |values: &[f64]| (first..first + steps).map(|step| values[known(step)]).collect::<Vec<_>>();
        let mut ahead = actual.window(first, steps);
        (ahead.load_kw, ahead.pv_kw_per_kwp) = (cut(&actual.load_kw), cut(&actual.pv_kw_per_kwp));
        ahead.house_load_kw.clear();
        ahead
    }

    fn run_day(&mut self, first: usize, ahead: &Series, plan: &Dispatch) {
        let step_h = self.calendar.step_h();
        let paid = self.block.grid.demand_charge.map_or(f64::INFINITY, |charge| charge.paid_kw);
        let planned_peak = plan.import_kw.iter().copied().fold(0.0, f64::max);
        for step in 0..self.calendar.steps_per_day().min(ahead.len()) {
            let at = first + step;
            let sun = self.input.actual.pv_kw_per_kwp[at] * self.input.sizes.pv_kw;
            let mut net = self.input.actual.load_kw[at] - sun;
            for (index, store) in plan.stores.iter().enumerate() {
                if index > 0 || self.block.battery.is_none() {
                    net += store.charge_kw[step] - store.discharge_kw[step];
                    self.record_store(index, store.charge_kw[step], store.discharge_kw[step], store.stored_kwh[step]);
                }
            }
            if self.block.battery.is_some() {
                let wish = Wish {
                    battery_kw: plan.stores[0].charge_kw[step] - plan.stores[0].discharge_kw[step],
                    export_kw: plan.export_kw[step],
                    peak_kw: planned_peak.max(self.peak.1).max(if paid.is_finite() { paid } else { f64::INFINITY }),
                };
                net += self.run_battery(net, &wish, step_h);
            }
            let arrives = 1.0 - self.block.grid.loss_share;
            let import = net.max(0.0) / arrives;
            let export = (-net).max(0.0).min(self.most_export());
            self.peak.1 = self.peak.1.max(import);
            self.done.import_kw.push(import);
            self.done.export_kw.push(export);
            self.done.pv_kw.push(sun - ((-net).max(0.0) - export));
        }
    }

    fn most_export(&self) -> f64 {
        self.block.grid.export.map_or(0.0, |export| export.max_kw.unwrap_or(f64::INFINITY))
    }

    /// Follows the plan, but keeps stored energy from being sold, takes sun that nobody planned for, and shaves a peak
    /// that nobody paid for. Gives the power it adds to the bus's need.
    fn run_battery(&mut self, net: f64, wish: &Wish, step_h: f64) -> f64 {
        let Some(battery) = self.block.battery else { return 0.0 };
        let sizes = self.input.sizes;
        let mut power = wish.battery_kw;
        let balance = net + power;
        if balance < -wish.export_kw {
            power += -balance - wish.export_kw;
        } else if balance > wish.peak_kw {
            power -= balance - wish.peak_kw;
        }
        let kept = (1.0 - battery.standing_loss_per_day).powf(step_h / 24.0) * self.stored_kwh[0];
        let room = ((sizes.battery_kwh - kept) / (battery.charge_efficiency * step_h)).max(0.0);
        let content = (kept * battery.discharge_efficiency / step_h).max(0.0);
        let most_out = (sizes.discharger_kw * battery.discharge_efficiency).min(content);
        power = power.clamp(-most_out, sizes.charger_kw.min(room));
        let (charge, discharge) = (power.max(0.0), (-power).max(0.0));
        let stored = kept + step_h * (battery.charge_efficiency * charge - discharge / battery.discharge_efficiency);
        self.record_store(0, charge, discharge, stored.clamp(0.0, sizes.battery_kwh));
        power
    }

    fn record_store(&mut self, index: usize, charge: f64, discharge: f64, stored: f64) {
        self.stored_kwh[index] = stored;
        let store = &mut self.done.stores[index];
        store.charge_kw.push(charge);
        store.discharge_kw.push(discharge);
        store.stored_kwh.push(stored);
    }

    /// What powers at the grid cost.
    fn bill(&self, dispatch: &Dispatch) -> f64 {
        let step_h = self.calendar.step_h();
        let energy: f64 = dispatch.import_kw.iter().zip(&self.prices).map(|(power, price)| power * price).sum();
        let income: f64 = dispatch.export_kw.iter().sum::<f64>() * self.block.export_price();
        let demand = self.block.grid.demand_charge.map_or(0.0, |charge| {
            let mut peaks = vec![None::<f64>; 12];
            for (step, &import) in dispatch.import_kw.iter().enumerate() {
                let peak = peaks[self.period(step)].get_or_insert(charge.paid_kw);
                *peak = peak.max(import);
            }
            peaks.into_iter().flatten().sum::<f64>() * charge.cost_per_kw
        });
        step_h * (energy - income) + demand
    }

    fn idle_cost(&self) -> Option<f64> {
        if !self.block.vehicles.is_empty() || self.block.hot_water.is_some() {
            return None;
        }
        let actual = self.input.actual;
        let net = |step: usize| actual.load_kw[step] - actual.pv_kw_per_kwp[step] * self.input.sizes.pv_kw;
        let arrives = 1.0 - self.block.grid.loss_share;
        let idle = Dispatch {
            import_kw: (0..actual.len()).map(|step| net(step).max(0.0) / arrives).collect(),
            export_kw: (0..actual.len()).map(|step| (-net(step)).max(0.0).min(self.most_export())).collect(),
            ..Dispatch::default()
        };
        Some(self.bill(&idle))
    }
}

/// What the plan wants of a step.
struct Wish {
    /// Into the battery, or out of it below 0, kW at the bus.
    battery_kw: f64,
    /// Export planned, kW.
    export_kw: f64,
    /// Import that costs nothing more, kW.
    peak_kw: f64,
}

fn planned(task: &Task, model: &Model, solution: &Solution) -> Dispatch {
    dispatch(task, &model.years[0], solution)
}
