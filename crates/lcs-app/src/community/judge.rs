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

/// What `lcs community judge` prints.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlockJudgement {
    /// Currency; costs are per year, plant included.
    pub unit: String,
    /// The sizes.
    pub sizes: BlockSizes,
    /// The block's own year, then the others.
    pub years: Vec<JudgedYear>,
}

/// The sizes in one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JudgedYear {
    /// The table of the year, or the block for its own.
    pub year: String,
    /// Whether the sizes can serve it within all limits and requirements.
    pub possible: bool,
    /// Cost with the sizes.
    pub cost: Option<f64>,
    /// Cost with the sizes that would have been best in this very year.
    pub best_cost: Option<f64>,
    /// Share by which the sizes are dearer than those.
    pub regret_share: Option<f64>,
    /// Share of the use that does not come from the grid.
    pub local_share: Option<f64>,
    /// CO2 of what is bought, kg.
    pub carbon_kg: Option<f64>,
    /// Greatest import, kW.
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
    let mut years = vec![judged(&input, &input.name, &input.series, &sizes)?];
    for file in &request.years {
        let name = file.display().to_string();
        let series = input.other_year(&name, &read_text(file)?)?;
        years.push(judged(&input, &name, &series, &sizes)?);
    }
    Ok(BlockJudgement { sizes: sizes.into(), years, unit: input.block.currency })
}

fn judged(input: &BlockInput, name: &str, series: &Series, sizes: &Sizes) -> Result<JudgedYear, AppError> {
    let years = [PlanYear { series, weight: 1.0 }];
    let asked = Request::default();
    let plan = match judge(&input.block, sizes, &years, &asked) {
        Ok(plan) => plan,
        Err(CommunityError::Impossible(found)) => return Ok(JudgedYear::impossible(name, limits(&found))),
        Err(error) => return Err(input.fault()(error)),
    };
    let best_cost = optimise(&input.block, &years, &asked).ok().map(|plan| plan.cost);
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
