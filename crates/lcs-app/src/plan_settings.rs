//! How much money the plan may spend, and who says so.

use crate::{AppError, list_facilities::float};
use lcs_pack::Pack;
use lcs_potential::{Objective, PlanSettings};

/// Settings of the plan with their basis.
pub(crate) struct PlanMoney {
    pub(crate) settings: PlanSettings,
    /// Where the budget comes from.
    pub(crate) basis: String,
}

/// The budget asked for, else the pack's.
pub(crate) fn plan_money(pack: &Pack, asked: Option<f64>) -> Result<PlanMoney, AppError> {
    let Some(defaults) = &pack.plan else {
        return Err(AppError::request(
            format!("pack {} has no plan defaults (budget, first year, discount rate)", pack.id),
            "add [plan] to the pack; docs/reference/pack-format.md shows how",
        ));
    };
    let settings = PlanSettings {
        yearly_budget: asked.unwrap_or_else(|| float(defaults.yearly_budget.value)),
        first_year: defaults.first_year,
        years: defaults.years,
        discount_rate: float(defaults.discount_rate.value),
        objective: Objective::Carbon,
    };
    let basis = match asked {
        Some(_) => "given with --budget".to_owned(),
        None => defaults.yearly_budget.fact.to_string(),
    };
    Ok(PlanMoney { settings, basis })
}
