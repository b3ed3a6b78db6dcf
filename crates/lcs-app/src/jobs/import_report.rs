//! What pages read of an import: file by file, how it was understood, what was taken, what was not and why.

use crate::{
    Actor, AppError, Capability, FileReport, ImportReport,
    views::{FindingRow, Severity, SourcePlace, SubjectKind},
    words::finding_message,
};
use lcs_domain::{ColumnMapping, Finding, Subject};
use lcs_locale::{Arguments, Catalogue, Language};
use serde::Serialize;
use std::path::Path;

/// Findings that are listed of one file; the rest is counted.
const LISTED: usize = 500;

/// An import, or a trial of one.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[schema(as = ImportReport)]
pub struct PageImportReport {
    /// Nothing was changed.
    pub dry_run: bool,
    /// The number under which it was published.
    pub seq: Option<i64>,
    /// One report per file.
    pub files: Vec<PageFileReport>,
}

/// One file of an import.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[schema(as = FileReport)]
pub struct PageFileReport {
    /// Its name.
    pub name: String,
    /// What it is: `facility-list`, `account-list`, `bills`, …
    pub kind: String,
    /// The same in words.
    pub kind_name: String,
    /// Data rows seen.
    pub rows_read: u32,
    /// Rows that said something new.
    pub accepted: usize,
    /// Rows that said what was known.
    pub unchanged: usize,
    /// Rows or cells not taken.
    pub rejected: usize,
    /// Facilities in the file, new or not; the same for the counts that follow.
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
    pub columns: Vec<ImportedColumn>,
    /// What was not taken or is odd, worst first, at most 500.
    pub findings: Vec<FindingRow>,
    /// All of them.
    pub finding_count: usize,
}

/// How one column was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ImportedColumn {
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Header as written.
    pub header: String,
    /// Field it was mapped to; null when it was kept as an attribute or left out.
    pub field: Option<String>,
    /// The field in words.
    pub field_name: Option<String>,
    /// Unit of its numbers.
    pub unit: Option<String>,
}

impl PageImportReport {
    pub(super) fn new(report: &ImportReport, dry_run: bool, language: Language) -> Self {
        let files = report.files.iter().map(|file| PageFileReport::new(file, language)).collect();
        Self { dry_run, seq: report.seq, files }
    }
}

impl PageFileReport {
    fn new(file: &FileReport, language: Language) -> Self {
        let kind = id(&file.kind);
        let name = Path::new(&file.path).file_name().map_or_else(|| file.path.clone(), |n| n.to_string_lossy().into());
        let mut found: Vec<&Finding> = file.found.iter().collect();
        found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        Self {
            name,
            kind_name: Catalogue::word(language, &format!("file-kind-{kind}")),
            kind,
            rows_read: file.rows_read,
            accepted: file.accepted,
            unchanged: file.unchanged,
            rejected: file.rejected,
            facilities: file.facilities,
            accounts: file.accounts,
            meters: file.meters,
            bills: file.bills,
            readings: file.readings,
            columns: file.mapping.iter().map(|column| ImportedColumn::new(column, language)).collect(),
            findings: found.iter().take(LISTED).map(|finding| row(finding, language)).collect(),
            finding_count: found.len(),
        }
    }
}

impl ImportedColumn {
    fn new(column: &ColumnMapping, language: Language) -> Self {
        Self {
            sheet: column.sheet.clone(),
            header: column.header.clone(),
            field: column.field.clone(),
            field_name: column.field.as_deref().map(|field| field_name(field, language)),
            unit: column.unit.clone(),
        }
    }
}

/// A finding of a file that the city may not know yet, so that only its own words name what it is about.
fn row(finding: &Finding, language: Language) -> FindingRow {
    let (subject_kind, subject_id) = match &finding.subject {
        Subject::Facility(id) => (SubjectKind::Facility, Some(id.to_string())),
        Subject::Meter(id) => (SubjectKind::Meter, Some(id.to_string())),
        Subject::File(name) => (SubjectKind::File, Some(name.clone())),
        Subject::City => (SubjectKind::City, None),
    };
    FindingRow {
        code: finding.code.to_string(),
        title: Catalogue::finding_title(language, &finding.code),
        severity: Severity::from(finding.severity),
        message: finding_message(language, finding),
        facility_id: subject_id.clone().filter(|_| subject_kind == SubjectKind::Facility),
        subject_kind,
        subject_name: subject_id.clone(),
        subject_id,
        source: finding.source.as_ref().map(SourcePlace::from),
    }
}

/// What a column can hold, for forms that map it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ImportFields {
    /// All fields.
    pub fields: Vec<ImportField>,
}

/// A field to which a column can be mapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ImportField {
    /// Id for mappings.
    pub id: String,
    /// What it means, in words.
    pub meaning: String,
    /// Kind of unit that it needs: `area`, `energy`, `intensity`, `emissions`, `currency`.
    pub unit: Option<String>,
}

/// Every field, in words.
///
/// # Errors
/// When the person may not import anywhere.
pub fn import_fields(actor: &Actor, language: Language) -> Result<ImportFields, AppError> {
    actor.may_somewhere(Capability::Import)?;
    let field = |field: &lcs_import::FieldInfo| ImportField {
        id: field.id.to_owned(),
        meaning: field_name(field.id, language),
        unit: field.unit.map(str::to_owned),
    };
    Ok(ImportFields { fields: lcs_import::fields().iter().map(field).collect() })
}

/// Energy columns are named by their carrier; all others have words of their own.
fn field_name(field: &str, language: Language) -> String {
    let Some(carrier) = field.strip_prefix("energy-").filter(|_| field != "energy-star-score") else {
        return Catalogue::word(language, &format!("field-{field}"));
    };
    Catalogue::text(language, "field-energy", &Arguments::new().text("carrier", carrier))
}

fn id(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|id| id.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_words_in_every_language() {
        for language in Language::all() {
            for field in import_fields(&Actor::local(), language).unwrap().fields {
                let missing =
                    field.meaning.is_empty() || field.meaning.contains("field-") || field.meaning.contains('$');
                assert!(!missing, "{language}: {}: {}", field.id, field.meaning);
            }
        }
    }
}
