//! The city folder: SQL, the lock of its one writer, and the kept originals.
//!
//! ```text
//! lcs.toml      which pack
//! city.db       SQLite: facts and documents with their belief clock, findings, runs
//! people.db     SQLite: people, their rights and sessions; made when the city is first served
//! originals/    every imported file by its hash
//! readings/     interval readings by stream and month; which files count stands in city.db
//! pack/         the city's own pack, when it is not an embedded one
//! reports/      one folder per run
//! .lcs.lock     held by the one writer
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod change;
mod document;
mod error;
mod folder;
mod journal;
mod lock;
mod people;
mod reading;
mod run;
mod snapshot;
mod statements;

pub use change::{Change, ChangeKind, FileRecord, Superseded};
pub use document::{DocumentKey, DocumentText, DocumentVersion};
pub use error::StoreError;
pub use folder::{CityFolder, PackChoice, Settings, read_tree};
pub use journal::ChangeRow;
pub use people::{
    AcceptedInvitation, Attempt, Fingerprint, GrantRow, InvitationRow, PeopleStore, PersonChange, PersonRow, SessionRow,
};
pub use reading::{ReadingFileRow, ReadingSpan};
pub use run::RunRecord;
pub use snapshot::{FileRow, Snapshot};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// The database of one city folder. A writer holds the folder's lock until it is dropped.
#[derive(Debug)]
pub struct Store {
    folder: CityFolder,
    pool: SqlitePool,
    _lock: Option<lock::WriterLock>,
}

impl Store {
    /// Opens for reading. Works beside a writer, and where this user may not write.
    ///
    /// # Errors
    /// When nothing was imported yet, or the database cannot be opened.
    pub async fn open_read(folder: CityFolder) -> Result<Self, StoreError> {
        let database = folder.database();
        if !database.exists() {
            return Err(StoreError::NothingImported(folder.root().to_owned()));
        }
        let options = options(&folder).read_only(true);
        let pool = match connect_to_read(options.clone()).await {
            // A folder that cannot be written has no place for the log that readers share with a writer. Nobody
            // writes there either, as long as no log lies there.
            Err(error) if is_refused_by_folder(&error) && !log(&database).exists() => {
                connect_to_read(options.immutable(true)).await
            }
            result => result,
        };
        let pool = pool.map_err(|error| StoreError::database(&folder, "open the database", &error))?;
        Ok(Self { folder, pool, _lock: None })
    }

    /// Opens for writing and brings the schema up to date.
    ///
    /// # Errors
    /// When another process is writing, the folder cannot be written, or the database cannot be opened.
    pub async fn open_write(folder: CityFolder) -> Result<Self, StoreError> {
        let lock = lock::WriterLock::take(&folder)?;
        let options = options(&folder)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // NORMAL may lose the last commits in a power cut.
            .synchronous(SqliteSynchronous::Full);
        let pool =
            connect(options, 1).await.map_err(|error| StoreError::database(&folder, "open the database", &error))?;
        let store = Self { folder, pool, _lock: Some(lock) };
        sqlx::migrate!()
            .run(&store.pool)
            .await
            .map_err(|error| StoreError::database(&store.folder, "bring the schema up to date", &error.into()))?;
        Ok(store)
    }

    /// The folder.
    #[must_use]
    pub const fn folder(&self) -> &CityFolder {
        &self.folder
    }

    /// Closes the database, so that the write-ahead log is folded into it.
    pub async fn close(self) {
        self.pool.close().await;
    }
}

/// Connections of a reader.
const READERS: u32 = 4;

fn options(folder: &CityFolder) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(folder.database()).foreign_keys(true).busy_timeout(Duration::from_secs(10))
}

async fn connect(options: SqliteConnectOptions, connections: u32) -> Result<SqlitePool, sqlx::Error> {
    SqlitePoolOptions::new().max_connections(connections).connect_with(options).await
}

async fn connect_to_read(options: SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    let pool = connect(options, READERS).await?;
    // SQLite looks at the file only when something is read.
    sqlx::query(statements::SELECT_SCHEMA_VERSION).execute(&pool).await?;
    Ok(pool)
}

/// Whether SQLite could not make what it needs beside the database: the primary codes SQLITE_READONLY and
/// SQLITE_CANTOPEN. The upper bytes of an extended code say which step it was.
fn is_refused_by_folder(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    code.is_some_and(|code| matches!(code & 0xff, 8 | 14))
}

/// The write-ahead log beside a database.
fn log(database: &Path) -> PathBuf {
    database.with_extension("db-wal")
}
