//! A scenario from little, as a person enters it.

use super::Table;
use crate::AppError;
use lcs_scenario::{LittleKnown, LittlePart, LittlePromise, LittleSources, little_scenario};
use serde::Deserialize;
use utoipa::ToSchema;

/// Years that a path may reach beyond its base year.
const LONGEST: i16 = 100;

/// What is known at the beginning; the rest is asked for in the order of what it is worth.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartWithLittle {
    /// What is counted, such as `GPC BASIC`.
    #[schema(max_length = 200)]
    pub boundary: String,
    /// Year of the emissions.
    #[schema(minimum = 1900, maximum = 2200)]
    pub base_year: i16,
    /// Last year of the paths.
    #[schema(minimum = 1900, maximum = 2200)]
    pub last_year: i16,
    /// Inhabitants in the base year.
    #[schema(minimum = 1)]
    pub population: f64,
    /// Yearly growth of inhabitants, 0.01 for 1 %.
    pub population_growth: f64,
    /// Yearly growth of the product, 0.04 for 4 %.
    pub gdp_growth: f64,
    /// Emission factor of the grid, kg CO2e/kWh; needed where a part is of electricity.
    #[serde(default)]
    pub grid_kg_kwh: Option<f64>,
    /// What is emitted: lines of the inventory, or one total.
    #[schema(min_items = 1, max_items = 200)]
    pub parts: Vec<StartPart>,
    /// What was promised, if anything.
    #[serde(default)]
    pub promise: Option<StartPromise>,
    /// Where the inhabitants are from, such as the inventory of the year.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub population_source: Option<String>,
    /// Where the emission factor of the grid is from.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub grid_source: Option<String>,
    /// What is noted beside what is assumed, in the planner's language: growth, and how emissions follow it.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub assumed_note: Option<String>,
}

/// A part of the emissions.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartPart {
    /// Its name, such as `I.2.2`.
    #[schema(max_length = 100)]
    pub line: String,
    /// Sector, such as `buildings`.
    #[schema(max_length = 100)]
    pub sector: String,
    /// Emissions of the base year, t CO2e.
    pub emissions_t: f64,
    /// Whether it grows with the product; otherwise with inhabitants.
    pub with_gdp: bool,
    /// Whether it comes from the grid's electricity.
    pub electricity: bool,
    /// Where its emissions are from, such as the inventory of the year.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub source: Option<String>,
}

/// A bare cut.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartPromise {
    /// Year in which it is due.
    pub year: i16,
    /// Share that is cut, 0.5 for −50 %.
    #[schema(minimum = 0, maximum = 1)]
    pub cut: f64,
}

/// Text that says something.
fn said(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

impl StartWithLittle {
    /// The tables of the scenario.
    ///
    /// # Errors
    /// What cannot be, by its name.
    pub(super) fn tables(&self, name: &str) -> Result<Table, AppError> {
        self.check()?;
        let part = |part: &StartPart| LittlePart {
            line: part.line.trim().to_owned(),
            sector: part.sector.trim().to_owned(),
            emissions_t: part.emissions_t,
            with_gdp: part.with_gdp,
            electricity: part.electricity,
            source: said(&part.source),
        };
        Ok(little_scenario(&LittleKnown {
            name: name.to_owned(),
            boundary: self.boundary.clone(),
            base_year: self.base_year,
            last_year: self.last_year,
            population: self.population,
            population_growth: self.population_growth,
            gdp_growth: self.gdp_growth,
            grid_kg_kwh: self.grid_kg_kwh.filter(|_| self.parts.iter().any(|part| part.electricity)),
            parts: self.parts.iter().map(part).collect(),
            promise: self.promise.map(|promise| LittlePromise { year: promise.year, cut: promise.cut }),
            sources: LittleSources { population: said(&self.population_source), grid: said(&self.grid_source) },
            assumed_note: said(&self.assumed_note),
        }))
    }

    fn check(&self) -> Result<(), AppError> {
        let refused = |message: String, hint: &str| Err(AppError::unusable(message, hint));
        if self.last_year <= self.base_year || self.last_year - self.base_year > LONGEST {
            let message = format!("`last_year` {} does not follow the base year {}", self.last_year, self.base_year);
            return refused(message, "let the path end one to a hundred years later");
        }
        if self.population <= 0.0 {
            return refused(format!("`population` is {}", self.population), "give the inhabitants of the base year");
        }
        for (name, growth) in [("population_growth", self.population_growth), ("gdp_growth", self.gdp_growth)] {
            if !(-0.2..=0.2).contains(&growth) {
                return refused(format!("`{name}` is {growth} a year"), "write 2 % a year as 0.02");
            }
        }
        let mut names: Vec<&str> = self.parts.iter().map(|part| part.line.trim()).collect();
        names.sort_unstable();
        if names.is_empty() || names.iter().any(|name| name.is_empty()) || names.windows(2).any(|two| two[0] == two[1])
        {
            return refused(
                "`parts` need a name each, and no name twice".into(),
                "name them like the lines of the inventory",
            );
        }
        if self.parts.iter().any(|part| part.electricity) && self.grid_kg_kwh.is_none_or(|factor| factor <= 0.0) {
            let hint = "give kg CO2e per kWh of the base year";
            return refused("`grid_kg_kwh` is missing, and a part is of the grid's electricity".into(), hint);
        }
        Ok(())
    }
}
