//! Who brings which tonne: actions among each other, and instruments among each other.

use super::per_year;
use super::wedges::{Players, share_out};
use crate::city_model::{Reach, Strength, Walk};
use crate::load::CityScenario;
use crate::shapley::{EXACT_PLAYERS, Parts, Sampling, shapley};
use rayon::prelude::*;
use serde::Serialize;

/// Tonnes that an action brings in a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WedgeRow {
    /// Scenario.
    pub scenario: String,
    /// Action; `changes` for what the scenario changes in the tables before its actions.
    pub action: String,
    /// Year.
    pub year: i16,
    /// Tonnes saved, t CO2e. All actions of a year sum to business as usual less the scenario.
    pub emissions_t: f64,
    /// Standard error where sampled (more than twelve actions that do more than cut cells).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_error_t: Option<f64>,
}

/// Tonnes that an instrument sets going in a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InstrumentRow {
    /// Scenario.
    pub scenario: String,
    /// Instrument.
    pub instrument: String,
    /// Year.
    pub year: i16,
    /// Tonnes credited to it, t CO2e.
    pub emissions_t: f64,
    /// Standard error where sampled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_error_t: Option<f64>,
}

/// What all actions of a scenario save, and what they could.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PotentialRow {
    /// Scenario.
    pub scenario: String,
    /// Year.
    pub year: i16,
    /// Tonnes saved as far as instruments bring owners to act, t CO2e.
    pub saved_t: f64,
    /// Technical potential: every action that the scenario takes, taken up by all, t CO2e. Where some of them add emissions in
    /// that year, the more that is saved as planned.
    pub potential_t: f64,
}

/// Name of what a scenario changes in the tables.
pub const CHANGES: &str = "changes";

/// The Shapley value of a game of instruments on a scenario's emissions. Up to twelve players all coalitions are evaluated side by side.
fn credit(scenario: &CityScenario, players: usize, strength: &(dyn Fn(u64) -> Strength + Sync)) -> Parts {
    let reach = Reach::of(&scenario.model);
    let room = || Walk::new(&scenario.model, &reach);
    let worth = |walk: &mut Walk<'_>, coalition: u64| {
        walk.totals_t(&strength(coalition)).into_iter().map(|t| -t).collect::<Vec<f64>>()
    };
    if players <= EXACT_PLAYERS {
        let coalitions = (0..1_usize << players).into_par_iter().with_min_len(64);
        let all: Vec<Vec<f64>> = coalitions.map_init(room, |walk, coalition| worth(walk, coalition as u64)).collect();
        return shapley(players, Sampling::default(), |coalition| all[coalition as usize].clone());
    }
    let mut walk = room();
    shapley(players, Sampling::default(), |coalition| worth(&mut walk, coalition))
}

/// Wedges of a scenario. What it changes in the tables comes first; its actions share the rest.
pub(super) fn wedges(scenario: &CityScenario, bau_t: &[f64]) -> Vec<WedgeRow> {
    let planned = scenario.planned();
    let taken: Vec<usize> =
        (0..planned.actions()).filter(|action| planned.row(*action).iter().any(|s| *s != 0.0)).collect();
    let without = scenario.model.emissions_t(&planned.emptied(), false);
    let mut rows = Vec::new();
    let row = |action: &str, at: usize, emissions_t: f64, standard_error_t: Option<f64>| WedgeRow {
        scenario: scenario.id.clone(),
        action: action.to_owned(),
        year: scenario.model.years[at],
        emissions_t,
        standard_error_t,
    };
    if !scenario.changes.is_empty() {
        rows.extend(per_year(bau_t, &without).map(|(at, saved_t)| row(CHANGES, at, saved_t, None)));
    }
    if taken.is_empty() {
        return rows;
    }
    let players = Players::sort(&scenario.model, &taken);
    let parts = share_out(&scenario.model, &planned, &players, Sampling::default());
    for (player, action) in players.structural.iter().chain(&players.cutting).enumerate() {
        for (at, saved_t) in parts.values[player].iter().enumerate() {
            let error = parts.standard_errors.as_ref().map(|errors| errors[player][at]);
            rows.push(row(&scenario.model.actions[*action].id, at, *saved_t, error));
        }
    }
    rows
}

/// Credit among the instruments of a scenario.
pub(super) fn instruments(scenario: &CityScenario) -> Vec<InstrumentRow> {
    let players = scenario.instruments.len();
    let parts = credit(scenario, players, &|coalition| scenario.strength(&scenario.levels, &[], coalition));
    let rows = scenario.instruments.iter().enumerate().flat_map(|(player, (instrument, _))| {
        parts.values[player]
            .iter()
            .enumerate()
            .map(|(at, saved_t)| InstrumentRow {
                scenario: scenario.id.clone(),
                instrument: instrument.clone(),
                year: scenario.model.years[at],
                emissions_t: *saved_t,
                standard_error_t: parts.standard_errors.as_ref().map(|errors| errors[player][at]),
            })
            .collect::<Vec<_>>()
    });
    rows.collect()
}

/// What is saved and what could be, year by year.
pub(super) fn potential(scenario: &CityScenario) -> Vec<PotentialRow> {
    let planned = scenario.planned();
    let without = scenario.model.emissions_t(&planned.emptied(), false);
    let with = scenario.model.emissions_t(&planned, false);
    let all = scenario.model.emissions_t(&scenario.technical(&scenario.levels, &[]), false);
    let rows = without.iter().zip(with.iter().zip(&all)).zip(&scenario.model.years);
    rows.map(|((without, (with, all)), year)| PotentialRow {
        scenario: scenario.id.clone(),
        year: *year,
        saved_t: without - with,
        potential_t: without - all.min(*with),
    })
    .collect()
}
