//! `bill.cost_per_kwh`: a price far from what the city's other bills of the same kind pay.

use crate::checks::unit_slip::price;
use crate::{History, Reading, Survey, stats};
use lcs_domain::{Carrier, Finding, Severity};
use lcs_units::{Kind, Unit};
use std::collections::BTreeMap;

/// Bills whose price may be compared.
type Group<'a> = (Carrier, Kind, &'a str);

/// What a group pays.
#[derive(Debug, Clone, Copy)]
struct Market {
    usual: stats::Level,
    /// A quarter of the group's bills cost less: there, standing charges make every price high.
    small_bill: f64,
}

/// One finding per meter, at its oddest bill.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let markets = markets(survey);
    survey.histories.iter().enumerate().filter_map(|(index, history)| odd(survey, &markets, index, history)).collect()
}

fn group<'a>(history: &History<'_>, reading: &Reading<'a>) -> Option<Group<'a>> {
    Some((history.meter.carrier, reading.bill.unit.kind(), reading.bill.cost.as_ref()?.currency.as_str()))
}

fn amount(reading: &Reading<'_>, price: f64) -> f64 {
    price * reading.daily * f64::from(reading.bill.period.days())
}

fn markets<'a>(survey: &Survey<'a>) -> BTreeMap<Group<'a>, Market> {
    let mut bills: BTreeMap<Group<'a>, Vec<(f64, f64)>> = BTreeMap::new();
    for history in &survey.histories {
        for reading in &history.readings {
            if let (Some(group), Some(price)) = (group(history, reading), price(reading)) {
                bills.entry(group).or_default().push((price.ln(), amount(reading, price)));
            }
        }
    }
    bills
        .into_iter()
        .filter(|(_, bills)| bills.len() >= survey.input.thresholds.price_bills)
        .filter_map(|(group, bills)| {
            let usual = stats::level(&bills.iter().map(|bill| bill.0).collect::<Vec<_>>())?;
            let small_bill = stats::quantile(&stats::sorted(bills.iter().map(|bill| bill.1)), 0.25)?;
            Some((group, Market { usual, small_bill }))
        })
        .collect()
}

fn odd(
    survey: &Survey<'_>,
    markets: &BTreeMap<Group<'_>, Market>,
    index: usize,
    history: &History<'_>,
) -> Option<Finding> {
    let limits = &survey.input.thresholds;
    // A bill in the wrong unit has the wrong price too; it is told once.
    let slipped = |at: usize| survey.slips[index].iter().any(|slip| (slip.first..=slip.last).contains(&at));
    let apart = |(at, reading): (usize, &Reading<'_>)| {
        let price = price(reading).filter(|_| !slipped(at))?;
        let market = markets.get(&group(history, reading)?)?;
        let apart = price.ln() - market.usual.centre;
        let least = limits.price_ratio.ln().max(limits.price_scatters * market.usual.sigma);
        let standing_charge = apart > 0.0 && amount(reading, price) <= market.small_bill;
        (apart.abs() >= least && !standing_charge).then_some((at, price, apart, market.usual.centre))
    };
    let odd: Vec<_> = history.readings.iter().enumerate().filter_map(apart).collect();
    let (at, price, _, usual) = odd.iter().max_by(|one, other| one.2.abs().total_cmp(&other.2.abs()))?;
    let reading = history.readings[*at];
    let unit = match reading.bill.unit.kind() {
        Kind::Energy => Unit::Kwh,
        Kind::Volume => Unit::CubicMetre,
        _ => Unit::Kilogram,
    };
    let finding = history
        .on_bills("bill.cost_per_kwh", Severity::Warning, &[reading])
        .number("price", *price)
        .number("usual_price", usual.exp())
        .text("currency", reading.bill.cost.as_ref().map_or("", |cost| cost.currency.as_str()))
        .text("unit", unit.symbol())
        .number("bills", crate::survey::stats_count(odd.len()));
    Some(finding)
}
