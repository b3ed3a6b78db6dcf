//! The demo city: synthetic, with a scenario, a plan and a score of its planted faults.

use crate::{
    cities::demo,
    driver::{count, json, lcs, number, refused, text},
    state::{assert_whole_report, state},
};
use serde_json::Value;
use std::{collections::BTreeSet, path::Path};

#[test]
fn everything_is_made() {
    let demo = demo();
    assert_eq!(demo.answer["run"]["status"], "synthetic");
    assert_eq!(count(&demo.answer, "/run/facilities"), 60);
    assert_whole_report(Path::new(demo.answer["report"].as_str().unwrap()));
    let incoming: Vec<_> = std::fs::read_dir(demo.dir.join("incoming")).unwrap().collect();
    assert!(incoming.len() >= 3, "foreign files: {incoming:?}");
    let originals = std::fs::read_dir(demo.dir.join("originals")).unwrap().count();
    assert_eq!(originals, incoming.len(), "each was imported and kept");
    let listed = json(&["facilities", "list", "--dir", text(&demo.dir)]);
    assert_eq!(listed.as_array().unwrap().len(), 60);
}

#[test]
fn the_account_is_near_the_hidden_truth() {
    let demo = demo();
    let (account, truth) = (number(&demo.answer, "/run/energy_kwh"), number(&demo.answer, "/true_energy_kwh"));
    eprintln!("demo: account {account:.0} kWh, truth {truth:.0} kWh ({:+.1} %)", (account / truth - 1.0) * 100.0);
    // The bills carry unit slips of a factor of 1000 and gaps, which are found and not mended: only the order of
    // magnitude is certain.
    assert!(account > 0.5 * truth, "{account} of {truth}");
}

#[test]
fn planted_faults_are_counted() {
    let demo = demo();
    let faults = demo.answer["faults"].as_array().unwrap();
    let kinds: BTreeSet<&str> = faults.iter().map(|score| score["kind"].as_str().unwrap()).collect();
    for kind in ["unit-slip", "gap", "duplicate", "swapped-meter"] {
        assert!(kinds.contains(kind), "{kinds:?}");
    }
    let (mut planted, mut found) = (0, 0);
    for score in faults {
        let of = |key: &str| count(score, &format!("/{key}"));
        eprintln!(
            "demo faults: {} planted {} found {} missed {} false alarms {}",
            score["kind"],
            of("planted"),
            of("found"),
            of("missed"),
            of("false_alarms")
        );
        assert_eq!(of("planted"), of("found") + of("missed"), "{score}");
        planted += of("planted");
        found += of("found");
    }
    assert!(planted >= 4, "at least one of each kind");
    // Half is what a check must reach to be worth reading; the figures themselves are in the log above.
    assert!(2 * found >= planted, "{found} of {planted} found");
}

#[test]
fn the_scenario_holds_both_scopes_and_all_readings() {
    let scenario = &demo().answer["run"]["scenario"];
    for scope in ["estate", "city"] {
        let path = |key: &str| -> Vec<f64> {
            scenario[scope][key].as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
        };
        let years = path("years");
        assert_eq!(years.last(), Some(&2050.0), "{scope}");
        let (bau, plan, low, high) = (path("bau_t"), path("plan_t"), path("plan_p10_t"), path("plan_p90_t"));
        assert_eq!([bau.len(), plan.len(), low.len(), high.len()], [years.len(); 4], "{scope}");
        for year in 0..years.len() {
            assert!(plan[year] <= bau[year] + 1e-6, "{scope}: the plan adds emissions in {}", years[year]);
            assert!(
                low[year] <= plan[year] + 1e-6 && plan[year] <= high[year] + 1e-6,
                "{scope}: range in {}",
                years[year]
            );
        }
    }
    let readings = scenario["target_readings"].as_array().unwrap();
    let told: BTreeSet<(&str, &str)> =
        readings.iter().map(|r| (r["name"].as_str().unwrap(), r["scope"].as_str().unwrap())).collect();
    assert_eq!((readings.len(), told.len()), (8, 8), "four readings in two scopes: {told:?}");
    for reading in readings {
        assert!(reading["kind"].is_string() && reading["unit"].is_string(), "{reading}");
        assert!(reading["met"].is_boolean() || reading["met"].is_null(), "{reading}");
    }
    assert!(!scenario["assumptions"].as_array().unwrap().is_empty(), "what is not published is listed");
}

#[test]
fn ranges_are_in_order_and_the_plan_keeps_its_budget() {
    let run = &demo().answer["run"];
    for figure in ["emissions_t", "capex"] {
        let [p10, p50, p90] = ["p10", "p50", "p90"].map(|part| number(run, &format!("/potential/{figure}_{part}")));
        assert!(0.0 < p10 && p10 <= p50 && p50 <= p90, "{figure}: {p10} {p50} {p90}");
    }
    let budget = number(run, "/plan/yearly_budget");
    let years = run["plan"]["years"].as_array().unwrap();
    assert!(!years.is_empty() && count(run, "/plan/projects") > 0);
    for year in years {
        assert!(number(year, "/spent") <= budget * (1.0 + 1e-12), "{year} with a budget of {budget}");
    }
}

#[test]
fn a_smaller_budget_is_kept_too() {
    let dir = tempfile::tempdir().unwrap();
    crate::cities::copy(&demo().dir, dir.path());
    let run = json(&["run", "--dir", text(dir.path()), "--budget", "250000"]);
    assert_eq!(number(&run, "/plan/yearly_budget"), 250_000.0);
    for year in run["plan"]["years"].as_array().unwrap() {
        assert!(number(year, "/spent") <= 250_000.0, "{year}");
    }
    refused(&["run", "--dir", text(dir.path()), "--budget=-1"]).says(&["budget of -1"]).hints("0 or more");
}

/// Everything but the paths.
fn figures(answer: &Value) -> Value {
    let mut answer = answer.clone();
    for key in ["dir", "report"] {
        answer.as_object_mut().unwrap().remove(key);
    }
    answer["run"].as_object_mut().unwrap().remove("report");
    answer
}

#[test]
fn the_same_seed_gives_the_same_city_and_another_seed_another() {
    let dirs = tempfile::tempdir().unwrap();
    let make = |name: &str, seed: &str| {
        let dir = dirs.path().join(name);
        json(&["demo", "--facilities", "12", "--seed", seed, "--dir", text(&dir), "--no-serve"])
    };
    let (first, second, other) = (make("a", "7"), make("b", "7"), make("c", "8"));
    assert_eq!(figures(&first), figures(&second));
    assert_ne!(first["run"]["energy_kwh"], other["run"]["energy_kwh"]);
}

#[test]
fn a_demo_is_not_made_over_something_else() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("thesis.docx"), "years of work").unwrap();
    let before = state(dir.path());
    let call = ["demo", "--facilities", "3", "--dir", text(dir.path()), "--no-serve"];
    refused(&call).says(&["is not empty"]).hints("empty folder");
    assert_eq!(state(dir.path()), before);
}

#[test]
fn people_read_a_table_and_no_progress_stands_in_it() {
    let demo = demo();
    let answer = lcs(&["facilities", "list", "--dir", text(&demo.dir)]);
    assert_eq!(answer.code, 0);
    assert_eq!(answer.stdout.lines().count(), 61, "a header and 60 rows");
    assert!(answer.stdout.starts_with("id") || answer.stdout.trim_start().starts_with("id"), "{}", answer.stdout);
    let csv = lcs(&["facilities", "list", "--dir", text(&demo.dir), "--format", "csv"]).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = "id,name,use,floor_area_m2,floor_area_kind,year,energy_kwh,eui_kwh_m2,emissions_t,coverage";
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), header);
    assert_eq!(reader.records().filter_map(Result::ok).count(), 60);
}
