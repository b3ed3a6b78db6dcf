//! One file per command: arguments → use case → renderer.

pub(crate) mod community;
pub(crate) mod demo;
pub(crate) mod explain;
pub(crate) mod facilities;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod inventory;
pub(crate) mod mv;
pub(crate) mod pack;
pub(crate) mod run;
pub(crate) mod savings_study;
pub(crate) mod scenario;
pub(crate) mod schema;
pub(crate) mod serve;
pub(crate) mod simulate;
pub(crate) mod solar;
pub(crate) mod validate;
pub(crate) mod weather;
