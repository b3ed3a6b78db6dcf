//! `lcs solar`

use crate::{
    arguments::{self, Format, SolarCommand},
    output,
};
use lcs_app::{AppError, solar_positions, solar_yield};
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Solar, format: Format) -> Result<ExitCode, AppError> {
    match &arguments.command {
        SolarCommand::Position(position) => print_positions(position, format),
        SolarCommand::Yield(of) => print_yield(of, format),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn print_positions(arguments: &arguments::SolarPosition, format: Format) -> Result<(), AppError> {
    let rows = solar_positions(&arguments.request())?;
    if format == Format::Json {
        output::json(&serde_json::json!({ "rows": rows }));
        return Ok(());
    }
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.1}"));
    let cells = rows.iter().map(|row| {
        vec![
            format!("{}", row.unix_s),
            format!("{:.4}", row.zenith_deg),
            format!("{:.4}", row.apparent_zenith_deg),
            format!("{:.4}", row.azimuth_deg),
            number(row.clearsky_ghi_w_m2),
            number(row.clearsky_dni_w_m2),
            number(row.clearsky_dhi_w_m2),
        ]
    });
    let header = ["unix_s", "zenith_deg", "apparent_zenith_deg", "azimuth_deg", "ghi_w_m2", "dni_w_m2", "dhi_w_m2"];
    let cells: Vec<Vec<String>> = cells.collect();
    if format == Format::Csv {
        output::csv(&header, &cells)
    } else {
        output::table(&header, cells)
    }
    Ok(())
}

fn print_yield(arguments: &arguments::SolarYieldArguments, format: Format) -> Result<(), AppError> {
    let report = solar_yield(&arguments.request())?;
    if format == Format::Json {
        output::json(&report);
        return Ok(());
    }
    let header = ["on the plane, kWh/m²", "alternating current, kWh/kWp"];
    let rows = vec![vec![format!("{:.1}", report.poa_kwh_m2), format!("{:.1}", report.ac_kwh_per_kwp)]];
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    Ok(())
}
