//! From the columns of a solved programme to what a year comes to.

use crate::{
    Block, Dispatch, HomeOutcome, PlanYear, Sizes, StoreDispatch, YearOutcome,
    lp::{Column, Row, Solution},
    model::{HomeColumns, StoreColumns, Task, YearColumns},
};

/// Import within this share of the peak counts as at the peak.
const AT_PEAK: f64 = 1e-4;

impl YearOutcome {
    /// Paid less earned, without the plant.
    #[must_use]
    pub fn cost(&self) -> f64 {
        self.energy_cost + self.demand_cost + self.network_cost - self.export_income
    }
}

pub(crate) fn year_outcome(
    task: &Task,
    sizes: &Sizes,
    year: &PlanYear,
    columns: &YearColumns,
    solution: &Solution,
) -> YearOutcome {
    let (block, step_h) = (task.block, task.calendar().step_h());
    let dispatch = dispatch(task, columns, solution);
    let prices = block.import_prices(year.series);
    let energy = |power: &[f64]| power.iter().sum::<f64>() * step_h;
    let sun: f64 = year.series.pv_kw_per_kwp.iter().sum::<f64>() * step_h;
    let homes: Vec<HomeOutcome> =
        columns.homes.iter().map(|home| home_outcome(task, home, &dispatch.bus_price_per_kwh, solution)).collect();
    let (import_kwh, export_kwh) = (energy(&dispatch.import_kw), energy(&dispatch.export_kw));
    let own_pv: f64 = homes.iter().map(|home| home.pv_used_kwh).sum();
    let house_pv = block.homes.as_ref().filter(|_| !homes.is_empty());
    let installed = sizes.pv_kw + house_pv.map_or(0.0, |h| (0..homes.len()).map(|index| h.plant(index).pv_kw).sum());
    let pv_used_kwh = energy(&dispatch.pv_kw) + own_pv;
    let consumption_kwh = if homes.is_empty() {
        block.consumption_kwh(year.series)
    } else {
        year.series.house_load_kw.iter().map(|load| energy(load)).sum()
    };
    let import_peak_kw = dispatch.import_kw.iter().copied().fold(0.0, f64::max);
    let at_peak = dispatch.import_kw.iter().filter(|import| **import >= import_peak_kw * (1.0 - AT_PEAK)).count();
    let from_cells = match (&dispatch.stores.first(), &block.battery) {
        (Some(store), Some(battery)) => energy(&store.discharge_kw) / battery.discharge_efficiency,
        _ => 0.0,
    };
    YearOutcome {
        import_kwh,
        export_kwh,
        pv_used_kwh,
        pv_curtailed_kwh: (sun * installed - pv_used_kwh).max(0.0),
        consumption_kwh,
        local_share: if consumption_kwh > 0.0 { 1.0 - import_kwh / consumption_kwh } else { 0.0 },
        self_consumption: if pv_used_kwh > 0.0 { (1.0 - export_kwh / pv_used_kwh).max(0.0) } else { 0.0 },
        carbon_kg: import_kwh * block.grid.carbon_kg_per_kwh,
        energy_cost: prices.iter().zip(&dispatch.import_kw).map(|(price, power)| price * power * step_h).sum(),
        export_income: export_kwh * block.export_price(),
        demand_cost: demand_cost(task, columns, solution),
        network_cost: block
            .homes
            .as_ref()
            .map_or(0.0, |h| h.network_fee_per_kwh * homes.iter().map(|home| home.from_block_kwh).sum::<f64>()),
        import_peak_kw,
        hours_at_peak: at_peak as f64 * step_h,
        battery_full_cycles: if sizes.battery_kwh > 1e-6 { from_cells / sizes.battery_kwh } else { 0.0 },
        losses_kwh: import_kwh + pv_used_kwh - export_kwh - consumption_kwh,
        dispatch,
        homes,
    }
}

fn values(columns: &[Column], solution: &Solution) -> Vec<f64> {
    columns.iter().map(|column| solution.amount[column.0]).collect()
}

fn values_where(columns: &[Option<Column>], solution: &Solution) -> Vec<f64> {
    columns.iter().map(|column| column.map_or(0.0, |column| solution.amount[column.0])).collect()
}

fn prices(rows: &[Row], columns: &YearColumns, step_h: f64, solution: &Solution) -> Vec<f64> {
    rows.iter().map(|row| solution.price[row.0] / (columns.weight * step_h)).collect()
}

pub(crate) fn dispatch(task: &Task, columns: &YearColumns, solution: &Solution) -> Dispatch {
    let export =
        if columns.export.is_empty() { vec![0.0; columns.import.len()] } else { values(&columns.export, solution) };
    Dispatch {
        import_kw: values(&columns.import, solution),
        export_kw: export,
        pv_kw: values_where(&columns.pv, solution),
        stores: store_names(task.block)
            .into_iter()
            .zip(&columns.stores)
            .map(|((name, efficiency), store)| store_dispatch(name, efficiency, store, solution))
            .collect(),
        bus_price_per_kwh: prices(&columns.balance, columns, task.calendar().step_h(), solution),
    }
}

/// Names and discharge efficiencies of the stores, in the order of the programme.
pub(crate) fn store_names(block: &Block) -> Vec<(String, f64)> {
    let battery = block.battery.map(|battery| ("battery".to_owned(), battery.discharge_efficiency));
    let cars = block.vehicles.iter().map(|cars| (cars.name.clone(), cars.discharge_efficiency));
    let water = block.hot_water.as_ref().map(|_| ("hot water".to_owned(), 1.0));
    battery.into_iter().chain(cars).chain(water).collect()
}

fn store_dispatch(name: String, efficiency: f64, columns: &StoreColumns, solution: &Solution) -> StoreDispatch {
    let discharge = values_where(&columns.discharge, solution);
    StoreDispatch {
        name,
        charge_kw: values_where(&columns.charge, solution),
        discharge_kw: discharge.into_iter().map(|power| power * efficiency).collect(),
        stored_kwh: values(&columns.energy, solution),
    }
}

fn demand_cost(task: &Task, columns: &YearColumns, solution: &Solution) -> f64 {
    let per_kw = match (columns.homes.is_empty(), &task.block.homes) {
        (false, Some(homes)) => homes.peak_charge_per_kw_month,
        _ => task.block.grid.demand_charge.map_or(0.0, |charge| charge.cost_per_kw),
    };
    columns.peaks.iter().map(|(_, peak)| per_kw * solution.amount[peak.0]).sum()
}

fn home_outcome(task: &Task, home: &HomeColumns, bus_prices: &[f64], solution: &Solution) -> HomeOutcome {
    let step_h = task.calendar().step_h();
    let fee = task.block.homes.as_ref().map_or(0.0, |homes| homes.network_fee_per_kwh);
    let (up, down) = (values(&home.up, solution), values(&home.down, solution));
    let net_kw: Vec<f64> = down.iter().zip(&up).map(|(down, up)| down - up).collect();
    let bill =
        net_kw.iter().zip(&down).zip(bus_prices).map(|((net, down), price)| step_h * (net * price + down * fee)).sum();
    HomeOutcome {
        from_block_kwh: down.iter().sum::<f64>() * step_h,
        to_block_kwh: up.iter().sum::<f64>() * step_h,
        pv_used_kwh: values_where(&home.pv, solution).iter().sum::<f64>() * step_h,
        net_kw,
        stored_kwh: values(&home.battery.energy, solution),
        bill_at_bus_prices: bill,
    }
}
