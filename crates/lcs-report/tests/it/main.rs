//! The written files, opened by other programs' eyes.
#![allow(clippy::unwrap_used)]

mod paper;
mod pdf;
mod sample;
mod savings;
mod workbook;
