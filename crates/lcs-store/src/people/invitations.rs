//! Invitations: links that work once.

use super::{
    PeopleStore, persons,
    rows::{self, Fingerprint, InvitationRow, PersonRow, SessionRow},
    sessions, statements as sql,
};
use crate::StoreError;
use jiff::Timestamp;
use sqlx::SqliteConnection;

/// What accepting an invitation brings about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AcceptedInvitation {
    /// The invited person has chosen name and password.
    Joined {
        /// Who.
        id: String,
        /// The name chosen.
        name: String,
        /// PHC string.
        password_hash: String,
    },
    /// Somebody new is entered; only while nobody who can sign in has the person's first grant.
    First(PersonRow),
}

/// Why an invitation was not accepted.
enum Refused {
    No,
    Database(sqlx::Error),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

impl PeopleStore {
    /// An invitation that can be accepted at `now`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn open_invitation(
        &self,
        token: &Fingerprint,
        now: Timestamp,
    ) -> Result<Option<InvitationRow>, StoreError> {
        let failed = self.failed("read an invitation");
        let row = sqlx::query(sql::SELECT_OPEN_INVITATION)
            .bind(token.as_str())
            .bind(now.as_second())
            .fetch_optional(&self.readers)
            .await
            .map_err(&failed)?;
        row.as_ref().map(rows::invitation).transpose().map_err(failed)
    }

    /// Enters an invitation in place of all unused ones of the same person (or of nobody).
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn renew_invitation(&self, invitation: &InvitationRow) -> Result<(), StoreError> {
        let failed = self.failed("make an invitation");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        let earlier = match &invitation.person {
            Some(person) => sqlx::query(sql::DELETE_UNUSED_INVITATIONS_OF).bind(person),
            None => sqlx::query(sql::DELETE_UNUSED_INVITATIONS_OF_NOBODY),
        };
        earlier.execute(&mut *transaction).await.map_err(&failed)?;
        insert(&mut transaction, invitation).await.map_err(&failed)?;
        transaction.commit().await.map_err(failed)
    }

    /// Uses up an invitation, brings about what it was for, and begins the session in place of all earlier ones of the
    /// person. `false`, and nothing changes, when the invitation cannot be accepted (any more), somebody has the e-mail,
    /// or the first grant is held already.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn accept(
        &self,
        token: &Fingerprint,
        accepted: &AcceptedInvitation,
        session: &SessionRow,
    ) -> Result<bool, StoreError> {
        let failed = self.failed("accept an invitation");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        match write_accepted(&mut transaction, token, accepted, session).await {
            Ok(()) => transaction.commit().await.map_err(failed).map(|()| true),
            Err(Refused::No) => Ok(false),
            Err(Refused::Database(error)) => Err(failed(error)),
        }
    }
}

async fn write_accepted(
    connection: &mut SqliteConnection,
    token: &Fingerprint,
    accepted: &AcceptedInvitation,
    session: &SessionRow,
) -> Result<(), Refused> {
    let used = sqlx::query(sql::USE_INVITATION)
        .bind(session.created_at.as_second())
        .bind(token.as_str())
        .execute(&mut *connection)
        .await?;
    if used.rows_affected() != 1 {
        return Err(Refused::No);
    }
    match accepted {
        AcceptedInvitation::Joined { id, name, password_hash } => {
            sqlx::query(sql::SET_NAME).bind(name).bind(id).execute(&mut *connection).await?;
            sqlx::query(sql::SET_PASSWORD).bind(password_hash).bind(id).execute(&mut *connection).await?;
            sqlx::query(sql::DELETE_UNUSED_INVITATIONS_OF).bind(id).execute(&mut *connection).await?;
            sqlx::query(sql::DELETE_SESSIONS_OF).bind(id).execute(&mut *connection).await?;
        }
        AcceptedInvitation::First(person) => {
            let taken = match person.grants.first() {
                Some(grant) => persons::is_held(connection, grant).await?,
                None => false,
            };
            if taken || !persons::insert(connection, person).await? {
                return Err(Refused::No);
            }
        }
    }
    sessions::insert(connection, session).await?;
    Ok(())
}

pub(super) async fn insert(connection: &mut SqliteConnection, invitation: &InvitationRow) -> Result<(), sqlx::Error> {
    sqlx::query(sql::INSERT_INVITATION)
        .bind(invitation.token.as_str())
        .bind(&invitation.person)
        .bind(&invitation.kind)
        .bind(invitation.created_at.as_second())
        .bind(invitation.expires_at.as_second())
        .execute(connection)
        .await?;
    Ok(())
}
