//! Running a block day by day.

use crate::laws::{small_block, small_year};
use lcs_community::{Forecast, OperationInput, PlanYear, Request, operate, optimise};

fn run(forecast: Forecast, horizon_days: usize) -> lcs_community::Operation {
    let mut block = small_block();
    block.battery.as_mut().unwrap().cost_per_kwh_year = 500.0;
    let mut series = small_year(12);
    // Days differ, so that yesterday is a poor forecast.
    for (step, load) in series.load_kw.iter_mut().enumerate() {
        *load *= 1.0 + 0.3 * ((step / 24 * 7 % 5) as f64 / 4.0 - 0.5);
    }
    let plan = optimise(&block, &[PlanYear { series: &series, weight: 1.0 }], &Request::default()).unwrap();
    assert!(plan.sizes.battery_kwh > 1.0, "a battery to run: {:?}", plan.sizes);
    let input = OperationInput { block: &block, sizes: &plan.sizes, actual: &series, forecast, horizon_days };
    operate(&input, &Request::default()).unwrap()
}

#[test]
fn nobody_beats_the_year_known_beforehand() {
    for forecast in [Forecast::Perfect, Forecast::Yesterday, Forecast::LastWeek] {
        let operation = run(forecast, 2);
        let slack = 1e-3 * operation.perfect_cost.abs();
        assert!(operation.cost >= operation.perfect_cost - slack, "{forecast:?}: {operation:?}");
        assert!(operation.idle_cost.unwrap() >= operation.perfect_cost - slack);
    }
}

#[test]
fn knowing_all_days_is_the_plan() {
    let operation = run(Forecast::Perfect, 12);
    assert!(
        (operation.cost / operation.perfect_cost - 1.0).abs() < 0.02,
        "{} {}",
        operation.cost,
        operation.perfect_cost
    );
}

#[test]
fn powers_balance_and_stay_within_the_plant() {
    let operation = run(Forecast::Yesterday, 1);
    let store = &operation.dispatch.stores[0];
    assert_eq!(store.stored_kwh.len(), 12 * 24);
    assert!(store.stored_kwh.iter().all(|stored| *stored >= 0.0));
    assert!(
        operation.dispatch.import_kw.iter().zip(&operation.dispatch.export_kw).all(|(i, e)| *i == 0.0 || *e == 0.0)
    );
}
