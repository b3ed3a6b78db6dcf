//! Lists with one row per bill, in whatever way the row says which days it covers.

use crate::{
    Field, ImportError,
    bill_period::{Days, Entry, settle},
    date,
    draft::{Draft, as_f64},
    facility_key::{FacilityKeys, Key, first_words},
    grid::Row,
    meter_list::{LeftOut, Measures, carrier_of_file, measures, number},
    table::{Column, Table},
    unit::UnitWord,
    words,
};
use lcs_domain::{
    BillStatus, Carrier, FacilityId, Finding, Meter, MeterId, Period, ServedFacility, Severity, SourceRef, Subject,
};
use lcs_units::{Kind, Money, Unit};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::collections::BTreeMap;

/// What a table of bills needs before its rows are worth reading; `None` if it has it.
pub(crate) fn lacks(table: &Table<'_>) -> Option<&'static str> {
    let any = |fields: &[Field]| fields.iter().any(|&field| table.has(field));
    let has_unit = table.has(Field::Unit)
        || quantity_columns(table).iter().any(|(column, _)| column.meaning.plain_unit().is_some());
    if !any(&[Field::Meter, Field::Account, Field::FacilityId, Field::FacilityName]) {
        Some("the account, meter or facility")
    } else if !has_unit {
        Some("the unit of the usage")
    } else {
        None
    }
}

/// The error for a table that lacks it.
pub(crate) fn missing_column(draft: &Draft<'_>, table: &Table<'_>, missing: &'static str) -> ImportError {
    ImportError::MissingColumn {
        file: draft.name.to_owned(),
        sheet: table.sheet.name.clone(),
        row: table.header_row(),
        table: "bills",
        missing,
    }
}

/// Reads a list of bills. `own_facilities` as in [`crate::meter_list::read`].
pub(crate) fn read(draft: &mut Draft<'_>, table: &Table<'_>, own_facilities: bool, left_out: &mut LeftOut) {
    draft.account_for(table);
    let reader = Rows {
        table,
        keys: FacilityKeys::of(table),
        quantities: quantity_columns(table),
        file_carrier: if table.has(Field::Carrier) { None } else { carrier_of_file(draft, table) },
        own_facilities: own_facilities || !(table.has(Field::Meter) || table.has(Field::Account)),
    };
    let mut entries = Vec::new();
    let mut assumed = BTreeMap::new();
    for row in table.rows() {
        draft.rows_read += 1;
        reader.read_row(draft, row, left_out, &mut assumed, &mut entries);
    }
    for ((carrier, from), meters) in assumed {
        let finding = draft
            .about_file("carrier.assumed", if from == "name" { Severity::Info } else { Severity::Warning })
            .text("carrier", carrier.id())
            .text("from", from)
            .number("meters", as_f64(meters));
        draft.find(finding);
    }
    settle(draft, entries);
}

/// The columns with quantities, and the carrier where the header names one.
fn quantity_columns(table: &Table<'_>) -> Vec<(Column, Option<Carrier>)> {
    if let Some(column) = table.column(Field::Quantity) {
        return vec![(column.clone(), None)];
    }
    let of_carrier = |column: &Column| match column.meaning.field {
        Some(Field::Energy(carrier)) => Some((column.clone(), Some(carrier))),
        _ => None,
    };
    table.columns.iter().filter_map(of_carrier).collect()
}

struct Rows<'t, 'a> {
    table: &'t Table<'a>,
    keys: FacilityKeys,
    quantities: Vec<(Column, Option<Carrier>)>,
    file_carrier: Option<Carrier>,
    own_facilities: bool,
}

/// Meters whose carrier was concluded, by carrier and from what.
type Assumed = BTreeMap<(Carrier, &'static str), usize>;

impl Rows<'_, '_> {
    fn read_row(
        &self,
        draft: &mut Draft<'_>,
        row: &Row,
        left_out: &mut LeftOut,
        assumed: &mut Assumed,
        entries: &mut Vec<Entry>,
    ) {
        let source = draft.source(self.table, row);
        let stated = match measures(self.table, row) {
            Some(Measures::Energy(carrier)) => Some(carrier),
            Some(Measures::SomethingElse) => return left_out.note(self.table, row),
            Some(Measures::Unknown(found)) => {
                let source = self
                    .table
                    .column(Field::Carrier)
                    .map_or_else(|| source.clone(), |column| source.at_column(&column.header));
                return draft.reject("carrier.unknown", source, found);
            }
            None => None,
        };
        let facility = match self.keys.of_row(self.table, row) {
            Key::Facility { id, name } => Some((id, name)),
            Key::Total | Key::Missing => None,
        };
        let account = number(self.table, row);
        if account.is_none() && facility.is_none() {
            return draft.reject("row.no_meter", source, first_words(row));
        }
        let Some(days) = self.days(draft, row) else { return };
        for (column, in_header) in &self.quantities {
            let Some((quantity, unit)) = self.quantity(draft, row, column) else { continue };
            let carrier = stated.or(*in_header);
            let Some(meter) = self.meter(account.as_ref(), facility.as_ref().map(|(id, _)| id), carrier, *in_header)
            else {
                continue;
            };
            if !self.know_meter(draft, &meter, carrier, unit, facility.clone(), &source, assumed) {
                continue;
            }
            let source = source.at_column(&column.header);
            let cost = self.cost(draft, row);
            self.tell_cost_without_usage(draft, &meter, quantity, cost.as_ref(), &source);
            entries.push(Entry { meter, days, quantity, unit, cost, status: self.status(row), source });
        }
    }

    /// The meter's id: its number, or facility and carrier where the list has no numbers.
    fn meter(
        &self,
        account: Option<&MeterId>,
        facility: Option<&FacilityId>,
        carrier: Option<Carrier>,
        in_header: Option<Carrier>,
    ) -> Option<MeterId> {
        let several = in_header.filter(|_| self.quantities.len() > 1);
        match (account, several) {
            (Some(account), None) => Some(account.clone()),
            (Some(account), Some(carrier)) => MeterId::new(&format!("{account}:{carrier}")),
            (None, _) => {
                let carrier = carrier.or(self.file_carrier).unwrap_or(Carrier::Electricity);
                MeterId::new(&format!("{}:{carrier}", facility?))
            }
        }
    }

    /// Makes the meter known; `false` (and the row is rejected) where it was known to measure something else.
    #[expect(clippy::too_many_arguments, reason = "one row with everything known of it")]
    fn know_meter(
        &self,
        draft: &mut Draft<'_>,
        id: &MeterId,
        stated: Option<Carrier>,
        unit: Unit,
        facility: Option<(FacilityId, Option<String>)>,
        source: &SourceRef,
        assumed: &mut Assumed,
    ) -> bool {
        if let Some(meter) = draft.meters.get(id) {
            let conflict = stated.filter(|&carrier| carrier != meter.carrier);
            if let Some(carrier) = conflict {
                draft.reject("carrier.conflict", source.clone(), carrier.id());
            }
            return conflict.is_none();
        }
        let (carrier, from) = match (stated, self.file_carrier) {
            (Some(carrier), _) => (carrier, None),
            (None, Some(carrier)) => (carrier, Some("name")),
            (None, None) => (carrier_by_unit(unit), Some("unit")),
        };
        if let Some(from) = from {
            *assumed.entry((carrier, from)).or_default() += 1;
        }
        let serves = facility.map(|(facility, name)| {
            if self.own_facilities {
                draft.mention(&facility, name, source);
            }
            ServedFacility { facility, share: Decimal::ONE, period: None, source: source.clone() }
        });
        let text = |field| source_text(self.table, source, field);
        let meter = Meter {
            id: id.clone(),
            name: text(Field::MeterName),
            account: text(Field::Account).filter(|_| self.table.has(Field::Meter)),
            carrier,
            serves: serves.into_iter().collect(),
            tariff: text(Field::Tariff),
            source: source.clone(),
        };
        draft.meters.insert(id.clone(), meter);
        true
    }

    fn quantity(&self, draft: &mut Draft<'_>, row: &Row, column: &Column) -> Option<(Decimal, Unit)> {
        let source = draft.cell_source(self.table, row, column);
        if row.cell(column.index).text().is_none() {
            // A facility without a carrier leaves its column blank; a list of bills does not leave the usage blank.
            if self.quantities.len() == 1 {
                draft.reject("bill.no_quantity", source, first_words(row));
            }
            return None;
        }
        let quantity = draft.number(self.table, row, column)?;
        let energy = |kind| matches!(kind, Kind::Energy | Kind::Volume | Kind::Mass);
        match Draft::unit_of(self.table, row, column, energy) {
            Ok(Some(unit)) => Some((quantity, unit)),
            Ok(None) => {
                draft.reject("cell.no_unit", source, quantity.to_string());
                None
            }
            Err(label) => {
                draft.reject("unit.unknown", source, label);
                None
            }
        }
    }

    fn cost(&self, draft: &mut Draft<'_>, row: &Row) -> Option<Money> {
        let column = self.table.column(Field::Cost)?;
        let amount = draft.number(self.table, row, column)?;
        let currency = match column.meaning.unit {
            Some(UnitWord::Currency(Some(code))) => code.to_owned(),
            _ => draft.options.currency.clone(),
        };
        Some(Money { amount, currency })
    }

    fn status(&self, row: &Row) -> BillStatus {
        match self.table.text(row, Field::Estimated).and_then(|mark| words::is_estimated(&mark)) {
            Some(true) => BillStatus::Estimated,
            _ => BillStatus::Measured,
        }
    }

    fn tell_cost_without_usage(
        &self,
        draft: &mut Draft<'_>,
        meter: &MeterId,
        quantity: Decimal,
        cost: Option<&Money>,
        source: &SourceRef,
    ) {
        if let Some(cost) = cost.filter(|cost| quantity.is_zero() && cost.amount > Decimal::ZERO) {
            let finding = Finding::new("bill.cost_without_usage", Severity::Warning, Subject::Meter(meter.clone()))
                .number("cost", cost.amount.to_f64().unwrap_or(0.0))
                .text("currency", cost.currency.clone())
                .at(source);
            draft.find(finding);
        }
    }

    /// The days of a row; the row is rejected where they cannot be read.
    fn days(&self, draft: &mut Draft<'_>, row: &Row) -> Option<Days> {
        let cell = |field| self.table.column(field).filter(|column| row.cell(column.index).text().is_some());
        let rejected_before = draft.rejections();
        let mut read = |field| cell(field).and_then(|column| draft.date(self.table, row, column));
        let days = match (read(Field::Start), read(Field::End)) {
            (Some(start), Some(end)) => Some(Days::Span(start, end)),
            // One of the two is there and the other cannot be read or is missing.
            (Some(_), None) if self.table.has(Field::End) => None,
            (None, Some(_)) if self.table.has(Field::Start) => None,
            (Some(start), None) => Some(Days::From(start)),
            (None, Some(end)) => Some(Days::Until(end)),
            (None, None) => read(Field::DeliveryDate).map(Days::From),
        };
        let days = days.or_else(|| {
            let column = cell(Field::Month)?;
            let (year, month) = date::read_month(row.cell(column.index), self.table.date_order.0)?;
            Some(Days::Month(Period::month(year, month)))
        });
        let days = days.or_else(|| {
            let column = cell(Field::BillDate).filter(|_| !self.table.has(Field::Start))?;
            draft.date(self.table, row, column).map(Days::Until)
        });
        if days.is_none() && draft.rejections() == rejected_before {
            let source = draft.source(self.table, row);
            draft.reject("row.no_period", source, first_words(row));
        }
        days
    }
}

/// What is metered in a unit where nothing else tells: heat and volume are gas, the rest electricity.
pub(crate) fn carrier_by_unit(unit: Unit) -> Carrier {
    match unit {
        Unit::Therm | Unit::MmBtu => Carrier::NaturalGas,
        unit if unit.kind() == Kind::Energy => Carrier::Electricity,
        unit if unit.kind() == Kind::Volume => Carrier::NaturalGas,
        _ => Carrier::Other,
    }
}

/// Text of the row that a source points at.
fn source_text(table: &Table<'_>, source: &SourceRef, field: Field) -> Option<String> {
    let rows = table.rows();
    let at = rows.binary_search_by_key(&source.row, |row| row.number).ok()?;
    table.text(&rows[at], field)
}
