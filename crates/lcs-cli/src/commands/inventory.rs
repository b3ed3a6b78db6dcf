//! `lcs inventory`

use crate::{
    arguments::{self, Format, InventoryCommand},
    output,
};
use lcs_app::{AppError, check_inventory};
use lcs_locale::Language;
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Inventory, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let InventoryCommand::Check { file } = &arguments.command;
    let report = check_inventory(file, language)?;
    if format == Format::Json {
        output::json(&report.document());
        return Ok(ExitCode::SUCCESS);
    }
    let (totals, published, differences) = (&report.check.totals, &report.check.published, &report.check.differences);
    let cell = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.1}"));
    let row = |name: &str, lines: f64, published: Option<f64>, difference: Option<f64>| {
        vec![name.to_owned(), cell(Some(lines)), cell(published), cell(difference)]
    };
    let rows = vec![
        row("BASIC", totals.basic_t, published.basic_t, differences.basic_t),
        row("BASIC+", totals.basic_plus_t, published.basic_plus_t, differences.basic_plus_t),
        row("BASIC+ S3", totals.basic_plus_s3_t, published.basic_plus_s3_t, differences.basic_plus_s3_t),
        row("territorial", totals.territorial_t, published.territorial_t, differences.territorial_t),
    ];
    let header = ["total", "sum of lines, t CO2e", "published, t CO2e", "published less lines, t CO2e"];
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    for finding in &report.findings {
        output::note(&output::told(finding.severity, &finding.message));
    }
    Ok(ExitCode::SUCCESS)
}
