//! Models against figures that others computed.
#![allow(clippy::unwrap_used)]

mod caltrack_reference;
mod inputs;
mod towt_reference;
