//! `lcs community` on the reference block (PyPSA 1.4 with HiGHS, facts/smart-community) and on the examples.

use crate::driver::{json, lcs, number, refused, text};
use lcs_testkit::{assert_close, reference, workspace_root};
use std::fs;
use std::path::{Path, PathBuf};

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
    let without =
        example.split("[series.variety]").next().unwrap().to_owned() + &example[example.find("[grid]").unwrap()..];
    fs::write(&file, without).unwrap();
    refused(&["community", "settle", text(&file), "--rule", "mmr"]).says(&["loads of single houses"]);
    let schema = json(&["schema", "block"]);
    assert!(schema["properties"]["battery"].is_object());
}

/// Fourteen days of the flats, so that many plans are made quickly.
fn fortnight(folder: &Path) -> PathBuf {
    let file = folder.join("fortnight.toml");
    let example = fs::read_to_string(workspace_root().join("examples/community/wangsa-maju.toml")).unwrap();
    let series = "[series]\nfile = \"days.csv\"\n";
    let example = example.replace("step_minutes = 30", "step_minutes = 60");
    let (before, rest) = example.split_once("[series]").unwrap();
    let (_, after) = rest.split_once("[series.variety]").unwrap();
    fs::write(&file, format!("{before}{series}\n[series.variety]{after}")).unwrap();
    fs::write(folder.join("days.csv"), days(1.0)).unwrap();
    file
}

/// Fourteen days of sun at noon and load in the evening, from plain arithmetic.
fn days(load: f64) -> String {
    let row = |step: u32| {
        let hour = f64::from(step % 24);
        let sun = (1.0 - ((hour - 12.0) / 6.0).powi(2)).max(0.0) * (0.8 - 0.1 * f64::from(step / 24 % 3));
        let day = 1.0 + 0.2 * f64::from(step / 24 % 5);
        format!("{},{sun}\n", load * day * (60.0 + 30.0 * f64::from(u32::from((18..23).contains(&(step % 24))))))
    };
    std::iter::once("block_load_kw,pv_pu_kw_per_kwp\n".to_owned()).chain((0..14 * 24).map(row)).collect()
}

#[test]
fn four_rules_share_one_cost_and_nobody_pays_twice() {
    let Some(block) = block() else { return };
    let folder = tempfile::tempdir().unwrap();
    let flats = fortnight(folder.path());
    let cost = number(&json(&["community", "optimise", text(&flats)]), "/cost");
    for rule in ["bill-sharing", "mmr", "sdr", "nodal"] {
        let settled = json(&["community", "settle", text(&block), "--rule", rule]);
        // The reference's sum of all bills, JPY.
        assert_close(number(&settled, "/total"), 3_047_762.087_6, 1e-6, rule);
        let common = json(&["community", "settle", text(&flats), "--rule", rule]);
        assert_close(number(&common, "/total"), cost, 1e-6, rule);
        let bills: f64 = common["houses"].as_array().unwrap().iter().map(|house| number(house, "/bill")).sum();
        assert_close(bills, cost, 1e-6, rule);
        let spread = common["saving_spread"].as_array().unwrap();
        assert!(spread[0].as_f64() <= spread[1].as_f64() && spread[1].as_f64() <= spread[2].as_f64(), "{rule}");
    }
}

#[test]
fn less_co2_and_longer_survival_never_cost_less() {
    let folder = tempfile::tempdir().unwrap();
    let flats = fortnight(folder.path());
    let carbon = json(&["community", "front", text(&flats)]);
    let points = carbon["points"].as_array().unwrap();
    assert_eq!((points.len(), &carbon["against"]), (6, &serde_json::json!("co2")));
    for pair in points.windows(2) {
        assert!(number(&pair[1], "/cost") >= number(&pair[0], "/cost") * (1.0 - 1e-6));
        assert!(number(&pair[1], "/carbon_kg") <= number(&pair[0], "/carbon_kg") * (1.0 + 1e-6));
    }
    let call = ["community", "front", text(&flats), "--against", "resilience", "--hours", "0,4,12"];
    let resilience = json(&call);
    let costs: Vec<f64> = resilience["points"].as_array().unwrap().iter().map(|at| number(at, "/cost")).collect();
    assert!(costs.windows(2).all(|pair| pair[1] >= pair[0] * (1.0 - 1e-6)), "{costs:?}");
    assert!(lcs(&call).stdout.contains("outage, h"));
}

#[test]
fn the_honest_saving_is_no_more_than_the_promised() {
    let folder = tempfile::tempdir().unwrap();
    let (flats, schedule) = (fortnight(folder.path()), folder.path().join("run.csv"));
    let call = ["community", "operate", text(&flats), "--pv-kw", "200", "--battery-kwh", "200", "--battery-kw", "60"];
    let run = json(&[call.as_slice(), &["--schedule", text(&schedule)]].concat());
    assert!(number(&run, "/promised_saving") > 0.0, "{run}");
    assert!(number(&run, "/reached_saving") <= number(&run, "/promised_saving") * (1.0 + 1e-3));
    assert_eq!(fs::read_to_string(&schedule).unwrap().lines().count(), 14 * 24 + 1);
    let known = json(&[call.as_slice(), &["--forecast", "perfect", "--horizon-days", "14"]].concat());
    assert_close(number(&known, "/cost"), number(&known, "/perfect_cost"), 0.02, "all days known");
}

#[test]
fn sizes_are_judged_in_years_that_they_were_not_made_for() {
    let folder = tempfile::tempdir().unwrap();
    let flats = fortnight(folder.path());
    let other = folder.path().join("hot.csv");
    fs::write(&other, days(1.3)).unwrap();
    let judged = json(&["community", "judge", text(&flats), "--year", text(&other)]);
    let years = judged["years"].as_array().unwrap();
    assert_eq!(years.len(), 2);
    // In its own year no other size is better; in the other one the sizes may only be dearer.
    assert!(number(&years[0], "/regret_share").abs() < 1e-6);
    if years[1]["possible"] == true {
        assert!(number(&years[1], "/regret_share") > -1e-6);
    } else {
        assert!(!years[1]["limits"].as_array().unwrap().is_empty());
    }
    refused(&["community", "judge", text(&flats), "--year", text(&folder.path().join("none.csv"))]).says(&["none.csv"]);
}

/// A town whose homes use 10,000,000 kWh at 0.5 kg/kWh, and nothing else.
const TOWN: &str = r#"
name = "Town"
boundary = "GPC BASIC"
base_year = 2025
last_year = 2035
currency = "MYR"

[drivers.population]
unit = "people"
use = "plan"
[drivers.population.vintages.plan]
points = [[2025, 1000], [2035, 1000]]
note = "Ours."

[carriers.electricity]
grid = true
factor = { unit = "kg CO2e/kWh", value = 0.5, note = "Ours." }
price = { unit = "MYR/kWh", value = 0.45, note = "Ours." }

[lines."I.1.2"]
driver = "population"
base = { unit = "t CO2e", value = 5000, note = "Ours." }
elasticity = { value = 1, note = "Ours." }
carrier = "electricity"

[scenarios.with]
title = "With the block"
actions = { "*" = 1 }

"#;

#[test]
fn a_scenario_takes_a_block_and_counts_it_once() {
    let folder = tempfile::tempdir().unwrap();
    let flats = workspace_root().join("examples/community/wangsa-maju.toml");
    let call = ["community", "effect", text(&flats), "--first-year", "2030", "--last-year", "2035"];
    let effect = json(&call);
    let piece = lcs(&call).stdout;
    assert_eq!(piece.trim_end(), effect["scenario_toml"].as_str().unwrap().trim_end());
    let years = effect["years"].as_array().unwrap();
    assert_eq!((years.len(), number(&years[0], "/year")), (6, 2030.0));
    let saved_kwh = number(&years[0], "/saved_kwh");
    assert!(saved_kwh > 50_000.0, "90 kW of sun: {saved_kwh}");
    let town = folder.path().join("town.toml");
    fs::write(&town, format!("{TOWN}{piece}")).unwrap();
    let outcome = json(&["scenario", "run", text(&town)]);
    let of = |scenario: &str, year: usize| outcome["emissions_t"][scenario][year - 2025].as_f64().unwrap();
    assert_eq!(of("with", 2029), of("bau", 2029), "before it runs");
    for year in 2030..=2035 {
        // Once, at the scenario's own factor: 0.5 kg/kWh.
        assert_close(of("bau", year) - of("with", year), saved_kwh * 0.5 / 1000.0, 1e-6, "what the block takes away");
    }
}

#[test]
fn malformed_blocks_are_refused_by_file_and_key() {
    let example = fs::read_to_string(workspace_root().join("examples/community/wangsa-maju.toml")).unwrap();
    let changes = [
        ("max_kw = 90.0", "max_kw = nan", "pv.max_kw"),
        ("max_kw = 90.0", "max_kw = 90.0\nmin_kw = 100.0", "pv.max_kw"),
        ("step_minutes = 30", "step_minutes = 45", "step_minutes"),
        ("currency = \"MYR\"", "currency = \"ringgit\"", "currency"),
        ("first_weekday = \"thursday\"", "first_weekday = \"khamis\"", "khamis"),
        ("homes = 200                            # chosen\nkwh", "homes = 0\nkwh", "series.household.homes"),
        ("homes = 200                            # chosen\nenergy", "homes = 20\nenergy", "series.variety.homes"),
        ("kwh_per_home_year = 3000.0", "kwh_per_home_year = -3000.0", "series.household.kwh_per_home_year"),
        ("kwh_per_year = 60000.0", "kwh_per_year = nan", "series.household.common[0].kwh_per_year"),
        ("weekday_by_hour = [3, 3", "weekday_by_hour = [3", "weekday_by_hour"),
        ("utc_offset_h = 8.0", "utc_offset_h = 80.0", "series.sun.utc_offset_h"),
        ("pv_kwh_per_kwp_year = 1230.0", "pv_kwh_per_kwp_year = -1.0", "series.pv_kwh_per_kwp_year"),
        ("to_hour = 22", "to_hour = 25", "grid.import_price.bands[0].to_hour"),
        ("kind = \"time_of_use\"", "kind = \"spot\"", "spot"),
        ("min_local_share = 0.1", "min_local_share = 10", "requirements.min_local_share"),
        ("[pv]", "[pv]\nmax_kwp = 3", "max_kwp"),
        ("[requirements]", "[pv]\n[requirements]", "pv"),
        ("roof_area_m2 = 750.0", "roof_area_m2 = -750.0", "facts.roof_area_m2"),
        ("usable_share = 0.6", "usable_share = 6.0", "preconditions[5].check.usable_share"),
        ("kind = \"connection\"", "kind = \"weather\"", "weather"),
        ("[series]\n", "[series]\nfile = \"none.csv\"\n", "none.csv"),
        ("[series]\n", "[series]\nreadings = { facilities = [\"A\"], year = 2025 }\n", "series.readings"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("block.toml");
    for (from, to, key) in changes {
        assert!(example.contains(from), "{from}");
        fs::write(&file, example.replacen(from, to, 1)).unwrap();
        refused(&["community", "optimise", text(&file)]).says(&[key]);
    }
    for whole in ["", "%PDF-1.7", "[grid]"] {
        fs::write(&file, whole).unwrap();
        refused(&["community", "optimise", text(&file)]).says(&["block.toml"]);
    }
}

#[test]
fn malformed_series_are_refused_by_file_and_row() {
    let folder = tempfile::tempdir().unwrap();
    let (block, table) = (fortnight(folder.path()), folder.path().join("days.csv"));
    let days = |rows: usize| "5,0.3\n".repeat(rows);
    let head = "block_load_kw,pv_pu_kw_per_kwp\n";
    let tables = [
        (String::new(), "empty"),
        (head.to_owned(), "load_kw"),
        (format!("{head}{}", days(30)), "whole days"),
        (format!("{head}{}nan,0.1\n", days(47)), "step 47"),
        (format!("{head}{}-3,0.1\n", days(47)), "below 0"),
        (format!("{head}{}3\n", days(47)), "row 49"),
        (format!("{head}{}3,viel\n", days(47)), "viel"),
        (format!("{head}{}", days(8_784)), "more than a year"),
        ("load,pv\n1,2\n".to_owned(), "no such column"),
        (format!("block_load_kw,pv_pu_kw_per_kwp,common_load_kw\n{}", "5,0.3,9\n".repeat(48)), "common_load_kw"),
    ];
    for (text_of, reason) in tables {
        fs::write(&table, text_of).unwrap();
        refused(&["community", "optimise", text(&block)]).says(&[reason]);
    }
}

#[test]
fn a_management_body_pays_for_lifts_and_the_bills_sum_to_the_cost() {
    let flats = workspace_root().join("examples/community/wangsa-maju.toml");
    let cost = number(&json(&["community", "optimise", text(&flats)]), "/cost");
    let settled = json(&["community", "settle", text(&flats), "--rule", "mmr"]);
    assert_eq!(settled["common"]["payer"], "management_body");
    // 60,000 kWh of lifts, 40,000 of pumps, 35,000 of lights.
    assert_close(number(&settled, "/common/energy_kwh"), 135_000.0, 1e-9, "common energy");
    let homes: f64 = settled["houses"].as_array().unwrap().iter().map(|house| number(house, "/bill")).sum();
    assert_close(homes + number(&settled, "/common/bill"), cost, 1e-6, "bills");
    assert_close(number(&settled, "/total"), cost, 1e-6, "total");
}

#[test]
fn a_block_is_reported_in_three_languages() {
    let folder = tempfile::tempdir().unwrap();
    let flats = fortnight(folder.path());
    for language in ["en", "ja", "ms"] {
        let report = json(&["--lang", language, "community", "report", text(&flats), "--out", text(folder.path())]);
        assert_eq!(report["files"].as_array().unwrap().len(), 2, "{report}");
        let pdf = fs::read(folder.path().join(format!("block-fortnight.{language}.pdf"))).unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        let sheets = fs::read(folder.path().join(format!("block-fortnight.{language}.xlsx"))).unwrap();
        assert!(sheets.starts_with(b"PK"));
    }
}
