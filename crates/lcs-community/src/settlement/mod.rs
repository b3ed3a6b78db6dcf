//! Who pays what: the block's bill shared among its homes by a rule, step by step.
//!
//! Every rule keeps two promises, which are worked out and shown with each result: the bills add up to what the block
//! pays the grid, and it is said by name who would be worse off than alone.

mod common;
mod of_plan;
mod rule;

pub use common::{CommonBill, CommonPayer, SettlementTerms};
pub use of_plan::{PlanSettlement, SharedPlan, settle_plan};
pub use rule::Rule;

use crate::{CommunityError, series::fault};
use rule::{Exchange, Prices, prices};
use serde::Serialize;

/// What the homes draw and give, and at what prices the grid trades.
#[derive(Debug, Clone, Copy)]
pub struct Trade<'a> {
    /// Power that each home draws (above 0) or gives (below 0), kW; one series for each home.
    pub net_kw: &'a [Vec<f64>],
    /// Price of a kWh from the grid in each step.
    pub import_price_per_kwh: &'a [f64],
    /// What a kWh into the grid earns.
    pub export_price_per_kwh: f64,
    /// Price of the bus in each step, from the duals of a plan; needed by [`Rule::BusPrice`] alone.
    pub bus_price_per_kwh: &'a [f64],
    /// Length of a step, h.
    pub step_h: f64,
}

/// The bill of a home.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct HouseBill {
    /// Position among the homes.
    pub house: usize,
    /// What it pays; below 0 what it earns.
    pub bill: f64,
    /// What it would pay alone at the grid.
    pub alone: f64,
    /// What it saves by sharing.
    pub saving: f64,
    /// Drawn from the block, kWh.
    pub deficit_kwh: f64,
    /// Given to the block, kWh.
    pub surplus_kwh: f64,
}

/// A settled block.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Settlement {
    /// The rule.
    pub rule: Rule,
    /// Sum of the bills.
    pub total: f64,
    /// What the block pays the grid.
    pub block_net_cost: f64,
    /// What all would pay alone.
    pub alone_total: f64,
    /// Sum of the bills less what the block pays: 0 but for rounding.
    pub budget_gap: f64,
    /// Homes that pay more than alone.
    pub worse_off: Vec<usize>,
    /// The bills.
    pub houses: Vec<HouseBill>,
    /// What the loads that all homes share cost; none where they share nothing. Part of the homes' bills, unless a
    /// management body pays it.
    pub common: Option<CommonBill>,
    /// Spread of the savings: Gini coefficient of the savings, 0 where all save alike; none where somebody loses.
    pub savings_gini: Option<f64>,
    /// Surplus of all homes, kWh.
    pub surplus_kwh: f64,
    /// Deficit of all homes, kWh.
    pub deficit_kwh: f64,
    /// Exchanged between homes, kWh.
    pub exchanged_kwh: f64,
}

/// Shares the block's bill by `rule`.
///
/// # Errors
/// [`CommunityError::Series`] naming what is missing, not of one length, or not a number.
pub fn settle(trade: &Trade, rule: Rule) -> Result<Settlement, CommunityError> {
    trade.validate(rule)?;
    let exchanges = trade.exchanges();
    let mut bills: Vec<HouseBill> = (0..trade.net_kw.len()).map(|house| trade.alone(house)).collect();
    let block_net_cost: f64 = exchanges.iter().map(Exchange::cost).sum();
    match rule {
        Rule::BillSharing => share_bill(&mut bills, &exchanges),
        _ => {
            for (step, exchange) in exchanges.iter().enumerate() {
                let prices = prices(rule, exchange);
                for bill in &mut bills {
                    bill.bill += prices.charge(trade.net_kw[bill.house][step] * trade.step_h);
                }
            }
        }
    }
    if rule == Rule::BusPrice {
        spread_rest(&mut bills, block_net_cost);
    }
    let mut settlement = Settlement {
        rule,
        total: 0.0,
        block_net_cost,
        alone_total: 0.0,
        budget_gap: 0.0,
        worse_off: Vec::new(),
        savings_gini: None,
        houses: bills,
        common: None,
        surplus_kwh: exchanges.iter().map(|exchange| exchange.surplus_kwh).sum(),
        deficit_kwh: exchanges.iter().map(|exchange| exchange.deficit_kwh).sum(),
        exchanged_kwh: exchanges.iter().map(|exchange| exchange.surplus_kwh.min(exchange.deficit_kwh)).sum(),
    };
    settlement.judge();
    Ok(settlement)
}

/// Shares the block's bill by `rule` where the homes share loads, `common_load_kw`, too: these draw from the block like a
/// home of their own, and what they cost is paid as `terms` say.
///
/// # Errors
/// As [`settle`]; also where `terms` and homes do not fit.
pub fn settle_with_common(
    trade: &Trade,
    common_load_kw: &[f64],
    terms: &SettlementTerms,
    rule: Rule,
) -> Result<Settlement, CommunityError> {
    let own_use = |net: &Vec<f64>| net.iter().map(|net| net.max(0.0)).sum();
    let shares = common::shares(terms, &trade.net_kw.iter().map(own_use).collect::<Vec<f64>>())?;
    if common_load_kw.is_empty() {
        return settle(trade, rule);
    }
    let mut net_kw = trade.net_kw.to_vec();
    net_kw.push(common_load_kw.to_vec());
    let mut settlement = settle(&Trade { net_kw: &net_kw, ..*trade }, rule)?;
    settlement.lay_common(terms.common_payer, shares.as_deref());
    Ok(settlement)
}

impl Settlement {
    /// Works out from the bills what they sum to, who loses, and how the savings are spread.
    fn judge(&mut self) {
        for house in &mut self.houses {
            house.saving = house.alone - house.bill;
        }
        let apart = self.common.filter(|common| common.payer == CommonPayer::ManagementBody);
        self.total = self.houses.iter().map(|house| house.bill).sum::<f64>() + apart.map_or(0.0, |of| of.bill);
        self.alone_total = self.houses.iter().map(|house| house.alone).sum::<f64>() + apart.map_or(0.0, |of| of.alone);
        self.budget_gap = self.total - self.block_net_cost;
        let tolerance = 1e-9 * self.alone_total.abs().max(1.0);
        let loses = |house: &&HouseBill| house.saving < -tolerance;
        self.worse_off = self.houses.iter().filter(loses).map(|house| house.house).collect();
        self.savings_gini = gini(&self.houses.iter().map(|house| house.saving).collect::<Vec<_>>(), tolerance);
    }
}

impl Trade<'_> {
    fn exchanges(&self) -> Vec<Exchange> {
        (0..self.import_price_per_kwh.len())
            .map(|step| {
                let mut exchange = Exchange {
                    surplus_kwh: 0.0,
                    deficit_kwh: 0.0,
                    import_price: self.import_price_per_kwh[step],
                    export_price: self.export_price_per_kwh,
                    bus_price: self.bus_price_per_kwh.get(step).copied(),
                };
                for net in self.net_kw {
                    let energy = net[step] * self.step_h;
                    exchange.deficit_kwh += energy.max(0.0);
                    exchange.surplus_kwh += (-energy).max(0.0);
                }
                exchange
            })
            .collect()
    }

    fn alone(&self, house: usize) -> HouseBill {
        let mut bill = HouseBill { house, bill: 0.0, alone: 0.0, saving: 0.0, deficit_kwh: 0.0, surplus_kwh: 0.0 };
        for (net, &price) in self.net_kw[house].iter().zip(self.import_price_per_kwh) {
            let energy = net * self.step_h;
            bill.alone += Prices { buy: price, sell: self.export_price_per_kwh }.charge(energy);
            bill.deficit_kwh += energy.max(0.0);
            bill.surplus_kwh += (-energy).max(0.0);
        }
        bill
    }

    fn validate(&self, rule: Rule) -> Result<(), CommunityError> {
        let steps = self.import_price_per_kwh.len();
        if self.net_kw.is_empty() {
            return Err(fault("house_load_kw", "there is no home to share the bill".into()));
        }
        for (house, net) in self.net_kw.iter().enumerate() {
            if net.len() != steps || net.iter().any(|value| !value.is_finite()) {
                let reason = format!("{} steps, some perhaps no numbers, where the prices have {steps}", net.len());
                return Err(fault(&format!("house_load_kw[{house}]"), reason));
            }
        }
        let below =
            self.import_price_per_kwh.iter().position(|price| price.is_nan() || *price < self.export_price_per_kwh);
        if let Some(step) = below {
            let reason = format!(
                "step {step} is {}, below the export price {}: buying to sell would pay",
                self.import_price_per_kwh[step], self.export_price_per_kwh
            );
            return Err(fault("import_price_per_kwh", reason));
        }
        if rule == Rule::BusPrice && self.bus_price_per_kwh.len() != steps {
            let reason = format!("{} steps where the prices have {steps}", self.bus_price_per_kwh.len());
            return Err(fault("bus_price_per_kwh", reason));
        }
        Ok(())
    }
}

/// What the block paid for deficits is shared by deficit, what it earned by surplus, each over the whole time.
///
/// # Source
/// Bill sharing of Zhou, Wu & Long, Evaluation of peer-to-peer energy sharing mechanisms based on a multiagent simulation
/// framework, Appl. Energy 222 (2018) 993–1022, doi:10.1016/j.apenergy.2018.02.089.
fn share_bill(bills: &mut [HouseBill], exchanges: &[Exchange]) {
    let sum = |part: fn(&Exchange) -> f64| exchanges.iter().map(part).sum::<f64>();
    let bought = sum(|exchange| (exchange.deficit_kwh - exchange.surplus_kwh).max(0.0) * exchange.import_price);
    let sold = sum(|exchange| (exchange.surplus_kwh - exchange.deficit_kwh).max(0.0) * exchange.export_price);
    let per = |money: f64, energy: f64| if energy > 0.0 { money / energy } else { 0.0 };
    let buy = per(bought, sum(|exchange| exchange.deficit_kwh));
    let sell = per(sold, sum(|exchange| exchange.surplus_kwh));
    for bill in bills {
        bill.bill = bill.deficit_kwh * buy - bill.surplus_kwh * sell;
    }
}

/// Prices of the bus collect more or less than the block pays; the rest goes to all by the energy they trade.
fn spread_rest(bills: &mut [HouseBill], block_net_cost: f64) {
    let rest = block_net_cost - bills.iter().map(|bill| bill.bill).sum::<f64>();
    let traded: f64 = bills.iter().map(|bill| bill.deficit_kwh + bill.surplus_kwh).sum();
    for bill in bills.iter_mut().filter(|_| traded > 0.0) {
        bill.bill += rest * (bill.deficit_kwh + bill.surplus_kwh) / traded;
    }
}

/// Gini coefficient of savings, none where somebody loses or nobody saves.
///
/// # Source
/// Gini, Variabilità e mutabilità (1912), as half the relative mean absolute difference.
fn gini(savings: &[f64], tolerance: f64) -> Option<f64> {
    let mut sorted: Vec<f64> = savings.to_vec();
    sorted.sort_by(f64::total_cmp);
    let sum: f64 = sorted.iter().sum();
    if sorted.first().is_none_or(|least| *least < -tolerance) || sum <= tolerance {
        return None;
    }
    let count = sorted.len() as f64;
    let ranked: f64 = sorted.iter().enumerate().map(|(rank, saving)| (rank as f64 + 1.0) * saving).sum();
    Some((2.0 * ranked / (count * sum) - (count + 1.0) / count).max(0.0))
}
