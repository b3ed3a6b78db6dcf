//! What a block changes in its city, as years and as a piece of a scenario file.

use super::block_folder::{BlockInput, years_in};
use crate::AppError;
use lcs_community::{BlockEffect, PlanYear, Request, block_effect, grid_alone, optimise};
use serde::Serialize;
use std::path::PathBuf;

/// The effect of a block that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectRequest {
    /// The block's TOML file, or the folder of a reference block.
    pub block: PathBuf,
    /// How it enters the city.
    pub entry: EffectEntry,
}

/// How a block enters a city.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectEntry {
    /// First year in which it runs.
    pub first_year: i16,
    /// Last year that is told.
    pub last_year: i16,
    /// Cell of the scenario whose electricity it saves, such as `I.1.2`: homes, electricity.
    pub cell: String,
}

/// What `lcs community effect` prints as JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BlockEffectReport {
    /// What the block is called.
    pub name: String,
    /// Currency.
    pub unit: String,
    /// Year by year.
    pub years: Vec<EffectYear>,
    /// The piece for a scenario file, TOML.
    pub scenario_toml: String,
}

/// The effect of one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EffectYear {
    /// Calendar year.
    pub year: i16,
    /// What is bought less of.
    pub carrier: &'static str,
    /// Bought less, kWh.
    pub saved_kwh: f64,
    /// Sold to the grid, kWh; no part of what is saved.
    pub exported_kwh: f64,
    /// CO2 of what is bought less, kg, with the block's factor of the grid.
    pub carbon_saved_kg: f64,
    /// Cost above that of the same homes on the grid alone; below 0 where the block pays.
    pub cost: f64,
}

/// Works out what a block changes against the same homes on the grid alone.
///
/// # Errors
/// When a file cannot be read, a key or series does not fit, the years are turned round, or no plan meets all limits.
pub fn effect_of_block(request: &EffectRequest) -> Result<BlockEffectReport, AppError> {
    let EffectEntry { first_year, last_year, .. } = request.entry;
    if last_year < first_year {
        return Err(AppError::request(
            format!("the last year {last_year} lies before the first, {first_year}"),
            "give the first year in which the block runs, and a later one",
        ));
    }
    let input = BlockInput::read(&request.block)?;
    let effect = effect_of(&input, &Request::default())?;
    let year = |year| EffectYear {
        year,
        carrier: "electricity",
        saved_kwh: effect.electricity_saved_kwh,
        exported_kwh: effect.exported_kwh,
        carbon_saved_kg: effect.carbon_saved_kg,
        cost: effect.net_cost(),
    };
    Ok(BlockEffectReport {
        years: (first_year..=last_year).map(year).collect(),
        scenario_toml: scenario_toml(&input, &effect, &request.entry),
        name: input.block.name,
        unit: input.block.currency,
    })
}

/// The effect of a whole year.
fn effect_of(input: &BlockInput, request: &Request) -> Result<BlockEffect, AppError> {
    let years = [PlanYear { series: &input.series, weight: 1.0 }];
    let plan = optimise(&input.block, &years, request).map_err(input.fault())?;
    let alone = grid_alone(&input.block, &years, request).map_err(input.fault())?;
    let part = years_in(&input.block, &input.series);
    if (part - 1.0).abs() > 1e-9 {
        return Err(AppError::request(
            format!("{}: the series are {part:.3} of a year", input.name),
            "a city counts whole years: give series of a year",
        ));
    }
    Ok(block_effect(&input.block, &plan, &alone))
}

/// An action of a scenario file: what is bought less is saved in one cell, so that it counts once and with the factor and
/// price of the scenario's own carrier; the plant's cost stands beside it.
pub(super) fn scenario_toml(input: &BlockInput, effect: &BlockEffect, entry: &EffectEntry) -> String {
    let block = &input.block;
    let id = action_id(&block.name);
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let texts: Vec<&str> = block.preconditions.iter().map(|condition| condition.text.as_str()).collect();
    let conditions = if texts.is_empty() { String::new() } else { format!(" Only if: {}.", texts.join("; ")) };
    let note = format!(
        "Worked out from the block's file: the same homes on the grid alone, less the block. {:.0} kWh a year are sold and \
         not counted here.{conditions}",
        effect.exported_kwh
    );
    format!(
        "# {title}: its effect on the city. Put it into a scenario file whose cell {cell} is homes' electricity and whose\n\
         # currency is {currency}; energy saved is counted at the price and factor of the scenario's own carrier.\n\
         [actions.{id}]\n\
         title = {quoted_title}\n\
         ramp = {{ start_year = {start}, years = 1 }}\n\
         effects = [{{ kind = \"save\", cell = {cell_text}, energy = {{ unit = \"kWh\", value = {saved:.1}, note = \"Against the grid alone.\" }} }}]\n\
         cost = {{ yearly = {{ unit = {unit}, value = {yearly:.2}, note = \"Plant, less demand charge saved and export earned.\" }} }}\n\
         note = {note}\n",
        title = block.name.replace(['\n', '\r'], " "),
        cell = entry.cell,
        currency = block.currency,
        quoted_title = quoted(&format!("Smart home community: {}", block.name)),
        start = entry.first_year,
        cell_text = quoted(&entry.cell),
        saved = effect.electricity_saved_kwh,
        unit = quoted(&block.currency),
        yearly = effect.cost_beside_energy(),
        note = quoted(&note),
    )
}

/// `Flats in Wangsa Maju` becomes `community-flats-in-wangsa-maju`.
fn action_id(name: &str) -> String {
    let word: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    std::iter::once("community").chain(word.split_whitespace()).collect::<Vec<_>>().join("-")
}
