//! A city's greenhouse-gas inventory as the Global Protocol for Community-Scale Inventories (GPC) lays it out.
//!
//! An inventory is a list of [`GpcLine`]s, each with an amount or a notation key that says why there is none. Every
//! total is a sum of lines ([`Total`]), so that a published total can be held against its own lines: [`check`] says by
//! how much they disagree, in which direction, and which lines would explain it. What is odd about a file is a
//! [`Finding`] with the lines it concerns; only a file that is no inventory at all is an error.
//!
//! # Source
//! Greenhouse Gas Protocol, Global Protocol for Community-Scale Greenhouse Gas Inventories, chapter 4 (sources, scopes,
//! notation keys, reporting levels).

mod check;
mod compare;
mod disagreement;
mod entry;
mod error;
mod finding;
mod fuel;
mod gpc_line;
mod gwp;
mod history;
mod json;
mod judge;
mod layout;
mod notation;
mod quality;
mod reader;
mod restate;
mod rows;
mod sheet;
mod total;
mod write;

pub use check::{Comparison, InventoryCheck, PublishedTotalsT, ScopeTotals, TotalsT, check};
pub use compare::{ChangeCause, ChangePart, LineChange, SIGNIFICANCE, TotalChange, VintageChange, compare};
pub use entry::{ActivityTimesFactor, CityInventory, Declared, Entry, Published, YearLabel};
pub use error::InventoryError;
pub use finding::{Finding, FindingCode};
pub use fuel::{FuelEmissions, FuelFactor};
pub use gpc_line::{GpcLine, GpcScope, Sector};
pub use gwp::{Gas, GasAmounts, GwpSet, GwpTable, Methane, NoGwp};
pub use history::{FactorTreatment, History, Recalculation, Vintage};
pub use layout::parse;
pub use notation::{Notation, NotationKey, UnknownKey};
pub use quality::{Grade, QualityShares};
pub use restate::{Restated, restate, restate_grid};
pub use rows::{EcrfPart, EcrfRow, SectorRow, from_wide_row, line_column, to_ecrf_rows, to_sector_rows};
pub use sheet::{CityFacts, InventoryColumn, InventoryRow, RowCell, from_rows, to_facts, to_rows};
pub use total::{Aggregate, Total};
pub use write::to_json;
