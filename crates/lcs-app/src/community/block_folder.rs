//! Reading a block: a TOML file with its series beside it, the text of one, or the folder of a reference block.

use super::metered::Metered;
use crate::{
    AppError,
    error::{read_file, read_text},
};
use lcs_community::{Block, CommunityError, HOURS_PER_YEAR, MeteredLoad, ReferenceParameters, Series};
use std::path::Path;

/// Files of a reference block's folder.
const PARAMETERS: &str = "params.json";
const SERIES: &str = "series_8760.csv";
const HOUSES: &str = "loads_50x8760_kw.csv";

/// A block with what happens in each of its steps.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BlockInput {
    /// The file, or the title of a block that people wrote in the application.
    pub(crate) name: String,
    pub(crate) block: Block,
    pub(crate) series: Series,
    /// Photovoltaic power on each house, kWp; none where the block does not say.
    pub(crate) house_pv_kw: Vec<f64>,
    /// The series as their file has them, before the block scales them; empty where models make them.
    pub(super) as_filed: Series,
    /// Share of the load that was filled, where it comes from meters.
    pub(super) filled_share: Option<f64>,
}

/// Gives the text of a file that a block names.
pub(super) type Beside<'a> = &'a dyn Fn(&str) -> Result<String, AppError>;

/// Gives the load of meters that a block names.
pub(super) type ByMeters<'a> = &'a dyn Fn(&MeteredLoad, &Block) -> Result<Metered, AppError>;

/// Where no city is open there are no meters.
pub(super) fn no_meters(source: &MeteredLoad, _: &Block) -> Result<Metered, AppError> {
    Err(AppError::unusable(
        format!("series.readings: the meters of {} are those of a city", source.facilities.join(", ")),
        "open the block on the city's page Community, or name a table in `series.file`",
    ))
}

impl BlockInput {
    /// Reads a TOML file, or a folder with `params.json` and `series_8760.csv`.
    pub(super) fn read(path: &Path) -> Result<Self, AppError> {
        let name = path.display().to_string();
        if path.is_dir() {
            return from_folder(path)?.prepared();
        }
        let folder = path.parent().unwrap_or(Path::new(""));
        Self::from_text(&name, &read_text(path)?, &|file| read_text(&folder.join(file)), &no_meters)
    }

    /// Reads the text of a block; `beside` gives the files that it names, `meters` the load of its meters.
    pub(super) fn from_text(name: &str, text: &str, beside: Beside, meters: ByMeters) -> Result<Self, AppError> {
        let block: Block = toml::from_str(text).map_err(|error| {
            AppError::request(
                format!("{name}: {}", error.to_string().trim_end()),
                "see `lcs schema block` for every key, and examples/community for whole files",
            )
        })?;
        block.validate().map_err(named(name))?;
        let mut series = match &block.series.file {
            Some(file) => Series::from_csv(&beside(file)?).map_err(named(file))?,
            None => Series::default(),
        };
        let mut filled_share = None;
        if let Some(source) = &block.series.readings {
            let metered = meters(source, &block).map_err(|error| match error {
                AppError::Unusable { message, hint } => AppError::unusable(format!("{name}: {message}"), hint),
                other => other,
            })?;
            series.load_kw = metered.load_kw;
            filled_share = Some(metered.filled_share);
        }
        let series = match &block.series.house_file {
            Some(file) => series.with_house_csv(&beside(file)?).map_err(named(file))?,
            None => series,
        };
        let house_pv_kw = house_pv_kw(&block, series.house_load_kw.len());
        Self { name: name.to_owned(), block, as_filed: series.clone(), series, house_pv_kw, filled_share }.prepared()
    }

    fn prepared(mut self) -> Result<Self, AppError> {
        self.block.validate().map_err(named(&self.name))?;
        self.series = self.series.prepared(&self.block).map_err(named(&self.name))?;
        Ok(self)
    }

    /// An error of the science, with the block that it is about.
    pub(super) fn fault(&self) -> impl Fn(CommunityError) -> AppError + '_ {
        named(&self.name)
    }

    /// Another year of the same block from a table like that of its own series. Where the block scales its series to
    /// stated amounts, the other year is scaled by the same factors, so that a year with more load stays one.
    pub(super) fn other_year(&self, file: &str, text: &str) -> Result<Series, AppError> {
        let mut year = Series::from_csv(text).map_err(named(file))?;
        let factor = |prepared: &[f64], filed: &[f64]| {
            let (after, before): (f64, f64) = (prepared.iter().sum(), filed.iter().sum());
            if filed.len() == prepared.len() && before > 0.0 { after / before } else { 1.0 }
        };
        let load = factor(&self.series.load_kw, &self.as_filed.load_kw);
        let sun = factor(&self.series.pv_kw_per_kwp, &self.as_filed.pv_kw_per_kwp);
        year.load_kw.iter_mut().for_each(|value| *value *= load);
        year.pv_kw_per_kwp.iter_mut().for_each(|value| *value *= sun);
        year.validate(&self.block).map_err(named(file))?;
        Ok(year)
    }
}

/// An error of the science, with the file that it is about.
pub(super) fn named(name: &str) -> impl Fn(CommunityError) -> AppError + '_ {
    move |error| AppError::request(format!("{name}: {error}"), error.hint())
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
    let mut read_series = Series::from_csv(&read_text(&series)?).map_err(named(&series.display().to_string()))?;
    let houses = folder.join(HOUSES);
    if houses.is_file() {
        let file = houses.display().to_string();
        read_series = read_series.with_house_csv(&read_text(&houses)?).map_err(named(&file))?;
    }
    let count = read_series.house_load_kw.len();
    Ok(BlockInput {
        name: folder.display().to_string(),
        block: Block::from(&read),
        as_filed: read_series.clone(),
        series: read_series,
        house_pv_kw: vec![read.per_house.pv_kw; count],
        filled_share: None,
    })
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
