//! Decomposition, wedges, targets and uncertainty against the vectors of the reference sheet.
#![allow(clippy::unwrap_used)]

mod decompose;
