//! People, grants, invitations and sessions as they are stored.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use sqlx::{Row, sqlite::SqliteRow};

/// SHA-256 of something secret or private that must not be stored itself: a token, an e-mail that somebody typed, a
/// network address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// Of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// A role at a node, in words that the store does not interpret.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GrantRow {
    /// Role.
    pub role: String,
    /// Kind of node.
    pub node_kind: String,
    /// Which of that kind; empty where there is only one.
    pub node_id: String,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Id.
    pub id: String,
    /// E-mail as it was written.
    pub email: String,
    /// Name.
    pub name: String,
    /// PHC string; absent until they have chosen a password.
    pub password_hash: Option<String>,
    /// May not sign in.
    pub disabled: bool,
    /// When they were entered, to the second.
    pub created_at: Timestamp,
    /// When they last did something.
    pub last_seen_at: Option<Timestamp>,
    /// Their grants.
    pub grants: Vec<GrantRow>,
}

/// An invitation that has not been used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// Of its token.
    pub token: Fingerprint,
    /// Whom it invites; absent for a first administrator.
    pub person: Option<String>,
    /// What it is for, in a word that the store does not interpret.
    pub kind: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// Until when it holds.
    pub expires_at: Timestamp,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Of its token.
    pub token: Fingerprint,
    /// Whose it is.
    pub person: String,
    /// What every call that changes something must bring along.
    pub csrf: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_seen_at: Timestamp,
    /// When it ends, used or not.
    pub expires_at: Timestamp,
}

/// E-mails that differ in case only are one.
pub(super) fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

fn instant(row: &SqliteRow, column: &str) -> Result<Timestamp, sqlx::Error> {
    at(row.try_get(column)?)
}

pub(super) fn at(seconds: i64) -> Result<Timestamp, sqlx::Error> {
    Timestamp::from_second(seconds).map_err(|error| sqlx::Error::Decode(error.into()))
}

pub(super) fn person(row: &SqliteRow, grants: Vec<GrantRow>) -> Result<PersonRow, sqlx::Error> {
    Ok(PersonRow {
        id: row.try_get("id")?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        password_hash: row.try_get("password_hash")?,
        disabled: row.try_get::<i64, _>("disabled")? != 0,
        created_at: instant(row, "created_at")?,
        last_seen_at: row.try_get::<Option<i64>, _>("last_seen_at")?.map(at).transpose()?,
        grants,
    })
}

/// Whose the grant is, and the grant.
pub(super) fn grant(row: &SqliteRow) -> Result<(String, GrantRow), sqlx::Error> {
    let grant =
        GrantRow { role: row.try_get("role")?, node_kind: row.try_get("node_kind")?, node_id: row.try_get("node_id")? };
    Ok((row.try_get("person")?, grant))
}

pub(super) fn invitation(row: &SqliteRow) -> Result<InvitationRow, sqlx::Error> {
    Ok(InvitationRow {
        token: Fingerprint(row.try_get("token_hash")?),
        person: row.try_get("person")?,
        kind: row.try_get("kind")?,
        created_at: instant(row, "created_at")?,
        expires_at: instant(row, "expires_at")?,
    })
}

pub(super) fn session(row: &SqliteRow) -> Result<SessionRow, sqlx::Error> {
    Ok(SessionRow {
        token: Fingerprint(row.try_get("token_hash")?),
        person: row.try_get("person")?,
        csrf: row.try_get("csrf")?,
        created_at: instant(row, "created_at")?,
        last_seen_at: instant(row, "last_seen_at")?,
        expires_at: instant(row, "expires_at")?,
    })
}
