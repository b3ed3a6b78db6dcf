//! `lcs inventory check` and `lcs scenario decompose`.

use crate::driver::{json, lcs, number, refused, text};
use lcs_testkit::{assert_close, reference};
use std::fs;

#[test]
fn the_published_inventories_add_up_as_published() {
    // Sums of the lines of the C40 inventory pages, facts/scenarios-and-inventory §1.
    let cases = [
        ("kl_2020", vec![("basic_t", 12_388_498.501_986_539), ("territorial_t", 4_414_660.864_687_702)]),
        ("tokyo_2019", vec![("basic_t", 53_530_081.094_164_97), ("basic_plus_t", 72_595_104.897_159_58)]),
    ];
    for (name, totals) in cases {
        let Some(file) = reference(&format!("gpc/{name}.json")) else { return };
        let answer = json(&["inventory", "check", text(&file)]);
        for (key, value) in totals {
            assert_close(number(&answer, &format!("/totals/{key}")), value, 1e-12, key);
        }
        for key in ["basic_t", "basic_plus_t", "territorial_t"] {
            for part in ["totals", "published", "differences"] {
                assert!(answer[part].get(key).is_some(), "{name}: {part} lacks {key}");
            }
        }
        for finding in answer["findings"].as_array().unwrap() {
            let message = finding["message"].as_str().unwrap();
            assert!(!message.contains(['{', '}']) && !message.starts_with("inventory."), "{name}: {message}");
        }
    }
}

#[test]
fn a_total_that_lost_a_line_names_it_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("town.json");
    let lines = r#""I.1.1": {"tco2e": 100.0}, "I.1.2": {"tco2e": 250.0}, "I.2.1": {"tco2e": 33.0}"#;
    let content = format!(r#"{{"units": "tCO2e", "lines": {{{lines}}}, "published_totals": {{"BASIC": 350.0}}}}"#);
    fs::write(&file, content).unwrap();
    for language in ["en", "ja", "ms"] {
        let answer = json(&["inventory", "check", text(&file), "--lang", language]);
        assert_eq!(number(&answer, "/totals/basic_t"), 383.0);
        assert_eq!(number(&answer, "/differences/basic_t"), -33.0);
        let findings = answer["findings"].as_array().unwrap();
        let found = findings.iter().find(|finding| finding["code"] == "inventory.total_disagrees").unwrap();
        assert_eq!(found["lines"][0], "I.2.1");
        let message = found["message"].as_str().unwrap();
        assert!(message.contains("I.2.1") && !message.contains(['{', '}']), "{message}");
    }
    let table = lcs(&["inventory", "check", text(&file)]);
    assert!(table.stdout.contains("-33.0"), "{}", table.stdout);
    assert!(table.stderr.contains("Leaving out I.2.1 would explain it"), "{}", table.stderr);
}

#[test]
fn what_is_no_inventory_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("town.json");
    fs::write(&file, "{\"lines\": [1, 2]").unwrap();
    refused(&["inventory", "check", text(&file)]).says(&["town.json", "line 1"]);
    fs::write(&file, "{\"units\": \"barrels\", \"lines\": {}}").unwrap();
    refused(&["inventory", "check", text(&file)]).says(&["town.json", "barrels"]).hints("tCO2e");
}

#[test]
fn an_inventory_is_published_replaced_compared_and_exported() {
    let folder = tempfile::tempdir().unwrap();
    let (city, file) = (folder.path().join("city"), folder.path().join("town.json"));
    let write = |homes: f64| {
        let lines = format!(r#""I.1.1": {{"tco2e": {homes}}}, "I.1.2": {{"tco2e": 400}}"#);
        let head = r#""units": "tCO2e", "city": "Town", "year": 2020, "level": "BASIC""#;
        fs::write(&file, format!(r#"{{{head}, "lines": {{{lines}}}, "published_totals": {{"BASIC": 500}}}}"#)).unwrap();
    };
    write(100.0);
    json(&["init", text(&city), "--pack", "my-kuala-lumpur"]);
    let import = ["inventory", "import", text(&file), "--dir", text(&city)];
    assert!(json(&[&import[..], &["--dry-run"]].concat())["version"].is_null());
    assert_eq!(json(&import)["id"], "2020");
    write(130.0);
    refused(&import).says(&["2020"]).hints("--replace");
    refused(&[&import[..], &["--replace"]].concat()).says(&["without a reason"]);
    let second = json(&[&import[..], &["--replace", "--note", "meters read again"]].concat());
    assert_eq!(number(&second, "/change/lines/0/change_t"), 30.0);
    let list = json(&["inventory", "list", "--dir", text(&city)]);
    assert_eq!(list["inventories"][0]["stamp"]["note"], "meters read again");
    let compared = json(&["inventory", "compare", "2020", "--dir", text(&city)]);
    assert_eq!((compared["significant"].as_bool(), compared["lines"][0]["line"].as_str()), (Some(true), Some("I.1.1")));
    let shown = lcs(&["inventory", "show", "2020", "--dir", text(&city)]);
    assert!(shown.stdout.contains("I.1.2") && shown.stdout.contains("meters read again"), "{}", shown.stdout);
    for layout in ["ciris", "ecrf", "cdp", "json"] {
        let out = folder.path().join(format!("out-{layout}"));
        json(&["inventory", "export", "2020", "--dir", text(&city), "--format-as", layout, "--out", text(&out)]);
        let checked = json(&["inventory", "check", text(&out)]);
        assert_eq!((number(&checked, "/totals/basic_t"), number(&checked, "/differences/basic_t")), (530.0, -30.0));
    }
    json(&["inventory", "withdraw", "2020", "--dir", text(&city)]);
    assert_eq!(json(&["inventory", "list", "--dir", text(&city)])["inventories"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_change_is_split_without_a_rest() {
    // Test vector 1 of facts/scenarios-and-inventory: two groups, three factors.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("factors.csv");
    fs::write(&file, "period,group,x1,x2,x3\n1971,a,1,10,2\n1971,b,4,5,3\n1972,a,4,5,3\n1972,b,5,6,4\n").unwrap();
    let effects = |extra: &[&str]| {
        let answer = json(&[&["scenario", "decompose", text(&file)], extra].concat());
        let values = ["x1", "x2", "x3"].map(|factor| number(&answer, &format!("/effects/{factor}")));
        (values, number(&answer, "/total_change"))
    };
    let (additive, change) = effects(&["--method", "lmdi-1"]);
    for (ours, theirs) in additive.iter().zip([69.790_065_98, -9.455_125_793, 39.665_059_81]) {
        assert_close(*ours, theirs, 1e-9, "additive");
    }
    assert_close(additive.iter().sum::<f64>(), change, 1e-12, "sum");
    let (ratios, ratio) = effects(&["--method", "lmdi-1", "--form", "multiplicative"]);
    for (ours, theirs) in ratios.iter().zip([1.761_117_821, 0.926_191_306, 1.379_410_116]) {
        assert_close(*ours, theirs, 1e-8, "multiplicative");
    }
    assert_close(ratios.iter().product::<f64>(), ratio, 1e-12, "product");
    for method in ["lmdi-2", "shapley"] {
        let (effects, change) = effects(&["--method", method, "--chained"]);
        assert_close(effects.iter().sum::<f64>(), change, 1e-9, method);
    }
}

#[test]
fn a_table_that_cannot_be_split_is_refused_by_row() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("factors.csv");
    let refusal = |content: &str| {
        fs::write(&file, content).unwrap();
        refused(&["scenario", "decompose", text(&file), "--method", "lmdi-1"])
    };
    refusal("period,group,x\n2020,a,1\n2021,a,many\n").says(&["factors.csv", "row 3", "`many`"]);
    refusal("year,group,x\n2020,a,1\n").says(&["`period`"]).hints("period,group");
    refusal("period,group,x\n2020,a,1\n2021,b,2\n").says(&["`b`", "2020"]);
    refusal("").says(&["factors.csv"]);
}
