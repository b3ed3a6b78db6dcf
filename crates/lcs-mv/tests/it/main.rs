//! Models against figures that others computed.
#![allow(clippy::unwrap_used)]

mod after_works;
mod before_works;
mod behaviour;
mod caltrack_reference;
mod inputs;
mod more_meters;
mod opendsm_reference;
mod study;
mod towt_reference;
mod tropical_meters;
