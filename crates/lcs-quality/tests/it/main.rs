//! Faults planted in calm and in noisy records, and what the checks make of them.
#![allow(clippy::unwrap_used)]

mod city;
mod faults;
mod quiet;
