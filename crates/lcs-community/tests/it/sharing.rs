//! Bills of homes that own a block's plant together, and what the block changes in a city.

use crate::laws::{small_block, small_year};
use lcs_community::{
    CommonPayer, PlanYear, Request, Rule, SharedPlan, Variety, block_effect, grid_alone, optimise, settle_plan,
};
use lcs_testkit::assert_close;

const HOMES: Variety = Variety { homes: 5, energy_spread: 0.35, most_shift_hours: 2 };

#[test]
fn bills_of_every_rule_sum_to_what_the_plan_costs() {
    let (block, series) = (small_block(), small_year(14));
    let plan = optimise(&block, &[PlanYear { series: &series, weight: 1.0 }], &Request::default()).unwrap();
    let house_load_kw = HOMES.house_loads(&series, 1).unwrap();
    let shared = SharedPlan { block: &block, series: &series, plan: &plan, house_load_kw: &house_load_kw };
    for rule in [Rule::BillSharing, Rule::MidMarketRate, Rule::SupplyDemandRatio, Rule::BusPrice] {
        let settled = settle_plan(&shared, rule).unwrap();
        assert_close(settled.settlement.total, plan.cost, 1e-6, "sum of the bills");
        let bills: f64 = settled.settlement.houses.iter().map(|house| house.bill).sum();
        assert_close(bills, settled.settlement.total, 1e-12, "total");
        if matches!(rule, Rule::MidMarketRate | Rule::SupplyDemandRatio) {
            assert!(settled.settlement.worse_off.is_empty(), "{rule:?}");
        }
        // Alone at the grid: the block's load at the grid's price, worked out here from the series.
        let at_grid: f64 = series.load_kw.iter().zip(&series.import_price_per_kwh).map(|(load, p)| load * p).sum();
        assert_close(settled.grid_only.iter().sum(), at_grid, 1e-9, "grid only");
    }
}

#[test]
fn loads_of_another_length_are_refused() {
    let (block, series) = (small_block(), small_year(7));
    let plan = optimise(&block, &[PlanYear { series: &series, weight: 1.0 }], &Request::default()).unwrap();
    let shared = SharedPlan { block: &block, series: &series, plan: &plan, house_load_kw: &[vec![1.0; 5]] };
    assert!(settle_plan(&shared, Rule::BillSharing).unwrap_err().to_string().contains("house_load_kw"));
}

#[test]
fn the_effect_is_the_difference_to_the_grid_alone() {
    let (block, series) = (small_block(), small_year(14));
    let years = [PlanYear { series: &series, weight: 1.0 }];
    let plan = optimise(&block, &years, &Request::default()).unwrap();
    let alone = grid_alone(&block, &years, &Request::default()).unwrap();
    let effect = block_effect(&block, &plan, &alone);
    let load: f64 = series.load_kw.iter().sum();
    assert_close(effect.electricity_saved_kwh, load - plan.years[0].import_kwh, 1e-6, "bought less");
    assert_close(effect.carbon_saved_kg, 0.45 * effect.electricity_saved_kwh, 1e-12, "CO2");
    assert_close(effect.net_cost(), plan.cost - alone.cost, 1e-6, "cost");
    assert!(effect.net_cost() < 0.0, "a plan that does not pay would have no plant");
}

/// Flats with lifts that run in the evening: a quarter of the load.
fn flats(payer: CommonPayer) -> (lcs_community::Block, lcs_community::Series) {
    let (mut block, mut series) = (small_block(), small_year(14));
    series.common_load_kw = series.load_kw.iter().map(|load| 0.25 * load).collect();
    block.settlement.common_payer = payer;
    (block, series)
}

#[test]
fn common_loads_are_paid_by_whom_the_terms_name_and_the_bills_sum_to_the_cost() {
    let payers = [CommonPayer::ByUse, CommonPayer::Equally, CommonPayer::ByArea, CommonPayer::ManagementBody];
    for (payer, rule) in
        payers.into_iter().zip([Rule::BillSharing, Rule::MidMarketRate, Rule::SupplyDemandRatio, Rule::BusPrice])
    {
        let (mut block, series) = flats(payer);
        block.settlement.home_area_m2 = vec![40.0, 60.0, 80.0, 100.0, 120.0];
        let plan = optimise(&block, &[PlanYear { series: &series, weight: 1.0 }], &Request::default()).unwrap();
        let house_load_kw = HOMES.house_loads(&series, 1).unwrap();
        let own: f64 = house_load_kw.iter().flatten().sum();
        assert_close(own, 0.75 * series.load_kw.iter().sum::<f64>(), 1e-9, "homes use what is not shared");
        let shared = SharedPlan { block: &block, series: &series, plan: &plan, house_load_kw: &house_load_kw };
        let settled = settle_plan(&shared, rule).unwrap();
        let common = settled.settlement.common.unwrap();
        assert_eq!(common.payer, payer);
        assert_close(common.energy_kwh, 0.25 * series.load_kw.iter().sum::<f64>(), 1e-9, "common energy");
        let homes: f64 = settled.settlement.houses.iter().map(|house| house.bill).sum();
        let apart = if payer == CommonPayer::ManagementBody { common.bill } else { 0.0 };
        assert_close(homes + apart, plan.cost, 1e-6, "bills sum to what the plan costs");
        assert_close(settled.settlement.total, plan.cost, 1e-6, "total");
        let at_grid: f64 = series.load_kw.iter().zip(&series.import_price_per_kwh).map(|(load, p)| load * p).sum();
        let grid_only = settled.grid_only.iter().sum::<f64>() + settled.common_grid_only.unwrap_or(0.0);
        assert_close(grid_only, at_grid, 1e-9, "grid only");
        if matches!(rule, Rule::MidMarketRate | Rule::SupplyDemandRatio) {
            assert!(settled.settlement.worse_off.is_empty(), "{payer:?}");
        }
    }
}

#[test]
fn a_common_bill_shared_equally_and_by_area_differs_as_the_shares_do() {
    let bills = |payer| {
        let (mut block, series) = flats(payer);
        block.settlement.home_area_m2 = vec![40.0, 60.0, 80.0, 100.0, 120.0];
        let plan = optimise(&block, &[PlanYear { series: &series, weight: 1.0 }], &Request::default()).unwrap();
        let loads = HOMES.house_loads(&series, 1).unwrap();
        let shared = SharedPlan { block: &block, series: &series, plan: &plan, house_load_kw: &loads };
        settle_plan(&shared, Rule::MidMarketRate).unwrap().settlement
    };
    let [equally, area, body] = [CommonPayer::Equally, CommonPayer::ByArea, CommonPayer::ManagementBody].map(bills);
    let common = body.common.unwrap().bill;
    for (home, of_area) in [40.0, 60.0, 80.0, 100.0, 120.0].into_iter().enumerate() {
        assert_close(equally.houses[home].bill, body.houses[home].bill + common / 5.0, 1e-6, "equally");
        assert_close(area.houses[home].bill, body.houses[home].bill + common * of_area / 400.0, 1e-6, "by area");
    }
    let (mut block, series) = flats(CommonPayer::ByArea);
    block.settlement.home_area_m2 = vec![40.0, 60.0];
    let plan = optimise(&block, &[PlanYear { series: &series, weight: 1.0 }], &Request::default()).unwrap();
    let loads = HOMES.house_loads(&series, 1).unwrap();
    let shared = SharedPlan { block: &block, series: &series, plan: &plan, house_load_kw: &loads };
    let refused = settle_plan(&shared, Rule::MidMarketRate).unwrap_err().to_string();
    assert!(refused.contains("settlement.home_area_m2") && refused.contains("2 areas for 5 homes"), "{refused}");
}
