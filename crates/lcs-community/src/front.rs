//! Cost against CO2: the plans that are best at some price of CO2.

use crate::{Block, CommunityError, Objective, Plan, PlanYear, Request, optimise};
use serde::Serialize;

/// A plan on the front.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FrontPoint {
    /// Price of CO2 that makes it best, currency/kg.
    pub carbon_price_per_kg: f64,
    /// Yearly cost without that price.
    pub cost: f64,
    /// CO2, kg a year; the weighted mean of the years.
    pub carbon_kg: f64,
    /// The plan.
    pub plan: Plan,
}

/// The plans that are best at each price of CO2. The programme is the same but for its costs, so each search begins
/// where the one before left a point.
///
/// # Errors
/// As [`optimise`](crate::optimise()).
pub fn front(
    block: &Block,
    years: &[PlanYear],
    request: &Request,
    carbon_prices_per_kg: &[f64],
) -> Result<Vec<FrontPoint>, CommunityError> {
    let mut points: Vec<FrontPoint> = Vec::new();
    for &price in carbon_prices_per_kg {
        let warm = points.last().and_then(|point| point.plan.warm.as_ref());
        let step = Request { objective: Objective::CostWithCarbonPrice(price), warm, ..*request };
        let plan = optimise(block, years, &step)?;
        let weights: f64 = years.iter().map(|year| year.weight).sum();
        let carbon_kg = years.iter().zip(&plan.years).map(|(year, o)| year.weight / weights * o.carbon_kg).sum();
        points.push(FrontPoint { carbon_price_per_kg: price, cost: plan.cost, carbon_kg, plan });
    }
    Ok(points)
}
