//! What actions cost, and what the energy that they save is worth.

use crate::city_model::{Room, Scales, Strength};
use crate::load::{CityScenario, CityScenarios};
use serde::Serialize;

/// Costs of a scenario's actions against the same scenario without them, in the file's currency. What a scenario changes in the
/// tables has no cost here.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioCost {
    /// Scenario.
    pub scenario: String,
    /// Currency.
    pub currency: String,
    /// Investment by year.
    pub investment: Vec<f64>,
    /// Running cost of the actions by year.
    pub running: Vec<f64>,
    /// Cost of energy less that without actions by year, over the carriers that have a price; negative is saved.
    pub energy: Vec<f64>,
    /// Sum of all, later years discounted to the base year.
    pub net_present_cost: f64,
    /// Tonnes that the actions save over all years, t CO2e, not discounted.
    pub saved_t: f64,
    /// Net present cost per tonne saved; `None` where nothing is saved.
    pub cost_per_t: Option<f64>,
    /// Actions of which the file states no cost: they count as free above.
    pub without_cost: Vec<String>,
    /// Action by action, without the energy that is saved.
    pub actions: Vec<ActionCostRow>,
}

/// One action's own costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActionCostRow {
    /// Action.
    pub action: String,
    /// Investment and running cost, discounted to the base year.
    pub net_present_cost: f64,
    /// Tonnes of its wedge over all years, t CO2e.
    pub saved_t: f64,
}

/// An action's own money by year.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ActionMoney {
    pub(super) investment: Vec<f64>,
    pub(super) running: Vec<f64>,
}

/// Investment is spent as the action rises and again when what was built has served its life.
pub(super) fn money(scenario: &CityScenario, strength: &Strength) -> Vec<ActionMoney> {
    let of = |(at, action): (usize, &crate::city_model::ModelAction)| {
        let row = strength.row(at);
        let mut added = vec![0.0; row.len()];
        let life = action.lifetime_years.round().max(1.0) as usize;
        for year in 0..row.len() {
            let before = if year == 0 { 0.0 } else { row[year - 1] };
            let renewed = year.checked_sub(life).map_or(0.0, |built| added[built]);
            added[year] = (row[year] - before).max(0.0) + renewed;
        }
        let times =
            |path: &[f64], shares: &[f64]| path.iter().zip(shares).map(|(money, share)| money * share).collect();
        ActionMoney { investment: times(&action.investment, &added), running: times(&action.yearly, row) }
    };
    scenario.model.actions.iter().enumerate().map(of).collect()
}

/// Cost of energy by year over the carriers that have a price, from an evaluated room.
pub(super) fn energy_cost(scenario: &CityScenario, room: &Room) -> Vec<f64> {
    let model = &scenario.model;
    let of_year = |year: usize| -> f64 {
        let priced = model.cells.iter().enumerate().filter_map(|(at, cell)| {
            let price = model.carriers[cell.carrier?].price.as_ref()?;
            Some(room.cells.energy_kwh(year, at) * price[year])
        });
        priced.sum()
    };
    (0..model.years.len()).map(of_year).collect()
}

/// Sum of a path, later years discounted.
pub(super) fn present(path: &[f64], rate: f64) -> f64 {
    path.iter().enumerate().map(|(year, money)| money / (1.0 + rate).powi(year as i32)).sum()
}

/// Actions taken at a level of which no cost is stated.
pub(super) fn without_cost(scenario: &CityScenario, levels: &[f64]) -> Vec<String> {
    let of = scenario.model.actions.iter().zip(levels).filter(|(action, level)| !action.costed && **level > 0.0);
    of.map(|(action, _)| action.id.clone()).collect()
}

/// Costs of a scenario; `None` without a currency or without any action.
pub(super) fn cost(city: &CityScenarios, scenario: &CityScenario, wedges: &[super::WedgeRow]) -> Option<ScenarioCost> {
    let currency = city.file.currency.clone()?;
    if !scenario.acts() {
        return None;
    }
    let rate = city.discount_rate;
    let strength = scenario.planned();
    let money = money(scenario, &strength);
    let run = |strength: &Strength| {
        let mut room = Room::new(&scenario.model);
        scenario.model.evaluate(strength, &Scales::ones(&scenario.model), false, &mut room);
        (energy_cost(scenario, &room), room.emissions_t())
    };
    let ((with, with_t), (without, without_t)) = (run(&strength), run(&strength.emptied()));
    let less = |with: &[f64], without: &[f64]| with.iter().zip(without).map(|(a, b)| a - b).collect::<Vec<f64>>();
    let sum = |of: fn(&ActionMoney) -> &Vec<f64>| {
        (0..with.len()).map(|year| money.iter().map(|action| of(action)[year]).sum()).collect::<Vec<f64>>()
    };
    let (investment, running) = (sum(|money| &money.investment), sum(|money| &money.running));
    let energy = less(&with, &without);
    let net_present_cost = present(&investment, rate) + present(&running, rate) + present(&energy, rate);
    let saved_t: f64 = less(&without_t, &with_t).iter().sum();
    let actions = scenario.model.actions.iter().zip(&money).enumerate().filter(|(at, _)| scenario.levels[*at] > 0.0);
    let row = |(_, (action, money)): (usize, (&crate::city_model::ModelAction, &ActionMoney))| ActionCostRow {
        action: action.id.clone(),
        net_present_cost: present(&money.investment, rate) + present(&money.running, rate),
        saved_t: wedges.iter().filter(|row| row.action == action.id).map(|row| row.emissions_t).sum(),
    };
    Some(ScenarioCost {
        scenario: scenario.id.clone(),
        currency,
        without_cost: without_cost(scenario, &scenario.levels),
        actions: actions.map(row).collect(),
        investment,
        running,
        energy,
        net_present_cost,
        saved_t,
        cost_per_t: (saved_t > 0.0).then(|| net_present_cost / saved_t),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 110 in the year after the base year at 10 % are worth 100.
    #[test]
    fn later_money_counts_less() {
        assert!((present(&[50.0, 110.0], 0.1) - 150.0).abs() < 1e-9);
    }
}
