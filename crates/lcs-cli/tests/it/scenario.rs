//! `lcs scenario run` on the ready files and on files that cannot be.

use crate::driver::{json, lcs, refused, text};
use lcs_testkit::workspace_root;
use std::fs;

#[test]
fn the_ready_scenarios_have_the_promised_keys_and_all_readings() {
    for name in ["kuala-lumpur-2030-2050.toml", "tokyo-2030-2050.toml"] {
        let file = workspace_root().join("examples/scenario").join(name);
        let outcome = json(&["scenario", "run", text(&file)]);
        let years = outcome["years"].as_array().unwrap();
        let paths = outcome["emissions_t"].as_object().unwrap();
        assert!(paths.contains_key("bau") && paths.len() > 1, "{name}");
        for (scenario, path) in paths {
            assert_eq!(path.as_array().unwrap().len(), years.len(), "{name}: {scenario}");
        }
        let readings = outcome["target_readings"].as_array().unwrap();
        assert!(readings.len() > 3, "{name}");
        for reading in readings {
            for key in ["name", "kind", "scope", "met", "value", "limit", "unit"] {
                assert!(reading.get(key).is_some(), "{name}: {key} is missing in {reading}");
            }
        }
        for key in ["action", "year", "emissions_t"] {
            assert!(outcome["wedges"][0].get(key).is_some(), "{name}: {key}");
        }
        let table = lcs(&["scenario", "run", text(&file)]);
        assert!(table.stdout.lines().count() > readings.len(), "{}", table.stdout);
    }
    assert!(json(&["schema", "scenario"])["properties"]["drivers"].is_object());
}

/// By hand: the mean city emits 4 × 4 + 4 × 2 = 24; west 10, east 26, north 36, and all that north has more is area.
#[test]
fn cities_are_held_against_their_mean() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cities.csv");
    fs::write(
        &file,
        "city;group;area;intensity\nwest;homes;2;3\nwest;offices;4;1\neast;homes;4;5\neast;offices;2;3\n;;;\n\
         north;homes;6;4\nnorth;offices;6;2\n",
    )
    .unwrap();
    let found = json(&["scenario", "decompose", text(&file), "--method", "lmdi-1", "--against-mean"]);
    for (at, (city, change)) in [("west", -14.0), ("east", 2.0), ("north", 12.0)].into_iter().enumerate() {
        assert_eq!(found["cities"][at]["city"], city);
        assert!((found["cities"][at]["total_change"].as_f64().unwrap() - change).abs() < 1e-9);
    }
    assert!((found["cities"][2]["effects"]["area"].as_f64().unwrap() - 12.0).abs() < 1e-9);
    let table = lcs(&["scenario", "decompose", text(&file), "--method", "shapley", "--against-mean"]);
    assert!(table.stdout.contains("north") && table.stdout.contains("intensity"), "{}", table.stdout);
}

#[test]
fn a_scenario_that_cannot_be_is_refused_by_file_and_key() {
    let folder = tempfile::tempdir().unwrap();
    let worked = fs::read_to_string(workspace_root().join("reference/scenario/worked_city.toml")).unwrap();
    let refusal = |content: &str| {
        let file = folder.path().join("town.toml");
        fs::write(&file, content).unwrap();
        refused(&["scenario", "run", text(&file)])
    };
    refusal("name = ").says(&["town.toml", "line 1"]);
    refusal(&worked.replacen("thousand people", "thousand peoples", 1)).says(&["town.toml", "peoples"]);
    refusal(&format!("inherits = \"../secret.toml\"\n{worked}")).says(&["../secret.toml", "same folder"]);
    refusal("inherits = \"town.toml\"\n").says(&["circle"]);
    refused(&["scenario", "run", text(&folder.path().join("none.toml"))]).says(&["none.toml"]);
}
