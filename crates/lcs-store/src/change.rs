//! Publishing: everything of one import becomes visible in one transaction, or nothing does.

use crate::{ReadingFileRow, ReadingSpan, Store, StoreError, reading::write_readings, statements as sql};
use lcs_domain::{Bill, ColumnMapping, Facility, FileHash, FileKind, Finding, Meter};
use serde::Serialize;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

/// Rows per insert statement; thirteen values each stay below the parameter limit of both databases.
const BILLS_PER_STATEMENT: usize = 500;

/// What kind of change a sequence number stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// Files were imported.
    Import,
    /// The chain was run.
    Run,
    /// A document was written or taken away.
    Document,
}

impl ChangeKind {
    const fn id(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Run => "run",
            Self::Document => "document",
        }
    }
}

/// An imported file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRecord {
    /// SHA-256.
    pub hash: FileHash,
    /// Name when imported.
    pub name: String,
    /// What it was.
    pub kind: FileKind,
    /// Size.
    pub byte_count: u64,
    /// How its columns were understood.
    pub mapping: Vec<ColumnMapping>,
}

/// A believed bill that a new one replaces.
pub type Superseded = Bill;

/// What one import changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Change {
    /// Who does it, for example `local:officer`.
    pub actor: String,
    /// Files.
    pub files: Vec<FileRecord>,
    /// Facilities that are new or say something new; the row believed before is closed.
    pub facilities: Vec<Facility>,
    /// Meters likewise.
    pub meters: Vec<Meter>,
    /// New bills.
    pub bills: Vec<Bill>,
    /// Bills no longer believed.
    pub superseded_bills: Vec<Superseded>,
    /// Findings of this import.
    pub findings: Vec<Finding>,
    /// Files of interval readings that were written for the number of this change.
    pub reading_files: Vec<ReadingFileRow>,
    /// Paths of files of readings in whose place some of these stand.
    pub replaced_reading_files: Vec<String>,
    /// What the import brought of each meter.
    pub reading_spans: Vec<ReadingSpan>,
}

impl Store {
    /// Publishes an import under the next sequence number, which it returns.
    ///
    /// # Errors
    /// When the database refuses; then the state is the one before.
    pub async fn publish(&self, change: &Change) -> Result<i64, StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "publish the import", &error);
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        let names: Vec<&str> = change.files.iter().map(|file| file.name.as_str()).collect();
        let seq = record_change(&mut transaction, ChangeKind::Import, &change.actor, &names.join(", "))
            .await
            .map_err(failed)?;
        write_facts(&mut transaction, seq, change).await.map_err(failed)?;
        write_bills(&mut transaction, seq, change).await.map_err(failed)?;
        write_findings(&mut transaction, seq, &change.findings).await.map_err(failed)?;
        write_readings(&mut transaction, seq, change).await.map_err(failed)?;
        transaction.commit().await.map_err(failed)?;
        Ok(seq)
    }
}

/// Gives the change its number on the belief clock.
pub(crate) async fn record_change(
    connection: &mut SqliteConnection,
    kind: ChangeKind,
    actor: &str,
    detail: &str,
) -> Result<i64, sqlx::Error> {
    let seq: i64 = sqlx::query_scalar(sql::NEXT_SEQ).fetch_one(&mut *connection).await?;
    sqlx::query(sql::INSERT_CHANGE)
        .bind(seq)
        .bind(jiff::Timestamp::now().to_string())
        .bind(kind.id())
        .bind(actor)
        .bind(detail)
        .execute(connection)
        .await?;
    Ok(seq)
}

pub(crate) async fn write_findings(
    connection: &mut SqliteConnection,
    seq: i64,
    findings: &[Finding],
) -> Result<(), sqlx::Error> {
    for finding in findings {
        sqlx::query(sql::INSERT_FINDING).bind(seq).bind(json(finding)?).execute(&mut *connection).await?;
    }
    Ok(())
}

async fn write_facts(connection: &mut SqliteConnection, seq: i64, change: &Change) -> Result<(), sqlx::Error> {
    for file in &change.files {
        sqlx::query(sql::INSERT_FILE)
            .bind(file.hash.as_str())
            .bind(&file.name)
            .bind(json(&file.kind)?)
            .bind(i64::try_from(file.byte_count).unwrap_or(i64::MAX))
            .bind(json(&file.mapping)?)
            .bind(seq)
            .execute(&mut *connection)
            .await?;
    }
    for facility in &change.facilities {
        sqlx::query(sql::CLOSE_FACILITY).bind(seq).bind(facility.id.as_str()).execute(&mut *connection).await?;
        sqlx::query(sql::INSERT_FACILITY)
            .bind(facility.id.as_str())
            .bind(json(facility)?)
            .bind(seq)
            .execute(&mut *connection)
            .await?;
    }
    for meter in &change.meters {
        sqlx::query(sql::CLOSE_METER).bind(seq).bind(meter.id.as_str()).execute(&mut *connection).await?;
        sqlx::query(sql::INSERT_METER)
            .bind(meter.id.as_str())
            .bind(json(meter)?)
            .bind(seq)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

async fn write_bills(connection: &mut SqliteConnection, seq: i64, change: &Change) -> Result<(), sqlx::Error> {
    for bill in &change.superseded_bills {
        sqlx::query(sql::CLOSE_BILL)
            .bind(seq)
            .bind(bill.meter.as_str())
            .bind(bill.period.start.to_string())
            .bind(bill.period.end.to_string())
            .bind(bill.quantity.to_string())
            .bind(bill.source.file.as_str())
            .bind(bill.source.sheet.as_deref().unwrap_or_default())
            .bind(i64::from(bill.source.row))
            .bind(bill.source.column.as_deref().unwrap_or_default())
            .execute(&mut *connection)
            .await?;
    }
    for chunk in change.bills.chunks(BILLS_PER_STATEMENT) {
        let rows = chunk.iter().map(|bill| Ok((bill, json(&bill.unit)?, json(&bill.status)?)));
        let rows = rows.collect::<Result<Vec<_>, sqlx::Error>>()?;
        let mut statement = QueryBuilder::<Sqlite>::new(sql::INSERT_BILLS);
        statement.push_values(rows, |mut row, (bill, unit, status)| {
            row.push_bind(bill.meter.as_str())
                .push_bind(bill.period.start.to_string())
                .push_bind(bill.period.end.to_string())
                .push_bind(bill.quantity.to_string())
                .push_bind(unit)
                .push_bind(bill.cost.as_ref().map(|cost| cost.amount.to_string()))
                .push_bind(bill.cost.as_ref().map(|cost| cost.currency.as_str()))
                .push_bind(status)
                .push_bind(bill.source.file.as_str())
                .push_bind(bill.source.sheet.as_deref())
                .push_bind(i64::from(bill.source.row))
                .push_bind(bill.source.column.as_deref())
                .push_bind(seq);
        });
        statement.build().execute(&mut *connection).await?;
    }
    Ok(())
}

pub(crate) fn json(value: &impl Serialize) -> Result<String, sqlx::Error> {
    serde_json::to_string(value).map_err(|error| sqlx::Error::Encode(error.into()))
}
