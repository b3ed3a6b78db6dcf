//! Interval readings and weather as Parquet files by month, queries over them, and the science on top.
//!
//! A [`Stream`] of readings lies in a folder of its own, one folder for each month, its files sorted by meter and time.
//! Files are written whole ([`MonthWriter`], [`write_readings`]) and become part of the city when the caller takes their
//! [`PartFile`]s into the [`Manifest`], which it keeps where it likes. Nothing is changed in place: a correction is a new
//! file with a higher sequence number, and every reader says as of which number it wants to know ([`AsOf`]). A month
//! with corrections is [compacted](compact_month) from time to time.
//!
//! An [`Engine`] answers questions over such files: readings, totals, savings, or a text in SQL. [`LocalEngine`] does it
//! on the threads of this process. No type of the query library shows in the API.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod as_of;
mod columns;
mod compaction;
mod damage;
mod engine;
mod error;
mod functions;
mod local;
mod manifest;
mod month;
mod month_writer;
mod part;
mod reading;
mod savings;
mod scan;
mod stream;
mod sweep;
mod table;
mod totals;
mod write;

pub use as_of::AsOf;
pub use compaction::{Compaction, compact_month};
pub use engine::{Engine, Flow, ReadingsAsked, Sources, Span};
pub use error::QueryError;
pub use local::LocalEngine;
pub use manifest::{Manifest, PartFile, PartKind, ReadingFiles};
pub use month::Month;
pub use month_writer::MonthWriter;
pub use reading::{Belief, MeterReadings, Reading, Status};
pub use savings::{DailySavings, MeterSavings, MeterStudy, SavingsAsked};
pub use stream::{SmallestUnit, Stream};
pub use sweep::sweep;
pub use table::{Cell, Table};
pub use totals::{Per, Total, TotalsAsked};
pub use write::write_readings;
