//! Lists with one row per meter or supply account, saying what it measures and whom it serves.

use crate::{
    Field,
    draft::{Draft, as_f64},
    facility_key::{FacilityKeys, Key, first_words},
    grid::Row,
    table::Table,
    words,
};
use lcs_domain::{Carrier, FacilityId, Finding, Meter, MeterId, ServedFacility, Severity, SourceRef, Subject};
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::{BTreeMap, BTreeSet};

/// What a cell says about the carrier.
pub(crate) enum Measures {
    Energy(Carrier),
    /// Water, waste, data-centre equipment: named, and not energy delivered to the facility.
    SomethingElse,
    /// Neither; as written.
    Unknown(String),
}

/// Reads the carrier cell of a row; `None` where the table has no such column or the cell is empty.
pub(crate) fn measures(table: &Table<'_>, row: &Row) -> Option<Measures> {
    let text = table.text(row, Field::Carrier)?;
    Some(match words::carrier(&text) {
        Some(carrier) => Measures::Energy(carrier),
        None if words::is_not_energy(&text) => Measures::SomethingElse,
        None => Measures::Unknown(text),
    })
}

/// Number of the meter in a row, else of its account.
pub(crate) fn number(table: &Table<'_>, row: &Row) -> Option<MeterId> {
    let text = table.text(row, Field::Meter).or_else(|| table.text(row, Field::Account))?;
    MeterId::new(&text)
}

/// Meters that the file has and LCS leaves out, by what they measure.
#[derive(Default)]
pub(crate) struct LeftOut {
    meters: BTreeMap<String, BTreeSet<String>>,
}

impl LeftOut {
    pub(crate) fn note(&mut self, table: &Table<'_>, row: &Row) {
        let kind = table.text(row, Field::Carrier).unwrap_or_default();
        let meter = number(table, row).map_or_else(|| row.number.to_string(), |id| id.to_string());
        self.meters.entry(kind).or_default().insert(meter);
    }

    pub(crate) fn tell(self, draft: &mut Draft<'_>) {
        for (kind, meters) in self.meters {
            let finding = draft
                .about_file("meter.left_out", Severity::Info)
                .text("kind", kind)
                .number("meters", as_f64(meters.len()));
            draft.find(finding);
        }
    }
}

/// Reads a list of meters or accounts. `own_facilities`: the file is about whole facilities, so that those it mentions
/// come in with it; an account list only refers to them.
pub(crate) fn read(draft: &mut Draft<'_>, table: &Table<'_>, own_facilities: bool, left_out: &mut LeftOut) {
    draft.account_for(table);
    let keys = FacilityKeys::of(table);
    let by_name = !table.has(Field::FacilityId) && table.has(Field::FacilityName);
    let file_carrier = if table.has(Field::Carrier) { None } else { carrier_of_file(draft, table) };
    let mut shared: BTreeSet<MeterId> = BTreeSet::new();
    let mut uncounted = 0;
    for row in table.rows() {
        draft.rows_read += 1;
        let source = draft.source(table, row);
        let carrier = match measures(table, row) {
            Some(Measures::Energy(carrier)) => carrier,
            Some(Measures::SomethingElse) => {
                left_out.note(table, row);
                continue;
            }
            Some(Measures::Unknown(found)) => {
                draft.reject("carrier.unknown", column_source(table, &source, Field::Carrier), found);
                continue;
            }
            None => match file_carrier {
                Some(carrier) => carrier,
                None => {
                    draft.reject("carrier.missing", column_source(table, &source, Field::Carrier), first_words(row));
                    continue;
                }
            },
        };
        let facility = match keys.of_row(table, row) {
            Key::Facility { id, name } => {
                if own_facilities {
                    draft.mention(&id, name, &source);
                }
                Some(id)
            }
            Key::Total | Key::Missing => None,
        };
        let Some(id) = number(table, row).or_else(|| made_number(table, row, facility.as_ref(), carrier)) else {
            draft.reject("row.no_meter", source, first_words(row));
            continue;
        };
        let counts = table.text(row, Field::InMetrics).is_none_or(|text| !text.eq_ignore_ascii_case("no"));
        uncounted += usize::from(!counts);
        let share = share(draft, table, row);
        let meter = draft.meters.entry(id.clone()).or_insert_with(|| Meter {
            id: id.clone(),
            name: table.text(row, Field::MeterName),
            account: table.text(row, Field::Account).filter(|_| table.has(Field::Meter)),
            carrier,
            serves: Vec::new(),
            tariff: table.text(row, Field::Tariff),
            source: source.clone(),
        });
        let Some(facility) = facility.filter(|_| counts) else { continue };
        if meter.serves.iter().any(|served| served.facility == facility) {
            let finding = Finding::new("meter.duplicate", Severity::Warning, Subject::Meter(id)).at(&source);
            draft.find(finding);
            continue;
        }
        if !meter.serves.is_empty() && share.is_none() {
            shared.insert(id);
        }
        meter.serves.push(ServedFacility { facility, share: share.unwrap_or(Decimal::ONE), period: None, source });
    }
    split_evenly(draft, shared);
    if uncounted > 0 {
        let finding = draft.about_file("meter.not_in_metrics", Severity::Info).number("meters", as_f64(uncounted));
        draft.find(finding);
    }
    if by_name {
        let finding = draft.about_file("meter.facility_by_name", Severity::Info);
        draft.find(finding);
    }
}

/// The carrier that the sheet's or the file's name tells.
pub(crate) fn carrier_of_file(draft: &Draft<'_>, table: &Table<'_>) -> Option<Carrier> {
    table.sheet.name.as_deref().and_then(words::carrier_in_name).or_else(|| words::carrier_in_name(draft.name))
}

fn column_source(table: &Table<'_>, source: &SourceRef, field: Field) -> SourceRef {
    table.column(field).map_or_else(|| source.clone(), |column| source.at_column(&column.header))
}

/// Portfolio Manager's template for new meters has no numbers yet.
fn made_number(table: &Table<'_>, row: &Row, facility: Option<&FacilityId>, carrier: Carrier) -> Option<MeterId> {
    let name = table.text(row, Field::MeterName)?;
    MeterId::new(&format!("{}:{carrier}:{name}", facility?))
}

/// A share between 0 and 1; numbers above 1 are per cent.
fn share(draft: &mut Draft<'_>, table: &Table<'_>, row: &Row) -> Option<Decimal> {
    let column = table.column(Field::Share)?;
    let text = row.cell(column.index).text()?;
    let value = crate::number::parse(text.trim_end_matches('%'), table.sheet.decimal_comma);
    let share = value
        .map(|value| if value > Decimal::ONE || text.ends_with('%') { value / Decimal::ONE_HUNDRED } else { value });
    let share = share.filter(|share| *share > Decimal::ZERO && *share <= Decimal::ONE);
    if share.is_none() {
        draft.reject("cell.out_of_range", draft.cell_source(table, row, column), text);
    }
    share
}

/// Facilities that share an account without saying how get equal parts, rounded down so that they never exceed one.
fn split_evenly(draft: &mut Draft<'_>, shared: BTreeSet<MeterId>) {
    for id in shared {
        let Some(meter) = draft.meters.get_mut(&id) else { continue };
        let count = meter.serves.len();
        let part =
            (Decimal::ONE / Decimal::from(count)).round_dp_with_strategy(9, RoundingStrategy::ToZero).normalize();
        meter.serves.iter_mut().for_each(|served| served.share = part);
        let source = meter.source.clone();
        let finding = Finding::new("meter.shared", Severity::Warning, Subject::Meter(id))
            .number("facilities", as_f64(count))
            .at(&source);
        draft.find(finding);
    }
}
