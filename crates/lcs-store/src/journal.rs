//! What was published, when and by whom: the belief clock as a reader asks for it.

use crate::{Store, StoreError, statements as sql};
use lcs_domain::Finding;
use sqlx::{Row, sqlite::SqliteRow};

/// One published change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRow {
    /// Its sequence number.
    pub seq: i64,
    /// When, as an RFC 3339 instant.
    pub at: String,
    /// `import`, `run` or `document`.
    pub kind: String,
    /// Who, in the journal's form: `local:officer`, `person:<id>`.
    pub actor: String,
    /// Names of the files, the number of the run, or which document.
    pub detail: String,
}

impl Store {
    /// The number of the last published change of facts or runs; 0 before the first. Documents are read when they are
    /// asked for, so that writing one makes nobody read the city again.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn last_change(&self) -> Result<i64, StoreError> {
        sqlx::query_scalar(sql::SELECT_LAST_CHANGE)
            .fetch_one(&self.pool)
            .await
            .map_err(|error| StoreError::database(&self.folder, "read the last change", &error))
    }

    /// How many changes there are, and a stretch of them, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn changes(&self, offset: u32, limit: u32) -> Result<(u64, Vec<ChangeRow>), StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "read the journal", &error);
        let total: i64 = sqlx::query_scalar(sql::COUNT_CHANGES).fetch_one(&self.pool).await.map_err(failed)?;
        let rows = sqlx::query(sql::SELECT_CHANGES)
            .bind(i64::from(limit))
            .bind(i64::from(offset))
            .fetch_all(&self.pool)
            .await
            .map_err(failed)?;
        let changes = rows.iter().map(change_row).collect::<Result<_, _>>().map_err(failed)?;
        Ok((u64::try_from(total).unwrap_or_default(), changes))
    }

    /// The findings that a run published, in a fixed order; none where there is no such run.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn run_findings(&self, run: i64) -> Result<Vec<Finding>, StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "read the findings", &error);
        let rows = sqlx::query(sql::SELECT_RUN_FINDINGS).bind(run).fetch_all(&self.pool).await.map_err(failed)?;
        rows.iter().map(crate::snapshot::body).collect::<Result<_, _>>().map_err(failed)
    }

    /// The instant at which a run was published, RFC 3339.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn run_published_at(&self, run: i64) -> Result<Option<String>, StoreError> {
        sqlx::query_scalar(sql::SELECT_RUN_INSTANT)
            .bind(run)
            .fetch_optional(&self.pool)
            .await
            .map_err(|error| StoreError::database(&self.folder, "read the run", &error))
    }
}

fn change_row(row: &SqliteRow) -> Result<ChangeRow, sqlx::Error> {
    Ok(ChangeRow {
        seq: row.try_get("seq")?,
        at: row.try_get("at")?,
        kind: row.try_get("kind")?,
        actor: row.try_get("actor")?,
        detail: row.try_get("detail")?,
    })
}
