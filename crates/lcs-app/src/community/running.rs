//! What a person asks of a planned block on its page beside the plan, each a job: to run it day by day on forecasts, and to
//! judge its sizes in years that they were not made for.

use super::{
    block_folder::BlockInput,
    blocks::OpenBlock,
    changes::BlockChanges,
    judge::{BlockJudgement, judged},
    page_answers::StopWhen,
    schedule::schedule_csv,
    sizes::BlockSizes,
};
use crate::{
    AppError,
    progress::{OnProgress, Progress, step},
};
use lcs_community::{
    CommunityError, Forecast, OperationInput, PlanYear, Request, Series, Sizes, grid_alone, lp::Limits,
    operate_watched, optimise,
};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use utoipa::ToSchema;

/// Most days looked ahead.
const LONGEST_HORIZON_DAYS: u32 = 14;

/// Most tables of other years.
const MOST_TABLES: usize = 5;

/// How a block is to be run
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OperateAsked {
    /// Where the sliders stand
    #[serde(default)]
    pub changes: BlockChanges,
    /// What is known of the days to come
    pub forecast: KnownAhead,
    /// Days looked ahead
    #[schema(minimum = 1, maximum = 14)]
    pub horizon_days: u32,
}

/// What is known of the days to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KnownAhead {
    /// All.
    Perfect,
    /// Every day will be as the last known one.
    Yesterday,
    /// Every day will be as the last known one of its weekday.
    LastWeek,
}

impl From<KnownAhead> for Forecast {
    fn from(known: KnownAhead) -> Self {
        match known {
            KnownAhead::Perfect => Self::Perfect,
            KnownAhead::Yesterday => Self::Yesterday,
            KnownAhead::LastWeek => Self::LastWeek,
        }
    }
}

/// A block that was run through its year: the saving that its plan promises beside the one that is reached.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockRun {
    /// Id of the block.
    pub block: String,
    /// ISO 4217 code of all money; costs are per year, plant included.
    pub currency: String,
    /// What was known of the days to come.
    pub forecast: KnownAhead,
    /// Days looked ahead.
    pub horizon_days: u32,
    /// Days that were run.
    pub days: u32,
    /// Sizes that were run.
    pub sizes: BlockSizes,
    /// Cost with the whole year known beforehand: what a plan promises.
    pub promised_cost: f64,
    /// Cost as run.
    pub reached_cost: f64,
    /// Cost of the same homes on the grid alone; none where the connection would not carry them.
    #[schema(required)]
    pub grid_only_cost: Option<f64>,
    /// What the plan promises to save against the grid alone.
    #[schema(required)]
    pub promised_saving: Option<f64>,
    /// What is saved as run.
    #[schema(required)]
    pub reached_saving: Option<f64>,
    /// Greatest import as run, kW.
    pub import_peak_kw: f64,
    /// Greatest import with the year known beforehand, kW.
    pub promised_peak_kw: f64,
    /// Part of the cost as run: filling the stores up to what they held at the begin.
    pub refill_cost: f64,
}

/// Other years to judge a block's sizes in
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeAsked {
    /// Where the sliders stand
    #[serde(default)]
    pub changes: BlockChanges,
    /// Tables of other years, laid out as the block's own series; at most five
    #[serde(default)]
    #[schema(max_items = 5)]
    pub tables: Vec<YearTable>,
    /// A made-up year: the block's own with other load and sun
    #[serde(default)]
    pub stated: Option<StatedYear>,
}

/// The table of a year
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct YearTable {
    /// What to call it
    #[schema(max_length = 200)]
    pub name: String,
    /// CSV
    pub text: String,
}

/// A made-up year
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StatedYear {
    /// What to call it
    #[schema(max_length = 200)]
    pub name: String,
    /// Load as a multiple of that of the block's own year
    #[schema(minimum = 0, maximum = 5)]
    pub load_factor: f64,
    /// Sun likewise
    #[schema(minimum = 0, maximum = 5)]
    pub sun_factor: f64,
}

impl OperateAsked {
    /// Refuses what cannot be run.
    ///
    /// # Errors
    /// When a change or the horizon cannot be.
    pub(crate) fn check(&self, open: &OpenBlock) -> Result<(), AppError> {
        if !(1..=LONGEST_HORIZON_DAYS).contains(&self.horizon_days) {
            return Err(AppError::unusable(
                format!("`horizon_days` = {} cannot be", self.horizon_days),
                "give 1 to 14",
            ));
        }
        changed(open, &self.changes).map(drop)
    }
}

impl JudgeAsked {
    /// Refuses what cannot be judged, each table by name.
    ///
    /// # Errors
    /// When a change or a year cannot be, or there is no year.
    pub(crate) fn check(&self, open: &OpenBlock) -> Result<(), AppError> {
        let years = self.years(&changed(open, &self.changes)?)?;
        if years.is_empty() {
            return Err(AppError::unusable("there is no other year", "give a table, or a made-up year"));
        }
        Ok(())
    }

    fn years(&self, input: &BlockInput) -> Result<Vec<(String, Series)>, AppError> {
        if self.tables.len() > MOST_TABLES {
            return Err(AppError::unusable(format!("{} tables are too many", self.tables.len()), "give five at most"));
        }
        let table = |table: &YearTable| Ok((table.name.clone(), input.other_year(&table.name, &table.text)?));
        let mut years = self.tables.iter().map(table).collect::<Result<Vec<_>, AppError>>()?;
        if let Some(stated) = &self.stated {
            years.push((stated.name.clone(), stated.series(&input.series)?));
        }
        Ok(years)
    }
}

impl StatedYear {
    fn series(&self, own: &Series) -> Result<Series, AppError> {
        for (key, factor) in [("load_factor", self.load_factor), ("sun_factor", self.sun_factor)] {
            if !(0.0..=5.0).contains(&factor) {
                return Err(AppError::unusable(format!("`{key}` = {factor} cannot be"), "give 0 to 5"));
            }
        }
        let scaled = |values: &[f64], factor: f64| values.iter().map(|value| value * factor).collect();
        Ok(Series {
            load_kw: scaled(&own.load_kw, self.load_factor),
            common_load_kw: scaled(&own.common_load_kw, self.load_factor),
            house_load_kw: own.house_load_kw.iter().map(|load| scaled(load, self.load_factor)).collect(),
            pv_kw_per_kwp: scaled(&own.pv_kw_per_kwp, self.sun_factor),
            ..own.clone()
        })
    }
}

fn changed(open: &OpenBlock, changes: &BlockChanges) -> Result<BlockInput, AppError> {
    let mut input = open.input.clone();
    changes.apply(&mut input.block, &mut input.series)?;
    input.block.validate().map_err(input.fault())?;
    Ok(input)
}

/// The sizes of the plan for the block's own year.
fn planned_sizes(input: &BlockInput, request: &Request) -> Result<Sizes, AppError> {
    let years = [PlanYear { series: &input.series, weight: 1.0 }];
    let plan = optimise(&input.block, &years, request).map_err(|error| ended(input, error))?;
    if request.limits.stopped() { Err(AppError::Cancelled) } else { Ok(plan.sizes) }
}

fn ended(input: &BlockInput, error: CommunityError) -> AppError {
    if error == CommunityError::Stopped { AppError::Cancelled } else { input.fault()(error) }
}

/// Runs the block through its year, told day by day; gives the figures and the schedule as CSV.
///
/// # Errors
/// When no plan meets all limits, a day has no dispatch, or it was cancelled.
pub(crate) fn run_block(
    open: &OpenBlock,
    asked: &OperateAsked,
    stop: StopWhen,
    on_progress: OnProgress<'_>,
) -> Result<(BlockRun, Vec<u8>), AppError> {
    let input = changed(open, &asked.changes)?;
    let limits = Limits { stop: Some(stop), ..Limits::default() };
    let request = Request { limits: &limits, ..Request::default() };
    step(on_progress, Progress { stage: "progress-block-plan", done: 0, total: 1 })?;
    let sizes = planned_sizes(&input, &request)?;
    let years = [PlanYear { series: &input.series, weight: 1.0 }];
    let alone = grid_alone(&input.block, &years, &request).ok().map(|plan| plan.cost);
    let of = OperationInput {
        block: &input.block,
        sizes: &sizes,
        actual: &input.series,
        forecast: asked.forecast.into(),
        horizon_days: asked.horizon_days as usize,
    };
    let on_day = |done: usize, total: usize| -> ControlFlow<()> {
        on_progress(Progress { stage: "progress-block-days", done, total })
    };
    let run = operate_watched(&of, &request, &on_day).map_err(|error| ended(&input, error))?;
    let schedule = schedule_csv(&run.dispatch, input.block.step_minutes)?;
    let (promised_cost, reached_cost) = (run.plant_cost + run.perfect_cost, run.plant_cost + run.cost);
    let figures = BlockRun {
        block: open.id.clone(),
        currency: input.block.currency.clone(),
        forecast: asked.forecast,
        horizon_days: asked.horizon_days,
        days: (input.series.len() / input.block.calendar().steps_per_day()) as u32,
        sizes: sizes.into(),
        promised_cost,
        reached_cost,
        grid_only_cost: alone,
        promised_saving: alone.map(|alone| alone - promised_cost),
        reached_saving: alone.map(|alone| alone - reached_cost),
        import_peak_kw: run.import_peak_kw,
        promised_peak_kw: run.perfect_peak_kw,
        refill_cost: run.refill_cost,
    };
    Ok((figures, schedule))
}

/// Judges the sizes of the block's plan in other years, told year by year.
///
/// # Errors
/// When no plan meets all limits in the block's own year, or it was cancelled. A year that the sizes cannot serve is part
/// of the answer.
pub(crate) fn judge_sizes(
    open: &OpenBlock,
    asked: &JudgeAsked,
    stop: StopWhen,
    on_progress: OnProgress<'_>,
) -> Result<BlockJudgement, AppError> {
    let input = changed(open, &asked.changes)?;
    let others = asked.years(&input)?;
    let limits = Limits { stop: Some(stop), ..Limits::default() };
    let request = Request { limits: &limits, ..Request::default() };
    step(on_progress, Progress { stage: "progress-block-plan", done: 0, total: 1 })?;
    let sizes = planned_sizes(&input, &request)?;
    let own = [(input.name.clone(), input.series.clone())];
    let all: Vec<&(String, Series)> = own.iter().chain(&others).collect();
    let mut years = Vec::new();
    for (done, (name, series)) in all.iter().enumerate() {
        step(on_progress, Progress { stage: "progress-block-years", done, total: all.len() })?;
        years.push(judged(&input, name, series, &sizes, &request)?);
        if limits.stopped() {
            return Err(AppError::Cancelled);
        }
    }
    Ok(BlockJudgement { unit: input.block.currency.clone(), sizes: sizes.into(), years })
}
