//! The crate as its callers use it: files, publications, questions and savings.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod beliefs;
mod damage;
mod files;
mod inputs;
mod queries;
mod savings;
mod totals;
