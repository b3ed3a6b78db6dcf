//! Errors of use cases: what was asked, why not, and what to try.

use lcs_import::ImportError;
use lcs_pack::PackError;
use lcs_report::ReportError;
use lcs_store::StoreError;
use lcs_weather::EpwError;
use std::path::{Path, PathBuf};

/// Errors of use cases; each has a [`hint`](Self::hint).
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The city folder.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A pack.
    #[error("{0}")]
    Pack(#[from] PackError),
    /// A file to import.
    #[error("{0}")]
    Import(#[from] ImportError),
    /// The report could not be written.
    #[error("cannot make the report: {0}")]
    Report(#[from] ReportError),
    /// A weather file.
    #[error("{}: {error}", file.display())]
    Weather {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        error: EpwError,
    },
    /// A file could not be read.
    #[error("cannot read {}: {error}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// A file could not be written.
    #[error("cannot write {}: {error}", path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// Something the user asked for does not exist or is not possible.
    #[error("{message}")]
    Request {
        /// What was asked and why not.
        message: String,
        /// What to try.
        hint: String,
    },
}

impl AppError {
    /// A request that cannot be met.
    pub(crate) fn request(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Request { message: message.into(), hint: hint.into() }
    }

    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Store(error) => error.hint(),
            Self::Pack(error) => error.hint().to_string(),
            Self::Import(error) => error.hint().to_string(),
            Self::Report(error) => error.hint().to_string(),
            Self::Weather { error, .. } => error.hint().to_string(),
            Self::Read { error, .. } if error.kind() == std::io::ErrorKind::NotFound => {
                "check the spelling of the path".into()
            }
            Self::Read { error, .. } if error.kind() == std::io::ErrorKind::IsADirectory => {
                "name a file, not a folder".into()
            }
            Self::Read { .. } => "check that the file exists and that you may read it".into(),
            Self::Write { .. } => {
                "check that the folder exists, that you may write to it and that the disk has room".into()
            }
            Self::Request { hint, .. } => hint.clone(),
        }
    }
}

/// Reads a whole file.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, AppError> {
    if path.is_dir() {
        let error = std::io::Error::from(std::io::ErrorKind::IsADirectory);
        return Err(AppError::Read { path: path.to_owned(), error });
    }
    std::fs::read(path).map_err(|error| AppError::Read { path: path.to_owned(), error })
}
