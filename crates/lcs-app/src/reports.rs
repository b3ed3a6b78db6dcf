//! The reports that runs have left in the city folder.

use crate::{Actor, AppError, Capability, City, Place, run_result::RunBody};
use lcs_store::{RunRecord, Store};
use serde::{Deserialize, Serialize};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What a run's folder holds beside its reports is for programs.
const STEM: &str = "report";

/// All runs with their reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ReportList {
    /// Latest first.
    pub runs: Vec<RunReports>,
}

/// The reports of one run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct RunReports {
    /// Number of the run.
    pub run: i64,
    /// When it was published.
    #[schema(format = DateTime)]
    pub at: String,
    /// Calendar year of its account.
    pub year: i16,
    /// Its files.
    pub files: Vec<ReportFile>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
pub struct ReportFile {
    /// Name, as the path of the download takes it.
    pub name: String,
    /// `en`, `ja` or `ms`.
    pub language: String,
    /// `pdf` or `xlsx`.
    pub format: ReportFormat,
    /// Size.
    pub bytes: u64,
}

/// What a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReportFormat {
    /// Pages.
    Pdf,
    /// A workbook.
    Xlsx,
}

/// Lists the reports of all published runs.
///
/// # Errors
/// When the person may not fetch reports, or the database cannot be read.
pub async fn reports(actor: &Actor, dir: &Path) -> Result<ReportList, AppError> {
    actor.may(Capability::Report, Place::City)?;
    let folder = City::open(dir)?.folder;
    if !folder.database().exists() {
        return Ok(ReportList { runs: Vec::new() });
    }
    let store = Store::open_read(folder).await?;
    let mut numbers = run_numbers(dir);
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    let mut runs = Vec::new();
    for run in numbers {
        // A folder without a run is that of one that was never published.
        let record: Option<RunRecord<RunBody>> = store.run(Some(run)).await?;
        if let (Some(record), Some(at)) = (record, store.run_published_at(run).await?) {
            runs.push(RunReports { run, at, year: record.body.report.year, files: files(dir, run) });
        }
    }
    store.close().await;
    Ok(ReportList { runs })
}

/// Where a file of a run lies.
///
/// # Errors
/// When the person may not fetch reports, or the run has no such file.
pub fn report_file(actor: &Actor, dir: &Path, run: i64, name: &str) -> Result<PathBuf, AppError> {
    actor.may(Capability::Report, Place::City)?;
    // Only names that the folder itself gives are taken, so that no name leads elsewhere.
    let file = files(dir, run).into_iter().find(|file| file.name == name);
    let missing =
        || AppError::NotFound { what: format!("report `{name}` of run {run}"), hint: "see the list of reports".into() };
    Ok(folder_of(dir, run).join(file.ok_or_else(missing)?.name))
}

fn folder_of(dir: &Path, run: i64) -> PathBuf {
    dir.join("reports").join(format!("run-{run}"))
}

fn run_numbers(dir: &Path) -> Vec<i64> {
    let Ok(entries) = fs::read_dir(dir.join("reports")) else { return Vec::new() };
    entries.flatten().filter_map(|entry| entry.file_name().to_str()?.strip_prefix("run-")?.parse().ok()).collect()
}

/// `report.<language>.<format>` in a run's folder, sorted by name.
fn files(dir: &Path, run: i64) -> Vec<ReportFile> {
    let Ok(entries) = fs::read_dir(folder_of(dir, run)) else { return Vec::new() };
    let file = |entry: fs::DirEntry| {
        let name = entry.file_name().to_str()?.to_owned();
        let (language, format) = name.strip_prefix(STEM)?.strip_prefix('.')?.split_once('.')?;
        let format = match format {
            "pdf" => ReportFormat::Pdf,
            "xlsx" => ReportFormat::Xlsx,
            _ => return None,
        };
        let language = language.parse::<lcs_locale::Language>().ok()?.code().to_owned();
        Some(ReportFile { language, format, bytes: entry.metadata().ok()?.len(), name })
    };
    let mut files: Vec<ReportFile> = entries.flatten().filter_map(file).collect();
    files.sort();
    files
}
