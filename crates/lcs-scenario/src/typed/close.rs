//! What closes the gap: the cheapest mix of actions for a limit.

use crate::actions::ActionModel;
use serde::Serialize;

/// An action whose level is open: 0 leaves it out, 1 is its whole ramp.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// Id of the action in the model.
    pub action: String,
    /// Level that is already decided.
    pub at_least: f64,
    /// Level that is possible.
    pub at_most: f64,
}

/// How far one lever is pulled.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeverUse {
    /// Action.
    pub action: String,
    /// Level, 0 to 1.
    pub level: f64,
    /// Cost at that level, currency units a year.
    pub yearly_cost: f64,
}

/// The mix found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Closing {
    /// Levers in the model's order.
    pub levers: Vec<LeverUse>,
    /// Emissions in the year, t CO2e.
    pub emissions_t: f64,
    /// What is still missing with every lever pulled as far as it goes, t CO2e; 0 where the limit is met.
    pub still_missing_t: f64,
    /// Cost of the mix, currency units a year.
    pub yearly_cost: f64,
}

/// Parts of a lever's range that the search moves by, before the last step is fitted.
const STEPS: i32 = 64;

/// Finds the cheapest levels that bring emissions of a year down to `limit_t`. Actions without a lever count in full.
///
/// Levers that pay for themselves are pulled first. Then the lever with the lowest cost per tonne at the present mix is
/// pulled by one step, and again; then each, the dearest per tonne first, is given back as far as the limit allows. With
/// levers on different cells this is the optimum (a fractional knapsack); where they share cells it is the best mix that
/// single moves can reach. `None` for a year outside the model or a lever that names no action.
#[must_use]
pub fn close(model: &ActionModel, levers: &[Lever], year: i16, limit_t: f64) -> Option<Closing> {
    let at = model.years().iter().position(|known| *known == year)?;
    let index = |lever: &Lever| model.actions().iter().position(|action| action.id == lever.action);
    let open: Vec<(usize, f64, f64)> = levers
        .iter()
        .map(|lever| {
            let least = lever.at_least.clamp(0.0, 1.0);
            Some((index(lever)?, least, lever.at_most.clamp(least, 1.0)))
        })
        .collect::<Option<_>>()?;
    let mut level = vec![1.0; model.actions().len()];
    let cost = |action: usize| model.actions()[action].yearly_cost;
    for (action, least, most) in &open {
        level[*action] = if cost(*action) <= 0.0 { *most } else { *least };
    }
    pull(model, at, limit_t, &open, &mut level);
    give_back(model, at, limit_t, &open, &mut level);

    let emissions_t = model.emissions_in(at, &level);
    let of_lever = |(action, ..): &(usize, f64, f64)| LeverUse {
        action: model.actions()[*action].id.clone(),
        level: level[*action],
        yearly_cost: cost(*action) * level[*action],
    };
    let levers: Vec<LeverUse> = open.iter().map(of_lever).collect();
    Some(Closing {
        emissions_t,
        still_missing_t: if emissions_t <= limit_t + 1e-6 { 0.0 } else { emissions_t - limit_t },
        yearly_cost: levers.iter().map(|lever| lever.yearly_cost).sum(),
        levers,
    })
}

/// Pulls lever after lever until the limit is met or none is left.
fn pull(model: &ActionModel, at: usize, limit_t: f64, open: &[(usize, f64, f64)], level: &mut [f64]) {
    loop {
        let now_t = model.emissions_in(at, level);
        if now_t <= limit_t {
            return;
        }
        let mut best: Option<(f64, usize, f64)> = None;
        for (action, least, most) in open {
            let before = level[*action];
            let to = (before + (most - least) / f64::from(STEPS)).min(*most);
            level[*action] = to;
            let saved_t = now_t - model.emissions_in(at, level);
            level[*action] = before;
            let price = model.actions()[*action].yearly_cost * (to - before) / saved_t;
            if saved_t > 0.0 && best.is_none_or(|(cheapest, ..)| price < cheapest) {
                best = Some((price, *action, to));
            }
        }
        let Some((_, action, to)) = best else { return };
        level[action] = to;
    }
}

/// Gives levers back that turned out not to be needed; emissions are linear in one level, so the fit is exact.
fn give_back(model: &ActionModel, at: usize, limit_t: f64, open: &[(usize, f64, f64)], level: &mut [f64]) {
    let saved_by = |level: &mut [f64], action: usize| {
        let before = level[action];
        let with_t = model.emissions_in(at, level);
        level[action] = 0.0;
        let without_t = model.emissions_in(at, level);
        level[action] = before;
        // Tonnes per whole level.
        if before > 0.0 { (without_t - with_t) / before } else { 0.0 }
    };
    let mut order: Vec<(f64, usize, f64)> = open
        .iter()
        .map(|(action, least, _)| {
            (model.actions()[*action].yearly_cost / saved_by(level, *action).max(1e-12), *action, *least)
        })
        .collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, action, least) in order {
        if model.actions()[action].yearly_cost <= 0.0 {
            continue;
        }
        let room_t = limit_t - model.emissions_in(at, level);
        let per_level_t = saved_by(level, action);
        if room_t > 0.0 {
            let back = if per_level_t > 0.0 { room_t / per_level_t } else { 1.0 };
            level[action] = (level[action] - back).max(least);
        }
    }
}
