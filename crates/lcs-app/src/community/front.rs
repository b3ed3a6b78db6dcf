//! What less CO2 costs, and what longer survival costs.

use super::{
    block_folder::BlockInput,
    limit::{BlockLimit, limits},
    sizes::BlockSizes,
};
use crate::AppError;
use lcs_community::{CommunityError, OutageTarget, PlanYear, Request, cost_of_resilience, front};
use serde::Serialize;
use std::path::PathBuf;
use utoipa::ToSchema;

/// Prices of CO2 as multiples of the one at which the CO2 of a kWh from the grid costs as much as the kWh.
const PRICE_STEPS: [f64; 6] = [0.0, 0.1, 0.25, 0.5, 1.0, 2.0];

/// Lengths of outages that are tried, h.
pub(super) const OUTAGE_STEPS_H: [u32; 6] = [0, 3, 6, 12, 24, 48];

/// A front to be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontRequest {
    /// The block's TOML file, or the folder of a reference block.
    pub block: PathBuf,
    /// Against what.
    pub against: FrontAgainst,
}

/// What cost is held against.
#[derive(Debug, Clone, PartialEq)]
pub enum FrontAgainst {
    /// CO2, at these prices, currency/kg; empty for six around the price of energy.
    Carbon(Vec<f64>),
    /// Outages of these lengths, h (empty for six up to two days), all else as the target says.
    Resilience(Vec<u32>, OutageTarget),
}

/// What `lcs community front` prints.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlockFront {
    /// `co2` or `resilience`.
    pub against: &'static str,
    /// Currency; costs are per year.
    pub unit: String,
    /// The points, the cheapest demand first.
    pub points: Vec<BlockFrontPoint>,
}

/// One plan of a front.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockFrontPoint {
    /// Price of CO2 that makes it best, currency/kg; none against resilience.
    #[schema(required)]
    pub carbon_price_per_kg: Option<f64>,
    /// Outage that must be survived, h; none against CO2.
    #[schema(required)]
    pub outage_hours: Option<u32>,
    /// Share of the starts from which it is survived; none against CO2.
    #[schema(required)]
    pub probability: Option<f64>,
    /// Whether a plan meets all limits.
    pub possible: bool,
    /// Yearly cost without the price of CO2.
    #[schema(required)]
    pub cost: Option<f64>,
    /// CO2 of what is bought, kg.
    #[schema(required)]
    pub carbon_kg: Option<f64>,
    /// Photovoltaic plant, kWp.
    #[schema(required)]
    pub pv_kw: Option<f64>,
    /// Battery, kWh.
    #[schema(required)]
    pub battery_kwh: Option<f64>,
    /// What stands in the way where it is not possible.
    pub limits: Vec<BlockLimit>,
}

/// Works out a front of a block.
///
/// # Errors
/// When a file cannot be read, a key or series does not fit, or no plan at all meets the block's limits.
pub fn front_of_block(request: &FrontRequest) -> Result<BlockFront, AppError> {
    let input = BlockInput::read(&request.block)?;
    let asked = Request::default();
    let (against, points) = match &request.against {
        FrontAgainst::Carbon(prices) => ("co2", carbon_front(&input, prices, &asked)?),
        FrontAgainst::Resilience(hours, target) => ("resilience", resilience_front(&input, hours, target, &asked)?),
    };
    Ok(BlockFront { against, unit: input.block.currency, points })
}

pub(super) fn carbon_front(
    input: &BlockInput,
    prices: &[f64],
    request: &Request,
) -> Result<Vec<BlockFrontPoint>, AppError> {
    let usual;
    let prices = if prices.is_empty() {
        usual = usual_prices(input)?;
        usual.as_slice()
    } else {
        prices
    };
    if let Some(price) = prices.iter().find(|price| !(**price >= 0.0 && price.is_finite())) {
        return Err(AppError::request(format!("{price} is no price of CO2"), "give 0 or more per kg"));
    }
    let years = [PlanYear { series: &input.series, weight: 1.0 }];
    let points = front(&input.block, &years, request, prices).map_err(input.fault())?;
    Ok(points
        .into_iter()
        .map(|point| BlockFrontPoint {
            carbon_price_per_kg: Some(point.carbon_price_per_kg),
            outage_hours: None,
            probability: None,
            possible: true,
            cost: Some(point.cost),
            carbon_kg: Some(point.carbon_kg),
            pv_kw: Some(point.plan.sizes.pv_kw),
            battery_kwh: Some(point.plan.sizes.battery_kwh),
            limits: Vec::new(),
        })
        .collect())
}

/// Prices at which CO2 begins to weigh as much as energy.
fn usual_prices(input: &BlockInput) -> Result<Vec<f64>, AppError> {
    let factor = input.block.grid.carbon_kg_per_kwh;
    if factor <= 0.0 {
        return Err(AppError::request(
            format!("{}: the grid has no CO2, so that no price of it changes anything", input.name),
            "give `grid.carbon_kg_per_kwh`",
        ));
    }
    let prices = input.block.import_prices(&input.series);
    let mean = prices.iter().sum::<f64>() / prices.len().max(1) as f64;
    Ok(PRICE_STEPS.iter().map(|step| step * mean / factor).collect())
}

pub(super) fn resilience_front(
    input: &BlockInput,
    hours: &[u32],
    target: &OutageTarget,
    request: &Request,
) -> Result<Vec<BlockFrontPoint>, AppError> {
    let hours = if hours.is_empty() { OUTAGE_STEPS_H.as_slice() } else { hours };
    let years = [PlanYear { series: &input.series, weight: 1.0 }];
    let point = |&hours: &u32| match cost_of_resilience(&input.block, &years, request, target, &[hours]) {
        Ok(costs) => Ok(costs.first().map(|at| {
            let BlockSizes { pv_kw, battery_kwh, .. } = at.sizes.into();
            BlockFrontPoint {
                outage_hours: Some(hours),
                probability: Some(at.probability),
                possible: true,
                cost: Some(at.cost),
                pv_kw: Some(pv_kw),
                battery_kwh: Some(battery_kwh),
                ..BlockFrontPoint::impossible(hours, Vec::new())
            }
        })),
        Err(CommunityError::Impossible(found)) => Ok(Some(BlockFrontPoint::impossible(hours, limits(&found)))),
        Err(error) => Err(input.fault()(error)),
    };
    hours.iter().filter_map(|hours| point(hours).transpose()).collect()
}

impl BlockFrontPoint {
    const fn impossible(hours: u32, limits: Vec<BlockLimit>) -> Self {
        Self {
            carbon_price_per_kg: None,
            outage_hours: Some(hours),
            probability: None,
            possible: false,
            cost: None,
            carbon_kg: None,
            pv_kw: None,
            battery_kwh: None,
            limits,
        }
    }
}
