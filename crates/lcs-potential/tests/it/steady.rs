//! The same question has the same answer, whoever asks it and on how many cores.

use crate::place::{Place, all, facility, housing_class, office_class, tropics};
use lcs_potential::{Objective, PlanSettings, Quantiles, plan, portfolio};
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn threads_and_neighbours_do_not_change_a_result() {
    let (office, housing) = (office_class(), housing_class());
    let place = Place::new(&tropics(), all());
    let inputs: Vec<_> = (0..12)
        .map(|number| {
            let mut input = facility(&format!("T-{number}"), if number % 3 == 0 { &housing } else { &office });
            input.floor_area_m2 = 800.0 * f64::from(number + 1);
            input
        })
        .collect();
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| place.assess(&inputs))
    };
    let one = on(1);
    assert_eq!(one, on(3));
    assert_eq!(one[5..6], place.assess(&inputs[5..6])[..]);
}

#[test]
fn progress_counts_every_facility_once() {
    let class = office_class();
    let place = Place::new(&tropics(), Vec::new());
    let inputs: Vec<_> = (0..7).map(|number| facility(&format!("P-{number}"), &class)).collect();
    let (calls, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let _ = lcs_potential::assess(&inputs, &place.context(), &|done| {
        calls.fetch_add(1, Ordering::Relaxed);
        most.fetch_max(done, Ordering::Relaxed);
        ControlFlow::Continue(())
    });
    assert_eq!((calls.into_inner(), most.into_inner()), (7, 7));
}

#[test]
fn who_asks_to_stop_gets_nothing_and_waits_for_no_more() {
    let class = office_class();
    let place = Place::new(&tropics(), Vec::new());
    let inputs: Vec<_> = (0..64).map(|number| facility(&format!("S-{number}"), &class)).collect();
    let calls = AtomicUsize::new(0);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
    let stopped = pool.install(|| {
        lcs_potential::assess(&inputs, &place.context(), &|_| {
            calls.fetch_add(1, Ordering::Relaxed);
            ControlFlow::Break(())
        })
    });
    assert_eq!(stopped, None);
    assert!(calls.into_inner() < inputs.len());
}

/// The expected months are what the scatter of Guideline 14 is measured from, and add up to the bills.
#[test]
fn expected_months_add_up_to_the_bills() {
    let class = office_class();
    let input = facility("M-1", &class);
    let potential = Place::new(&tropics(), Vec::new()).assess(std::slice::from_ref(&input)).remove(0);
    let (expected, billed) = (potential.expected_kwh.unwrap(), input.electricity_kwh.unwrap());
    let (sum, bills) = (expected.electricity.iter().sum::<f64>(), billed.iter().sum::<f64>());
    assert!((sum - bills).abs() < 1e-6 * bills, "{sum} of {bills}");
    let squares: f64 =
        billed.iter().zip(expected.electricity).map(|(billed, expected)| (billed - expected).powi(2)).sum();
    let scatter = (squares / 11.0).sqrt() / (bills / 12.0);
    if let Some(told) = potential.calibration.unwrap().cv_rmse_electricity {
        assert!((told - scatter).abs() < 1e-12);
    }
}

/// What all buildings share does not average out, what each has for itself does: the relative range of a portfolio is
/// narrower than that of a building but does not vanish.
#[test]
fn totals_are_quantiles_of_sums() {
    let class = office_class();
    let place = Place::new(&tropics(), all());
    let inputs: Vec<_> = (0..16).map(|number| facility(&format!("Q-{number}"), &class)).collect();
    let potentials = place.assess(&inputs);
    let total = portfolio(&potentials);
    let sums: Vec<f64> = (0..place.draws)
        .map(|draw| potentials.iter().map(|one| one.full_package().unwrap().draws.emissions_t[draw]).sum())
        .collect();
    assert_eq!(total.emissions_t, Quantiles::of(&sums));
    let width = |range: &Quantiles| (range.p90 - range.p10) / range.p50;
    let mean = potentials.iter().map(|one| width(&one.full_package().unwrap().outcome.emissions_t)).sum::<f64>() / 16.0;
    assert!(width(&total.emissions_t) < mean && width(&total.emissions_t) > 0.02 * mean);
    assert_eq!(total.by_measure.iter().find(|row| row.measure_id == "led-lighting").unwrap().facilities, 16);
}

#[test]
fn a_plan_of_assessed_facilities_keeps_to_its_budget() {
    let class = office_class();
    let place = Place::new(&tropics(), all());
    let inputs: Vec<_> = (0..8).map(|number| facility(&format!("B-{number}"), &class)).collect();
    let settings = PlanSettings {
        yearly_budget: 600_000.0,
        first_year: 2027,
        years: 10,
        discount_rate: 0.04,
        objective: Objective::Carbon,
    };
    let made = plan(&place.assess(&inputs), &settings);
    assert!(!made.items.is_empty() && made.years.len() == 10);
    assert!(made.years.iter().all(|year| year.spent <= 600_000.0 * (1.0 + 1e-12)));
    let reached: Vec<f64> = made.years.iter().map(|year| year.reached.emissions_t.p50).collect();
    assert!(reached.is_sorted());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    /// A stronger measure never saves less, whatever the building.
    #[test]
    fn stronger_lighting_saves_more(area in 300.0..40_000.0_f64, storeys in 1.0..30.0_f64, factor in 0.3..0.8_f64) {
        let class = office_class();
        let mut input = facility("X-1", &class);
        input.floor_area_m2 = area;
        input.storeys = Some(storeys);
        input.electricity_kwh = Some([area * 15.0; 12]);
        let saved = |factor: f64| {
            let effect = lcs_pack::Effect::Lighting { factor: crate::fixture::ranged(factor, factor, factor) };
            let mut place = Place::new(&tropics(), vec![crate::fixture::measure("led", vec![effect])]);
            place.draws = 1;
            place.assess(std::slice::from_ref(&input)).remove(0).singles[0].outcome.electricity_kwh.p50
        };
        prop_assert!(saved(factor) >= saved(factor + 0.1) - 1e-6);
    }
}
