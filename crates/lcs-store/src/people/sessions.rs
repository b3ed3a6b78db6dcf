//! Sessions and passwords.

use super::{
    PeopleStore, persons,
    rows::{self, Fingerprint, PersonRow, SessionRow},
    statements as sql,
};
use crate::StoreError;
use jiff::Timestamp;
use sqlx::SqliteConnection;

impl PeopleStore {
    /// Begins a session.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn begin_session(&self, session: &SessionRow) -> Result<(), StoreError> {
        let failed = self.failed("begin a session");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        insert(&mut transaction, session).await.map_err(&failed)?;
        transaction.commit().await.map_err(failed)
    }

    /// A session with its person, whether it has expired or not.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn session(&self, token: &Fingerprint) -> Result<Option<(SessionRow, PersonRow)>, StoreError> {
        let failed = self.failed("read a session");
        let mut transaction = self.readers.begin().await.map_err(&failed)?;
        let row = sqlx::query(sql::SELECT_SESSION)
            .bind(token.as_str())
            .fetch_optional(&mut *transaction)
            .await
            .map_err(&failed)?;
        let Some(row) = row else { return Ok(None) };
        let session = rows::session(&row).map_err(&failed)?;
        let person = persons::select(&mut transaction, sql::SELECT_PERSON, &session.person).await.map_err(failed)?;
        Ok(person.map(|person| (session, person)))
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn see_session(&self, session: &SessionRow, now: Timestamp) -> Result<(), StoreError> {
        let failed = self.failed("note that a session was used");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        sqlx::query(sql::SEE_SESSION)
            .bind(now.as_second())
            .bind(session.token.as_str())
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        see_person(&mut transaction, &session.person, now).await.map_err(&failed)?;
        transaction.commit().await.map_err(failed)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_session(&self, token: &Fingerprint) -> Result<(), StoreError> {
        let failed = self.failed("end a session");
        sqlx::query(sql::DELETE_SESSION).bind(token.as_str()).execute(&self.writer).await.map_err(failed)?;
        Ok(())
    }

    /// Sets a password and ends all sessions of the person but one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_password(&self, person: &str, password_hash: &str, keep: &Fingerprint) -> Result<(), StoreError> {
        let failed = self.failed("set a password");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        sqlx::query(sql::SET_PASSWORD)
            .bind(password_hash)
            .bind(person)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        sqlx::query(sql::DELETE_OTHER_SESSIONS_OF)
            .bind(person)
            .bind(keep.as_str())
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        // A link for a new password would undo this one.
        sqlx::query(sql::DELETE_UNUSED_INVITATIONS_OF)
            .bind(person)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        transaction.commit().await.map_err(failed)
    }
}

pub(super) async fn insert(connection: &mut SqliteConnection, session: &SessionRow) -> Result<(), sqlx::Error> {
    sqlx::query(sql::INSERT_SESSION)
        .bind(session.token.as_str())
        .bind(&session.person)
        .bind(&session.csrf)
        .bind(session.created_at.as_second())
        .bind(session.last_seen_at.as_second())
        .bind(session.expires_at.as_second())
        .execute(&mut *connection)
        .await?;
    see_person(connection, &session.person, session.created_at).await
}

async fn see_person(connection: &mut SqliteConnection, person: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query(sql::SEE_PERSON).bind(now.as_second()).bind(person).execute(connection).await?;
    Ok(())
}
