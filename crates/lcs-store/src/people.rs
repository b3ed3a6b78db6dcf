//! People, their rights and sessions, in a database of their own (`people.db`): an import that writes `city.db` keeps
//! nobody from signing in. Any number of processes may open it; nobody holds a lock longer than one statement or one
//! small transaction.
//!
//! Rows are dumb: which roles there are, how long a session lasts and what a password must look like is not known here.

mod attempts;
mod invitations;
mod persons;
mod rows;
mod sessions;
mod statements;

pub use attempts::Attempt;
pub use invitations::AcceptedInvitation;
pub use persons::PersonChange;
pub use rows::{Fingerprint, GrantRow, InvitationRow, PersonRow, SessionRow};

use crate::{CityFolder, StoreError};
use jiff::Timestamp;
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use statements as sql;
use std::{
    fs::OpenOptions,
    path::{Path, PathBuf},
    time::Duration,
};

/// Connections that read.
const READERS: u32 = 4;

/// Times that opening is tried while other processes open the same new database.
const OPEN_TRIES: u32 = 20;

/// The database of people.
#[derive(Debug, Clone)]
pub struct PeopleStore {
    database: PathBuf,
    writer: SqlitePool,
    readers: SqlitePool,
}

impl PeopleStore {
    /// Opens the database of a city folder; makes it, readable for its owner only, where there is none.
    ///
    /// # Errors
    /// When the folder cannot be written or the database is of a later version.
    pub async fn open(folder: &CityFolder) -> Result<Self, StoreError> {
        let database = folder.root().join("people.db");
        make_private(&database).map_err(StoreError::io("make", &database))?;
        let options = SqliteConnectOptions::new()
            .filename(&database)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full);
        let failed = |error: &sqlx::Error| database_error(&database, "open the database", error);
        let mut tries = 0;
        let writer = loop {
            match open_writer(options.clone()).await {
                Ok(writer) => break writer,
                // Processes that start together make the same schema; all but one fail and find it made.
                Err(_) if tries < OPEN_TRIES => {
                    tries += 1;
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                Err(error) => return Err(failed(&error)),
            }
        };
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_with(options.read_only(true)).await;
        Ok(Self { readers: readers.map_err(|error| failed(&error))?, writer, database })
    }

    /// Forgets what counts no more: invitations and sessions that ended before `now`, sessions not used since
    /// `idle_since`, failed attempts before `attempts_since`.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn purge(
        &self,
        now: Timestamp,
        idle_since: Timestamp,
        attempts_since: Timestamp,
    ) -> Result<(), StoreError> {
        let failed = self.failed("forget what has expired");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        let now = now.as_second();
        sqlx::query(sql::PURGE_SESSIONS)
            .bind(now)
            .bind(idle_since.as_second())
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        sqlx::query(sql::PURGE_INVITATIONS).bind(now).execute(&mut *transaction).await.map_err(&failed)?;
        sqlx::query(sql::PURGE_ATTEMPTS)
            .bind(attempts_since.as_second())
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        transaction.commit().await.map_err(&failed)
    }

    /// Closes the database, so that the write-ahead log is folded into it.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    fn failed(&self, action: &'static str) -> impl Fn(sqlx::Error) -> StoreError {
        move |error| database_error(&self.database, action, &error)
    }
}

async fn open_writer(options: SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    // One connection: writers of this process queue here, not in the database.
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    sqlx::migrate!("./migrations-people").run(&pool).await?;
    Ok(pool)
}

fn database_error(database: &Path, action: &'static str, error: &sqlx::Error) -> StoreError {
    StoreError::Database { action, database: database.to_owned(), message: error.to_string() }
}

/// Makes the empty file before SQLite does, so that nobody else can read it at any moment. SQLite gives the files that
/// it puts beside a database the same rights.
fn make_private(database: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(database).map(drop)
}
