//! Runs of the chain: what they rested on and what they gave.

use crate::{
    Store, StoreError,
    change::{ChangeKind, json, record_change, write_findings},
    statements as sql,
};
use lcs_domain::Finding;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{Row, sqlite::SqliteRow};

/// A published run.
#[derive(Debug, Clone, PartialEq)]
pub struct RunRecord<T> {
    /// Its number.
    pub id: i64,
    /// The sequence number it read at.
    pub believed_seq: i64,
    /// Parameters and results.
    pub body: T,
}

impl Store {
    /// The number that the next run will have. Only the one writer asks.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next_run_id(&self) -> Result<i64, StoreError> {
        sqlx::query_scalar(sql::NEXT_RUN)
            .fetch_one(&self.pool)
            .await
            .map_err(|error| StoreError::database(&self.folder, "number the run", &error))
    }

    /// Publishes a run with its findings in one transaction.
    ///
    /// # Errors
    /// When the database refuses; then the run does not exist.
    pub async fn publish_run<T: Serialize + Sync>(
        &self,
        actor: &str,
        run: &RunRecord<T>,
        findings: &[Finding],
    ) -> Result<(), StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "publish the run", &error);
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        let detail = format!("run {}", run.id);
        let seq = record_change(&mut transaction, ChangeKind::Run, actor, &detail).await.map_err(failed)?;
        sqlx::query(sql::INSERT_RUN)
            .bind(run.id)
            .bind(seq)
            .bind(run.believed_seq)
            .bind(json(&run.body).map_err(failed)?)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        write_findings(&mut transaction, seq, findings).await.map_err(failed)?;
        transaction.commit().await.map_err(failed)
    }

    /// A run by number, or the last one.
    ///
    /// # Errors
    /// When the database cannot be read or the record is of another version.
    pub async fn run<T: DeserializeOwned>(&self, id: Option<i64>) -> Result<Option<RunRecord<T>>, StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "read the run", &error);
        let query = match id {
            Some(id) => sqlx::query(sql::SELECT_RUN).bind(id),
            None => sqlx::query(sql::SELECT_LAST_RUN),
        };
        let row = query.fetch_optional(&self.pool).await.map_err(failed)?;
        row.map(|row: SqliteRow| {
            let body = serde_json::from_str(row.try_get("body")?).map_err(|e| sqlx::Error::Decode(e.into()))?;
            Ok(RunRecord { id: row.try_get("id")?, believed_seq: row.try_get("believed_seq")?, body })
        })
        .transpose()
        .map_err(failed)
    }
}
