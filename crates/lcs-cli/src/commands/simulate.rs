//! `lcs simulate`

use crate::{arguments, arguments::Format, output};
use lcs_app::{AppError, simulate_building};
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Simulate, format: Format) -> Result<ExitCode, AppError> {
    let document = simulate_building(&arguments.request())?;
    if format == Format::Json {
        output::json(&document);
        return Ok(ExitCode::SUCCESS);
    }
    let area = document["floor_area_m2"].as_f64().unwrap_or(f64::NAN);
    let annual = document["annual"].as_object().into_iter().flatten();
    let rows: Vec<Vec<String>> = annual
        .filter_map(|(name, value)| {
            let kwh = value.as_f64()?;
            Some(vec![name.clone(), format!("{kwh:.0}"), format!("{:.1}", kwh / area)])
        })
        .collect();
    let header = ["annual", "kWh", "kWh/m²"];
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    Ok(ExitCode::SUCCESS)
}
