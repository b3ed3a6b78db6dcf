//! Why a total changed, or why cities differ: a table of factors in, the effect of each out.

use crate::{AppError, error::read_file};
use lcs_scenario::decompose::{DecomposeError, FactorTable, against_mean, decompose};
use std::path::Path;

pub use lcs_scenario::decompose::{
    CityEffects, Decomposition, Form as EffectForm, Method as DecomposeMethod, Settings as DecomposeSettings,
};

/// Splits the change of a total between the periods of a CSV file (`period,group,<factor>,<factor>,…`) into the effects
/// of its factors.
///
/// # Errors
/// When the file cannot be read, is no such table, or the method is not defined for its values.
pub fn decompose_change(path: &Path, settings: &DecomposeSettings) -> Result<Decomposition, AppError> {
    with_table(path, |table| decompose(table, settings))
}

/// Holds each city of a CSV file (`city,group,<factor>,<factor>,…`) against the mean of all.
///
/// # Errors
/// As [`decompose_change`].
pub fn decompose_cities(path: &Path, settings: &DecomposeSettings) -> Result<Vec<CityEffects>, AppError> {
    with_table(path, |table| against_mean(table, settings))
}

fn with_table<T>(path: &Path, work: impl FnOnce(&FactorTable) -> Result<T, DecomposeError>) -> Result<T, AppError> {
    let bytes = read_file(path)?;
    let unreadable =
        |error: csv::Error| AppError::request(format!("{}: {error}", path.display()), "save the file as CSV in UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&bytes))
        .from_reader(bytes.as_slice());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        rows.push(record.iter().map(str::to_owned).collect::<Vec<_>>());
    }
    let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
    FactorTable::from_rows(&header, &rows)
        .and_then(|table| work(&table))
        .map_err(|error| AppError::request(format!("{}: {error}", path.display()), error.hint()))
}

/// What parts the cells of the heading: a comma, or else a semicolon or tab, as spreadsheets write where a comma is the decimal
/// point.
fn delimiter(bytes: &[u8]) -> u8 {
    let heading = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let among = |wanted: &u8| heading.contains(wanted);
    [b',', b';', b'\t'].into_iter().find(among).unwrap_or(b',')
}
