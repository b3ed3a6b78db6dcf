//! Bills of homes that own a block's plant together, and what the block changes in a city.

use crate::laws::{small_block, small_year};
use lcs_community::{PlanYear, Request, Rule, SharedPlan, Variety, block_effect, grid_alone, optimise, settle_plan};
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
