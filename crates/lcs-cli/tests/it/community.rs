//! `lcs community` on the reference block (PyPSA 1.4 with HiGHS, facts/smart-community) and on the examples.

use crate::driver::{json, lcs, number, refused, text};
use lcs_testkit::{assert_close, reference, workspace_root};
use std::fs;
use std::path::PathBuf;

fn block() -> Option<PathBuf> {
    reference("community/params.json").and_then(|file| file.parent().map(PathBuf::from))
}

#[test]
fn the_reference_block_is_sized_as_the_peer_sizes_it() {
    let Some(block) = block() else { return };
    let folder = tempfile::tempdir().unwrap();
    let schedule = folder.path().join("schedule.csv");
    let plan = json(&["community", "optimise", text(&block), "--schedule", text(&schedule)]);
    assert_close(number(&plan, "/objective"), 7_314_421.446_189_301, 1e-6, "objective");
    let sizes = [("pv_kw", 157.462_843), ("import_peak_kw", 26.926_601), ("battery_kwh", 210.893_255)];
    for (key, value) in sizes.into_iter().chain([("charger_kw", 41.030_851), ("discharger_kw", 38.088_525)]) {
        assert_close(number(&plan, &format!("/{key}")), value, 1e-6, key);
    }
    assert_eq!(plan["unit"], "JPY");
    assert!(number(&plan, "/duality_gap") < 1e-6);
    // The schedule carries what the plan says of the year.
    let rows = fs::read_to_string(&schedule).unwrap();
    let mut table = csv::Reader::from_reader(rows.as_bytes());
    let at = table.headers().unwrap().iter().position(|name| name == "import_kw").unwrap();
    let bought: Vec<f64> = table.records().map(|row| row.unwrap()[at].parse().unwrap()).collect();
    assert_eq!(bought.len(), 8760);
    // Four decimals a row.
    assert_close(bought.iter().sum::<f64>(), number(&plan, "/import_kwh"), 1e-5, "bought");
}

#[test]
fn the_reference_block_lives_on_as_long_as_the_peer_says() {
    let Some(block) = block() else { return };
    let mut call = vec!["community", "outage", text(&block), "--pv-kw", "220", "--battery-kwh", "205"];
    call.extend(["--battery-kw", "100", "--critical-share", "1", "--initial-soc", "1"]);
    let outage = json(&call);
    assert_close(number(&outage, "/mean_hours"), 13.041_210_045_662_101, 1e-12, "mean");
    assert_eq!([number(&outage, "/min_hours"), number(&outage, "/max_hours")], [3.0, 29.0]);
    let survival = outage["survival"].as_array().unwrap();
    let at = |hours: f64| survival.iter().find(|row| row["hours"] == hours).map(|row| number(row, "/probability"));
    assert_close(at(12.0).unwrap(), 0.535_273_972_602_739_7, 1e-12, "12 h");
    assert!(lcs(&call).stdout.contains("53.5"));
}

#[test]
fn bills_are_those_of_the_reference_and_sum_to_what_the_block_pays() {
    let Some(block) = block() else { return };
    let bills = fs::read_to_string(block.join("p2p_bills_jpy.csv")).unwrap();
    let mut table = csv::Reader::from_reader(bills.as_bytes());
    let rows: Vec<Vec<f64>> =
        table.records().map(|row| row.unwrap().iter().map(|cell| cell.parse().unwrap()).collect()).collect();
    for (rule, column) in [("mmr", 2), ("sdr", 3)] {
        let settled = json(&["community", "settle", text(&block), "--rule", rule]);
        let houses = settled["houses"].as_array().unwrap();
        assert_eq!(houses.len(), rows.len());
        for (house, row) in houses.iter().zip(&rows) {
            // The peer's table has four decimals.
            assert!((number(house, "/alone") - row[1]).abs() < 1e-4, "{house}");
            assert!((number(house, "/bill") - row[column]).abs() < 1e-4, "{rule}: {house}");
        }
        assert_close(number(&settled, "/total"), number(&settled, "/block_net_cost"), 1e-9, "budget");
        assert_eq!(settled["unit"], "JPY");
    }
}

#[test]
fn the_examples_run_and_impossible_is_an_answer() {
    let examples = workspace_root().join("examples/community");
    for name in ["urawa-misono.toml", "wangsa-maju.toml"] {
        let plan = json(&["community", "optimise", text(&examples.join(name))]);
        assert!(number(&plan, "/local_share") > 0.0, "{name}");
        assert!(!plan["preconditions"].as_array().unwrap().is_empty(), "{name}");
    }
    // Flats have little roof: the share of Saitama is not possible there, and the roof is what stands in the way.
    let folder = tempfile::tempdir().unwrap();
    let flats = folder.path().join("flats.toml");
    let text_of = fs::read_to_string(examples.join("wangsa-maju.toml")).unwrap();
    fs::write(&flats, text_of.replace("min_local_share = 0.1", "min_local_share = 0.6")).unwrap();
    refused(&["community", "optimise", text(&flats)]).says(&["flats.toml", "no plan meets all limits", "pv.max_kw"]);
}

#[test]
fn a_block_that_cannot_be_is_refused_by_key() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("block.toml");
    let example = fs::read_to_string(workspace_root().join("examples/community/wangsa-maju.toml")).unwrap();
    let refusal = |from: &str, to: &str| {
        assert!(example.contains(from), "{from}");
        fs::write(&file, example.replace(from, to)).unwrap();
        refused(&["community", "optimise", text(&file)])
    };
    refusal("max_kw = 90.0", "max_kw = -90.0").says(&["block.toml", "`pv.m"]);
    refusal("charge_efficiency = 0.95               # chosen\ndischarge", "charge_efficiency = 1.95\ndischarge")
        .says(&["battery.charge_efficiency", "1.95"]);
    refusal("max_kw = 90.0", "max_kilowatt = 90.0").says(&["max_kilowatt"]).hints("lcs schema block");
    refusal("[series.household]", "[series.household]\nfloors = 3").says(&["floors"]);
    refused(&["community", "optimise", text(folder.path())]).says(&["params.json"]);
    refused(&[
        "community",
        "settle",
        text(&workspace_root().join("examples/community/wangsa-maju.toml")),
        "--rule",
        "mmr",
    ])
    .says(&["loads of single houses"]);
    let schema = json(&["schema", "block"]);
    assert!(schema["properties"]["battery"].is_object());
}
