//! The binary from outside, over real files: only the public command line is used.
// A skipped test and the measured figures must be seen in the log.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod bad_input;
mod cities;
mod crash;
mod demo;
mod driver;
mod explain;
mod portfolio_manager;
mod seattle;
mod serve;
mod simulate;
mod state;
