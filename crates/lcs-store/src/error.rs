//! What can go wrong with a city folder.

use crate::CityFolder;
use std::{io::ErrorKind, path::PathBuf};

/// Errors of the store; each has a [`hint`](Self::hint).
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No `lcs.toml`.
    #[error("{} is not a city folder: it has no lcs.toml", .0.display())]
    NotACity(PathBuf),
    /// A city without a database: nothing was imported.
    #[error("{} holds no data yet", .0.display())]
    NothingImported(PathBuf),
    /// `lcs.toml` exists already.
    #[error("{} is a city folder already (pack {pack})", folder.display())]
    AlreadyACity {
        /// The folder.
        folder: PathBuf,
        /// Its pack.
        pack: String,
    },
    /// Something else stands where the new city should be.
    #[error("{} is not empty and is not a city folder", .0.display())]
    NotEmpty(PathBuf),
    /// `lcs.toml` cannot be read.
    #[error("{}: {message}", file.display())]
    Settings {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        message: String,
    },
    /// Another process writes.
    #[error("another process is writing to {}: {holder}", folder.display())]
    Busy {
        /// The folder.
        folder: PathBuf,
        /// What the lock file says of it.
        holder: String,
    },
    /// Somebody else changed a document meanwhile.
    #[error("{kind} `{id}` was changed meanwhile: {}", outdated(*seen, *now))]
    Outdated {
        /// Kind of document.
        kind: String,
        /// Its id.
        id: String,
        /// The version that the author saw; `None` where it was to be new.
        seen: Option<i64>,
        /// The version that is believed; `None` where there is none any more.
        now: Option<i64>,
    },
    /// A file or folder operation failed.
    #[error("cannot {action} {}: {error}", path.display())]
    Io {
        /// What was asked.
        action: &'static str,
        /// About what.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// The database refused.
    #[error("cannot {action} in {}: {message}", database.display())]
    Database {
        /// What was asked.
        action: &'static str,
        /// The database file.
        database: PathBuf,
        /// Why not.
        message: String,
    },
}

impl StoreError {
    pub(crate) fn io(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |error| Self::Io { action, path, error }
    }

    pub(crate) fn database(folder: &CityFolder, action: &'static str, error: &sqlx::Error) -> Self {
        Self::Database { action, database: folder.database(), message: error.to_string() }
    }

    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::NotACity(folder) => {
                format!(
                    "make one with `lcs init {} --pack PACK`, or name the right folder with --dir",
                    folder.display()
                )
            }
            Self::NothingImported(folder) => {
                format!("import the city's files first: lcs import FILE... --dir {}", folder.display())
            }
            Self::AlreadyACity { .. } => "import into it, or choose another folder; nothing was changed".into(),
            Self::NotEmpty(_) => "choose a new or empty folder".into(),
            Self::Settings { .. } => "compare the file with docs/reference/city-folder.md".into(),
            Self::Busy { .. } => "wait until it has finished, or stop that process; nothing was changed".into(),
            Self::Outdated { .. } => "read it again and make your change once more; nothing was overwritten".into(),
            Self::Io { error, .. } => match error.kind() {
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => RIGHTS,
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => DISK_FULL,
                _ => "check that the path exists and can be written",
            }
            .into(),
            Self::Database { message, .. } => database_hint(message).into(),
        }
    }
}

fn outdated(seen: Option<i64>, now: Option<i64>) -> String {
    match (seen, now) {
        (None, Some(now)) => format!("there is one with this id already, version {now}"),
        (Some(seen), Some(now)) => format!("you saw version {seen}, now it is {now}"),
        (_, None) => "it was taken away".into(),
    }
}

const RIGHTS: &str = "the folder cannot be written by this user: change its rights or choose another folder";
const DISK_FULL: &str = "the disk is full: free some space and run the command again; nothing was half-written";

/// What to try, by the words of SQLite and of the migrator: their codes do not reach every error.
fn database_hint(message: &str) -> &'static str {
    let says = |words: &str| message.contains(words);
    if says("disk is full") {
        DISK_FULL
    } else if says("disk I/O") {
        "the disk may be full or failing: check it, free some space and run the command again; nothing was half-written"
    } else if says("readonly") || says("unable to open") {
        RIGHTS
    } else if says("no such table") {
        "nothing was imported yet: run `lcs import FILE... --dir DIR` first"
    } else if says("previously applied") {
        "the folder was written by a later version of LCS: use that version"
    } else if says("decoding") {
        "the record was written by another version of LCS: run the chain again with `lcs run`"
    } else {
        "the state before the command is kept; if this repeats, check the disk and keep a copy of the folder"
    }
}
