//! The server's answers, asked of its router in this process, about a small demo city.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod caching;
mod city;
mod client;
mod csrf;
mod expectation;
mod jobs;
mod openapi;
mod pages;
mod reports;
mod sessions;
mod uploads;
mod walk;
