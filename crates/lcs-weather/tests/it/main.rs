//! Weather against the reference files and against figures from elsewhere.

#![allow(clippy::unwrap_used)]

mod annual_yield;
mod climates;
mod epw_broken;
mod epw_files;
mod morph;
mod psychrometrics;
mod synthesis;
mod synthesis_statistics;
mod urban_heat;
