//! Figures traced to file, row, factor and pack version.

use crate::{
    cities::seattle,
    driver::{json, refused, text},
};
use serde_json::Value;

/// Every node below and including one.
fn tree(node: &Value) -> Vec<&Value> {
    let inputs = node["inputs"].as_array().into_iter().flatten();
    std::iter::once(node).chain(inputs.flat_map(tree)).collect()
}

fn value(node: &Value) -> f64 {
    node["value"].as_str().unwrap().parse().unwrap()
}

/// The nodes of a figure that have none of the same figure below them: what was added up.
fn summands<'v>(node: &'v Value, figure: &str) -> Vec<&'v Value> {
    let below: Vec<&Value> =
        node["inputs"].as_array().into_iter().flatten().flat_map(|input| summands(input, figure)).collect();
    if below.is_empty() && node["figure"] == figure { vec![node] } else { below }
}

/// Row 2 of the file: Mayflower Park Hotel, id 1, with electricity, gas and steam.
#[test]
fn emissions_of_a_facility_reach_cell_and_factor() {
    let Some(city) = seattle() else { return };
    let document = json(&["explain", "facility:1:emissions@2016", "--dir", text(&city.dir)]);
    let root = &document["nodes"][0];
    // 3,946,027 kBtu ÷ 3.412141633 × 0.023787 + 1,276.453 MMBtu × 53.11 + 2,003.882 MMBtu × 77.188, in kg.
    let expected_kg = 27_508.865 + 67_792.419 + 154_675.644;
    lcs_testkit::assert_close(value(root), expected_kg, 1e-6, "emissions of facility 1, kg");
    assert_eq!(root["unit"], "kg CO2e");

    // What has no carrier has no emissions; it is shown with a dash.
    let parts: Vec<&Value> = summands(root, "emissions").into_iter().filter(|node| node["value"] != "-").collect();
    assert_eq!(parts.len(), 3, "electricity, gas and steam");
    let sum: f64 = parts.iter().map(|node| value(node)).sum();
    // Each part is rounded to the gram.
    assert!((sum - value(root)).abs() < 0.002, "{sum} is not {}", value(root));

    let nodes = tree(root);
    let cells: Vec<(&str, u64, &str)> = nodes
        .iter()
        .filter(|node| !node["source"].is_null())
        .map(|node| {
            let source = &node["source"];
            let text = |key: &str| source[key].as_str().unwrap_or_default();
            assert_eq!(text("file").len(), 64, "SHA-256 of the file");
            (text("name"), source["row"].as_u64().unwrap(), text("column"))
        })
        .collect();
    for column in ["Electricity(kBtu)", "SteamUse(kBtu)"] {
        assert!(cells.contains(&("2016_Building_Energy_Benchmarking.csv", 2, column)), "{column}: {cells:?}");
    }
    assert!(cells.iter().any(|(_, row, column)| *row == 2 && column.starts_with("NaturalGas(")), "{cells:?}");

    let facts: Vec<&str> = nodes.iter().filter_map(|node| node["fact"].as_str()).collect();
    // Pack, semantic version, key.
    let version = document["pack"].as_str().unwrap().split_whitespace().nth(1).unwrap();
    assert_eq!(version.split('.').count(), 3, "{version}");
    for carrier in ["electricity", "gas", "steam"] {
        let found =
            facts.iter().any(|fact| fact.starts_with(&format!("us-seattle {version} ")) && fact.contains(carrier));
        assert!(found, "{carrier}: {facts:?}");
    }
    let factor = nodes.iter().find(|node| node["figure"] == "emission factor" && node["of"] == "electricity").unwrap();
    assert_eq!(value(factor), 0.023_787);
}

#[test]
fn emissions_of_the_estate_are_the_sum_of_its_facilities() {
    let Some(city) = seattle() else { return };
    let document = json(&["explain", "city:emissions", "--dir", text(&city.dir)]);
    let root = &document["nodes"][0];
    let facilities = root["inputs"].as_array().unwrap();
    assert_eq!(facilities.len(), 3376);
    let in_tonnes = |node: &Value| match node["unit"].as_str().unwrap() {
        "g CO2e" => value(node) / 1e6,
        "kg CO2e" => value(node) / 1e3,
        unit => panic!("unit {unit}"),
    };
    let sum: f64 = facilities.iter().map(in_tonnes).sum();
    assert!((in_tonnes(root) - sum).abs() < 1e-4, "{} t, facilities {sum} t", in_tonnes(root));
    lcs_testkit::assert_close(in_tonnes(root), city.run["emissions_t"].as_f64().unwrap(), 1e-9, "the run's figure");
}

#[test]
fn a_run_names_what_it_rested_on() {
    let Some(city) = seattle() else { return };
    let document = json(&["explain", "run:1", "--dir", text(&city.dir)]);
    let nodes = tree(&document["nodes"][0]);
    let of =
        |figure: &str| nodes.iter().find(|node| node["figure"] == figure).map(|node| node["value"].as_str().unwrap());
    assert_eq!(of("seed"), Some("1"));
    assert!(of("weather").unwrap().contains("seattle"), "{:?}", of("weather"));
    assert!(of("belief").is_some() && of("program").is_some());
    let packs: Vec<&str> =
        nodes.iter().filter(|node| node["figure"] == "pack").map(|node| node["of"].as_str().unwrap()).collect();
    assert!(packs.contains(&"world") && packs.contains(&"us-seattle"), "{packs:?}");
}

#[test]
fn what_cannot_be_explained_is_refused() {
    let Some(city) = seattle() else { return };
    let ask = |reference: &str| refused(&["explain", reference, "--dir", text(&city.dir)]);
    ask("emissions").says(&["`emissions`"]).hints("city:FIGURE");
    ask("city:happiness").says(&["`city:happiness`"]).hints("energy, emissions, eui");
    ask("city:emissions@soon").says(&["@soon"]);
    ask("facility:no-such:emissions").says(&["`no-such`"]).hints("facilities list");
    ask("run:99").says(&["run 99"]).hints("lcs run");
    ask("city:eui").says(&["no intensity"]).hints("facility:ID:eui");
}
