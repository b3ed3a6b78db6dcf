//! The one call that the command line makes, for every model.

use crate::inputs::{illinois_meter, illinois_weather, joint, json, stamp};
use lcs_mv::{After, Before, Compat, Data, Model, NoticeName, Study, caltrack::Fuel, tropical::Calendar};
use lcs_testkit::assert_close;

#[test]
fn a_meter_around_its_works_is_answered() {
    let (Some(meter), Some(temperature), Some(truth)) = (
        illinois_meter("il-electricity-cdd-hdd-daily"),
        illinois_weather(),
        json("mv/caltrack2_il-electricity-cdd-hdd-daily.json"),
    ) else {
        return;
    };
    let data = Data::Around {
        meter,
        temperature,
        baseline_end: stamp("2016-12-26"),
        reporting_start: stamp("2017-01-04T00:00:00Z"),
    };
    let study = Study {
        data,
        fuel: Fuel::Electricity,
        model: "caltrack-daily".parse().unwrap(),
        compat: Compat::Correct,
        calendar: Calendar::default(),
        confidence: 0.9,
    };
    let answer = study.answer().unwrap();
    assert_close(answer.savings, truth["reporting"]["metered_savings"].as_f64().unwrap(), 1e-9, "savings");
    assert!(!answer.notices.iter().any(|notice| notice.disqualifies()), "{:?}", answer.notices);
    assert!(!answer.notices.iter().any(|notice| notice.name == NoticeName::DepartsFromReference));
    let written = serde_json::to_value(&answer).unwrap();
    assert_eq!(written["model"]["heating_balance_point_f"], 53.0);
    assert_eq!(written["candidates"]["qualified"], 1_543);
    // two models of one meter differ by less than the band of either
    let other = Study { model: Model::OpendsmDaily, ..study }.answer().unwrap();
    let apart = (other.savings - answer.savings).abs();
    assert!(apart < answer.fsu_error_band.unwrap() && apart < other.fsu_error_band.unwrap(), "{apart}");
}

#[test]
fn joint_files_are_answered_by_every_model() {
    for (model, kind) in [
        (Model::CaltrackDaily, "daily"),
        (Model::CaltrackBilling, "monthly"),
        (Model::CaltrackHourly, "hourly"),
        (Model::OpendsmDaily, "daily"),
        (Model::OpendsmBilling, "monthly"),
        (Model::TropicalDaily, "daily"),
    ] {
        let file = |side: &str| joint(&format!("comstock_115041_{kind}_{side}"));
        let (Some(baseline), Some(reporting)) = (file("baseline"), file("reporting")) else { return };
        let data = Data::Apart { baseline: Before(baseline), reporting: After(reporting) };
        let study = Study {
            data,
            fuel: Fuel::Electricity,
            model,
            compat: Compat::Correct,
            calendar: Calendar::default(),
            confidence: 0.9,
        };
        let answer = study.answer().unwrap();
        // the peer's own methods spread 0.4 to 0.7 % on a meter
        let spread = if model == Model::TropicalDaily { 0.03 } else { 7e-3 };
        assert_close(answer.savings, 36_000.0, spread, model.name());
        assert!(answer.fsu_error_band.is_some_and(|band| band > 0.0), "{}", model.name());
        if model != Model::CaltrackHourly {
            let Data::Apart { reporting, .. } = study.data else { return };
            let hours = Before(joint("comstock_115041_hourly_baseline").unwrap());
            let data = Data::Apart { baseline: hours, reporting };
            let error = Study {
                data,
                fuel: Fuel::Electricity,
                model,
                compat: Compat::Correct,
                calendar: Calendar::default(),
                confidence: 0.9,
            }
            .answer()
            .unwrap_err();
            assert!(!error.hint().is_empty());
        }
    }
}
