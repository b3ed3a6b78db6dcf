//! `lcs import`

use crate::{
    arguments,
    arguments::Format,
    output::{self, Bars},
};
use lcs_app::{Actor, AppError, FileReport, ImportRequest, import_files, read_mapping};
use lcs_locale::Language;
use std::process::ExitCode;

/// Findings shown per file before the rest is only counted.
const FINDINGS_SHOWN: usize = 12;

pub(crate) async fn run(
    arguments: &arguments::Import,
    format: Format,
    language: Language,
) -> Result<ExitCode, AppError> {
    let request = ImportRequest {
        dir: arguments.dir.clone(),
        files: arguments.files.clone(),
        mapping: arguments.mapping.as_deref().map(read_mapping).transpose()?,
        dry_run: arguments.dry_run,
        language,
    };
    let bars = Bars::new(language);
    let report = import_files(&Actor::local(), &request, &|progress| bars.step(progress)).await;
    bars.finish();
    let report = report?;
    if format == Format::Json {
        output::json(&report);
    } else {
        let row = |file: &FileReport| {
            let counts = [file.rows_read as usize, file.accepted, file.unchanged, file.rejected];
            let things = [file.facilities, file.accounts, file.meters, file.bills];
            let kind = serde_json::to_value(file.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
            [file.path.clone(), kind.unwrap_or_default()]
                .into_iter()
                .chain(counts.iter().chain(&things).map(usize::to_string))
                .collect()
        };
        let header =
            ["file", "kind", "rows", "accepted", "unchanged", "rejected", "facilities", "accounts", "meters", "bills"];
        let rows: Vec<Vec<String>> = report.files.iter().map(row).collect();
        if format == Format::Csv {
            output::csv(&header, &rows)
        } else {
            output::table(&header, rows)
        }
        report.files.iter().for_each(print_findings);
        if report.seq.is_none() {
            output::note("dry run: nothing was changed");
        }
    }
    Ok(if report.rejected() > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn print_findings(file: &FileReport) {
    for finding in file.findings.iter().take(FINDINGS_SHOWN) {
        let place = [finding.sheet.clone(), finding.row.map(|row| format!("row {row}")), finding.column.clone()];
        let place = place.into_iter().flatten().collect::<Vec<_>>().join(" › ");
        output::note(&format!("{} {}: {}", file.path, place, finding.message));
    }
    if file.findings.len() > FINDINGS_SHOWN {
        let more = file.findings.len() - FINDINGS_SHOWN;
        output::note(&format!("{}: {more} more findings; `--format json` lists them all", file.path));
    }
}
