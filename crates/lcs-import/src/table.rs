//! Finding the table on a sheet: the row of headers, what its columns mean, and what kind of rows follow.

use crate::{
    DateOrder, Field, ReadOptions,
    date::Evidence,
    grid::{Row, Sheet},
    header::Meaning,
};

/// One column of a table.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) index: usize,
    /// Header as written, white space folded.
    pub(crate) header: String,
    pub(crate) meaning: Meaning,
}

/// A sheet with its headers understood.
#[derive(Debug, Clone)]
pub(crate) struct Table<'a> {
    pub(crate) sheet: &'a Sheet,
    /// Position of the header row among the sheet's rows.
    header_at: usize,
    pub(crate) columns: Vec<Column>,
    /// Order of day and month in its dates, and whether it had to be assumed.
    pub(crate) date_order: (DateOrder, bool),
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rows {
    /// One facility, possibly one year of it.
    Facilities,
    /// One use of a facility.
    Uses,
    /// One meter or supply account.
    Meters,
    /// One month of a facility, with a column per carrier.
    Months,
    /// One bill.
    Bills,
}

/// Rows in which the header is looked for.
const HEADER_SEARCH_ROWS: usize = 20;

impl<'a> Table<'a> {
    /// Looks for the row that names most fields among the first rows; `None` where no row names two.
    pub(crate) fn find(sheet: &'a Sheet, options: &ReadOptions) -> Option<Self> {
        let (header_at, columns) = sheet
            .rows
            .iter()
            .take(HEADER_SEARCH_ROWS)
            .enumerate()
            .map(|(at, row)| (at, columns_of(row, options)))
            // The first of equals.
            .rev()
            .max_by_key(|(_, columns)| named_fields(columns))
            .filter(|(_, columns)| named_fields(columns) >= 2)?;
        let mut table = Self { sheet, header_at, columns, date_order: (options.date_order, false) };
        table.choose_facility_id();
        table.date_order = table.evidence().order(options.date_order);
        Some(table)
    }

    /// The row that comes nearest to a header, for the message that no table was found.
    pub(crate) fn likely_headers(sheet: &Sheet) -> Vec<String> {
        let texts =
            |row: &Row| row.cells.iter().filter_map(|cell| cell.text().map(|text| squeeze(&text))).collect::<Vec<_>>();
        sheet
            .rows
            .iter()
            .take(HEADER_SEARCH_ROWS)
            .map(texts)
            .rev()
            .max_by_key(|cells| cells.iter().filter(|text| text.chars().any(char::is_alphabetic)).count())
            .unwrap_or_default()
    }

    pub(crate) fn header_row(&self) -> u32 {
        self.sheet.rows[self.header_at].number
    }

    /// The rows below the header.
    pub(crate) fn rows(&self) -> &'a [Row] {
        &self.sheet.rows[self.header_at + 1..]
    }

    /// The preferred column for a field.
    pub(crate) fn column(&self, field: Field) -> Option<&Column> {
        self.columns
            .iter()
            .filter(|column| column.meaning.field == Some(field))
            .min_by_key(|column| column.meaning.rank)
    }

    /// All columns for a field.
    pub(crate) fn all(&self, field: Field) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.meaning.field == Some(field))
    }

    pub(crate) fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }

    /// What a row says for a field; `None` where there is no such column or nothing in it.
    pub(crate) fn text(&self, row: &'a Row, field: Field) -> Option<String> {
        row.cell(self.column(field)?.index).text().map(|text| squeeze(&text))
    }

    fn has_energy(&self) -> bool {
        self.columns.iter().any(|column| matches!(column.meaning.field, Some(Field::Energy(_))))
    }

    fn has_area(&self) -> bool {
        self.columns.iter().any(|column| matches!(column.meaning.field, Some(Field::Area(_))))
    }

    /// What the rows are, from the columns that stand together; `None` where too little is understood.
    pub(crate) fn rows_are(&self) -> Option<Rows> {
        let any = |fields: &[Field]| fields.iter().any(|&field| self.has(field));
        let facility = any(&[Field::FacilityId, Field::FacilityName]);
        let meter = any(&[Field::Meter, Field::Account]);
        let dated = any(&[Field::Start, Field::End, Field::Month, Field::BillDate, Field::DeliveryDate]);
        let yearly = self.has_energy() || self.has(Field::SiteEnergy);
        let measured = self.has_area() || yearly;
        let described = any(&[Field::SiteEui, Field::Use, Field::Latitude, Field::YearBuilt]);
        let named = self.has(Field::FacilityId) && self.has(Field::FacilityName);
        let numbered_meter =
            meter && (facility || any(&[Field::Carrier, Field::Tariff, Field::MeterName])) && !measured;
        let named_meter = facility && self.has(Field::MeterName) && self.has(Field::Carrier);
        if dated && (self.has(Field::Quantity) || (meter && self.has_energy())) {
            Some(Rows::Bills)
        } else if facility && self.has(Field::Month) && self.has_energy() {
            Some(Rows::Months)
        } else if facility && self.has(Field::UseType) && self.has(Field::UseArea) {
            Some(Rows::Uses)
        } else if numbered_meter || named_meter {
            Some(Rows::Meters)
        } else if (facility && measured)
            || named
            || (facility && described && any(&[Field::Address, Field::FacilityName]))
        {
            Some(Rows::Facilities)
        } else {
            None
        }
    }

    /// What the dates tell of their order: those of the fields, and where these leave it open those of any column, for
    /// one hand writes one order.
    fn evidence(&self) -> Evidence {
        let dates = [Field::Start, Field::End, Field::BillDate, Field::DeliveryDate, Field::YearEnding];
        let fields: Vec<usize> =
            dates.into_iter().flat_map(|field| self.all(field)).map(|column| column.index).collect();
        let evidence = self.evidence_in(&fields);
        if evidence.open == 0 || evidence.day_first + evidence.month_first > 0 {
            return evidence;
        }
        let all: Vec<usize> = self.columns.iter().map(|column| column.index).collect();
        self.evidence_in(&all)
    }

    fn evidence_in(&self, indices: &[usize]) -> Evidence {
        let mut evidence = Evidence::default();
        for row in self.rows() {
            for &index in indices {
                evidence.add(row.cell(index));
            }
        }
        evidence
    }

    /// Of several columns that may hold the id, the first in the list of words that is filled in (almost) every row;
    /// the others lose the field and are kept as attributes.
    fn choose_facility_id(&mut self) {
        let rows = self.rows();
        let mut candidates: Vec<(bool, usize, usize)> = self
            .all(Field::FacilityId)
            .map(|column| {
                let filled = rows.iter().filter(|row| row.cell(column.index).text().is_some()).count();
                (filled * 20 < rows.len() * 19, column.meaning.rank, column.index)
            })
            .collect();
        candidates.sort_unstable();
        for &(_, _, index) in candidates.iter().skip(1) {
            for column in self.columns.iter_mut().filter(|column| column.index == index) {
                column.meaning.field = None;
            }
        }
    }
}

fn columns_of(row: &Row, options: &ReadOptions) -> Vec<Column> {
    row.cells
        .iter()
        .enumerate()
        .filter_map(|(index, cell)| {
            let header = squeeze(&cell.text()?);
            let user = options.mapping.as_ref().and_then(|mapping| mapping.columns.get(&header));
            Some(Column { index, meaning: Meaning::of(&header, user), header })
        })
        .collect()
}

/// Distinct fields that a row names.
fn named_fields(columns: &[Column]) -> usize {
    let mut fields: Vec<Field> = columns.iter().filter_map(|column| column.meaning.field).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

/// White space and line breaks folded to one blank.
pub(crate) fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
