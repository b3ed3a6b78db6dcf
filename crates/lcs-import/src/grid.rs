//! Sheets of cells, whatever they were written in.

use crate::{ImportError, number, words};
use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Cells that one import takes in all. A portfolio of 200,000 properties with 100 columns fits.
pub(crate) const MAX_CELLS: usize = 20_000_000;
/// Bytes that one import takes, packed or unpacked.
pub(crate) const MAX_BYTES: u64 = 1 << 30;

/// One cell as it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Date(Date),
    /// A date with a time of day other than midnight.
    DateTime(DateTime),
}

impl Cell {
    /// What a person reads in the cell; `None` where it is empty or says "not available" in some way.
    pub(crate) fn text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Empty => None,
            Self::Text(text) => {
                let text = text.trim();
                (!words::means_nothing(text)).then_some(Cow::Borrowed(text))
            }
            Self::Number(value) => Some(Cow::Owned(number::shortest(*value))),
            Self::Date(date) => Some(Cow::Owned(date.to_string())),
            Self::DateTime(moment) => Some(Cow::Owned(moment.strftime("%Y-%m-%d %H:%M:%S").to_string())),
        }
    }

    /// The number in the cell; `Err` with the text where it is none.
    pub(crate) fn number(&self, decimal_comma: bool) -> Option<Result<Decimal, String>> {
        let text = self.text()?;
        Some(match self {
            Self::Number(value) => number::from_f64(*value).ok_or_else(|| text.into_owned()),
            Self::Text(_) => number::parse(&text, decimal_comma).ok_or_else(|| text.into_owned()),
            Self::Date(_) | Self::DateTime(_) | Self::Empty => Err(text.into_owned()),
        })
    }
}

/// One row with its number as a spreadsheet shows it.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) number: u32,
    pub(crate) cells: Vec<Cell>,
}

impl Row {
    pub(crate) fn cell(&self, index: usize) -> &Cell {
        self.cells.get(index).unwrap_or(&Cell::Empty)
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.filled() == 0
    }

    /// Cells that say something.
    pub(crate) fn filled(&self) -> usize {
        let is_filled = |cell: &&Cell| match cell {
            Cell::Empty => false,
            Cell::Text(text) => !text.trim().is_empty(),
            _ => true,
        };
        self.cells.iter().filter(is_filled).count()
    }
}

/// A sheet of a workbook, or a text file. Blank rows are left out.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) name: Option<String>,
    pub(crate) rows: Vec<Row>,
    /// Numbers are written 1.234,5.
    pub(crate) decimal_comma: bool,
}

/// Counts cells against the limit.
#[derive(Debug)]
pub(crate) struct CellBudget<'a> {
    file: &'a str,
    left: usize,
}

impl<'a> CellBudget<'a> {
    pub(crate) fn new(file: &'a str) -> Self {
        Self { file, left: MAX_CELLS }
    }

    pub(crate) fn spend(&mut self, cells: usize) -> Result<(), ImportError> {
        self.left = self.left.checked_sub(cells).ok_or_else(|| ImportError::TooLarge {
            file: self.file.to_owned(),
            what: format!("more than {} million cells", MAX_CELLS / 1_000_000),
        })?;
        Ok(())
    }
}
