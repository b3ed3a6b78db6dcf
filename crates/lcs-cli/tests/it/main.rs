//! The binary from outside, over real files: only the public command line is used.
// A skipped test and the measured figures must be seen in the log.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod bad_input;
mod cities;
mod community;
mod crash;
mod demo;
mod driver;
mod explain;
mod inventory;
mod portfolio_manager;
mod savings;
mod savings_study;
mod scenario;
mod seattle;
mod serve;
mod simulate;
mod state;
