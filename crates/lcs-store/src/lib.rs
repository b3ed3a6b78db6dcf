//! The city folder: SQL, the lock of its one writer, and the kept originals.
//!
//! ```text
//! lcs.toml      which pack
//! city.db       SQLite: facts with their belief clock, findings, runs
//! originals/    every imported file by its hash
//! pack/         the city's own pack, when it is not an embedded one
//! reports/      one folder per run
//! .lcs.lock     held by the one writer
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod change;
mod error;
mod folder;
mod lock;
mod run;
mod snapshot;
mod statements;

pub use change::{Change, ChangeKind, FileRecord, Superseded};
pub use error::StoreError;
pub use folder::{CityFolder, PackChoice, Settings, read_tree};
pub use run::RunRecord;
pub use snapshot::{FileRow, Snapshot};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::time::Duration;

/// The database of one city folder. A writer holds the folder's lock until it is dropped.
#[derive(Debug)]
pub struct Store {
    folder: CityFolder,
    pool: SqlitePool,
    _lock: Option<lock::WriterLock>,
}

impl Store {
    /// Opens for reading. Works beside a writer.
    ///
    /// # Errors
    /// When the folder is not a city folder, or the database cannot be opened.
    pub async fn open_read(folder: CityFolder) -> Result<Self, StoreError> {
        Self::open(folder, None).await
    }

    /// Opens for writing and brings the schema up to date.
    ///
    /// # Errors
    /// When another process is writing, the folder cannot be written, or the database cannot be opened.
    pub async fn open_write(folder: CityFolder) -> Result<Self, StoreError> {
        let lock = lock::WriterLock::take(&folder)?;
        let store = Self::open(folder, Some(lock)).await?;
        sqlx::migrate!().run(&store.pool).await.map_err(|error| {
            StoreError::database(&store.folder, "bring the schema up to date", &error.into())
        })?;
        Ok(store)
    }

    async fn open(folder: CityFolder, lock: Option<lock::WriterLock>) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(folder.database())
            .create_if_missing(lock.is_some())
            .journal_mode(SqliteJournalMode::Wal)
            // NORMAL may lose the last commits in a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new()
            .max_connections(if lock.is_some() { 1 } else { 4 })
            .connect_with(options)
            .await
            .map_err(|error| StoreError::database(&folder, "open the database", &error))?;
        Ok(Self { folder, pool, _lock: lock })
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
