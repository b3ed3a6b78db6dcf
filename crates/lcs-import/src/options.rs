//! What the caller knows that the file does not say.

use crate::{Field, ImportError};
use jiff::civil::Date;
use lcs_units::Unit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which number comes first in a date such as 03/04/2024.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
    /// Look at all dates of the table; day first where they leave it open.
    #[default]
    Detect,
}

/// What a reader has to be told.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// ISO 4217 code of costs whose column names no currency.
    pub currency: String,
    /// Order of day and month where a table's dates leave it open.
    pub date_order: DateOrder,
    /// IANA name of the zone whose clock tells times without an offset.
    pub time_zone: String,
    /// Dates after this day are odd.
    pub today: Date,
    /// What the user says about columns; goes before everything that the reader would find by itself.
    pub mapping: Option<Mapping>,
}

/// The user's word on some columns, by header as written.
///
/// ```
/// let mapping = lcs_import::Mapping::from_toml(r#"
///     ["Nett Area"]
///     field = "area-net"
///     unit = "m2"
///     ["Remark"]
///     field = "ignore"
/// "#)?;
/// assert_eq!(mapping.columns.len(), 2);
/// # Ok::<(), lcs_import::ImportError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping {
    /// Header as written, to field and unit.
    pub columns: BTreeMap<String, MappedColumn>,
}

/// What one column holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedColumn {
    /// Id of a field ([`crate::fields`]), or `ignore`; without it the field is found from the header.
    pub field: Option<String>,
    /// Unit of the numbers, as people write it.
    pub unit: Option<String>,
}

impl Mapping {
    /// Reads a mapping from TOML: one table per header with `field` and `unit`.
    ///
    /// # Errors
    /// When it is not such TOML, or names an unknown field or unit.
    pub fn from_toml(text: &str) -> Result<Self, ImportError> {
        let mapping: Self = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
            ImportError::Mapping { reason: format!("line {line}: {}", error.message()) }
        })?;
        mapping.check()?;
        Ok(mapping)
    }

    /// Every field and unit it names must be known.
    pub(crate) fn check(&self) -> Result<(), ImportError> {
        for (header, column) in &self.columns {
            if let Some(field) = column.field.as_deref().filter(|&id| id != IGNORE && Field::from_id(id).is_none()) {
                return Err(ImportError::UnknownField { header: header.clone(), field: field.to_owned() });
            }
            if let Some(unit) = column.unit.as_deref().filter(|unit| Unit::parse(unit).is_none() && !unit.contains('/'))
            {
                return Err(ImportError::UnknownUnit { header: header.clone(), unit: unit.to_owned() });
            }
        }
        Ok(())
    }
}

/// Field id with which a user leaves a column out.
pub(crate) const IGNORE: &str = "ignore";
