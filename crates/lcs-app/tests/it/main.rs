//! What pages read, on a small demo city that all tests share.
#![allow(clippy::unwrap_used)]

mod demo;
mod live_city;
mod outlook;
mod readings;
mod savings_studies;
mod scope;
mod totals;
mod words;
