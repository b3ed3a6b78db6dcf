//! The server of the web application: HTTP in, use case, JSON out.
//!
//! - `router`: everything that is served, with its limits
//! - `routes`: the API, one file per topic
//! - `guard`, `visitor`: who asks, and whether a change comes from our own pages
//! - `pages`: the web application itself
//! - `serve`: address, life and end of the process
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod basemap;
mod blocking;
mod download;
mod extract;
mod guard;
mod language;
mod openapi;
mod pages;
mod problem;
mod remembered;
mod router;
mod routes;
mod security_headers;
mod serve;
mod state;
mod unchanged;
mod visitor;

pub use openapi::openapi;
pub use serve::{Listening, ServeError, ServeOptions, listen, router_of};
