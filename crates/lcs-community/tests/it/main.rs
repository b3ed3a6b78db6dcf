//! The reference block, its outages and its market, against the programs that made their figures; and what must hold of
//! any block.
#![allow(clippy::unwrap_used, missing_docs)]

mod block;
mod conditions;
mod examples;
mod houses;
mod laws;
mod market;
mod outage;
mod reference;
mod refusal;
mod running;
mod sharing;
mod solvers;
