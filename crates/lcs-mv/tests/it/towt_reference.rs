//! CalTRACK hourly against opendsm 1.2.7, on the two ComStock meters.

use crate::inputs::{joint, json};
use lcs_mv::{
    After, Before,
    caltrack::Fuel,
    towt::{fit, metered_savings},
};
use lcs_testkit::assert_close;
use serde_json::Value;

/// Independent least squares of some 2,200 hours and 175 to 181 terms.
const PREDICTION: f64 = 1e-9;
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A table by segment that the peer wrote as JSON inside JSON.
fn table(model: &Value, name: &str) -> Value {
    serde_json::from_str(model[name].as_str().unwrap()).unwrap()
}

#[test]
fn comstock_meters_equal_opendsm() {
    let Some(truth) = json("mv/opendsm127_caltrack_hourly.json") else { return };
    for result in truth["results"].as_array().unwrap() {
        let id = result["id"].as_u64().unwrap();
        let (Some(baseline), Some(reporting)) =
            (joint(&format!("comstock_{id}_hourly_baseline")), joint(&format!("comstock_{id}_hourly_reporting")))
        else {
            return;
        };
        let (baseline, reporting) = (Before(baseline), After(reporting));
        let model = fit(&baseline, Fuel::Electricity).unwrap();
        let theirs = &result["model"]["model"];
        let occupancy = table(theirs, "occupancy_lookup");
        let (busy, quiet) = (table(theirs, "occupied_temperature_bins"), table(theirs, "unoccupied_temperature_bins"));
        for (at, month) in MONTHS.iter().enumerate() {
            let segment = model.month(at + 1).unwrap();
            for (hour, ours) in segment.busy().iter().enumerate() {
                assert_eq!(*ours, occupancy["data"][hour][at].as_bool().unwrap(), "{id} {month} hour {hour}");
            }
            for (bins, theirs) in [(segment.busy_bins(), &busy), (segment.quiet_bins(), &quiet)] {
                let kept: Vec<i32> = [30, 45, 55, 65, 75, 90]
                    .into_iter()
                    .enumerate()
                    .filter(|(row, _)| theirs["data"][row][at].as_bool().unwrap())
                    .map(|(_, end)| end)
                    .collect();
                assert_eq!(bins.end_points_f(), kept, "{id} {month}");
            }
            let unc = &theirs["unc_vars"][(at + 1).to_string()];
            if *month != "dec" {
                // theirs of December counts the very last hour, which their fit and ours leave out
                assert_close(segment.own_fit().mean_squared_error, unc["MSE"].as_f64().unwrap(), PREDICTION, "MSE");
            }
            assert_close(
                segment.own_fit().effective_hours().unwrap(),
                unc["n_prime"].as_f64().unwrap(),
                PREDICTION,
                "n'",
            );
        }
        for (name, rows) in [("baseline", &baseline.0), ("reporting", &reporting.0)] {
            for (row, theirs) in rows.rows().iter().zip(result[name]["predicted_first5"].as_array().unwrap()) {
                assert_close(model.predict(row).unwrap(), theirs.as_f64().unwrap(), PREDICTION, "hour");
            }
            let sum: f64 = rows.rows().iter().filter_map(|row| model.predict(row)).sum();
            assert_close(sum, result[name]["predicted_sum"].as_f64().unwrap(), PREDICTION, name);
        }
        let savings = metered_savings(&model, &reporting, 0.9);
        assert_close(savings.savings, result["savings"].as_f64().unwrap(), PREDICTION, "savings");
        assert!(savings.fsu.is_some());
    }
}
