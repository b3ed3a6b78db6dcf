//! The city folder from outside: what is published is what is read, one writer, and the state before survives every
//! interruption.
#![allow(clippy::unwrap_used)]
// A child process answers on stdout; a skipped test must be seen in the log.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod child;
mod city;
mod crash;
mod document;
mod folder;
mod full_disk;
mod lock;
mod migrate;
mod people;
mod publish;
mod rights;
mod run;
