//! Which facility a row is about.

use crate::{Field, draft::Draft, grid::Row, table::Table, words};
use lcs_domain::{FacilityId, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Tells facilities of one table apart: by the owner's id, or by the name where the table has no ids, with the address
/// added where one name stands for several addresses.
pub(crate) struct FacilityKeys {
    by_id: bool,
    shared_names: BTreeSet<String>,
}

/// What a row's key cells say.
pub(crate) enum Key {
    Facility {
        id: FacilityId,
        name: Option<String>,
    },
    /// A row of totals.
    Total,
    /// Neither id nor name.
    Missing,
}

impl FacilityKeys {
    pub(crate) fn of(table: &Table<'_>) -> Self {
        let by_id = table.has(Field::FacilityId);
        let mut addresses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        if !by_id {
            for row in table.rows() {
                if let Some(name) = table.text(row, Field::FacilityName) {
                    addresses.entry(name).or_default().insert(table.text(row, Field::Address).unwrap_or_default());
                }
            }
        }
        let shared_names = addresses.into_iter().filter(|(_, places)| places.len() > 1).map(|(name, _)| name).collect();
        Self { by_id, shared_names }
    }

    pub(crate) fn of_row(&self, table: &Table<'_>, row: &Row) -> Key {
        let name = table.text(row, Field::FacilityName);
        let id = if self.by_id { table.text(row, Field::FacilityId) } else { None };
        let label = id.as_deref().or(name.as_deref());
        if label.is_some_and(words::is_total)
            || (label.is_none() && first_text(row).is_some_and(|text| words::is_total(&text)))
        {
            return Key::Total;
        }
        let id = match (id, &name) {
            (Some(id), _) => FacilityId::new(&id),
            (None, Some(name)) if !self.by_id => match table.text(row, Field::Address) {
                Some(address) if self.shared_names.contains(name) => FacilityId::new(&format!("{name}, {address}")),
                _ => FacilityId::new(name),
            },
            _ => None,
        };
        id.map_or(Key::Missing, |id| Key::Facility { id, name })
    }

    /// The facility of a data row, which is counted as read. A row of totals is counted apart, one without a facility
    /// rejected; both give nothing.
    pub(crate) fn accept(
        &self,
        draft: &mut Draft<'_>,
        table: &Table<'_>,
        row: &Row,
        totals: &mut usize,
    ) -> Option<(FacilityId, Option<String>)> {
        match self.of_row(table, row) {
            Key::Facility { id, name } => {
                draft.rows_read += 1;
                Some((id, name))
            }
            Key::Total => {
                *totals += 1;
                None
            }
            Key::Missing => {
                draft.rows_read += 1;
                let source = draft.source(table, row);
                draft.reject("row.no_facility", source, first_words(row));
                None
            }
        }
    }
}

/// The first cells of a row, so that a person recognises it.
pub(crate) fn first_words(row: &Row) -> String {
    let texts: Vec<String> =
        row.cells.iter().filter_map(|cell| cell.text().map(|text| crate::table::squeeze(&text))).take(3).collect();
    texts.join(" · ")
}

fn first_text(row: &Row) -> Option<String> {
    row.cells.iter().find_map(|cell| cell.text().map(|text| text.into_owned()))
}

/// Counts rows of totals that were left out.
pub(crate) fn tell_totals(draft: &mut Draft<'_>, rows: usize) {
    if rows > 0 {
        let finding = draft.about_file("row.total", Severity::Info).number("rows", crate::draft::as_f64(rows));
        draft.find(finding);
    }
}
