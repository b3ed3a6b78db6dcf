//! A sizing judged in years that it was not made for.

use super::{
    block_folder::BlockInput,
    limit::{BlockLimit, limits},
    sizes::{BlockSizes, GivenSizes},
};
use crate::{AppError, error::read_text};
use lcs_community::{CommunityError, PlanYear, Request, Series, Sizes, judge, optimise};
use serde::Serialize;
use std::path::PathBuf;
use utoipa::ToSchema;

/// Sizes to judge.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgeRequest {
    /// The block's TOML file, or the folder of a reference block.
    pub block: PathBuf,
    /// Sizes; those of the block's plan where none are given.
    pub sizes: GivenSizes,
    /// Tables of other years, laid out as the block's own series.
    pub years: Vec<PathBuf>,
}

/// What `lcs community judge` prints, and the page shows.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockJudgement {
    /// Currency; costs are per year, plant included.
    pub unit: String,
    /// The sizes.
    pub sizes: BlockSizes,
    /// The block's own year, then the others.
    pub years: Vec<JudgedYear>,
}

/// The sizes in one year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct JudgedYear {
    /// The table of the year, or the block for its own.
    pub year: String,
    /// Whether the sizes can serve it within all limits and requirements.
    pub possible: bool,
    /// Cost with the sizes.
    #[schema(required)]
    pub cost: Option<f64>,
    /// Cost with the sizes that would have been best in this very year.
    #[schema(required)]
    pub best_cost: Option<f64>,
    /// Share by which the sizes are dearer than those.
    #[schema(required)]
    pub regret_share: Option<f64>,
    /// Share of the use that does not come from the grid.
    #[schema(required)]
    pub local_share: Option<f64>,
    /// CO2 of what is bought, kg.
    #[schema(required)]
    pub carbon_kg: Option<f64>,
    /// Greatest import, kW.
    #[schema(required)]
    pub import_peak_kw: Option<f64>,
    /// What stands in the way where it is not possible.
    pub limits: Vec<BlockLimit>,
}

/// Judges sizes in other years.
///
/// # Errors
/// When a file cannot be read, or a key or series does not fit. A year that the sizes cannot serve is part of the answer.
pub fn judge_block(request: &JudgeRequest) -> Result<BlockJudgement, AppError> {
    let input = BlockInput::read(&request.block)?;
    let asked = Request::default();
    let sizes = request.sizes.of(&input, &asked)?;
    let mut years = vec![judged(&input, &input.name, &input.series, &sizes, &asked)?];
    for file in &request.years {
        let name = file.display().to_string();
        let series = input.other_year(&name, &read_text(file)?)?;
        years.push(judged(&input, &name, &series, &sizes, &asked)?);
    }
    Ok(BlockJudgement { sizes: sizes.into(), years, unit: input.block.currency })
}

/// The sizes in one year, beside those that would have been best in it.
pub(super) fn judged(
    input: &BlockInput,
    name: &str,
    series: &Series,
    sizes: &Sizes,
    asked: &Request,
) -> Result<JudgedYear, AppError> {
    let years = [PlanYear { series, weight: 1.0 }];
    let plan = match judge(&input.block, sizes, &years, asked) {
        Ok(plan) => plan,
        Err(CommunityError::Impossible(found)) => return Ok(JudgedYear::impossible(name, limits(&found))),
        Err(CommunityError::Stopped) => return Err(AppError::Cancelled),
        Err(error) => return Err(input.fault()(error)),
    };
    let best_cost = optimise(&input.block, &years, asked).ok().map(|plan| plan.cost);
    let year = plan.years.first();
    Ok(JudgedYear {
        possible: true,
        cost: Some(plan.cost),
        best_cost,
        regret_share: best_cost.filter(|best| best.abs() > 0.0).map(|best| (plan.cost - best) / best.abs()),
        local_share: year.map(|year| year.local_share),
        carbon_kg: year.map(|year| year.carbon_kg),
        import_peak_kw: Some(plan.import_peak_kw),
        ..JudgedYear::impossible(name, Vec::new())
    })
}

impl JudgedYear {
    fn impossible(name: &str, limits: Vec<BlockLimit>) -> Self {
        Self {
            year: name.to_owned(),
            possible: false,
            cost: None,
            best_cost: None,
            regret_share: None,
            local_share: None,
            carbon_kg: None,
            import_peak_kw: None,
            limits,
        }
    }
}
