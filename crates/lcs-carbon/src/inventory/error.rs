//! Why a file is no inventory.

use thiserror::Error;

/// Why no inventory could be read. What is odd inside an inventory is a finding instead.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InventoryError {
    /// The text is not JSON.
    #[error("the inventory is not readable JSON at line {line}, column {column}: {reason}")]
    NotJson {
        /// Line from 1; 0 where the text ends early.
        line: usize,
        /// Column from 1.
        column: usize,
        /// What the reader of JSON says.
        reason: String,
    },
    /// The document is not an object.
    #[error("the inventory is {found}, not an object with `lines`")]
    NotAnObject {
        /// What it is.
        found: &'static str,
    },
    /// It has no lines.
    #[error("the inventory has no object `lines` but {found}")]
    NoLines {
        /// What stands there.
        found: &'static str,
    },
    /// Its unit is no mass of CO2 equivalent.
    #[error("the inventory's `units` are `{unit}`, which is no mass of CO2 equivalent")]
    UnknownUnit {
        /// As written.
        unit: String,
    },
    /// A sheet has no column of line references.
    #[error("the sheet has no column named after a GPC line among its {columns} columns")]
    NoLineColumns {
        /// How many columns it has.
        columns: usize,
    },
}

impl InventoryError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "save the file as JSON in UTF-8; numbers have a point and no NaN",
            Self::NotAnObject { .. } | Self::NoLines { .. } => {
                "give an object like {\"units\": \"tCO2e\", \"lines\": {\"I.1.1\": {\"tco2e\": 1.0}}, \"published_totals\": {\"BASIC\": 1.0}}"
            }
            Self::UnknownUnit { .. } => "write `tCO2e`, `kgCO2e`, `ktCO2e` or `MtCO2e`",
            Self::NoLineColumns { .. } => "name the columns after the lines: I.1.1, I.1.2, …",
        }
    }
}
