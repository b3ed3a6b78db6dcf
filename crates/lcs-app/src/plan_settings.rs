//! How much money the plan may spend, and who says so.

use crate::{AppError, list_facilities::float};
use lcs_pack::Pack;
use lcs_potential::{Objective, PlanSettings};
use serde::{Deserialize, Serialize};

/// Settings of the plan with their basis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanMoney {
    /// Money and time.
    pub settings: PlanSettings,
    /// The pack's fact that the budget rests on; `None` where whoever ran the chain gave it.
    pub fact: Option<String>,
}

impl PlanMoney {
    /// Where the budget comes from, for the command line.
    pub(crate) fn basis(&self) -> String {
        self.fact.clone().unwrap_or_else(|| "given with --budget".to_owned())
    }
}

/// The budget asked for, else the pack's.
pub(crate) fn plan_money(pack: &Pack, asked: Option<f64>) -> Result<PlanMoney, AppError> {
    let Some(defaults) = &pack.plan else {
        return Err(AppError::request(
            format!("pack {} has no plan defaults (budget, first year, discount rate)", pack.id),
            "add [plan] to the pack; docs/reference/pack-format.md shows how",
        ));
    };
    check_budget(asked)?;
    let settings = PlanSettings {
        yearly_budget: asked.unwrap_or_else(|| float(defaults.yearly_budget.value)),
        first_year: defaults.first_year,
        years: defaults.years,
        discount_rate: float(defaults.discount_rate.value),
        objective: Objective::Carbon,
    };
    let fact = asked.is_none().then(|| defaults.yearly_budget.fact.to_string());
    Ok(PlanMoney { settings, fact })
}

/// Most money a year that is taken for a budget: above it rounding would eat whole projects.
const LARGEST_BUDGET: f64 = 1e15;

/// Refuses what cannot be spent.
pub(crate) fn check_budget(budget: Option<f64>) -> Result<(), AppError> {
    match budget {
        Some(budget) if !(0.0..=LARGEST_BUDGET).contains(&budget) => Err(AppError::request(
            format!("a yearly budget of {budget} cannot be spent"),
            "give an amount of 0 or more in the pack's currency, for example 5000000",
        )),
        _ => Ok(()),
    }
}
