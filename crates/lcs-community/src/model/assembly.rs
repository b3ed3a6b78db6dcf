//! From block and series to the programme.

use super::{
    Ends, HomeColumns, Layout, Limit, Model, Objective, PlanYear, StoreColumns, Task, YearColumns,
    columns::{Shared, Size},
    ledger::Ledger,
    sizing::{CEILING_HOURS, SizeRange, Sizing, ceiling_kw, penalty},
    store::Store,
};
use crate::{
    DemandPeriod, HOURS_PER_YEAR, HomePlant, Homes, Series,
    lp::{Column, ColumnSpec, LinearProgram, Row, Sense},
};

/// How much a kg of CO2 outweighs its mean share of the import's price where CO2 is made least.
const CARBON_FIRST: f64 = 1_000.0;

/// Builds the programme of a task whose block and series are valid.
pub(crate) fn build(task: &Task) -> Model {
    let mut assembly = Assembly::new(task);
    for year in task.years {
        assembly.add_year(year);
    }
    assembly.finish()
}

/// Sizes that hours share, while the programme grows.
struct Assembly<'a> {
    task: &'a Task<'a>,
    program: LinearProgram,
    /// Power above which no sensible plan goes, kW.
    ceiling_kw: f64,
    /// Share of a year that the series cover.
    span: f64,
    pv: Sizing,
    battery_energy: Sizing,
    charger: Sizing,
    discharger: Sizing,
    charging: Vec<Sizing>,
    heat_pump: Sizing,
    tank: Sizing,
    years: Vec<YearColumns>,
    limits: Vec<(Limit, Column, f64)>,
    constant: f64,
    /// Cost of a unit of the limit whose least value is looked for: above all that a unit of it could save.
    penalty: f64,
}

impl<'a> Assembly<'a> {
    fn new(task: &'a Task<'a>) -> Self {
        let block = task.block;
        let steps = task.years.first().map_or(0, |year| year.series.len());
        let span = steps as f64 * task.calendar().step_h() / HOURS_PER_YEAR as f64;
        let mut assembly = Self {
            task,
            program: LinearProgram::new(),
            ceiling_kw: ceiling_kw(task),
            span,
            pv: Sizing::Given(0.0),
            battery_energy: Sizing::Given(0.0),
            charger: Sizing::Given(0.0),
            discharger: Sizing::Given(0.0),
            charging: Vec::new(),
            heat_pump: Sizing::Given(0.0),
            tank: Sizing::Given(0.0),
            years: Vec::new(),
            limits: Vec::new(),
            constant: 0.0,
            penalty: penalty(task),
        };
        let range = |limit, cost_per_year, min, max| SizeRange { limit, cost_per_year, min, max };
        if let Some(pv) = &block.pv {
            assembly.pv = assembly.sizing(range(Limit::PvPower, pv.cost_per_kw_year, pv.min_kw, pv.max_kw), 100.0);
        }
        if let Some(battery) = &block.battery {
            let (charger, discharger) = (&battery.charger, &battery.discharger);
            let energy = range(Limit::BatteryEnergy, battery.cost_per_kwh_year, battery.min_kwh, battery.max_kwh);
            let into = range(Limit::ChargerPower, charger.cost_per_kw_year, charger.min_kw, charger.max_kw);
            let out = range(Limit::DischargerPower, discharger.cost_per_kw_year, discharger.min_kw, discharger.max_kw);
            assembly.battery_energy = assembly.sizing(energy, CEILING_HOURS);
            assembly.charger = assembly.sizing(into, 1.0);
            assembly.discharger = assembly.sizing(out, 1.0);
        }
        for (group, cars) in block.vehicles.iter().enumerate() {
            let power = f64::from(cars.count) * cars.charge_kw;
            let sizing = assembly.sizing(range(Limit::VehicleCharging(group), 0.0, power, Some(power)), 1.0);
            assembly.charging.push(sizing);
        }
        if let Some(water) = &block.hot_water {
            let (power, heat) = (water.heat_pump_kw, water.tank_kwh);
            assembly.heat_pump = assembly.sizing(range(Limit::HeatPump, 0.0, power, Some(power)), 1.0);
            assembly.tank = assembly.sizing(range(Limit::Tank, 0.0, heat, Some(heat)), CEILING_HOURS);
        }
        assembly
    }

    fn sizing(&mut self, range: SizeRange, ceiling_factor: f64) -> Sizing {
        let loosened = self.task.loosened == Some(range.limit);
        let cost = range.cost_per_year * self.span + if loosened { self.penalty } else { 0.0 };
        let ceiling = self.ceiling_kw * ceiling_factor;
        match range.max {
            Some(max) if max == range.min && !loosened => {
                self.constant += range.cost_per_year * self.span * max;
                Sizing::Given(max)
            }
            max => {
                let upper = max.filter(|_| !loosened).unwrap_or(f64::INFINITY);
                let spec = ColumnSpec { cost, lower: range.min, upper, ceiling: ceiling.max(2.0 * range.min) };
                Sizing::Sought(range.limit, max.unwrap_or(f64::INFINITY), Shared::new(spec))
            }
        }
    }

    /// What a kWh from the grid counts, at a price.
    fn import_cost(&self, price: f64, mean_price: f64) -> f64 {
        let carbon = self.task.block.grid.carbon_kg_per_kwh;
        match self.task.objective {
            Objective::Cost => price,
            Objective::CostWithCarbonPrice(per_kg) => price + per_kg * carbon,
            Objective::Carbon if carbon > 0.0 => price + CARBON_FIRST * mean_price.abs().max(1.0),
            Objective::Carbon => price,
        }
    }

    fn add_year(&mut self, year: &PlanYear) {
        let total: f64 = self.task.years.iter().map(|year| year.weight).sum();
        let weight = year.weight / total;
        let series = year.series;
        let homes = match (self.task.layout, &self.task.block.homes) {
            (Layout::HouseByHouse, Some(homes)) => Some(homes),
            _ => None,
        };
        let first_step = self.years.iter().map(|year| year.balance.len() as u32).sum();
        let program = &mut self.program;
        let balance: Vec<Row> = (first_step..)
            .zip(&series.load_kw)
            .map(|(step, load)| program.add_row_of_step(step, Sense::Equal, if homes.is_some() { 0.0 } else { *load }))
            .collect();
        let mut columns = YearColumns { weight, balance, first_step, ..YearColumns::default() };
        self.add_homes(homes, series, &mut columns);
        let (pv, balance) = (&mut self.pv, &columns.balance);
        columns.pv = add_pv(&mut self.program, &mut pv.size(), &series.pv_kw_per_kwp, balance);
        self.add_grid(series, weight, homes, &mut columns);
        columns.stores = self.add_stores(&columns.balance, columns.first_step);
        self.years.push(columns);
    }

    fn add_grid(&mut self, series: &Series, weight: f64, homes: Option<&Homes>, columns: &mut YearColumns) {
        let (block, calendar) = (self.task.block, self.task.calendar());
        let step_h = calendar.step_h();
        let prices = block.import_prices(series);
        let mean = prices.iter().sum::<f64>() / prices.len().max(1) as f64;
        let looking = self.task.loosened == Some(Limit::Connection);
        let charge = match homes {
            Some(homes) => Some((homes.peak_charge_per_kw_month, DemandPeriod::Month, 0.0)),
            None => block.grid.demand_charge.map(|charge| (charge.cost_per_kw, charge.period, charge.paid_kw)),
        }
        .or(looking.then_some((0.0, DemandPeriod::Year, 0.0)));
        let connection = block.grid.connection_kw.filter(|_| !looking).unwrap_or(f64::INFINITY);
        let mut peaks: Vec<(usize, Shared)> = Vec::new();
        let ledger = self.grid_energy_limit(series).map(|limit| {
            (limit, Ledger::open(&mut self.program, columns.first_step, series.len(), calendar.steps_per_day()))
        });
        for (step, &price) in prices.iter().enumerate() {
            let arrives = 1.0 - block.grid.loss_share;
            let mut entries = vec![(columns.balance[step], arrives)];
            let mut spec = ColumnSpec { upper: connection, ..ColumnSpec::open(self.ceiling_kw / arrives) };
            if let Some((cost, period, paid)) = charge {
                let period = if period == DemandPeriod::Month && !looking { calendar.month(step) } else { 0 };
                if peaks.last().is_none_or(|last| last.0 != period) {
                    let cost = cost * weight + if looking { self.penalty } else { 0.0 };
                    let peak = ColumnSpec { cost, lower: paid, upper: connection, ceiling: self.ceiling_kw / arrives };
                    peaks.push((period, Shared::new(peak)));
                }
                if let Some((_, peak)) = peaks.last_mut() {
                    entries.push(peak.bounds(&mut self.program, 1.0));
                }
                spec.upper = f64::INFINITY;
            }
            if let Some((_, ledger)) = &ledger {
                entries.push(ledger.entry(calendar.day(step), step_h));
            }
            spec.cost = weight * step_h * self.import_cost(price, mean);
            columns.import.push(self.program.add_column(spec, &entries));
            if let Some(export) = &block.grid.export {
                let most = export.max_kw.unwrap_or(f64::INFINITY);
                let cost = -weight * step_h * export.price_per_kwh;
                let spec = ColumnSpec { upper: most, cost, ..ColumnSpec::open(100.0 * self.ceiling_kw) };
                columns.export.push(self.program.add_column(spec, &[(columns.balance[step], -1.0)]));
            }
        }
        for (period, peak) in peaks {
            let column = peak.add(&mut self.program);
            if let Some(connection) = block.grid.connection_kw {
                self.limits.push((Limit::Connection, column, connection));
            }
            columns.peaks.push((period, column));
        }
        if let Some((limit, ledger)) = ledger {
            self.close_ledger(limit, ledger);
        }
    }

    /// Limits on the energy bought in the year: by local share and by CO2, kWh.
    fn grid_energy_limit(&self, series: &Series) -> Option<(Option<f64>, Option<f64>)> {
        let (block, wanted) = (self.task.block, &self.task.block.requirements);
        let share = wanted.min_local_share.map(|share| (1.0 - share) * block.consumption_kwh(series));
        let carbon = wanted
            .max_carbon_kg_year
            .filter(|_| block.grid.carbon_kg_per_kwh > 0.0)
            .map(|most| most * self.span / block.grid.carbon_kg_per_kwh);
        (share.is_some() || carbon.is_some()).then_some((share, carbon))
    }

    fn close_ledger(&mut self, (share, carbon): (Option<f64>, Option<f64>), ledger: Ledger) {
        let kept =
            |limit: Option<f64>, kind| limit.filter(|_| self.task.loosened != Some(kind)).unwrap_or(f64::INFINITY);
        let limit = kept(share, Limit::GridEnergy).min(kept(carbon, Limit::Carbon));
        let looked_for = matches!(self.task.loosened, Some(Limit::GridEnergy | Limit::Carbon));
        let ceiling = self.ceiling_kw * HOURS_PER_YEAR as f64;
        let cost = if looked_for { self.penalty } else { 0.0 };
        if let Some(column) = ledger.close(&mut self.program, limit, cost, ceiling) {
            self.limits.extend(share.map(|limit| (Limit::GridEnergy, column, limit)));
            self.limits.extend(carbon.map(|limit| (Limit::Carbon, column, limit)));
        }
    }

    fn add_stores(&mut self, balance: &[Row], first_step: u32) -> Vec<StoreColumns> {
        let (block, calendar) = (self.task.block, self.task.calendar());
        let (steps, step_h) = (balance.len(), calendar.step_h());
        let begin = |index: usize| match &self.task.ends {
            Ends::Cyclic => None,
            Ends::Open { stored_kwh, .. } => stored_kwh.get(index).copied(),
        };
        let (worth, most) = match &self.task.ends {
            Ends::Cyclic => (0.0, &[][..]),
            Ends::Open { worth_per_kwh, most_kwh, .. } => (*worth_per_kwh, &most_kwh[..]),
        };
        let most = |index: usize| most.get(index).copied().unwrap_or(f64::INFINITY);
        let kept = |loss_per_day: f64| (1.0 - loss_per_day).powf(step_h / 24.0);
        let mut stores = Vec::new();
        if let Some(battery) = &block.battery {
            let store = Store {
                energy: self.battery_energy.size(),
                charge: self.charger.size(),
                discharge: Some(self.discharger.size()),
                charge_efficiency: battery.charge_efficiency,
                discharge_efficiency: battery.discharge_efficiency,
                retention: kept(battery.standing_loss_per_day),
                plugged: &[],
                draw_kwh: &[],
                floor_kwh: &[],
                begin_kwh: begin(stores.len()),
                worth_per_kwh: worth,
                most_at_end_kwh: most(stores.len()),
                step_h,
                first_step,
            };
            stores.push(store.add(&mut self.program, balance));
        }
        for (cars, charging) in block.vehicles.iter().zip(&mut self.charging) {
            let (absence, count) = (cars.absence(block, steps), f64::from(cars.count));
            let store = Store {
                energy: Size::Given(count * cars.battery_kwh),
                charge: charging.size(),
                discharge: (cars.discharge_kw > 0.0)
                    .then_some(Size::Given(count * cars.discharge_kw / cars.discharge_efficiency)),
                charge_efficiency: cars.charge_efficiency,
                discharge_efficiency: cars.discharge_efficiency,
                retention: 1.0,
                plugged: &absence.plugged,
                draw_kwh: &absence.drive_kwh,
                floor_kwh: &absence.floor_kwh,
                begin_kwh: begin(stores.len()),
                worth_per_kwh: worth,
                most_at_end_kwh: most(stores.len()),
                step_h,
                first_step,
            };
            stores.push(store.add(&mut self.program, balance));
        }
        if let Some(water) = &block.hot_water {
            let draw = water.draw_kwh(block, steps);
            let store = Store {
                energy: self.tank.size(),
                charge: self.heat_pump.size(),
                discharge: None,
                charge_efficiency: water.cop,
                discharge_efficiency: 1.0,
                retention: kept(water.standing_loss_per_day),
                plugged: &[],
                draw_kwh: &draw,
                floor_kwh: &[],
                begin_kwh: begin(stores.len()),
                worth_per_kwh: worth / water.cop,
                most_at_end_kwh: most(stores.len()),
                step_h,
                first_step,
            };
            stores.push(store.add(&mut self.program, balance));
        }
        stores
    }

    fn add_homes(&mut self, homes: Option<&Homes>, series: &Series, columns: &mut YearColumns) {
        let Some(homes) = homes else { return };
        for (index, load) in series.house_load_kw.iter().enumerate() {
            let home = self.add_home(homes, &homes.plant(index), (load, series), columns);
            columns.homes.push(home);
        }
    }

    fn add_home(
        &mut self,
        homes: &Homes,
        plant: &HomePlant,
        (load, series): (&[f64], &Series),
        block: &YearColumns,
    ) -> HomeColumns {
        let (weight, first_step) = (block.weight, block.first_step);
        let step_h = self.task.calendar().step_h();
        let program = &mut self.program;
        let balance: Vec<Row> =
            (first_step..).zip(load).map(|(step, load)| program.add_row_of_step(step, Sense::Equal, *load)).collect();
        let pv = add_pv(&mut self.program, &mut Size::Given(plant.pv_kw), &series.pv_kw_per_kwp, &balance);
        let battery = if plant.battery_kwh > 0.0 && plant.battery_kw > 0.0 {
            let store = Store {
                energy: Size::Given(plant.battery_kwh),
                charge: Size::Given(plant.battery_kw),
                discharge: Some(Size::Given(plant.battery_kw / plant.discharge_efficiency)),
                charge_efficiency: plant.charge_efficiency,
                discharge_efficiency: plant.discharge_efficiency,
                retention: 1.0,
                plugged: &[],
                draw_kwh: &[],
                floor_kwh: &[],
                begin_kwh: None,
                worth_per_kwh: 0.0,
                most_at_end_kwh: f64::INFINITY,
                step_h,
                first_step,
            };
            store.add(&mut self.program, &balance)
        } else {
            StoreColumns::default()
        };
        let (mut up, mut down) = (Vec::new(), Vec::new());
        let fee = weight * step_h * homes.network_fee_per_kwh;
        for (&own, &shared) in balance.iter().zip(&block.balance) {
            let link = ColumnSpec::up_to(homes.link_kw);
            up.push(self.program.add_column(link, &[(own, -1.0), (shared, 1.0)]));
            down.push(self.program.add_column(link.costing(fee), &[(own, 1.0), (shared, -1.0)]));
        }
        HomeColumns { pv, battery, up, down }
    }

    fn finish(mut self) -> Model {
        let mut limits = std::mem::take(&mut self.limits);
        let program = &mut self.program;
        let mut close = |sizing: Sizing| match sizing {
            Sizing::Given(_) => None,
            Sizing::Sought(limit, most, shared) => {
                let column = shared.add(program);
                limits.push((limit, column, most));
                Some(column)
            }
        };
        let pv = close(self.pv);
        let battery_energy = close(self.battery_energy);
        let charger = close(self.charger);
        let discharger = close(self.discharger);
        self.charging.into_iter().chain([self.heat_pump, self.tank]).for_each(|sizing| {
            close(sizing);
        });
        Model {
            program: self.program,
            pv,
            battery_energy,
            charger,
            discharger,
            years: self.years,
            limits,
            constant: self.constant,
        }
    }
}

/// Photovoltaic power on a bus: no column where there is no sun.
fn add_pv(program: &mut LinearProgram, size: &mut Size, sun: &[f64], bus: &[Row]) -> Vec<Option<Column>> {
    let installed = !matches!(size, Size::Given(power) if *power == 0.0);
    sun.iter()
        .zip(bus)
        .map(|(&sun, &bus)| {
            (sun > 0.0 && installed).then(|| {
                let (spec, tie) = size.part(program, sun);
                let entries: Vec<_> = std::iter::once((bus, 1.0)).chain(tie).collect();
                program.add_column(spec, &entries)
            })
        })
        .collect()
}
