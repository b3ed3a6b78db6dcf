//! `lcs scenario`

use crate::{
    arguments::{self, Format, ScenarioCommand},
    output,
};
use lcs_app::{AppError, decompose_change};
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Scenario, format: Format) -> Result<ExitCode, AppError> {
    let ScenarioCommand::Decompose(of) = &arguments.command;
    let found = decompose_change(&of.file, &of.settings())?;
    if format == Format::Json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    let mut rows: Vec<Vec<String>> =
        found.effects.0.iter().map(|(factor, effect)| vec![factor.clone(), format!("{effect:.6}")]).collect();
    rows.push(vec![format!("all, {} to {}", found.from, found.to), format!("{:.6}", found.total_change)]);
    let header = ["factor", "effect"];
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    Ok(ExitCode::SUCCESS)
}
