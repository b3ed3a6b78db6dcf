//! `lcs validate`

use crate::{
    arguments::{self, Format, ValidateCommand},
    output,
};
use lcs_app::{AppError, validate_ashrae140};
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Validate, format: Format) -> Result<ExitCode, AppError> {
    let ValidateCommand::Ashrae140 { weather } = &arguments.command;
    let cases = validate_ashrae140(weather)?;
    if format == Format::Json {
        output::json(&serde_json::json!({ "cases": cases }));
        return Ok(ExitCode::SUCCESS);
    }
    let header = ["case", "figure", "value"];
    let figures = cases.iter().filter_map(|case| serde_json::to_value(case).ok()).flat_map(|case| {
        let name = case["case"].as_str().unwrap_or_default().to_owned();
        let figures: Vec<(String, f64)> = case
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(figure, value)| Some((figure.clone(), value.as_f64()?)))
            .collect();
        figures.into_iter().map(move |(figure, value)| vec![name.clone(), figure, format!("{value:.3}")])
    });
    let rows: Vec<Vec<String>> = figures.collect();
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    output::note("whether a case lies within the ranges of the standard is told in docs/reference/validation.md");
    Ok(ExitCode::SUCCESS)
}
