//! Why a total changed: a table of factors in, the effect of each out.

use crate::{AppError, error::read_file};
use lcs_scenario::decompose::{Decomposition, FactorTable, decompose};
use std::path::Path;

pub use lcs_scenario::decompose::{Form as EffectForm, Method as DecomposeMethod, Settings as DecomposeSettings};

/// Splits the change of a total between the periods of a CSV file (`period,group,<factor>,<factor>,…`) into the effects
/// of its factors.
///
/// # Errors
/// When the file cannot be read, is no such table, or the method is not defined for its values.
pub fn decompose_change(path: &Path, settings: &DecomposeSettings) -> Result<Decomposition, AppError> {
    let bytes = read_file(path)?;
    let unreadable =
        |error: csv::Error| AppError::request(format!("{}: {error}", path.display()), "save the file as CSV in UTF-8");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes.as_slice());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        rows.push(record.iter().map(str::to_owned).collect::<Vec<_>>());
    }
    let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
    FactorTable::from_rows(&header, &rows)
        .and_then(|table| decompose(&table, settings))
        .map_err(|error| AppError::request(format!("{}: {error}", path.display()), error.hint()))
}
