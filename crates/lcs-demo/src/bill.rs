//! Bills: what the utility makes of a meter that counts whole kilowatt-hours and is not always read.

use crate::{
    DemoSettings,
    account::{Account, Supply},
    calendar::{Span, later},
    dice::Dice,
    tariff::{KWH_PER_MMBTU, Tariffs},
};
use jiff::civil::Date;

/// One row of a bill file.
#[derive(Debug, Clone, PartialEq)]
pub struct Bill {
    /// Position of the account.
    pub account: usize,
    /// The days it truly covers: from `start` up to, not including, `end`.
    pub start: Date,
    pub end: Date,
    /// The dates as written.
    pub written: (Date, Date),
    pub kwh: f64,
    pub rm: f64,
    pub estimated: bool,
    /// Position of the fault this row belongs to.
    pub fault: Option<usize>,
    /// Copies at the end of the file keep their place there.
    pub late: bool,
    /// Written quantity over `kwh`; 1 but where the unit slipped.
    pub unit_factor: f64,
}

impl Bill {
    /// The quantity as the utility prints it: whole kWh, or MMBtu with two decimals. A slipped unit shows its decimals.
    pub fn quantity(&self, supply: Supply) -> String {
        match supply {
            Supply::Gas => format!("{:.2}", self.kwh / KWH_PER_MMBTU * self.unit_factor),
            _ if self.unit_factor < 1.0 => format!("{:.3}", self.kwh * self.unit_factor),
            _ => format!("{:.0}", self.kwh * self.unit_factor),
        }
    }
}

/// Share of bills that rest on an estimate.
const ESTIMATED: f64 = 0.025;
/// Bills between two estimates of one account, at least: longer runs are planted.
const BETWEEN_ESTIMATES: usize = 4;

/// The bills of every account in the order of its readings.
pub fn read_meters(settings: &DemoSettings, accounts: &[Account], tariffs: &Tariffs, span: &Span) -> Vec<Vec<Bill>> {
    accounts
        .iter()
        .enumerate()
        .map(|(index, account)| {
            let mut dice = Dice::new(settings.seed, "bills", index);
            let estimated = estimates(account, &mut dice);
            bills(index, account, &estimated, tariffs, span)
        })
        .collect()
}

/// Which bills rest on an estimate. Neither the first four nor the last.
fn estimates(account: &Account, dice: &mut Dice) -> Vec<bool> {
    let count = account.readings.len() - 1;
    let mut last = 0;
    (0..count)
        .map(|bill| {
            let free = bill >= last + BETWEEN_ESTIMATES && bill + 1 < count && account.supply != Supply::Gas;
            let drawn = dice.chance(ESTIMATED) && free;
            if drawn {
                last = bill;
            }
            drawn
        })
        .collect()
}

/// Reads one meter: an estimate takes the daily use of the three bills before, and the next reading makes up for it.
pub fn bills(index: usize, account: &Account, estimated: &[bool], tariffs: &Tariffs, span: &Span) -> Vec<Bill> {
    let counter = counter(account, span);
    let resolution = if account.supply == Supply::Gas { KWH_PER_MMBTU / 100.0 } else { 1.0 };
    let whole = |kwh: f64| (kwh / resolution).floor() * resolution;
    let mut billed_to = whole(counter[span.day(account.readings[0])]);
    let mut bills: Vec<Bill> = Vec::with_capacity(estimated.len());
    for (pair, &estimated) in account.readings.windows(2).zip(estimated) {
        let (start, end) = (pair[0], pair[1]);
        let days = (span.day(end) - span.day(start)) as f64;
        let read = whole(counter[span.day(end)]);
        let kwh =
            if estimated { whole((recent_daily_kwh(&bills) * days).min(read - billed_to)) } else { read - billed_to };
        billed_to += kwh;
        let rm = tariffs.amount_rm(account.supply, kwh, start, end);
        let (written, fault, late, unit_factor) = ((start, later(end, -1)), None, false, 1.0);
        bills.push(Bill { account: index, start, end, written, kwh, rm, estimated, fault, late, unit_factor });
    }
    bills
}

/// The meter's counter at the start of every day.
fn counter(account: &Account, span: &Span) -> Vec<f64> {
    let mut counter = Vec::with_capacity(span.days + 1);
    counter.push(0.0);
    let mut sum = 0.0;
    for kwh in &account.daily_kwh {
        sum += kwh;
        counter.push(sum);
    }
    counter
}

fn recent_daily_kwh(bills: &[Bill]) -> f64 {
    let recent = &bills[bills.len().saturating_sub(3)..];
    let days: i64 = recent.iter().map(|bill| crate::calendar::days_between(bill.start, bill.end)).sum();
    recent.iter().map(|bill| bill.kwh).sum::<f64>() / days.max(1) as f64
}
