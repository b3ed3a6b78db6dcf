//! What size a plant may have, up to what no sensible plan goes, and what it costs to look for a limit.

use super::{
    Limit, Task,
    columns::{Shared, Size},
};

/// How much looking for a limit outweighs costs.
const PENALTY: f64 = 1_000.0;

/// No sensible plan has powers above this many times all that the block draws at once.
const CEILING_FACTOR: f64 = 40.0;

/// No sensible battery holds more hours of that power.
pub(super) const CEILING_HOURS: f64 = 48.0;

/// A size: given, or sought up to a limit.
pub(super) enum Sizing {
    Given(f64),
    Sought(Limit, f64, Shared),
}

impl Sizing {
    pub(super) fn size(&mut self) -> Size<'_> {
        match self {
            Self::Given(value) => Size::Given(*value),
            Self::Sought(_, _, shared) => Size::Sought(shared),
        }
    }
}

/// Bounds and yearly cost of a size.
pub(super) struct SizeRange {
    pub limit: Limit,
    pub cost_per_year: f64,
    pub min: f64,
    pub max: Option<f64>,
}

/// A unit of power can save no more than its price in every hour, a unit of energy no more than that in every day; the
/// penalty lies well above both, so that the least value is exact and the costs only choose among plans that have it.
pub(super) fn penalty(task: &Task) -> f64 {
    let Some(year) = task.years.first() else { return 0.0 };
    let price = task.block.import_prices(year.series).iter().fold(1.0_f64, |most, price| most.max(price.abs()));
    let charge = task.block.grid.demand_charge.map_or(0.0, |charge| charge.cost_per_kw);
    let hours = year.series.len() as f64 * task.calendar().step_h();
    match task.loosened {
        None => 0.0,
        Some(Limit::GridEnergy | Limit::Carbon) => PENALTY * price,
        Some(_) => PENALTY * (price * hours + charge),
    }
}

pub(super) fn ceiling_kw(task: &Task) -> f64 {
    let block = task.block;
    let load = task.years.iter().flat_map(|year| &year.series.load_kw).copied().fold(1.0, f64::max);
    let houses = task
        .years
        .iter()
        .map(|year| {
            let peaks = year.series.house_load_kw.iter().map(|load| load.iter().copied().fold(0.0, f64::max));
            peaks.sum::<f64>()
        })
        .fold(0.0, f64::max);
    let cars: f64 = block.vehicles.iter().map(|cars| f64::from(cars.count) * cars.charge_kw).sum();
    let water = block.hot_water.as_ref().map_or(0.0, |water| water.heat_pump_kw);
    let given = block.battery.map_or(0.0, |battery| battery.charger.min_kw + battery.discharger.min_kw);
    let homes = block.homes.as_ref().map_or(0.0, |homes| homes.equipment.iter().map(|plant| plant.battery_kw).sum());
    CEILING_FACTOR * (load.max(houses) + cars + water + given + homes)
}
