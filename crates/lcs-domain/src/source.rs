//! Where a fact stands in the files that were handed in.

use crate::FileHash;
use serde::{Deserialize, Serialize};
use std::fmt;

/// File, sheet, row and (where one cell is meant) column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceRef {
    /// Which file, by content.
    pub file: FileHash,
    /// The file's name when it was imported.
    pub name: String,
    /// Sheet of a workbook; `None` in a CSV or XML file.
    pub sheet: Option<String>,
    /// Row as a person counts it in a spreadsheet: the first row is 1. In XML: the element's position.
    pub row: u32,
    /// Header of the column, where one cell is meant.
    pub column: Option<String>,
}

impl SourceRef {
    /// The same row, one cell of it.
    #[must_use]
    pub fn at_column(&self, column: &str) -> Self {
        Self { column: Some(column.to_owned()), ..self.clone() }
    }
}

impl fmt::Display for SourceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if let Some(sheet) = &self.sheet {
            write!(f, " › {sheet}")?;
        }
        write!(f, " › row {}", self.row)?;
        if let Some(column) = &self.column {
            write!(f, " › {column}")?;
        }
        Ok(())
    }
}
