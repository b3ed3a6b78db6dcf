//! What a reporter may do to a file, and what the reader must see.

use lcs_carbon::inventory::{CityInventory, Finding, FindingCode, InventoryCheck, InventoryError, check, parse};
use lcs_domain::Argument;
use proptest::prelude::*;

/// A small inventory with everything in order but for what the caller puts in.
fn inventory(lines: &str, published: &str) -> CityInventory {
    let text = format!(
        r#"{{"units":"tCO2e","year":2020,"level":"BASIC","lines":{{{lines}}},"published_totals":{{{published}}}}}"#
    );
    parse(text.as_bytes()).unwrap()
}

fn checked(lines: &str, published: &str) -> InventoryCheck {
    check(&inventory(lines, published))
}

fn find(check: &InventoryCheck, code: FindingCode) -> &Finding {
    let found = check.findings.iter().find(|finding| finding.code == code);
    found.unwrap_or_else(|| panic!("{code:?} is not among {:?}", check.findings))
}

fn lines(finding: &Finding) -> Vec<String> {
    finding.lines.iter().map(ToString::to_string).collect()
}

fn text<'a>(finding: &'a Finding, name: &'static str) -> &'a str {
    match &finding.arguments[name] {
        Argument::Text(text) => text,
        Argument::Number(number) => panic!("{name} is {number}"),
    }
}

#[test]
fn amounts_and_keys_of_every_spelling_are_read() {
    let result = checked(
        r#""i.1.1":{"tco2e":"1,234.5"},"I.1.2":1000,"I.2.1":"no","I.2.2":{"tco2e":"NE"},"I.3.1":{"notation_key":"no; ie"},
           "I.3.2":{"notation_key":"IE (I.1.2)"},"I.4.1":{"tco2e":null},"I.4.2":{"tco2e":"n/a"},"I.5.1":{"tco2e":true},
           "I.5.2":{"notation_key":"N/A"},"I.6.1":{"tco2e":0},"I.6.2":{"tco2e":5,"notation_key":"NE"},"I.7.1":-3,
           "I.8.1":{"notation_key":"IE (I.7.1, I.2.1)"},"II.1.1":{"notation_key":"IE (I.2.1)"},
           "VII.1.1":{"tco2e":7},"datasourceservicetest":{"notation_key":"NO"},"I.1.1":{"tco2e":9}"#,
        r#""BASIC":2236.5,"Scope 1":3,"BASIC+":"two","Territorial":null"#,
    );
    assert_eq!(result.totals.basic_t, 1_234.5 + 1_000.0 + 5.0 - 3.0);
    let at = |code| lines(find(&result, code));
    assert_eq!(at(FindingCode::ValueAsText), ["I.1.1"]);
    assert_eq!(at(FindingCode::KeyCompound), ["I.3.1"]);
    assert_eq!(at(FindingCode::LineBlank), ["I.4.1", "I.5.2"]);
    assert_eq!(at(FindingCode::ValueUnreadable), ["I.4.2"]);
    assert_eq!(at(FindingCode::KeyUnknown), ["I.5.2"]);
    assert_eq!(at(FindingCode::ZeroWithoutKey), ["I.6.1"]);
    assert_eq!(at(FindingCode::ValueAndKey), ["I.6.2"]);
    assert_eq!(at(FindingCode::NegativeOutsideLandUse), ["I.7.1"]);
    assert_eq!(at(FindingCode::ElsewhereEmpty), ["II.1.1"]);
    assert_eq!(at(FindingCode::LineDuplicate), ["I.1.1"]);
    assert_eq!(at(FindingCode::LevelIncomplete), ["I.2.2"]);
    assert_eq!(text(find(&result, FindingCode::LineUnknown), "reference"), "VII.1.1");
    assert_eq!(text(find(&result, FindingCode::TotalUnknown), "name"), "Scope 1");
    assert_eq!(text(find(&result, FindingCode::TotalUnreadable), "value"), "two");
    assert!(result.findings.iter().all(|finding| finding.code != FindingCode::TotalDisagrees));
}

const LINES: &str = r#""I.1.1":{"tco2e":100},"I.1.2":{"tco2e":250},"I.1.3":{"tco2e":17},"II.1.1":{"tco2e":333},
    "II.1.3":{"tco2e":41},"III.1.1":{"tco2e":12},"III.1.3":{"tco2e":90},"I.4.4":{"tco2e":800},"IV.1":{"tco2e":57},
    "V.2":{"tco2e":-23},"VI.1":{"tco2e":5}"#;

/// By hand: BASIC 100 + 250 + 333 + 12 = 695; BASIC+ 695 + 17 + 41 + 57 − 23 = 787; territorial 100 + 333 + 12 + 90 +
/// 800 + 57 − 23 = 1,369.
#[test]
fn totals_are_those_of_the_protocol() {
    let totals = checked(LINES, "").totals;
    assert_eq!((totals.basic_t, totals.basic_plus_t), (695.0, 787.0));
    assert_eq!((totals.basic_plus_s3_t, totals.territorial_t), (792.0, 1_369.0));
}

#[test]
fn a_wrong_total_is_told_with_size_direction_and_reason() {
    for (published, difference, direction, how, at) in [
        (r#""BASIC":678"#, -17.0, "below", None, vec![]),
        (r#""BASIC":445"#, -250.0, "below", Some("left-out"), vec!["I.1.2"]),
        (r#""BASIC":945"#, 250.0, "above", Some("counted-twice"), vec!["I.1.2"]),
        (r#""BASIC":1495"#, 800.0, "above", Some("counted-though-not-part"), vec!["I.4.4"]),
        (r#""BASIC":785"#, 90.0, "above", Some("counted-though-not-part"), vec!["III.1.3"]),
        (r#""BASIC":0.695"#, -694.305, "below", Some("unit"), vec![]),
        (r#""BASIC+":695"#, -92.0, "below", Some("is-another-total"), vec!["I.1.3", "II.1.3", "IV.1", "V.2"]),
        (r#""BASIC+":833"#, 46.0, "above", Some("sign-lost"), vec!["V.2"]),
        (r#""BASIC+":729"#, -58.0, "below", Some("left-out"), vec!["I.1.3", "II.1.3"]),
        (r#""Territorial":1335"#, -34.0, "below", Some("left-out"), vec!["IV.1", "V.2"]),
        (r#""BASIC Transport":334"#, 1.0, "above", None, vec![]),
    ] {
        let result = checked(LINES, published);
        let finding = find(&result, FindingCode::TotalDisagrees);
        assert_eq!(finding.arguments["difference_t"], Argument::Number(difference), "{published}");
        assert_eq!(text(finding, "direction"), direction, "{published}");
        assert_eq!(finding.arguments.contains_key("explained_by").then(|| text(finding, "explained_by")), how);
        assert_eq!(lines(finding), at, "{published}");
    }
}

#[test]
fn a_total_printed_with_fewer_digits_is_no_disagreement() {
    let result = checked(r#""I.1.1":{"tco2e":100.4},"I.1.2":{"tco2e":0.04}"#, r#""BASIC":100.4,"Territorial":100"#);
    assert!(result.comparisons.iter().all(|comparison| comparison.agrees));
}

#[test]
fn fiscal_years_units_and_levels() {
    let read = |head: &str| parse(format!(r#"{{{head},"lines":{{"I.1.1":2}}}}"#).as_bytes());
    let fiscal = read(r#""units":"ktCO2e","year":"2013 Apr - 2014 Mar","level":"basic+""#).unwrap();
    let result = check(&fiscal);
    assert_eq!(result.totals.basic_t, 2_000.0);
    assert_eq!(find(&result, FindingCode::YearSpansTwo).arguments["last"], Argument::Number(2014.0));
    find(&result, FindingCode::NoPublishedTotals);
    let vague = check(&read(r#""year":"last","level":"GPC","population":"many","published":null"#).unwrap());
    for code in [
        FindingCode::UnitUnsaid,
        FindingCode::YearUnreadable,
        FindingCode::LevelUnknown,
        FindingCode::CityFactUnreadable,
        FindingCode::LineMissing,
    ] {
        find(&vague, code);
    }
    assert_eq!(read(r#""units":"kWh""#), Err(InventoryError::UnknownUnit { unit: "kWh".to_owned() }));
}

#[test]
fn what_is_no_inventory_is_an_error_with_its_place() {
    let error = |text: &str| parse(text.as_bytes()).unwrap_err();
    assert!(matches!(error("{\"lines\":\n{,}}"), InventoryError::NotJson { line: 2, column: 2, .. }));
    assert!(matches!(error(""), InventoryError::NotJson { .. }));
    assert!(matches!(error("{\"lines\":{\"I.1.1\":NaN}}"), InventoryError::NotJson { .. }));
    assert_eq!(error("[]"), InventoryError::NotAnObject { found: "a list" });
    assert_eq!(error("{}"), InventoryError::NoLines { found: "nothing" });
    assert_eq!(error(r#"{"lines":[1]}"#), InventoryError::NoLines { found: "a list" });
    assert!(error("{}").hint().contains("lines"));
}

/// A known program calls 28 and 265 the sixth report's; they are the fifth's.
#[test]
fn warming_potentials_under_a_wrong_name_are_seen() {
    let with = |gwp: &str| {
        let text = format!(r#"{{"units":"t","year":2020,"level":"BASIC","gwp":{gwp},"lines":{{}}}}"#);
        check(&parse(text.as_bytes()).unwrap())
    };
    let wrong = with(r#"{"set":"AR6","CH4":28,"N2O":265}"#);
    let finding = find(&wrong, FindingCode::GwpLabelWrong);
    assert_eq!((text(finding, "gas"), text(finding, "of")), ("CH4", "AR5"));
    assert_eq!(wrong.findings.iter().filter(|f| f.code == FindingCode::GwpLabelWrong).count(), 2);
    let right = with(r#"{"set":"AR6","CH4":27.9,"N2O":273}"#);
    assert!(right.findings.iter().all(|f| f.code != FindingCode::GwpLabelWrong));
}

/// Charcoal of TV-UNIT: 6.2345 t count, 119.056 t do not; a known program prints 125.29 t.
#[test]
fn biogenic_carbon_in_a_total_is_seen() {
    let line = |tonnes: f64| {
        format!(
            r#""I.1.1":{{"tco2e":{tonnes},"gases_t":{{"CH4 biogenic":0.2126,"N2O":0.001063}},"biogenic_co2_t":119.056}}"#
        )
    };
    let counted = checked(&line(125.29), "");
    assert_eq!(lines(find(&counted, FindingCode::BiogenicCounted)), ["I.1.1"]);
    let right = checked(&line(6.2345), "");
    assert_eq!(right.biogenic_co2_t, 119.056);
    assert!(
        right.findings.iter().all(|f| !matches!(f.code, FindingCode::BiogenicCounted | FindingCode::GasesDisagree))
    );
    find(&checked(&line(14.0), ""), FindingCode::GasesDisagree);
}

/// 3.34 TWh at 0.78 kg per kWh (reference sheet, section 5): a factor of 2023 for a year 2020.
#[test]
fn a_factor_is_held_against_amount_and_year() {
    let line = |tonnes: f64| {
        format!(
            r#""I.1.2":{{"tco2e":{tonnes},"activity":3337257.273,"activity_unit":"MWh","factor_t_per_unit":0.78,
               "factor_valid":"2023"}}"#
        )
    };
    let right = checked(&line(2_603_060.672_9), "");
    assert_eq!(lines(find(&right, FindingCode::FactorOutsideValidity)), ["I.1.2"]);
    assert!(right.findings.iter().all(|f| f.code != FindingCode::FactorDisagrees));
    find(&checked(&line(2_000_000.0), ""), FindingCode::FactorDisagrees);
}

/// A path in the document for everything that was found while reading it.
#[test]
fn findings_name_their_place() {
    let document = r#"{"units":"t","lines":{"I.1.1":{"TCO2e":"12 t"},"I.1.2":{"value":"much"},"I.1.3":{"key":"X"},"a\"b":3,
        "I.2.1":{"tco2e":1,"gases_t":{"CO2":"?"}}},"published_totals":{"BASIC":"all"}}"#;
    let read = parse(document.as_bytes()).unwrap();
    let found: Vec<(FindingCode, &str)> = read
        .findings
        .iter()
        .filter(|finding| finding.arguments.contains_key("place"))
        .map(|finding| (finding.code, text(finding, "place")))
        .collect();
    let expected = [
        (FindingCode::ValueAsText, r#"$.lines["I.1.1"].TCO2e"#),
        (FindingCode::ValueUnreadable, r#"$.lines["I.1.2"].value"#),
        (FindingCode::KeyUnknown, r#"$.lines["I.1.3"].key"#),
        (FindingCode::LineUnknown, r#"$.lines["a\"b"]"#),
        (FindingCode::ValueUnreadable, r#"$.lines["I.2.1"].gases_t["CO2"]"#),
        (FindingCode::TotalUnreadable, r#"$.published_totals["BASIC"]"#),
    ];
    assert_eq!(found, expected);
}

#[test]
fn lines_may_be_a_list() {
    let read = |lines: &str| parse(format!(r#"{{"units":"t","extra":[1],"lines":{lines}}}"#).as_bytes());
    let list = read(r#"[{"ref":"I.1.1","tco2e":3},{"gpc_ref":"I.1.2","notation_key":"NE"}]"#).unwrap();
    assert_eq!((list.lines.len(), check(&list).totals.basic_t), (2, 3.0));
    assert_eq!(read(r#"[{"tco2e":3}]"#), Err(InventoryError::NoLines { found: "a list" }));
    assert_eq!(read("[]"), Err(InventoryError::NoLines { found: "a list" }));
    assert_eq!(read("null"), Err(InventoryError::NoLines { found: "nothing" }));
}

/// I.4.4 and scope 2 are both the grid's: BASIC has the one, the territorial total the other, no sum has both.
#[test]
fn generation_for_the_grid_is_told_from_grid_energy() {
    let both = checked(r#""I.4.4":{"tco2e":800},"I.1.2":{"tco2e":250},"I.4.1":{"tco2e":800}"#, "");
    assert_eq!(lines(find(&both, FindingCode::GenerationBesideGrid)), ["I.4.4", "I.1.2"]);
    assert_eq!(lines(find(&both, FindingCode::GenerationRepeated)), ["I.4.1", "I.4.4"]);
    let one = checked(r#""I.4.4":{"tco2e":800},"I.1.2":{"notation_key":"NO"}"#, "");
    assert!(one.findings.iter().all(|finding| finding.code != FindingCode::GenerationBesideGrid));
}

/// N2O weighs 265 by the fifth report and 273 by the sixth (reference sheet, section 5.1).
#[test]
fn potentials_of_two_reports_in_one_inventory_are_seen() {
    let line = |reference: &str, t: f64, n2o: f64| {
        format!(r#""{reference}":{{"tco2e":{t},"gases_t":{{"CO2":0.1,"N2O":{n2o}}}}}"#)
    };
    // 0.1 + 1 × 265 and 0.1 + 1 × 273.
    let mixed = [line("I.1.1", 265.1, 1.0), line("I.2.1", 265.1, 1.0), line("I.3.1", 273.1, 1.0)].join(",");
    let result = checked(&mixed, "");
    let finding = find(&result, FindingCode::GwpMixed);
    assert_eq!((lines(finding), text(finding, "sets")), (vec!["I.3.1".to_owned()], "AR5, AR6"));
    assert!(result.findings.iter().all(|finding| finding.code != FindingCode::GasesDisagree));
    let one = checked(&[line("I.1.1", 273.1, 1.0), line("I.3.1", 273.1, 1.0)].join(","), "");
    assert!(one.findings.iter().all(|finding| finding.code != FindingCode::GwpMixed));
    let labelled = format!(r#"{{"units":"t","gwp":"AR5","lines":{{{mixed}}}}}"#);
    let labelled = check(&parse(labelled.as_bytes()).unwrap());
    assert_eq!(lines(find(&labelled, FindingCode::GwpMixed)), ["I.3.1"]);
}

#[test]
fn biogenic_carbon_is_seen_without_gases_too() {
    let wood = checked(r#""I.1.1":{"tco2e":119.056,"biogenic_co2_t":119.056}"#, "");
    assert_eq!(lines(find(&wood, FindingCode::BiogenicCounted)), ["I.1.1"]);
    let right = checked(r#""I.1.1":{"tco2e":6.2,"biogenic_co2_t":119.056}"#, "");
    assert!(right.findings.iter().all(|finding| finding.code != FindingCode::BiogenicCounted));
}

proptest! {
    /// Whatever the bytes, there is an inventory or an error, and the check of it ends.
    #[test]
    fn no_bytes_cause_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(inventory) = parse(&bytes) {
            let _ = check(&inventory);
        }
    }

    #[test]
    fn no_cell_causes_a_panic(
        reference in "(I|II|III|IV|V|VI|i|X|é)?(\\.[0-9]{1,2}){0,4}",
        value in "(\"[ -~]{0,12}\"|-?[0-9]{1,18}(\\.[0-9]{1,18})?(e-?[0-9]{1,2})?|null|true|\\[\\]|\\{\\})",
        total in "(BASIC|BASIC\\+|Territorial|[A-Z ]{0,8})",
    ) {
        let quoted = serde_json::to_string(&reference).unwrap();
        let text = format!(
            r#"{{"lines":{{{quoted}:{{"tco2e":{value},"notation_key":{value}}},"I.1.1":{value}}},"published":{{"{total}":{value}}}}}"#
        );
        if let Ok(inventory) = parse(text.as_bytes()) {
            let _ = check(&inventory);
        }
    }

    /// A total is the sum of its sectors, and BASIC lies within BASIC+.
    #[test]
    fn totals_are_sums_of_lines(amounts in proptest::collection::vec(0_u32..1_000_000, 54)) {
        use lcs_carbon::inventory::{GpcLine, Total};
        let lines: Vec<String> = GpcLine::all().zip(&amounts).map(|(l, t)| format!("\"{l}\":{t}")).collect();
        let totals = checked(&lines.join(","), "").totals;
        let sum = |total: Total| -> f64 {
            GpcLine::all().zip(&amounts).filter(|(line, _)| total.counts(*line)).map(|(_, t)| f64::from(*t)).sum()
        };
        prop_assert_eq!(totals.basic_t, sum(Total::Basic));
        prop_assert_eq!(totals.territorial_t, sum(Total::Territorial));
        prop_assert!(totals.basic_t <= totals.basic_plus_t && totals.basic_plus_t <= totals.basic_plus_s3_t);
    }
}
