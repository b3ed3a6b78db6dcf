//! `bill.negative`: a bill that gives energy back.

use crate::Survey;
use lcs_domain::{BillStatus, Finding, Severity};

/// Negative quantities. One that takes back another bill of the same meter is a reversal and only worth knowing.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let of = |history: &crate::History<'_>| -> Vec<Finding> {
        history
            .handed_in
            .iter()
            .filter(|bill| bill.quantity.is_sign_negative() && !bill.quantity.is_zero())
            .filter(|bill| bill.status != BillStatus::Derived)
            .map(|bill| {
                let reverses =
                    history.handed_in.iter().any(|other| other.unit == bill.unit && other.quantity == -bill.quantity);
                let severity = if reverses { Severity::Info } else { Severity::Warning };
                history
                    .finding("bill.negative", severity)
                    .text("start", bill.period.start.to_string())
                    .text("end", bill.period.end.to_string())
                    .text("quantity", bill.quantity.to_string())
                    .text("unit", bill.unit.symbol())
                    .text("reversal", if reverses { "yes" } else { "no" })
                    .at(&bill.source)
            })
            .collect()
    };
    survey.histories.iter().flat_map(of).collect()
}
