//! City inventories: two published ones to the last digit, and files of every kind of oddity.
#![allow(clippy::unwrap_used)]

mod exchange;
mod oddities;
mod published;
