//! Yearly energy by carrier, as disclosure files and Portfolio Manager reports give it in columns.

use crate::{
    draft::{Draft, as_f64},
    energy_columns::YearColumns,
    grid::Row,
    header,
    monthly::{Covered, MonthlyEnergy},
    reported::report,
    table::{Column, Table},
    unit::UnitWord,
};
use lcs_domain::{
    Bill, BillStatus, Carrier, Facility, FacilityId, Finding, Meter, MeterId, Period, ServedFacility, Severity,
    SourceRef, Subject,
};
use lcs_units::{Kind, Unit};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// One carrier's energy in one row.
pub(crate) struct Part {
    pub(crate) carrier: Carrier,
    pub(crate) quantity: Decimal,
    pub(crate) unit: Unit,
    pub(crate) source: SourceRef,
}

/// Reads yearly energy row by row and keeps count of what is told once per file.
pub(crate) struct YearlyEnergy<'m> {
    years: Vec<YearColumns>,
    months: &'m MonthlyEnergy,
    /// Year in the file's name, for tables without one.
    name_year: Option<i16>,
    small_remainders: usize,
    small_remainder_kwh: Decimal,
    without_year: usize,
    by_name_year: usize,
}

/// Remainder that counts as rounding: up to one per cent of the total, or 100 kBtu.
fn is_rounding(remainder_kwh: Decimal, total_kwh: Decimal) -> bool {
    let floor = Unit::KBtu.factor() * Decimal::ONE_HUNDRED;
    remainder_kwh.abs() <= floor.max(total_kwh.abs() / Decimal::ONE_HUNDRED)
}

impl<'m> YearlyEnergy<'m> {
    pub(crate) fn new(draft: &mut Draft<'_>, table: &Table<'_>, months: &'m MonthlyEnergy) -> Self {
        let years = YearColumns::all(draft, table);
        let name_year = crate::words::tokens(draft.name).iter().find_map(|word| header::year_in(word));
        Self {
            years,
            months,
            name_year,
            small_remainders: 0,
            small_remainder_kwh: Decimal::ZERO,
            without_year: 0,
            by_name_year: 0,
        }
    }

    /// Takes a row's energy as bills, and its own totals as reported figures.
    pub(crate) fn read_row(
        &mut self,
        draft: &mut Draft<'_>,
        table: &Table<'_>,
        facility: &mut Facility,
        row: &Row,
        row_period: Option<Period>,
    ) {
        let years = std::mem::take(&mut self.years);
        for columns in &years {
            let own = columns.year.map(Period::year).or(row_period);
            let period = own.or_else(|| self.name_year.map(Period::year));
            let total =
                columns.total.as_ref().and_then(|column| energy(draft, table, row, column, Carrier::Unspecified));
            report(draft, table, facility, row, columns, total.as_ref(), period);
            let parts = self.parts(draft, table, facility, row, columns);
            if parts.is_empty() && total.is_none() && !has_eui(table, row, columns) {
                if !columns.carriers.is_empty() || columns.total.is_some() {
                    let source = draft.source(table, row);
                    draft.find(about("energy.missing", Severity::Info, facility, &source));
                }
                continue;
            }
            let Some(period) = period else {
                self.without_year += 1;
                continue;
            };
            self.by_name_year += usize::from(own.is_none());
            self.take(draft, table, facility, row, columns, period, parts, total);
        }
        self.years = years;
    }

    /// The carriers' energy in a row, from the preferred column or the next that is filled.
    fn parts(
        &self,
        draft: &mut Draft<'_>,
        table: &Table<'_>,
        facility: &Facility,
        row: &Row,
        columns: &YearColumns,
    ) -> Vec<Part> {
        let mut parts = Vec::new();
        for (carrier, candidates) in &columns.carriers {
            let mut stated: Vec<Part> = Vec::new();
            for column in candidates {
                stated.extend(energy(draft, table, row, column, *carrier));
            }
            let mut stated = stated.into_iter();
            let Some(taken) = stated.next() else { continue };
            if let Some(other) = stated.find(|other| disagree(&taken, other)) {
                let finding = about("energy.columns_disagree", Severity::Warning, facility, &taken.source)
                    .text("carrier", carrier.id())
                    .text("taken", format!("{} {}", taken.quantity, taken.unit))
                    .text("other", format!("{} {}", other.quantity, other.unit));
                draft.find(finding);
            }
            parts.push(taken);
        }
        parts
    }

    #[expect(clippy::too_many_arguments, reason = "one row with everything known of it")]
    fn take(
        &mut self,
        draft: &mut Draft<'_>,
        table: &Table<'_>,
        facility: &Facility,
        row: &Row,
        columns: &YearColumns,
        period: Period,
        parts: Vec<Part>,
        total: Option<Part>,
    ) {
        let sum_kwh = parts.iter().map(kwh).collect::<Option<Vec<_>>>().map(|all| all.into_iter().sum::<Decimal>());
        let yearly: Vec<Carrier> = parts.iter().map(|part| part.carrier).collect();
        let by_month = self.months.kwh_of_others(&facility.id, period, &yearly);
        let nothing = by_month.is_none() && parts.iter().all(|part| part.quantity.is_zero());
        let sum_kwh = sum_kwh.map(|sum| sum + by_month.unwrap_or_default());
        let mut contradicted = false;
        for part in parts {
            if part.quantity.is_sign_negative() && !part.quantity.is_zero() {
                let finding = about("energy.negative", Severity::Warning, facility, &part.source)
                    .text("carrier", part.carrier.id())
                    .text("found", format!("{} {}", part.quantity, part.unit));
                draft.find(finding);
            }
            // A table has a column for every carrier, whether or not a building uses it: a zero is no meter.
            if part.quantity.is_zero() {
                continue;
            }
            match self.months.compare(draft, facility, &part.source, part.carrier, period, kwh(&part)) {
                Covered::No => {}
                Covered::Yes => continue,
                Covered::Contradicted => {
                    contradicted = true;
                    continue;
                }
            }
            add_bill(draft, facility, part, period, BillStatus::Measured);
        }
        match (total, sum_kwh) {
            // Which of the two the total belongs to is not known.
            (Some(_), _) if contradicted => {}
            (Some(total), Some(sum_kwh)) => self.take_remainder(draft, facility, total, sum_kwh, period),
            (Some(total), None) => {
                draft.find(about("energy.remainder_unknown", Severity::Info, facility, &total.source))
            }
            (None, _) if nothing => take_intensity(draft, table, facility, row, columns, period),
            (None, _) => {}
        }
    }

    /// What the reported total holds beyond its carriers, signed.
    fn take_remainder(
        &mut self,
        draft: &mut Draft<'_>,
        facility: &Facility,
        total: Part,
        sum_kwh: Decimal,
        period: Period,
    ) {
        let Some(total_kwh) = kwh(&total) else { return };
        let remainder_kwh = total_kwh - sum_kwh;
        let quantity = (remainder_kwh / total.unit.factor()).round_dp(6).normalize();
        if quantity.is_zero() {
            if total_kwh.is_zero() {
                draft.find(about("energy.zero", Severity::Warning, facility, &total.source));
            }
            return;
        }
        if is_rounding(remainder_kwh, total_kwh) {
            self.small_remainders += 1;
            self.small_remainder_kwh += remainder_kwh;
        } else {
            let finding = about("energy.unspecified", Severity::Warning, facility, &total.source)
                .number("energy_kwh", remainder_kwh.to_f64().unwrap_or(0.0))
                .number("total_kwh", total_kwh.to_f64().unwrap_or(0.0));
            draft.find(finding);
        }
        add_bill(
            draft,
            facility,
            Part { carrier: Carrier::Unspecified, quantity, ..total },
            period,
            BillStatus::Derived,
        );
    }

    /// Tells what is told once per file.
    pub(crate) fn finish(self, draft: &mut Draft<'_>) {
        if self.small_remainders > 0 {
            let finding = draft
                .about_file("energy.unspecified_rounding", Severity::Info)
                .number("rows", as_f64(self.small_remainders))
                .number("energy_kwh", self.small_remainder_kwh.to_f64().unwrap_or(0.0));
            draft.find(finding);
        }
        if self.without_year > 0 {
            let finding = draft.about_file("energy.no_year", Severity::Error).number("rows", as_f64(self.without_year));
            draft.find(finding);
        }
        if let (1.., Some(year)) = (self.by_name_year, self.name_year) {
            let finding = draft
                .about_file("energy.year_from_name", Severity::Warning)
                .number("rows", as_f64(self.by_name_year))
                .text("year", year.to_string());
            draft.find(finding);
        }
    }
}

fn about(code: &'static str, severity: Severity, facility: &Facility, source: &SourceRef) -> Finding {
    Finding::new(code, severity, Subject::Facility(facility.id.clone())).at(source)
}

pub(crate) fn kwh(part: &Part) -> Option<Decimal> {
    (part.unit.kind() == Kind::Energy).then(|| part.unit.to_base(part.quantity)).flatten()
}

/// Two statements of one carrier differ by more than rounding.
fn disagree(a: &Part, b: &Part) -> bool {
    match (kwh(a), kwh(b)) {
        (Some(a), Some(b)) => !is_rounding(a - b, a.abs().max(b.abs())),
        _ => false,
    }
}

/// Energy in a cell, in the unit of the header or of a units column.
fn energy(draft: &mut Draft<'_>, table: &Table<'_>, row: &Row, column: &Column, carrier: Carrier) -> Option<Part> {
    let quantity = draft.number(table, row, column)?;
    let source = draft.cell_source(table, row, column);
    let unit = column
        .meaning
        .plain_unit()
        .map_or_else(|| Draft::unit_of(table, row, column, |kind| kind == Kind::Energy), |unit| Ok(Some(unit)));
    match unit {
        Ok(Some(unit)) => Some(Part { carrier, quantity, unit, source }),
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

/// The meter that stands for a facility's yearly or monthly column of one carrier.
pub(crate) fn column_meter(
    draft: &mut Draft<'_>,
    facility: &FacilityId,
    carrier: Carrier,
    source: &SourceRef,
) -> Option<MeterId> {
    let id = MeterId::new(&format!("{facility}:{carrier}"))?;
    if !draft.meters.contains_key(&id) {
        let row = SourceRef { column: None, ..source.clone() };
        let serves =
            vec![ServedFacility { facility: facility.clone(), share: Decimal::ONE, period: None, source: row.clone() }];
        let meter = Meter { id: id.clone(), name: None, account: None, carrier, serves, tariff: None, source: row };
        draft.meters.insert(id.clone(), meter);
    }
    Some(id)
}

/// Books a year's energy once: a second sheet that says the same again is not taken.
fn add_bill(draft: &mut Draft<'_>, facility: &Facility, part: Part, period: Period, status: BillStatus) {
    let Some(meter) = column_meter(draft, &facility.id, part.carrier, &part.source) else { return };
    let Part { quantity, unit, source, .. } = part;
    if draft.book(&meter, period) {
        draft.bills.push(Bill { meter, period, quantity, unit, cost: None, status, source });
    } else {
        draft.reject("row.duplicate_year", source, quantity.to_string());
    }
}

fn has_eui(table: &Table<'_>, row: &Row, columns: &YearColumns) -> bool {
    let value = columns.eui.as_ref().and_then(|column| row.cell(column.index).number(table.sheet.decimal_comma));
    value.is_some_and(|number| number.is_ok_and(|value| value > Decimal::ZERO))
}

/// Site energy from intensity and floor area, where the file states nothing better.
fn take_intensity(
    draft: &mut Draft<'_>,
    table: &Table<'_>,
    facility: &Facility,
    row: &Row,
    columns: &YearColumns,
    period: Period,
) {
    let Some(column) = columns.eui.as_ref().filter(|_| has_eui(table, row, columns)) else { return };
    let (Some(UnitWord::Intensity(unit, per)), Some(area)) = (column.meaning.unit, facility.denominator()) else {
        return;
    };
    let source = draft.cell_source(table, row, column);
    let Some(Ok(eui)) = row.cell(column.index).number(table.sheet.decimal_comma) else { return };
    if let Some(quantity) =
        (area.area_m2 / per.factor()).checked_mul(eui).map(|quantity| quantity.round_dp(3).normalize())
    {
        let finding = about("energy.from_intensity", Severity::Warning, facility, &source)
            .text("area_kind", area.kind.id())
            .number("area_m2", area.area_m2.to_f64().unwrap_or(0.0))
            .number("energy_kwh", unit.to_base(quantity).and_then(|kwh| kwh.to_f64()).unwrap_or(0.0));
        draft.find(finding);
        add_bill(
            draft,
            facility,
            Part { carrier: Carrier::Unspecified, quantity, unit, source },
            period,
            BillStatus::Derived,
        );
    }
}
