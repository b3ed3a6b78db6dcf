//! Errors of use cases: what was asked, why not, and what to try.

use crate::{Capability, Node};
use lcs_import::ImportError;
use lcs_pack::PackError;
use lcs_query::QueryError;
use lcs_report::ReportError;
use lcs_store::StoreError;
use lcs_weather::EpwError;
use std::path::{Path, PathBuf};

/// Errors of use cases; each has a [`hint`](Self::hint) and a [`code`](Self::code).
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The city folder.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The files of interval readings.
    #[error(transparent)]
    Readings(#[from] QueryError),
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
    /// No grant allows it.
    #[error("no right to {} in {node}", capability.phrase())]
    Forbidden {
        /// What was to be done.
        capability: Capability,
        /// Where.
        node: Node,
    },
    /// A row of an import is about something that its actor has no right to.
    #[error("{place} is about {subject}, which you have no right to change; nothing was taken in")]
    OutsideScope {
        /// File, sheet and row.
        place: String,
        /// What the row is about.
        subject: String,
    },
    /// Something that is not there, or that the actor may not know of.
    #[error("there is no {what}")]
    NotFound {
        /// What was asked for, for example ``facility `F1` ``.
        what: String,
        /// What to try.
        hint: String,
    },
    /// Something else stands in the way; it may pass.
    #[error("{message}")]
    Conflict {
        /// What was asked and what stands in the way.
        message: String,
        /// What to try.
        hint: String,
    },
    /// A value that is understood and cannot be used.
    #[error("{message}")]
    Unusable {
        /// Which value and why not.
        message: String,
        /// What to try.
        hint: String,
    },
    /// More than is taken at once.
    #[error("{message}")]
    TooLarge {
        /// What is too large, and the limit.
        message: String,
        /// What to try.
        hint: String,
    },
    /// E-mail and password do not belong together, or the session is over.
    #[error("{0}")]
    NotSignedIn(&'static str),
    /// Too many attempts in a short time.
    #[error("too many attempts; the next one is possible in {retry_after_s} s")]
    TooManyRequests {
        /// Seconds until the next attempt is looked at.
        retry_after_s: u64,
    },
    /// What is asked for comes from a run of the chain, and there is none that this version can read.
    #[error("the chain has not been run yet, or an earlier version of the program ran it")]
    NoRun,
    /// Whoever watches the progress asked to stop; nothing was published.
    #[error("the work was cancelled; nothing was changed")]
    Cancelled,
    /// Something that should not fail has failed: no random numbers, work that was broken off.
    #[error("something that should not fail has failed: {message}")]
    Internal {
        /// What failed.
        message: String,
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

    /// A facility that is not there, or not in the actor's scope.
    pub(crate) fn no_facility(id: &str) -> Self {
        Self::NotFound {
            what: format!("facility `{id}`"),
            hint: "see the ids in the list of facilities (`lcs facilities list`)".into(),
        }
    }

    /// A value that cannot be used.
    pub(crate) fn unusable(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Unusable { message: message.into(), hint: hint.into() }
    }

    /// Something stands in the way.
    pub(crate) fn conflict(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Conflict { message: message.into(), hint: hint.into() }
    }

    /// A stable word for programs, the same in every language.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(StoreError::NothingImported(_)) => "nothing-imported",
            Self::Store(
                StoreError::Busy { .. }
                | StoreError::Outdated { .. }
                | StoreError::AlreadyACity { .. }
                | StoreError::NotEmpty(_),
            )
            | Self::Conflict { .. } => "conflict",
            Self::Import(ImportError::TooLarge { .. }) | Self::TooLarge { .. } => "too-large",
            Self::Import(_) | Self::Weather { .. } | Self::Unusable { .. } => "unprocessable",
            Self::Forbidden { .. } | Self::OutsideScope { .. } => "forbidden",
            Self::NotFound { .. } => "not-found",
            Self::NotSignedIn(_) => "not-signed-in",
            Self::TooManyRequests { .. } => "too-many-requests",
            Self::NoRun => "no-run",
            Self::Cancelled => "cancelled",
            Self::Request { .. } => "bad-request",
            Self::Internal { .. }
            | Self::Store(_)
            | Self::Readings(_)
            | Self::Pack(_)
            | Self::Report(_)
            | Self::Read { .. }
            | Self::Write { .. } => "internal",
        }
    }

    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Store(error) => error.hint(),
            Self::Readings(error) => error.hint().to_string(),
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
            Self::Forbidden { .. } => "ask an administrator of the city for a role that allows it".into(),
            Self::OutsideScope { .. } => {
                "leave such rows out, or ask somebody with a right to the whole city to import the file".into()
            }
            Self::NotSignedIn(_) => "sign in again; an administrator can send a link for a new password".into(),
            Self::TooManyRequests { .. } => "wait, then try again with care".into(),
            Self::NoRun => "run the chain (`lcs run`)".into(),
            Self::Cancelled => "start it again when it is wanted".into(),
            Self::Internal { .. } => "try again; if it repeats, restart the server".into(),
            Self::NotFound { hint, .. }
            | Self::Conflict { hint, .. }
            | Self::Unusable { hint, .. }
            | Self::TooLarge { hint, .. }
            | Self::Request { hint, .. } => hint.clone(),
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

/// Reads a whole file of text.
pub(crate) fn read_text(path: &Path) -> Result<String, AppError> {
    String::from_utf8(read_file(path)?).map_err(|error| {
        AppError::request(
            format!("{}: byte {} is no UTF-8", path.display(), error.utf8_error().valid_up_to() + 1),
            "save the file as text in UTF-8",
        )
    })
}
