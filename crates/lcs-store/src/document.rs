//! Documents that people write in LCS, every version of them.

use crate::{
    Store, StoreError,
    change::{ChangeKind, record_change},
    statements as sql,
};
use sqlx::{Row, SqliteConnection, sqlite::SqliteRow};

/// Which document: its kind and its id within the kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentKey<'a> {
    /// What sort of document.
    pub kind: &'a str,
    /// Its id.
    pub id: &'a str,
}

/// What a new version says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentText<'a> {
    /// How people call it.
    pub title: &'a str,
    /// Why this version was written.
    pub note: &'a str,
    /// The document itself, JSON.
    pub body: &'a str,
}

/// One version of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentVersion {
    /// Its id within its kind.
    pub id: String,
    /// How people call it.
    pub title: String,
    /// Why this version was written.
    pub note: String,
    /// The document itself, JSON.
    pub body: String,
    /// The sequence number that brought it, and so the number of the version.
    pub version: i64,
    /// The sequence number that replaced it or took it away.
    pub until: Option<i64>,
    /// When it was written, RFC 3339.
    pub at: String,
    /// Who wrote it, in the journal's form.
    pub actor: String,
}

impl Store {
    /// Publishes a version of a document under the next sequence number, which it returns. `replaces` is the version that
    /// the author saw, `None` for a new document, so that nobody overwrites what they have not read.
    ///
    /// # Errors
    /// When another version is believed by now, or the database refuses; then nothing has changed.
    pub async fn publish_document(
        &self,
        actor: &str,
        key: DocumentKey<'_>,
        replaces: Option<i64>,
        text: DocumentText<'_>,
    ) -> Result<i64, StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "publish the document", &error);
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        self.is_current(&mut transaction, key, replaces).await?;
        let detail = format!("{} {}: {}", key.kind, key.id, text.title);
        let seq = record_change(&mut transaction, ChangeKind::Document, actor, &detail).await.map_err(failed)?;
        close(&mut transaction, key, seq).await.map_err(failed)?;
        sqlx::query(sql::INSERT_DOCUMENT)
            .bind(key.kind)
            .bind(key.id)
            .bind(text.title)
            .bind(text.note)
            .bind(text.body)
            .bind(seq)
            .execute(&mut *transaction)
            .await
            .map_err(failed)?;
        transaction.commit().await.map_err(failed)?;
        Ok(seq)
    }

    /// Takes a document away. Its versions stay in its history.
    ///
    /// # Errors
    /// When another version than `replaces` is believed by now, or the database refuses; then nothing has changed.
    pub async fn withdraw_document(&self, actor: &str, key: DocumentKey<'_>, replaces: i64) -> Result<i64, StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "take the document away", &error);
        let mut transaction = self.pool.begin().await.map_err(failed)?;
        self.is_current(&mut transaction, key, Some(replaces)).await?;
        let detail = format!("{} {}: withdrawn", key.kind, key.id);
        let seq = record_change(&mut transaction, ChangeKind::Document, actor, &detail).await.map_err(failed)?;
        close(&mut transaction, key, seq).await.map_err(failed)?;
        transaction.commit().await.map_err(failed)?;
        Ok(seq)
    }

    /// The documents of a kind as they are believed now, by id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn documents(&self, kind: &str) -> Result<Vec<DocumentVersion>, StoreError> {
        self.select(sqlx::query(sql::SELECT_DOCUMENTS).bind(kind)).await
    }

    /// One document as it is believed now, or one of its versions.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn document(
        &self,
        key: DocumentKey<'_>,
        version: Option<i64>,
    ) -> Result<Option<DocumentVersion>, StoreError> {
        let query = match version {
            Some(version) => sqlx::query(sql::SELECT_DOCUMENT_VERSION).bind(key.kind).bind(key.id).bind(version),
            None => sqlx::query(sql::SELECT_DOCUMENT).bind(key.kind).bind(key.id),
        };
        Ok(self.select(query).await?.pop())
    }

    /// Every version of a document, the latest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn document_history(&self, key: DocumentKey<'_>) -> Result<Vec<DocumentVersion>, StoreError> {
        self.select(sqlx::query(sql::SELECT_DOCUMENT_HISTORY).bind(key.kind).bind(key.id)).await
    }

    async fn select(
        &self,
        query: sqlx::query::Query<'_, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>,
    ) -> Result<Vec<DocumentVersion>, StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "read the documents", &error);
        match query.fetch_all(&self.pool).await {
            Ok(rows) => rows.iter().map(version).collect::<Result<_, _>>().map_err(failed),
            // A city of an earlier LCS that nobody has written to since.
            Err(error) if error.to_string().contains("no such table") => Ok(Vec::new()),
            Err(error) => Err(failed(error)),
        }
    }

    async fn is_current(
        &self,
        connection: &mut SqliteConnection,
        key: DocumentKey<'_>,
        replaces: Option<i64>,
    ) -> Result<(), StoreError> {
        let failed = |error: sqlx::Error| StoreError::database(&self.folder, "read the document", &error);
        let now: Option<i64> = sqlx::query_scalar(sql::SELECT_CURRENT_VERSION)
            .bind(key.kind)
            .bind(key.id)
            .fetch_optional(connection)
            .await
            .map_err(failed)?;
        if now == replaces {
            return Ok(());
        }
        Err(StoreError::Outdated { kind: key.kind.to_owned(), id: key.id.to_owned(), seen: replaces, now })
    }
}

async fn close(connection: &mut SqliteConnection, key: DocumentKey<'_>, seq: i64) -> Result<(), sqlx::Error> {
    sqlx::query(sql::CLOSE_DOCUMENT).bind(seq).bind(key.kind).bind(key.id).execute(connection).await?;
    Ok(())
}

fn version(row: &SqliteRow) -> Result<DocumentVersion, sqlx::Error> {
    Ok(DocumentVersion {
        id: row.try_get("id")?,
        title: row.try_get("title")?,
        note: row.try_get("note")?,
        body: row.try_get("body")?,
        version: row.try_get("seq_from")?,
        until: row.try_get("seq_to")?,
        at: row.try_get("at")?,
        actor: row.try_get("actor")?,
    })
}
