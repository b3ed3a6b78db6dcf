//! What a reader makes of one file.

use crate::{Bill, Facility, FileHash, Finding, IntervalSeries, Meter, SourceRef};
use serde::{Deserialize, Serialize};

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// One row per facility, possibly with yearly energy by carrier.
    FacilityList,
    /// One row per supply account or meter, saying whom it serves.
    AccountList,
    /// One row per bill.
    Bills,
    /// A Portfolio Manager workbook with properties, meters and meter entries.
    PortfolioManagerWorkbook,
    /// A Portfolio Manager answer to a data request (metrics and monthly usage).
    PortfolioManagerDataRequest,
    /// A Portfolio Manager report in XML.
    PortfolioManagerReport,
    /// Air temperatures that a station has measured, by hour or day.
    ObservedWeather,
    /// What meters counted in each hour, half an hour, or day.
    IntervalReadings,
}

/// How one column was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    /// Sheet, in a workbook.
    pub sheet: Option<String>,
    /// Header as written.
    pub header: String,
    /// Field it was mapped to; `None` when the column was kept as an attribute or left out.
    pub field: Option<String>,
    /// Unit read from the header or a neighbouring column.
    pub unit: Option<String>,
}

/// A row (or cell) that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// Dotted code; the catalogue key is `finding-<code>`.
    pub code: String,
    /// The cell.
    pub source: SourceRef,
    /// What stands there.
    pub found: String,
}

/// Everything read from one file. Nothing in it has met the database yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// File name without folders.
    pub name: String,
    /// SHA-256 of the bytes.
    pub hash: FileHash,
    /// What it is.
    pub kind: FileKind,
    /// How its columns were understood.
    pub mapping: Vec<ColumnMapping>,
    /// Data rows seen, headers and blank rows not counted.
    pub rows_read: u32,
    /// Facilities.
    pub facilities: Vec<Facility>,
    /// Meters and accounts.
    pub meters: Vec<Meter>,
    /// Bills.
    pub bills: Vec<Bill>,
    /// Interval readings, each meter and interval once.
    pub readings: Vec<IntervalSeries>,
    /// Rows not taken.
    pub rejected: Vec<Rejection>,
    /// What is odd about what was taken.
    pub findings: Vec<Finding>,
}
