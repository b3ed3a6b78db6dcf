//! Facilities of which little is known.

use crate::place::{Place, all, facility, housing_class, led, office_class, tropics};
use lcs_pack::UseClass;
use lcs_potential::{FacilityInput, FacilityPotential};

fn assess(class: &UseClass, change: impl Fn(&mut FacilityInput<'_>)) -> FacilityPotential {
    let mut input = facility("W-1", class);
    change(&mut input);
    Place::new(&tropics(), vec![led()]).assess(&[input]).remove(0)
}

fn codes(potential: &FacilityPotential) -> Vec<&str> {
    potential.findings.iter().map(|finding| finding.code.as_ref()).collect()
}

#[test]
fn without_bills_an_intensity_stands_in_and_is_marked() {
    let potential = assess(&office_class(), |input| input.electricity_kwh = None);
    let baseline = potential.baseline.unwrap();
    assert!(baseline.estimated && (baseline.electricity_kwh - 5_000.0 * 190.0).abs() < 1e-6);
    assert_eq!(codes(&potential), ["potential.estimated_baseline"]);
    assert!(!potential.packages.is_empty());
}

#[test]
fn without_area_the_bills_tell_it() {
    let potential = assess(&office_class(), |input| input.floor_area_m2 = 0.0);
    assert!((potential.floor_area_m2.unwrap() - 900_000.0 / 190.0).abs() < 1e-9);
    assert_eq!(codes(&potential), ["potential.area_from_bills"]);
}

#[test]
fn without_area_and_bills_there_is_no_basis() {
    let potential = assess(&office_class(), |input| {
        input.floor_area_m2 = f64::NAN;
        input.electricity_kwh = None;
    });
    assert_eq!(codes(&potential), ["potential.no_basis"]);
    assert!(potential.packages.is_empty() && potential.baseline.is_none());
}

#[test]
fn bills_far_from_the_archetype_are_said_and_savings_stay_within_them() {
    let tiny = assess(&office_class(), |input| input.electricity_kwh = Some([2_000.0; 12]));
    assert_eq!(codes(&tiny), ["calibration.out_of_range"]);
    assert!(tiny.full_package().unwrap().outcome.electricity_kwh.p90 < 24_000.0);
    let huge = assess(&office_class(), |input| input.electricity_kwh = Some([900_000.0; 12]));
    assert_eq!(codes(&huge), ["calibration.out_of_range"]);
    let unexplained = huge.end_uses.iter().find(|row| row.end_use == "unexplained").unwrap();
    assert!(unexplained.electricity_kwh > 0.5 * 10_800_000.0);
    // What the archetype does not explain, LED does not save: 2.5 times the simulated lighting at most.
    assert!(huge.full_package().unwrap().outcome.electricity_kwh.p50 < 1_000_000.0);
}

#[test]
fn an_asset_whose_size_is_unknown_has_no_price_by_area() {
    let mut measure = led();
    measure.effects = vec![lcs_pack::Effect::EndUse {
        end_use: "lighting".to_owned(),
        factor: crate::fixture::ranged(0.4, 0.5, 0.6),
    }];
    let mut class = housing_class();
    class.eui_kwh_m2 = None;
    let mut input = facility("L-1", &class);
    input.floor_area_m2 = 0.0;
    let potential = Place::new(&tropics(), vec![measure]).assess(&[input]).remove(0);
    assert_eq!(codes(&potential), ["potential.cost_unknown"]);
    assert!(potential.packages.is_empty());
}

#[test]
fn a_schedule_that_the_pack_lacks_is_an_error_finding() {
    let class = office_class();
    let mut place = Place::new(&tropics(), all());
    place.schedules.clear();
    let potential = place.assess(&[facility("W-1", &class)]).remove(0);
    assert_eq!(codes(&potential), ["potential.no_schedule"]);
}
