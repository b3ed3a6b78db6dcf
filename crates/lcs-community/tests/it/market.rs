//! Local trade in the reference block (reference data, model D): 4.4 kW of sun on each house, no battery.

use crate::reference::{column, expected, reference_block};
use lcs_community::{HouseBill, Rule, Settlement, Trade, own_shares, settle};
use lcs_testkit::assert_close;

fn settled(rule: Rule) -> Option<Settlement> {
    let (_, series) = reference_block()?;
    let net_kw: Vec<Vec<f64>> = series
        .house_load_kw
        .iter()
        .map(|load| load.iter().zip(&series.pv_kw_per_kwp).map(|(load, sun)| load - 4.4 * sun).collect())
        .collect();
    let trade = Trade {
        net_kw: &net_kw,
        import_price_per_kwh: &series.import_price_per_kwh,
        export_price_per_kwh: 8.5,
        bus_price_per_kwh: &series.import_price_per_kwh,
        step_h: 1.0,
    };
    Some(settle(&trade, rule).unwrap())
}

fn bills_match(rule: Rule, name: &str) {
    let (Some(settlement), Some(expected), Some(bills), Some(alone)) =
        (settled(rule), expected(), column("p2p_bills_jpy.csv", name), column("p2p_bills_jpy.csv", "grid_only"))
    else {
        return;
    };
    let figure = |key: &str| expected["p2p"][key].as_f64().unwrap();
    assert_close(settlement.total, figure("block_net_cost_jpy"), 1e-12, "sum of bills");
    assert_close(settlement.block_net_cost, figure("block_net_cost_jpy"), 1e-12, "net cost");
    assert_close(settlement.alone_total, figure("grid_only_total_jpy"), 1e-12, "alone");
    assert_close(settlement.surplus_kwh, figure("total_surplus_kwh"), 1e-12, "surplus");
    assert_close(settlement.deficit_kwh, figure("total_deficit_kwh"), 1e-12, "deficit");
    assert_close(settlement.exchanged_kwh, figure("exchanged_kwh"), 1e-10, "exchanged");
    // The table has four decimals.
    for HouseBill { house, bill, alone: own, .. } in &settlement.houses {
        assert!((bill - bills[*house]).abs() < 6e-5, "house {house}: {bill} instead of {}", bills[*house]);
        assert!((own - alone[*house]).abs() < 6e-5, "house {house} alone: {own} instead of {}", alone[*house]);
    }
    assert!(settlement.worse_off.is_empty(), "{:?}", settlement.worse_off);
    assert!(settlement.savings_gini.is_some_and(|gini| (0.0..1.0).contains(&gini)));
}

#[test]
fn mid_market_rate_matches() {
    bills_match(Rule::MidMarketRate, "mid_market_rate");
}

#[test]
fn supply_demand_ratio_matches() {
    bills_match(Rule::SupplyDemandRatio, "supply_demand_ratio");
}

#[test]
fn every_rule_balances_the_budget() {
    for rule in [Rule::BillSharing, Rule::MidMarketRate, Rule::SupplyDemandRatio, Rule::BusPrice] {
        let Some(settlement) = settled(rule) else { return };
        assert!(settlement.budget_gap.abs() < 1e-6, "{rule:?}: {}", settlement.budget_gap);
    }
}

#[test]
fn shares_alone_and_shared_match() {
    let (Some((_, series)), Some(expected)) = (reference_block(), expected()) else { return };
    let pv: Vec<f64> = series.pv_kw_per_kwp.iter().map(|sun| 4.4 * sun).collect();
    let shares = own_shares(&series.house_load_kw, &pv);
    let figure = |key: &str| expected["p2p"][key].as_f64().unwrap();
    assert_close(shares.self_sufficiency_alone, figure("self_sufficiency_individual"), 1e-12, "alone");
    assert_close(shares.self_sufficiency_shared, figure("self_sufficiency_shared"), 1e-12, "shared");
    assert_close(shares.self_consumption_shared, figure("self_consumption_shared"), 1e-12, "self-consumption");
}
