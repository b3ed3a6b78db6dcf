//! What follows from a fitted model: the same bits after years as JSON, normal years, events, gaps.

use crate::{
    before_works::{remembering, run},
    inputs::joint,
};
use lcs_mv::{
    After, Before, Compat, Course, Data, Decision, EventKind, EventSearch, FittedModel, Model, Outcome, Side, Stamp,
    Study, Verdict, caltrack::Fuel, decide, normal_year_savings, propose_events, tropical::Calendar,
};
use lcs_testkit::assert_close;

/// Two years of a ComStock meter; `None` where the reference data are absent.
fn study(model: Model, kind: &str) -> Option<Study> {
    let file = |side: &str| joint(&format!("comstock_115041_{kind}_{side}"));
    let data = Data::Apart { baseline: Before(file("baseline")?), reporting: After(file("reporting")?) };
    let calendar = Calendar::default();
    Some(Study { data, fuel: Fuel::Electricity, model, compat: Compat::Correct, calendar, confidence: 0.9 })
}

const MODELS: [(Model, &str); 6] = [
    (Model::CaltrackDaily, "daily"),
    (Model::CaltrackBilling, "monthly"),
    (Model::CaltrackHourly, "hourly"),
    (Model::OpendsmDaily, "daily"),
    (Model::OpendsmBilling, "monthly"),
    (Model::TropicalDaily, "daily"),
];

#[test]
fn a_kept_model_is_run_again_with_the_same_bits() {
    for (model, kind) in MODELS {
        let Some(study) = study(model, kind) else { return };
        let run = study.run().unwrap();
        let text = run.model.to_json().unwrap();
        let kept = FittedModel::from_json(&text).unwrap();
        assert_eq!(kept, run.model, "{}", model.name());
        let side = study.data.after().unwrap();
        assert_eq!(kept.course(&side, Fuel::Electricity).unwrap(), run.reporting, "{}", model.name());
        let again = kept.metered(&side, Fuel::Electricity, 0.9).unwrap();
        assert_eq!((again.savings, again.half_band), (run.answer.savings, run.answer.fsu_error_band));
        assert_close(run.reporting.savings(), run.answer.savings, 1e-9, model.name());
        assert!(kept.precision().unwrap().smallest_provable_share(12.0, lcs_mv::Proof::default()) < 0.2);
        let limit = if model == Model::CaltrackHourly { 120_000 } else { 8_000 };
        assert!(text.len() < limit, "{}: {} bytes", model.name(), text.len());
    }
    assert!(FittedModel::from_json("{}").is_err() && FittedModel::from_json("{\"kind\":\"tropical\"}").is_err());
}

#[test]
fn two_years_of_like_weather_save_in_a_normal_year_what_they_saved() {
    for (model, kind) in MODELS {
        let Some(before) = study(model, kind) else { return };
        let Data::Apart { baseline, reporting } = &before.data else { return };
        let turned = Data::Apart { baseline: Before(reporting.0.clone()), reporting: After(baseline.0.clone()) };
        let after = Study { data: turned, ..before.clone() };
        let hours = joint("comstock_115041_hourly_baseline").unwrap();
        let weather = Side::Joint(if kind == "monthly" { hours.by_day() } else { hours });
        let (first, second) = (before.run().unwrap(), after.run().unwrap());
        let normal = normal_year_savings(&first.model, &second.model, &weather, Fuel::Electricity, 0.9).unwrap();
        // the two years share nearly the same weather: models of each differ by what was metered, up to their own spread
        assert_close(normal.savings, first.answer.savings, 0.03, model.name());
        assert!(normal.half_band.unwrap() > first.answer.fsu_error_band.unwrap(), "{}: {normal:?}", model.name());
        assert!(normal.periods >= 360 && normal.periods_left_out <= 1, "{normal:?}");
    }
}

#[test]
fn each_rival_has_lost_for_a_reason() {
    let Some(study) = study(Model::CaltrackDaily, "daily") else { return };
    let answer = study.answer().unwrap();
    assert_eq!(answer.rivals.len(), 3);
    let beaten = |outcome: &Outcome| matches!(outcome, Outcome::Beaten { behind_by, .. } if *behind_by > 0.0);
    assert!(answer.rivals.iter().all(|rival| beaten(&rival.outcome)), "{:?}", answer.rivals);
    let change_points = Study { model: Model::OpendsmDaily, ..study.clone() }.answer().unwrap();
    assert!(!change_points.rivals.is_empty() && change_points.rivals.iter().all(|rival| beaten(&rival.outcome)));
    let tropical = Study { model: Model::TropicalDaily, ..study }.answer().unwrap();
    assert!(!tropical.rivals.is_empty() && tropical.rivals.iter().all(|rival| beaten(&rival.outcome)));
}

/// The course with so much more used on some days after the start of the reporting year.
fn with_event(course: &Course, days: std::ops::Range<usize>, more: f64) -> Course {
    let mut course = course.clone();
    for point in &mut course.points[days] {
        point.observed = point.observed.map(|observed| observed + more);
    }
    course
}

#[test]
fn a_shift_is_proposed_and_adjusted_only_when_a_person_accepts_it() {
    let site = remembering(42);
    let run = run(&site, 0.9, 6.0, Model::CaltrackDaily);
    let disturbed = with_event(&run.reporting, 130..190, 30.0);
    let events = propose_events(&run.baseline, &disturbed, EventSearch::default());
    assert_eq!(events.len(), 1, "{events:?}");
    let day = |stamp: Stamp| stamp.local_day() - 365;
    assert_eq!(events[0].kind, EventKind::Temporary);
    assert!((day(events[0].first) - 130).abs() <= 3 && (day(events[0].end) - 190).abs() <= 3, "{events:?}");
    assert!((events[0].change_per_day - 30.0).abs() < 3.0 * events[0].standard_error_per_day, "{events:?}");
    let total = run.model.metered(&study_side(&site), Fuel::Electricity, 0.9).unwrap();
    let disturbed_total = lcs_mv::MeteredTotal { savings: disturbed.savings(), ..total };
    let accept = Decision { event: 0, verdict: Verdict::Accept, by: "owner".into(), why: "second shift".into() };
    let decided = decide(&disturbed_total, &events, &[accept]).unwrap();
    let error = (decided.adjusted - total.savings).abs();
    assert!(error < decided.adjusted_half_band.unwrap() && error < 0.2 * 60.0 * 30.0, "{error}");
    assert_eq!(decide(&disturbed_total, &events, &[]).unwrap().adjusted, disturbed.savings());
}

/// The year after the works of a site that saved a tenth.
fn study_side(site: &crate::behaviour::Site) -> Side {
    let readings = site.meter(0.9, 6.0).readings()[365..].to_vec();
    let meter = lcs_mv::MeterSeries::new(readings).unwrap();
    Side::Metered { meter, temperature: site.weather.clone() }
}

#[test]
fn a_step_lasts_and_works_alone_are_no_event() {
    let (mut steps, mut false_alarms) = (0, 0);
    for seed in 0..60 {
        let site = remembering(5_000 + seed);
        let run = run(&site, 0.85, 6.0, Model::CaltrackDaily);
        false_alarms += usize::from(!propose_events(&run.baseline, &run.reporting, EventSearch::default()).is_empty());
        let end = run.reporting.points.len();
        let disturbed = with_event(&run.reporting, 200..end, -25.0);
        let events = propose_events(&run.baseline, &disturbed, EventSearch::default());
        let is_step = |event: &lcs_mv::ProposedEvent| {
            event.kind == EventKind::Step && (event.first.local_day() - 565).abs() <= 5 && event.change_per_day < 0.0
        };
        steps += usize::from(events.iter().any(is_step));
    }
    assert!(steps >= 57 && false_alarms <= 6, "{steps} steps found, {false_alarms} false alarms of 60");
}
