//! Which bills of a meter count, and for which of their days: no day is counted twice.

use lcs_domain::{Bill, Finding, MeterId, Period, Severity, Subject};
use std::collections::BTreeMap;

/// No utility reads a meter less often than every two years; a longer bill is a slip in a date, and would take the days
/// of all bills inside it.
pub const LONGEST_BILL_DAYS: i32 = 731;

/// A bill and the days for which it counts.
#[derive(Debug, Clone)]
pub struct CountedBill<'a> {
    /// The bill.
    pub bill: &'a Bill,
    /// Days of it that no earlier-starting bill of the meter covers, in order, not touching each other.
    pub spans: Vec<Period>,
}

/// The bills of one meter that count, in order of time, and what had to be left aside.
///
/// `bills` come in the order in which they were handed in.
/// - Several bills over exactly the same days: the last handed in counts, for it corrects the others (`bill.duplicate`).
/// - Bills that share some days: those days belong to the bill that starts first, or of two that start together to the
///   shorter; the other keeps its remaining days in proportion (`bill.overlap`).
/// - A bill longer than [`LONGEST_BILL_DAYS`] does not count (`bill.absurd_period`).
#[must_use]
pub fn counted<'a>(meter: &MeterId, bills: &[&'a Bill]) -> (Vec<CountedBill<'a>>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut by_period: BTreeMap<Period, &'a Bill> = BTreeMap::new();
    for bill in bills {
        if bill.period.days() > LONGEST_BILL_DAYS {
            findings.push(absurd_period(meter, bill));
        } else if let Some(before) = by_period.insert(bill.period, bill) {
            findings.push(duplicate(meter, before, bill));
        }
    }
    let mut counted: Vec<CountedBill<'a>> = Vec::new();
    let mut covered: Vec<Period> = Vec::new();
    for (period, bill) in by_period {
        let spans = without(period, &covered);
        let days: i32 = spans.iter().map(|span| span.days()).sum();
        if days < period.days() {
            findings.push(overlap(meter, bill, period.days() - days, counted.last().map(|last| last.bill)));
        }
        cover(&mut covered, period);
        if !spans.is_empty() {
            counted.push(CountedBill { bill, spans });
        }
    }
    (counted, findings)
}

/// `period` without the days in `covered`.
fn without(period: Period, covered: &[Period]) -> Vec<Period> {
    let mut left = vec![period];
    // Bills come sorted by start, so only the last covered spans can reach into this one.
    for taken in covered.iter().rev().take_while(|taken| taken.end > period.start) {
        left = left
            .into_iter()
            .flat_map(|span| {
                [Period::new(span.start, span.end.min(taken.start)), Period::new(span.start.max(taken.end), span.end)]
            })
            .flatten()
            .collect();
    }
    left
}

/// Adds `period` to the sorted, disjoint `covered`; `period` starts no earlier than any of them.
fn cover(covered: &mut Vec<Period>, period: Period) {
    match covered.last_mut() {
        Some(last) if last.end >= period.start => last.end = last.end.max(period.end),
        _ => covered.push(period),
    }
}

fn absurd_period(meter: &MeterId, bill: &Bill) -> Finding {
    Finding::new("bill.absurd_period", Severity::Error, Subject::Meter(meter.clone()))
        .text("start", bill.period.start.to_string())
        .text("end", bill.period.end.to_string())
        .number("days", f64::from(bill.period.days()))
        .at(&bill.source)
}

fn duplicate(meter: &MeterId, before: &Bill, kept: &Bill) -> Finding {
    let same = before.quantity == kept.quantity && before.unit == kept.unit;
    let severity = if same { Severity::Info } else { Severity::Warning };
    Finding::new("bill.duplicate", severity, Subject::Meter(meter.clone()))
        .text("start", kept.period.start.to_string())
        .text("end", kept.period.end.to_string())
        .text("kept", format!("{} {}", kept.quantity, kept.unit))
        .text("dropped", format!("{} {}", before.quantity, before.unit))
        .text("dropped_at", before.source.to_string())
        .at(&kept.source)
}

fn overlap(meter: &MeterId, bill: &Bill, days: i32, earlier: Option<&Bill>) -> Finding {
    let finding = Finding::new("bill.overlap", Severity::Warning, Subject::Meter(meter.clone()))
        .text("start", bill.period.start.to_string())
        .text("end", bill.period.end.to_string())
        .number("days", f64::from(days))
        .at(&bill.source);
    match earlier {
        Some(earlier) => finding.text("earlier_at", earlier.source.to_string()),
        None => finding.text("earlier_at", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility_year::tests::{bill, meter_id};

    #[test]
    fn the_boundary_day_is_no_overlap() {
        // energy-database.md T2: 2018-01-06..02-06 and 2018-02-06..03-08 share a boundary day.
        let (first, second) = (bill("2018-01-06", "2018-02-06", "44160"), bill("2018-02-06", "2018-03-08", "40000"));
        let (counted, findings) = counted(&meter_id(), &[&second, &first]);
        assert_eq!(findings, []);
        assert_eq!(counted.iter().map(|c| c.spans.clone()).collect::<Vec<_>>(), [[first.period], [second.period]]);
    }

    #[test]
    fn the_last_handed_in_counts() {
        let (old, new) = (bill("2023-01-01", "2023-02-01", "100"), bill("2023-01-01", "2023-02-01", "120"));
        let (counted, findings) = counted(&meter_id(), &[&old, &new]);
        assert_eq!(counted.len(), 1);
        assert_eq!(counted[0].bill.quantity, new.quantity);
        assert_eq!((findings.len(), findings[0].code.as_ref()), (1, "bill.duplicate"));
    }

    #[test]
    fn shared_days_belong_to_the_earlier_bill() {
        let (early, late) = (bill("2023-01-01", "2023-02-01", "310"), bill("2023-01-22", "2023-02-21", "300"));
        let (counted, findings) = counted(&meter_id(), &[&late, &early]);
        assert_eq!(counted[1].spans.iter().map(|span| span.days()).sum::<i32>(), 20);
        assert_eq!((findings.len(), findings[0].code.as_ref()), (1, "bill.overlap"));
    }

    #[test]
    fn a_bill_inside_another_counts_for_nothing_and_is_named() {
        let (year, month) = (bill("2023-01-01", "2024-01-01", "3650"), bill("2023-05-01", "2023-06-01", "310"));
        let (counted, findings) = counted(&meter_id(), &[&year, &month]);
        assert_eq!((counted.len(), findings.len()), (1, 1));
    }

    #[test]
    fn a_slipped_year_takes_no_days_from_others() {
        let (typo, next) = (bill("2023-01-01", "2032-02-01", "310"), bill("2023-02-01", "2023-03-01", "280"));
        let (counted, findings) = counted(&meter_id(), &[&typo, &next]);
        assert_eq!((counted.len(), counted[0].spans.len()), (1, 1));
        assert_eq!((findings.len(), findings[0].code.as_ref()), (1, "bill.absurd_period"));
    }
}
