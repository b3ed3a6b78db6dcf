//! What is believed now.

use crate::{ReadingFileRow, ReadingSpan, Store, StoreError, reading::read_readings, statements as sql};
use lcs_domain::{Bill, Date, Facility, FileHash, FileKind, Finding, Meter, MeterId, Period, SourceRef};
use lcs_units::{Decimal, Money};
use serde::de::DeserializeOwned;
use sqlx::{Row, sqlite::SqliteRow};

/// An imported file as the store lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// SHA-256.
    pub hash: FileHash,
    /// Name when imported.
    pub name: String,
    /// What it was.
    pub kind: FileKind,
    /// Sequence number of the import.
    pub seq: i64,
}

/// The whole energy database at one sequence number.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Snapshot {
    /// The last import's sequence number; 0 before the first.
    pub seq: i64,
    /// Files, oldest first.
    pub files: Vec<FileRow>,
    /// Facilities by id.
    pub facilities: Vec<Facility>,
    /// Meters by id.
    pub meters: Vec<Meter>,
    /// Bills by meter and start; of equal periods the one handed in last comes last.
    pub bills: Vec<Bill>,
    /// Findings of all imports.
    pub import_findings: Vec<Finding>,
    /// Files of interval readings, oldest first.
    pub reading_files: Vec<ReadingFileRow>,
    /// Meters with interval readings, by meter and stream.
    pub reading_spans: Vec<ReadingSpan>,
}

impl Store {
    /// Reads what is believed now, in one transaction.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "read the city", &error);
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        let connection = &mut *transaction;
        let seq = sqlx::query_scalar(sql::SELECT_SEQ).fetch_one(&mut *connection).await.map_err(failed)?;
        let files = sqlx::query(sql::SELECT_FILES).fetch_all(&mut *connection).await.map_err(failed)?;
        let facilities = sqlx::query(sql::SELECT_FACILITIES).fetch_all(&mut *connection).await.map_err(failed)?;
        let meters = sqlx::query(sql::SELECT_METERS).fetch_all(&mut *connection).await.map_err(failed)?;
        let bills = sqlx::query(sql::SELECT_BILLS).fetch_all(&mut *connection).await.map_err(failed)?;
        let findings = sqlx::query(sql::SELECT_IMPORT_FINDINGS).fetch_all(&mut *connection).await.map_err(failed)?;
        let (reading_files, reading_spans) = read_readings(&mut *connection).await.map_err(failed)?;
        let snapshot = || -> Result<Snapshot, sqlx::Error> {
            Ok(Snapshot {
                seq,
                files: files.iter().map(file_row).collect::<Result<_, _>>()?,
                facilities: facilities.iter().map(body).collect::<Result<_, _>>()?,
                meters: meters.iter().map(body).collect::<Result<_, _>>()?,
                bills: bills.iter().map(bill).collect::<Result<_, _>>()?,
                import_findings: findings.iter().map(body).collect::<Result<_, _>>()?,
                reading_files,
                reading_spans,
            })
        };
        snapshot().map_err(failed)
    }
}

fn decode(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> sqlx::Error {
    sqlx::Error::Decode(error.into())
}

pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(decode)
}

pub(crate) fn body<T: DeserializeOwned>(row: &SqliteRow) -> Result<T, sqlx::Error> {
    from_json(row.try_get::<&str, _>("body")?)
}

fn hash(text: &str) -> Result<FileHash, sqlx::Error> {
    FileHash::new(text).ok_or_else(|| decode("empty file hash"))
}

fn file_row(row: &SqliteRow) -> Result<FileRow, sqlx::Error> {
    Ok(FileRow {
        hash: hash(row.try_get("hash")?)?,
        name: row.try_get("name")?,
        kind: from_json(row.try_get("kind")?)?,
        seq: row.try_get("seq_from")?,
    })
}

fn bill(row: &SqliteRow) -> Result<Bill, sqlx::Error> {
    let date = |column: &str| row.try_get::<&str, _>(column)?.parse::<Date>().map_err(decode);
    let decimal = |text: &str| text.parse::<Decimal>().map_err(decode);
    let cost = match (row.try_get::<Option<&str>, _>("cost")?, row.try_get::<Option<String>, _>("currency")?) {
        (Some(amount), Some(currency)) => Some(Money { amount: decimal(amount)?, currency }),
        _ => None,
    };
    Ok(Bill {
        meter: MeterId::new(row.try_get("meter")?).ok_or_else(|| decode("empty meter id"))?,
        period: Period::new(date("start_on")?, date("end_on")?).ok_or_else(|| decode("bill ends before it starts"))?,
        quantity: decimal(row.try_get("quantity")?)?,
        unit: from_json(row.try_get("unit")?)?,
        cost,
        status: from_json(row.try_get("status")?)?,
        source: SourceRef {
            file: hash(row.try_get("file")?)?,
            name: row.try_get("name")?,
            sheet: row.try_get("sheet")?,
            row: u32::try_from(row.try_get::<i64, _>("source_row")?).map_err(decode)?,
            column: row.try_get("source_column")?,
        },
    })
}
