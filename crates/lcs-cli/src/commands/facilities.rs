//! `lcs facilities`

use crate::{
    arguments,
    arguments::{FacilitiesCommand, Format},
    output,
};
use lcs_app::{AppError, FacilityLine, MeterReadingsLine, list_facilities, show_facility};
use lcs_locale::Language;
use std::process::ExitCode;

const HEADER: [&str; 10] = [
    "id",
    "name",
    "use",
    "floor_area_m2",
    "floor_area_kind",
    "year",
    "energy_kwh",
    "eui_kwh_m2",
    "emissions_t",
    "coverage",
];

pub(crate) async fn run(
    arguments: &arguments::Facilities,
    format: Format,
    language: Language,
) -> Result<ExitCode, AppError> {
    match &arguments.command {
        FacilitiesCommand::List { dir, year } => {
            let lines = list_facilities(dir, *year).await?;
            match format {
                Format::Json => output::json(&lines),
                Format::Csv => output::csv(&HEADER, &lines.iter().map(cells).collect::<Vec<_>>()),
                Format::Table => output::table(&HEADER, lines.iter().map(cells).collect()),
            }
        }
        FacilitiesCommand::Show { id, dir, year } => {
            let details = show_facility(dir, id, *year, language).await?;
            if format == Format::Json {
                output::json(&details);
                return Ok(ExitCode::SUCCESS);
            }
            output::table(&HEADER, vec![cells(&details.line)]);
            let carriers = details.carriers.iter();
            let rows = carriers
                .map(|c| vec![c.carrier.to_string(), number(c.energy_kwh, 0), optional(c.emissions_t, 1)])
                .collect();
            output::table(&["carrier", "energy_kwh", "emissions_t"], rows);
            if !details.readings.is_empty() {
                let minutes = |interval_s: u32| number(f64::from(interval_s) / 60.0, 0);
                let row = |line: &MeterReadingsLine| {
                    let (first, last) = (line.first_day.clone(), line.last_day.clone());
                    vec![line.meter.clone(), minutes(line.interval_s), first, last, line.readings.to_string()]
                };
                let header = ["meter", "interval_min", "first_day", "last_day", "readings"];
                output::table(&header, details.readings.iter().map(row).collect());
            }
            for finding in &details.findings {
                output::note(&format!("{}: {}", finding.code, finding.message));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn number(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

fn optional(value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(String::new, |value| number(value, decimals))
}

fn cells(line: &FacilityLine) -> Vec<String> {
    vec![
        line.id.clone(),
        line.name.clone(),
        line.use_class.clone(),
        optional(line.floor_area_m2, 0),
        line.floor_area_kind.clone().unwrap_or_default(),
        line.year.to_string(),
        optional(line.energy_kwh, 0),
        optional(line.eui_kwh_m2, 1),
        optional(line.emissions_t, 2),
        number(line.coverage, 2),
    ]
}
