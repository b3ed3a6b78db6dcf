//! CalTRACK 2.0 usage per day against eemeter 3.2.0, on the four Illinois meters.

use crate::inputs::{illinois_meter, illinois_weather, json, stamp};
use lcs_mv::{
    Baseline, Compat, Frame, Granularity, HourlyTemperature, MeterSeries, Reading, Reporting, Stamp, TemperatureUnit,
    caltrack::{Fuel, candidates, fit, metered_savings, modeled_savings},
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

/// The weather of the peer's savings tests: 60 days from 2011 of 30, 31, … °F, the last one a single hour.
fn rising_weather() -> HourlyTemperature {
    let first = stamp("2011-01-01");
    let hour = |hour: i64| (first.plus(hour * 3_600), Some(30.0 + (hour / 24) as f64));
    HourlyTemperature::new(&(0..=59 * 24).map(hour).collect::<Vec<_>>(), TemperatureUnit::Fahrenheit).unwrap()
}

fn ones(starts: impl Iterator<Item = Stamp>) -> MeterSeries {
    MeterSeries::new(starts.map(|start| Reading { start, value: Some(1.0) }).collect()).unwrap()
}

/// eemeter 3.2.0, tests of derivatives, rounded to the hundredth there.
#[test]
fn savings_of_the_peers_own_tests() {
    let Some(weather) = illinois_weather() else { return };
    let rising = rising_weather();
    let near = |actual: f64, expected: f64| assert!((actual - expected).abs() <= 0.005, "{actual} {expected}");
    let daily = Frame { granularity: Granularity::Daily, compat: Compat::Correct };
    let billing = Frame { granularity: Granularity::Billing, compat: Compat::Correct };
    let model = |sample: &str, frame: Frame| {
        let baseline = Baseline::ending(&illinois_meter(sample)?, &weather, stamp("2016-12-26"), frame).unwrap();
        Some(fit(&baseline, Fuel::Electricity).unwrap())
    };
    let (Some(of_days), Some(of_bills)) =
        (model("il-electricity-cdd-hdd-daily", daily), model("il-electricity-cdd-hdd-billing_monthly", billing))
    else {
        return;
    };
    let days = ones((0..60).map(|day| stamp("2011-01-01").plus(day * 86_400)));
    let reporting = Reporting::whole(&days, &rising, daily);
    let savings = metered_savings(&of_days, &reporting, 0.9);
    near(savings.savings, 1_571.28);
    near(savings.bands.unwrap().fsu, 601.52);
    assert_eq!(savings.periods.len(), 59);

    let months = (1..=12).map(|month| format!("2011-{month:02}-01")).chain(["2012-01-01".to_owned()]);
    let bills = Reporting::whole(&ones(months.map(|month| stamp(&month))), &rising, billing);
    let savings = metered_savings(&of_bills, &bills, 0.9);
    near(savings.savings, 1_625.73);
    assert_eq!(savings.periods.len(), 2);

    let Some(meter) = illinois_meter("il-electricity-cdd-hdd-daily") else { return };
    let after = stamp("2017-01-04").plus(365 * 86_400);
    let after = fit(&Baseline::ending(&meter, &weather, after, daily).unwrap(), Fuel::Electricity).unwrap();
    let normal = modeled_savings(&of_days, &after, &reporting, 0.9);
    near(normal.savings, 168.58);
    let [before_band, after_band, both] = normal.fsu.unwrap();
    near(before_band, 601.52);
    near(after_band, 534.78);
    near(both, 804.87);

    let nothing = metered_savings(&of_days, &Reporting::whole(&ones(std::iter::empty()), &rising, daily), 0.9);
    assert_eq!((nothing.savings, nothing.bands), (0.0, None));
}
