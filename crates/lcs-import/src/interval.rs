//! Interval readings: tables with one row a reading or one row a day, and Green Button feeds.
//!
//! A table is one of readings where a column of times of day, or a row of times of day as headers, stands beside meter
//! and energy. A reading begins at its start: labels that name the end of an interval are moved. The clock is that of
//! the place unless a time has its offset; an hour that summer time leaves out is rejected, the hour that comes twice is
//! read in the order of the file. Registers, which count on and on, are refused: what they used is the difference of
//! two of them, and a gap or an exchanged meter would make a mountain of it.

mod columns;
mod gather;
pub(crate) mod green_button;
mod layout;

use crate::{
    DateOrder, ImportError, ReadOptions, date,
    draft::{Draft, as_f64},
    facility_key::first_words,
    grid::{Row, Sheet},
    moment::{self, Instants, Moment, instants},
    unit, words,
};
use columns::Slot;
use gather::{At, Gathered, Taken};
use jiff::tz::TimeZone;
use layout::{Layout, Times};
use lcs_domain::{Carrier, ColumnMapping, IntervalStatus, IntervalUnit, Meter, MeterId, Severity, SourceRef};
use lcs_units::{Kind, Unit};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::collections::BTreeMap;

/// Largest value of one reading in the smallest unit: 1 TWh. Greater numbers are slips or meter faults.
const LARGEST_VALUE: i64 = 1_000_000_000_000;
/// Smallest units in kWh, and in m³.
const SMALLEST_PER_BASE: i64 = 1_000;

/// Reads the sheets that hold interval readings; `false` where none does.
///
/// # Errors
/// Where a sheet is one of readings and lacks a column, or holds registers or periods longer than a day.
pub(crate) fn read_sheets(draft: &mut Draft<'_>, sheets: &[Sheet]) -> Result<bool, ImportError> {
    let mut found = false;
    for sheet in sheets {
        let Some(layout) = Layout::find(sheet, draft.options) else { continue };
        let layout = layout.map_err(|lacking| ImportError::MissingColumn {
            file: draft.name.to_owned(),
            sheet: sheet.name.clone(),
            row: lacking.row,
            table: "interval readings",
            missing: lacking.what,
        })?;
        found = true;
        Reader { layout: &layout, sheet }.read(draft)?;
    }
    Ok(found)
}

/// The zone of the place; UTC where the name is none, as the pack's own default.
fn zone(options: &ReadOptions) -> TimeZone {
    TimeZone::get(&options.time_zone).unwrap_or(TimeZone::UTC)
}

/// A quantity in whole Wh or L; `None` where it is beyond all reason.
fn smallest(quantity: Decimal, unit: Unit) -> Option<(i64, IntervalUnit)> {
    let counted = if unit.kind() == Kind::Volume { IntervalUnit::Litre } else { IntervalUnit::WattHour };
    let value = unit.to_base(quantity)?.checked_mul(Decimal::from(SMALLEST_PER_BASE))?.round().to_i64()?;
    (value.abs() <= LARGEST_VALUE).then_some((value, counted))
}

struct Reader<'l, 's> {
    layout: &'l Layout,
    sheet: &'s Sheet,
}

/// What a row says beside its energy.
struct OfRow<'r> {
    row: &'r Row,
    meter: MeterId,
    unit: Unit,
    status: IntervalStatus,
}

impl Reader<'_, '_> {
    fn read(&self, draft: &mut Draft<'_>) -> Result<(), ImportError> {
        self.account_for(draft);
        if let Some(column) = self.layout.register() {
            let place = self.source(draft, self.sheet.rows[self.layout.header_at].number, None).to_string();
            return Err(ImportError::Register { file: draft.name.to_owned(), place, column: column.to_owned() });
        }
        let order = self.date_order(draft);
        let zone = zone(draft.options);
        let interval_s = match &self.layout.times {
            Times::Wide { interval_s, .. } => Some(*interval_s),
            Times::Long { .. } => None,
        };
        let mut gathered = Gathered::new(zone.clone(), self.layout.label, interval_s);
        let mut assumed = BTreeMap::new();
        for row in self.rows() {
            draft.rows_read += 1;
            let Some(of_row) = self.of_row(draft, row, &mut assumed) else { continue };
            match &self.layout.times {
                Times::Long { value, clock } => self.read_long(draft, &of_row, order, *value, *clock, &mut gathered),
                Times::Wide { columns, interval_s } => {
                    self.read_wide(draft, &of_row, order, &zone, (columns, *interval_s), &mut gathered);
                }
            }
        }
        tell_assumed(draft, assumed);
        let (name, hash) = (draft.name.to_owned(), draft.hash().clone());
        let (sheet, column) = (self.sheet.name.clone(), self.layout.header(self.layout.day).to_owned());
        let source = move |row: u32| SourceRef {
            file: hash.clone(),
            name: name.clone(),
            sheet: sheet.clone(),
            row,
            column: Some(column.clone()),
        };
        gathered.finish(draft, &source)
    }

    /// Rows below the headers; a single cell is a note about the table, not a reading.
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sheet.rows[self.layout.header_at + 1..].iter().filter(|row| row.filled() > 1)
    }

    fn source(&self, draft: &Draft<'_>, row: u32, column: Option<usize>) -> SourceRef {
        SourceRef {
            file: draft.hash().clone(),
            name: draft.name.to_owned(),
            sheet: self.sheet.name.clone(),
            row,
            column: column.map(|column| self.layout.header(column).to_owned()),
        }
    }

    fn account_for(&self, draft: &mut Draft<'_>) {
        let layout = self.layout;
        let field = |at: usize| {
            let of_value = match &layout.times {
                Times::Long { value, clock } => {
                    if *value == at {
                        Some("quantity")
                    } else {
                        (*clock == Some(at)).then_some("time")
                    }
                }
                Times::Wide { columns, .. } => columns.iter().any(|(column, _)| *column == at).then_some("quantity"),
            };
            of_value
                .or_else(|| (at == layout.meter).then_some("meter"))
                .or_else(|| (at == layout.day).then_some("time"))
                .or_else(|| (Some(at) == layout.unit_column).then_some("unit"))
                .or_else(|| (Some(at) == layout.status).then_some("estimated"))
                .or_else(|| (Some(at) == layout.carrier_column).then_some("carrier"))
        };
        for (at, header) in layout.headers.iter().enumerate().filter(|(_, header)| !header.is_empty()) {
            let field = field(at);
            let unit = layout.unit.filter(|_| field == Some("quantity")).map(|unit| unit.symbol().to_owned());
            draft.map_column(ColumnMapping {
                sheet: self.sheet.name.clone(),
                header: header.clone(),
                field: field.map(str::to_owned),
                unit,
            });
        }
    }

    fn date_order(&self, draft: &mut Draft<'_>) -> DateOrder {
        let mut evidence = date::Evidence::default();
        for row in self.rows() {
            evidence.add(&moment::split(row.cell(self.layout.day)).0);
        }
        let (order, assumed) = evidence.order(draft.options.date_order);
        if assumed {
            let name = if order == DateOrder::MonthFirst { "month-first" } else { "day-first" };
            let finding = draft.about_file("date.ambiguous", Severity::Warning).text("order", name);
            draft.find(finding);
        }
        order
    }

    /// Meter, unit and status of a row; the row is rejected where it has no meter or an unknown unit.
    fn of_row<'r>(
        &self,
        draft: &mut Draft<'_>,
        row: &'r Row,
        assumed: &mut BTreeMap<(Carrier, &'static str), usize>,
    ) -> Option<OfRow<'r>> {
        let layout = self.layout;
        let number = row.cell(layout.meter).text().map(|text| text.into_owned());
        let Some(meter) = number.as_deref().filter(|text| !lost_its_digits(text)).and_then(MeterId::new) else {
            let source = self.source(draft, row.number, Some(layout.meter));
            draft.reject("row.no_meter", source, number.unwrap_or_else(|| first_words(row)));
            return None;
        };
        let unit = match layout.unit_column {
            None => layout.unit?,
            Some(column) => {
                let text = row.cell(column).text().map(|text| text.into_owned());
                match text.as_deref().and_then(unit::unit).filter(|unit| layout::is_metered(unit.kind())) {
                    Some(unit) => unit,
                    None => {
                        let source = self.source(draft, row.number, Some(column));
                        draft.reject("unit.unknown", source, text.unwrap_or_default());
                        return None;
                    }
                }
            }
        };
        let cell = |column: Option<usize>| column.and_then(|column| row.cell(column).text());
        let status = cell(layout.status).map_or(IntervalStatus::Measured, |text| status(&text));
        if !draft.meters.contains_key(&meter) {
            let stated = cell(layout.carrier_column).and_then(|text| words::carrier(&text)).or(layout.carrier);
            let name = words::carrier_in_name(draft.name);
            let (carrier, from) = match (stated, name) {
                (Some(carrier), _) => (carrier, None),
                (None, Some(carrier)) => (carrier, Some("name")),
                (None, None) => (crate::bill_list::carrier_by_unit(unit), Some("unit")),
            };
            if let Some(from) = from {
                *assumed.entry((carrier, from)).or_default() += 1;
            }
            let source = self.source(draft, row.number, None);
            draft.meters.insert(meter.clone(), new_meter(&meter, carrier, source));
        }
        Some(OfRow { row, meter, unit, status })
    }

    fn read_long(
        &self,
        draft: &mut Draft<'_>,
        of: &OfRow<'_>,
        order: DateOrder,
        value: usize,
        clock: Option<usize>,
        gathered: &mut Gathered,
    ) {
        let day = of.row.cell(self.layout.day);
        let read = moment::read(day, order).and_then(|(read, _)| match (read, clock) {
            (Moment::Local(midnight), Some(clock)) => moment::on_day(midnight, of.row.cell(clock)),
            (read, _) => Some(read),
        });
        let Some(read) = read else {
            let found = day.text().map(|text| text.into_owned()).unwrap_or_default();
            return draft.reject("cell.not_a_date", self.source(draft, of.row.number, Some(self.layout.day)), found);
        };
        let at = match read {
            Moment::Local(at) => At::Local(at),
            Moment::Utc(utc_s) => At::Utc(utc_s),
        };
        self.take(draft, of, value, at, gathered);
    }

    fn read_wide(
        &self,
        draft: &mut Draft<'_>,
        of: &OfRow<'_>,
        order: DateOrder,
        zone: &TimeZone,
        (columns, interval_s): (&[(usize, Slot)], u32),
        gathered: &mut Gathered,
    ) {
        let day = of.row.cell(self.layout.day);
        let Some((Moment::Local(midnight), _)) = moment::read(day, order) else {
            let found = day.text().map(|text| text.into_owned()).unwrap_or_default();
            return draft.reject("cell.not_a_date", self.source(draft, of.row.number, Some(self.layout.day)), found);
        };
        let midnight = midnight.date().at(0, 0, 0, 0);
        let instant = |at| zone.to_ambiguous_timestamp(at).compatible().map_or(0, |at| at.as_second());
        let (start_s, end_s) =
            (instant(midnight), midnight.date().tomorrow().map_or(0, |day| instant(day.at(0, 0, 0, 0))));
        for &(column, slot) in columns {
            let at = match slot {
                Slot::Clock(seconds) => {
                    let at = midnight.saturating_add(jiff::SignedDuration::from_secs(seconds));
                    if instants(zone, at) == Instants::Never {
                        self.reject_filled(draft, of.row, column);
                        continue;
                    }
                    At::Local(at)
                }
                Slot::Number(number) => {
                    let utc_s = start_s + i64::from(number) * i64::from(interval_s);
                    if utc_s >= end_s {
                        // The short day of spring, or the spare columns of all days but the long one.
                        self.reject_filled(draft, of.row, column);
                        continue;
                    }
                    At::Utc(utc_s)
                }
            };
            self.take(draft, of, column, at, gathered);
        }
    }

    /// A column whose time the day does not have may hold nothing, or a nought that fills it.
    fn reject_filled(&self, draft: &mut Draft<'_>, row: &Row, column: usize) {
        let cell = row.cell(column);
        let is_nothing =
            cell.number(self.sheet.decimal_comma).is_none_or(|number| number.is_ok_and(|number| number.is_zero()));
        if !is_nothing {
            let found = cell.text().map(|text| text.into_owned()).unwrap_or_default();
            draft.reject("reading.no_such_time", self.source(draft, row.number, Some(column)), found);
        }
    }

    /// Takes a cell; one that is blank was not measured.
    fn take(&self, draft: &mut Draft<'_>, of: &OfRow<'_>, column: usize, at: At, gathered: &mut Gathered) {
        let quantity = match of.row.cell(column).number(self.sheet.decimal_comma) {
            None => return,
            Some(Err(found)) => {
                return draft.reject("cell.not_a_number", self.source(draft, of.row.number, Some(column)), found);
            }
            Some(Ok(quantity)) => quantity,
        };
        match smallest(quantity, of.unit) {
            Some((value, unit)) => {
                gathered.push(&of.meter, unit, Taken { at, value, status: of.status, row: of.row.number });
            }
            None => {
                let source = self.source(draft, of.row.number, Some(column));
                draft.reject("cell.out_of_range", source, quantity.to_string());
            }
        }
    }
}

/// Meters whose carrier was concluded, by carrier and from what.
fn tell_assumed(draft: &mut Draft<'_>, assumed: BTreeMap<(Carrier, &'static str), usize>) {
    for ((carrier, from), meters) in assumed {
        let severity = if from == "name" { Severity::Info } else { Severity::Warning };
        let finding = draft.about_file("carrier.assumed", severity).text("carrier", carrier.id());
        draft.find(finding.text("from", from).number("meters", as_f64(meters)));
    }
}

fn new_meter(id: &MeterId, carrier: Carrier, source: SourceRef) -> Meter {
    Meter { id: id.clone(), name: None, account: None, carrier, serves: Vec::new(), tariff: None, source }
}

/// `1.23405E+12`: a spreadsheet has rounded the number away.
fn lost_its_digits(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.split_once("e+").is_some_and(|(digits, power)| {
        digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && power.parse::<u8>().is_ok()
    })
}

fn status(text: &str) -> IntervalStatus {
    const SUBSTITUTED: [&str; 6] = ["substituted", "substitute", "s", "edited", "ganti", "補正"];
    if words::is_estimated(text) == Some(true) {
        IntervalStatus::Estimated
    } else if SUBSTITUTED.contains(&words::fold(text).as_str()) {
        IntervalStatus::Substituted
    } else {
        IntervalStatus::Measured
    }
}
