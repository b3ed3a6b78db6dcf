//! What closes a gap: the cheapest mix of actions, and how late each may start.

use super::cost::{energy_cost, money, present, without_cost};
use super::readings::{AllFigures, Drawn, Needs, Twin, strength_of, versions};
use crate::city_model::{Room, Scales};
use crate::load::{CityScenario, CityScenarios};
use crate::typed::{TypedTarget, read_one};
use serde::Serialize;

/// How far one action goes, and when it starts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClosingAction {
    /// Action.
    pub action: String,
    /// Level, 0 to 1 of the action as written.
    pub level: f64,
    /// First year of works, as written or later.
    pub start_year: i16,
    /// Cost of the action itself, discounted to the base year; without the energy saved.
    pub net_present_cost: f64,
}

/// The mix found for a target.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetClosing {
    /// Scenario that it starts from.
    pub scenario: String,
    /// Target.
    pub target: String,
    /// Whether the mix meets it.
    pub met: bool,
    /// What is still missing with every open action wholly in place, t CO2e; 0 where met.
    pub still_missing_t: f64,
    /// Open actions.
    pub actions: Vec<ClosingAction>,
    /// Emissions with the mix, year by year, t CO2e.
    pub emissions_t: Vec<f64>,
    /// Cost of the mix and of energy less that of no open action, discounted to the base year; `None` without a currency.
    pub net_present_cost: Option<f64>,
    /// Open actions of the mix of which the file states no cost: they count as free, and are pulled first.
    pub without_cost: Vec<String>,
}

/// Parts of an action's range that the search moves by, before the last step is fitted.
const STEPS: u32 = 16;

/// A mix of levels and delays, and what it brings.
#[derive(Debug, Clone)]
struct Mix {
    levels: Vec<f64>,
    delay: Vec<i16>,
    gap_t: f64,
    cost: f64,
}

/// Evaluates mixes against one target.
struct Search<'a> {
    city: &'a CityScenarios,
    scenario: &'a CityScenario,
    target: &'a TypedTarget,
    versions: Vec<(&'a CityScenario, Twin, Scales)>,
    open: Vec<usize>,
    room: Room,
    ones: Scales,
}

impl Search<'_> {
    fn paths(&mut self, mix: &Mix) -> (Twin, f64) {
        // What an instrument triggers is a share of what owners could do; how far the city must go is asked for here.
        let strength = self.scenario.technical(&mix.levels, &mix.delay);
        let needs = Needs::of(std::slice::from_ref(self.target));
        let twin = Twin::evaluate(self.scenario, &strength, &self.ones, needs, &mut self.room);
        if needs.fixed {
            self.scenario.model.evaluate(&strength, &self.ones, false, &mut self.room);
        }
        let rate = self.city.discount_rate;
        let own: f64 = money(self.scenario, &strength)
            .iter()
            .map(|action| present(&action.investment, rate) + present(&action.running, rate))
            .sum();
        let cost = own + present(&energy_cost(self.scenario, &self.room), rate);
        (twin, cost)
    }

    /// Enters gap and cost; `None` where the target cannot be read.
    fn weigh(&mut self, mix: &mut Mix) -> Option<()> {
        let (twin, cost) = self.paths(mix);
        let versions: Vec<Drawn<'_>> =
            self.versions.iter().map(|(scenario, twin, scales)| Drawn { scenario, twin, scales }).collect();
        let drawn = Drawn { scenario: self.scenario, twin: &twin, scales: &self.ones };
        let figures = AllFigures::of(self.city, drawn, &versions);
        let reading = read_one(self.target, figures.for_target(self.target));
        let above_cap = reading.above_residual_cap_t.unwrap_or(0.0);
        mix.gap_t = reading.gap_t?.max(above_cap);
        mix.cost = cost;
        Some(())
    }

    fn changed(&mut self, mix: &Mix, change: impl FnOnce(&mut Mix)) -> Option<Mix> {
        let mut changed = mix.clone();
        change(&mut changed);
        self.weigh(&mut changed)?;
        Some(changed)
    }

    /// Actions that pay for themselves, then the cheapest tonne step by step until the target is met or nothing is left.
    fn pull(&mut self, mut mix: Mix) -> Option<Mix> {
        for action in self.open.clone() {
            let with = self.changed(&mix, |mix| mix.levels[action] = 1.0)?;
            if with.cost < mix.cost && with.gap_t <= mix.gap_t {
                mix = with;
            }
        }
        while mix.gap_t > 0.0 {
            let mut best: Option<(f64, Mix)> = None;
            for action in self.open.clone() {
                if mix.levels[action] >= 1.0 {
                    continue;
                }
                let with = self.changed(&mix, |mix| {
                    mix.levels[action] = (mix.levels[action] + 1.0 / f64::from(STEPS)).min(1.0);
                })?;
                let closed_t = mix.gap_t - with.gap_t;
                let price = (with.cost - mix.cost) / closed_t;
                if closed_t > 1e-9 && best.as_ref().is_none_or(|(cheapest, _)| price < *cheapest) {
                    best = Some((price, with));
                }
            }
            match best {
                Some((_, with)) => mix = with,
                None => break,
            }
        }
        Some(mix)
    }

    /// Gives back what turned out not to be needed, then lets each start as late as the target allows; the dearest first.
    fn give_back(&mut self, mut mix: Mix) -> Option<Mix> {
        let mut order = Vec::new();
        for action in self.open.clone() {
            let without = self.changed(&mix, |mix| mix.levels[action] = 0.0)?;
            let (saved_t, cost) = (without.gap_t - mix.gap_t, mix.cost - without.cost);
            if mix.levels[action] > 0.0 && cost > 0.0 {
                order.push((cost / saved_t.max(1e-9), action));
            }
        }
        order.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (_, action) in &order {
            let (mut low, mut high) = (0.0, mix.levels[*action]);
            for _ in 0..24 {
                let middle = f64::midpoint(low, high);
                let with = self.changed(&mix, |mix| mix.levels[*action] = middle)?;
                if with.gap_t <= 0.0 {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            let with = self.changed(&mix, |mix| mix.levels[*action] = high)?;
            if with.gap_t <= 0.0 {
                mix = with;
            }
        }
        for (_, action) in order {
            let most = self.target.year - self.scenario.model.actions[action].ramp.start_year;
            for delay in (1..=most.max(0)).rev() {
                let with = self.changed(&mix, |mix| mix.delay[action] = delay)?;
                if with.gap_t <= 0.0 && with.cost < mix.cost {
                    mix = with;
                    break;
                }
            }
        }
        Some(mix)
    }
}

/// Finds the cheapest mix of open actions, and the latest start of each, that meets a target; actions that are not open stay
/// as the scenario has them. Costs are those of the actions and of energy, discounted. Levels are found by the cheapest tonne
/// at the present mix, step by step, and the last steps fitted; that is the optimum where actions do not interact, and the best
/// that single moves can reach where they do. `None` for an unknown scenario or target, or one that cannot be read.
#[must_use]
pub fn backcast(city: &CityScenarios, scenario: &str, target: &str) -> Option<TargetClosing> {
    let scenario = city.of(scenario)?;
    let target = city.targets.iter().find(|known| known.id == target)?;
    let needs = Needs::of(std::slice::from_ref(target));
    let version = |version: &'_ CityScenario| {
        let ones = Scales::ones(&version.model);
        let mut room = Room::new(&version.model);
        let twin = Twin::evaluate(version, &strength_of(version), &ones, needs, &mut room);
        (twin, ones)
    };
    let versions = versions(city, std::slice::from_ref(target))
        .into_iter()
        .map(|known| {
            let (twin, ones) = version(known);
            (known, twin, ones)
        })
        .collect();
    let open: Vec<usize> = (0..scenario.levels.len()).filter(|at| scenario.model.actions[*at].open).collect();
    let (room, ones) = (Room::new(&scenario.model), Scales::ones(&scenario.model));
    let mut search = Search { city, scenario, target, versions, open, room, ones };
    let mut levels = scenario.levels.clone();
    search.open.iter().for_each(|action| levels[*action] = 0.0);
    let mut start = Mix { delay: vec![0; levels.len()], levels, gap_t: 0.0, cost: 0.0 };
    search.weigh(&mut start)?;
    let start_cost = start.cost;
    let mut mix = search.pull(start)?;
    if mix.gap_t <= 0.0 {
        mix = search.give_back(mix)?;
    }
    let (twin, _) = search.paths(&mix);
    let own = money(scenario, &scenario.technical(&mix.levels, &mix.delay));
    let rate = city.discount_rate;
    let of_action = |at: &usize| ClosingAction {
        action: scenario.model.actions[*at].id.clone(),
        level: mix.levels[*at],
        start_year: scenario.model.actions[*at].ramp.start_year + mix.delay[*at],
        net_present_cost: present(&own[*at].investment, rate) + present(&own[*at].running, rate),
    };
    // A gram of rounding does not miss a target.
    let met = mix.gap_t <= 1e-6;
    Some(TargetClosing {
        scenario: scenario.id.clone(),
        target: target.id.clone(),
        met,
        still_missing_t: if met { 0.0 } else { mix.gap_t },
        actions: search.open.iter().map(of_action).collect(),
        emissions_t: twin.variable_t,
        without_cost: without_cost(scenario, &mix.levels),
        net_present_cost: city.file.currency.as_ref().map(|_| mix.cost - start_cost),
    })
}
