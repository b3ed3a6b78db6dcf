//! Lists with one row per facility, or per facility and year: asset lists and disclosure files.

use crate::{
    Field,
    draft::Draft,
    facility_key::{FacilityKeys, Key, first_words, tell_totals},
    grid::Row,
    header,
    monthly::MonthlyEnergy,
    table::{Column, Table},
    unit::UnitWord,
    yearly_energy::YearlyEnergy,
};
use jiff::{ToSpan, civil::Date};
use lcs_domain::{Facility, FacilityId, Finding, FloorArea, Period, Severity, SourceRef, Subject, UseShare};
use lcs_units::{Kind, Unit};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::collections::BTreeMap;

/// Largest floor area taken: 10 km², several times the largest building on earth.
const LARGEST_AREA_M2: Decimal = Decimal::from_parts(10_000_000, 0, 0, false, 0);

/// One row with the year its figures speak of.
struct Entry<'t> {
    row: &'t Row,
    name: Option<String>,
    period: Option<Period>,
}

/// Reads a facility list. Yearly energy that `months` already gives by the month is only compared.
pub(crate) fn read(draft: &mut Draft<'_>, mut table: Table<'_>, months: &MonthlyEnergy) {
    leave_out_columns_without_unit(draft, &mut table);
    draft.account_for(&table);
    let groups = grouped(draft, &table);
    let mut energy = YearlyEnergy::new(draft, &table, months);
    for (id, entries) in groups {
        let Some(latest) = entries
            .iter()
            .max_by_key(|entry| (entry.period.map(|period| period.end), std::cmp::Reverse(entry.row.number)))
        else {
            continue;
        };
        let mut facility = facility(draft, &table, id.clone(), latest);
        for entry in &entries {
            energy.read_row(draft, &table, &mut facility, entry.row, entry.period);
        }
        if let Some(known) = draft.facility_mut(&id) {
            complete(known, facility);
        } else {
            draft.add_facility(facility);
        }
    }
    energy.finish(draft);
}

/// Another sheet has spoken of the facility: what it left open is filled in.
fn complete(known: &mut Facility, other: Facility) {
    known.use_label = known.use_label.take().or(other.use_label);
    known.address = known.address.take().or(other.address);
    known.district = known.district.take().or(other.district);
    known.latitude_deg = known.latitude_deg.or(other.latitude_deg);
    known.longitude_deg = known.longitude_deg.or(other.longitude_deg);
    known.year_built = known.year_built.or(other.year_built);
    known.storeys = known.storeys.or(other.storeys);
    known.buildings = known.buildings.or(other.buildings);
    if known.uses.is_empty() {
        known.uses = other.uses;
    }
    if known.floor_areas.is_empty() {
        known.floor_areas = other.floor_areas;
    }
    known.reported.extend(other.reported);
    for (header, text) in other.attributes {
        known.attributes.entry(header).or_insert(text);
    }
}

/// Rows by facility in the order of first appearance; the second row for one facility and year is not taken.
fn grouped<'t>(draft: &mut Draft<'_>, table: &Table<'t>) -> Vec<(FacilityId, Vec<Entry<'t>>)> {
    let keys = FacilityKeys::of(table);
    let mut at: BTreeMap<FacilityId, usize> = BTreeMap::new();
    let mut groups: Vec<(FacilityId, Vec<Entry<'t>>)> = Vec::new();
    let mut totals = 0;
    for row in table.rows() {
        let Some((id, name)) = keys.accept(draft, table, row, &mut totals) else { continue };
        let entry = Entry { row, name, period: period(draft, table, row) };
        let group = *at.entry(id.clone()).or_insert_with(|| {
            groups.push((id.clone(), Vec::new()));
            groups.len() - 1
        });
        let known = &mut groups[group].1;
        if let Some(first) = known.iter().find(|other| other.period == entry.period) {
            let source = draft.source(table, row);
            let finding = Finding::new("facility.duplicate", Severity::Warning, Subject::Facility(id.clone()))
                .text("other", draft.source(table, first.row).to_string())
                .text("other_name", first.name.clone().unwrap_or_else(|| id.to_string()))
                .text("evidence", "id")
                .at(&source);
            draft.find(finding);
            draft.reject("row.duplicate_facility", source, id.to_string());
        } else {
            known.push(entry);
        }
    }
    tell_totals(draft, totals);
    groups
}

/// The twelve months that a row's yearly figures cover.
fn period(draft: &mut Draft<'_>, table: &Table<'_>, row: &Row) -> Option<Period> {
    if let Some(column) = table.column(Field::DataYear)
        && let Some(text) = row.cell(column.index).text()
    {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if let Some(year) = header::year_in(&digits) {
            return Some(Period::year(year));
        }
        draft.reject("cell.not_a_date", draft.cell_source(table, row, column), text);
    }
    let column = table.column(Field::YearEnding)?;
    let text = row.cell(column.index).text()?;
    match header::year_in(&text) {
        Some(year) => Some(Period::year(year)),
        None => draft.date(table, row, column).and_then(twelve_months_to),
    }
}

/// Twelve months to the last day given. A first of a month is taken as the day after the last.
fn twelve_months_to(last: Date) -> Option<Period> {
    let end = if last.day() == 1 { last } else { last.tomorrow().ok()? };
    Period::new(end.checked_sub(1.year()).ok()?, end)
}

fn facility(draft: &mut Draft<'_>, table: &Table<'_>, id: FacilityId, entry: &Entry<'_>) -> Facility {
    let row = entry.row;
    let uses = uses(draft, table, row);
    let address: Vec<String> = std::iter::once(table.text(row, Field::Address))
        .chain(
            table
                .all(Field::AddressPart)
                .map(|part| row.cell(part.index).text().map(|text| crate::table::squeeze(&text))),
        )
        .flatten()
        .collect();
    Facility {
        name: entry.name.clone().unwrap_or_else(|| id.to_string()),
        use_label: table.text(row, Field::Use).or_else(|| table.text(row, Field::LargestUse)),
        uses,
        address: (!address.is_empty()).then(|| address.join(", ")),
        district: table.text(row, Field::District),
        latitude_deg: degrees(draft, table, row, Field::Latitude, 90.0),
        longitude_deg: degrees(draft, table, row, Field::Longitude, 180.0),
        year_built: year_built(draft, table, row),
        storeys: count(draft, table, row, Field::Storeys),
        buildings: count(draft, table, row, Field::Buildings),
        floor_areas: floor_areas(draft, table, row),
        reported: Vec::new(),
        attributes: attributes(table, row),
        source: draft.source(table, row),
        id,
    }
}

fn floor_areas(draft: &mut Draft<'_>, table: &Table<'_>, row: &Row) -> Vec<FloorArea> {
    let mut areas = Vec::new();
    for column in &table.columns {
        if let Some(Field::Area(kind)) = column.meaning.field
            && let Some((area_m2, source)) = area(draft, table, row, column)
        {
            areas.push(FloorArea { kind, area_m2, source });
        }
    }
    areas
}

/// A floor area in m²; a zero counts as not stated.
pub(crate) fn area(
    draft: &mut Draft<'_>,
    table: &Table<'_>,
    row: &Row,
    column: &Column,
) -> Option<(Decimal, SourceRef)> {
    let value = draft.number(table, row, column).filter(|value| !value.is_zero())?;
    let source = draft.cell_source(table, row, column);
    let unit = match Draft::unit_of(table, row, column, |kind| kind == Kind::Area) {
        Ok(Some(unit)) => unit,
        Ok(None) => {
            draft.reject("cell.no_unit", source, value.to_string());
            return None;
        }
        Err(label) => {
            draft.reject("unit.unknown", source, label);
            return None;
        }
    };
    match unit.to_base(value) {
        Some(area_m2) if area_m2 > Decimal::ZERO && area_m2 <= LARGEST_AREA_M2 => Some((area_m2, source)),
        Some(area_m2) if area_m2 < Decimal::ZERO => {
            draft.reject("cell.negative", source, value.to_string());
            None
        }
        _ => {
            draft.reject("cell.absurd_area", source, format!("{value} {unit}"));
            None
        }
    }
}

fn uses(draft: &mut Draft<'_>, table: &Table<'_>, row: &Row) -> Vec<UseShare> {
    let pairs = [
        (Field::LargestUse, Field::LargestUseArea),
        (Field::SecondUse, Field::SecondUseArea),
        (Field::ThirdUse, Field::ThirdUseArea),
    ];
    let mut uses = Vec::new();
    for (label, size) in pairs {
        if let (Some(label), Some(column)) = (table.text(row, label), table.column(size))
            && let Some((area_m2, _)) = area(draft, table, row, column)
        {
            uses.push(UseShare { label, area_m2 });
        }
    }
    uses.sort_by_key(|part| std::cmp::Reverse(part.area_m2));
    uses
}

fn degrees(draft: &mut Draft<'_>, table: &Table<'_>, row: &Row, field: Field, limit: f64) -> Option<f64> {
    let column = table.column(field)?;
    let value = draft.number(table, row, column)?;
    let degrees = value.to_f64().filter(|degrees| degrees.abs() <= limit);
    if degrees.is_none() {
        draft.reject("cell.out_of_range", draft.cell_source(table, row, column), value.to_string());
    }
    degrees
}

fn year_built(draft: &mut Draft<'_>, table: &Table<'_>, row: &Row) -> Option<i16> {
    let column = table.column(Field::YearBuilt)?;
    let value = draft.number(table, row, column)?;
    let latest = draft.options.today.year() + 10;
    let year = value.to_i16().filter(|year| value.fract().is_zero() && (1000..=latest).contains(year));
    if year.is_none() {
        draft.reject("cell.absurd_year", draft.cell_source(table, row, column), value.to_string());
    }
    year
}

/// A count of storeys or buildings; zero counts as not stated.
fn count(draft: &mut Draft<'_>, table: &Table<'_>, row: &Row, field: Field) -> Option<u16> {
    let column = table.column(field)?;
    let value = draft.number(table, row, column).filter(|value| !value.is_zero())?;
    let count = value.to_u16().filter(|_| value.fract().is_zero());
    if count.is_none() {
        draft.reject("cell.out_of_range", draft.cell_source(table, row, column), value.to_string());
    }
    count
}

/// Columns that are not understood, and the second choices for a field, as they are.
fn attributes(table: &Table<'_>, row: &Row) -> BTreeMap<String, String> {
    let mut attributes = BTreeMap::new();
    for column in &table.columns {
        let second_choice = |field| match field {
            Field::Area(_) | Field::Energy(_) | Field::AddressPart | Field::Unit | Field::SiteEnergy => false,
            field => table.column(field).is_some_and(|first| first.index != column.index),
        };
        if !column.meaning.left_out
            && column.meaning.field.is_none_or(second_choice)
            && let Some(text) = row.cell(column.index).text()
        {
            attributes.entry(column.header.clone()).or_insert_with(|| crate::table::squeeze(&text));
        }
    }
    attributes
}

/// Reads a table with one row per use of a facility.
pub(crate) fn read_uses(draft: &mut Draft<'_>, mut table: Table<'_>) {
    leave_out_columns_without_unit(draft, &mut table);
    draft.account_for(&table);
    let keys = FacilityKeys::of(&table);
    for row in table.rows() {
        draft.rows_read += 1;
        let Key::Facility { id, name } = keys.of_row(&table, row) else {
            let source = draft.source(&table, row);
            draft.reject("row.no_facility", source, first_words(row));
            continue;
        };
        if let (Some(label), Some(column)) = (table.text(row, Field::UseType), table.column(Field::UseArea))
            && let Some((area_m2, source)) = area(draft, &table, row, column)
        {
            draft.mention(&id, name, &source);
            if draft.facility_mut(&id).is_none() {
                draft.add_mentioned();
            }
            if let Some(facility) = draft.facility_mut(&id) {
                facility.uses.push(UseShare { label, area_m2 });
                facility.uses.sort_by_key(|part| std::cmp::Reverse(part.area_m2));
            }
        }
    }
}

/// Areas and energies whose unit stands nowhere are not guessed: they are left out with a finding.
fn leave_out_columns_without_unit(draft: &mut Draft<'_>, table: &mut Table<'_>) {
    if table.has(Field::Unit) {
        return;
    }
    let area_unit = shared_area_unit(table);
    for column in &mut table.columns {
        let Some(field) = column.meaning.field else { continue };
        let needs = field.is_area() || matches!(field, Field::Energy(_) | Field::SiteEnergy | Field::SiteEui);
        let suits = match column.meaning.unit {
            Some(UnitWord::Plain(_)) => field != Field::SiteEui,
            Some(UnitWord::Intensity(..)) => field == Field::SiteEui,
            _ => false,
        };
        if !needs || suits {
            continue;
        }
        let (code, severity) = match area_unit {
            Some(unit) if field.is_area() => {
                column.meaning.unit = Some(UnitWord::Plain(unit));
                ("unit.shared", Severity::Info)
            }
            _ => {
                column.meaning.field = None;
                ("unit.missing", Severity::Error)
            }
        };
        let unit = column.meaning.unit.map_or_else(String::new, UnitWord::label);
        let finding = draft.about_file(code, severity).text("column", column.header.clone()).text("unit", unit);
        draft.find(finding);
    }
}

/// The unit that another area of the table states, or the denominator of its intensities: disclosure files write
/// `PropertyGFATotal` beside `SiteEUI(kBtu/sf)`.
fn shared_area_unit(table: &Table<'_>) -> Option<Unit> {
    let stated = |column: &Column| match (column.meaning.field, column.meaning.unit) {
        (Some(Field::Area(_)), Some(UnitWord::Plain(unit))) => Some(unit),
        _ => None,
    };
    let denominator = |column: &Column| match column.meaning.unit {
        Some(UnitWord::Intensity(_, unit)) => Some(unit),
        _ => None,
    };
    table.columns.iter().find_map(stated).or_else(|| table.columns.iter().find_map(denominator))
}
