//! The plan held against what came true: by driver, by factor, by delay.

use crate::city_model::{Room, Scales};
use crate::load::{ActualFigures, CityScenario};
use crate::shapley::{Sampling, shapley};
use serde::Serialize;

/// Why a year's emissions are not those of the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanAgainstActual {
    /// Scenario.
    pub scenario: String,
    /// Year.
    pub year: i16,
    /// As planned, t CO2e.
    pub planned_t: f64,
    /// As reported, t CO2e.
    pub actual_t: f64,
    /// Parts of the difference; they sum to it.
    pub parts: Vec<VariancePart>,
}

/// One part of the difference.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VariancePart {
    /// `driver`, `factor`, `delay` or `unexplained`.
    pub kind: &'static str,
    /// Driver, carrier or action.
    pub name: String,
    /// Tonnes that it adds to the plan, t CO2e.
    pub emissions_t: f64,
}

/// Splits the difference by the Shapley value of replacing each planned value by the observed one. The observed driver is taken
/// to have parted from the plan by the same ratio since the base year, and an action to have been late all along. What is left
/// when all are replaced is unexplained: the model, the inventory, or what nobody observed.
pub(super) fn plan_against_actual(scenario: &CityScenario, actual: &ActualFigures) -> Option<PlanAgainstActual> {
    let model = &scenario.model;
    let at = model.years.iter().position(|year| *year == actual.year)?;
    let planned = scenario.planned();
    let mut room = Room::new(model);
    model.evaluate(&planned, &Scales::ones(model), false, &mut room);
    let planned_t = room.cells.total_t(at);
    let ratio = |observed: f64, planned: f64| if planned == 0.0 { 1.0 } else { observed / planned };
    let mut players: Vec<(&'static str, String, Change)> = Vec::new();
    for (id, observed) in &actual.drivers {
        let Some(driver) = model.drivers.iter().position(|driver| driver.id == *id) else { continue };
        let scale = ratio(*observed, model.drivers[driver].values[at]);
        players.push(("driver", id.clone(), Change::Driver(driver, scale)));
    }
    for (id, observed) in &actual.factors {
        let Some(carrier) = model.carriers.iter().position(|carrier| carrier.id == *id) else { continue };
        players.push(("factor", id.clone(), Change::Carrier(carrier, ratio(*observed, room.carriers[carrier][at]))));
    }
    for (id, in_place) in &actual.in_place {
        let Some(action) = model.actions.iter().position(|action| action.id == *id) else { continue };
        players.push(("delay", id.clone(), Change::Action(action, ratio(*in_place, planned.of(action, at)))));
    }
    let mut with = |coalition: u64| {
        let mut scales = Scales::ones(model);
        for (_, (.., change)) in players.iter().enumerate().filter(|(bit, _)| coalition >> bit & 1 == 1) {
            match change {
                Change::Driver(at, scale) => scales.driver[*at] = *scale,
                Change::Carrier(at, scale) => scales.carrier[*at] = *scale,
                Change::Action(at, scale) => scales.action[*at] = *scale,
            }
        }
        model.evaluate(&planned, &scales, false, &mut room);
        vec![room.cells.total_t(at)]
    };
    let explained_t = with(u64::MAX)[0];
    let credit = shapley(players.len(), Sampling::default(), &mut with);
    let mut parts: Vec<VariancePart> = players
        .iter()
        .zip(&credit.values)
        .map(|((kind, name, _), value)| VariancePart { kind, name: name.clone(), emissions_t: value[0] })
        .collect();
    let unexplained_t = actual.emissions_t - explained_t;
    parts.push(VariancePart { kind: "unexplained", name: String::new(), emissions_t: unexplained_t });
    let actual_t = actual.emissions_t;
    Some(PlanAgainstActual { scenario: scenario.id.clone(), year: actual.year, planned_t, actual_t, parts })
}

/// What a player replaces, as a multiple of the plan.
enum Change {
    Driver(usize, f64),
    Carrier(usize, f64),
    Action(usize, f64),
}
