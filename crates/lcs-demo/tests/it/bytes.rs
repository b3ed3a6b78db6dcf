//! Same seed, same bytes; any size.

use crate::settings;
use lcs_demo::{Truth, make};
use proptest::prelude::*;

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let one = make(&settings(120, 5)).unwrap();
    assert_eq!(one, make(&settings(120, 5)).unwrap());
    let other = make(&settings(120, 6)).unwrap();
    for ((name, bytes), (_, other_bytes)) in one.files.iter().zip(&other.files) {
        assert_ne!(bytes, other_bytes, "{name}");
    }
}

#[test]
fn the_truth_survives_json() {
    let truth = make(&settings(60, 1)).unwrap().truth;
    let text = serde_json::to_string(&truth).unwrap();
    assert_eq!(serde_json::from_str::<Truth>(&text).unwrap(), truth);
}

#[test]
fn settings_that_make_no_city_are_refused() {
    for bad in [settings(0, 1), lcs_demo::DemoSettings { last_year: 2020, ..settings(5, 1) }] {
        let error = make(&bad).unwrap_err();
        assert!(error.to_string().contains("asked for"), "{error}");
        assert!(!error.hint().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_size_and_span_of_years_works(facilities in 1_usize..90, seed in any::<u64>(), years in 0_i16..3) {
        let city = make(&lcs_demo::DemoSettings { last_year: 2024 + years, ..settings(facilities, seed) }).unwrap();
        // A small city may have no gas account, and then no gas file.
        let gas = usize::from(city.files.iter().any(|(name, _)| name.starts_with("bil-gas")));
        // Smart meters come with the size of the city; their files are of the last two years.
        let smart = if facilities < 40 { 0 } else { (years as usize + 1).min(2) };
        prop_assert_eq!(city.files.len(), 4 + years as usize + gas + smart);
        prop_assert_eq!(city.truth.rows["senarai-premis.xlsx"] as usize, facilities);
        prop_assert_eq!(city.truth.months.len(), 12 * (years as usize + 1));
        prop_assert!(city.truth.energy_kwh(2024) > 0.0);
    }
}
