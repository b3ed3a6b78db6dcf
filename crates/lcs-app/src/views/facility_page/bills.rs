//! Bills of a facility's meters, as they were handed in.

use super::{BillRow, BillRowStatus, SourcePlace};
use crate::{live_city::CityState, views::name_or_id};
use lcs_domain::{Bill, BillStatus, Facility, Meter};
use lcs_locale::Language;

/// Bills, the newest first.
pub(super) fn bills(state: &CityState, facility: &Facility, language: Language) -> Vec<BillRow> {
    let mut bills: Vec<(&Meter, &Bill)> = Vec::new();
    for meter in state.estate.meters_of(&facility.id) {
        // A meter that serves the facility in two spans of days is linked twice.
        if !bills.iter().any(|(known, _)| known.id == meter.id) {
            bills.extend(state.estate.bills_of(&meter.id).iter().map(|bill| (meter, bill)));
        }
    }
    bills.sort_by(|(a, x), (b, y)| {
        (y.period.end, y.period.start).cmp(&(x.period.end, x.period.start)).then_with(|| a.id.cmp(&b.id))
    });
    bills.into_iter().map(|(meter, bill)| bill_row(meter, bill, language)).collect()
}

fn bill_row(meter: &Meter, bill: &Bill, language: Language) -> BillRow {
    let last_day = bill.period.end.yesterday().unwrap_or(bill.period.end);
    BillRow {
        meter: meter.id.to_string(),
        account: meter.account.clone(),
        carrier: meter.carrier.id().to_owned(),
        carrier_name: name_or_id(language, "carrier", meter.carrier.id()),
        start: bill.period.start.to_string(),
        end: last_day.to_string(),
        quantity: bill.quantity.to_string(),
        unit: bill.unit.symbol().to_owned(),
        cost: bill.cost.as_ref().map(|cost| cost.amount.to_string()),
        currency: bill.cost.as_ref().map(|cost| cost.currency.clone()),
        status: match bill.status {
            BillStatus::Measured => BillRowStatus::Measured,
            BillStatus::Estimated => BillRowStatus::Estimated,
            BillStatus::Derived => BillRowStatus::Derived,
        },
        source: SourcePlace::from(&bill.source),
    }
}
