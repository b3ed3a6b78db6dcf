//! CalTRACK 2.0 usage per day against eemeter 3.2.0, on the four Illinois meters.

use crate::inputs::{illinois_meter, illinois_weather, json, stamp};
use lcs_mv::{
    Baseline, Compat, Frame, Granularity, Reporting,
    caltrack::{Fuel, candidates, fit, metered_savings},
};
use lcs_testkit::assert_close;

const SAMPLES: [&str; 4] = [
    "il-electricity-cdd-hdd-daily",
    "il-electricity-cdd-hdd-billing_monthly",
    "il-gas-hdd-only-daily",
    "il-gas-hdd-only-billing_monthly",
];

/// Both are least squares in double precision by different routes; 2e-12 is what independent routes reached.
const COEFFICIENT: f64 = 1e-9;

#[test]
fn illinois_meters_equal_eemeter() {
    let Some(weather) = illinois_weather() else { return };
    for sample in SAMPLES {
        for compat in [Compat::Correct, Compat::Eemeter320] {
            let (Some(meter), Some(truth)) = (illinois_meter(sample), json(&format!("mv/caltrack2_{sample}.json")))
            else {
                return;
            };
            let granularity = if sample.ends_with("daily") { Granularity::Daily } else { Granularity::Billing };
            let fuel = if sample.contains("gas") { Fuel::Gas } else { Fuel::Electricity };
            let frame = Frame { granularity, compat };
            let baseline = Baseline::ending(&meter, &weather, stamp("2016-12-26"), frame).unwrap();
            let reporting = Reporting::starting(&meter, &weather, stamp("2017-01-04"), frame);
            let model = fit(&baseline, fuel).unwrap();

            let best = &truth["best"]["params"];
            assert_eq!(model.form().name(), truth["best"]["model_type"].as_str().unwrap());
            let point = |name: &str| best[name].as_i64().map(|point| point as i32);
            assert_eq!(model.heating().map(|slope| slope.balance_point_f), point("heating_balance_point"));
            assert_eq!(model.cooling().map(|slope| slope.balance_point_f), point("cooling_balance_point"));
            let close = |actual: f64, expected: f64, tolerance: f64, what: &str| {
                assert_close(actual, expected, tolerance, &format!("{sample} {what}"));
            };
            close(model.intercept(), best["intercept"].as_f64().unwrap(), COEFFICIENT, "intercept");
            if let Some(heating) = model.heating() {
                close(heating.per_degree_day, best["beta_hdd"].as_f64().unwrap(), COEFFICIENT, "beta_hdd");
            }
            if let Some(cooling) = model.cooling() {
                close(cooling.per_degree_day, best["beta_cdd"].as_f64().unwrap(), COEFFICIENT, "beta_cdd");
            }
            let r_squared = truth["best"]["r_squared_adj"].as_f64().unwrap();
            assert!((model.adjusted_r_squared() - r_squared).abs() < 1e-10);
            let count = |status: &str| truth["candidate_status"][status].as_u64().unwrap_or(0) as usize;
            let counts = model.counts();
            assert_eq!(
                [counts.qualified, counts.disqualified, counts.not_attempted],
                [count("QUALIFIED"), count("DISQUALIFIED"), count("NOT ATTEMPTED")],
                "{sample}"
            );

            for (metrics, name) in [(model.averages(), "avgs_metrics"), (model.totals(), "totals_metrics")] {
                let expected = |field: &str| truth[name][field].as_f64().unwrap();
                close(metrics.cvrmse_adj, expected("cvrmse_adj"), COEFFICIENT, "cvrmse_adj");
                close(metrics.observed_variance, expected("observed_variance"), COEFFICIENT, "variance");
                close(metrics.autocorrelation.unwrap(), expected("autocorr_resid"), COEFFICIENT, "autocorrelation");
                close(metrics.effective_periods().unwrap(), expected("n_prime"), COEFFICIENT, "n'");
                close(metrics.r_squared.unwrap(), expected("r_squared"), COEFFICIENT, "r_squared");
            }

            let savings = metered_savings(&model, &reporting, 0.9);
            let expected = |field: &str| truth["reporting"][field].as_f64().unwrap();
            assert_eq!(savings.periods.len() as u64, truth["reporting"]["n"].as_u64().unwrap());
            close(savings.savings, expected("metered_savings"), COEFFICIENT, "savings");
            close(savings.counterfactual, expected("counterfactual"), COEFFICIENT, "counterfactual");
            close(savings.observed, expected("observed"), COEFFICIENT, "observed");
            close(savings.parts.base, expected("base"), COEFFICIENT, "base");
            close(savings.parts.heating, expected("heat"), COEFFICIENT, "heating");
            assert!((savings.parts.cooling - expected("cool")).abs() <= COEFFICIENT * savings.counterfactual);
            let band = |field: &str| truth["reporting"]["error_bands"][field].as_f64().unwrap();
            let bands = savings.bands.unwrap();
            close(bands.fsu, band("FSU Error Band"), 1e-8, "FSU");
            close(bands.ols, band("OLS Error Band"), 1e-8, "OLS");
            close(bands.ols_model, band("OLS Error Band: Model Error"), 1e-8, "OLS model");
            close(bands.ols_noise, band("OLS Error Band: Noise"), 1e-8, "OLS noise");

            let mut best: Vec<_> =
                candidates(&baseline, fuel).into_iter().filter(|c| c.adjusted_r_squared.is_some()).collect();
            best.retain(|candidate| !matches!(candidate.fate, lcs_mv::caltrack::Fate::Negative { .. }));
            best.sort_by(|a, b| b.adjusted_r_squared.partial_cmp(&a.adjusted_r_squared).unwrap());
            for (ours, theirs) in best.iter().zip(truth["top10"].as_array().unwrap()) {
                let r_squared = theirs["r_squared_adj"].as_f64().unwrap();
                assert!((ours.adjusted_r_squared.unwrap() - r_squared).abs() < 1e-10, "{sample}: runner-up");
            }
        }
    }
}
