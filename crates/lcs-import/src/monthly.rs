//! Tables with one row per facility and month and a column per carrier: Portfolio Manager's answers to data requests.

use crate::{
    Field, date,
    draft::{Draft, as_f64},
    facility_key::{FacilityKeys, tell_totals},
    table::Table,
    yearly_energy::column_meter,
};
use lcs_domain::{Bill, BillStatus, Carrier, Facility, FacilityId, Finding, Period, Severity, SourceRef, Subject};
use lcs_units::Kind;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::collections::{BTreeMap, BTreeSet};

/// Whether a year's energy stands by the month as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Covered {
    No,
    Yes,
    /// It does, and the months sum to something else.
    Contradicted,
}

/// Energy that a file gives by the month, so that its yearly columns are not counted a second time.
#[derive(Default)]
pub(crate) struct MonthlyEnergy {
    months: BTreeMap<(FacilityId, Carrier), BTreeMap<Period, Option<Decimal>>>,
}

impl MonthlyEnergy {
    /// Whether months already give the energy of these twelve, and agree with it; compares the two where the months are
    /// complete.
    pub(crate) fn compare(
        &self,
        draft: &mut Draft<'_>,
        facility: &Facility,
        source: &SourceRef,
        carrier: Carrier,
        year: Period,
        yearly_kwh: Option<Decimal>,
    ) -> Covered {
        let Some(months) = self.months.get(&(facility.id.clone(), carrier)) else { return Covered::No };
        let inside: Vec<Option<Decimal>> =
            months.iter().filter(|(month, _)| month.intersection(year) == Some(**month)).map(|(_, kwh)| *kwh).collect();
        if inside.len() == 12
            && let (Some(yearly), Some(all)) = (yearly_kwh, inside.iter().copied().collect::<Option<Vec<_>>>())
        {
            let sum: Decimal = all.into_iter().sum();
            if (sum - yearly).abs() > yearly.abs() / Decimal::ONE_HUNDRED {
                let finding =
                    Finding::new("energy.months_disagree", Severity::Warning, Subject::Facility(facility.id.clone()))
                        .text("carrier", carrier.id())
                        .number("months_kwh", sum.to_f64().unwrap_or(0.0))
                        .number("year_kwh", yearly.to_f64().unwrap_or(0.0))
                        .at(source);
                draft.find(finding);
                return Covered::Contradicted;
            }
        }
        if inside.is_empty() { Covered::No } else { Covered::Yes }
    }

    /// Energy that months inside a year give for carriers other than those; `None` where there are no such months.
    pub(crate) fn kwh_of_others(&self, facility: &FacilityId, year: Period, yearly: &[Carrier]) -> Option<Decimal> {
        let of_facility = self.months.iter().filter(|((id, carrier), _)| id == facility && !yearly.contains(carrier));
        let inside: Vec<Decimal> = of_facility
            .flat_map(|(_, months)| months)
            .filter(|(month, _)| month.intersection(year) == Some(**month))
            .filter_map(|(_, kwh)| *kwh)
            .collect();
        (!inside.is_empty()).then(|| inside.into_iter().sum())
    }

    /// Reads a table of months into bills.
    pub(crate) fn read(&mut self, draft: &mut Draft<'_>, table: &Table<'_>) {
        draft.account_for(table);
        let keys = FacilityKeys::of(table);
        let Some(month_column) = table.column(Field::Month) else { return };
        let mut totals = 0;
        for row in table.rows() {
            let Some((id, name)) = keys.accept(draft, table, row, &mut totals) else { continue };
            let cell = row.cell(month_column.index);
            let Some((year, month)) = date::read_month(cell, table.date_order.0) else {
                let found = cell.text().unwrap_or_default().into_owned();
                draft.reject("cell.not_a_month", draft.cell_source(table, row, month_column), found);
                continue;
            };
            let period = Period::month(year, month);
            draft.mention(&id, name, &draft.source(table, row));
            for column in &table.columns {
                let Some(Field::Energy(carrier)) = column.meaning.field else { continue };
                let Some(quantity) = draft.number(table, row, column) else { continue };
                let source = draft.cell_source(table, row, column);
                let unit = match Draft::unit_of(table, row, column, |kind| !matches!(kind, Kind::Area | Kind::Power)) {
                    Ok(Some(unit)) => unit,
                    Ok(None) => {
                        draft.reject("cell.no_unit", source, quantity.to_string());
                        continue;
                    }
                    Err(label) => {
                        draft.reject("unit.unknown", source, label);
                        continue;
                    }
                };
                let known = self.months.entry((id.clone(), carrier)).or_default();
                if known.contains_key(&period) {
                    draft.reject("row.duplicate_month", source, format!("{year}-{month:02}"));
                    continue;
                }
                known.insert(period, (unit.kind() == Kind::Energy).then(|| unit.to_base(quantity)).flatten());
                if let Some(meter) = column_meter(draft, &id, carrier, &source) {
                    let status = BillStatus::Measured;
                    draft.bills.push(Bill { meter, period, quantity, unit, cost: None, status, source });
                }
            }
        }
        self.leave_out_unused(draft);
        tell_totals(draft, totals);
    }

    /// A column of zeros over all months is a carrier that the facility does not use.
    fn leave_out_unused(&mut self, draft: &mut Draft<'_>) {
        let used: BTreeSet<_> =
            draft.bills.iter().filter(|bill| !bill.quantity.is_zero()).map(|bill| bill.meter.clone()).collect();
        let before = draft.meters.len();
        draft.meters.retain(|id, _| used.contains(id));
        draft.bills.retain(|bill| used.contains(&bill.meter));
        if draft.meters.len() < before {
            let finding =
                draft.about_file("meter.unused", Severity::Info).number("meters", as_f64(before - draft.meters.len()));
            draft.find(finding);
        }
    }
}
