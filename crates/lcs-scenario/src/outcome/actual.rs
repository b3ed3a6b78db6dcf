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
/// to have parted from the plan by the same ratio since the base year, and an action to have been late all along; one that was planned for later counts in the year in which it was seen. What is left
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
        players.push(("factor", id.clone(), Change::Carrier(carrier, *observed)));
    }
    for (id, in_place) in &actual.in_place {
        let Some(action) = model.actions.iter().position(|action| action.id == *id) else { continue };
        players.push(("delay", id.clone(), Change::Action(action, *in_place)));
    }
    let mut with = |coalition: u64| {
        let (mut scales, mut strength) = (Scales::ones(model), planned.clone());
        let mut factors = Vec::new();
        for (_, (.., change)) in players.iter().enumerate().filter(|(bit, _)| coalition >> bit & 1 == 1) {
            match change {
                Change::Driver(driver, scale) => scales.driver[*driver] = *scale,
                Change::Carrier(carrier, observed) => factors.push((*carrier, *observed)),
                Change::Action(action, in_place) => strength.restate(*action, at, *in_place),
            }
        }
        model.evaluate(&strength, &scales, false, &mut room);
        if !factors.is_empty() {
            // The observed factor is what it is, whatever became of the actions on the mix.
            for (carrier, observed) in factors {
                scales.carrier[carrier] = ratio(observed, room.carriers[carrier][at]);
            }
            model.evaluate(&strength, &scales, false, &mut room);
        }
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

/// What a player replaces.
enum Change {
    /// A driver, as a multiple of the plan.
    Driver(usize, f64),
    /// A carrier's factor, t CO2e/kWh.
    Carrier(usize, f64),
    /// How far an action is in place.
    Action(usize, f64),
}
