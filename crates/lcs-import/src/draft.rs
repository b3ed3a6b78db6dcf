//! The batch while it is being read: what was taken, what was not, and where each stands.

use crate::{
    ReadOptions, date,
    grid::Row,
    table::{Column, Table, squeeze},
    unit,
};
use jiff::civil::Date;
use lcs_domain::{
    Batch, Bill, ColumnMapping, Facility, FacilityId, FileHash, FileKind, Finding, IntervalSeries, Meter, MeterId,
    Period, Rejection, Severity, SourceRef, Subject,
};
use lcs_units::{Kind, Unit};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Largest number taken, whatever it counts: 1,000 TWh in kWh. Greater numbers are slips or meter faults.
pub(crate) const LARGEST_NUMBER: Decimal = Decimal::from_parts(0xD4A5_1000, 0xE8, 0, false, 0);

/// Bills and yearly figures from before are slips.
const EARLIEST_YEAR: i16 = 1950;

pub(crate) struct Draft<'a> {
    pub(crate) name: &'a str,
    pub(crate) options: &'a ReadOptions,
    hash: FileHash,
    mapping: Vec<ColumnMapping>,
    pub(crate) rows_read: u32,
    pub(crate) facilities: Vec<Facility>,
    facility_at: BTreeMap<FacilityId, usize>,
    mentioned: BTreeMap<FacilityId, (Option<String>, SourceRef)>,
    pub(crate) meters: BTreeMap<MeterId, Meter>,
    pub(crate) bills: Vec<Bill>,
    pub(crate) readings: Vec<IntervalSeries>,
    /// Yearly figures that are in.
    booked: BTreeSet<(MeterId, Period)>,
    rejected: Vec<Rejection>,
    findings: Vec<Finding>,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(name: &'a str, hash: FileHash, options: &'a ReadOptions) -> Self {
        Self {
            name,
            options,
            hash,
            mapping: Vec::new(),
            rows_read: 0,
            facilities: Vec::new(),
            facility_at: BTreeMap::new(),
            mentioned: BTreeMap::new(),
            meters: BTreeMap::new(),
            bills: Vec::new(),
            readings: Vec::new(),
            booked: BTreeSet::new(),
            rejected: Vec::new(),
            findings: Vec::new(),
        }
    }

    pub(crate) fn finish(self, kind: FileKind) -> Batch {
        Batch {
            name: self.name.to_owned(),
            hash: self.hash,
            kind,
            mapping: self.mapping,
            rows_read: self.rows_read,
            facilities: self.facilities,
            meters: self.meters.into_values().collect(),
            bills: self.bills,
            readings: self.readings,
            rejected: self.rejected,
            findings: self.findings,
        }
    }

    /// Where a row stands.
    pub(crate) fn source(&self, table: &Table<'_>, row: &Row) -> SourceRef {
        SourceRef {
            file: self.hash.clone(),
            name: self.name.to_owned(),
            sheet: table.sheet.name.clone(),
            row: row.number,
            column: None,
        }
    }

    /// Where a cell stands.
    pub(crate) fn cell_source(&self, table: &Table<'_>, row: &Row, column: &Column) -> SourceRef {
        SourceRef { column: Some(column.header.clone()), ..self.source(table, row) }
    }

    pub(crate) fn reject(&mut self, code: &'static str, source: SourceRef, found: impl Into<String>) {
        self.rejected.push(Rejection { code: code.to_owned(), source, found: found.into() });
    }

    /// The file by its content.
    pub(crate) const fn hash(&self) -> &FileHash {
        &self.hash
    }

    /// Keeps how a column was understood.
    pub(crate) fn map_column(&mut self, column: ColumnMapping) {
        self.mapping.push(column);
    }

    /// How many columns were looked at.
    pub(crate) fn mapped_columns(&self) -> usize {
        self.mapping.len()
    }

    /// Notes a yearly figure; `false` where it is in already.
    pub(crate) fn book(&mut self, meter: &MeterId, period: Period) -> bool {
        self.booked.insert((meter.clone(), period))
    }

    /// How many rows and cells were rejected so far.
    pub(crate) fn rejections(&self) -> usize {
        self.rejected.len()
    }

    pub(crate) fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// A finding about the file as a whole.
    pub(crate) fn about_file(&self, code: &'static str, severity: Severity) -> Finding {
        Finding::new(code, severity, Subject::File(self.name.to_owned()))
    }

    /// Keeps how the columns of a table were understood, and says what is odd about its headers.
    pub(crate) fn account_for(&mut self, table: &Table<'_>) {
        for column in &table.columns {
            self.mapping.push(ColumnMapping {
                sheet: table.sheet.name.clone(),
                header: column.header.clone(),
                field: column.meaning.field.map(|field| field.id().to_owned()),
                unit: column.meaning.unit.map(|unit| unit.label()),
            });
        }
        let mut seen = BTreeMap::new();
        for column in &table.columns {
            if seen.insert(column.header.clone(), ()).is_some() {
                let finding =
                    self.about_file("header.duplicate", Severity::Warning).text("column", column.header.clone());
                self.find(finding);
            }
        }
        let width = table.rows().iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let unnamed = (0..width)
            .filter(|index| table.columns.iter().all(|column| column.index != *index))
            .filter(|&index| table.rows().iter().any(|row| row.cell(index).text().is_some()))
            .count();
        if unnamed > 0 {
            let row = f64::from(table.header_row());
            let finding = self
                .about_file("header.missing", Severity::Warning)
                .number("columns", as_f64(unnamed))
                .number("row", row);
            self.find(finding);
        }
        if table.date_order.1 {
            let finding = self.about_file("date.ambiguous", Severity::Warning).text(
                "order",
                if table.date_order.0 == crate::DateOrder::MonthFirst { "month-first" } else { "day-first" },
            );
            self.find(finding);
        }
    }

    /// The number in a cell; a cell that holds no number, or one beyond all reason, is rejected.
    pub(crate) fn number(&mut self, table: &Table<'_>, row: &Row, column: &Column) -> Option<Decimal> {
        match row.cell(column.index).number(table.sheet.decimal_comma)? {
            Ok(value) if value.abs() <= LARGEST_NUMBER => Some(value),
            Ok(value) => {
                self.reject("cell.out_of_range", self.cell_source(table, row, column), value.to_string());
                None
            }
            Err(found) => {
                self.reject("cell.not_a_number", self.cell_source(table, row, column), squeeze(&found));
                None
            }
        }
    }

    /// The date in a cell; a cell that holds no date is rejected.
    pub(crate) fn date(&mut self, table: &Table<'_>, row: &Row, column: &Column) -> Option<Date> {
        let cell = row.cell(column.index);
        let text = cell.text()?;
        let found = date::read(cell, table.date_order.0);
        let code = match found {
            Some(date) if (EARLIEST_YEAR..2200).contains(&date.year()) => return found,
            Some(_) => "cell.out_of_range",
            None => "cell.not_a_date",
        };
        self.reject(code, self.cell_source(table, row, column), squeeze(&text));
        None
    }

    /// The unit of a number: the cell of a units column in the same row where it suits, else the header.
    ///
    /// # Errors
    /// A units cell that names no known unit, as written.
    pub(crate) fn unit_of(
        table: &Table<'_>,
        row: &Row,
        column: &Column,
        suits: fn(Kind) -> bool,
    ) -> Result<Option<Unit>, String> {
        let mut unknown = None;
        for cell in table.all(crate::Field::Unit).filter_map(|units| row.cell(units.index).text()) {
            match unit::unit(&cell) {
                Some(unit) if suits(unit.kind()) => return Ok(Some(unit)),
                Some(_) => {}
                None => unknown = Some(squeeze(&cell)),
            }
        }
        match (unknown, column.meaning.plain_unit()) {
            (Some(label), _) => Err(label),
            (None, unit) => Ok(unit),
        }
    }

    /// The facility under an id, if the file has spoken of it.
    pub(crate) fn facility_mut(&mut self, id: &FacilityId) -> Option<&mut Facility> {
        self.facility_at.get(id).map(|&at| &mut self.facilities[at])
    }

    /// Takes a facility in; one under the same id must not be there yet.
    pub(crate) fn add_facility(&mut self, facility: Facility) {
        self.facility_at.insert(facility.id.clone(), self.facilities.len());
        self.facilities.push(facility);
    }

    /// Notes that a row speaks of a facility, which may stand on another sheet or in another file.
    pub(crate) fn mention(&mut self, id: &FacilityId, name: Option<String>, source: &SourceRef) {
        if !self.mentioned.contains_key(id) {
            self.mentioned.insert(id.clone(), (name, SourceRef { column: None, ..source.clone() }));
        }
    }

    /// Facilities that are mentioned and stand on no sheet of the file come in with what is known: id and name.
    pub(crate) fn add_mentioned(&mut self) {
        for (id, (name, source)) in std::mem::take(&mut self.mentioned) {
            if self.facility_mut(&id).is_none() {
                self.add_facility(Facility {
                    name: name.unwrap_or_else(|| id.to_string()),
                    id,
                    use_label: None,
                    uses: Vec::new(),
                    address: None,
                    district: None,
                    latitude_deg: None,
                    longitude_deg: None,
                    year_built: None,
                    storeys: None,
                    buildings: None,
                    floor_areas: Vec::new(),
                    reported: Vec::new(),
                    attributes: BTreeMap::new(),
                    source,
                });
            }
        }
    }
}

/// A count, for a sentence.
#[expect(clippy::cast_precision_loss, reason = "counts of cells stay below 2^53")]
pub(crate) fn as_f64(count: usize) -> f64 {
    count as f64
}
