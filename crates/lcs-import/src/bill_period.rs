//! The days that bills cover: half-open periods, settled among the bills of one meter.

use crate::{
    draft::{Draft, as_f64},
    end_day::EndDay,
};
use jiff::{ToSpan, civil::Date};
use lcs_domain::{Bill, BillStatus, Finding, MeterId, Period, Severity, SourceRef, Subject};
use lcs_units::{Money, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The days of a bill as its row gives them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Days {
    /// A calendar month.
    Month(Period),
    /// Start and end, the end day included or not.
    Span(Date, Date),
    /// A reading or bill date: from the one before to this one.
    Until(Date),
    /// A delivery: from this one to the next.
    From(Date),
}

/// A row with its days still to be settled among its neighbours.
pub(crate) struct Entry {
    pub(crate) meter: MeterId,
    pub(crate) days: Days,
    pub(crate) quantity: Decimal,
    pub(crate) unit: Unit,
    pub(crate) cost: Option<Money>,
    pub(crate) status: BillStatus,
    pub(crate) source: SourceRef,
}

/// Gives every entry its half-open period, meter by meter.
pub(crate) fn settle(draft: &mut Draft<'_>, entries: Vec<Entry>) {
    let mut by_meter: BTreeMap<MeterId, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        by_meter.entry(entry.meter.clone()).or_default().push(at);
    }
    let end_days = end_days(draft, &entries, &by_meter);
    let mut periods: Vec<Option<Period>> = vec![None; entries.len()];
    for (meter, indices) in &by_meter {
        let end_day = end_days.get(meter).copied().unwrap_or(EndDay::Included);
        chain(draft, meter, &entries, indices, &mut periods);
        for &at in indices {
            match entries[at].days {
                Days::Month(period) => periods[at] = Some(period),
                Days::Span(start, end) => periods[at] = end_day.period(start, end),
                Days::Until(_) | Days::From(_) => {}
            }
        }
    }
    for (entry, period) in entries.into_iter().zip(periods) {
        let Entry { meter, quantity, unit, cost, status, source, days } = entry;
        let Some(period) = period else {
            let found = if let Days::Span(start, end) = days { format!("{start} – {end}") } else { String::new() };
            draft.reject("period.reversed", source, found);
            continue;
        };
        draft.bills.push(Bill { meter, period, quantity, unit, cost, status, source });
    }
}

/// Boundaries with which a meter holds out against the majority of its table.
const MINORITY_BOUNDARIES: usize = 3;

/// What end dates mean, by meter; meters that leave it open follow the majority of the table.
fn end_days(
    draft: &mut Draft<'_>,
    entries: &[Entry],
    by_meter: &BTreeMap<MeterId, Vec<usize>>,
) -> BTreeMap<MeterId, EndDay> {
    let mut told: BTreeMap<MeterId, Option<(EndDay, usize)>> = BTreeMap::new();
    for (meter, indices) in by_meter {
        let spans: Vec<(Date, Date)> = indices
            .iter()
            .filter_map(|&at| if let Days::Span(start, end) = entries[at].days { Some((start, end)) } else { None })
            .collect();
        if !spans.is_empty() {
            told.insert(meter.clone(), EndDay::of(&spans));
        }
    }
    let votes = |wanted: EndDay| -> usize {
        told.values().flatten().filter(|(end_day, _)| *end_day == wanted).map(|(_, boundaries)| boundaries).sum()
    };
    let majority = if votes(EndDay::Shared) > votes(EndDay::Included) { EndDay::Shared } else { EndDay::Included };
    // One or two odd boundaries among many meters are a slip in a bill, not another convention.
    let told: BTreeMap<MeterId, Option<EndDay>> = told
        .into_iter()
        .map(|(meter, told)| {
            let believed =
                told.filter(|&(end_day, boundaries)| end_day == majority || boundaries >= MINORITY_BOUNDARIES);
            (meter, believed.map(|(end_day, _)| end_day))
        })
        .collect();
    let count = |end_day| told.values().filter(|told| **told == Some(end_day)).count();
    let (included, shared) = (count(EndDay::Included), count(EndDay::Shared));
    let open = told.len() - included - shared;
    for (end_day, code, meters) in
        [(EndDay::Included, "period.end_included", included), (EndDay::Shared, "period.end_shared", shared)]
    {
        if meters > 0 {
            let finding = draft.about_file(code, Severity::Info).number("meters", as_f64(meters));
            draft.find(finding);
        }
        // Where a file has both, a person should be able to check the fewer.
        if included > 0 && shared > 0 && end_day != majority {
            for meter in told.iter().filter(|(_, told)| **told == Some(end_day)).map(|(meter, _)| meter.clone()) {
                draft.find(Finding::new(code, Severity::Info, Subject::Meter(meter)).number("meters", 1.0));
            }
        }
    }
    if open > 0 {
        let finding = draft
            .about_file("period.end_assumed", Severity::Info)
            .number("meters", as_f64(open))
            .text("convention", if majority == EndDay::Shared { "shared" } else { "included" });
        draft.find(finding);
    }
    told.into_iter().map(|(meter, told)| (meter, told.unwrap_or(majority))).collect()
}

/// Periods of bills with one date only: each reaches to its neighbour's date. The open end of the chain gets the mean
/// length of the others; a single delivery a year, a single reading a month.
fn chain(draft: &mut Draft<'_>, meter: &MeterId, entries: &[Entry], indices: &[usize], periods: &mut [Option<Period>]) {
    let date_of = |at: usize| match entries[at].days {
        Days::From(date) | Days::Until(date) => Some(date),
        _ => None,
    };
    let mut dated: Vec<(Date, usize)> = indices.iter().filter_map(|&at| Some((date_of(at)?, at))).collect();
    dated.sort_unstable();
    let Some((&(first, _), &(last, _))) = dated.first().zip(dated.last()) else { return };
    let mut dates: Vec<Date> = dated.iter().map(|&(date, _)| date).collect();
    dates.dedup();
    let deliveries = matches!(entries[dated[0].1].days, Days::From(_));
    let gaps = i32::try_from(dates.len() - 1).unwrap_or(i32::MAX);
    let mean = if gaps > 0 {
        first.until(last).map_or(30, |span| span.get_days()) / gaps
    } else if deliveries {
        365
    } else {
        30
    };
    for &(date, at) in &dated {
        periods[at] = if deliveries {
            let next = dates.iter().copied().find(|next| *next > date);
            Period::new(date, next.or_else(|| date.checked_add(mean.days()).ok()).unwrap_or(date))
        } else {
            let before = dates.iter().rev().copied().find(|before| *before < date);
            Period::new(before.or_else(|| date.checked_sub(mean.days()).ok()).unwrap_or(date), date)
        };
    }
    let code = if deliveries { "bill.delivery_open" } else { "bill.start_assumed" };
    let finding = Finding::new(code, Severity::Info, Subject::Meter(meter.clone())).number("days", f64::from(mean));
    draft.find(finding);
}
