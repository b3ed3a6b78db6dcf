//! Inventories in sheets: finding the table, reading its rows, and what stands beside it about the city.

use crate::{
    ImportError,
    grid::{Cell, Row, Sheet},
    inventory_file::{InventoryFile, InventoryLayout},
    inventory_words::{Fact, Meaning, fact, header_and_unit, meaning},
    number,
};
use lcs_carbon::inventory::{
    Aggregate, CityFacts, GpcLine, GpcScope, InventoryColumn, InventoryRow, RowCell, from_rows, from_wide_row,
    line_column,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Rows among which a header is looked for.
const HEADER_ROWS: usize = 80;
/// Columns named after lines from which a table has one row per city.
const LINE_COLUMNS: usize = 5;
/// Rows about the city are short; a longer one is a table.
const FACT_CELLS: usize = 4;

/// Which of several inventories.
pub(crate) struct Wanted<'a> {
    pub(crate) city: Option<&'a str>,
    pub(crate) year: Option<i16>,
}

/// A table of columns with a meaning.
struct Found<'s> {
    sheet: &'s Sheet,
    /// Place of the header among the sheet's rows.
    header: usize,
    columns: BTreeMap<usize, (Meaning, Option<String>)>,
}

pub(crate) fn read(file: &str, sheets: &[Sheet], wanted: &Wanted<'_>) -> Result<InventoryFile, ImportError> {
    let found: Vec<Found<'_>> = sheets.iter().filter_map(Found::in_sheet).collect();
    let by_line: Vec<&Found<'_>> = found.iter().filter(|table| table.is_by_line()).collect();
    if !by_line.is_empty() {
        let rows = rows_of(&by_line);
        if !rows.is_empty() {
            let facts = facts_of(sheets, &found);
            return Ok(InventoryFile { layout: InventoryLayout::Lines, inventory: from_rows(&facts, &rows) });
        }
    }
    if let Some(sheet) = sheets.iter().find_map(city_table) {
        return from_cities(file, &sheet, wanted);
    }
    if let Some(table) = found.iter().find(|table| table.is_by_subsector()) {
        let rows = table.subsector_rows();
        if !rows.is_empty() {
            let facts = facts_of(sheets, &found);
            return Ok(InventoryFile { layout: InventoryLayout::Subsectors, inventory: from_rows(&facts, &rows) });
        }
    }
    Err(ImportError::NoInventory { file: file.to_owned(), found: likely_headers(sheets) })
}

impl<'s> Found<'s> {
    /// The row that names most columns, where it names lines or subsectors and an amount.
    fn in_sheet(sheet: &'s Sheet) -> Option<Self> {
        let candidates = sheet.rows.iter().take(HEADER_ROWS).enumerate();
        let table = |(header, row): (usize, &Row)| {
            let mut columns: BTreeMap<usize, (Meaning, Option<String>)> = BTreeMap::new();
            for (at, cell) in row.cells.iter().enumerate() {
                let Cell::Text(text) = cell else { continue };
                let Some(found) = meaning(text) else { continue };
                if columns.values().all(|(known, _)| *known != found) {
                    columns.insert(at, (found, header_and_unit(text).1.map(str::to_owned)));
                }
            }
            Self { sheet, header, columns }
        };
        let tables = candidates.map(table).filter(|table| table.is_by_line() || table.is_by_subsector());
        tables.max_by_key(|table| (table.columns.len(), usize::MAX - table.header))
    }

    fn has(&self, wanted: Meaning) -> bool {
        self.columns.values().any(|(meaning, _)| *meaning == wanted)
    }

    fn is_by_line(&self) -> bool {
        use InventoryColumn::{NotationKey, Reference, Total};
        let amounts = self.has(Meaning::Column(Total)) || self.has(Meaning::Column(NotationKey));
        self.has(Meaning::Column(Reference)) && amounts && !self.is_by_subsector()
    }

    fn is_by_subsector(&self) -> bool {
        let named =
            self.has(Meaning::Column(InventoryColumn::Reference)) || self.has(Meaning::Column(InventoryColumn::Source));
        named && self.has(Meaning::Part(0)) && (self.has(Meaning::Part(1)) || self.has(Meaning::Part(2)))
    }

    fn body(&self) -> impl Iterator<Item = &'s Row> {
        self.sheet.rows.iter().skip(self.header + 1)
    }

    fn cell(&self, row: &Row, wanted: Meaning) -> Option<RowCell> {
        let (at, (_, unit)) = self.columns.iter().find(|(_, (meaning, _))| *meaning == wanted)?;
        let is_number = match wanted {
            Meaning::Column(column) => column.is_number(),
            Meaning::Part(_) => true,
            Meaning::FactorUnit | Meaning::PartKey(_) => false,
        };
        let mut text = shown(row.cell(*at), self.sheet.decimal_comma && is_number)?;
        // Another mass than tonnes in the header holds for every number below it.
        if let Some(unit) = unit.as_deref().filter(|unit| is_number && is_other_mass(unit))
            && text.ends_with(|c: char| c.is_ascii_digit())
        {
            text = format!("{text} {unit}");
        }
        Some(RowCell { text, at: place(self.sheet, row, *at) })
    }

    fn line_rows(&self) -> impl Iterator<Item = InventoryRow> {
        self.body().filter_map(|row| {
            let reference = self.cell(row, Meaning::Column(InventoryColumn::Reference))?;
            let is_line = reference.text.parse::<GpcLine>().is_ok();
            let is_misspelt = || looks_like_reference(&reference.text) && has_amount(self, row);
            if !is_line && !is_misspelt() {
                return None;
            }
            let mut read = InventoryRow::default();
            for (meaning, _) in self.columns.values() {
                if let Meaning::Column(column) = meaning
                    && let Some(cell) = self.cell(row, *meaning)
                {
                    read.put(*column, cell.text, cell.at);
                }
            }
            self.factor_in_tonnes(row, &mut read);
            Some(read)
        })
    }

    /// A factor in kilograms, by its unit's column or its own header.
    fn factor_in_tonnes(&self, row: &Row, read: &mut InventoryRow) {
        let of_column = self.cell(row, Meaning::FactorUnit).map(|cell| cell.text);
        let of_header = self.columns.values().find(|(meaning, _)| *meaning == Meaning::Column(InventoryColumn::Factor));
        let unit = of_column.or_else(|| of_header.and_then(|(_, unit)| unit.clone()));
        let in_kilograms = unit.is_some_and(|unit| unit.trim().to_ascii_lowercase().starts_with("kg"));
        let factor = read.text(InventoryColumn::Factor).parse::<Decimal>().ok().filter(|_| in_kilograms);
        if let Some(factor) = factor {
            let cell = self.cell(row, Meaning::Column(InventoryColumn::Factor)).unwrap_or_default();
            read.put(InventoryColumn::Factor, (factor / Decimal::ONE_THOUSAND).normalize().to_string(), cell.at);
        }
    }

    fn subsector_rows(&self) -> Vec<InventoryRow> {
        let mut rows = Vec::new();
        for row in self.body() {
            let text = |column| self.cell(row, Meaning::Column(column)).map(|cell| cell.text);
            let by_reference = text(InventoryColumn::Reference).and_then(|text| subsector(&text));
            let named = || text(InventoryColumn::Source).and_then(|text| subsector_by_name(&text));
            let Some(lines) = by_reference.or_else(named) else { continue };
            for (part, scope) in [GpcScope::One, GpcScope::Two, GpcScope::Three].into_iter().enumerate() {
                let (amount, key) = (self.cell(row, Meaning::Part(part)), self.cell(row, Meaning::PartKey(part)));
                let Some(line) = lines.iter().find(|line| line.scope() == scope) else { continue };
                if amount.is_none() && key.is_none() {
                    continue;
                }
                let mut read = InventoryRow::default().with(InventoryColumn::Reference, line.to_string());
                for (column, cell) in [(InventoryColumn::Total, amount), (InventoryColumn::NotationKey, key)] {
                    if let Some(cell) = cell {
                        read.put(column, cell.text, cell.at);
                    }
                }
                rows.push(read);
            }
        }
        rows
    }
}

/// Rows of the table with most lines first; other sheets (one per sector) add what it lacks.
fn rows_of(tables: &[&Found<'_>]) -> Vec<InventoryRow> {
    let mut by_table: Vec<Vec<InventoryRow>> = tables.iter().map(|table| table.line_rows().collect()).collect();
    by_table.sort_by_key(|rows| std::cmp::Reverse(rows.len()));
    let mut all = by_table.first().cloned().unwrap_or_default();
    for rows in by_table.into_iter().skip(1) {
        let known: Vec<String> = all.iter().map(|row| row.text(InventoryColumn::Reference).to_owned()).collect();
        all.extend(rows.into_iter().filter(|row| !known.iter().any(|k| k == row.text(InventoryColumn::Reference))));
    }
    all
}

fn has_amount(table: &Found<'_>, row: &Row) -> bool {
    let cell = |column| table.cell(row, Meaning::Column(column));
    cell(InventoryColumn::Total).is_some() || cell(InventoryColumn::NotationKey).is_some()
}

/// A Roman number and a point, so that headings and sums below the table are passed over and typing errors are not.
fn looks_like_reference(text: &str) -> bool {
    let (roman, rest) = text.split_once('.').unwrap_or((text, ""));
    !rest.is_empty() && !roman.is_empty() && roman.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'i' | 'v' | 'x'))
}

/// The lines of a subsector `I.1` by scope; a whole line `I.4.4` is one that is reported apart.
fn subsector(text: &str) -> Option<Vec<GpcLine>> {
    let wanted = text.split_whitespace().next()?.trim_end_matches('.').to_ascii_uppercase();
    let lines: Vec<GpcLine> = GpcLine::all().filter(|line| !line.is_apart() && line.subsector_id() == wanted).collect();
    if lines.is_empty() { wanted.parse().ok().map(|line| vec![line]) } else { Some(lines) }
}

fn subsector_by_name(name: &str) -> Option<Vec<GpcLine>> {
    let wanted = crate::words::fold(name);
    let first = GpcLine::all().find(|line| crate::words::fold(line.subsector_name()) == wanted)?;
    subsector(&first.subsector_id())
}

/// What a cell shows; notation keys such as `NO` are kept, which other tables take for nothing.
fn shown(cell: &Cell, decimal_comma: bool) -> Option<String> {
    match cell {
        Cell::Empty => None,
        Cell::Number(value) => Some(value.to_string()),
        Cell::Date(date) => Some(date.to_string()),
        Cell::DateTime(moment) => Some(moment.to_string()),
        Cell::Text(text) => {
            let text = text.trim();
            let read = if decimal_comma { number::parse(text, true) } else { None };
            let text = read.map_or_else(|| text.to_owned(), |value| value.to_string());
            (!text.is_empty() && text != "-").then_some(text)
        }
    }
}

/// `Inventory!H12`; in a text file `H12`.
fn place(sheet: &Sheet, row: &Row, column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    let letters: String = letters.into_iter().collect();
    let sheet = sheet.name.as_ref().map(|name| format!("{name}!")).unwrap_or_default();
    format!("{sheet}{letters}{}", row.number)
}

fn is_other_mass(unit: &str) -> bool {
    let plain: String = unit.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    ["kt", "gg", "mt", "kg"].iter().any(|mass| plain == *mass || plain.starts_with(&format!("{mass}co2")))
}

/// Labels with their values, from the short rows of every sheet that lie outside of its table.
fn facts_of(sheets: &[Sheet], tables: &[Found<'_>]) -> CityFacts {
    let mut facts = CityFacts::default();
    for sheet in sheets {
        let table = tables.iter().find(|table| std::ptr::eq(table.sheet, sheet));
        for (at, row) in sheet.rows.iter().enumerate() {
            let in_table = table.is_some_and(|table| at >= table.header && !is_sum(row));
            if !in_table {
                read_facts(sheet, row, &mut facts);
            }
        }
    }
    facts
}

/// A row of sums below a table names a total of the protocol.
fn is_sum(row: &Row) -> bool {
    row.cells.iter().find_map(|cell| shown(cell, false)).is_some_and(|first| total_name(&first).is_some())
}

fn read_facts(sheet: &Sheet, row: &Row, facts: &mut CityFacts) {
    let cells: Vec<(usize, String)> =
        row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, shown(cell, false)?))).collect();
    if let Some((_, label)) = cells.first()
        && let Some(name) = total_name(label)
        && let Some((at, text)) =
            cells.iter().skip(1).rev().find(|(_, text)| text.starts_with(|c: char| c.is_ascii_digit() || c == '-'))
    {
        if facts.totals.iter().all(|(known, _)| *known != name) {
            facts.totals.push((name, RowCell { text: text.clone(), at: place(sheet, row, *at) }));
        }
        return;
    }
    if cells.len() > FACT_CELLS {
        return;
    }
    for pair in cells.windows(2) {
        if let Some(named) = fact(&pair[0].1) {
            set(facts, named, &pair[1].1);
        }
    }
}

/// `Total BASIC emissions` is `BASIC`.
fn total_name(label: &str) -> Option<String> {
    let label = header_and_unit(label).0;
    let words = label.split_whitespace().filter(|word| {
        !["total", "emissions", "ghg", "jumlah"]
            .iter()
            .any(|noise| word.trim_end_matches(':').eq_ignore_ascii_case(noise))
    });
    let name = words.collect::<Vec<_>>().join(" ");
    Some(Aggregate::from_name(name.trim_end_matches(':'))?.name())
}

/// Enters a fact that is not known yet.
fn set(facts: &mut CityFacts, fact: Fact, text: &str) {
    let cell = match fact {
        Fact::City => &mut facts.city,
        Fact::Country => &mut facts.country,
        Fact::Year => &mut facts.year,
        Fact::Level => &mut facts.level,
        Fact::Boundary => &mut facts.boundary,
        Fact::Population => &mut facts.population,
        Fact::Area => &mut facts.area_km2,
        Fact::Gdp => &mut facts.gdp_usd,
        Fact::Gwp => &mut facts.gwp,
    };
    if cell.is_empty() {
        text.clone_into(cell);
    }
}

/// A table with a row per city.
struct Cities<'s> {
    sheet: &'s Sheet,
    header: usize,
    names: Vec<String>,
}

fn city_table(sheet: &Sheet) -> Option<Cities<'_>> {
    let names =
        |row: &Row| -> Vec<String> { row.cells.iter().map(|cell| shown(cell, false).unwrap_or_default()).collect() };
    let is_header = |row: &Row| names(row).iter().filter(|name| line_column(name).is_some()).count() >= LINE_COLUMNS;
    let header = sheet.rows.iter().take(HEADER_ROWS).position(is_header)?;
    Some(Cities { sheet, header, names: names(&sheet.rows[header]) })
}

fn from_cities(file: &str, table: &Cities<'_>, wanted: &Wanted<'_>) -> Result<InventoryFile, ImportError> {
    let mut fitting = Vec::new();
    let mut all = Vec::new();
    for row in table.sheet.rows.iter().skip(table.header + 1) {
        let mut facts = CityFacts::default();
        for (at, name) in table.names.iter().enumerate() {
            if let (Some(named), Some(text)) = (fact(name), shown(row.cell(at), false)) {
                set(&mut facts, named, &text);
            }
        }
        let first_year = lcs_carbon::inventory::YearLabel::parse(&facts.year).map(|year| year.first);
        all.push(format!("{} {}", facts.city, facts.year).trim().to_owned());
        let of_city = wanted.city.is_none_or(|city| city.trim().eq_ignore_ascii_case(facts.city.trim()));
        if of_city && wanted.year.is_none_or(|year| first_year == Some(year)) {
            fitting.push((row, facts));
        }
    }
    let several = |found| ImportError::SeveralInventories { file: file.to_owned(), found };
    let [(row, facts)] = fitting.as_slice() else {
        if all.is_empty() {
            return Err(ImportError::NoRows { file: file.to_owned(), headers: table.names.len() });
        }
        let found = if fitting.is_empty() {
            all
        } else {
            fitting.iter().map(|(_, f)| format!("{} {}", f.city, f.year)).collect()
        };
        return Err(several(found));
    };
    let cell = |at: usize| RowCell {
        text: shown(row.cell(at), table.sheet.decimal_comma).unwrap_or_default(),
        at: place(table.sheet, row, at),
    };
    let cells: Vec<RowCell> = (0..table.names.len()).map(cell).collect();
    let inventory = from_wide_row(facts, &table.names, &cells)
        .map_err(|error| ImportError::Inventory { file: file.to_owned(), error })?;
    Ok(InventoryFile { layout: InventoryLayout::Cities, inventory })
}

/// The row with most texts, for the refusal.
fn likely_headers(sheets: &[Sheet]) -> Vec<String> {
    let rows = sheets.iter().flat_map(|sheet| sheet.rows.iter().take(HEADER_ROWS));
    let texts = |row: &Row| -> Vec<String> {
        row.cells.iter().filter(|cell| matches!(cell, Cell::Text(_))).filter_map(|cell| shown(cell, false)).collect()
    };
    // Of several the first: a header stands above its rows.
    rows.map(texts).reduce(|first, next| if next.len() > first.len() { next } else { first }).unwrap_or_default()
}
