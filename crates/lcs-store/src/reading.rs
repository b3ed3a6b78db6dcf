//! Which files of interval readings count, and what they hold of each meter. The files themselves are another crate's.

use crate::{Change, CityFolder, Store, StoreError, change::json, snapshot::from_json, statements as sql};
use lcs_domain::MeterId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::{Row, SqliteConnection, sqlite::SqliteRow};
use std::path::PathBuf;

/// A file of readings below [`CityFolder::readings`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadingFileRow {
    /// Where it lies, with `/` between folders.
    pub path: String,
    /// The stream it belongs to, as the crate that wrote it describes it.
    pub stream: Value,
    /// What it holds, likewise.
    pub body: Value,
}

/// Readings of a meter in a stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingSpan {
    /// The meter.
    pub meter: MeterId,
    /// Name of the stream.
    pub stream: String,
    /// Start of the first reading, seconds since 1970-01-01 00:00 UTC.
    pub first_start_utc_s: i64,
    /// Start of the last.
    pub last_start_utc_s: i64,
    /// How many were taken in, corrections among them.
    pub readings: u64,
}

impl CityFolder {
    /// Where files of interval readings lie.
    #[must_use]
    pub fn readings(&self) -> PathBuf {
        self.root().join("readings")
    }
}

impl Store {
    /// The number that the next published change will have. It holds as long as this store, which has the lock, does
    /// not publish.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next_seq(&self) -> Result<i64, StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "read the last number", &error);
        sqlx::query_scalar(sql::NEXT_SEQ).fetch_one(&self.pool).await.map_err(failed)
    }
}

pub(crate) async fn write_readings(
    connection: &mut SqliteConnection,
    seq: i64,
    change: &Change,
) -> Result<(), sqlx::Error> {
    for path in &change.replaced_reading_files {
        sqlx::query(sql::REPLACE_READING_FILE).bind(seq).bind(path).execute(&mut *connection).await?;
    }
    for file in &change.reading_files {
        sqlx::query(sql::INSERT_READING_FILE)
            .bind(&file.path)
            .bind(json(&file.stream)?)
            .bind(json(&file.body)?)
            .bind(seq)
            .execute(&mut *connection)
            .await?;
    }
    for span in &change.reading_spans {
        sqlx::query(sql::INSERT_READING_SPAN)
            .bind(span.meter.as_str())
            .bind(&span.stream)
            .bind(span.first_start_utc_s)
            .bind(span.last_start_utc_s)
            .bind(i64::try_from(span.readings).unwrap_or(i64::MAX))
            .bind(seq)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Files and spans as they stand; none in a city that no version with readings has written to.
pub(crate) async fn read_readings(
    connection: &mut SqliteConnection,
) -> Result<(Vec<ReadingFileRow>, Vec<ReadingSpan>), sqlx::Error> {
    let files = match sqlx::query(sql::SELECT_READING_FILES).fetch_all(&mut *connection).await {
        // Who only reads cannot bring the schema up to date.
        Err(error) if error.to_string().contains("no such table") => return Ok((Vec::new(), Vec::new())),
        files => files?,
    };
    let spans = sqlx::query(sql::SELECT_READING_SPANS).fetch_all(&mut *connection).await?;
    Ok((files.iter().map(file).collect::<Result<_, _>>()?, spans.iter().map(span).collect::<Result<_, _>>()?))
}

fn file(row: &SqliteRow) -> Result<ReadingFileRow, sqlx::Error> {
    Ok(ReadingFileRow {
        path: row.try_get("path")?,
        stream: from_json(row.try_get("stream")?)?,
        body: from_json(row.try_get("body")?)?,
    })
}

fn span(row: &SqliteRow) -> Result<ReadingSpan, sqlx::Error> {
    let meter = MeterId::new(row.try_get("meter")?);
    Ok(ReadingSpan {
        meter: meter.ok_or_else(|| sqlx::Error::Decode("empty meter id".into()))?,
        stream: row.try_get("stream")?,
        first_start_utc_s: row.try_get("first_start_utc_s")?,
        last_start_utc_s: row.try_get("last_start_utc_s")?,
        readings: u64::try_from(row.try_get::<i64, _>("readings")?).unwrap_or_default(),
    })
}
