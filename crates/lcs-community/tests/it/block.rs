//! The reference block: HiGHS 1.15.1 by simplex and by interior point, and PyPSA 1.4.0, agree on its optimum to 1e-9
//! (reference data, models A and B).

use crate::reference::reference_block;
use lcs_community::{
    PlanYear, Request, Series, Sizes, judge,
    lp::{Certified, Clarabel, InteriorPoint, Solver},
    optimise,
};
use lcs_testkit::assert_close;

const OBJECTIVE: f64 = 7_314_421.446_189_301;

fn solved_by(solver: &dyn Solver) {
    let Some((block, series)) = reference_block() else { return };
    let years = [PlanYear { series: &series, weight: 1.0 }];
    let plan = optimise(&block, &years, &Request { solver: Some(solver), ..Request::default() }).unwrap();
    assert_close(plan.objective, OBJECTIVE, 1e-8, "objective");
    assert_close(plan.cost, OBJECTIVE, 1e-8, "cost from sizes and powers");
    assert_close(plan.sizes.pv_kw, 157.462_843_101, 1e-6, "photovoltaic plant");
    assert_close(plan.import_peak_kw, 26.926_600_816, 1e-6, "import peak");
    assert_close(plan.sizes.battery_kwh, 210.893_255_424, 1e-6, "battery");
    assert_close(plan.sizes.charger_kw, 41.030_851_438, 1e-6, "charger");
    assert_close(plan.sizes.discharger_kw, 38.088_525_457, 1e-6, "discharger");
    let year = &plan.years[0];
    assert_close(year.import_kwh, 82_186.701_0, 1e-6, "import");
    assert_close(year.export_kwh, 33_283.017_3, 1e-6, "export");
    assert_close(year.pv_used_kwh, 196_199.261_5, 1e-6, "sun used");
    // The bound is safe against rounding in the prices, and pays for it: a rounding of 1e-9 times the ceilings of
    // 50,000 columns.
    assert!(plan.proof.duality_gap < 1e-6, "gap {}", plan.proof.duality_gap);
    assert!(plan.proof.infeasibility < 1e-8, "infeasibility {}", plan.proof.infeasibility);
}

#[test]
fn own_interior_point_finds_the_optimum_of_highs() {
    solved_by(&InteriorPoint);
}

#[test]
fn clarabel_finds_the_optimum_of_highs() {
    solved_by(&Clarabel);
}

#[test]
fn the_default_finds_it_and_proves_it() {
    solved_by(&Certified);
}

#[test]
fn its_own_sizes_judged_in_the_same_year_cost_the_same() {
    let Some((block, series)) = reference_block() else { return };
    let years = [PlanYear { series: &series, weight: 1.0 }];
    let sizes = Sizes {
        pv_kw: 157.462_843_101_134,
        battery_kwh: 210.893_255_424_275,
        charger_kw: 41.030_851_437_8,
        discharger_kw: 38.088_525_456_5,
    };
    let plan = judge(&block, &sizes, &years, &Request::default()).unwrap();
    assert_close(plan.objective, OBJECTIVE, 1e-7, "objective");
}

#[test]
fn a_search_from_an_earlier_one_finds_what_another_solver_finds_from_scratch() {
    let Some((block, series)) = reference_block() else { return };
    let solved =
        |series: &Series, request: Request| optimise(&block, &[PlanYear { series, weight: 1.0 }], &request).unwrap();
    let own = Request { solver: Some(&InteriorPoint), ..Request::default() };
    let first = solved(&series, own);
    // A fall by 3 % once led the search into a corner that it did not leave.
    for change in [1.02, 0.97] {
        let mut other = series.clone();
        other.import_price_per_kwh.iter_mut().for_each(|price| *price *= if *price > 30.0 { change } else { 1.0 });
        let again = solved(&other, Request { warm: first.warm.as_ref(), ..own });
        let scratch = solved(&other, Request { solver: Some(&Clarabel), ..Request::default() });
        assert_close(again.objective, scratch.objective, 1e-7, "objective");
        assert!(again.proof.iterations < first.proof.iterations, "{} iterations", again.proof.iterations);
    }
}
