//! The web application: built pages carried by the binary, or one page that says how to build them.

#[cfg(feature = "embed-ui")]
#[path = "pages/embedded.rs"]
mod source;
#[cfg(not(feature = "embed-ui"))]
#[path = "pages/missing.rs"]
mod source;

pub(crate) use source::page;
