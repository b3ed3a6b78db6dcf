//! Supply accounts: who is billed for what, with the oddities of real account lists.

use crate::{
    DemoSettings,
    calendar::{Span, days_between, later},
    dice::Dice,
    portfolio::Premises,
    use_of_energy::Use,
};
use jiff::{ToSpan, civil::Date};
use lcs_domain::Carrier;

/// One account.
#[derive(Debug, Clone)]
pub struct Account {
    pub id: String,
    pub carrier: Carrier,
    pub supply: Supply,
    /// Position of a premises and the share of its energy that this account counts.
    pub serves: Vec<(usize, f64)>,
    /// Days on which the meter is read: a bill runs from one to the day before the next.
    pub readings: Vec<Date>,
    /// kWh in each day of the span.
    pub daily_kwh: Vec<f64>,
    /// Whether a fault may be planted here: one premises, one account, the whole span.
    pub plain: bool,
}

/// What the account is supplied at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supply {
    LowVoltage,
    MediumVoltage,
    StreetLighting,
    Gas,
}

impl Account {
    pub fn from(&self) -> Date {
        self.readings[0]
    }

    /// Last billed day.
    pub fn to(&self) -> Date {
        later(self.readings[self.readings.len() - 1], -1)
    }
}

/// Share of premises without any account.
const WITHOUT_BILLS: f64 = 0.03;
/// Share of premises with two or three electricity accounts.
const SEVERAL_ACCOUNTS: f64 = 0.11;
/// Share of accounts that are closed and replaced on the way.
const REPLACED: f64 = 0.04;
/// Chance that two neighbours on the list, of one class and district, share one account.
const SHARED: f64 = 0.18;
/// Yearly energy above which supply is at medium voltage, kWh.
const MEDIUM_VOLTAGE_KWH: f64 = 500_000.0;

/// Opens the accounts of all premises.
pub fn open(settings: &DemoSettings, premises: &[Premises], uses: &[Use], span: &Span) -> Vec<Account> {
    let mut accounts = Vec::new();
    let mut partner_of = vec![false; premises.len()];
    for (index, one) in premises.iter().enumerate() {
        let mut dice = Dice::new(settings.seed, "accounts", one.number);
        let has_bills = !dice.chance(WITHOUT_BILLS) || index == 0;
        if partner_of[index] || !has_bills {
            continue;
        }
        let mut opening = Opening { accounts: &mut accounts, uses, span, dice: &mut dice };
        let partner = index + 1;
        let may_share = premises.get(partner).is_some_and(|next| {
            next.kind.use_class == one.kind.use_class
                && next.kind.area
                && one.kind.area
                && next.district == one.district
        });
        if may_share && opening.dice.chance(SHARED) {
            partner_of[partner] = true;
            opening.electricity(one, &[(index, 1.0), (partner, 1.0)], false);
        } else if opening.dice.chance(SEVERAL_ACCOUNTS) {
            opening.several(one, index);
        } else if opening.dice.chance(REPLACED) {
            opening.replaced(one, index);
        } else {
            opening.electricity(one, &[(index, 1.0)], true);
        }
        if !uses[index].gas.is_empty() {
            opening.gas(index);
        }
    }
    let mut dice = Dice::new(settings.seed, "account numbers", 0);
    for (index, account) in accounts.iter_mut().enumerate() {
        let prefix = if account.carrier == Carrier::Electricity { 22 } else { 61 };
        let serial = index as i64 * 7_919 + dice.whole(1, 7_900);
        account.id = format!("{prefix}{serial:010}");
    }
    accounts
}

/// Opens accounts of one premises.
struct Opening<'a> {
    accounts: &'a mut Vec<Account>,
    uses: &'a [Use],
    span: &'a Span,
    dice: &'a mut Dice,
}

impl Opening<'_> {
    fn electricity(&mut self, one: &Premises, serves: &[(usize, f64)], plain: bool) {
        let readings = reading_days(Date::constant(self.span.first_year - 1, 12, 1), self.span, self.dice);
        let mut daily_kwh = vec![0.0; self.span.days];
        for &(index, share) in serves {
            daily_kwh.iter_mut().zip(&self.uses[index].electricity).for_each(|(sum, kwh)| *sum += share * kwh);
        }
        let yearly_kwh = daily_kwh.iter().sum::<f64>() / self.span.days as f64 * 365.0;
        let supply = match one.kind.use_class.as_str() {
            "street-lighting" => Supply::StreetLighting,
            _ if yearly_kwh > MEDIUM_VOLTAGE_KWH => Supply::MediumVoltage,
            _ => Supply::LowVoltage,
        };
        let serves = serves.to_vec();
        let (id, carrier) = (String::new(), Carrier::Electricity);
        self.accounts.push(Account { id, carrier, supply, serves, readings, daily_kwh, plain });
    }

    fn several(&mut self, one: &Premises, index: usize) {
        let first = round4(self.dice.between(0.45, 0.85));
        let rest = round4(1.0 - first);
        let second = if self.dice.chance(0.25) { round4(rest * self.dice.between(0.3, 0.7)) } else { rest };
        for share in [first, second, round4(rest - second)] {
            if share > 0.0 {
                self.electricity(one, &[(index, share)], false);
            }
        }
    }

    /// One account until a reading in the middle, another from there on.
    fn replaced(&mut self, one: &Premises, index: usize) {
        self.electricity(one, &[(index, 1.0)], false);
        let Some(mut old) = self.accounts.pop() else { return };
        let change = self.dice.whole(5, old.readings.len() as i64 - 6).max(1) as usize;
        let new = Account { readings: old.readings.split_off(change), ..old.clone() };
        old.readings.push(new.readings[0]);
        self.accounts.extend([old, new]);
    }

    fn gas(&mut self, index: usize) {
        let readings = reading_days(Date::constant(self.span.last_year - 1, 12, 1), self.span, self.dice);
        let daily_kwh = self.uses[index].gas.clone();
        let (carrier, supply) = (Carrier::NaturalGas, Supply::Gas);
        let serves = vec![(index, 1.0)];
        self.accounts.push(Account { id: String::new(), carrier, supply, serves, readings, daily_kwh, plain: false });
    }
}

/// Shares are decimals that stay themselves when written.
fn round4(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}

/// Meters are read around the same day each month, 28 to 33 days apart.
fn reading_days(around: Date, span: &Span, dice: &mut Dice) -> Vec<Date> {
    // Not before the fourth, so that the first bill ends in the first year.
    let base = dice.whole(3, 27);
    let mut days = vec![later(around, base)];
    for month in 1.. {
        let last = days[days.len() - 1];
        let aim = around.checked_add(i64::from(month).months()).map_or(last, |first| later(first, base));
        let next = later(last, days_between(last, later(aim, dice.whole(-1, 2))).clamp(28, 33));
        if next > later(span.first, span.days as i64) {
            break;
        }
        days.push(next);
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::tests::kuala_lumpur;

    #[test]
    fn meters_are_read_every_28_to_33_days() {
        let span = Span::new(&kuala_lumpur(1));
        for number in 0..200 {
            let days = reading_days(span.first, &span, &mut Dice::new(3, "readings", number));
            assert!((24..=27).contains(&days.len()), "{}", days.len());
            assert!(days.windows(2).all(|pair| (28..=33).contains(&days_between(pair[0], pair[1]))));
            assert!(days[days.len() - 1] <= Date::constant(2026, 1, 1));
        }
    }
}
