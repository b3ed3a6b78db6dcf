//! What can be wrong with a pack.

use thiserror::Error;

/// Why a pack could not be loaded. The text names the file and the key; [`PackError::hint`] says what to try.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PackError {
    /// No pack has this id.
    #[error("no pack is named `{id}`")]
    Unknown {
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// A file of a pack breaks a rule of the format.
    #[error("{file}: {key}: {message}")]
    Invalid {
        /// Pack and file, for example `my/factors.toml`.
        file: String,
        /// Dotted key, or the line where the file is no TOML.
        key: String,
        /// What is wrong.
        message: String,
        /// What to try.
        hint: String,
    },
}

impl PackError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Unknown { known, .. } => {
                format!("use one of {}, or give a folder that holds a pack.toml", known.join(", "))
            }
            Self::Invalid { hint, .. } => hint.clone(),
        }
    }
}
