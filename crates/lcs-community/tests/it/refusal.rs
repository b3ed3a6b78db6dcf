//! Bad input is refused by name, and what cannot be done is told with the limit that stands in the way.

use crate::laws::{small_block, small_year};
use lcs_community::{
    Block, CommunityError, Limit, OutageInput, PlanYear, Request, Series, lp::Limits, optimise, survival,
};
use std::sync::Arc;

fn outcome(block: &Block, series: &Series) -> Result<lcs_community::Plan, CommunityError> {
    optimise(block, &[PlanYear { series, weight: 1.0 }], &Request::default())
}

fn text(result: Result<lcs_community::Plan, CommunityError>) -> (String, String) {
    let error = result.unwrap_err();
    (error.to_string(), error.hint())
}

#[test]
fn series_of_different_length_are_named() {
    let (block, mut series) = (small_block(), small_year(3));
    series.pv_kw_per_kwp.pop();
    let (message, hint) = text(outcome(&block, &series));
    assert!(message.contains("`pv_kw_per_kwp`: 71 steps where `load_kw` has 72"), "{message}");
    assert!(!hint.is_empty());
}

#[test]
fn half_a_day_and_no_number_are_named() {
    let block = small_block();
    let (message, _) = text(outcome(&block, &small_year(3).window(0, 60)));
    assert!(message.contains("not whole days"), "{message}");
    let mut series = small_year(3);
    series.load_kw[7] = f64::NAN;
    let (message, _) = text(outcome(&block, &series));
    assert!(message.contains("`load_kw`: step 7 is NaN"), "{message}");
}

#[test]
fn negative_capacity_and_crossed_limits_are_named() {
    let mut block = small_block();
    let battery = block.battery.as_mut().unwrap();
    battery.min_kwh = -5.0;
    battery.charger.min_kw = 9.0;
    battery.charger.max_kw = Some(3.0);
    battery.charge_efficiency = 1.2;
    let (message, hint) = text(outcome(&block, &small_year(3)));
    for key in ["battery.min_kwh", "battery.charger.max_kw", "battery.charge_efficiency"] {
        assert!(message.contains(key), "{message}");
    }
    assert!(!hint.is_empty());
}

#[test]
fn a_cell_that_is_no_number_is_named_by_row() {
    let error = Series::from_csv("block_load_kw,pv_pu_kw_per_kwp\n1.0,0.5\nx,0.5\n").unwrap_err();
    assert_eq!(error.to_string(), "series `block_load_kw`: row 3: `x` is no number");
    let error = Series::from_csv("load,pv\n1,2\n").unwrap_err();
    assert!(error.to_string().contains("no such column among load, pv"), "{error}");
}

#[test]
fn too_small_a_connection_is_named_with_the_least_that_would_do() {
    let mut block = small_block();
    (block.pv, block.battery) = (None, None);
    block.grid.connection_kw = Some(2.0);
    let series = small_year(2);
    let peak = series.load_kw.iter().copied().fold(0.0, f64::max);
    let CommunityError::Impossible(relaxations) = outcome(&block, &series).unwrap_err() else {
        panic!("not impossible")
    };
    assert_eq!(relaxations.len(), 1);
    assert_eq!(relaxations[0].limit, Limit::Connection);
    assert!((relaxations[0].needed - peak).abs() < 1e-5 * peak, "{relaxations:?}");
}

#[test]
fn a_share_that_the_roofs_forbid_names_the_roofs() {
    let mut block = small_block();
    block.pv.as_mut().unwrap().max_kw = Some(2.0);
    block.requirements.min_local_share = Some(0.9);
    let error = outcome(&block, &small_year(3)).unwrap_err();
    let CommunityError::Impossible(relaxations) = &error else { panic!("{error}") };
    let roofs = relaxations.iter().find(|r| r.limit == Limit::PvPower).unwrap();
    assert!(relaxations.iter().any(|r| r.limit == Limit::GridEnergy), "{relaxations:?}");
    // What it asks for is enough, and less is not.
    block.pv.as_mut().unwrap().max_kw = Some(roofs.needed * 1.000_1);
    assert!(outcome(&block, &small_year(3)).is_ok());
    block.pv.as_mut().unwrap().max_kw = Some(roofs.needed * 0.999);
    assert!(outcome(&block, &small_year(3)).is_err());
}

#[test]
fn plant_that_earns_without_end_is_refused() {
    let mut block = small_block();
    block.pv.as_mut().unwrap().cost_per_kw_year = 0.0;
    block.pv.as_mut().unwrap().max_kw = None;
    block.grid.export.as_mut().unwrap().max_kw = None;
    assert_eq!(outcome(&block, &small_year(2)).unwrap_err(), CommunityError::Unbounded);
}

#[test]
fn time_that_runs_out_is_told() {
    let limits = Limits { stop: Some(Arc::new(|| true)), ..Limits::default() };
    let series = small_year(2);
    let request = Request { limits: &limits, ..Request::default() };
    let plan = optimise(&small_block(), &[PlanYear { series: &series, weight: 1.0 }], &request).unwrap();
    assert!(!plan.proof.finished);
    assert!(plan.proof.infeasibility < 1e-6, "a plan that can be run");
    assert!(plan.proof.bound <= plan.objective);
    let best = outcome(&small_block(), &series).unwrap();
    assert!(plan.proof.bound <= best.objective + 1e-6 && best.objective <= plan.objective + 1e-6);
}

#[test]
fn impossible_outages_are_named() {
    let mut input = OutageInput {
        pv_kw: 1.0,
        battery_kwh: -1.0,
        battery_kw: 1.0,
        critical_share: 1.0,
        initial_soc: 1.0,
        charge_efficiency: 0.9,
        discharge_efficiency: 0.9,
    };
    let error = survival(&small_year(1), 1.0, &input).unwrap_err();
    assert!(error.to_string().contains("`battery-kwh` = -1"), "{error}");
    (input.battery_kwh, input.initial_soc) = (1.0, 1.5);
    assert!(survival(&small_year(1), 1.0, &input).unwrap_err().to_string().contains("initial-soc"));
}
