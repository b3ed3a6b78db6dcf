//! `lcs mv`

use crate::{
    arguments::{self, Format, MvCommand},
    output,
};
use lcs_app::{AppError, SavingsReport, measured_savings};
use lcs_locale::Language;
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Mv, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let MvCommand::Savings(savings) = &arguments.command;
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
