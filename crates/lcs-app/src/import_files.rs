//! Import: foreign files into the city, all in one transaction.

use crate::{
    Actor, AppError, City, OnProgress, Progress,
    error::read_file,
    merge::{Belief, RowCounts},
    words::finding_message,
};
use lcs_domain::{Argument, Batch, FileHash, FileKind, Finding, Severity, SourceRef, Subject};
use lcs_import::{DateOrder, Mapping, ReadOptions};
use lcs_locale::Language;
use lcs_store::{Change, FileRecord, Snapshot, Store};
use serde::Serialize;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
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
    /// Rows that said something new.
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
    /// Interval readings; no format with them is read yet.
    pub readings: usize,
    /// How each column was understood.
    pub mapping: Vec<lcs_domain::ColumnMapping>,
    /// Rejections and findings, worst first.
    pub findings: Vec<FindingRow>,
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

/// Imports the files, or none of them.
///
/// # Errors
/// When a file is not what it says or cannot be read, or the folder cannot be written. Then nothing has changed.
pub async fn import_files(
    actor: &Actor,
    request: &ImportRequest,
    on_progress: OnProgress<'_>,
) -> Result<ImportReport, AppError> {
    let city = City::open(&request.dir)?;
    let store = if request.dry_run { None } else { Some(Store::open_write(city.folder.clone()).await?) };
    let snapshot = believed(&city, store.as_ref()).await?;
    let known: BTreeSet<FileHash> = snapshot.files.iter().map(|file| file.hash.clone()).collect();
    let options = ReadOptions {
        currency: city.pack.currency.clone(),
        date_order: DateOrder::Detect,
        today: jiff::Zoned::now().date(),
        mapping: request.mapping.clone(),
    };

    let mut belief = Belief::new(snapshot);
    let mut change = Change { actor: actor.as_str().to_owned(), ..Change::default() };
    let mut files = Vec::new();
    let mut originals = Vec::new();
    for (index, path) in request.files.iter().enumerate() {
        on_progress(Progress { stage: "progress-import", done: index, total: request.files.len() });
        let bytes = read_file(path)?;
        let batch = lcs_import::read(&file_name(path), &bytes, &options)?;
        let mut findings = rejections_as_findings(&batch);
        findings.extend(batch.findings.iter().cloned());
        let is_new = !known.contains(&batch.hash) && !change.files.iter().any(|file| file.hash == batch.hash);
        let rows = if is_new { belief.take(&batch, &mut change, &mut findings) } else { Belief::known(&batch) };
        if is_new {
            change.files.push(file_record(&batch, bytes.len()));
            change.findings.extend(findings.iter().cloned());
            originals.push((batch.hash.clone(), bytes));
        }
        files.push(file_report(path, &batch, rows, &findings, request.language));
    }
    on_progress(Progress { stage: "progress-import", done: files.len(), total: files.len() });

    let seq = match store {
        Some(store) => {
            for (hash, bytes) in &originals {
                city.folder.keep_original(hash, bytes)?;
            }
            let seq = store.publish(&change).await?;
            store.close().await;
            Some(seq)
        }
        None => None,
    };
    Ok(ImportReport { files, seq })
}

/// What is believed now; nothing in a city that has not imported anything.
async fn believed(city: &City, writer: Option<&Store>) -> Result<Snapshot, AppError> {
    match writer {
        Some(store) => Ok(store.snapshot().await?),
        None if city.folder.database().exists() => Ok(Store::open_read(city.folder.clone()).await?.snapshot().await?),
        None => Ok(Snapshot::default()),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy().into_owned(), |name| name.to_string_lossy().into_owned())
}

fn file_record(batch: &Batch, byte_count: usize) -> FileRecord {
    FileRecord {
        hash: batch.hash.clone(),
        name: batch.name.clone(),
        kind: batch.kind,
        byte_count: byte_count as u64,
        mapping: batch.mapping.clone(),
    }
}

/// What was not taken, as findings, so that the report and the database know of it.
fn rejections_as_findings(batch: &Batch) -> Vec<Finding> {
    let finding = |rejection: &lcs_domain::Rejection| Finding {
        code: Cow::Owned(rejection.code.clone()),
        severity: Severity::Error,
        subject: Subject::File(batch.name.clone()),
        arguments: BTreeMap::from([
            (Cow::Borrowed("found"), Argument::Text(rejection.found.clone())),
            (Cow::Borrowed("column"), Argument::Text(rejection.source.column.clone().unwrap_or_default())),
        ]),
        source: Some(rejection.source.clone()),
    };
    batch.rejected.iter().map(finding).collect()
}

/// Supply accounts: where meters have numbers of their own, the accounts they name; in lists of accounts and bills the
/// number itself is the account.
fn accounts(batch: &Batch) -> usize {
    let named = batch.meters.iter().filter_map(|meter| meter.account.as_ref()).collect::<BTreeSet<_>>().len();
    match batch.kind {
        FileKind::AccountList | FileKind::Bills if named == 0 => batch.meters.len(),
        _ => named,
    }
}

fn file_report(path: &Path, batch: &Batch, rows: RowCounts, findings: &[Finding], language: Language) -> FileReport {
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
        readings: 0,
        mapping: batch.mapping.clone(),
        findings: sorted.iter().map(row).collect(),
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
