//! Reading a block: a TOML file with its series beside it, or the folder of a reference block.

use super::in_file;
use crate::{
    AppError,
    error::{read_file, read_text},
};
use lcs_community::{Block, HOURS_PER_YEAR, ReferenceParameters, Series};
use std::path::{Path, PathBuf};

/// Files of a reference block's folder.
const PARAMETERS: &str = "params.json";
const SERIES: &str = "series_8760.csv";
const HOUSES: &str = "loads_50x8760_kw.csv";

/// A block with what happens in each of its steps.
pub(super) struct BlockInput {
    pub(super) block: Block,
    pub(super) series: Series,
    /// Photovoltaic power on each house, kWp; none where the block does not say.
    pub(super) house_pv_kw: Vec<f64>,
}

impl BlockInput {
    /// Reads a TOML file, or a folder with `params.json` and `series_8760.csv`.
    pub(super) fn read(path: &Path) -> Result<Self, AppError> {
        let mut input = if path.is_dir() { from_folder(path) } else { from_toml(path) }?;
        input.block.validate().map_err(in_file(path))?;
        input.series = input.series.prepared(&input.block).map_err(in_file(path))?;
        Ok(input)
    }
}

fn from_folder(folder: &Path) -> Result<BlockInput, AppError> {
    let (parameters, series) = (folder.join(PARAMETERS), folder.join(SERIES));
    for needed in [&parameters, &series] {
        if !needed.is_file() {
            return Err(AppError::request(
                format!("{} has no file {}", folder.display(), name(needed)),
                format!("name a block's TOML file, or a folder with {PARAMETERS} and {SERIES}"),
            ));
        }
    }
    let read: ReferenceParameters = serde_json::from_slice(&read_file(&parameters)?).map_err(|error| {
        AppError::request(
            format!("{}: {error}", parameters.display()),
            "every key of the reference block must be there, as a number",
        )
    })?;
    let houses = folder.join(HOUSES);
    let houses = houses.is_file().then_some(houses);
    let series = read_series(&series, houses.as_deref())?;
    let count = series.house_load_kw.len();
    Ok(BlockInput { block: Block::from(&read), series, house_pv_kw: vec![read.per_house.pv_kw; count] })
}

fn from_toml(path: &Path) -> Result<BlockInput, AppError> {
    let block: Block = toml::from_str(&read_text(path)?).map_err(|error| {
        AppError::request(
            format!("{}: {}", path.display(), error.to_string().trim_end()),
            "see `lcs schema block` for every key, and examples/community for whole files",
        )
    })?;
    let beside = |name: &Option<String>| name.as_ref().map(|name| path.parent().unwrap_or(Path::new("")).join(name));
    let (file, houses): (Option<PathBuf>, Option<PathBuf>) =
        (beside(&block.series.file), beside(&block.series.house_file));
    let series = match &file {
        Some(file) => read_series(file, houses.as_deref())?,
        None => with_houses(Series::default(), houses.as_deref())?,
    };
    let house_pv_kw = house_pv_kw(&block, series.house_load_kw.len());
    Ok(BlockInput { block, series, house_pv_kw })
}

/// One entry for all houses, or one for each.
fn house_pv_kw(block: &Block, houses: usize) -> Vec<f64> {
    let equipment = block.homes.as_ref().map(|homes| homes.equipment.as_slice()).unwrap_or_default();
    match equipment {
        [] => Vec::new(),
        [one] => vec![one.pv_kw; houses],
        several => several.iter().map(|home| home.pv_kw).collect(),
    }
}

fn read_series(file: &Path, houses: Option<&Path>) -> Result<Series, AppError> {
    with_houses(Series::from_csv(&read_text(file)?).map_err(in_file(file))?, houses)
}

fn with_houses(series: Series, houses: Option<&Path>) -> Result<Series, AppError> {
    match houses {
        None => Ok(series),
        Some(file) => series.with_house_csv(&read_text(file)?).map_err(in_file(file)),
    }
}

/// Hours from one step to the next.
pub(super) fn step_h(block: &Block) -> f64 {
    f64::from(block.step_minutes) / 60.0
}

/// What a series of a part of a year stands for in a whole one.
pub(super) fn years_in(block: &Block, series: &Series) -> f64 {
    series.len() as f64 * step_h(block) / HOURS_PER_YEAR as f64
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
