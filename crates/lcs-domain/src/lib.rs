//! The nouns of the energy database: facilities, floor areas, meters, bills, where each fact stands, and what is
//! wrong with it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod batch;
mod bill;
mod carrier;
mod facility;
mod fact;
mod finding;
mod id;
mod interval;
mod meter;
mod period;
mod source;
mod trace;

pub use batch::{Batch, ColumnMapping, FileKind, Rejection};
pub use bill::{Bill, BillStatus};
pub use carrier::Carrier;
pub use facility::{AreaKind, Facility, FloorArea, ReportedFigure, UseShare};
pub use fact::{Fact, FactStatus};
pub use finding::{Argument, Finding, Severity, Subject};
pub use id::{FacilityId, FileHash, MeterId};
pub use interval::{IntervalReading, IntervalSeries, IntervalStatus, IntervalUnit};
pub use jiff::civil::Date;
pub use meter::{Meter, ServedFacility};
pub use period::Period;
pub use source::SourceRef;
pub use trace::{NoTrace, Node, Tracer, TreeTrace};
