//! Why actions do not fit their cells.

use thiserror::Error;

/// What is wrong with cells or actions.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ActionError {
    /// No year.
    #[error("there are no years")]
    NoYears,
    /// Two things have one id.
    #[error("the id `{id}` stands twice")]
    IdTwice {
        /// The id.
        id: String,
    },
    /// A series has another length than the years.
    #[error("`{id}` has {values} values for {years} years")]
    WrongLength {
        /// Whose series.
        id: String,
        /// Its length.
        values: usize,
        /// Years of the model.
        years: usize,
    },
    /// A value that is no number.
    #[error("`{id}` has the value {value} in {year}, which is not a usable figure")]
    NotUsable {
        /// Whose series.
        id: String,
        /// Year.
        year: i16,
        /// The value.
        value: f64,
    },
    /// A share outside 0 to 1.
    #[error("`{id}` has the share {share}, which does not lie between 0 and 1")]
    ShareOutside {
        /// Whose share.
        id: String,
        /// The share.
        share: f64,
    },
    /// An action or instrument points to what does not exist.
    #[error("`{id}` acts on `{on}`, which does not exist")]
    Unknown {
        /// Who points.
        id: String,
        /// What it points to.
        on: String,
    },
}

impl ActionError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::NoYears => "let the last year lie after the first",
            Self::IdTwice { .. } => "give every cell and every action an id of its own",
            Self::WrongLength { .. } => {
                "give one value for every year; years without a value are never filled in silence"
            }
            Self::NotUsable { .. } => "give finite numbers",
            Self::ShareOutside { .. } => "write 30 % as 0.3; an action that adds emissions is a cell of its own",
            Self::Unknown { .. } => "correct the id, or add what it names",
        }
    }
}
