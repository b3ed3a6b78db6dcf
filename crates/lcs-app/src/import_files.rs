//! Import: foreign files into the city, all in one transaction.

use crate::{
    Actor, AppError, Capability, City, OnProgress, Progress,
    error::read_file,
    intake::{Intake, Taken, read_options},
    progress::step,
    words::finding_message,
};
use lcs_domain::{Batch, FileKind, Finding, Severity, SourceRef};
use lcs_import::Mapping;
use lcs_locale::Language;
use serde::Serialize;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// What to import.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    /// The city folder.
    pub dir: PathBuf,
    /// Files, in the order in which they are taken.
    pub files: Vec<PathBuf>,
    /// Columns named by the user, over what the headers say.
    pub mapping: Option<Mapping>,
    /// Read and report, publish nothing.
    pub dry_run: bool,
    /// Language of the messages.
    pub language: Language,
}

/// What became of all files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportReport {
    /// One report per file.
    pub files: Vec<FileReport>,
    /// The sequence number under which it was published; absent in a dry run.
    pub seq: Option<i64>,
}

impl ImportReport {
    /// Rows and cells that were not taken, in all files.
    #[must_use]
    pub fn rejected(&self) -> usize {
        self.files.iter().map(|file| file.rejected).sum()
    }
}

/// What became of one file. Counts of facilities, meters and bills are what the file holds, new or not.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FileReport {
    /// Path as given.
    pub path: String,
    /// What the file is.
    pub kind: lcs_domain::FileKind,
    /// Data rows seen.
    pub rows_read: u32,
    /// Rows that said something new; of a file of interval readings: readings.
    pub accepted: usize,
    /// Rows that said what was known.
    pub unchanged: usize,
    /// Rows or cells not taken.
    pub rejected: usize,
    /// Facilities.
    pub facilities: usize,
    /// Supply accounts.
    pub accounts: usize,
    /// Meters.
    pub meters: usize,
    /// Bills.
    pub bills: usize,
    /// Interval readings.
    pub readings: usize,
    /// How each column was understood.
    pub mapping: Vec<lcs_domain::ColumnMapping>,
    /// Rejections and findings, worst first.
    pub findings: Vec<FindingRow>,
    /// The same as facts, in the order in which they were found.
    #[serde(skip)]
    pub found: Vec<Finding>,
}

/// A finding as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingRow {
    /// Dotted code.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Row as a spreadsheet counts it.
    pub row: Option<u32>,
    /// Header of the column.
    pub column: Option<String>,
    /// The sentence.
    pub message: String,
}

/// Imports the files, or none of them. Somebody whose right ends at a district or facility hands in only what is about
/// facilities of theirs.
///
/// # Errors
/// When the actor may not, a row is about something outside their scope, a file is not what it says or cannot be read,
/// or the folder cannot be written. Then nothing has changed.
pub async fn import_files(
    actor: &Actor,
    request: &ImportRequest,
    on_progress: OnProgress<'_>,
) -> Result<ImportReport, AppError> {
    let scope = actor.may_somewhere(Capability::Import)?;
    let city = City::open(&request.dir)?;
    let mut intake = Intake::open(&city, actor, scope, request.dry_run).await?;
    let options = read_options(&city, request.mapping.clone());
    let mut files = Vec::new();
    for (index, path) in request.files.iter().enumerate() {
        step(on_progress, Progress { stage: "progress-import", done: index, total: request.files.len() })?;
        let taken = intake.take(&file_name(path), read_file(path)?, &options)?;
        files.push(file_report(path, &taken, request.language));
    }
    step(on_progress, Progress { stage: "progress-import", done: files.len(), total: files.len() })?;
    Ok(ImportReport { files, seq: intake.publish().await? })
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy().into_owned(), |name| name.to_string_lossy().into_owned())
}

/// Supply accounts: where meters have numbers of their own, the accounts they name; in lists of accounts and bills the
/// number itself is the account.
fn accounts(batch: &Batch) -> usize {
    let named = batch.meters.iter().filter_map(|meter| meter.account.as_ref()).collect::<BTreeSet<_>>().len();
    match batch.kind {
        FileKind::AccountList | FileKind::Bills | FileKind::IntervalReadings if named == 0 => batch.meters.len(),
        _ => named,
    }
}

fn file_report(path: &Path, taken: &Taken, language: Language) -> FileReport {
    let Taken { batch, rows, findings } = taken;
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let place = |source: &Option<SourceRef>| {
        source.as_ref().map_or((None, None, None), |s| (s.sheet.clone(), Some(s.row), s.column.clone()))
    };
    let row = |finding: &&Finding| {
        let (sheet, row, column) = place(&finding.source);
        FindingRow {
            code: finding.code.to_string(),
            severity: finding.severity,
            sheet,
            row,
            column,
            message: finding_message(language, finding),
        }
    };
    FileReport {
        path: path.to_string_lossy().into_owned(),
        kind: batch.kind,
        rows_read: batch.rows_read,
        accepted: rows.accepted,
        unchanged: rows.unchanged,
        rejected: batch.rejected.len(),
        facilities: batch.facilities.iter().map(|f| &f.id).collect::<BTreeSet<_>>().len(),
        accounts: accounts(batch),
        meters: batch.meters.len(),
        bills: batch.bills.len(),
        readings: batch.readings.iter().map(|series| series.readings.len()).sum(),
        mapping: batch.mapping.clone(),
        findings: sorted.iter().map(row).collect(),
        found: findings.to_vec(),
    }
}

/// Reads a file of columns named by the user.
///
/// # Errors
/// When it cannot be read or names an unknown field.
pub fn read_mapping(path: &Path) -> Result<Mapping, AppError> {
    let bytes = read_file(path)?;
    Ok(Mapping::from_toml(&String::from_utf8_lossy(&bytes))?)
}
