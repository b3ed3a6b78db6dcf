//! What a meter is said to prove, against what it does prove: meters made by the rule of `behaviour`, which no model of
//! the crate has, with residuals that remember each other.

use crate::behaviour::{Site, site};
use lcs_mv::{Compat, Data, Model, Proof, Run, Stamp, Study, caltrack::Fuel, tropical::Calendar};

const MIDDLE: Stamp = Stamp::utc(365 * 86_400);

/// A site whose noise is correlated by one half from day to day.
pub fn remembering(seed: u64) -> Site {
    let mut site = site(seed);
    let mut last = 0.0;
    for noise in &mut site.noise {
        last = 0.5 * last + *noise;
        *noise = last;
    }
    site
}

/// The answer of a model about a site whose works kept a share of the energy.
pub fn run(site: &Site, kept: f64, noise: f64, model: Model) -> Run {
    let data = Data::Around {
        meter: site.meter(kept, noise),
        temperature: site.weather.clone(),
        baseline_end: MIDDLE,
        reporting_start: MIDDLE,
    };
    let calendar = Calendar::default();
    let study = Study { data, fuel: Fuel::Electricity, model, compat: Compat::Correct, calendar, confidence: 0.9 };
    study.run().unwrap()
}

/// Share of many sites in which a saving so many times the smallest provable one is proved.
fn proved(times: f64, seeds: u64) -> f64 {
    let proof = Proof::default();
    let count = (0..seeds).filter(|seed| {
        let site = remembering(3_000 + seed);
        let baseline = run(&site, 1.0, 12.0, Model::CaltrackDaily).model;
        let smallest = baseline.precision().unwrap().smallest_provable_share(12.0, proof);
        let answer = run(&site, 1.0 - times * smallest, 12.0, Model::CaltrackDaily).answer;
        answer.savings > answer.fsu_error_band.unwrap()
    });
    count.count() as f64 / seeds as f64
}

#[test]
fn the_smallest_provable_saving_is_proved_at_the_stated_rate() {
    // 80 % of 250: three binomial standard deviations are 7.6 %
    let at_the_limit = proved(1.0, 250);
    assert!((0.72..=0.88).contains(&at_the_limit), "{at_the_limit}");
    // nothing saved: one side of a band of 90 % is missed by 5 %, three standard deviations more are 9 %
    assert!(proved(0.0, 250) <= 0.092);
    assert!(proved(2.0, 100) >= 0.99);
}

#[test]
fn the_band_that_was_foretold_is_the_band_that_comes() {
    let site = remembering(7);
    let run = run(&site, 0.9, 12.0, Model::CaltrackDaily);
    let foretold = run.model.precision().unwrap().half_band_share(12.0, 0.9) * run.baseline.observed();
    let came = run.answer.fsu_error_band.unwrap();
    // the plan takes t at the same degrees of freedom and 12 months of 365/12 days
    assert!((foretold / came - 1.0).abs() < 1e-9, "{foretold} {came}");
}
