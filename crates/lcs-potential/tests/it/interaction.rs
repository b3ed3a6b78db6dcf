//! Savings interact: adding percentages fails.

use crate::place::{Place, all, chiller, facility, film, led, low_e, office_class, set_point, tropics};
use lcs_pack::Measure;
use lcs_potential::FacilityPotential;

fn assess(measures: Vec<Measure>) -> FacilityPotential {
    let class = office_class();
    Place::new(&tropics(), measures).assess(&[facility("A-1", &class)]).remove(0)
}

fn full_kwh(potential: &FacilityPotential) -> f64 {
    potential.full_package().unwrap().outcome.electricity_kwh.p50
}

#[test]
fn a_package_saves_less_than_the_sum_of_its_measures() {
    let potential = assess(vec![led(), chiller()]);
    let sum: f64 = potential.singles.iter().map(|single| single.outcome.electricity_kwh.p50).sum();
    let package = full_kwh(&potential);
    assert_eq!(potential.singles.len(), 2);
    let largest = potential.singles.iter().map(|single| single.outcome.electricity_kwh.p50).fold(0.0, f64::max);
    assert!(largest < package && package < 0.995 * sum, "largest {largest}, package {package}, sum {sum}");
}

#[test]
fn each_package_contains_the_one_before_and_costs_and_saves_more() {
    let potential = assess(all());
    assert!(potential.packages.len() >= 4, "{}", potential.packages.len());
    let mut ratio = f64::INFINITY;
    let mut before = (0.0, 0.0, 0);
    for package in &potential.packages {
        let (cost, tonnes) = (package.outcome.capex.p50, package.outcome.emissions_t.p50);
        let step = (tonnes - before.1) / (cost - before.0);
        assert!(cost > before.0 && tonnes > before.1 && step <= ratio * (1.0 + 1e-9));
        assert_eq!(package.measures.len(), before.2 + package.added.len());
        assert_eq!(package.measures[before.2..], package.added);
        (ratio, before) = (step, (cost, tonnes, package.measures.len()));
    }
}

#[test]
fn measures_that_exclude_each_other_are_never_in_one_package() {
    let potential = assess(vec![film(), low_e()]);
    assert_eq!(potential.singles.len(), 2);
    assert_eq!(potential.full_package().unwrap().measures, ["solar-film"]);
}

#[test]
fn a_measure_that_cannot_help_is_left_out() {
    let mut split = chiller();
    split.effects = vec![lcs_pack::Effect::CoolingCop {
        cop: crate::fixture::ranged(4.0, 4.5, 5.0),
        plants: vec!["dx-split".to_owned()],
    }];
    let mut other_use = led();
    other_use.uses = vec!["school".to_owned()];
    let potential = assess(vec![split, other_use, set_point(1.0)]);
    assert_eq!(potential.singles.len(), 1);
    assert_eq!(potential.singles[0].measure_id, "cooling-setpoint");
}

#[test]
fn no_draw_saves_more_than_is_billed() {
    let potential = assess(all());
    let billed = potential.baseline.unwrap().electricity_kwh;
    for package in &potential.packages {
        assert!(package.draws.electricity_kwh.iter().all(|kwh| *kwh <= billed + 1e-6));
    }
    let full = &potential.full_package().unwrap().outcome;
    assert!(full.emissions_t.p10 < full.emissions_t.p50 && full.emissions_t.p50 < full.emissions_t.p90);
    assert!(full.capex.p10 < full.capex.p50 && full.capex.p50 < full.capex.p90);
}
