//! `lcs demo`

use crate::{
    arguments,
    arguments::Format,
    output::{self, Bars},
};
use lcs_app::{Actor, AppError, DemoRequest, make_demo};
use lcs_locale::{Language, format_number};
use std::process::ExitCode;

pub(crate) async fn run(arguments: &arguments::Demo, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let request = DemoRequest { dir: arguments.dir.clone(), seed: arguments.seed, facilities: arguments.facilities };
    let bars = Bars::new(language);
    let report = make_demo(&Actor::local(), &request, &|progress| bars.step(progress)).await;
    bars.finish();
    let report = report?;
    if format == Format::Json {
        output::json(&report);
        return Ok(ExitCode::SUCCESS);
    }
    super::run::print(&report.run, language);
    let rows = report.faults.iter().map(|score| {
        let kind = serde_json::to_value(score.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
        let counts = [score.planted, score.found, score.missed, score.false_alarms];
        std::iter::once(kind.unwrap_or_default()).chain(counts.iter().map(usize::to_string)).collect()
    });
    let header = ["planted fault", "planted", "found", "missed", "false alarms"];
    let rows: Vec<Vec<String>> = rows.collect();
    output::text("");
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    output::note(&format!(
        "synthetic city; its true energy in {} was {} kWh",
        report.run.year,
        format_number(language, report.true_energy_kwh, 0)
    ));
    Ok(ExitCode::SUCCESS)
}
