//! Files and scenarios that inherit.

use super::file;
use lcs_scenario::{FileFault, read_scenario, run_scenario};

const CHILD: &str = "inherits = \"worked.toml\"\n";

fn inherited(name: &str) -> Result<String, String> {
    match name {
        "worked.toml" => Ok(file("reference/scenario/worked_city.toml")),
        "child.toml" => Ok(CHILD.to_owned()),
        _ => Err("no such file".to_owned()),
    }
}

/// A file that changes nothing is the file that it inherits.
#[test]
fn an_empty_difference_is_the_same_city() {
    let parent = read_scenario("worked.toml", &inherited("worked.toml").unwrap(), &mut inherited).unwrap();
    let child = read_scenario("child.toml", CHILD, &mut inherited).unwrap();
    assert_eq!(run_scenario(&parent), run_scenario(&child));
    let text = inherited("worked.toml").unwrap() + "\n[scenarios.same]\ninherits = \"plan\"\n";
    let twice = run_scenario(&read_scenario("worked.toml", &text, &mut inherited).unwrap());
    assert_eq!(twice.emissions_t["same"], twice.emissions_t["plan"]);
    assert_eq!(twice.emissions_t["plan"], run_scenario(&parent).emissions_t["plan"]);
}

/// Only what is stated changes, in a file of files and in a scenario; a path replaces a single value.
#[test]
fn only_what_is_stated_changes() {
    let text = "inherits = \"child.toml\"\nname = \"Other\"\n[scenarios.plan.change]\nservices.hospital.per_driver.points = [[2020, 0.002], [2035, 0.003]]\n";
    let city = read_scenario("grandchild.toml", text, &mut inherited).unwrap();
    let changes = city.changes("plan").unwrap();
    let keys: Vec<&str> = changes.iter().map(|change| change.key.as_str()).collect();
    assert_eq!(keys, ["services.hospital.per_driver.points", "services.hospital.per_driver.value"]);
    assert!(changes[1].after.is_none());
    let outcome = run_scenario(&city);
    assert_eq!(outcome.name, "Other");
    assert!(outcome.wedges.iter().any(|row| row.action == lcs_scenario::CHANGES && row.emissions_t < 0.0));
}

#[test]
fn circles_and_strangers_are_told() {
    let mut round = |name: &str| Ok(format!("inherits = \"{}\"", if name == "b.toml" { "a.toml" } else { "b.toml" }));
    let circle = read_scenario("a.toml", "inherits = \"b.toml\"", &mut round).unwrap_err();
    assert_eq!(circle.to_string(), "b.toml: `inherits`: inherits in a circle: a.toml → b.toml → a.toml");
    let stranger = read_scenario("a.toml", "inherits = \"x.toml\"", &mut inherited).unwrap_err();
    assert!(matches!(stranger.fault, FileFault::Unavailable { .. }) && stranger.file == "a.toml");
    let text = format!("{CHILD}[scenarios.plan]\ninherits = \"half-way\"\n");
    let circle = read_scenario("child.toml", &text, &mut inherited).unwrap_err();
    assert!(circle.to_string().contains("→"), "{circle}");
    let text = format!("{CHILD}[scenarios.plan]\ninherits = \"nobody\"\n");
    let unknown = read_scenario("child.toml", &text, &mut inherited).unwrap_err();
    assert_eq!(unknown.key, "scenarios.plan.inherits");
    assert!(unknown.hint().contains("half-way"));
}
