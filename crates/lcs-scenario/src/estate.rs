//! The own estate: all of the plan counts.

use crate::ScenarioError;
use crate::paths::{Paths, Range};
use serde::Serialize;

/// What the plan saves within one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PlanEffect {
    /// The year.
    pub year: i16,
    /// Grid electricity saved in that year, kWh, median.
    pub electricity_kwh: f64,
    /// Emissions of other carriers saved in that year, t CO2e, median.
    pub other_t: f64,
    /// Quantiles of the saving as multiples of the median (`p50` is 1).
    pub spread: Range,
}

/// The estate in its base year, and what the plan does to it.
#[derive(Debug, Clone, PartialEq)]
pub struct EstateInput {
    /// Year of the energy data.
    pub base_year: i16,
    /// All emissions, t CO2e.
    pub emissions_t: f64,
    /// Grid electricity, kWh.
    pub electricity_kwh: f64,
    /// Emissions of that electricity, t CO2e.
    pub electricity_emissions_t: f64,
    /// The plan year by year, ascending. A year without an entry has the effect of the one before; after the last,
    /// measures are renewed with the same effect.
    pub plan: Vec<PlanEffect>,
}

impl EstateInput {
    pub(crate) fn check(&self) -> Result<(), ScenarioError> {
        let figures = [
            ("the estate's emissions", self.emissions_t),
            ("the estate's electricity", self.electricity_kwh),
            ("the emissions of the estate's electricity", self.electricity_emissions_t),
        ];
        for (what, value) in figures {
            if !value.is_finite() || value < 0.0 {
                return Err(ScenarioError::NotUsable { what: what.to_owned(), value });
            }
        }
        let broken = self.plan.iter().find(|effect| {
            ![effect.electricity_kwh, effect.other_t, effect.spread.p10, effect.spread.p50, effect.spread.p90]
                .iter()
                .all(|value| value.is_finite())
        });
        match broken {
            Some(effect) => Err(ScenarioError::NotUsable {
                what: format!("the plan's effect in {}", effect.year),
                value: effect.electricity_kwh,
            }),
            None => Ok(()),
        }
    }

    /// Emissions that are not electricity, t CO2e.
    pub(crate) fn other_t(&self) -> f64 {
        (self.emissions_t - self.electricity_emissions_t).max(0.0)
    }

    /// Grid factor of the base year, t per kWh.
    pub(crate) fn factor_t_kwh(&self) -> f64 {
        if self.electricity_kwh > 0.0 { self.electricity_emissions_t / self.electricity_kwh } else { 0.0 }
    }

    /// The plan's effect in a year.
    pub(crate) fn effect_in(&self, year: i16) -> Option<&PlanEffect> {
        self.plan.iter().filter(|effect| effect.year <= year).max_by_key(|effect| effect.year)
    }

    /// Share of the estate's electricity and of its other emissions that the completed plan saves. Savings beyond
    /// the base year's energy (sold solar power) are not a share that other buildings could reach.
    pub(crate) fn depth(&self) -> Depth {
        let Some(last) = self.plan.iter().max_by_key(|effect| effect.year) else {
            return Depth { electricity: 0.0, other: 0.0, spread: Range::exact(1.0) };
        };
        let share = |saved: f64, of: f64| if of > 0.0 { (saved / of).clamp(0.0, 1.0) } else { 0.0 };
        Depth {
            electricity: share(last.electricity_kwh, self.electricity_kwh),
            other: share(last.other_t, self.other_t()),
            spread: last.spread,
        }
    }
}

/// How deep the completed plan cuts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Depth {
    pub(crate) electricity: f64,
    pub(crate) other: f64,
    pub(crate) spread: Range,
}

/// What drives the estate through the years.
pub(crate) struct EstateDrivers<'a> {
    pub(crate) years: &'a [i16],
    /// Growth of activity a year.
    pub(crate) growth: f64,
    /// Grid factor relative to the base year, per year.
    pub(crate) grid: &'a [f64],
}

/// A year of the estate on the expected grid, and what the plan saves of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct EstateYear {
    pub(crate) electricity_t: f64,
    pub(crate) other_t: f64,
    pub(crate) reduction_t: Range,
}

/// The estate's paths, and its years for the city to count.
pub(crate) fn paths(estate: &EstateInput, drivers: &EstateDrivers<'_>) -> (Paths, Vec<EstateYear>) {
    let mut paths = Paths::with_capacity(drivers.years.len());
    let mut rows = Vec::with_capacity(drivers.years.len());
    for (&year, &grid) in drivers.years.iter().zip(drivers.grid) {
        let growth = (1.0 + drivers.growth).powi(i32::from(year) - i32::from(estate.base_year));
        let other_t = estate.other_t() * growth;
        let electricity_t = estate.electricity_emissions_t * growth * grid;
        let factor_t_kwh = estate.factor_t_kwh() * grid;
        let saved = |multiple: fn(&Range) -> f64| {
            estate.effect_in(year).map_or(0.0, |effect| {
                let multiple = multiple(&effect.spread);
                // No carrier saves more than it emits: the estate does not count tonnes of its neighbours.
                (effect.electricity_kwh * multiple * factor_t_kwh).min(electricity_t)
                    + (effect.other_t * multiple).min(other_t)
            })
        };
        let reduction_t =
            Range { p10: saved(|spread| spread.p10), p50: saved(|spread| spread.p50), p90: saved(|spread| spread.p90) };
        paths.push(estate.emissions_t * growth, electricity_t + other_t, reduction_t);
        rows.push(EstateYear { electricity_t, other_t, reduction_t });
    }
    (paths, rows)
}
