//! Fifty coupled houses for a month (reference data, model C), against HiGHS 1.15.1 on the same programme written
//! independently in PyPSA (`bench/community_pypsa.py`).

use crate::reference::reference_block;
use lcs_community::{Block, Layout, PlanYear, Request, Series, lp::Clarabel, optimise};
use lcs_testkit::assert_close;

/// Houses of the reference block alone on their bus, in a month.
fn month(first_hour: usize) -> Option<(Block, Series)> {
    let (block, series) = reference_block()?;
    let mut block = block.without_shared_plant();
    block.first_day = first_hour as u32 / 24 + 1;
    Some((block, series.window(first_hour, 744)))
}

const COUPLED: Request<'static> = Request {
    objective: lcs_community::Objective::Cost,
    layout: Layout::HouseByHouse,
    limits: &lcs_community::lp::Limits { relative_gap: 1e-9, iterations: 200, stop: None },
    solver: None,
    warm: None,
};

#[test]
fn january_and_may_match_highs() {
    // May's 744 hours begin on 1 May, so that they are one calendar month, as January's are.
    for (first_hour, objective) in [(0, JANUARY_JPY), (2_880, MAY_JPY)] {
        let Some((block, series)) = month(first_hour) else { return };
        let plan = optimise(&block, &[PlanYear { series: &series, weight: 1.0 }], &COUPLED).unwrap();
        assert_close(plan.objective, objective, 1e-8, "objective");
        assert_close(plan.cost, objective, 1e-7, "cost from powers");
    }
}

/// HiGHS 1.15.1 through PyPSA 1.4.0.
const JANUARY_JPY: f64 = 274_761.825_800_332_2;
/// HiGHS 1.15.1 through PyPSA 1.4.0.
const MAY_JPY: f64 = -65_503.269_075_601_84;

#[test]
fn bills_at_bus_prices_and_the_peak_make_up_the_cost() {
    let Some((block, series)) = month(0) else { return };
    let mut few = series.window(0, 7 * 24);
    few.house_load_kw.truncate(8);
    let plan = optimise(&block, &[PlanYear { series: &few, weight: 1.0 }], &COUPLED).unwrap();
    let clarabel = Request { solver: Some(&Clarabel), ..COUPLED };
    let other = optimise(&block, &[PlanYear { series: &few, weight: 1.0 }], &clarabel).unwrap();
    assert_close(plan.objective, other.objective, 1e-7, "two solvers");
    // The bus price carries energy and peak; no limit of the block's own binds, so nothing is left over (strong duality).
    let bills: f64 = plan.years[0].homes.iter().map(|home| home.bill_at_bus_prices).sum();
    assert_close(bills, plan.cost, 1e-6, "bills at bus prices");
}
