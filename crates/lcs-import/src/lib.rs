//! Foreign formats into typed batches with findings.
//!
//! [`read`] takes the bytes of a file that a city, a utility or Portfolio Manager handed over and makes a
//! [`lcs_domain::Batch`] of it: facilities, meters, bills, what was not taken and why, and what is odd about the rest.
//! It looks at the content, not at the file's name; it finds the row of headers, understands headers in English, Malay
//! and Japanese ([`fields`]), takes units from headers or units columns and guesses none.
//!
//! The way of a file: `sniff` says what it is; `encoding`, `delimited`, `workbook` or `report_xml` make sheets of
//! cells of it; `table` finds headers and says what the rows are; one reader per kind of row (`facility_list`,
//! `meter_list`, `bill_list`, `monthly`) fills the `draft` of the batch. Interval readings and weather are found before
//! that, by their times (`interval`, `observed_weather`).
//!
//! [`read_inventory`] takes a city's greenhouse gas inventory from the same sheets, or from JSON.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod bill_list;
mod bill_period;
mod date;
mod delimited;
mod draft;
mod encoding;
mod end_day;
mod energy_columns;
mod error;
mod facility_key;
mod facility_list;
mod field;
mod grid;
mod header;
mod interval;
mod inventory_file;
mod inventory_sheet;
mod inventory_words;
mod meter_list;
mod moment;
mod monthly;
mod number;
mod observed_weather;
mod options;
mod read;
mod report_xml;
mod reported;
mod sniff;
mod table;
mod unit;
mod words;
mod workbook;
mod yearly_energy;

pub use error::ImportError;
pub use field::FieldInfo;
pub use inventory_file::{InventoryFile, InventoryLayout, WantedInventory, read_inventory};
pub use observed_weather::{ObservedWeather, observed_weather};
pub use options::{DateOrder, MappedColumn, Mapping, ReadOptions};
pub use read::read;
pub use words::fields;

use field::Field;
