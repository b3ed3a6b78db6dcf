//! Decomposition and typed targets against the vectors of the reference sheet.
#![allow(clippy::unwrap_used)]

mod decompose;
mod targets;
