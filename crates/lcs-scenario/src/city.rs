//! The whole city: business as usual follows the city's product; the estate's plan and the action in the rest of the
//! stock reduce it.

use crate::assumption::Assumed;
use crate::estate::{Depth, EstateYear};
use crate::paths::{Paths, Range};

/// The action "the same measures in the rest of the stock".
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct RestOfStock {
    /// Share of the other buildings reached in the end.
    pub(crate) final_share: Assumed,
    /// First year of works.
    pub(crate) start_year: f64,
    /// Years until the final share is reached.
    pub(crate) ramp_years: f64,
}

impl RestOfStock {
    /// How far the ramp has come by the end of a year, 0 to 1; works of the first year count.
    pub(crate) fn ramp(&self, year: i16) -> f64 {
        ((f64::from(year) - self.start_year + 1.0) / self.ramp_years.max(1.0)).clamp(0.0, 1.0)
    }
}

/// The city in the year of its inventory.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct CityBase {
    /// t CO2e.
    pub(crate) emissions_t: f64,
    /// Share that is electricity.
    pub(crate) electricity_share: f64,
    /// Share that buildings make.
    pub(crate) buildings_share: f64,
    /// Whether `buildings_share` already leaves the estate out.
    pub(crate) without_estate: bool,
}

/// What drives the city, one value per year.
pub(crate) struct CityDrivers<'a> {
    pub(crate) years: &'a [i16],
    /// Business as usual relative to the inventory's year.
    pub(crate) activity: &'a [f64],
    /// Grid factor relative to the inventory's year.
    pub(crate) grid: &'a [f64],
}

/// The city's paths. The estate lies within the city: its tonnes are taken off the buildings before the action takes
/// its share of the rest, so that none is counted twice.
pub(crate) fn paths(
    base: &CityBase,
    drivers: &CityDrivers<'_>,
    estate: &[EstateYear],
    depth: &Depth,
    action: &RestOfStock,
) -> Paths {
    let mut paths = Paths::with_capacity(drivers.years.len());
    let electricity_in_buildings = base.electricity_share.min(base.buildings_share);
    for (index, &year) in drivers.years.iter().enumerate() {
        let (activity, grid) = (drivers.activity[index], drivers.grid[index]);
        let bau_t = base.emissions_t * activity;
        let grid_t = bau_t * (1.0 - base.electricity_share + base.electricity_share * grid);
        let own = &estate[index];
        let (own_electricity_t, own_other_t) =
            if base.without_estate { (0.0, 0.0) } else { (own.electricity_t, own.other_t) };
        let electricity_t = (bau_t * electricity_in_buildings * grid - own_electricity_t).max(0.0);
        let other_t = (bau_t * (base.buildings_share - electricity_in_buildings) - own_other_t).max(0.0);
        let reduction = |own_t: f64, spread: f64, share: f64| {
            let cut = |part: f64| (part * spread).clamp(0.0, 1.0);
            let rest_t = cut(depth.electricity) * electricity_t + cut(depth.other) * other_t;
            own_t + rest_t * share.clamp(0.0, 1.0) * action.ramp(year)
        };
        // The ends of the range let plan and action do well, or badly, together: the widest honest band.
        let reduction_t = Range {
            p10: reduction(own.reduction_t.p10, depth.spread.p10, action.final_share.p10),
            p50: reduction(own.reduction_t.p50, depth.spread.p50, action.final_share.p50),
            p90: reduction(own.reduction_t.p90, depth.spread.p90, action.final_share.p90),
        };
        paths.push(bau_t, grid_t, reduction_t);
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ramp_counts_the_first_year_and_ends_at_one() {
        let share = Assumed { p10: 0.2, p50: 0.3, p90: 0.4 };
        let action = RestOfStock { final_share: share, start_year: 2028.0, ramp_years: 4.0 };
        let ramp: Vec<f64> = (2026..2034).map(|year| action.ramp(year)).collect();
        assert_eq!(ramp, [0.0, 0.0, 0.25, 0.5, 0.75, 1.0, 1.0, 1.0]);
    }
}
