//! Models against figures that others computed.
#![allow(clippy::unwrap_used)]

mod caltrack_reference;
mod inputs;
mod opendsm_reference;
mod towt_reference;
