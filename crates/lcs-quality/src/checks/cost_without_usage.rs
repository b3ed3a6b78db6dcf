//! `bill.cost_without_usage`: a bill over nothing that costs more than a standing charge.

use crate::{Survey, stats};
use lcs_domain::{Bill, Finding, Severity};
use rust_decimal::prelude::ToPrimitive;

/// Zero quantity with a cost that the meter usually has for real use.
///
/// # Source
/// Vector T2: 2018-04-06 to 2018-05-08, usage 0, cost 6,019.31.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let share = survey.input.thresholds.standing_charge_share;
    let cost = |bill: &Bill| bill.cost.as_ref().and_then(|cost| cost.amount.to_f64());
    let of = |history: &crate::History<'_>| -> Vec<Finding> {
        let used = history.readings.iter().filter(|reading| reading.daily > 0.0);
        let usual = stats::median(used.filter_map(|reading| cost(reading.bill))).unwrap_or(0.0);
        history
            .readings
            .iter()
            .filter(|reading| reading.daily == 0.0)
            .filter_map(|reading| Some((reading, cost(reading.bill)?)))
            .filter(|(_, cost)| *cost > 0.0 && *cost >= share * usual)
            .map(|(reading, cost)| {
                let currency = reading.bill.cost.as_ref().map_or("", |cost| cost.currency.as_str());
                history
                    .on_bills("bill.cost_without_usage", Severity::Warning, &[*reading])
                    .number("cost", cost)
                    .text("currency", currency)
            })
            .collect()
    };
    survey.histories.iter().flat_map(of).collect()
}
