//! The answer of the page *Community*: a block planned for its whole year, with everything that is shown of it.

use super::{
    block_folder::BlockInput,
    changes::{BlockChanges, BlockControls},
    conditions::{ConditionRow, conditions},
    effect::{EffectEntry, scenario_toml},
    limit::{BlockLimit, limits},
    pictures::{OutagePicture, RuleBills, SizeFigure, WeekPicture, bills, outage_picture, size_figures, weeks},
};
use crate::AppError;
use lcs_community::{
    Block, CommunityError, Plan, PlanYear, Request, block_effect, grid_alone, lp::Limits, lp::Stop, optimise,
};
use serde::Serialize;
use utoipa::ToSchema;

/// A block, planned.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockAnswer {
    /// What the block is called.
    pub name: String,
    /// ISO 4217 code of all money; costs are per year.
    pub currency: String,
    /// Number of homes, where the block says it.
    #[schema(required)]
    pub homes: Option<u32>,
    /// The plan; none where no plan meets all limits.
    #[schema(required)]
    pub plan: Option<PlannedBlock>,
    /// What stands in the way where there is none: each with the least value that would do, all others kept.
    pub limits: Vec<BlockLimit>,
    /// Where the sliders stand.
    pub controls: BlockControls,
    /// Published claims beside what is computed.
    pub claims: Vec<ClaimRow>,
    /// What must be true before it may be built: licences, rights, roofs; each held against the block's facts.
    pub conditions: Vec<ConditionRow>,
    /// Share of the load's steps without readings, filled from other weeks; none where no meter gives it.
    #[schema(required)]
    pub filled_share: Option<f64>,
    /// Whether the plant has a price in the block's file; otherwise costs are those of energy alone.
    pub plant_is_priced: bool,
}

/// What a plan comes to in a year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PlannedBlock {
    /// Yearly cost, plant included.
    pub cost: f64,
    /// Of it the plant.
    pub plant_cost: f64,
    /// Of it energy from the grid.
    pub energy_cost: f64,
    /// Of it the greatest power.
    pub demand_cost: f64,
    /// Earned by export.
    pub export_income: f64,
    /// Cost of the same homes on the grid alone; none where the connection would not carry them.
    #[schema(required)]
    pub grid_only_cost: Option<f64>,
    /// CO2 of what is bought, kg.
    pub carbon_kg: f64,
    /// CO2 of the same homes on the grid alone, kg.
    #[schema(required)]
    pub grid_only_carbon_kg: Option<f64>,
    /// Share of the use that does not come from the grid.
    pub local_share: f64,
    /// Share of the photovoltaic energy used that stays in the block.
    pub self_consumption: f64,
    /// Used in the block, kWh.
    pub consumption_kwh: f64,
    /// Bought, kWh.
    pub import_kwh: f64,
    /// Sold, kWh.
    pub export_kwh: f64,
    /// Photovoltaic energy used, stored or sold, kWh.
    pub pv_kwh: f64,
    /// Photovoltaic energy that could not be used, kWh.
    pub pv_unused_kwh: f64,
    /// Greatest import, kW.
    pub import_peak_kw: f64,
    /// A cheaper plan could save at most this share, proven.
    pub gap: f64,
    /// Sizes with what limits them.
    pub sizes: Vec<SizeFigure>,
    /// A week of each season, hour by hour.
    pub weeks: Vec<WeekPicture>,
    /// How long it lives on its own; none for a block without battery.
    #[schema(required)]
    pub outage: Option<OutagePicture>,
    /// Bills by rule; empty where the block does not say how its homes differ.
    pub bills: Vec<RuleBills>,
    /// What each home would pay for its load at the price of the grid, in the order of the bills.
    pub grid_only_bills: Vec<f64>,
    /// The effect on the city, as a piece of a scenario file; none where the homes cannot be on the grid alone.
    #[schema(required)]
    pub scenario_toml: Option<String>,
}

/// A claim beside what is computed.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ClaimRow {
    /// What is claimed.
    pub kind: ClaimKind,
    /// The claim: a share, or h.
    pub claimed: f64,
    /// Who says so.
    pub source: String,
    /// The same as computed (hours: mean over all start hours); none without a plan.
    #[schema(required)]
    pub computed: Option<f64>,
}

/// What is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimKind {
    /// Share of the consumption that does not come from the grid.
    LocalShare,
    /// Time that it lives on its own, h.
    OutageHours,
}

/// First year in which a block is taken to run, where a scenario file is made from the page.
const FIRST_YEAR: i16 = 2030;

/// Plans a block with changes. `stop` is asked now and then whether nobody waits any more.
pub(crate) fn block_answer(input: &BlockInput, changes: &BlockChanges, stop: Stop) -> Result<BlockAnswer, AppError> {
    let mut changed = input.clone();
    changes.apply(&mut changed.block, &mut changed.series)?;
    changed.block.validate().map_err(changed.fault())?;
    let limits_of_search = Limits { stop: Some(stop), ..Limits::default() };
    let request = Request { objective: changes.objective(), limits: &limits_of_search, ..Request::default() };
    let years = [PlanYear { series: &changed.series, weight: 1.0 }];
    let (plan, in_the_way) = match optimise(&changed.block, &years, &request) {
        Ok(plan) => (Some(plan), Vec::new()),
        Err(CommunityError::Impossible(found)) => (None, limits(&found)),
        Err(CommunityError::Stopped) => return Err(AppError::Cancelled),
        Err(error) => return Err(changed.fault()(error)),
    };
    if limits_of_search.stopped() {
        return Err(AppError::Cancelled);
    }
    let block = &changed.block;
    let conditions = conditions(block, plan.as_ref());
    let plan = plan.map(|plan| planned(&changed, &plan, &request)).transpose()?;
    Ok(BlockAnswer {
        name: block.name.clone(),
        currency: block.currency.clone(),
        homes: homes(block),
        limits: in_the_way,
        controls: BlockControls::of(&input.block, block, &input.series, changes),
        claims: claims(block, plan.as_ref()),
        conditions,
        filled_share: changed.filled_share,
        plant_is_priced: is_priced(block),
        plan,
    })
}

fn planned(input: &BlockInput, plan: &Plan, request: &Request) -> Result<PlannedBlock, AppError> {
    let (block, series) = (&input.block, &input.series);
    let year = plan.years.first().cloned().unwrap_or_default();
    let years = [PlanYear { series, weight: 1.0 }];
    let alone = grid_alone(block, &years, &Request { objective: lcs_community::Objective::Cost, ..*request }).ok();
    let (bills, grid_only_bills) = bills(input, plan)?;
    let entry = EffectEntry { first_year: FIRST_YEAR, last_year: FIRST_YEAR, cell: "I.1.2".to_owned() };
    Ok(PlannedBlock {
        cost: plan.cost,
        plant_cost: plan.plant_cost,
        energy_cost: year.energy_cost,
        demand_cost: year.demand_cost,
        export_income: year.export_income,
        grid_only_cost: alone.as_ref().map(|alone| alone.cost),
        carbon_kg: year.carbon_kg,
        grid_only_carbon_kg: alone.as_ref().and_then(|alone| alone.years.first()).map(|year| year.carbon_kg),
        local_share: year.local_share,
        self_consumption: year.self_consumption,
        consumption_kwh: year.consumption_kwh,
        import_kwh: year.import_kwh,
        export_kwh: year.export_kwh,
        pv_kwh: year.pv_used_kwh,
        pv_unused_kwh: year.pv_curtailed_kwh,
        import_peak_kw: plan.import_peak_kw,
        gap: plan.proof.duality_gap.max(0.0),
        sizes: size_figures(block, &plan.sizes),
        weeks: weeks(block, series, &year.dispatch),
        outage: outage_picture(input, &plan.sizes)?,
        bills,
        grid_only_bills,
        scenario_toml: alone.map(|alone| scenario_toml(input, &block_effect(block, plan, &alone), &entry)),
    })
}

fn claims(block: &Block, plan: Option<&PlannedBlock>) -> Vec<ClaimRow> {
    let local = block.claims.local_share.as_ref().map(|claim| ClaimRow {
        kind: ClaimKind::LocalShare,
        claimed: claim.value,
        source: claim.source.clone(),
        computed: plan.map(|plan| plan.local_share),
    });
    let hours = block.claims.outage_hours.as_ref().map(|claim| ClaimRow {
        kind: ClaimKind::OutageHours,
        claimed: claim.value,
        source: claim.source.clone(),
        computed: plan.and_then(|plan| plan.outage.as_ref()).map(|outage| outage.mean_hours),
    });
    local.into_iter().chain(hours).collect()
}

/// Number of homes, as far as the block says it.
pub(super) fn homes(block: &Block) -> Option<u32> {
    let stated = block.series.household.as_ref().map(|household| household.homes);
    stated.or(block.series.variety.map(|variety| variety.homes))
}

fn is_priced(block: &Block) -> bool {
    let pv = block.pv.is_none_or(|pv| pv.cost_per_kw_year > 0.0);
    pv && block.battery.is_none_or(|battery| battery.cost_per_kwh_year > 0.0)
}
