//! Exchange with other sheets: one row per city (the C40 dashboard), one row per subsector (the common framework).

use super::check::tonnes_f64;
use super::entry::CityInventory;
use super::error::InventoryError;
use super::gpc_line::{GpcLine, GpcScope, Sector};
use super::reader::{Cell, Placed, RawLine};
use super::sheet::{CityFacts, RowCell};
use rust_decimal::Decimal;
use serde::Serialize;

/// Reads a sheet with one row per city, as the C40 dashboard has it: columns named after lines (`I.1.1`, or with more
/// words behind, `I.1.1 (tCO2e)`) hold an amount or a key, columns named after totals hold what is printed; others are
/// passed over. A second column of a line that is named `… key` or `… notation` holds its key.
///
/// # Errors
/// [`InventoryError::NoLineColumns`] where no column is named after a line.
pub fn from_wide_row<S: AsRef<str>>(
    facts: &CityFacts,
    header: &[S],
    cells: &[RowCell],
) -> Result<CityInventory, InventoryError> {
    let mut reader = facts.reader();
    let mut lines: Vec<RawLine> = Vec::new();
    let mut totals = Vec::new();
    for (name, cell) in header.iter().zip(cells) {
        let name = name.as_ref().trim();
        let placed = Placed { cell: Cell::from_text(&cell.text), at: cell.at.clone() };
        let Some((line, rest)) = line_column(name) else {
            if super::total::Aggregate::from_name(name).is_some() {
                totals.push((name, placed));
            }
            continue;
        };
        let reference = line.to_string();
        let at = lines.iter().position(|raw| raw.reference == reference).unwrap_or_else(|| {
            lines.push(RawLine { reference, ..RawLine::default() });
            lines.len() - 1
        });
        let rest = rest.to_ascii_lowercase();
        if rest.contains("key") || rest.contains("notation") {
            lines[at].key = placed;
        } else {
            lines[at].amount = placed;
        }
    }
    if lines.is_empty() {
        return Err(InventoryError::NoLineColumns { columns: header.len() });
    }
    for raw in &lines {
        reader.line(raw);
    }
    for (name, placed) in &totals {
        reader.published(name, placed);
    }
    facts.read_totals(&mut reader);
    Ok(reader.finish())
}

/// The line that a column is named after, and what else stands in its name.
#[must_use]
pub fn line_column(name: &str) -> Option<(GpcLine, &str)> {
    let first = name.split([' ', '_', '(', ':']).next().unwrap_or_default();
    first.parse().ok().map(|line| (line, &name[first.len()..]))
}

/// One subsector as the Common Reporting Framework of the Global Covenant of Mayors lays it out: direct, indirect and
/// other emissions side by side, each an amount or a key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EcrfRow {
    /// Sector and subsector, for example `I.1`; a whole line where it is reported apart (`I.4.4`, `III.1.3`).
    pub subsector: String,
    /// Its name.
    pub name: &'static str,
    /// Direct emissions: scope 1.
    pub direct: EcrfPart,
    /// Indirect emissions of grid energy: scope 2.
    pub indirect: EcrfPart,
    /// Other emissions outside the boundary: scope 3.
    pub other: EcrfPart,
}

/// An amount or the keys that stand for it.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct EcrfPart {
    /// The line of the protocol; `None` where the subsector has none in this scope.
    pub line: Option<GpcLine>,
    /// t CO2e.
    pub tonnes: Option<f64>,
    /// Keys; they may stand beside an amount.
    pub key: String,
}

/// Writes one row per subsector. Generation for the grid (I.4.4) and waste from elsewhere (III.x.3), which are scope 1 and
/// no part of BASIC, have rows of their own.
#[must_use]
pub fn to_ecrf_rows(inventory: &CityInventory) -> Vec<EcrfRow> {
    let mut groups: Vec<(String, Vec<GpcLine>)> = Vec::new();
    for line in GpcLine::all() {
        let name = if line.is_apart() { line.to_string() } else { line.subsector_id() };
        match groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((name, vec![line])),
        }
    }
    let row = |(subsector, lines): (String, Vec<GpcLine>)| {
        let part = |scope: GpcScope| {
            let Some(line) = lines.iter().copied().find(|line| line.scope() == scope) else {
                return EcrfPart::default();
            };
            let entry = inventory.lines.get(&line);
            EcrfPart {
                line: Some(line),
                tonnes: entry.and_then(|entry| entry.tonnes).map(tonnes_f64),
                key: entry.and_then(|e| e.notation.as_ref()).map(ToString::to_string).unwrap_or_default(),
            }
        };
        let (direct, indirect, other) = (part(GpcScope::One), part(GpcScope::Two), part(GpcScope::Three));
        EcrfRow { subsector, name: lines[0].subsector_name(), direct, indirect, other }
    };
    groups.into_iter().map(row).collect()
}

/// One sector as city questionnaires ask for it: the sum of its lines in each scope.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectorRow {
    /// The sector.
    pub sector: Sector,
    /// t CO2e of scope 1, 2 and 3; `None` where no line of the sector has an amount there.
    pub scopes_t: [Option<f64>; 3],
    /// The keys of the lines without an amount, by scope.
    pub keys: [String; 3],
}

/// Writes one row per sector, generation for the grid and waste from elsewhere counted in scope 1.
#[must_use]
pub fn to_sector_rows(inventory: &CityInventory) -> Vec<SectorRow> {
    let row = |sector: Sector| {
        let of = |scope: GpcScope| {
            let entries = || {
                let lines = inventory.lines.iter();
                lines.filter(move |(line, _)| line.sector() == sector && line.scope() == scope).map(|(_, entry)| entry)
            };
            let amounts: Vec<Decimal> = entries().filter_map(|entry| entry.tonnes).collect();
            let sum = (!amounts.is_empty()).then(|| tonnes_f64(amounts.into_iter().sum()));
            let without = entries().filter(|entry| entry.tonnes.is_none());
            let mut keys: Vec<String> = Vec::new();
            for key in without.filter_map(|entry| entry.notation.as_ref()).flat_map(|notation| &notation.keys) {
                if !keys.iter().any(|known| known == key.id()) {
                    keys.push(key.id().to_owned());
                }
            }
            (sum, keys.join("; "))
        };
        let ((one, keys_1), (two, keys_2), (three, keys_3)) =
            (of(GpcScope::One), of(GpcScope::Two), of(GpcScope::Three));
        SectorRow { sector, scopes_t: [one, two, three], keys: [keys_1, keys_2, keys_3] }
    };
    Sector::ALL.into_iter().map(row).collect()
}
