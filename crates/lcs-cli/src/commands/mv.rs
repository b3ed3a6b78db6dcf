//! `lcs mv`

use super::savings_study;
use crate::{
    arguments::{self, Format, MvCommand},
    output,
};
use lcs_app::{
    Actor, AppError, LiveCity, ReportFormat, SavingsReport, measured_savings, savings_report,
    views::{SavingsPage, savings_page},
};
use lcs_locale::Language;
use std::{path::Path, process::ExitCode};

pub(crate) async fn run(arguments: &arguments::Mv, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let savings = match &arguments.command {
        MvCommand::Savings(savings) => savings,
        MvCommand::Facility(of) => return facility(of, format, language).await,
        MvCommand::Study(kept) => return savings_study::keep(kept, format).await,
        MvCommand::Plan(of) => return savings_study::plan(of, format, language).await,
        MvCommand::Events(of) => return savings_study::events(of, format, language).await,
        MvCommand::Portfolio(all) => return savings_study::portfolio(all, format, language).await,
        MvCommand::Compare(of) => return savings_study::compare(of, format).await,
    };
    let report = measured_savings(&savings.request(language))?;
    match format {
        Format::Json => output::json(&report),
        Format::Table | Format::Csv => print(&report, format),
    }
    Ok(ExitCode::SUCCESS)
}

fn print(report: &SavingsReport, format: Format) {
    let (answer, unit) = (&report.answer, &report.unit);
    let model = &answer.model;
    let number = |value: f64| format!("{value:.4}");
    let mut rows = vec![vec!["model".to_owned(), model.form.clone(), String::new()]];
    let mut row = |name: &str, value: Option<f64>, unit: &str| {
        rows.extend(value.map(|value| vec![name.to_owned(), number(value), unit.to_owned()]));
    };
    row("heating balance point", model.heating_balance_point_f, "°F");
    row("cooling balance point", model.cooling_balance_point_f, "°F");
    row("base load a day", model.intercept, unit);
    row("a heating degree day", model.beta_hdd, unit);
    row("a cooling degree day", model.beta_cdd, unit);
    row("adjusted R²", model.adjusted_r_squared, "");
    row("CV(RMSE)", model.cvrmse_adj, "");
    row("without the works", Some(answer.counterfactual), unit);
    row("metered", Some(answer.observed), unit);
    row("saved", Some(answer.savings), unit);
    row(&format!("± at {:.0} % confidence", 100.0 * answer.confidence), answer.fsu_error_band, unit);
    let header = ["figure", "value", "unit"];
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    for finding in &report.findings {
        output::note(&output::told(finding.severity, &finding.message));
    }
}

async fn facility(of: &arguments::OfFacility, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let state = LiveCity::open(&of.dir).await?.current().await?;
    let (actor, asked) = (Actor::local(), of.asked());
    let page = savings_page(&state, &actor, &of.id, &asked, language)?;
    if let Some(folder) = &of.report {
        for kind in [ReportFormat::Pdf, ReportFormat::Xlsx] {
            let (name, bytes) = savings_report(&state, &actor, &of.id, &asked, kind, language)?;
            write(folder, &name, &bytes)?;
            output::note(&folder.join(name).to_string_lossy());
        }
    }
    match format {
        Format::Json => output::json(&page),
        Format::Table | Format::Csv => periods(&page, format),
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), AppError> {
    let path = folder.join(name);
    let failed = |error| AppError::Write { path: path.clone(), error };
    std::fs::create_dir_all(folder).map_err(failed)?;
    std::fs::write(&path, bytes).map_err(failed)
}

fn periods(page: &SavingsPage, format: Format) {
    let cell = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.0}"));
    let result = page.result.as_ref();
    let rows = result.into_iter().flat_map(|result| &result.periods).map(|period| {
        let side = format!("{:?}", period.side).to_lowercase();
        vec![period.start.clone(), period.end.clone(), side, cell(period.metered_kwh), cell(period.predicted_kwh)]
    });
    let header = ["from", "until before", "side", "metered, kWh", "predicted, kWh"];
    let rows: Vec<Vec<String>> = rows.collect();
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    if result.is_some() {
        output::note(&page.source_reason);
    }
    match (result, &page.problem) {
        (Some(result), _) => {
            let band = result.band_kwh.map_or_else(|| "unknown".to_owned(), |band| format!("{band:.0} kWh"));
            output::note(&format!(
                "saved: {:.0} kWh, ± {band} at {:.0} %",
                result.savings_kwh,
                100.0 * page.confidence
            ));
            for finding in &result.findings {
                output::note(&format!("{}: {}", finding.meter, finding.message));
            }
        }
        (None, Some(problem)) => output::note(&format!("no answer: {}\nhint: {}", problem.message, problem.hint)),
        (None, None) => {}
    }
}
