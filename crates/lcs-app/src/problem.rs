//! An error as programs and pages read it.

use crate::AppError;
use serde::Serialize;

/// What was asked, why not, and what to try. `error` and `hint` are English; pages have a sentence of their own for
/// each code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// A stable word for programs: `forbidden`, `not-found`, …
    pub code: String,
    /// What was asked and why not.
    pub error: String,
    /// What to try.
    pub hint: String,
}

impl Problem {
    /// A problem under a code of one's own.
    #[must_use]
    pub fn new(code: &str, error: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: code.to_owned(), error: error.into(), hint: hint.into() }
    }

    /// A defect of the program: said without details, which stand in its log.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(
            "internal",
            "something went wrong inside",
            "try again; if it happens again, look into the server's log",
        )
    }
}

impl From<&AppError> for Problem {
    /// What failed inside (disk, database, report) is no matter of those who ask, and would show where things lie.
    fn from(error: &AppError) -> Self {
        if error.code() == "internal" {
            return Self::internal();
        }
        Self::new(error.code(), error.to_string(), error.hint())
    }
}
