//! Whether the screening mode keeps its balances, behaves like a building, and agrees with a reference program.
#![cfg_attr(test, allow(clippy::unwrap_used))]
#![allow(missing_docs, clippy::print_stderr)]

mod ashrae140;
mod balances;
mod behaviour;
mod detailed;
mod hot_humid;
mod neighbours;
mod sample;
mod tropical;
mod whole_chains;
