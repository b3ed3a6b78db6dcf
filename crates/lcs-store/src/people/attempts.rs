//! Attempts to sign in, counted to slow down guessing.

use super::{
    PeopleStore,
    rows::{self, Fingerprint},
    statements as sql,
};
use crate::StoreError;
use jiff::Timestamp;
use sqlx::{Row, SqliteConnection};

/// One attempt with the keys under which it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Its own id.
    pub id: String,
    /// Fingerprints of an e-mail, of a network address, each with the number of attempts that it may make.
    pub keys: Vec<(Fingerprint, u32)>,
    /// When.
    pub at: Timestamp,
}

impl PeopleStore {
    /// Counts an attempt as failed before anything is looked at, so that attempts made side by side count too. When one
    /// of its keys has used up its number since `since`, nothing is counted, and the instant of the oldest attempt that
    /// stands in the way comes back.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn attempt(&self, attempt: &Attempt, since: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let failed = self.failed("count an attempt to sign in");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        let refused = count(&mut transaction, attempt, since).await.map_err(&failed)?;
        if refused.is_none() {
            transaction.commit().await.map_err(failed)?;
        }
        Ok(refused)
    }

    /// Takes an attempt back that has succeeded, and forgets the earlier ones of that key.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn forgive(&self, attempt: &str, key: &Fingerprint) -> Result<(), StoreError> {
        let failed = self.failed("forget attempts to sign in");
        sqlx::query(sql::DELETE_ATTEMPTS)
            .bind(attempt)
            .bind(key.as_str())
            .execute(&self.writer)
            .await
            .map_err(failed)?;
        Ok(())
    }
}

/// Writes first: that takes the database's lock, so that no other process counts at the same moment.
async fn count(
    connection: &mut SqliteConnection,
    attempt: &Attempt,
    since: Timestamp,
) -> Result<Option<Timestamp>, sqlx::Error> {
    let mut refused = None;
    for (key, limit) in &attempt.keys {
        sqlx::query(sql::INSERT_ATTEMPT)
            .bind(&attempt.id)
            .bind(key.as_str())
            .bind(attempt.at.as_second())
            .execute(&mut *connection)
            .await?;
        let row = sqlx::query(sql::COUNT_ATTEMPTS)
            .bind(key.as_str())
            .bind(since.as_second())
            .fetch_one(&mut *connection)
            .await?;
        if row.try_get::<i64, _>("attempts")? > i64::from(*limit) {
            refused = refused.max(Some(rows::at(row.try_get("first_at")?)?));
        }
    }
    Ok(refused)
}
