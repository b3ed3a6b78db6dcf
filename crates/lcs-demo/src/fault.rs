//! Faults: where they are planted, and how each looks in the files.
//!
//! Every fault has premises of its own, so that what a check finds there has one cause.

use crate::{
    FaultKind, PlantedFault,
    account::Account,
    bill::{self, Bill},
    calendar::{Span, later},
    dice::Dice,
    files::FacilityList,
    portfolio::Premises,
    tariff::Tariffs,
};
use jiff::civil::Date;
use lcs_domain::Carrier;

/// How many faults of a kind a city of this size has: one at least from forty facilities on.
pub fn count(kind: FaultKind, facilities: usize) -> usize {
    let of_1955 = match kind {
        FaultKind::Gap | FaultKind::Spike => 16,
        FaultKind::UnitSlip | FaultKind::Duplicate | FaultKind::AreaUnitSlip | FaultKind::DuplicateFacility => 14,
        FaultKind::SwappedMeter
        | FaultKind::Flat
        | FaultKind::EstimatedRun
        | FaultKind::Negative
        | FaultKind::Coordinates
        | FaultKind::FutureDate
        | FaultKind::YearBuilt => 12,
    };
    let scaled = (of_1955 * facilities + 1955 / 2) / 1955;
    scaled.max(usize::from(facilities >= 40))
}

/// Where a fault goes.
#[derive(Debug, Clone)]
pub struct Site {
    pub kind: FaultKind,
    pub premises: Vec<usize>,
    pub accounts: Vec<usize>,
    /// From when on two meters are exchanged.
    pub from: Option<Date>,
}

/// Where all faults go.
#[derive(Debug, Clone)]
pub struct Plan(pub Vec<Site>);

/// Chooses premises for every fault.
pub fn plan(seed: u64, facilities: usize, premises: &[Premises], accounts: &[Account], span: &Span) -> Plan {
    let mut pool = Pool::new(seed, premises, accounts, span);
    let mut sites = Vec::new();
    // Rows planted twice come first, since the facility list counts on every one of them.
    let mut kinds = FaultKind::ALL;
    kinds.sort_by_key(|kind| *kind != FaultKind::DuplicateFacility);
    for kind in kinds {
        sites.extend((0..count(kind, facilities)).filter_map(|_| pool.site(kind)));
    }
    sites.sort_by_key(|site| site.kind);
    Plan(sites)
}

impl Plan {
    /// Lets the exchanged meters count each other's energy from their day on.
    pub fn exchange_meters(&self, accounts: &mut [Account], span: &Span) {
        for site in &self.0 {
            if let (Some(from), &[one, other]) = (site.from, site.accounts.as_slice()) {
                let day = span.day(from);
                let tail = accounts[one].daily_kwh.split_off(day);
                let other_tail = accounts[other].daily_kwh.split_off(day);
                accounts[one].daily_kwh.extend(other_tail);
                accounts[other].daily_kwh.extend(tail);
            }
        }
    }
}

/// Premises and accounts that still have no fault.
struct Pool<'a> {
    premises: &'a [Premises],
    accounts: &'a [Account],
    used: Vec<bool>,
    /// Accounts in random order.
    order: Vec<usize>,
    yearly_kwh: Vec<f64>,
    span: &'a Span,
    dice: Dice,
}

/// Bills an account needs so that a fault has neighbours to be seen against.
const BILLS_NEEDED: usize = 12;
/// Levels of two exchanged meters: closer ones nobody could tell apart.
const EXCHANGE_RATIO: std::ops::Range<f64> = 1.6..8.0;

impl<'a> Pool<'a> {
    fn new(seed: u64, premises: &'a [Premises], accounts: &'a [Account], span: &'a Span) -> Self {
        let mut dice = Dice::new(seed, "fault sites", 0);
        let mut order: Vec<usize> = (0..accounts.len()).collect();
        dice.shuffle(&mut order);
        let yearly_kwh =
            accounts.iter().map(|account| account.daily_kwh.iter().sum::<f64>() / span.days as f64 * 365.0).collect();
        Self { premises, accounts, used: vec![false; premises.len()], order, yearly_kwh, span, dice }
    }

    fn site(&mut self, kind: FaultKind) -> Option<Site> {
        match kind {
            FaultKind::SwappedMeter => self.exchange(),
            FaultKind::DuplicateFacility => self.twin(),
            FaultKind::AreaUnitSlip => self.take(kind, |pool, account| pool.first(account).kind.area),
            _ => self.take(kind, |_, _| true),
        }
    }

    fn first(&self, account: usize) -> &Premises {
        &self.premises[self.accounts[account].serves[0].0]
    }

    /// The next free plain account that suits.
    fn free(&self, suits: impl Fn(&Self, usize) -> bool) -> Option<usize> {
        self.order.iter().copied().find(|&index| {
            let account = &self.accounts[index];
            account.plain
                && account.readings.len() > BILLS_NEEDED
                && !self.used[account.serves[0].0]
                && suits(self, index)
        })
    }

    fn take(&mut self, kind: FaultKind, suits: impl Fn(&Self, usize) -> bool) -> Option<Site> {
        let account = self.free(suits)?;
        let premises = self.accounts[account].serves[0].0;
        self.used[premises] = true;
        Some(Site { kind, premises: vec![premises], accounts: vec![account], from: None })
    }

    /// Two accounts of clearly different level, if possible in one district.
    fn exchange(&mut self) -> Option<Site> {
        let mut site = self.take(FaultKind::SwappedMeter, |_, _| true)?;
        let one = site.accounts[0];
        let suits = |pool: &Self, other: usize, near: bool| {
            let ratio = pool.yearly_kwh[one] / pool.yearly_kwh[other];
            let alike = pool.accounts[one].supply == pool.accounts[other].supply;
            let same_district = pool.first(one).district == pool.first(other).district;
            alike && EXCHANGE_RATIO.contains(&ratio.max(1.0 / ratio)) && (same_district || !near)
        };
        let other = self
            .free(|pool, index| suits(pool, index, true))
            .or_else(|| self.free(|pool, index| suits(pool, index, false)))?;
        let premises = self.accounts[other].serves[0].0;
        self.used[premises] = true;
        site.accounts.push(other);
        site.premises.push(premises);
        let readings = &self.accounts[one].readings;
        let reading = self.dice.whole(6, readings.len() as i64 - 7).max(1) as usize;
        site.from = Some(readings[reading].min(self.span.date(self.span.days - 1)));
        Some(site)
    }

    /// Premises for a second row; where they have a second account, that one goes with it.
    fn twin(&mut self) -> Option<Site> {
        let kind = FaultKind::DuplicateFacility;
        if let Some((premises, account)) = self.dice.chance(0.7).then(|| self.second_account()).flatten() {
            self.used[premises] = true;
            return Some(Site { kind, premises: vec![premises], accounts: vec![account], from: None });
        }
        if let Some(site) = self.take(kind, |pool, account| pool.first(account).kind.area) {
            return Some(Site { accounts: Vec::new(), ..site });
        }
        let premises = self.used.iter().position(|used| !used)?;
        self.used[premises] = true;
        Some(Site { kind, premises: vec![premises], accounts: Vec::new(), from: None })
    }

    /// A free premises that two electricity accounts serve alone, and the second of them.
    fn second_account(&self) -> Option<(usize, usize)> {
        self.order.iter().copied().find_map(|index| {
            let account = &self.accounts[index];
            let &[(premises, _)] = account.serves.as_slice() else { return None };
            let electricity = account.carrier == Carrier::Electricity && !account.plain && !self.used[premises];
            let follows = index > 0
                && self.accounts[index - 1].serves.as_slice().first().map(|first| first.0) == Some(premises)
                && self.accounts[index - 1].carrier == Carrier::Electricity;
            (electricity && follows).then_some((premises, index))
        })
    }
}

/// All that faults are planted into.
pub struct Desk<'a> {
    pub seed: u64,
    pub span: &'a Span,
    pub premises: &'a [Premises],
    pub accounts: &'a [Account],
    pub tariffs: &'a Tariffs,
    pub bills: &'a mut [Vec<Bill>],
    pub list: &'a mut FacilityList,
}

/// Plants the faults; their rows are filled in when the files are written.
pub fn plant(plan: &Plan, desk: &mut Desk<'_>) -> Vec<PlantedFault> {
    plan.0
        .iter()
        .enumerate()
        .map(|(index, site)| {
            let mut dice = Dice::new(desk.seed, "faults", index);
            let mut fault = PlantedFault {
                kind: site.kind,
                facilities: site.premises.iter().map(|&one| desk.premises[one].id.clone()).collect(),
                accounts: site.accounts.iter().map(|&one| desk.accounts[one].id.clone()).collect(),
                rows: Vec::new(),
                days: None,
                factor: None,
            };
            match site.kind {
                FaultKind::AreaUnitSlip
                | FaultKind::DuplicateFacility
                | FaultKind::Coordinates
                | FaultKind::YearBuilt => {
                    desk.list.plant(index, site, &mut fault, desk.premises, &mut dice);
                    fault.accounts.clear();
                }
                FaultKind::SwappedMeter => desk.exchanged(index, site, &mut fault),
                _ => desk.bill(index, site, &mut fault, &mut dice),
            }
            // Rounded, so that the truth stays itself when written; what is planted is exact.
            fault.factor = fault.factor.map(|factor| (factor * 1e4).round() / 1e4);
            fault
        })
        .collect()
}

impl Desk<'_> {
    fn exchanged(&mut self, index: usize, site: &Site, fault: &mut PlantedFault) {
        let Some(from) = site.from else { return };
        for &account in &site.accounts {
            self.bills[account].iter_mut().filter(|bill| bill.end > from).for_each(|bill| bill.fault = Some(index));
        }
        fault.days = Some((from, self.span.date(self.span.days - 1)));
    }

    fn bill(&mut self, index: usize, site: &Site, fault: &mut PlantedFault, dice: &mut Dice) {
        let account = site.accounts[0];
        let count = self.bills[account].len();
        let length = match site.kind {
            FaultKind::UnitSlip => dice.whole(1, 5),
            FaultKind::Gap => dice.whole(2, 6),
            FaultKind::Flat => dice.whole(6, 9),
            FaultKind::EstimatedRun => dice.whole(4, 7),
            _ => 1,
        } as usize;
        let length = length.min(count - 4);
        let first = dice.whole(2, (count - length - 2) as i64) as usize;
        if site.kind == FaultKind::EstimatedRun {
            let estimated: Vec<bool> = (0..count).map(|bill| (first..first + length).contains(&bill)).collect();
            self.bills[account] = bill::bills(account, &self.accounts[account], &estimated, self.tariffs, self.span);
        }
        let bills = &mut self.bills[account];
        let hit = first..first + length;
        fault.days = Some((bills[first].start, later(bills[hit.end - 1].end, -1)));
        bills[hit.clone()].iter_mut().for_each(|bill| bill.fault = Some(index));
        let supply = self.accounts[account].supply;
        let price = |bill: &mut Bill| bill.rm = self.tariffs.amount_rm(supply, bill.kwh, bill.start, bill.end);
        match site.kind {
            FaultKind::UnitSlip => {
                let factor = *dice.pick(&[1000.0, 0.001, 3.6, 1.0 / 3.6]);
                bills[hit].iter_mut().for_each(|bill| bill.unit_factor = factor);
                fault.factor = Some(factor);
            }
            FaultKind::Gap => drop(bills.drain(hit)),
            FaultKind::Duplicate => {
                let copy = Bill { late: dice.chance(0.5), ..bills[first].clone() };
                bills.insert(first + 1, copy);
            }
            FaultKind::Spike => {
                let factor = (dice.between(4.3, 9.0) * 1e3).round() / 1e3;
                bills[first].kwh = (bills[first].kwh * factor).round();
                price(&mut bills[first]);
                fault.factor = Some(factor);
            }
            FaultKind::Flat => {
                let kwh = bills[first].kwh;
                for bill in &mut bills[hit] {
                    (bill.kwh, bill.estimated) = (kwh, false);
                    price(bill);
                }
            }
            FaultKind::Negative => {
                let right = bills[first].clone();
                bills[first].kwh = (right.kwh * 1.5).round();
                price(&mut bills[first]);
                let mut reversal = Bill { kwh: -bills[first].kwh, ..bills[first].clone() };
                price(&mut reversal);
                bills.splice(first + 1..first + 1, [reversal, right]);
            }
            FaultKind::FutureDate => misdate(&mut bills[first], dice),
            _ => {}
        }
    }
}

/// Types a wrong year: ten years on in both dates, or far on in the last one.
fn misdate(bill: &mut Bill, dice: &mut Dice) {
    let in_year = |date: Date, year: i16| Date::new(year, date.month(), date.day().min(28)).unwrap_or(date);
    let (start, end) = bill.written;
    bill.written = if dice.chance(0.6) {
        (in_year(start, start.year() + 10), in_year(end, end.year() + 10))
    } else {
        (start, in_year(end, end.year() + 27))
    };
}
