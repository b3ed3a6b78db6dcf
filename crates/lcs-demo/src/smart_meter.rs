//! Smart meters: which premises have one, and works whose saving the readings hide.
//!
//! Meters are given to premises without planted faults, so that what bills and readings say agrees. Two of them are
//! renovated: from the day after the works on they use a known share of what they would have used.

use crate::{
    DemoSettings, Event, EventKind,
    account::{Account, Supply},
    calendar::{Calendar, Span, later},
    dice::Dice,
    fault::Plan,
    portfolio::Premises,
    use_of_energy::Use,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Smart meters of a city of 1,955 facilities.
const OF_1955: usize = 40;
/// Facilities from which on a city has smart meters at all, and how many it then has at least.
const SMALLEST_CITY: usize = 40;
const AT_LEAST: usize = 4;
/// What the works leave of the use: one renovation goes deep, the other is a change of controls.
const LEFT_AFTER_WORKS: [f64; 2] = [0.80, 0.90];
/// First day of the works in January of the last year, and how long they take, d: a year of readings lies before them.
const WORKS_FIRST_DAY: i8 = 6;
const WORKS_DAYS: i64 = 12;
/// A meter of a shed is not read by the hour.
const SMALLEST_YEARLY_KWH: f64 = 20_000.0;

/// How many smart meters a city of this size has.
pub fn count(facilities: usize) -> usize {
    if facilities < SMALLEST_CITY { 0 } else { ((OF_1955 * facilities + 1955 / 2) / 1955).max(AT_LEAST) }
}

/// Positions of the accounts with a smart meter, in their order.
pub fn choose(settings: &DemoSettings, premises: &[Premises], accounts: &[Account], plan: &Plan) -> Vec<usize> {
    let faulty: BTreeSet<usize> = plan.0.iter().flat_map(|site| site.premises.iter().copied()).collect();
    let suits = |index: &usize| {
        let account = &accounts[*index];
        let premises_at = account.serves[0].0;
        let yearly_kwh = account.daily_kwh.iter().sum::<f64>() / account.daily_kwh.len() as f64 * 365.0;
        account.plain
            && account.supply != Supply::StreetLighting
            && premises[premises_at].kind.area
            && yearly_kwh >= SMALLEST_YEARLY_KWH
            && !faulty.contains(&premises_at)
    };
    let mut order: Vec<usize> = (0..accounts.len()).filter(suits).collect();
    Dice::new(settings.seed, "smart meters", 0).shuffle(&mut order);
    order.truncate(count(settings.facilities));
    order.sort_unstable();
    order
}

/// Renovates two of the premises in which nothing else happens.
pub fn renovate(meters: &[usize], accounts: &mut [Account], uses: &mut [Use], calendar: &Calendar, span: &Span) {
    let quiet = meters.iter().copied().filter(|meter| uses[accounts[*meter].serves[0].0].events.is_empty());
    let quiet: Vec<usize> = quiet.take(LEFT_AFTER_WORKS.len()).collect();
    let from = Date::constant(span.last_year, 1, WORKS_FIRST_DAY);
    let first_day_after = span.day(later(from, WORKS_DAYS));
    for (meter, factor) in quiet.into_iter().zip(LEFT_AFTER_WORKS) {
        let premises = accounts[meter].serves[0].0;
        let energy = &mut uses[premises];
        let before = monthly(&energy.electricity, calendar, span);
        for days in [&mut energy.electricity, &mut accounts[meter].daily_kwh] {
            days[first_day_after..].iter_mut().for_each(|kwh| *kwh *= factor);
        }
        let after = monthly(&energy.electricity, calendar, span);
        for end_use in energy.by_end_use.iter_mut().filter(|one| one.end_use != crate::EndUse::Cooking) {
            let months = end_use.monthly_kwh.iter_mut().zip(before.iter().zip(&after));
            months.for_each(|(kwh, (before, after))| *kwh = (*kwh * after / before.max(1e-9) * 1e3).round() / 1e3);
        }
        energy.events.push(Event { kind: EventKind::Works, from, to: span.date(span.days - 1), factor });
    }
}

fn monthly(days: &[f64], calendar: &Calendar, span: &Span) -> Vec<f64> {
    let mut sums = vec![0.0; span.months()];
    for (day, kwh) in calendar.0.iter().zip(days) {
        if let Some(month) = day.month {
            sums[month] += kwh;
        }
    }
    sums
}
