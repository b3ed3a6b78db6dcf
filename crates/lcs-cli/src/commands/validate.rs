//! `lcs validate`

use crate::{
    arguments::{self, Format, SimulationMode, ValidateCommand},
    output,
};
use lcs_app::{AppError, validate_ashrae140, validate_tropical};
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Validate, format: Format) -> Result<ExitCode, AppError> {
    match &arguments.command {
        ValidateCommand::Ashrae140 { weather } => ashrae140(weather, format),
        ValidateCommand::Tropical { weather, mode } => tropical(weather, *mode, format),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn tropical(weather: &Path, mode: SimulationMode, format: Format) -> Result<(), AppError> {
    let variants = validate_tropical(weather, mode.into())?;
    if format == Format::Json {
        output::json(&serde_json::json!({ "variants": variants }));
        return Ok(());
    }
    let header = ["variant", "figure", "here", "EnergyPlus 25.2", "difference"];
    let mut rows = Vec::new();
    for of in &variants {
        let (ours, theirs) = (&of.figures, &of.energyplus);
        for (figure, here, there) in [
            ("total, kWh/m²", ours.total_kwh_m2, theirs.total_kwh_m2),
            ("sensible, kWh/m²", ours.sensible_kwh_m2, theirs.sensible_kwh_m2),
            ("latent, kWh/m²", ours.latent_kwh_m2, theirs.latent_kwh_m2),
            ("highest hour, W/m²", ours.peak_w_m2, theirs.peak_w_m2),
        ] {
            let off = format!("{:+.2} %", 100.0 * (here / there - 1.0));
            rows.push(vec![ours.id.clone(), figure.to_owned(), format!("{here:.2}"), format!("{there:.2}"), off]);
        }
        let (here, there) = (of.saving_pct, of.energyplus_saving_pct);
        let off = format!("{:+.2} points", here - there);
        rows.push(vec![ours.id.clone(), "saving, %".to_owned(), format!("{here:.2}"), format!("{there:.2}"), off]);
    }
    print(&header, rows, format);
    output::note("more cases and their departures are told in docs/reference/validation.md");
    Ok(())
}

fn print(header: &[&str], rows: Vec<Vec<String>>, format: Format) {
    if format == Format::Csv { output::csv(header, &rows) } else { output::table(header, rows) }
}

fn ashrae140(weather: &Path, format: Format) -> Result<(), AppError> {
    let cases = validate_ashrae140(weather)?;
    if format == Format::Json {
        output::json(&serde_json::json!({ "cases": cases }));
        return Ok(());
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
    print(&header, rows, format);
    output::note("whether a case lies within the ranges of the standard is told in docs/reference/validation.md");
    Ok(())
}
