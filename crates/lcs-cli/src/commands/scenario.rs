//! `lcs scenario`

use crate::{
    arguments::{self, Decompose, Format, ScenarioCommand},
    output,
};
use lcs_app::{AppError, decompose_change, run_scenario_file};
use std::{path::Path, process::ExitCode};

pub(crate) fn run(arguments: &arguments::Scenario, format: Format) -> Result<ExitCode, AppError> {
    match &arguments.command {
        ScenarioCommand::Run { file } => run_file(file, format),
        ScenarioCommand::Decompose(of) => decompose(of, format),
    }
}

/// The readings as a table, for they are what a run is asked for; the whole outcome as JSON.
fn run_file(file: &Path, format: Format) -> Result<ExitCode, AppError> {
    let outcome = run_scenario_file(file)?;
    if format == Format::Json {
        output::json(&outcome);
        return Ok(ExitCode::SUCCESS);
    }
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.4}"));
    let rows = outcome.target_readings.iter().map(|at| {
        let reading = &at.reading;
        let met = reading.met.map_or("cannot be told", |met| if met { "met" } else { "missed" });
        vec![
            at.scenario.clone(),
            reading.name.clone(),
            reading.kind.clone(),
            met.to_owned(),
            number(reading.value),
            number(reading.limit),
            reading.unit.clone(),
        ]
    });
    let header = ["scenario", "target", "reading", "", "value", "limit", "unit"];
    let rows: Vec<Vec<String>> = rows.collect();
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    Ok(ExitCode::SUCCESS)
}

fn decompose(of: &Decompose, format: Format) -> Result<ExitCode, AppError> {
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
