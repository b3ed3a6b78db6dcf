//! Outages of the reference block, hour by hour, as the program that made the reference data simulated them.

use crate::reference::{column, expected, reference_block};
use lcs_community::{OutageInput, survival, unserved};
use lcs_testkit::assert_close;

fn input(critical_share: f64, initial_soc: f64) -> OutageInput {
    OutageInput {
        pv_kw: 220.0,
        battery_kwh: 205.0,
        battery_kw: 100.0,
        critical_share,
        initial_soc,
        charge_efficiency: 0.95,
        discharge_efficiency: 0.95,
    }
}

#[test]
fn all_six_cases_match() {
    let (Some((_, series)), Some(expected)) = (reference_block(), expected()) else { return };
    for critical in [1.0, 0.5, 0.3] {
        for soc in [1.0, 0.5] {
            let case = &expected[format!("crit{critical:.1}_soc{soc:.1}")];
            let outage = survival(&series, 1.0, &input(critical, soc)).unwrap();
            let figure = |key: &str| case[key].as_f64().unwrap();
            assert_close(outage.mean_hours, figure("mean_h"), 1e-12, "mean");
            assert_close(outage.median_hours, figure("median_h"), 1e-12, "median");
            assert_close(outage.min_hours, figure("min_h"), 1e-12, "least");
            assert_close(outage.max_hours, figure("max_h"), 1e-12, "most");
            let endless = outage.endless_share * 8760.0;
            assert!((endless - figure("survive_all_year_starts")).abs() < 1e-6, "endless {endless}");
            for (hours, probability) in case["p_survive"].as_object().unwrap() {
                let found = outage.probability(hours.parse().unwrap());
                assert!((found - probability.as_f64().unwrap()).abs() < 1e-12, "{critical} {soc} {hours} h: {found}");
            }
        }
    }
}

#[test]
fn every_start_hour_matches() {
    let Some(hours) = column("autonomy_crit1_soc1.csv", "hours_survived_for_outage_starting_at_hour_index") else {
        return;
    };
    let Some((_, series)) = reference_block() else { return };
    let outage = survival(&series, 1.0, &input(1.0, 1.0)).unwrap();
    assert_eq!(outage.hours, hours);
}

#[test]
fn what_is_survived_leaves_nothing_unserved() {
    let Some((_, series)) = reference_block() else { return };
    let series = series.window(0, 30 * 24);
    let outage = survival(&series, 1.0, &input(0.5, 1.0)).unwrap();
    let lost = unserved(&series, 1.0, &input(0.5, 1.0), outage.min_hours).unwrap();
    assert!(lost.max_kwh < 1e-9 && lost.served_share > 1.0 - 1e-12, "{lost:?}");
    let longer = unserved(&series, 1.0, &input(0.5, 1.0), outage.min_hours + 1.0).unwrap();
    assert!(longer.max_kwh > 0.0);
}

#[test]
fn survival_does_not_rise_with_length_and_seasons_make_up_the_year() {
    let Some((block, series)) = reference_block() else { return };
    let outage = survival(&series, 1.0, &input(1.0, 0.5)).unwrap();
    let curve = outage.curve();
    assert!(curve.windows(2).all(|pair| pair[1].probability <= pair[0].probability));
    let days = [31.0, 28.0, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0];
    let by_month = outage.probability_by_month(&block.calendar(), 12.0);
    let mean: f64 = by_month.iter().zip(days).map(|(p, days)| p * days / 365.0).sum();
    assert!((mean - outage.probability(12.0)).abs() < 1e-12);
    let by_hour = outage.probability_by_hour(&block.calendar(), 12.0);
    assert!((by_hour.iter().sum::<f64>() / 24.0 - outage.probability(12.0)).abs() < 1e-12);
}
