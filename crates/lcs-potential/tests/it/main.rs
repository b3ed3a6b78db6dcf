//! Whole facilities through the public door: what measures save in a tropical office, and that the answer depends on
//! nothing but the question.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../src/fixture.rs"]
#[allow(dead_code, reason = "the crate's own tests use the rest")]
mod fixture;

mod cold;
mod interaction;
mod place;
mod steady;
mod tropical;
mod weak_data;
