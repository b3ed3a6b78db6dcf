//! The ready scenarios of examples/scenario: base years as published, every reading of a promise, every figure marked.

use super::{file, read};
use lcs_scenario::document::Trust;
use lcs_scenario::{CityScenarios, ScenarioOutcome, run_scenario};
use lcs_testkit::{reference, text};
use serde_json::Value;
use std::sync::LazyLock;

const READY: [&str; 2] = ["examples/scenario/kuala-lumpur-2030-2050.toml", "examples/scenario/tokyo-2030-2050.toml"];

static OUTCOMES: LazyLock<Vec<ScenarioOutcome>> =
    LazyLock::new(|| READY.iter().map(|path| run_scenario(&city(path))).collect());

fn city(path: &str) -> CityScenarios {
    read(&file(path)).unwrap_or_else(|error| panic!("{error}\nhint: {}", error.hint()))
}

/// BASIC of Kuala Lumpur 2020 is 12,388,498.502 t, of Tokyo 2019 53,530,081.094 t; and each line is that of the inventory.
#[test]
fn base_years_are_the_published_inventories() {
    let published = [(12_388_498.502, "gpc/kl_2020.json"), (53_530_081.094, "gpc/tokyo_2019.json")];
    for (outcome, (total_t, gpc)) in OUTCOMES.iter().zip(published) {
        for path in outcome.emissions_t.values() {
            assert!((path[0] - total_t).abs() < 5e-4, "{}", path[0]);
        }
        let Some(inventory) = reference(gpc) else { continue };
        let inventory: Value = serde_json::from_str(&text(inventory)).unwrap();
        for stated in outcome.assumptions.iter().filter(|stated| stated.key.ends_with(".base")) {
            let line = stated.key.trim_start_matches("lines.").trim_end_matches(".base");
            let published = inventory["lines"][line]["tco2e"].as_f64().unwrap();
            assert!((stated.value.unwrap() - published).abs() < 1e-6, "{line}");
        }
    }
}

/// All sixteen readings of the bare cut, and the five public wordings; those that cannot be read say why.
#[test]
fn every_reading_of_minus_seventy_appears() {
    let outcome = &OUTCOMES[0];
    let of_plan: Vec<_> = outcome.target_readings.iter().filter(|reading| reading.scenario == "plan").collect();
    let promise = of_plan.iter().filter(|reading| reading.reading.name.starts_with("minus-70/")).count();
    assert_eq!(promise, 16);
    for name in ["tokyo-pages", "city-hall-slides", "jetro", "study-of-2016", "neutral-2050"] {
        assert!(of_plan.iter().any(|reading| reading.reading.name == name && reading.reading.met.is_some()), "{name}");
    }
    for reading in &of_plan {
        assert!(reading.reading.met.is_some() != reading.reading.unread.is_some());
    }
    // 0.3 × 399,013 / 84,852: the intensity reading lets emissions rise by 41 %.
    let slides = of_plan.iter().find(|reading| reading.reading.name == "city-hall-slides").unwrap();
    assert!((slides.reading.allowed_multiple.unwrap() - 1.410_737_519_445_623).abs() < 1e-12);
    assert!(outcome.uncertainty.iter().any(|found| found.scenario == "plan" && found.fan.len() == 31));
    // Costs of most actions were not at hand, and the mix says so.
    let closing = outcome.closing.iter().find(|closing| closing.target == "jetro").unwrap();
    assert!(
        closing.without_cost.contains(&"lifestyle".to_owned())
            && !closing.without_cost.contains(&"rooftop-sun".to_owned())
    );
    assert!(outcome.costs.iter().all(|cost| cost.scenario != "rebased"));
}

/// What stands as published names its source; what is the author's own is unverified and says so.
#[test]
fn every_figure_is_marked() {
    for outcome in OUTCOMES.iter() {
        for stated in &outcome.assumptions {
            match stated.status {
                Trust::Unverified => {
                    let pure_one = stated.value == Some(1.0) || stated.value == Some(0.0);
                    let said = stated.note.is_some() || stated.source.is_some() || pure_one;
                    assert!(said, "{} says nothing of where it comes from", stated.key);
                }
                _ => assert!(stated.source.is_some(), "{}", stated.key),
            }
        }
        assert!(outcome.unverified_share > 0.0 && outcome.unverified_share < 1.0);
        for row in &outcome.potential {
            assert!(row.saved_t <= row.potential_t + 1e-6);
        }
    }
}
